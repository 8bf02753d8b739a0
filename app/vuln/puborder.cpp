// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/semverorder.h"
#include "vuln/version.h"

namespace plimsoll::vuln {

// SemVer, but build metadata counts: with it above without, then identifier by identifier.
// Source: dart.dev, "Package versioning", and pub_semver.
std::weak_ordering comparePub(QByteArrayView left, QByteArrayView right)
{
    const SemVerParts a = semVerParts(left);
    const SemVerParts b = semVerParts(right);
    if (const auto order = compareSemVerParts(a, b); order != 0)
        return order;
    return compareIdentifiers(a.build, b.build);
}

} // namespace plimsoll::vuln
