// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

namespace plimsoll::score {

/// How many acts "fix first" names.
inline constexpr qsizetype MaxFixes = 50;

/// Rule 10: what to do first, each act worth its points once those before it are done. Greedy: the
/// act that lifts the fleet most, of equal ones the graver, then the one that mends more, then by
/// check id. Acts that lift a container's ceiling only together compete as one run, with what they
/// gain together shared among them, and stand together.
QList<Fix> fixesOf(const QList<HostAssessment>& hosts);

} // namespace plimsoll::score
