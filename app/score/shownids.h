// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

namespace plimsoll::score {

/// The assessment as people read it: every check under the id that its benchmark edition gives it,
/// in findings, deductions, caps and fixes, and findings in the order of those ids. For writers
/// alone: whatever looks a check up needs the engine's own ids.
Assessment withShownIds(Assessment assessment);

} // namespace plimsoll::score
