// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"

namespace plimsoll::cli {

/// Tries a host step by step, one line on environment.out for each with its time; what went wrong
/// goes to environment.err.
/// @return whether the host can be audited
bool testHost(const docker::HostSettings& host, const QByteArray& passphrase,
              const Environment& environment);

} // namespace plimsoll::cli
