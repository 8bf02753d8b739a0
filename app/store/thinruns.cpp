// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runs.h"

#include "store/inventories.h"
#include "store/sql.h"
#include "store/thinning.h"

#include <QSqlError>
#include <QVariant>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where each stored host was last read: the runs, and the bodies in them, that thinning leaves.
const QString LastReadable =
    u"SELECT host, run FROM (SELECT e.host AS host, e.run AS run, row_number() OVER "
    "(PARTITION BY e.host ORDER BY r.generated_at DESC, r.id DESC) AS age "
    "FROM evidence e JOIN runs r ON r.id = e.run "
    "JOIN host_runs h ON h.run = e.run AND h.host = e.host "
    "WHERE h.state IN ('ok', 'partial') AND e.host IN (SELECT name FROM hosts)) "
    "WHERE age = 1"_s;

core::Result<QList<RunStamp>> thinnableRuns(QSqlDatabase& database)
{
    auto rows =
        query(database,
              u"SELECT id, generated_at FROM runs WHERE id NOT IN (SELECT run FROM (%1))"_s.arg(
                  LastReadable));
    if (!rows)
        return rows.error();
    QList<RunStamp> stamps;
    while (rows->next())
        stamps.append({rows->value(0).toLongLong(),
                       QDateTime::fromMSecsSinceEpoch(rows->value(1).toLongLong(), Qt::UTC)});
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return stamps;
}

} // namespace

core::Result<void> thin(QSqlDatabase& database, const QDateTime& nowUtc, const Retention& retention)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    const auto stamps = thinnableRuns(database);
    if (!stamps)
        return stamps.error();
    const QList<qint64> thinned = runsToThin(*stamps, nowUtc, retention);
    for (const qint64 run : thinned) {
        if (const auto done = execute(database, u"DELETE FROM runs WHERE id = ?"_s, {run}); !done)
            return done;
    }
    const auto bodies =
        execute(database,
                u"DELETE FROM evidence WHERE run NOT IN (SELECT id FROM runs "
                "ORDER BY generated_at DESC, id DESC LIMIT ?) AND (host, run) NOT IN (%1)"_s.arg(
                    LastReadable),
                {retention.keepEvidenceRuns});
    if (!bodies)
        return bodies;
    const auto objects =
        execute(database, u"DELETE FROM objects WHERE id NOT IN (SELECT object FROM findings)"_s);
    if (!objects)
        return objects;
    if (const auto done = thinInventories(database, nowUtc, retention); !done)
        return done;
    return transaction.commit();
}

} // namespace plimsoll::store
