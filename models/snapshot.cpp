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
    const QDateTime then = assessment.generatedAtUtc.addDays(-days);
    std::optional<score::Thousandths> value;
    for (const store::ScorePoint& point : history) {
        if (point.host != host)
            continue;
        if (point.atUtc > then)
            break;
        value = point.value;
    }
    return value;
}

} // namespace plimsoll::models
