// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql.h"

#include <QSqlError>
#include <QVariant>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// Primary result codes; the low byte of the extended ones. Source: sqlite3.h.
QString codeOf(const QSqlError& error)
{
    bool isNumber = false;
    const int native = error.nativeErrorCode().toInt(&isNumber);
    switch (isNumber ? native & 0xff : 0) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return u"store.busy"_s;
    case 8: // SQLITE_READONLY
        return u"store.readonly"_s;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return u"store.corrupt"_s;
    case 13: // SQLITE_FULL
        return u"store.full"_s;
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
        return u"store.open"_s;
    default:
        return error.type() == QSqlError::ConnectionError ? u"store.open"_s : u"store.sql"_s;
    }
}

} // namespace

core::Error errorOf(const QSqlDatabase& database, const QSqlError& error)
{
    return {.kind = core::Error::Kind::Storage,
            .code = codeOf(error),
            .subject = database.databaseName(),
            .detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

core::Result<QSqlQuery> query(QSqlDatabase& database, const QString& sql,
                              const QVariantList& values)
{
    QSqlQuery statement(database);
    statement.setForwardOnly(true);
    if (!statement.prepare(sql))
        return errorOf(database, statement.lastError());
    for (const QVariant& value : values)
        statement.addBindValue(value);
    if (!statement.exec())
        return errorOf(database, statement.lastError());
    return statement;
}

core::Result<void> execute(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    const auto done = query(database, sql, values);
    if (!done)
        return done.error();
    return {};
}

core::Result<qint64> integer(QSqlDatabase& database, const QString& sql, const QVariantList& values)
{
    auto answer = query(database, sql, values);
    if (!answer)
        return answer.error();
    if (!answer->next()) {
        const QSqlError error = answer->lastError();
        if (error.isValid())
            return errorOf(database, error);
        return core::Error{core::Error::Kind::Storage, u"store.sql"_s, database.databaseName(),
                           u"no row"_s};
    }
    return answer->value(0).toLongLong();
}

Transaction::Transaction(QSqlDatabase& database)
    : m_database(database)
{
}

Transaction::~Transaction()
{
    // Some errors, a full disk for one, have rolled back already; then this says so and is ignored.
    if (m_isOpen)
        (void)execute(m_database, u"ROLLBACK"_s);
}

core::Result<void> Transaction::begin()
{
    const auto done = execute(m_database, u"BEGIN IMMEDIATE"_s);
    m_isOpen = done.has_value();
    return done;
}

core::Result<void> Transaction::commit()
{
    const auto done = execute(m_database, u"COMMIT"_s);
    m_isOpen = !done.has_value();
    return done;
}

} // namespace plimsoll::store
