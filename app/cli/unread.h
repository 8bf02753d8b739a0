// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"
#include "score/assessment.h"

namespace plimsoll::cli {

/// Says on environment.err, one line each, which hosts could not be read fully, and why.
/// @return whether every host was read fully; if not, the exit code is Incomplete
bool sayWhatWasNotRead(const score::Assessment& assessment, const Environment& environment);

} // namespace plimsoll::cli
