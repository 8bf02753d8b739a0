// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "core/finding.h"
#include "core/policy.h"
#include "evidence/view.h"

namespace plimsoll::cis {

/// Judges one host: every control of the edition on every object it applies to, passes too, so
/// that nothing is silent. The controls of the Dockerfile stage (4.1 4.2 4.6 4.7 4.9 4.10) are
/// judged by dockerfile::evaluate() and are not in this result.
/// Pure: same inputs, same findings, in the one order of findings.
QList<core::Finding> evaluate(const evidence::HostView& host, const core::Policy& policy,
                              Edition edition = DefaultEdition);

} // namespace plimsoll::cis
