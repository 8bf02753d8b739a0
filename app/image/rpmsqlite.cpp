// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/rpm.h"

#include <sqlite3.h>

#include <memory>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxSteps = 200'000'000; // of SQLite's machine: a hostile schema must not loop
constexpr int StepsPerLook = 1'000'000;
constexpr int MaxBlobBytes = 64 * 1024 * 1024;

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

int stopWhenTooLong(void* left)
{
    return --*static_cast<int*>(left) < 0;
}

/// The file as a database in memory, for reading alone. The bytes outlive it.
Database opened(QByteArray& bytes)
{
    sqlite3* handle = nullptr;
    sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE, nullptr);
    Database database(handle, &sqlite3_close);
    // A journal beside the file cannot be used from memory: say that there is none.
    bytes[18] = 1;
    bytes[19] = 1;
    sqlite3_deserialize(handle, "main", reinterpret_cast<unsigned char*>(bytes.data()),
                        bytes.size(), bytes.size(), SQLITE_DESERIALIZE_READONLY);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, MaxBlobBytes);
    return database;
}

} // namespace

FileFacts readRpmSqlite(const QByteArray& bytes, const QString& path)
{
    constexpr qsizetype headerBytes = 100; // www.sqlite.org/fileformat.html, 1.3
    FileFacts facts;
    if (bytes.size() < headerBytes || !bytes.startsWith("SQLite format 3")) {
        facts.problems.append(damaged(path, u"is no SQLite database"_s));
        return facts;
    }
    QByteArray copy = bytes;
    const Database database = opened(copy);
    int looksLeft = MaxSteps / StepsPerLook;
    sqlite3_progress_handler(database.get(), StepsPerLook, &stopWhenTooLong, &looksLeft);
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database.get(), "SELECT blob FROM Packages", -1, &raw, nullptr);
    const Statement statement(raw, &sqlite3_finalize);
    qsizetype badHeaders = 0;
    int state = raw ? sqlite3_step(raw) : SQLITE_ERROR;
    for (; state == SQLITE_ROW; state = sqlite3_step(raw)) {
        const auto* blob = static_cast<const char*>(sqlite3_column_blob(raw, 0));
        badHeaders += !readRpmHeader({blob, sqlite3_column_bytes(raw, 0)}, path, facts);
    }
    if (state != SQLITE_DONE)
        facts.problems.append(damaged(path, QString::fromUtf8(sqlite3_errmsg(database.get()))));
    if (badHeaders > 0)
        facts.problems.append(damaged(path, u"%1 package headers are damaged"_s.arg(badHeaders)));
    return facts;
}

} // namespace plimsoll::image
