// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/semverorder.h"
#include "vuln/version.h"

namespace plimsoll::vuln {

// Major.Minor.Patch.Revision, missing ones zero; labels as in SemVer, without case; build metadata
// does not count. Source: NuGet documentation, "Package versioning", and NuGet.Versioning.
std::weak_ordering compareNuGet(QByteArrayView left, QByteArrayView right)
{
    return compareSemVerParts(semVerParts(left), semVerParts(right), true);
}

} // namespace plimsoll::vuln
