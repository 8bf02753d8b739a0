// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scope.h"

#include "ui/widgets/wording.h"

#include <QCoreApplication>
#include <QSet>

namespace plimsoll::ui {

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
    if (scope.kind == Scope::Kind::Host) {
        // Seen alone, one host is the fleet.
        const QList<store::ScorePoint> own = result->history;
        for (store::ScorePoint point : own) {
            point.host.clear();
            result->history.append(point);
        }
    }
    return result;
}

QString scopeTitle(const Scope& scope)
{
    if (scope.kind == Scope::Kind::AllHosts)
        return QCoreApplication::translate("plimsoll::ui::Scope", "All hosts");
    return scope.kind == Scope::Kind::Group ? groupTitle(scope.name) : scope.name;
}

} // namespace plimsoll::ui
