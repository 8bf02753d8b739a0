// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/units.h"

#include <algorithm>
#include <optional>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isComment(const QString& trimmed)
{
    return trimmed.startsWith(u'#') || trimmed.startsWith(u';');
}

/// Lines that end in a backslash go on in the next one; comments in between are skipped.
QList<Placed> joinedLines(const QList<Placed>& lines)
{
    QList<Placed> joined;
    bool isOpen = false;
    for (const Placed& line : lines) {
        const QString trimmed = line.text.trimmed();
        if (isComment(trimmed) || (trimmed.isEmpty() && !isOpen))
            continue;
        const bool goesOn = trimmed.endsWith(u'\\');
        const QString text = goesOn ? trimmed.chopped(1).trimmed() : trimmed;
        if (isOpen)
            joined.last().text += u' ' + text;
        else
            joined.append({text, line.proof});
        isOpen = goesOn;
    }
    return joined;
}

std::optional<std::pair<QString, QString>> assignment(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return std::nullopt;
    return std::pair(text.first(equals).trimmed(), text.sliced(equals + 1).trimmed());
}

QChar unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u'\n';
    case u't':
        return u'\t';
    case u's':
        return u' ';
    default:
        return c;
    }
}

} // namespace

QList<UnitLine> unitLines(const QList<Placed>& lines)
{
    QList<UnitLine> result;
    QString section;
    for (const Placed& line : joinedLines(lines)) {
        if (line.text.startsWith(u'[') && line.text.endsWith(u']')) {
            section = line.text.sliced(1, line.text.size() - 2);
            continue;
        }
        if (const auto pair = assignment(line.text))
            result.append({section, pair->first, {pair->second, line.proof}});
    }
    return result;
}

QList<Placed> unitValues(const QList<UnitLine>& lines, QStringView section, QStringView key)
{
    QList<Placed> values;
    for (const UnitLine& line : lines) {
        if (line.section != section || line.key != key)
            continue;
        if (line.value.text.isEmpty())
            values.clear();
        else
            values.append(line.value);
    }
    return values;
}

QStringList unitWords(QStringView line)
{
    QStringList words;
    QString word;
    bool isInWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'\\' && quote != u'\'' && i + 1 < line.size()) {
            word += unescaped(line[++i]);
            isInWord = true;
        } else if (!quote.isNull() ? c == quote : c == u'"' || c == u'\'') {
            quote = quote.isNull() ? c : QChar();
            isInWord = true;
        } else if (quote.isNull() && c.isSpace()) {
            if (isInWord)
                words.append(std::exchange(word, {}));
            isInWord = false;
        } else {
            word += c;
            isInWord = true;
        }
    }
    if (!quote.isNull())
        return {};
    if (isInWord)
        words.append(word);
    return words;
}

void addVariables(Variables& variables, const Placed& assignments)
{
    for (const QString& word : unitWords(assignments.text)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals > 0)
            variables.insert(word.first(equals), {word.sliced(equals + 1), assignments.proof});
    }
}

void addFileVariables(Variables& variables, const QList<Placed>& lines)
{
    for (const Placed& line : joinedLines(lines)) {
        const auto pair = assignment(line.text);
        if (!pair)
            continue;
        // A value is one text, whatever spaces it holds; quotes around parts of it are taken off.
        QString value;
        QChar quote;
        for (const QChar c : pair->second) {
            if (quote.isNull() ? c == u'"' || c == u'\'' : c == quote)
                quote = quote.isNull() ? c : QChar();
            else
                value += c;
        }
        variables.insert(pair->first, {value, line.proof});
    }
}

namespace {

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/// "$NAME" as a whole word.
std::optional<QString> variableOfWord(const QString& word)
{
    const bool isVariable = word.size() > 1 && word.startsWith(u'$') && word[1] != u'{'
        && std::ranges::all_of(QStringView(word).sliced(1), isNameCharacter);
    return isVariable ? std::optional(word.sliced(1)) : std::nullopt;
}

Placed withVariables(const Placed& word, const Variables& variables)
{
    Placed result{.proof = word.proof};
    const QString& text = word.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'$' || i + 1 == text.size()) {
            result.text += text[i];
            continue;
        }
        const qsizetype close = text.indexOf(u'}', i);
        if (text[i + 1] == u'$') {
            result.text += text[++i];
        } else if (text[i + 1] == u'{' && close > 0) {
            const auto known = variables.constFind(text.sliced(i + 2, close - i - 2));
            if (known != variables.constEnd()) {
                result.text += known->text;
                result.proof = known->proof;
            }
            i = close;
        } else {
            result.text += text[i];
        }
    }
    return result;
}

} // namespace

QList<Placed> commandWords(const Placed& execStart, const Variables& variables)
{
    constexpr QStringView prefixes = u"@-:+!|";
    QList<Placed> words;
    bool hasOwnName = false;
    bool isLiteral = false;
    for (QString text : unitWords(execStart.text)) {
        if (words.isEmpty()) {
            while (!text.isEmpty() && prefixes.contains(text.front())) {
                hasOwnName = hasOwnName || text.front() == u'@';
                isLiteral = isLiteral || text.front() == u':';
                text.remove(0, 1);
            }
            words.append({text, execStart.proof});
            continue;
        }
        const auto name = isLiteral ? std::nullopt : variableOfWord(text);
        const Placed value = name ? variables.value(*name) : Placed{};
        if (name) {
            for (const QString& part : unitWords(value.text))
                words.append({part, value.proof});
        } else {
            const Placed word{text, execStart.proof};
            words.append(isLiteral ? word : withVariables(word, variables));
        }
    }
    if (hasOwnName && words.size() > 1)
        words.removeAt(1); // what the program is told its name is
    return words;
}

} // namespace plimsoll::evidence
