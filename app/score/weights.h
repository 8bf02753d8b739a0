// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

namespace plimsoll::score {

/// Whether a check is shown and never counted: the linter's rules about style and efficiency.
bool isWeightless(QStringView check);

/// What a result weighs in a control score: by its severity, or nothing.
qint64 weightOf(const core::Finding& finding);

} // namespace plimsoll::score
