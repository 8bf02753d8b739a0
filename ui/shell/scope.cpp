// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scope.h"

#include "score/rules.h"
#include "ui/widgets/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>
#include <span>

namespace plimsoll::ui {

namespace {

using Value = std::optional<score::Thousandths>;

// Rule 7 over the values that are there.
template <typename Pick>
Value together(std::span<const store::ScorePoint> points, Pick pick)
{
    QList<score::Thousandths> values;
    for (const store::ScorePoint& point : points) {
        if (const Value value = std::invoke(pick, point))
            values.append(*value);
    }
    return score::groupScore(values);
}

// Seen alone, some hosts are the fleet: what it would have scored in each run.
QList<store::ScorePoint> historyTogether(const QList<store::ScorePoint>& hosts)
{
    QList<store::ScorePoint> result;
    const auto differs = [](const store::ScorePoint& a, const store::ScorePoint& b) {
        return a.atUtc != b.atUtc;
    };
    for (auto begin = hosts.cbegin(); begin != hosts.cend();) {
        auto end = std::adjacent_find(begin, hosts.cend(), differs);
        end = end == hosts.cend() ? end : end + 1;
        const std::span run(begin, end);
        store::ScorePoint point{.atUtc = begin->atUtc,
                                .value = together(run, &store::ScorePoint::value)};
        for (size_t stage = 0; stage < point.stages.size(); ++stage)
            point.stages[stage] = together(
                run, [stage](const store::ScorePoint& each) { return each.stages[stage]; });
        result.append(point);
        begin = end;
    }
    return result;
}

} // namespace

bool isInScope(const Scope& scope, const QString& host, const QString& group)
{
    switch (scope.kind) {
    case Scope::Kind::Group:
        return group == scope.name;
    case Scope::Kind::Host:
        return host == scope.name;
    case Scope::Kind::AllHosts:
        break;
    }
    return true;
}

evidence::Evidence narrowed(const evidence::Evidence& evidence, const Scope& scope)
{
    evidence::Evidence result = evidence;
    result.hosts.removeIf([&](const evidence::HostEvidence& host) {
        return !isInScope(scope, host.name, host.group);
    });
    return result;
}

models::SnapshotPtr narrowed(const models::SnapshotPtr& snapshot, const Scope& scope)
{
    if (!snapshot || scope.kind == Scope::Kind::AllHosts)
        return snapshot;
    auto result = std::make_shared<models::Snapshot>(*snapshot);
    QSet<QString> names;
    result->assessment.hosts.removeIf([&](const score::HostAssessment& host) {
        return !isInScope(scope, host.name, host.group);
    });
    for (const score::HostAssessment& host : std::as_const(result->assessment.hosts))
        names.insert(host.name);
    result->assessment = score::withFleetScores(std::move(result->assessment));
    result->evidence = narrowed(snapshot->evidence, scope);
    result->changes.removeIf(
        [&](const audit::Change& change) { return !names.contains(change.host); });
    result->history.removeIf(
        [&](const store::ScorePoint& point) { return !names.contains(point.host); });
    result->history += historyTogether(result->history);
    return result;
}

QString scopeTitle(const Scope& scope)
{
    if (scope.kind == Scope::Kind::AllHosts)
        return QCoreApplication::translate("plimsoll::ui::Scope", "All hosts");
    return scope.kind == Scope::Kind::Group ? groupTitle(scope.name) : scope.name;
}

} // namespace plimsoll::ui
