// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/dockerignore.h"

#include <QDir>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

QString expressionOf(QStringView pattern)
{
    QString expression = u"\\A"_s;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'*' && pattern.mid(i).startsWith("**"_L1)) {
            ++i;
            const bool hasSlash = i + 1 < pattern.size() && pattern[i + 1] == u'/';
            i += hasSlash ? 1 : 0;
            // "**/" is any number of folders, at the end "**" is all below.
            expression += i + 1 == pattern.size() ? u".*"_s : u"(?:.*/)?"_s;
        } else if (c == u'*') {
            expression += u"[^/]*"_s;
        } else if (c == u'?') {
            expression += u"[^/]"_s;
        } else if (c == u'[') {
            // A class of characters is written alike.
            const qsizetype end = pattern.indexOf(u']', i);
            const qsizetype last = end < 0 ? pattern.size() - 1 : end;
            expression += pattern.mid(i, last - i + 1);
            i = last;
        } else if (c == u'\\' && i + 1 < pattern.size()) {
            expression += QRegularExpression::escape(pattern.mid(++i, 1));
        } else {
            expression += QRegularExpression::escape(pattern.mid(i, 1));
        }
    }
    return expression + u"\\z"_s;
}

} // namespace

Dockerignore::Dockerignore(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), MaxBytes)));
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        QString pattern = line.startsWith(u'#') ? QString() : line.trimmed();
        const bool isException = pattern.startsWith(u'!');
        if (isException)
            pattern = pattern.mid(1).trimmed();
        if (pattern.isEmpty())
            continue;
        pattern = QDir::cleanPath(pattern);
        while (pattern.size() > 1 && pattern.startsWith(u'/'))
            pattern = pattern.mid(1);
        m_hasExceptions = m_hasExceptions || isException;
        m_excludesRoot = m_excludesRoot
            || (!isException && (pattern == "*"_L1 || pattern == "**"_L1 || pattern == "**/*"_L1));
        const QRegularExpression expression(expressionOf(pattern));
        if (expression.isValid())
            m_patterns.append({expression, isException});
    }
}

bool Dockerignore::excludes(const QString& path) const
{
    QStringList candidates;
    for (QString part = QDir::cleanPath(path); !part.isEmpty() && part != "."_L1;
         part = part.contains(u'/') ? part.section(u'/', 0, -2) : QString()) {
        while (part.startsWith(u'/'))
            part = part.mid(1);
        candidates.append(part);
    }
    if (candidates.isEmpty())
        return m_excludesRoot;
    bool isExcluded = false;
    for (const Pattern& pattern : m_patterns) {
        const bool matches = std::ranges::any_of(candidates, [&pattern](const QString& one) {
            return pattern.expression.match(one).hasMatch();
        });
        if (matches)
            isExcluded = !pattern.isException;
    }
    return isExcluded;
}

} // namespace plimsoll::dockerfile
