// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"
#include "score/assessment.h"

#include <QStringList>

#include <optional>

namespace plimsoll::cli {

/// What makes a pipeline stop (--fail-below, --fail-on).
struct Gates
{
    std::optional<score::Thousandths> failBelow = {};
    std::optional<core::Severity> failOn = {};
};

/// A sentence for each gate that was crossed; empty: none. A fleet score that is missing or
/// provisional crosses failBelow. Waived findings cross nothing.
QStringList crossedGates(const Gates& gates, const score::Assessment& assessment);

} // namespace plimsoll::cli
