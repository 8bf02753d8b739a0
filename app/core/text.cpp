// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QCoreApplication>

namespace plimsoll::core {

namespace {

// One pass over the pattern, so that a parameter holding "%2" is not read as a place.
QString filledIn(const QString& pattern, const QStringList& args)
{
    QString result;
    result.reserve(pattern.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1'
            && pattern[i + 1] <= u'9';
        if (!isPlace) {
            result += pattern[i];
            continue;
        }
        ++i;
        result += args.value(pattern[i].unicode() - u'1');
    }
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
