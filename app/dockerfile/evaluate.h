// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/policy.h"
#include "evidence/view.h"

namespace plimsoll::dockerfile {

/// Judges the build of every image: 4.1 4.2 4.6 4.7 4.9 4.10 over inspect and over the instructions
/// reconstructed from its history. Severity and wording come from the caller's join with the
/// catalogue; check, outcome, object, reason, proofs, remedyLines are set here.
QList<core::Finding> evaluate(const evidence::HostView& host, const core::Policy& policy);

} // namespace plimsoll::dockerfile
