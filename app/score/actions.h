// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

namespace plimsoll::score {

/// The act that mends a check, as an instruction: about the one object by its name, or about their
/// number. A check without a sentence of its own gets a general one.
core::Text actionOf(QStringView check, const QString& name, int count);

/// The act that removes the vulnerabilities of one source package from images.
core::Text upgradeAction(const QString& package, const QString& image, int count);

} // namespace plimsoll::score
