// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/syntax.h"

#include <QStringView>

namespace plimsoll::dockerfile {

/// Ends a word outside of quotes.
bool isShellMeta(QChar c);
/// Of a variable's name, but its first character is no digit.
bool isNameCharacter(QChar c);
/// "A=b" and "A+=b".
bool isAssignment(QStringView word);
/// Words that open, part or close a compound command and are no command themselves.
bool isReserved(QStringView word);

/// A place in a shell script and what can be read there without knowing what it means.
class ShellLexer
{
public:
    explicit ShellLexer(QStringView text)
        : m_text(text)
    {
    }

protected:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    bool follows(QLatin1StringView text) const { return m_text.mid(m_at).startsWith(text); }

    /// Characters of a word that stand for themselves; at least one where any does.
    QString readPlain();
    void skipBlanks();
    void skipComment();
    /// The text of a here-document that begins here; goes on behind its end.
    QString skipHeredoc(const Heredoc& heredoc);
    /// '...' or, where nothing inside matters, "...".
    QString readQuoted();
    /// "${...}" as it stands, to the brace that closes it.
    QString readBraced();
    /// $((...)), whose value is not known.
    QString readArithmetic();
    /// The name behind "$", braced; "$" alone where none follows.
    QString readName();

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace plimsoll::dockerfile
