// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QString>

namespace plimsoll::report {

/// "77 C", "62 ?" while provisional without a grade, "–" without a score.
QString scoreText(const score::Score& score);

/// The assessment for a terminal: fleet, hosts, what is below the line, what to fix first, what
/// could not be read. Plain text, at most 100 columns.
QString auditText(const score::Assessment& assessment);

} // namespace plimsoll::report
