// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QSqlDatabase>

/// The table of what scans read of images. Each body is kept once, under its digest, however many
/// runs and hosts rest on it. Thread: the connection's. Errors: Storage.
namespace plimsoll::store {

/// Adds one, or moves its time on. Errors: Usage "store.inventory".
core::Result<void> writeInventory(QSqlDatabase& database, const evidence::Answer& contents);

core::Result<QList<evidence::Answer>> readInventories(QSqlDatabase& database,
                                                      const QStringList& imageIds);
core::Result<QList<InventoryStamp>> readInventoryStamps(QSqlDatabase& database);

/// The host without the bodies that the table keeps; writeInventoriesOf() writes those.
evidence::HostEvidence withoutInventories(evidence::HostEvidence host);
/// Writes the contents of a host's images, and that this evidence of a run rests on them. The
/// evidence's own row must be there.
core::Result<void> writeInventoriesOf(QSqlDatabase& database, qint64 run,
                                      const evidence::HostEvidence& host);
/// Puts them back. A body that is damaged leaves its image unscanned.
core::Result<void> joinInventories(QSqlDatabase& database, qint64 run,
                                   evidence::HostEvidence& host);

/// Takes away every reading that nothing stored names any more, whenever it was made.
core::Result<void> forgetInventories(QSqlDatabase& database);
/// Takes away what no kept evidence rests on: readings that a better one has replaced, and those of
/// images that no finding names any more and nobody scanned for `keepAllDays`.
core::Result<void> thinInventories(QSqlDatabase& database, const QDateTime& nowUtc,
                                   const Retention& retention);

} // namespace plimsoll::store
