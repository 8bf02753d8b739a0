// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/historydocument.h"

#include "dockerfile/parser.h"
#include "dockerfile/rule.h"

#include <QRegularExpression>
#include <QSet>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A command's words as Go prints a list: ["nginx" "-g" "daemon off;"]. Nullopt: not such a list.
std::optional<QStringList> goList(const QString& text)
{
    if (!text.startsWith("[\""_L1) || !text.endsWith("\"]"_L1))
        return std::nullopt;
    QStringList words;
    QString word;
    bool isInside = false;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            if (isInside)
                words.append(std::exchange(word, {}));
            isInside = !isInside;
        } else if (isInside) {
            if (c == u'\\' && i + 2 < text.size())
                ++i;
            word += text[i];
        }
    }
    return words;
}

bool isShellCall(const QStringList& words)
{
    static const QRegularExpression shell(u"(^|/)(ba|da|a)?sh$"_s);
    return words.size() == 3 && words[1].endsWith(u'c') && words[1].startsWith(u'-')
        && shell.match(words[0]).hasMatch();
}

void takeCommand(Statement& statement, const QString& text)
{
    const auto words = goList(text);
    statement.isJson = words && !isShellCall(*words);
    if (!words)
        statement.arguments = {text};
    else
        statement.arguments = statement.isJson ? *words : QStringList{words->last()};
}

/// What Go printed as a list or a map: "[/bin/bash -o pipefail -c]", "map[80/tcp:{}]", "80/tcp".
QStringList printedWords(QString text)
{
    static const QRegularExpression signs(u"^map\\[|:\\{\\}|[\\[\\]\",]"_s);
    return text.replace(signs, u" "_s).split(u' ', Qt::SkipEmptyParts);
}

/// "A=b": the quotes of the file are gone, so that a value may hold blanks.
void takePair(Statement& statement, const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals > 0)
        statement.pairs.append({text.first(equals), text.mid(equals + 1)});
}

Statement statementOf(const Instruction& step, int line)
{
    Statement statement{.keyword = keywordOf(step.keyword),
                        .word = step.keyword,
                        .rest = step.arguments,
                        .lines = {line, line}};
    switch (statement.keyword) {
    case Keyword::Run:
        statement.arguments = {step.arguments};
        return statement;
    case Keyword::Shell:
    case Keyword::Volume:
    case Keyword::Expose:
        statement.arguments = printedWords(step.arguments);
        return statement;
    case Keyword::Cmd:
    case Keyword::Entrypoint:
        takeCommand(statement, step.arguments);
        return statement;
    case Keyword::Env:
    case Keyword::Label:
        takePair(statement, step.arguments);
        return statement;
    default:
        break;
    }
    statement.arguments = step.arguments.split(u' ', Qt::SkipEmptyParts);
    return statement;
}

} // namespace

Document documentOf(const QList<Instruction>& steps, qsizetype first)
{
    Document document;
    for (qsizetype i = first; i < steps.size(); ++i)
        document.statements.append(statementOf(steps[i], int(i - first) + 1));
    document.lineCount = int(document.statements.size());
    return document;
}

bool isSeenInHistory(const Rule& rule)
{
    static const QSet<QLatin1StringView> families{
        "DL3001"_L1, "DL3004"_L1, "DL3008"_L1, "DL3011"_L1, "DL3013"_L1, "DL3014"_L1, "DL3016"_L1,
        "DL3018"_L1, "DL3027"_L1, "DL3028"_L1, "DL3030"_L1, "DL3033"_L1, "DL3034"_L1, "DL3035"_L1,
        "DL3037"_L1, "DL3038"_L1, "DL3041"_L1, "DL3062"_L1, "DL4000"_L1, "DL4005"_L1, "DL4006"_L1,
        "DS-0004"_L1, "DS-0024"_L1, "DS-0030"_L1, "PL1001"_L1, "PL1002"_L1, "PL1003"_L1,
        "PL1006"_L1, "PL1101"_L1, "PL1103"_L1, "PL1104"_L1, "PL1105"_L1, "PL1106"_L1, "PL1107"_L1,
        "PL1109"_L1, "PL1302"_L1, "PL1303"_L1, "PL1304"_L1, "PL1305"_L1, "PL1306"_L1, "PL1309"_L1,
        "PL1310"_L1, "PL1401"_L1, "PL1402"_L1, "PL1403"_L1, "PL1405"_L1, "PL1501"_L1, "PL1502"_L1,
        "PL1505"_L1, "PL1602"_L1};
    return families.contains(rule.familyName());
}

bool isShownInHistory(const Rule& rule)
{
    return isSeenInHistory(rule) || rule.familyName() == "DS-0017"_L1;
}

} // namespace plimsoll::dockerfile
