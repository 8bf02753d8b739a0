// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runs.h"

#include "evidence/file.h"
#include "store/inventories.h"
#include "store/sql.h"

#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <map>
#include <tuple>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant number(const std::optional<score::Thousandths>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariantList stageColumns(const score::StageScores& stages)
{
    QVariantList columns;
    for (const core::Stage stage : core::AllStages)
        columns += number(stages.of(stage).value);
    return columns;
}

bool isKept(const core::Finding& finding)
{
    return finding.outcome != core::Outcome::Pass
        && finding.outcome != core::Outcome::NotApplicable;
}

core::Result<qint64> insertRun(QSqlDatabase& database, const score::Assessment& assessment)
{
    QVariantList values = {assessment.generatedAtUtc.toMSecsSinceEpoch(),
                           text(assessment.plimsollVersion),
                           text(assessment.benchmarkVersion),
                           text(assessment.policyDigest),
                           text(assessment.waiversDigest),
                           number(assessment.fleet.value)};
    values += stageColumns(assessment.stages);
    values += int(assessment.fleet.provisional);
    return integer(database,
                   u"INSERT INTO runs (generated_at, plimsoll, benchmark, policy_digest, "
                   "waivers_digest, fleet, stage_host, stage_dockerfile, stage_image, "
                   "stage_container, is_provisional) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                   values);
}

core::Result<void> insertHostRun(QSqlDatabase& database, qint64 run,
                                 const score::HostAssessment& host)
{
    const auto failing =
        std::ranges::count(host.findings, core::Outcome::Fail, &core::Finding::outcome);
    QVariantList values = {run, text(host.name), evidence::hostStateName(host.state),
                           host.error ? QVariant(host.error->code) : QVariant(),
                           number(host.overall.value)};
    values += stageColumns(host.stages);
    values += {int(host.overall.provisional), qint64(failing)};
    return execute(database,
                   u"INSERT INTO host_runs (run, host, state, error_code, overall, stage_host, "
                   "stage_dockerfile, stage_image, stage_container, is_provisional, failing) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   values);
}

/// The row ids of one host's objects, made as they are met.
class ObjectIds
{
public:
    ObjectIds(QSqlDatabase& database, QString host)
        : m_database(database)
        , m_host(std::move(host))
    {
    }

    core::Result<qint64> idOf(const core::ObjectRef& object)
    {
        const Key key(int(object.kind), object.id, object.name);
        if (const auto known = m_ids.find(key); known != m_ids.end())
            return known->second;
        // The update changes nothing; it makes RETURNING answer for a row that is already there.
        const auto id =
            integer(m_database,
                    u"INSERT INTO objects (host, kind, object_id, name) "
                    "VALUES (?, ?, ?, ?) ON CONFLICT (host, kind, object_id, name) "
                    "DO UPDATE SET kind = kind RETURNING id"_s,
                    {text(m_host), int(object.kind), text(object.id), text(object.name)});
        if (id)
            m_ids.emplace(key, *id);
        return id;
    }

private:
    using Key = std::tuple<int, QString, QString>;
    QSqlDatabase& m_database;
    QString m_host;
    std::map<Key, qint64> m_ids;
};

core::Result<void> insertFindings(QSqlDatabase& database, qint64 run,
                                  const score::HostAssessment& host)
{
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO findings (run, object, check_id, line, outcome, severity, "
                        "stage) VALUES (?, ?, ?, ?, ?, ?, ?)"_s))
        return errorOf(database, insert.lastError());
    ObjectIds objects(database, host.name);
    for (const core::Finding& finding : host.findings) {
        if (!isKept(finding))
            continue;
        const auto object = objects.idOf(finding.object);
        if (!object)
            return object.error();
        const QVariantList values = {run,
                                     *object,
                                     text(finding.check),
                                     finding.line.value_or(0),
                                     int(finding.outcome),
                                     int(finding.severity),
                                     int(finding.stage)};
        for (int i = 0; i < values.size(); ++i)
            insert.bindValue(i, values[i]);
        if (!insert.exec())
            return errorOf(database, insert.lastError());
    }
    return {};
}

/// The ids of what was found in any image; one that was not found for a year goes.
core::Result<void> markSeen(QSqlDatabase& database, const score::Assessment& assessment)
{
    constexpr qint64 RememberedMs = 366LL * 24 * 60 * 60 * 1000;
    const qint64 atMs = assessment.generatedAtUtc.toMSecsSinceEpoch();
    QSet<QString> ids;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            for (const score::Vulnerability& found : image.vulnerabilities)
                ids.insert(found.id);
        }
    }
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO vulnerabilities (id, first_seen, last_seen) "
                        "VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                        "first_seen = min(first_seen, excluded.first_seen), "
                        "last_seen = max(last_seen, excluded.last_seen)"_s))
        return errorOf(database, insert.lastError());
    for (const QString& id : std::as_const(ids)) {
        insert.bindValue(0, text(id));
        insert.bindValue(1, atMs);
        insert.bindValue(2, atMs);
        if (!insert.exec())
            return errorOf(database, insert.lastError());
    }
    return execute(database, u"DELETE FROM vulnerabilities WHERE last_seen < ?"_s,
                   {atMs - RememberedMs});
}

core::Result<void> insertEvidence(QSqlDatabase& database, qint64 run,
                                  const evidence::Evidence& evidence)
{
    for (const evidence::HostEvidence& host : evidence.hosts) {
        const auto done =
            execute(database, u"INSERT INTO evidence (run, host, packed) VALUES (?, ?, ?)"_s,
                    {run, text(host.name), evidence::packHost(withoutInventories(host))});
        if (!done)
            return done;
        if (const auto written = writeInventoriesOf(database, run, host); !written)
            return written;
    }
    return {};
}

} // namespace

core::Result<qint64> writeRun(QSqlDatabase& database, const evidence::Evidence& evidence,
                              const score::Assessment& assessment)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto run = insertRun(database, assessment);
    if (!run)
        return run;
    for (const score::HostAssessment& host : assessment.hosts) {
        if (const auto done = insertHostRun(database, *run, host); !done)
            return done.error();
        if (const auto done = insertFindings(database, *run, host); !done)
            return done.error();
    }
    if (const auto done = markSeen(database, assessment); !done)
        return done.error();
    if (const auto done = insertEvidence(database, *run, evidence); !done)
        return done.error();
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return run;
}

} // namespace plimsoll::store
