// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/assess.h"
#include "evidence/evidence.h"
#include "models/snapshot.h"
#include "store/store.h"

#include <optional>

namespace plimsoll::ui {

/// What a moment of the fleet is made of.
struct SnapshotInput
{
    evidence::Evidence evidence = {}; ///< of the run
    QList<evidence::HostEvidence> lastKnown = {}; ///< stands in for hosts the run could not read
    std::optional<evidence::Evidence> previousEvidence = {}; ///< the run before, unassessed
    std::optional<score::Assessment> previous = {}; ///< the run before; wins over its evidence
    QList<store::ScorePoint> history = {};
    store::Failures failuresBefore = {};
    QHash<QString, QDateTime> firstSeen = {};
    audit::Inputs inputs = {}; ///< what everything is judged by
};

/// The run as it is, and the moment the window shows: the same, but with the last known values of
/// hosts that could not be read, marked so.
struct BuiltSnapshot
{
    score::Assessment run = {};
    models::SnapshotPtr snapshot = {};
};

/// Pure. Thread: any.
BuiltSnapshot buildSnapshot(const SnapshotInput& input);

/// True where nothing of the host's evidence can be shown.
bool isUnread(evidence::HostState state);

} // namespace plimsoll::ui
