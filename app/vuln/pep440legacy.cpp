// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/pep440legacy.h"

#include "vuln/digits.h"

#include <QByteArray>
#include <QList>

namespace plimsoll::vuln {

namespace {

// Parts compare as text: a number is padded, a word gets an asterisk, so that numbers come first
// and "*final" stands between pre-releases and what follows a release.

const QByteArray Final = QByteArrayLiteral("*final");
const QByteArray FinalMark = QByteArrayLiteral("*final-");
const QByteArray Zero = QByteArrayLiteral("00000000");

QByteArray wordOf(QByteArrayView part)
{
    if (part == "pre" || part == "preview" || part == "rc")
        return "*c";
    if (part == "dev")
        return "*@";
    if (part == "-")
        return FinalMark;
    return '*' + part.toByteArray();
}

void append(QList<QByteArray>& key, const QByteArray& part)
{
    if (part.startsWith('*')) {
        if (part < Final) {
            while (!key.isEmpty() && key.constLast() == FinalMark)
                key.removeLast();
        }
        while (!key.isEmpty() && key.constLast() == Zero)
            key.removeLast();
    }
    key.append(part);
}

QList<QByteArray> keyOf(QByteArrayView version)
{
    QList<QByteArray> key;
    while (!version.isEmpty()) {
        if (isDigit(version.front()))
            append(key, takeWhile(version, isDigit).toByteArray().rightJustified(8, '0'));
        else if (isLower(version.front()))
            append(key, wordOf(takeWhile(version, isLower)));
        else if (takeByte(version, '-'))
            append(key, FinalMark);
        else if (!takeByte(version, '.'))
            append(key, wordOf(takeWhile(version, [](char c) {
                       return !isDigit(c) && !isLower(c) && c != '.' && c != '-';
                   })));
    }
    append(key, Final);
    return key;
}

} // namespace

std::weak_ordering comparePep440Legacy(QByteArrayView left, QByteArrayView right)
{
    const QList<QByteArray> a = keyOf(left);
    const QList<QByteArray> b = keyOf(right);
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (const auto order = compareBytes(a[i], b[i]); order != 0)
            return order;
    }
    return a.size() <=> b.size();
}

} // namespace plimsoll::vuln
