// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite's C interface, owned. QtSql would copy every blob and name of a lookup into variants.
namespace plimsoll::vuln {

class Statement;

class Sqlite
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Errors (Storage, subject: path): "advisories.open".
    static core::Result<Sqlite> open(const QString& path, Mode mode);

    /// Runs statements without values. Errors (Storage): "advisories.sql", ".full", ".corrupt",
    /// ".busy".
    core::Result<void> run(const char* sql);
    core::Result<Statement> prepare(const char* sql) const;
    /// What SQLite said last, about this file.
    core::Error error() const;

private:
    struct Close
    {
        void operator()(sqlite3* database) const;
    };
    explicit Sqlite(sqlite3* database, QString path);
    std::unique_ptr<sqlite3, Close> m_database;
    QString m_path;
};

/// A prepared statement. Views given to bind() outlive the next step(); views of columns live until
/// the next step() or reset().
class Statement
{
public:
    /// Values by position, from the first; blobs and texts are bound without a copy.
    template <typename... Values>
    Statement& bind(const Values&... values)
    {
        reset();
        int at = 0;
        (bindAt(++at, values), ...);
        return *this;
    }
    /// Whether there is a row. A failure ends the rows; see failed().
    bool step();
    /// step() for statements that answer no rows. False when it failed.
    bool execute() { return !step() && !m_hasFailed; }
    bool hasFailed() const { return m_hasFailed; }
    void reset();

    qint64 integer(int column) const;
    double real(int column) const;
    QByteArrayView bytes(int column) const;
    QString text(int column) const;

private:
    friend class Sqlite;
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    void bindAt(int at, qint64 value);
    void bindAt(int at, double value);
    void bindAt(int at, QByteArrayView text);
    void bindAt(int at, const QByteArray& blob);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    bool m_hasFailed = false;
};

} // namespace plimsoll::vuln
