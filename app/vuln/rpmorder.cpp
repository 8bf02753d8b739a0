// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

#include <optional>

namespace plimsoll::vuln {

namespace {

struct Parts
{
    QByteArrayView epoch = "0";
    QByteArrayView version;
    std::optional<QByteArrayView> release; ///< an empty one is more than none
};

Parts partsOf(QByteArrayView text)
{
    Parts parts;
    if (const qsizetype colon = text.indexOf(':'); colon >= 0) {
        if (colon > 0)
            parts.epoch = text.first(colon);
        text = text.sliced(colon + 1);
    }
    const qsizetype dash = text.lastIndexOf('-');
    parts.version = dash < 0 ? text : text.first(dash);
    if (dash >= 0)
        parts.release = text.sliced(dash + 1);
    return parts;
}

bool isSeparator(char c)
{
    return !isDigit(c) && !isLetter(c) && c != '~' && c != '^';
}

bool startsWith(QByteArrayView text, char c)
{
    return !text.isEmpty() && text.front() == c;
}

/// A tilde sorts before everything, even the end. Nothing when neither has one.
std::optional<std::weak_ordering> compareTilde(QByteArrayView& left, QByteArrayView& right)
{
    const bool a = takeByte(left, '~');
    const bool b = takeByte(right, '~');
    if (a != b)
        return a ? std::weak_ordering::less : std::weak_ordering::greater;
    return a ? std::optional(std::weak_ordering::equivalent) : std::nullopt;
}

/// A caret sorts after the end and before anything else. Nothing when neither has one.
std::optional<std::weak_ordering> compareCaret(QByteArrayView& left, QByteArrayView& right)
{
    const bool a = startsWith(left, '^');
    const bool b = startsWith(right, '^');
    if (!a && !b)
        return std::nullopt;
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() ? std::weak_ordering::less : std::weak_ordering::greater;
    if (a != b)
        return a ? std::weak_ordering::less : std::weak_ordering::greater;
    takeByte(left, '^');
    takeByte(right, '^');
    return std::weak_ordering::equivalent;
}

/// One run of digits or letters of each; the left one says of which. Numbers beat letters.
std::weak_ordering compareSegment(QByteArrayView& left, QByteArrayView& right)
{
    const bool isNumeric = isDigit(left.front());
    const auto fits = isNumeric ? &isDigit : &isLetter;
    const QByteArrayView a = takeWhile(left, fits);
    const QByteArrayView b = takeWhile(right, fits);
    if (b.isEmpty())
        return isNumeric ? std::weak_ordering::greater : std::weak_ordering::less;
    if (isNumeric)
        return compareNumbers(a, b);
    return compareBytes(a, b);
}

} // namespace

std::weak_ordering compareRpmPart(QByteArrayView left, QByteArrayView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        takeWhile(left, isSeparator);
        takeWhile(right, isSeparator);
        auto order = compareTilde(left, right);
        if (!order)
            order = compareCaret(left, right);
        if (!order) {
            if (left.isEmpty() || right.isEmpty())
                break;
            order = compareSegment(left, right);
        }
        if (*order != 0)
            return *order;
    }
    return !left.isEmpty() <=> !right.isEmpty();
}

std::weak_ordering compareRpm(QByteArrayView left, QByteArrayView right)
{
    const Parts a = partsOf(left.trimmed());
    const Parts b = partsOf(right.trimmed());
    if (const auto order = compareRpmPart(a.epoch, b.epoch); order != 0)
        return order;
    if (const auto order = compareRpmPart(a.version, b.version); order != 0)
        return order;
    if (!a.release || !b.release)
        return a.release.has_value() <=> b.release.has_value();
    return compareRpmPart(*a.release, *b.release);
}

} // namespace plimsoll::vuln
