// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/sqlite.h"

#include <QFile>

#include <sqlite3.h>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

QString codeOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"advisories.busy"_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"advisories.corrupt"_s;
    case SQLITE_FULL:
        return u"advisories.full"_s;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return u"advisories.open"_s;
    default:
        return u"advisories.sql"_s;
    }
}

} // namespace

void Sqlite::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

Sqlite::Sqlite(sqlite3* database, QString path)
    : m_database(database)
    , m_path(std::move(path))
{
}

core::Result<Sqlite> Sqlite::open(const QString& path, Mode mode)
{
    sqlite3* handle = nullptr;
    const int flags =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Sqlite database(handle, path); // owns the handle of a failed opening too
    if (code != SQLITE_OK)
        return database.error();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
    return database;
}

core::Error Sqlite::error() const
{
    return {.kind = core::Error::Kind::Storage,
            .code = codeOf(sqlite3_errcode(m_database.get())),
            .subject = m_path,
            .detail = QString::fromUtf8(sqlite3_errmsg(m_database.get()))};
}

core::Result<void> Sqlite::run(const char* sql)
{
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return {};
}

core::Result<Statement> Sqlite::prepare(const char* sql) const
{
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr)
        != SQLITE_OK)
        return error();
    Statement statement;
    statement.m_statement.reset(handle);
    return statement;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_hasFailed = false;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    m_hasFailed = code != SQLITE_ROW && code != SQLITE_DONE;
    return code == SQLITE_ROW;
}

void Statement::bindAt(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), at, value);
}

void Statement::bindAt(int at, double value)
{
    sqlite3_bind_double(m_statement.get(), at, value);
}

void Statement::bindAt(int at, QByteArrayView text)
{
    const char* data = text.data() ? text.data() : "";
    sqlite3_bind_text64(m_statement.get(), at, data, sqlite3_uint64(text.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindAt(int at, const QByteArray& blob)
{
    sqlite3_bind_blob64(m_statement.get(), at, blob.constData(), sqlite3_uint64(blob.size()),
                        SQLITE_STATIC);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QByteArrayView Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

} // namespace plimsoll::vuln
