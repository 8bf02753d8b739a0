// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assignments.h"

#include <algorithm>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestName = 120;

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

/// Which quotes are open at a place; moves forward only, so that long texts are read once.
class Quotes
{
public:
    explicit Quotes(QStringView text)
        : m_text(text)
    {
    }

    void moveTo(qsizetype place)
    {
        for (; m_place < place; ++m_place) {
            m_isInDouble ^= m_text[m_place] == u'"';
            m_isInSingle ^= m_text[m_place] == u'\'';
        }
    }

    bool isInDouble() const { return m_isInDouble; }
    bool isInSingle() const { return m_isInSingle; }

private:
    QStringView m_text;
    qsizetype m_place = 0;
    bool m_isInDouble = false;
    bool m_isInSingle = false;
};

/// Reads one assignment around a place where a secret's name may stand.
class Reader
{
public:
    Reader(QStringView text, qsizetype hintStart, qsizetype hintEnd, Quotes& quotes)
        : m_text(text)
        , m_quotes(quotes)
        , m_nameStart(hintStart)
        , m_nameEnd(hintEnd)
    {
        const qsizetype first = qMax<qsizetype>(0, hintStart - LongestName);
        const qsizetype last = qMin(text.size(), hintEnd + LongestName);
        while (m_nameStart > first && isNameCharacter(text[m_nameStart - 1]))
            --m_nameStart;
        while (m_nameEnd < last && isNameCharacter(text[m_nameEnd]))
            ++m_nameEnd;
    }

    qsizetype nameEnd() const { return m_nameEnd; }

    bool read(Assignment& result)
    {
        const qsizetype start = valueStart();
        if (start < 0 || start >= m_text.size())
            return false;
        const qsizetype end = readValue(start);
        result = {.name = m_text.sliced(m_nameStart, m_nameEnd - m_nameStart),
                  .valueStart = m_valueStart,
                  .valueLength = end - m_valueStart};
        return result.valueLength > 0;
    }

private:
    QChar at(qsizetype place) const
    {
        return place >= 0 && place < m_text.size() ? m_text[place] : QChar();
    }

    qsizetype skipSpaces(qsizetype place) const
    {
        while (at(place) == u' ' || at(place) == u'\t' || at(place) == u'\n')
            ++place;
        return place;
    }

    /// Behind the separator; -1 where there is none.
    qsizetype valueStart()
    {
        qsizetype place = m_nameEnd;
        const bool isNameQuoted = isQuote(at(place)) && at(m_nameStart - 1) == at(place);
        if (isNameQuoted)
            ++place;
        else if (at(place) == u'\\' && at(place + 1) == u'"')
            place += 2; // JSON inside a quoted word
        const qsizetype separator = skipSpaces(place);
        if (at(separator) == u'=' && at(separator + 1) != u'=') {
            const qsizetype value = skipSpaces(separator + 1);
            return separator == place ? separator + 1 : value;
        }
        if (at(separator) == u':' && separator == place)
            return valueAfterColon(separator + 1, isNameQuoted || place > m_nameEnd);
        const bool isFlag = at(m_nameStart) == u'-' && separator > place;
        return isFlag && at(separator) != u'-' ? separator : -1;
    }

    /// "name: value" needs the space or quotes, or every image tag would be a value.
    qsizetype valueAfterColon(qsizetype place, bool isNameQuoted) const
    {
        const qsizetype value = skipSpaces(place);
        if (isNameQuoted || isQuote(at(value)))
            return value;
        return value > place && isUnlikeProse(value) ? value : -1;
    }

    /// "invalid token: expected" is a sentence; a secret is more than a lower-case word.
    bool isUnlikeProse(qsizetype place) const
    {
        qsizetype end = place;
        while (end < m_text.size() && !at(end).isSpace())
            ++end;
        while (end > place && u".,:;!?)"_s.contains(at(end - 1)))
            --end;
        return std::ranges::any_of(m_text.sliced(place, end - place),
                                   [](QChar c) { return !c.isLetter() || c.isUpper(); });
    }

    qsizetype readValue(qsizetype start)
    {
        m_valueStart = start;
        const QChar before = at(m_nameStart - 1);
        const bool isEscaped = at(start) == u'\\' && isQuote(at(start + 1));
        if (isEscaped || isQuote(at(start))) {
            m_valueStart = start + (isEscaped ? 2 : 1);
            return closingQuote(m_valueStart, at(m_valueStart - 1), isEscaped);
        }
        const bool isWordQuoted = isQuote(before) && at(m_nameEnd) != before;
        if (isWordQuoted)
            return closingQuote(start, before, false);
        return endOfBareWord(start);
    }

    qsizetype closingQuote(qsizetype place, QChar quote, bool isEscaped) const
    {
        for (; place < m_text.size(); ++place) {
            if (at(place) == u'\\' && !(isEscaped && at(place + 1) == quote)) {
                ++place;
                continue;
            }
            if (isEscaped && at(place) == u'\\')
                return place;
            if (at(place) == quote)
                return place;
        }
        return m_text.size();
    }

    bool endsAt(qsizetype place) const
    {
        const QChar c = at(place);
        if (c.isSpace() || u";|)`<>"_s.contains(c))
            return true;
        if (c == u'&')
            return true;
        if (c != u',')
            return false;
        // A list of options goes on with another name; elsewhere the comma is the value's own.
        qsizetype next = place + 1;
        while (at(next).isLetterOrNumber() || at(next) == u'_' || at(next) == u'-')
            ++next;
        return at(next) == u'=' || next == place + 1;
    }

    /// Past "${...}", "$(...)" or a quoted part; `place` itself when none begins there.
    qsizetype skipUnit(qsizetype place) const
    {
        const bool isExpansion =
            at(place) == u'$' && (at(place + 1) == u'{' || at(place + 1) == u'(');
        if (isExpansion) {
            const QChar close = at(place + 1) == u'{' ? u'}' : u')';
            const qsizetype end = m_text.indexOf(close, place);
            return end < 0 ? m_text.size() : end + 1;
        }
        if (at(place) == u'`') {
            const qsizetype end = m_text.indexOf(u'`', place + 1);
            return end < 0 ? m_text.size() : end + 1;
        }
        if (isQuote(at(place)))
            return qMin(m_text.size(), closingQuote(place + 1, at(place), false) + 1);
        return place;
    }

    qsizetype endOfBareWord(qsizetype place) const
    {
        m_quotes.moveTo(m_nameStart);
        const bool isInDouble = m_quotes.isInDouble();
        const bool isInSingle = m_quotes.isInSingle();
        while (place < m_text.size()) {
            if ((isInDouble && at(place) == u'"') || (isInSingle && at(place) == u'\''))
                return place;
            if (at(place) == u'\\' && isQuote(at(place + 1)))
                return place;
            const qsizetype past = skipUnit(place);
            if (past == place && endsAt(place))
                return place;
            place = past == place ? place + 1 : past;
        }
        return place;
    }

    QStringView m_text;
    Quotes& m_quotes;
    qsizetype m_nameStart = 0;
    qsizetype m_nameEnd = 0;
    qsizetype m_valueStart = 0;
};

} // namespace

QList<Assignment> assignmentsIn(QStringView text, const QRegularExpression& nameHint)
{
    QList<Assignment> found;
    Quotes quotes(text);
    qsizetype place = 0;
    QRegularExpressionMatchIterator hints = nameHint.globalMatch(text);
    while (hints.hasNext()) {
        const QRegularExpressionMatch hint = hints.next();
        if (hint.capturedStart() < place)
            continue; // a second hint in the same name: AUTH_TOKEN
        Reader reader(text, hint.capturedStart(), hint.capturedEnd(), quotes);
        // Not past the value, which may hold more of them: --opts "a=b password=c".
        place = reader.nameEnd();
        Assignment assignment;
        if (!reader.read(assignment))
            continue;
        found.append(assignment);
        if (assignment.valueLength > LongestJudgedValue)
            place = assignment.valueStart + assignment.valueLength;
    }
    return found;
}

namespace {

struct Pair
{
    qsizetype nameStart = 0;
    qsizetype nameEnd = 0;
};

/// Names in front of "=" that begin a word.
QList<Pair> assignedNamesIn(QStringView text, qsizetype from)
{
    static const QRegularExpression name(uR"((?<=\s|^)([^\s=]{1,200})=)"_s);
    QList<Pair> names;
    QRegularExpressionMatchIterator matches = name.globalMatch(text, from);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        names.append({match.capturedStart(1), match.capturedEnd(1)});
    }
    return names;
}

QList<Assignment> splitAtNames(QStringView text, qsizetype from, qsizetype end, qsizetype most)
{
    const QStringView until = text.first(end);
    const QList<Pair> names = assignedNamesIn(until, from);
    QList<Assignment> result;
    for (qsizetype i = 0; i < names.size() && i < most; ++i) {
        const qsizetype start = names[i].nameEnd + 1;
        qsizetype stop = i + 1 < names.size() ? names[i + 1].nameStart : end;
        while (stop > start && text[stop - 1].isSpace())
            --stop;
        result.append(
            {.name = text.sliced(names[i].nameStart, names[i].nameEnd - names[i].nameStart),
             .valueStart = start,
             .valueLength = stop - start});
    }
    return result;
}

QList<Assignment> inKeywordStep(QStringView text, const QRegularExpressionMatch& match)
{
    const qsizetype from = match.capturedEnd(0);
    const qsizetype comment = text.lastIndexOf(u" # buildkit"_s);
    const qsizetype end = comment > from ? comment : text.size();
    QList<Assignment> found = splitAtNames(text, from, end, text.size());
    const qsizetype space = text.indexOf(u' ', from);
    if (found.isEmpty() && space > from && space < end) {
        // The old form without "=": ENV NAME the rest of the line.
        found.append({.name = text.sliced(from, space - from),
                      .valueStart = space + 1,
                      .valueLength = end - space - 1});
    }
    return found;
}

QList<Assignment> inBuildArguments(QStringView text, const QRegularExpressionMatch& match)
{
    static const QRegularExpression shell(
        uR"(\s(?:/\S+|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)\s+[-/])"_s);
    const qsizetype from = match.capturedEnd(0);
    const QRegularExpressionMatch command = shell.match(text, from);
    const qsizetype end = command.hasMatch() ? command.capturedStart() : text.size();
    return splitAtNames(text, from, end, match.capturedView(1).toLongLong());
}

} // namespace

QList<Assignment> assignmentsInStep(QStringView text)
{
    static const QRegularExpression keyword(
        uR"(^(?:\S+(?: -\w+)* -c )?(?:#\(nop\)\s+)?(?:ENV|LABEL|ARG)\s+)"_s);
    static const QRegularExpression arguments(uR"(^(?:RUN\s+)?\|(\d{1,4})\s+)"_s);
    if (const auto match = keyword.match(text); match.hasMatch())
        return inKeywordStep(text, match);
    if (const auto match = arguments.match(text); match.hasMatch())
        return inBuildArguments(text, match);
    return {};
}

} // namespace plimsoll::core
