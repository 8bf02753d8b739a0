// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/databasefile.h"

#include "core/json.h"

#include <QCryptographicHash>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

// An id is a record's own name, a number what the other tables call it. A package's row holds what
// all records say about it, so that a lookup reads one row.
constexpr auto Tables = R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE feed (kind INTEGER, name TEXT, records INTEGER, imported TEXT, newest TEXT, etag TEXT,
                   checksum TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;
CREATE TABLE record (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, modified TEXT,
                     checksum INTEGER, body BLOB);
CREATE TABLE package (base TEXT, name TEXT, entries BLOB, PRIMARY KEY (base, name)) WITHOUT ROWID;
CREATE TABLE alias (id TEXT, record INTEGER, PRIMARY KEY (id, record)) WITHOUT ROWID;
CREATE TABLE exploited (cve TEXT PRIMARY KEY, added TEXT, due TEXT, ransomware INTEGER)
    WITHOUT ROWID;
CREATE TABLE probability (cve TEXT PRIMARY KEY, score REAL) WITHOUT ROWID;
)";

core::Result<qint64> pragma(Sqlite& file, const char* sql)
{
    auto statement = file.prepare(sql);
    if (!statement)
        return statement.error();
    if (!statement->step())
        return file.error();
    return statement->integer(0);
}

core::Error wrongFile(const QString& code, const QString& path)
{
    return {core::Error::Kind::Storage, code, path};
}

} // namespace

core::Result<void> checkOurs(Sqlite& file, const QString& path)
{
    const auto id = pragma(file, "PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id != DatabaseId)
        return wrongFile(u"advisories.foreign"_s, path);
    const auto version = pragma(file, "PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > DatabaseVersion)
        return wrongFile(u"advisories.newer"_s, path);
    return {};
}

core::Result<void> createTables(Sqlite& file, const QString& path)
{
    const auto tables = pragma(file, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tables.error();
    if (*tables > 0)
        return checkOurs(file, path);
    if (const auto made = file.run(Tables); !made)
        return made.error();
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(DatabaseId)
        + "; PRAGMA user_version = " + QByteArray::number(DatabaseVersion);
    return file.run(marks.constData());
}

core::Result<QString> storedDigest(const Sqlite& file)
{
    auto statement = file.prepare("SELECT value FROM meta WHERE key = 'digest'");
    if (!statement)
        return statement.error();
    if (!statement->step())
        return statement->hasFailed() ? core::Result<QString>(file.error()) : QString();
    return statement->text(0);
}

core::Result<void> storeDigest(Sqlite& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* sql :
         {"SELECT id, modified, checksum FROM record ORDER BY id",
          "SELECT name, newest, checksum FROM feed WHERE kind > 0 ORDER BY kind"}) {
        auto statement = file.prepare(sql);
        if (!statement)
            return statement.error();
        while (statement->step()) {
            for (int column = 0; column < 3; ++column) {
                hash.addData(statement->bytes(column));
                hash.addData(QByteArrayView("\n"));
            }
        }
        if (statement->hasFailed())
            return file.error();
    }
    const QByteArray digest = "sha256:" + hash.result().toHex();
    auto statement = file.prepare("INSERT OR REPLACE INTO meta VALUES ('digest', ?1)");
    if (!statement)
        return statement.error();
    if (!statement->bind(QByteArrayView(digest)).execute())
        return file.error();
    return {};
}

core::Result<QList<FeedStatus>> storedFeeds(const Sqlite& file)
{
    auto statement = file.prepare("SELECT kind, name, records, imported, newest, etag, checksum "
                                  "FROM feed ORDER BY kind, name");
    if (!statement)
        return statement.error();
    QList<FeedStatus> feeds;
    while (statement->step()) {
        feeds.append({FeedStatus::Kind(statement->integer(0)), statement->text(1),
                      statement->integer(2), core::parseTime(statement->text(3)),
                      statement->text(4), statement->text(5), statement->text(6)});
    }
    if (statement->hasFailed())
        return file.error();
    return feeds;
}

core::Result<void> storeFeed(Sqlite& file, const FeedStatus& feed)
{
    auto statement =
        file.prepare("INSERT OR REPLACE INTO feed VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!statement)
        return statement.error();
    const QByteArray texts[] = {feed.name.toUtf8(), core::formatTime(feed.importedAtUtc).toUtf8(),
                                feed.newest.toUtf8(), feed.etag.toUtf8(), feed.checksum.toUtf8()};
    statement->bind(qint64(feed.kind), QByteArrayView(texts[0]), feed.records,
                    QByteArrayView(texts[1]), QByteArrayView(texts[2]), QByteArrayView(texts[3]),
                    QByteArrayView(texts[4]));
    if (!statement->execute())
        return file.error();
    return {};
}

} // namespace plimsoll::vuln
