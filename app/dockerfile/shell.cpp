// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/shell.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Deeper nesting of sh -c inside sh -c is nobody's build.
constexpr int MaxDepth = 8;

/// Cuts text into commands of words.
class Splitter
{
public:
    explicit Splitter(QStringView text)
        : m_text(text)
    {
    }

    QList<QStringList> commands()
    {
        while (m_at < m_text.size())
            step();
        endCommand();
        return m_commands;
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (c == u'\\')
            return readEscape();
        if (c == u'\'' || c == u'"')
            return readQuoted(c);
        if (c == u'#' && !m_isInWord)
            return skipComment();
        ++m_at;
        if (c == u'\n' || c == u'\r' || c == u';' || c == u'&' || c == u'|' || c == u'('
            || c == u')' || c == u'`')
            return endCommand();
        if (c.isSpace())
            return endWord();
        m_word += c;
        m_isInWord = true;
    }

    void readEscape()
    {
        ++m_at;
        if (m_at >= m_text.size())
            return;
        const QChar next = m_text[m_at++];
        if (next == u'\n')
            return endWord(); // a continued line
        m_word += next;
        m_isInWord = true;
    }

    void readQuoted(QChar quote)
    {
        m_isInWord = true;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (quote == u'"' && m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            m_word += m_text[m_at];
        }
        ++m_at;
    }

    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != u'\n')
            ++m_at;
    }

    void endWord()
    {
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    void endCommand()
    {
        endWord();
        if (!m_words.isEmpty())
            m_commands.append(m_words);
        m_words.clear();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_word;
    bool m_isInWord = false;
    QStringList m_words;
    QList<QStringList> m_commands;
};

bool isPrelude(const QString& word)
{
    static const QStringList words{u"!"_s,     u"command"_s, u"do"_s,   u"eatmydata"_s, u"elif"_s,
                                   u"else"_s,  u"env"_s,     u"eval"_s, u"exec"_s,      u"if"_s,
                                   u"nice"_s,  u"sudo"_s,    u"then"_s, u"time"_s,      u"until"_s,
                                   u"while"_s, u"xargs"_s,   u"{"_s,    u"}"_s};
    static const QRegularExpression assignment(u"^[A-Za-z_][A-Za-z0-9_]*="_s);
    return words.contains(word.section(u'/', -1)) || assignment.match(word).hasMatch();
}

/// Takes off what stands before the command: preludes, and the options of such a prelude.
QStringList withoutPrelude(QStringList words)
{
    while (!words.isEmpty() && isPrelude(words.first())) {
        words.removeFirst();
        while (!words.isEmpty() && words.first().startsWith(u'-'))
            words.removeFirst();
    }
    return words;
}

/// The script of "sh -c SCRIPT", "bash -exc SCRIPT"; null when the command is none of these.
QString scriptOf(const QStringList& words)
{
    static const QStringList shells{u"sh"_s, u"bash"_s, u"dash"_s, u"ash"_s, u"ksh"_s, u"zsh"_s};
    if (words.isEmpty() || !shells.contains(words.first().section(u'/', -1)))
        return {};
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        const QString& word = words[i];
        if (word.startsWith(u'-') && !word.startsWith("--"_L1) && word.endsWith(u'c'))
            return words[i + 1];
    }
    return {};
}

void collect(const QString& text, int depth, QList<QStringList>& commands)
{
    for (const QStringList& raw : Splitter(text).commands()) {
        const QStringList words = withoutPrelude(raw);
        const QString script = scriptOf(words);
        if (!script.isNull() && depth < MaxDepth)
            collect(script, depth + 1, commands);
        else if (!words.isEmpty())
            commands.append(words);
    }
}

} // namespace

QList<QStringList> shellCommands(const QString& text)
{
    QList<QStringList> commands;
    collect(text, 0, commands);
    return commands;
}

} // namespace plimsoll::dockerfile
