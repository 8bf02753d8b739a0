// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>

namespace plimsoll::store {

/// The schema this program writes; PRAGMA user_version of a current file.
int currentSchema();

/// PRAGMA application_id: tells our file from another program's SQLite file. "Plim".
inline constexpr int ApplicationId = 0x506c696d;

/// Looks at the first 100 bytes of the file without SQLite, so that a file that is newer, foreign
/// or damaged is not even opened for writing. A missing or empty file is fine: it will be ours.
/// Errors (Storage): "store.newer", "store.foreign", "store.corrupt", "store.open".
/// Source: SQLite file format, section 1.3 "The Database Header".
core::Result<void> checkHeader(const QString& path);

/// The same question to an open file, whose newest pages may still stand in the write-ahead log.
/// Reads only. Errors (Storage): as checkHeader(), and as execute() of sql.h.
core::Result<void> checkSchema(QSqlDatabase& database);

/// Brings an open and checked file to the current schema, one numbered step a transaction.
/// Errors (Storage): as execute() of sql.h.
core::Result<void> migrate(QSqlDatabase& database);

} // namespace plimsoll::store
