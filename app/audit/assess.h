// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "evidence/evidence.h"
#include "score/assessment.h"

namespace plimsoll::audit {

/// From sealed evidence to the one evaluation: views, checks of every section and stage, joined
/// with the catalogue, scored. Pure: same inputs, same assessment. Thread: any.
score::Assessment assess(const evidence::Evidence& evidence, const core::Policy& policy);

} // namespace plimsoll::audit
