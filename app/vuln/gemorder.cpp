// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

#include <QByteArray>
#include <QVarLengthArray>

namespace plimsoll::vuln {

namespace {

using Segments = QVarLengthArray<QByteArrayView, 16>;

bool isZero(QByteArrayView segment)
{
    return isNumber(segment) && compareNumbers(segment, "0") == 0;
}

void dropZerosSince(Segments& segments, qsizetype from)
{
    while (segments.size() > from && isZero(segments.last()))
        segments.removeLast();
}

/// Runs of digits and of letters; zeros before the first word and at the end say nothing.
/// Source: RubyGems, Gem::Version#canonical_segments.
Segments segmentsOf(QByteArrayView version)
{
    Segments segments;
    qsizetype firstWord = -1;
    while (!version.isEmpty()) {
        takeWhile(version, [](char c) { return !isDigit(c) && !isLetter(c); });
        if (version.isEmpty())
            break;
        const bool isNumeric = isDigit(version.front());
        if (!isNumeric && firstWord < 0) {
            dropZerosSince(segments, 0);
            firstWord = segments.size();
        }
        segments.append(takeWhile(version, isNumeric ? &isDigit : &isLetter));
    }
    dropZerosSince(segments, std::max<qsizetype>(firstWord, 0));
    return segments;
}

std::weak_ordering compareSegment(QByteArrayView left, QByteArrayView right)
{
    const bool a = isNumber(left);
    const bool b = isNumber(right);
    if (a != b)
        return a ? std::weak_ordering::greater : std::weak_ordering::less;
    return a ? compareNumbers(left, right) : compareBytes(left, right);
}

} // namespace

std::weak_ordering compareGem(QByteArrayView left, QByteArrayView right)
{
    // A hyphen starts a pre-release: 1.0-x is 1.0.pre.x.
    const QByteArray leftText = left.trimmed().toByteArray().replace('-', ".pre.");
    const QByteArray rightText = right.trimmed().toByteArray().replace('-', ".pre.");
    const Segments a = segmentsOf(leftText);
    const Segments b = segmentsOf(rightText);
    const QByteArrayView zero = "0";
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        const auto order = compareSegment(i < a.size() ? a[i] : zero, i < b.size() ? b[i] : zero);
        if (order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

} // namespace plimsoll::vuln
