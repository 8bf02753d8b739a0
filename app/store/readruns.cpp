// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runs.h"

#include "evidence/file.h"
#include "store/inventories.h"
#include "store/sql.h"

#include <QSqlError>
#include <QVariant>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<score::Thousandths> number(const QSqlQuery& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return row.value(column).toLongLong();
}

QDateTime time(const QSqlQuery& row, int column)
{
    return QDateTime::fromMSecsSinceEpoch(row.value(column).toLongLong(), Qt::UTC);
}

/// Every row as a value; the error of stepping counts as much as that of starting.
template <typename Value, typename OfRow>
core::Result<QList<Value>> rowsOf(QSqlDatabase& database, const QString& sql,
                                  const QVariantList& values, OfRow ofRow)
{
    auto rows = query(database, sql, values);
    if (!rows)
        return rows.error();
    QList<Value> list;
    while (rows->next())
        list.append(ofRow(*rows));
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return list;
}

struct PackedHost
{
    QString name;
    QString group;
    QByteArray bytes;
    qint64 run = 0;
};

/// The host under the name it has now: a renamed host keeps its history.
core::Result<evidence::HostEvidence> unpacked(QSqlDatabase& database, const PackedHost& packed)
{
    auto host = evidence::unpackHost(packed.bytes);
    if (!host)
        return host;
    host->name = packed.name;
    if (const auto joined = joinInventories(database, packed.run, *host); !joined)
        return joined.error();
    return host;
}

} // namespace

core::Result<QList<RunSummary>> readRuns(QSqlDatabase& database, int limit)
{
    return rowsOf<RunSummary>(
        database,
        u"SELECT id, generated_at, benchmark, fleet, stage_host, stage_dockerfile, stage_image, "
        "stage_container, (SELECT count(*) FROM host_runs WHERE run = id), "
        "(SELECT ifnull(sum(failing), 0) FROM host_runs WHERE run = id) "
        "FROM runs ORDER BY generated_at DESC, id DESC LIMIT ?"_s,
        {limit}, [](const QSqlQuery& row) {
            RunSummary run{.id = row.value(0).toLongLong(),
                           .generatedAtUtc = time(row, 1),
                           .benchmarkVersion = row.value(2).toString(),
                           .fleet = number(row, 3)};
            for (size_t stage = 0; stage < run.stages.size(); ++stage)
                run.stages[stage] = number(row, 4 + int(stage));
            run.hosts = row.value(8).toInt();
            run.failing = row.value(9).toInt();
            return run;
        });
}

core::Result<evidence::Evidence> readEvidence(QSqlDatabase& database, qint64 runId)
{
    const QString subject = QString::number(runId);
    auto run = query(database,
                     u"SELECT generated_at, plimsoll, (SELECT count(*) FROM host_runs "
                     "WHERE run = id) FROM runs WHERE id = ?"_s,
                     {runId});
    if (!run)
        return run.error();
    if (!run->next())
        return core::Error{core::Error::Kind::NotFound, u"store.run"_s, subject,
                           u"no such run is stored"_s};
    evidence::Evidence result{.generatedAtUtc = time(*run, 0),
                              .plimsollVersion = run->value(1).toString()};
    const int expected = run->value(2).toInt();
    run->finish();

    const auto packed = rowsOf<PackedHost>(
        database, u"SELECT host, packed FROM evidence WHERE run = ? ORDER BY host"_s, {runId},
        [runId](const QSqlQuery& row) {
            return PackedHost{row.value(0).toString(), {}, row.value(1).toByteArray(), runId};
        });
    if (!packed)
        return packed.error();
    if (packed->size() < expected)
        return core::Error{core::Error::Kind::NotFound, u"store.evidence"_s, subject,
                           u"the evidence of this run is no longer kept"_s};
    for (const PackedHost& one : *packed) {
        const auto host = unpacked(database, one);
        if (!host)
            return host.error();
        result.hosts.append(*host);
    }
    return result;
}

core::Result<QList<evidence::HostEvidence>> readLastKnown(QSqlDatabase& database)
{
    const auto packed = rowsOf<PackedHost>(
        database,
        u"SELECT name, group_name, packed, run FROM hosts JOIN evidence ON host = name AND run = "
        "(SELECT e.run FROM evidence e "
        "JOIN host_runs h ON h.run = e.run AND h.host = e.host JOIN runs r ON r.id = e.run "
        "WHERE e.host = name AND h.state IN ('ok', 'partial') "
        "ORDER BY r.generated_at DESC, r.id DESC LIMIT 1) ORDER BY name"_s,
        {}, [](const QSqlQuery& row) {
            return PackedHost{row.value(0).toString(), row.value(1).toString(),
                              row.value(2).toByteArray(), row.value(3).toLongLong()};
        });
    if (!packed)
        return packed.error();
    QList<evidence::HostEvidence> hosts;
    for (const PackedHost& one : *packed) {
        auto host = unpacked(database, one);
        if (!host) { // one damaged body does not hide the other hosts
            qWarning("store: last known state of %s: %s", qPrintable(one.name),
                     qPrintable(host.error().detail));
            continue;
        }
        host->group = one.group;
        hosts.append(*host);
    }
    return hosts;
}

core::Result<QHash<QString, QDateTime>> readFirstSeen(QSqlDatabase& database)
{
    auto rows = query(database, u"SELECT id, first_seen FROM vulnerabilities"_s, {});
    if (!rows)
        return rows.error();
    QHash<QString, QDateTime> seen;
    while (rows->next())
        seen.insert(rows->value(0).toString(), time(*rows, 1));
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return seen;
}

core::Result<QList<ScorePoint>> readScores(QSqlDatabase& database, const QDateTime& sinceUtc)
{
    const qint64 since = sinceUtc.toMSecsSinceEpoch();
    return rowsOf<ScorePoint>(
        database,
        u"SELECT generated_at, '' AS host, fleet, id, stage_host, stage_dockerfile, stage_image, "
        "stage_container FROM runs WHERE generated_at >= ? "
        "UNION ALL SELECT r.generated_at, h.host, h.overall, r.id, h.stage_host, "
        "h.stage_dockerfile, h.stage_image, h.stage_container FROM host_runs h "
        "JOIN runs r ON r.id = h.run WHERE r.generated_at >= ? ORDER BY 1, 4, 2"_s,
        {since, since}, [](const QSqlQuery& row) {
            ScorePoint point{time(row, 0), row.value(1).toString(), number(row, 2)};
            for (size_t stage = 0; stage < point.stages.size(); ++stage)
                point.stages[stage] = number(row, 4 + int(stage));
            return point;
        });
}

core::Result<Failures> readFailures(QSqlDatabase& database, const QDateTime& atUtc)
{
    struct Row
    {
        QString host;
        QString check; ///< empty: the host was read, and nothing failed
        int count = 0;
    };
    const auto rows = rowsOf<Row>(
        database,
        u"WITH newest AS (SELECT h.host, (SELECT r.id FROM runs r JOIN host_runs n ON n.run = r.id "
        "WHERE n.host = h.host AND n.state IN ('ok', 'partial') AND r.generated_at <= ? "
        "ORDER BY r.generated_at DESC, r.id DESC LIMIT 1) AS run "
        "FROM (SELECT DISTINCT host FROM host_runs) h) "
        "SELECT newest.host, f.check_id, count(f.check_id) FROM newest "
        "LEFT JOIN objects o ON o.host = newest.host "
        "LEFT JOIN findings f ON f.run = newest.run AND f.object = o.id AND f.outcome = ? "
        "WHERE newest.run IS NOT NULL GROUP BY newest.host, f.check_id"_s,
        {atUtc.toMSecsSinceEpoch(), int(core::Outcome::Fail)}, [](const QSqlQuery& row) {
            return Row{row.value(0).toString(), row.value(1).toString(), row.value(2).toInt()};
        });
    if (!rows)
        return rows.error();
    Failures failures;
    for (const Row& row : *rows) {
        QHash<QString, int>& ofHost = failures[row.host];
        if (!row.check.isEmpty())
            ofHost.insert(row.check, row.count);
    }
    return failures;
}

} // namespace plimsoll::store
