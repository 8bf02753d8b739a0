// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/catalogue.h"

#include <QLatin1StringView>

namespace plimsoll::cis {

/// How sure a result is: the way its evidence was had, and what that evidence never shows. A pass
/// on incomplete evidence is a pass of what was seen, and every view says so.
struct Certainty
{
    QLatin1StringView confidence = {}; ///< "direct", "declared", "inferred", "attested"
    core::Text unseen = {}; ///< empty: the evidence is complete

    bool isPartial() const { return !unseen.isEmpty(); }
    /// "full" or "partial"
    QLatin1StringView completeness() const;
};

/// @param finding  of this control; a person's word in force makes it "attested"
Certainty certaintyOf(const Control& control, const core::Finding& finding);

/// Whether a finding passed on evidence that does not show everything.
bool isPartialPass(const Control& control, const core::Finding& finding);

/// The same in sentences, context "Engine". None where nothing was decided, or where what was
/// measured shows everything.
QList<core::Text> certaintySentences(const Control& control, const core::Finding& finding);

} // namespace plimsoll::cis
