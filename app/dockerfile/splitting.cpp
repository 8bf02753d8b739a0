// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/splitting.h"

#include "dockerfile/expand.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// ONBUILD in ONBUILD is refused anyway; deeper ones are not even read.
constexpr int MaxTriggers = 3;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\v' || c == u'\f' || c == u'\r';
}

qsizetype blanksFrom(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

QStringList blankSeparated(QStringView text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        words.append(text.mid(at, end - at).toString());
        at = blanksFrom(text, end);
    }
    return words;
}

/// Cuts at blanks outside of quotes.
class WordReader
{
public:
    WordReader(QStringView text, QChar escape)
        : m_text(text)
        , m_escape(escape)
    {
    }

    /// The words with their quotes and escapes.
    QStringList words()
    {
        QStringList words;
        while (skipSpaces())
            words.append(word(true));
        return words;
    }

    /// The words in front that begin with "--", without quotes; at() is where the rest begins.
    QStringList flags()
    {
        QStringList flags;
        while (skipSpaces() && m_text.mid(m_at).startsWith("--"_L1)) {
            const QString flag = word(false);
            if (flag == "--"_L1)
                break;
            flags.append(flag);
        }
        return flags;
    }

    qsizetype at() const { return m_at; }

private:
    bool skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    QString word(bool isRaw)
    {
        QString word;
        QChar quote;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (quote.isNull() && c.isSpace())
                break;
            const bool opens = quote.isNull() && (c == u'\'' || c == u'"');
            const bool closes = !quote.isNull() && c == quote;
            if (opens || closes) {
                quote = opens ? c : QChar();
                if (isRaw)
                    word += c;
            } else if (c == m_escape && !(isRaw && quote == u'\'')) {
                readEscape(word, isRaw);
            } else {
                word += c;
            }
        }
        return word;
    }

    void readEscape(QString& word, bool isRaw)
    {
        if (m_at + 1 >= m_text.size())
            return; // at the very end it means nothing
        if (isRaw)
            word += m_text[m_at];
        word += m_text[++m_at];
    }

    QStringView m_text;
    QChar m_escape;
    qsizetype m_at = 0;
};

class StatementReader
{
public:
    StatementReader(QChar escape, QList<Problem>& problems)
        : m_escape(escape)
        , m_problems(problems)
    {
    }

    Statement split(const QString& line, int depth = 0)
    {
        const QStringView text = QStringView(line).trimmed();
        qsizetype end = 0;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        Statement statement;
        statement.word = text.left(end).toString();
        statement.keyword = keywordOf(statement.word);
        const QStringView behind = text.mid(blanksFrom(text, end));
        WordReader reader(behind, m_escape);
        statement.flags = reader.flags();
        statement.rest = behind.mid(reader.at()).trimmed().toString();
        readArguments(statement, depth);
        return statement;
    }

private:
    void fail(const core::Text& text) { m_problems.append({.text = text}); }

    void readArguments(Statement& statement, int depth)
    {
        switch (statement.keyword) {
        case Keyword::Unknown:
            return;
        case Keyword::Run:
        case Keyword::Cmd:
        case Keyword::Entrypoint:
        case Keyword::Shell:
            return readCommand(statement, statement.rest);
        case Keyword::Add:
        case Keyword::Copy:
        case Keyword::Volume:
            if (!readJson(statement, statement.rest))
                statement.arguments = blankSeparated(statement.rest);
            return;
        case Keyword::Arg:
            statement.arguments = WordReader(statement.rest, m_escape).words();
            return;
        case Keyword::From:
        case Keyword::Expose:
            statement.arguments = blankSeparated(statement.rest);
            return;
        case Keyword::Env:
        case Keyword::Label:
            return readPairs(statement);
        case Keyword::Healthcheck:
            return readHealthcheck(statement);
        case Keyword::Onbuild:
            return readTrigger(statement, depth);
        case Keyword::Maintainer:
        case Keyword::StopSignal:
        case Keyword::User:
        case Keyword::Workdir:
            if (!statement.rest.isEmpty())
                statement.arguments = {statement.rest};
            return;
        }
    }

    /// Whether the text is meant as a JSON array; a malformed one is plain text.
    bool readJson(Statement& statement, const QString& text)
    {
        if (!text.startsWith(u'['))
            return false;
        QJsonParseError error{};
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8(), &error);
        if (error.error != QJsonParseError::NoError || !json.isArray())
            return false;
        statement.isJson = true;
        const QJsonArray values = json.array();
        for (const QJsonValue& value : values) {
            if (!value.isString()) {
                fail(PLIMSOLL_TEXT("A JSON array of arguments may hold strings only."));
                return true;
            }
            statement.arguments.append(value.toString());
        }
        return true;
    }

    void readCommand(Statement& statement, const QString& text)
    {
        if (!readJson(statement, text) && !text.isEmpty())
            statement.arguments.append(text);
    }

    void readHealthcheck(Statement& statement)
    {
        const QStringView text = statement.rest;
        qsizetype end = 0;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (end == 0)
            return;
        statement.arguments = {text.left(end).toString()};
        readCommand(statement, text.mid(end).trimmed().toString());
    }

    void readPairs(Statement& statement)
    {
        const QStringList words = WordReader(statement.rest, m_escape).words();
        if (words.isEmpty())
            return;
        if (!words.first().contains(u'='))
            return readLegacyPair(statement);
        for (const QString& word : words) {
            const qsizetype equals = word.indexOf(u'=');
            if (equals < 0) {
                fail(PLIMSOLL_TEXT("\"%1\" has no \"=\": it has to be name=value.", word));
                continue;
            }
            statement.pairs.append({.key = word.left(equals), .value = word.mid(equals + 1)});
        }
    }

    void readLegacyPair(Statement& statement)
    {
        const QStringView text = statement.rest;
        qsizetype end = 0;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        if (end == text.size())
            return fail(
                PLIMSOLL_TEXT("%1 needs a name and a value.", keywordName(statement.keyword)));
        statement.pairs.append({.key = text.left(end).toString(),
                                .value = text.mid(blanksFrom(text, end)).toString(),
                                .isLegacy = true});
    }

    void readTrigger(Statement& statement, int depth)
    {
        if (!statement.rest.isEmpty() && depth < MaxTriggers)
            statement.trigger.append(split(statement.rest, depth + 1));
    }

    QChar m_escape;
    QList<Problem>& m_problems;
};

std::optional<QString> nothing(const QString& name)
{
    Q_UNUSED(name)
    return std::nullopt;
}

qsizetype quotesIn(const QString& text)
{
    return text.count(u'\'') + text.count(u'"');
}

/// "3<<-'NAME'" taken apart; the word holds no blank but one behind "<<".
std::optional<Heredoc> heredocOf(QStringView word)
{
    qsizetype at = 0;
    while (at < word.size() && word[at].isDigit() && word[at].unicode() < 0x80)
        ++at;
    if (!word.mid(at).startsWith("<<"_L1))
        return std::nullopt;
    Heredoc heredoc{.fileDescriptor = word.left(at).toUInt()};
    at += 2;
    if (word.mid(at).startsWith(u'-')) {
        heredoc.stripsTabs = true;
        ++at;
    }
    const QStringView name = word.mid(at).trimmed();
    if (name.isEmpty() || name.contains(u'<'))
        return std::nullopt;
    const Expansion plain = expand(name, nothing, {.keepsUnset = true});
    const Expansion raw = expand(name, nothing, {.keepsQuotes = true, .keepsUnset = true});
    if (plain.words.size() != 1 || raw.words.size() != 1)
        return std::nullopt;
    heredoc.name = plain.words.first();
    heredoc.expands = quotesIn(heredoc.name) == quotesIn(raw.words.first());
    return heredoc;
}

} // namespace

Statement splitStatement(const QString& line, QChar escape, QList<Problem>& problems)
{
    return StatementReader(escape, problems).split(line);
}

QList<Heredoc> announcedHeredocs(const QString& line)
{
    const ExpandOptions options{.keepsQuotes = true, .keepsEscapes = true, .keepsUnset = true};
    QList<Heredoc> heredocs;
    for (const QString& word : expand(line, nothing, options).words) {
        if (const auto heredoc = heredocOf(word))
            heredocs.append(*heredoc);
    }
    return heredocs;
}

} // namespace plimsoll::dockerfile
