// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/semverorder.h"

#include "vuln/digits.h"
#include "vuln/version.h"

#include <QByteArray>

namespace plimsoll::vuln {

namespace {

std::weak_ordering compareWords(QByteArrayView left, QByteArrayView right, bool foldCase)
{
    if (!foldCase)
        return compareBytes(left, right);
    return compareBytes(left.toByteArray().toLower(), right.toByteArray().toLower());
}

std::weak_ordering compareIdentifier(QByteArrayView left, QByteArrayView right, bool foldCase)
{
    const bool a = isNumber(left);
    const bool b = isNumber(right);
    if (a != b)
        return a ? std::weak_ordering::less : std::weak_ordering::greater;
    return a ? std::weak_ordering(compareNumbers(left, right))
             : compareWords(left, right, foldCase);
}

} // namespace

SemVerParts semVerParts(QByteArrayView version)
{
    takeWhile(version, [](char c) { return c == ' ' || c == '=' || c == 'v' || c == 'V'; });
    version = version.trimmed();
    SemVerParts parts;
    if (const qsizetype plus = version.indexOf('+'); plus >= 0) {
        parts.build = version.sliced(plus + 1);
        version = version.first(plus);
    }
    parts.preRelease = version;
    parts.numbers = takeWhile(parts.preRelease, [](char c) { return isDigit(c) || c == '.'; });
    takeByte(parts.preRelease, '-'); // "1.2.3beta" is read as npm reads it loosely
    return parts;
}

std::weak_ordering compareDotted(QByteArrayView left, QByteArrayView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        const QByteArrayView a = takeField(left, '.');
        const QByteArrayView b = takeField(right, '.');
        if (const auto order = compareNumbers(a, b); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

std::weak_ordering compareIdentifiers(QByteArrayView left, QByteArrayView right, bool foldCase)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        const QByteArrayView a = takeField(left, '.');
        const QByteArrayView b = takeField(right, '.');
        if (const auto order = compareIdentifier(a, b, foldCase); order != 0)
            return order;
    }
    return !left.isEmpty() <=> !right.isEmpty();
}

std::weak_ordering compareSemVerParts(const SemVerParts& left, const SemVerParts& right,
                                      bool foldCase)
{
    if (const auto order = compareDotted(left.numbers, right.numbers); order != 0)
        return order;
    if (left.preRelease.isEmpty() || right.preRelease.isEmpty())
        return left.preRelease.isEmpty() <=> right.preRelease.isEmpty();
    return compareIdentifiers(left.preRelease, right.preRelease, foldCase);
}

std::weak_ordering compareSemVer(QByteArrayView left, QByteArrayView right)
{
    return compareSemVerParts(semVerParts(left), semVerParts(right));
}

} // namespace plimsoll::vuln
