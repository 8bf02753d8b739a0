// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

class QSettings;

namespace plimsoll::store {

/// How many runs a person wants kept; what is missing or out of range is the default. Both programs
/// read the same keys, or one would thin away what the other was told to keep.
Retention loadRetention(const QSettings& settings);
void saveRetention(const Retention& retention, QSettings& settings);

} // namespace plimsoll::store
