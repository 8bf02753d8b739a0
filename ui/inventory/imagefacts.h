// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"
#include "ui/widgets/factlist.h"

namespace plimsoll::ui {

/// How and when an image was scanned, in a sentence.
QString contentsText(const score::ImageAssessment& image);
/// What a scan told about it: system, base, packages, secrets. Empty where there was none.
QList<FactList::Fact> contentsFacts(const score::ImageAssessment& image);

} // namespace plimsoll::ui
