// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <compare>

/// What the orders of version.h are made of. Bytes are ASCII; others are never digits or letters.
namespace plimsoll::vuln {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool isLetter(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z');
}

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// Whether there is something and all of it is digits.
constexpr bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

/// Takes bytes from the front of `rest` for as long as `fits` holds.
template <typename Predicate>
constexpr QByteArrayView takeWhile(QByteArrayView& rest, Predicate fits)
{
    qsizetype length = 0;
    while (length < rest.size() && fits(rest[length]))
        ++length;
    const QByteArrayView taken = rest.first(length);
    rest = rest.sliced(length);
    return taken;
}

/// Takes what stands before `separator`, and the separator; all of it when there is none.
constexpr QByteArrayView takeField(QByteArrayView& rest, char separator)
{
    const QByteArrayView field = takeWhile(rest, [separator](char c) { return c != separator; });
    if (!rest.isEmpty())
        rest = rest.sliced(1);
    return field;
}

constexpr bool takeByte(QByteArrayView& rest, char wanted)
{
    if (rest.isEmpty() || rest.front() != wanted)
        return false;
    rest = rest.sliced(1);
    return true;
}

constexpr std::strong_ordering compareBytes(QByteArrayView left, QByteArrayView right)
{
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    const qsizetype common = std::min(left.size(), right.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (left[i] != right[i])
            return byte(left[i]) <=> byte(right[i]);
    }
    return left.size() <=> right.size();
}

/// Two runs of digits as numbers of any size; an empty run is zero.
constexpr std::strong_ordering compareNumbers(QByteArrayView left, QByteArrayView right)
{
    const auto isZero = [](char c) { return c == '0'; };
    takeWhile(left, isZero);
    takeWhile(right, isZero);
    if (left.size() != right.size())
        return left.size() <=> right.size();
    return compareBytes(left, right);
}

} // namespace plimsoll::vuln
