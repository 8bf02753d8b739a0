// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

namespace plimsoll::vuln {

namespace {

struct Parts
{
    QByteArrayView epoch;
    QByteArrayView upstream;
    QByteArrayView revision; ///< absent equals "0": both are no digits but zeros
};

Parts partsOf(QByteArrayView version)
{
    Parts parts;
    if (const qsizetype colon = version.indexOf(':'); colon >= 0) {
        parts.epoch = version.first(colon);
        version = version.sliced(colon + 1);
    }
    const qsizetype dash = version.lastIndexOf('-');
    parts.upstream = dash < 0 ? version : version.first(dash);
    parts.revision = dash < 0 ? QByteArrayView() : version.sliced(dash + 1);
    return parts;
}

/// The end of a part and a digit weigh 0, a tilde less, letters less than anything else.
int weight(QByteArrayView rest, qsizetype at)
{
    if (at >= rest.size() || isDigit(rest[at]))
        return 0;
    if (rest[at] == '~')
        return -1;
    const int byte = static_cast<unsigned char>(rest[at]);
    return isLetter(rest[at]) ? byte : byte + 256;
}

std::weak_ordering compareNonDigits(QByteArrayView& left, QByteArrayView& right)
{
    const auto isOther = [](char c) { return !isDigit(c); };
    const QByteArrayView a = takeWhile(left, isOther);
    const QByteArrayView b = takeWhile(right, isOther);
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (const auto order = weight(a, i) <=> weight(b, i); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

std::weak_ordering comparePart(QByteArrayView left, QByteArrayView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        if (const auto order = compareNonDigits(left, right); order != 0)
            return order;
        const QByteArrayView a = takeWhile(left, isDigit);
        const QByteArrayView b = takeWhile(right, isDigit);
        if (const auto order = compareNumbers(a, b); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

} // namespace

std::weak_ordering compareDpkg(QByteArrayView left, QByteArrayView right)
{
    const Parts a = partsOf(left.trimmed());
    const Parts b = partsOf(right.trimmed());
    if (const auto order = comparePart(a.epoch, b.epoch); order != 0)
        return order;
    if (const auto order = comparePart(a.upstream, b.upstream); order != 0)
        return order;
    return comparePart(a.revision, b.revision);
}

} // namespace plimsoll::vuln
