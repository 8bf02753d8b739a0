// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/changes.h"
#include "evidence/evidence.h"
#include "score/assessment.h"
#include "store/store.h"

#include <QHash>
#include <QList>

#include <memory>

namespace plimsoll::models {

/// How far back the checks' change in failing objects looks.
inline constexpr int FailurePeriodDays = 7;

/// One moment of the fleet: everything a page shows comes from here, so that no page shows two
/// moments at once. Immutable; handed around as SnapshotPtr.
struct Snapshot
{
    score::Assessment assessment = {}; ///< hosts may be last known ones, marked so
    evidence::Evidence evidence = {}; ///< the same hosts' evidence
    QList<audit::Change> changes = {}; ///< since the previous run
    QList<store::ScorePoint> history = {}; ///< fleet and hosts, oldest first
    store::Failures failuresBefore = {}; ///< what failed FailurePeriodDays ago
    QHash<QString, QDateTime> firstSeen = {}; ///< vulnerabilities by id: the first stored run
    bool isEmpty = true; ///< no run yet

    const score::HostAssessment* host(QStringView name) const;
    const evidence::HostEvidence* evidenceOf(QStringView host) const;
    const score::ContainerAssessment* container(QStringView host, QStringView id) const;
    const score::ImageAssessment* image(QStringView host, QStringView id) const;
    /// The load line that a host and all on it are held against; the fleet's where it is not known.
    int loadLineOf(QStringView host) const;
    /// The findings about one object, in the one order.
    QList<core::Finding> findings(QStringView host, const core::ObjectRef& object) const;
    /// A score some days ago: of the fleet with an empty host; absent when history is too short.
    std::optional<score::Thousandths> scoreBefore(QStringView host, int days) const;
    /// The same of a stage.
    std::optional<score::Thousandths> stageBefore(QStringView host, core::Stage stage,
                                                  int days) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace plimsoll::models
