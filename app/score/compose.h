// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/caps.h"
#include "score/rules.h"

#include <QList>

/// Scores made of findings, and scores made of scores, each with its deductions.
namespace plimsoll::score {

/// Rules 1 and 2: the control score of one stage on one object.
Score controlStage(const QList<const core::Finding*>& findings);

/// Rule 4.
/// @param control  the control score of the image's own checks
Score imageStage(const ImageAssessment& image, const Score& control);

/// One part of a score that is a weighted mean; its deductions become the whole's.
struct Part
{
    qint64 weight = 0;
    const Score* score = nullptr;
};
Score combined(const QList<Part>& parts);

/// One member of an aggregate; its deductions become one line, and one more for its cap.
struct Member
{
    core::ObjectRef object = {};
    const Score* score = nullptr;
    bool wasRead = true; ///< false: its silence makes the aggregate provisional
};

/// Rules 6 and 7: mean and expected shortfall over the members that have a score. A member that
/// has none although checks apply to it, or that was not read, makes the aggregate provisional.
Score grouped(QList<Member> members);

/// Puts a score under a ceiling, and what it would be without waivers under its own.
void applyCap(Score& score, const std::optional<Cap>& cap, const std::optional<Cap>& withoutWaivers,
              const core::ObjectRef& object);

} // namespace plimsoll::score
