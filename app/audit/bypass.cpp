// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/bypass.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShownLength = 60;

/// Words and settings that say it by themselves. No part of it runs on to the end of the text: a
/// step of a megabyte would be searched once for each place where it might begin.
const QRegularExpression& plainWords()
{
    static const QRegularExpression expression(
        u"--allow-unauthenticated|--force-yes|--allow-insecure-repositories|"
        "--no-?gpg-?checks?|--allow-untrusted|--no-check-certificate|--trusted-host\\b|"
        "strict-ssl[ =]false|http\\.sslVerify[ =]false|\\btrusted ?= ?yes\\b|"
        "AllowUnauthenticated[ =]\"?(?:true|yes|1)\\b"_s);
    return expression;
}

/// The program of a command, without its folder, and without sudo and its options before it.
QStringView programOf(const QList<QStringView>& words)
{
    bool isAfterSudo = false;
    for (const QStringView word : words) {
        if (word == u"sudo")
            isAfterSudo = true;
        else if (!isAfterSudo || !word.startsWith(u'-'))
            return word.sliced(word.lastIndexOf(u'/') + 1);
    }
    return {};
}

bool isShell(QStringView program)
{
    static const QStringList shells{u"sh"_s, u"bash"_s, u"dash"_s, u"zsh"_s, u"ash"_s, u"ksh"_s};
    return shells.contains(program);
}

/// "-k", "-fsSLk", "--insecure".
bool isInsecureOption(QStringView word)
{
    if (word == u"--insecure")
        return true;
    const bool isShort = word.size() > 1 && word[0] == u'-' && word[1] != u'-';
    return isShort && word.contains(u'k')
        && std::ranges::all_of(word.sliced(1), [](QChar c) { return c.isLetter(); });
}

/// One pipeline: "curl URL | sudo sh".
QString bypassInPipeline(QStringView pipeline)
{
    QString download;
    for (const QStringView command : pipeline.split(u'|')) {
        const QList<QStringView> words = command.split(u' ', Qt::SkipEmptyParts);
        const QStringView program = programOf(words);
        if (!download.isEmpty() && isShell(program))
            return download + u" | "_s + program.toString();
        const auto isTool = [](QStringView word) { return word == u"curl" || word == u"wget"; };
        const auto tool = std::ranges::find_if(words, isTool);
        download = tool == words.end() ? QString() : tool->toString();
        if (download != "curl"_L1)
            continue;
        const auto option = std::find_if(tool, words.end(), isInsecureOption);
        if (option != words.end())
            return u"curl "_s + option->left(ShownLength).toString();
    }
    return {};
}

} // namespace

QString bypassIn(const QString& step)
{
    const QString line = step.simplified();
    const auto match = plainWords().match(line);
    if (match.hasMatch())
        return match.captured().left(ShownLength);
    QString commands = line;
    commands.replace(u"&&"_s, u";"_s).replace(u"||"_s, u";"_s);
    for (const QStringView pipeline : QStringView(commands).split(u';')) {
        const QString found = bypassInPipeline(pipeline);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace plimsoll::audit
