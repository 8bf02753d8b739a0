// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/shelllexer.h"

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

bool isShellMeta(QChar c)
{
    switch (c.unicode()) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case ';':
    case '&':
    case '|':
    case '<':
    case '>':
    case '(':
    case ')':
        return true;
    default:
        return false;
    }
}

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

bool isAssignment(QStringView word)
{
    qsizetype at = 0;
    while (at < word.size() && isNameCharacter(word[at]))
        ++at;
    if (at == 0 || word.front().isDigit())
        return false;
    return word.mid(at).startsWith(u'=') || word.mid(at).startsWith("+="_L1);
}

bool isReserved(QStringView word)
{
    static constexpr QLatin1StringView Words[] = {
        "!"_L1,    "do"_L1, "done"_L1, "elif"_L1, "else"_L1,  "fi"_L1,    "if"_L1,
        "then"_L1, "{"_L1,  "}"_L1,    "time"_L1, "until"_L1, "while"_L1, "coproc"_L1};
    return word.size() <= 6
        && std::ranges::any_of(Words, [word](QLatin1StringView one) { return word == one; });
}

QString ShellLexer::readPlain()
{
    const qsizetype begin = m_at;
    while (!isAtEnd()) {
        const QChar c = m_text[m_at];
        if (c == u'\\' || c == u'\'' || c == u'"' || c == u'$' || c == u'`' || isShellMeta(c))
            break;
        ++m_at;
    }
    return m_text.mid(begin, m_at - begin).toString();
}

void ShellLexer::skipBlanks()
{
    while (!isAtEnd() && peek().isSpace())
        ++m_at;
}

void ShellLexer::skipComment()
{
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    m_at = end < 0 ? m_text.size() : end;
}

QString ShellLexer::skipHeredoc(const Heredoc& heredoc)
{
    const qsizetype begin = m_at;
    while (!isAtEnd()) {
        const qsizetype lineBegin = m_at;
        qsizetype end = m_text.indexOf(u'\n', m_at);
        end = end < 0 ? m_text.size() : end;
        QStringView line = m_text.mid(m_at, end - m_at);
        m_at = std::min(end + 1, m_text.size());
        while (heredoc.stripsTabs && line.startsWith(u'\t'))
            line = line.mid(1);
        if (line.trimmed() == heredoc.name)
            return m_text.mid(begin, lineBegin - begin).toString();
    }
    return m_text.mid(begin).toString();
}

QString ShellLexer::readQuoted()
{
    const QChar quote = peek();
    const qsizetype begin = ++m_at;
    while (!isAtEnd() && peek() != quote)
        m_at += quote == u'"' && peek() == u'\\' ? 2 : 1;
    const qsizetype end = std::min(m_at, m_text.size());
    m_at = end + 1;
    return m_text.mid(begin, end - begin).toString();
}

QString ShellLexer::readBraced()
{
    const qsizetype begin = m_at;
    int depth = 0;
    for (; !isAtEnd(); ++m_at) {
        const QChar c = peek();
        if (c == u'\\')
            ++m_at;
        else if (c == u'{')
            ++depth;
        else if (c == u'}' && --depth == 0)
            break;
    }
    m_at = std::min(m_at + 1, m_text.size());
    return u'$' + m_text.mid(begin, m_at - begin).toString();
}

QString ShellLexer::readArithmetic()
{
    int depth = 0;
    for (; !isAtEnd(); ++m_at) {
        if (peek() == u'(')
            ++depth;
        else if (peek() == u')' && --depth == 0)
            break;
    }
    m_at = std::min(m_at + 1, m_text.size());
    return u"${...}"_s;
}

QString ShellLexer::readName()
{
    const QChar c = peek();
    const qsizetype begin = m_at;
    if (isNameCharacter(c) && !c.isDigit()) {
        while (!isAtEnd() && isNameCharacter(peek()))
            ++m_at;
    } else if (c.isDigit() || (!c.isNull() && QStringView(u"@*#?-$!").contains(c))) {
        ++m_at;
    } else {
        return u"$"_s;
    }
    return u"${"_s + m_text.mid(begin, m_at - begin).toString() + u'}';
}

} // namespace plimsoll::dockerfile
