// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::dockerfile {

/// Whether the text is one identifier of the SPDX License List; expressions of several are not.
bool isSpdxLicence(const QString& id);

} // namespace plimsoll::dockerfile
