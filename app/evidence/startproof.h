// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/daemonstart.h"

namespace plimsoll::evidence {

/// Fills in doubt and proofs: whether the files that were read started the daemon that answers.
void proveStart(const HostEvidence& host, DaemonStart& start);

} // namespace plimsoll::evidence
