// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QCoreApplication>

namespace plimsoll::core {

namespace {

// One pass over the pattern, so that a parameter holding "%2" is not read as a place.
QString filledIn(const QString& pattern, const QStringList& args)
{
    qsizetype sign = pattern.indexOf(u'%');
    if (sign < 0)
        return pattern;
    QString result;
    qsizetype written = 0;
    for (; sign >= 0 && sign + 1 < pattern.size(); sign = pattern.indexOf(u'%', sign + 1)) {
        const QChar number = pattern[sign + 1];
        if (number < u'1' || number > u'9')
            continue;
        result += QStringView(pattern).sliced(written, sign - written);
        result += args.value(number.unicode() - u'1');
        written = sign + 2;
    }
    result += QStringView(pattern).sliced(written);
    return result;
}

} // namespace

QString english(const Text& text)
{
    return filledIn(text.source, text.args);
}

QString translated(const Text& text)
{
    if (text.isEmpty())
        return {};
    return filledIn(QCoreApplication::translate("Engine", text.source.toUtf8().constData()),
                    text.args);
}

} // namespace plimsoll::core
