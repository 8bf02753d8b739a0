// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/natural.h"

namespace plimsoll::models {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

QStringView digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.sliced(from, end - from);
}

// By value without making a number of it: names may carry more digits than any type holds.
int compareDigits(QStringView left, QStringView right)
{
    const auto trimmed = [](QStringView digits) {
        while (digits.size() > 1 && digits.front() == u'0')
            digits = digits.sliced(1);
        return digits;
    };
    left = trimmed(left);
    right = trimmed(right);
    if (left.size() != right.size())
        return left.size() < right.size() ? -1 : 1;
    return left.compare(right);
}

} // namespace

int compareNaturally(QStringView left, QStringView right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const QStringView leftDigits = digitsAt(left, l);
            const QStringView rightDigits = digitsAt(right, r);
            if (const int order = compareDigits(leftDigits, rightDigits))
                return order;
            l += leftDigits.size();
            r += rightDigits.size();
            continue;
        }
        const QChar a = left[l++].toCaseFolded();
        const QChar b = right[r++].toCaseFolded();
        if (a != b)
            return a < b ? -1 : 1;
    }
    if (l < left.size() || r < right.size())
        return l < left.size() ? 1 : -1;
    return left.compare(right); // "A" and "a" are two names
}

} // namespace plimsoll::models
