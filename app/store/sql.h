// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <QVariantList>

namespace plimsoll::store {

/// What SQLite says, as our Error: Storage with "store.corrupt", "store.full", "store.busy",
/// "store.readonly", "store.open" or "store.sql"; subject is the file.
core::Error errorOf(const QSqlDatabase& database, const QSqlError& error);

/// A text to bind, never NULL: a null QString would be bound as one.
inline QVariant text(const QString& value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

/// Prepares, binds by position and runs one statement; the query stands before its first row.
core::Result<QSqlQuery> query(QSqlDatabase& database, const QString& sql,
                              const QVariantList& values = {});
/// The same where no rows are wanted.
core::Result<void> execute(QSqlDatabase& database, const QString& sql,
                           const QVariantList& values = {});
/// The one number that a statement answers; Storage "store.sql" when it answers none.
core::Result<qint64> integer(QSqlDatabase& database, const QString& sql,
                             const QVariantList& values = {});

/// Takes the write lock at once and rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    core::Result<void> begin();
    core::Result<void> commit();

private:
    QSqlDatabase& m_database;
    bool m_isOpen = false;
};

} // namespace plimsoll::store
