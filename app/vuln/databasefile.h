// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/database.h"

/// The tables of the advisory database; shared by reading and importing.
namespace plimsoll::vuln {

/// Errors (Storage): "advisories.foreign", "advisories.newer", and those of SQLite.
core::Result<void> checkOurs(Sqlite& file, const QString& path);
/// Makes the tables in an empty file; leaves one that has them.
core::Result<void> createTables(Sqlite& file, const QString& path);

core::Result<QString> storedDigest(const Sqlite& file);
/// Computes the digest anew and stores it: ids, times and checksums of all records, and the digests
/// of the other lists.
core::Result<void> storeDigest(Sqlite& file);

core::Result<QList<FeedStatus>> storedFeeds(const Sqlite& file);
core::Result<void> storeFeed(Sqlite& file, const FeedStatus& feed);

} // namespace plimsoll::vuln
