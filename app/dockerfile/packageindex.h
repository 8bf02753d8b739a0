// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::dockerfile {

/// The command of a RUN step that refreshes a package index although nothing in the same step
/// installs or upgrades from it: "apt-get update". Empty when there is none.
QString loneIndexUpdate(const QString& shellText);

} // namespace plimsoll::dockerfile
