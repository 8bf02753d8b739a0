// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/assessment.h"

#include "score/compose.h"
#include "score/fixes.h"
#include "score/hosts.h"

#include <algorithm>

namespace plimsoll::score {

using core::Stage;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Member> hostMembers(const QList<HostAssessment>& hosts, Score StageScores::*stage)
{
    QList<Member> members;
    for (const HostAssessment& host : hosts) {
        members.append({{core::ObjectKind::Host, host.name, host.name},
                        &(host.stages.*stage),
                        host.overall.value && !host.isLastKnown});
    }
    return members;
}

/// Rule 7. A host that was not read this time has no score in this run, so that its last known one
/// leaves the fleet provisional as well.
Score fleetOverall(const QList<HostAssessment>& hosts)
{
    QList<Member> members;
    for (const HostAssessment& host : hosts) {
        members.append({{core::ObjectKind::Host, host.name, host.name},
                        &host.overall,
                        host.overall.value && !host.isLastKnown});
    }
    return grouped(members);
}

} // namespace

bool ContainerAssessment::isLive() const
{
    return state == "running"_L1 || state == "paused"_L1 || state == "restarting"_L1;
}

const Score& StageScores::of(Stage stage) const
{
    switch (stage) {
    case Stage::Host:
        return host;
    case Stage::Dockerfile:
        return dockerfile;
    case Stage::Image:
        return image;
    case Stage::Container:
        break;
    }
    return container;
}

Assessment withScores(Assessment facts)
{
    for (HostAssessment& host : facts.hosts) {
        sortHost(host);
        scoreHost(host, facts.edition);
    }
    return withFleetScores(std::move(facts));
}

Assessment withFleetScores(Assessment assessment)
{
    std::ranges::sort(assessment.hosts, {}, &HostAssessment::name);
    const QList<HostAssessment>& hosts = assessment.hosts;
    assessment.fleet = fleetOverall(hosts);
    for (const auto stage : {&StageScores::host, &StageScores::dockerfile, &StageScores::image,
                             &StageScores::container})
        assessment.stages.*stage = grouped(hostMembers(hosts, stage));
    assessment.fixFirst = fixesOf(hosts);
    markStaleAdvisories(assessment);
    return assessment;
}

} // namespace plimsoll::score
