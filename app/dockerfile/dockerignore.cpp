// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/dockerignore.h"

#include <QDir>

#include <algorithm>
#include <optional>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxPath = 4096; // characters, as the system's own limit
constexpr qsizetype MaxPatterns = 10'000;

using Part = Dockerignore::Part;

/// What stands between brackets: characters and ranges, perhaps negated. Empty: no class.
QList<std::pair<QChar, QChar>> rangesOf(QStringView text)
{
    QList<std::pair<QChar, QChar>> ranges;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        const QChar first = text[i];
        QChar last = first;
        if (i + 2 < text.size() && text[i + 1] == u'-') {
            i += text[i + 2] == u'\\' && i + 3 < text.size() ? 3 : 2;
            last = text[i];
        }
        ranges.append({first, last});
    }
    return ranges;
}

/// Nullopt: no pattern, such as a class without end.
std::optional<QList<Part>> partsOf(QStringView pattern)
{
    QList<Part> parts;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'*' && pattern.mid(i).startsWith("**"_L1)) {
            i += i + 2 < pattern.size() && pattern[i + 2] == u'/' ? 2 : 1;
            // "**/" is any number of folders, at the end "**" is all below.
            parts.append({i + 1 == pattern.size() ? Part::Kind::All : Part::Kind::Folders});
        } else if (c == u'*') {
            parts.append({Part::Kind::Text});
        } else if (c == u'?') {
            parts.append({Part::Kind::One});
        } else if (c == u'[') {
            const qsizetype end = pattern.indexOf(u']', i + 1);
            QStringView inside = end < 0 ? QStringView() : pattern.mid(i + 1, end - i - 1);
            Part part{Part::Kind::Class};
            part.isNegated = inside.startsWith(u'^');
            part.ranges = rangesOf(part.isNegated ? inside.mid(1) : inside);
            if (part.ranges.isEmpty())
                return std::nullopt;
            parts.append(part);
            i = end;
        } else {
            parts.append(
                {Part::Kind::Literal, c == u'\\' && i + 1 < pattern.size() ? pattern[++i] : c});
        }
    }
    return parts;
}

bool takes(const Part& part, QChar c)
{
    switch (part.kind) {
    case Part::Kind::Literal:
        return part.character == c;
    case Part::Kind::One:
    case Part::Kind::Text:
        return c != u'/';
    case Part::Kind::Class:
        return part.isNegated != std::ranges::any_of(part.ranges, [c](const auto& range) {
                   return range.first <= c && c <= range.second;
               });
    case Part::Kind::Folders:
    case Part::Kind::All:
        break;
    }
    return true;
}

/// All places in the pattern that can be reached at once: no going back, and so no pattern whose
/// work outgrows its length times the path's.
class Matcher
{
public:
    explicit Matcher(const QList<Part>& parts)
        : m_parts(parts)
        , m_isOn(parts.size() + 1, false)
        , m_isInside(parts.size() + 1, false)
    {
    }

    bool matches(QStringView path)
    {
        m_isOn[0] = true;
        pass();
        for (const QChar c : path)
            read(c);
        return m_isOn.back();
    }

private:
    static bool repeats(const Part& part)
    {
        return part.kind == Part::Kind::Text || part.kind == Part::Kind::All;
    }

    /// What stands for nothing is passed.
    void pass()
    {
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            if (m_isOn[i] && (repeats(m_parts[i]) || m_parts[i].kind == Part::Kind::Folders))
                m_isOn[i + 1] = true;
        }
    }

    void read(QChar c)
    {
        for (qsizetype i = m_parts.size(); i >= 0; --i) {
            const bool isLast = i == m_parts.size();
            const bool stays = !isLast && m_isOn[i] && repeats(m_parts[i]) && takes(m_parts[i], c);
            bool comes = false;
            if (i > 0 && m_parts[i - 1].kind == Part::Kind::Folders)
                comes = c == u'/' && (m_isOn[i - 1] || m_isInside[i - 1]);
            else if (i > 0 && !repeats(m_parts[i - 1]))
                comes = m_isOn[i - 1] && takes(m_parts[i - 1], c);
            // In the middle of a folder's name "**/" waits for the next "/"; behind one it may end.
            if (!isLast && m_parts[i].kind == Part::Kind::Folders)
                m_isInside[i] = m_isInside[i] || m_isOn[i];
            m_isOn[i] = stays || comes;
        }
        pass();
    }

    const QList<Part>& m_parts;
    QList<bool> m_isOn;
    QList<bool> m_isInside;
};

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
        const auto parts = partsOf(pattern.left(MaxPath));
        if (parts && m_patterns.size() < MaxPatterns)
            m_patterns.append({*parts, isException});
    }
}

bool Dockerignore::excludes(const QString& path) const
{
    QStringList candidates;
    for (QString part = QDir::cleanPath(path.left(MaxPath)); !part.isEmpty() && part != "."_L1;
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
            return Matcher(pattern.parts).matches(one);
        });
        if (matches)
            isExcluded = !pattern.isException;
    }
    return isExcluded;
}

} // namespace plimsoll::dockerfile
