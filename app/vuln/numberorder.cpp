// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

namespace plimsoll::vuln {

// Number by number; of two lists that begin alike the longer is greater, so that 1.0 < 1.0.0.
// Sources: Cabal, "Version" (Ord of lists); R, package_version (parts between "." and "-").
std::weak_ordering compareNumberLists(QByteArrayView left, QByteArrayView right)
{
    const auto isPart = [](char c) { return c != '.' && c != '-'; };
    while (!left.isEmpty() && !right.isEmpty()) {
        const QByteArrayView a = takeWhile(left, isPart);
        const QByteArrayView b = takeWhile(right, isPart);
        const auto order = isNumber(a) && isNumber(b) ? compareNumbers(a, b) : compareBytes(a, b);
        if (order != 0)
            return order;
        left = left.sliced(std::min<qsizetype>(1, left.size()));
        right = right.sliced(std::min<qsizetype>(1, right.size()));
    }
    return !left.isEmpty() <=> !right.isEmpty();
}

} // namespace plimsoll::vuln
