// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/wrappers.h"

#include <algorithm>
#include <span>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A program whose arguments are another program.
struct Wrapper
{
    QLatin1StringView name;
    QLatin1StringView valued = {}; ///< its options that take the next word, space-separated
    int operands = 0; ///< words of its own before the program
};

constexpr Wrapper Wrappers[] = {
    {"builtin"_L1},
    {"busybox"_L1},
    {"chroot"_L1, {}, 1},
    {"chronic"_L1},
    {"command"_L1},
    {"doas"_L1, "-u -C"_L1},
    {"dumb-init"_L1},
    {"eatmydata"_L1},
    {"env"_L1, "-u -C -S"_L1},
    {"exec"_L1, "-a"_L1},
    {"fakeroot"_L1},
    {"gosu"_L1, {}, 1},
    {"ionice"_L1, "-c -n"_L1},
    {"nice"_L1, "-n"_L1},
    {"nohup"_L1},
    {"runuser"_L1, "-u -g"_L1},
    {"setpriv"_L1, "--reuid --regid"_L1},
    {"stdbuf"_L1, "-i -o -e"_L1},
    {"su-exec"_L1, {}, 1},
    {"sudo"_L1, "-u -g -U -h -p -C -r -t -D"_L1},
    {"time"_L1, "-f -o"_L1},
    {"timeout"_L1, "-s -k"_L1, 1},
    {"tini"_L1, "-e"_L1},
    {"xargs"_L1, "-a -d -E -I -L -n -P -s"_L1},
};

bool takesValue(const Wrapper& wrapper, QStringView option)
{
    const auto options = QStringView(QString(wrapper.valued)).split(u' ');
    return !wrapper.valued.isEmpty() && options.contains(option);
}

bool isVariableSetting(QStringView word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && !word.first(equals).contains(u'/') && !word.startsWith(u'-');
}

QStringList behindFind(const QStringList& words)
{
    static const QStringList starters{u"-exec"_s, u"-execdir"_s, u"-ok"_s};
    const auto begin = std::ranges::find_first_of(words, starters);
    if (begin == words.end())
        return {};
    const auto end = std::find_if(
        begin, words.end(), [](const QString& word) { return word == ";"_L1 || word == "+"_L1; });
    return QStringList(begin + 1, end);
}

} // namespace

bool isShell(QStringView program)
{
    static constexpr QLatin1StringView Shells[] = {"sh"_L1,  "bash"_L1, "dash"_L1, "ash"_L1,
                                                   "ksh"_L1, "zsh"_L1,  "mksh"_L1};
    return std::ranges::any_of(Shells, [program](QLatin1StringView one) { return program == one; });
}

QString innerScript(const Command& command)
{
    const QStringList& words = command.words;
    if (command.name == "eval"_L1)
        return words.size() > 1 ? words.mid(1).join(u' ') : QString();
    const bool isSu = command.name == "su"_L1 || command.name == "runuser"_L1;
    if (!isSu && !isShell(command.name))
        return {};
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString& word = words[i];
        if (isSu && word == "--command"_L1)
            return words.value(i + 1);
        const bool isShort = word.startsWith(u'-') && !word.startsWith("--"_L1);
        if (isShort && word.endsWith(u'c'))
            return words.value(i + 1);
        if (!isSu && !word.startsWith(u'-') && !word.startsWith(u'+') && words[i - 1] != "-o"_L1)
            return {}; // the name of a script, or what -o takes
    }
    return command.input.isEmpty() || isSu ? QString() : command.input;
}

Command innerCommand(const Command& command)
{
    const QStringList& words = command.words;
    if (command.name == "find"_L1)
        return {.words = behindFind(words)};
    const auto* wrapper = std::ranges::find_if(
        Wrappers, [&command](const Wrapper& one) { return command.name == one.name; });
    if (wrapper == std::end(Wrappers))
        return {};
    Command inner;
    int operands = wrapper->operands;
    qsizetype at = 1;
    for (; at < words.size(); ++at) {
        const QString& word = words[at];
        if (word == "--"_L1)
            continue;
        if (word.startsWith(u'-') && word.size() > 1)
            at += takesValue(*wrapper, word) ? 1 : 0;
        else if (isVariableSetting(word))
            inner.assignments.append(word);
        else if (operands-- <= 0)
            break;
    }
    inner.words = words.mid(at);
    inner.targets = command.targets;
    inner.input = command.input;
    return inner;
}

} // namespace plimsoll::dockerfile
