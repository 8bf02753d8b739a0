// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/snapshotbuilder.h"

#include "audit/changes.h"

#include <algorithm>

namespace plimsoll::ui {

namespace {

// Last known evidence of exactly the hosts that this run could not read.
evidence::Evidence standIns(const SnapshotInput& input)
{
    evidence::Evidence result = input.evidence;
    result.hosts.clear();
    for (const evidence::HostEvidence& host : input.evidence.hosts) {
        if (!isUnread(host.state))
            continue;
        const auto known =
            std::ranges::find(input.lastKnown, host.name, &evidence::HostEvidence::name);
        if (known != input.lastKnown.cend() && !isUnread(known->state))
            result.hosts.append(*known);
    }
    return result;
}

// Old values, with the trouble of today.
score::HostAssessment standIn(score::HostAssessment old, const score::HostAssessment& now)
{
    old.isLastKnown = true;
    old.state = now.state;
    old.error = now.error;
    old.group = now.group;
    old.endpoint = now.endpoint;
    return old;
}

void replaceUnread(models::Snapshot& snapshot, const evidence::Evidence& known,
                   const score::Assessment& old)
{
    for (score::HostAssessment& host : snapshot.assessment.hosts) {
        const auto before = std::ranges::find(old.hosts, host.name, &score::HostAssessment::name);
        if (before != old.hosts.cend())
            host = standIn(*before, host);
    }
    for (evidence::HostEvidence& host : snapshot.evidence.hosts) {
        const auto before =
            std::ranges::find(known.hosts, host.name, &evidence::HostEvidence::name);
        if (before != known.hosts.cend())
            host = *before;
    }
    snapshot.assessment = score::withFleetScores(std::move(snapshot.assessment));
}

} // namespace

bool isUnread(evidence::HostState state)
{
    return state != evidence::HostState::Ok && state != evidence::HostState::Partial;
}

BuiltSnapshot buildSnapshot(const SnapshotInput& input)
{
    BuiltSnapshot built;
    built.run = audit::assess(input.evidence, input.inputs);
    auto snapshot = std::make_shared<models::Snapshot>();
    snapshot->assessment = built.run;
    snapshot->evidence = input.evidence;
    snapshot->history = input.history;
    snapshot->failuresBefore = input.failuresBefore;
    snapshot->firstSeen = input.firstSeen;
    snapshot->isEmpty = input.evidence.hosts.isEmpty();
    if (input.previous)
        snapshot->changes = audit::changesBetween(*input.previous, built.run);
    else if (input.previousEvidence)
        snapshot->changes =
            audit::changesBetween(audit::assess(*input.previousEvidence, input.inputs), built.run);
    const evidence::Evidence known = standIns(input);
    if (!known.hosts.isEmpty())
        replaceUnread(*snapshot, known, audit::assess(known, input.inputs));
    built.snapshot = snapshot;
    return built;
}

} // namespace plimsoll::ui
