// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFlag(QStringView word)
{
    return word.size() > 1 && word.front() == u'-' && word != "--"_L1;
}

/// How often the flag stands in this word.
int timesIn(QStringView word, QLatin1StringView flag)
{
    if (!isFlag(word))
        return 0;
    if (word.startsWith("--"_L1)) {
        const qsizetype equals = word.indexOf(u'=');
        return word.mid(2, equals < 0 ? -1 : equals - 2) == flag ? 1 : 0;
    }
    return flag.size() == 1 ? int(word.mid(1).count(QChar(flag.front()))) : 0;
}

bool isAnyFlag(QStringView word, Words flags)
{
    return std::ranges::any_of(flags,
                               [word](QLatin1StringView flag) { return timesIn(word, flag) > 0; });
}

} // namespace

bool isAnyOf(QStringView text, Words words)
{
    return std::ranges::any_of(words, [text](QLatin1StringView word) { return text == word; });
}

bool calls(const Command& command, Words programs, Words arguments)
{
    if (!isAnyOf(command.name, programs))
        return false;
    return std::any_of(command.words.begin() + 1, command.words.end(),
                       [arguments](const QString& word) { return isAnyOf(word, arguments); });
}

int countFlag(const Command& command, QLatin1StringView flag)
{
    int count = 0;
    for (qsizetype i = 1; i < command.words.size(); ++i)
        count += timesIn(command.words[i], flag);
    return count;
}

bool hasFlag(const Command& command, QLatin1StringView flag)
{
    return countFlag(command, flag) > 0;
}

bool hasAnyFlag(const Command& command, Words flags)
{
    return std::any_of(command.words.begin() + (command.words.isEmpty() ? 0 : 1),
                       command.words.end(),
                       [flags](const QString& word) { return isAnyFlag(word, flags); });
}

QStringList flagValues(const Command& command, Words flags)
{
    QStringList values;
    for (qsizetype i = 1; i < command.words.size(); ++i) {
        const QString& word = command.words[i];
        if (!isAnyFlag(word, flags))
            continue;
        const qsizetype equals = word.indexOf(u'=');
        if (equals >= 0)
            values.append(word.mid(equals + 1));
        else if (i + 1 < command.words.size())
            values.append(command.words[i + 1]);
    }
    return values;
}

QStringList operands(const Command& command, Words valuedFlags)
{
    QStringList operands;
    for (qsizetype i = 1; i < command.words.size(); ++i) {
        const QString& word = command.words[i];
        if (!isFlag(word))
            operands.append(word);
        else if (isAnyFlag(word, valuedFlags) && !word.contains(u'='))
            ++i;
    }
    return operands;
}

QStringList operandsBehind(const Command& command, QLatin1StringView word, Words valuedFlags)
{
    const QStringList all = operands(command, valuedFlags);
    qsizetype at = 0;
    while (at < all.size() && all[at] != word)
        ++at;
    while (at < all.size() && all[at] == word)
        ++at;
    return all.mid(at);
}

bool hasCommand(const Script& script, bool (*predicate)(const Command&))
{
    return std::ranges::any_of(script.commands, predicate);
}

int indexOf(const Script& script, bool (*predicate)(const Command&))
{
    const auto found = std::ranges::find_if(script.commands, predicate);
    return found == script.commands.end() ? -1 : int(found - script.commands.begin());
}

QStringList mountsOf(const Step& run)
{
    QStringList mounts;
    for (const QString& flag : run.statement->flags) {
        if (flag.startsWith("--mount="_L1))
            mounts.append(flag.mid(8));
    }
    return mounts;
}

QString mountValue(QStringView mount, Words keys)
{
    for (const QStringView part : mount.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0 && isAnyOf(part.first(equals), keys))
            return part.mid(equals + 1).toString();
    }
    return {};
}

bool hasScratchMount(const Step& run, QLatin1StringView target)
{
    return std::ranges::any_of(run.statement->flags, [target](const QString& flag) {
        if (!flag.startsWith("--mount="_L1))
            return false;
        const QStringView mount = QStringView(flag).mid(8);
        const QString type = mountValue(mount, {"type"_L1});
        return (type == "cache"_L1 || type == "tmpfs"_L1)
            && mountValue(mount, {"target"_L1, "dst"_L1, "destination"_L1}).contains(target);
    });
}

bool isCleanedUp(const Script& script, bool (*installs)(const Command&),
                 bool (*cleans)(const Command&))
{
    return indexOf(script, installs) < indexOf(script, cleans);
}

} // namespace plimsoll::dockerfile::rules
