// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot.h"

#include <algorithm>

namespace plimsoll::models {

namespace {

template <typename List, typename Matches>
auto* foundIn(const List& list, Matches matches)
{
    const auto it = std::ranges::find_if(list, matches);
    return it == list.end() ? nullptr : &*it;
}

/// The last one that was already there some days ago.
const store::ScorePoint* pointBefore(const Snapshot& snapshot, QStringView host, int days)
{
    const QDateTime then = snapshot.assessment.generatedAtUtc.addDays(-days);
    const store::ScorePoint* found = nullptr;
    for (const store::ScorePoint& point : snapshot.history) {
        if (point.host != host)
            continue;
        if (point.atUtc > then)
            break;
        found = &point;
    }
    return found;
}

} // namespace

const score::HostAssessment* Snapshot::host(QStringView name) const
{
    return foundIn(assessment.hosts, [name](const auto& host) { return host.name == name; });
}

const evidence::HostEvidence* Snapshot::evidenceOf(QStringView host) const
{
    return foundIn(evidence.hosts, [host](const auto& each) { return each.name == host; });
}

const score::ContainerAssessment* Snapshot::container(QStringView hostName, QStringView id) const
{
    const score::HostAssessment* owner = host(hostName);
    return owner ? foundIn(owner->containers, [id](const auto& each) { return each.id == id; })
                 : nullptr;
}

const score::ImageAssessment* Snapshot::image(QStringView hostName, QStringView id) const
{
    const score::HostAssessment* owner = host(hostName);
    return owner ? foundIn(owner->images, [id](const auto& each) { return each.id == id; })
                 : nullptr;
}

int Snapshot::loadLineOf(QStringView hostName) const
{
    const score::HostAssessment* owner = host(hostName);
    return owner ? owner->loadLine : assessment.policy.loadLine;
}

QList<core::Finding> Snapshot::findings(QStringView hostName, const core::ObjectRef& object) const
{
    QList<core::Finding> found;
    const score::HostAssessment* owner = host(hostName);
    if (!owner)
        return found;
    std::ranges::copy_if(
        owner->findings, std::back_inserter(found), [&object](const core::Finding& finding) {
            return finding.object.kind == object.kind && finding.object.id == object.id;
        });
    return found;
}

std::optional<score::Thousandths> Snapshot::scoreBefore(QStringView host, int days) const
{
    const store::ScorePoint* point = pointBefore(*this, host, days);
    return point ? point->value : std::nullopt;
}

std::optional<score::Thousandths> Snapshot::stageBefore(QStringView host, core::Stage stage,
                                                        int days) const
{
    const store::ScorePoint* point = pointBefore(*this, host, days);
    return point ? point->stages[size_t(stage)] : std::nullopt;
}

} // namespace plimsoll::models
