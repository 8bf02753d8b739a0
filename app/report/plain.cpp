// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain.h"

namespace plimsoll::report {

namespace {

bool isPair(const QString& text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

} // namespace

QString plain(const QString& text, Lines lines)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPair(text, i)) {
            const bool isPrintable = QChar::isPrint(QChar::surrogateToUcs4(text[i], text[i + 1]));
            result += isPrintable ? text.sliced(i, 2) : QString(u'?');
            ++i;
            continue;
        }
        const bool isKept = text[i].isPrint() || (lines == Lines::Kept && text[i] == u'\n');
        result += isKept ? text[i] : QChar(u'?');
    }
    return result;
}

} // namespace plimsoll::report
