// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

#include <QByteArray>

#include <array>

namespace plimsoll::vuln {

// PHP's version_compare() after Composer's leading "v", which is what Packagist's advisories are
// written and evaluated with. Composer's own padding to four parts is not applied: with it 3.4
// would lie above 3.4.0-alpha. Source: PHP, ext/standard/versioning.c.

namespace {

struct Stability
{
    QByteArrayView prefix;
    int rank;
};

// The first that fits counts. A number weighs as "#"; what is unknown lies below "dev".
constexpr std::array Stabilities = {Stability{"dev", 0},  Stability{"alpha", 1}, Stability{"a", 1},
                                    Stability{"beta", 2}, Stability{"b", 2},     Stability{"RC", 3},
                                    Stability{"rc", 3},   Stability{"#", 4},     Stability{"pl", 5},
                                    Stability{"p", 5}};

int rankOf(QByteArrayView part)
{
    if (isNumber(part))
        part = "#";
    for (const Stability& stability : Stabilities) {
        if (part.startsWith(stability.prefix))
            return stability.rank;
    }
    return -1;
}

/// Dots for "-", "_", "+" and between digits and others, as php_canonicalize_version() sets them.
QByteArray canonical(QByteArrayView version)
{
    const auto isMark = [](char c) { return c == '-' || c == '_' || c == '+' || c == '.'; };
    QByteArray text;
    char before = 0;
    for (const char c : version) {
        const bool isBorder =
            before && !isMark(before) && !isMark(c) && isDigit(before) != isDigit(c);
        if ((isMark(c) || isBorder) && !text.isEmpty() && !text.endsWith('.'))
            text += '.';
        if (!isMark(c))
            text += c;
        before = c;
    }
    return text;
}

QByteArray readable(QByteArrayView version)
{
    version = version.trimmed();
    if (!version.isEmpty() && lowered(version.front()) == 'v')
        version = version.sliced(1);
    return canonical(version);
}

std::weak_ordering comparePart(QByteArrayView left, QByteArrayView right)
{
    if (isNumber(left) && isNumber(right))
        return compareNumbers(left, right);
    return rankOf(left) <=> rankOf(right);
}

/// What remains of the longer version: more numbers are more, a word weighs against a number.
std::weak_ordering compareRest(QByteArrayView rest)
{
    while (!rest.isEmpty()) {
        if (isDigit(rest.front()))
            return std::weak_ordering::greater;
        if (const auto order = rankOf(takeField(rest, '.')) <=> rankOf("#"); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

} // namespace

std::weak_ordering compareComposer(QByteArrayView left, QByteArrayView right)
{
    const QByteArray leftText = readable(left);
    const QByteArray rightText = readable(right);
    QByteArrayView a = leftText;
    QByteArrayView b = rightText;
    while (!a.isEmpty() && !b.isEmpty()) {
        const QByteArrayView partOfA = takeField(a, '.');
        const QByteArrayView partOfB = takeField(b, '.');
        if (const auto order = comparePart(partOfA, partOfB); order != 0)
            return order;
    }
    return a.isEmpty() ? 0 <=> compareRest(b) : compareRest(a);
}

} // namespace plimsoll::vuln
