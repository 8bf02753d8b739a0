// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <optional>

namespace plimsoll::models {

/// "Why is this score what it is?": of the fleet, a host, an image or a container, as a whole or of
/// one stage. Pure lookups into a snapshot, so that the same question can be put to the next one.
struct ScoreQuestion
{
    QString host = {}; ///< empty: the fleet
    core::ObjectRef object = {}; ///< empty id: the host itself
    std::optional<core::Stage> stage = {}; ///< absent: the overall

    bool operator==(const ScoreQuestion&) const = default;
};

/// The score asked about; null when the snapshot does not know the object.
const score::Score* scoreOf(const Snapshot& snapshot, const ScoreQuestion& question);

/// "build-agent-3", "ci-runner-01, Container stage", "Fleet".
QString subjectOf(const Snapshot& snapshot, const ScoreQuestion& question);

/// The next question down for a line that stands for a member's share or a member's cap; absent for
/// lines that are findings of their own.
std::optional<ScoreQuestion> questionBelow(const Snapshot& snapshot, const ScoreQuestion& question,
                                           const score::Deduction& line);

/// The host that a line of this score is about; empty when only the fleet is.
QString hostOf(const ScoreQuestion& question, const score::Deduction& line);

/// The check whose finding is the proof of a line: its own, or the one that set a cap; empty when
/// it is no check.
QString checkOf(const score::Score& score, const score::Deduction& line);

/// The lines in tenths of a point, such that they add up to what is missing from the score as it is
/// shown (one decimal, rounded down). Same order as the score's deductions.
QList<qint64> shownTenths(const score::Score& score);

} // namespace plimsoll::models
