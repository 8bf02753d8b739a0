// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "score/waivers.h"

/// The warning that comes core::WaiverWarningDays ahead, in the words of every view and report.
namespace plimsoll::score {

/// Decisions whose end is near or past; those that changed nothing count too.
struct Endings
{
    int soon = 0;
    int over = 0;
    qint64 firstDays = 0; ///< until the first that ends soon; 0 is today

    bool operator==(const Endings&) const = default;
};

Endings endingsOf(const QList<WaiverStanding>& standings);

/// Whole days, UTC, from a moment to the last day that a decision holds: 0 is today.
qint64 daysLeft(const core::Decision& decision, const QDateTime& atUtc);

/// "ends in 9 days", context "Engine"; empty while a decision holds longer than the warning
/// reaches.
core::Text endingText(const core::Decision& decision, const QDateTime& atUtc);
/// The same of a waiver's standing; also "ended 3 days ago".
core::Text endingText(const WaiverStanding& standing);

} // namespace plimsoll::score
