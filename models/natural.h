// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace plimsoll::models {

/// The order people expect of names: case does not matter, "web-2" stands before "web-10".
/// @return negative, zero or positive
int compareNaturally(QStringView left, QStringView right);

} // namespace plimsoll::models
