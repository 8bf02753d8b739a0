// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/text.h"

namespace plimsoll::core {

/// What happened, to what. One sentence per error code, falling back to one per kind.
Text describe(const Error& error);

/// What to do about it, as an instruction; empty where there is nothing to do.
Text nextStep(const Error& error);

} // namespace plimsoll::core
