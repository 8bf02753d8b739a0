// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/rules/notecommands.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isOpenPath(const QString& quoted)
{
    const QStringList parts = unquoted(quoted).split(u':');
    return std::ranges::any_of(parts, [](const QString& part) {
        return part.isEmpty() || part == "."_L1 || part.startsWith("./"_L1) || part == "/tmp"_L1
            || part.startsWith("/tmp/"_L1) || part.startsWith("/var/tmp"_L1);
    });
}

// PL1501
void loadsOnlyItsOwn(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Env)
            continue;
        for (const Pair& pair : step.statement->pairs) {
            const bool isLoader = pair.key == "LD_PRELOAD"_L1
                || (pair.key == "NODE_OPTIONS"_L1 && pair.value.contains("--require"_L1));
            const bool isPath =
                isAnyOf(pair.key, {"PATH"_L1, "LD_LIBRARY_PATH"_L1, "PYTHONPATH"_L1});
            if (isLoader || (isPath && isOpenPath(pair.value)))
                notes.add(step,
                          PLIMSOLL_TEXT("%1 lets others decide what is loaded or run.", pair.key));
        }
    }
}

// PL1502
void startsNoText(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Entrypoint && step.keyword() != Keyword::Cmd)
            continue;
        const bool evaluates =
            std::ranges::any_of(step.script->commands, [](const Command& command) {
                const bool isEval = command.name == "eval"_L1;
                return isEval && command.words.join(u' ').contains(u'$');
            });
        if (evaluates)
            notes.add(step,
                      PLIMSOLL_TEXT("%1 runs the content of a variable as a program.",
                                    keywordName(step.keyword())));
    }
}

bool cannotFail(const Script& script)
{
    if (script.commands.isEmpty())
        return false;
    const Command& last = script.commands.last();
    const QStringList words = last.words;
    if (isAnyOf(last.name, {"true"_L1, ":"_L1}))
        return true;
    return (last.name == "exit"_L1 && words.value(1) == "0"_L1)
        || (isAnyOf(last.name, {"echo"_L1, "printf"_L1}) && script.commands.size() == 1);
}

// PL1503
void healthCheckCanFail(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Healthcheck && step.statement->arguments.size() > 1
            && cannotFail(*step.script))
            notes.add(step, PLIMSOLL_TEXT("This health check cannot fail."));
    }
}

// PL1504
void healthCheckIsOn(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Healthcheck && subject.stageOf(step)->isFinal
            && step.statement->arguments.value(0).compare("NONE"_L1, Qt::CaseInsensitive) == 0)
            notes.add(step, PLIMSOLL_TEXT("The health check of the base image is switched off."));
    }
}

bool isOpenServer(const Command& command)
{
    const QString text = command.words.join(u' ');
    if (command.name.startsWith("jupyter"_L1) || text.contains("jupyter"_L1))
        return text.contains(".token="_L1)
            && (text.contains(".token= "_L1) || text.endsWith(".token="_L1)
                || text.contains(".token=''"_L1));
    if (command.name == "redis-server"_L1)
        return text.contains("--protected-mode no"_L1);
    if (command.name == "mongod"_L1)
        return hasFlag(command, "bind_ip_all"_L1) && !hasFlag(command, "auth"_L1);
    if (command.name == "node"_L1)
        return text.contains("--inspect=0.0.0.0"_L1) || text.contains("--inspect-brk=0.0.0.0"_L1);
    if (command.name == "java"_L1)
        return text.contains("jdwp"_L1)
            && (text.contains("address=*"_L1) || text.contains("address=0.0.0.0"_L1));
    return command.name == "flask"_L1 && hasFlag(command, "debug"_L1)
        && text.contains("0.0.0.0"_L1);
}

// PL1505
void serversAskWhoItIs(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Cmd && step.keyword() != Keyword::Entrypoint)
            continue;
        const auto& commands = step.script->commands;
        const auto open = std::ranges::find_if(commands, isOpenServer);
        if (open != commands.end())
            notes.add(step, PLIMSOLL_TEXT("%1 lets everyone in who reaches it.", open->name));
    }
}

// PL1506
void surprisesNobody(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.triggered()) {
        if (step.keyword() == Keyword::Run || step.keyword() == Keyword::Copy
            || step.keyword() == Keyword::Add)
            notes.add(step,
                      PLIMSOLL_TEXT("Whoever builds on this image runs %1 without seeing it.",
                                    keywordName(step.keyword())));
    }
}

constexpr Rule Rows[] = {
    {"PL1501"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, {}, loadsOnlyItsOwn},
    {"PL1502"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, {}, startsNoText},
    {"PL1503"_L1, Level::Warning, Severity::Low, Topic::Security, {}, "4.6"_L1, healthCheckCanFail},
    {"PL1504"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.6"_L1, healthCheckIsOn},
    {"PL1505"_L1, Level::Warning, Severity::High, Topic::Security, {}, {}, serversAskWhoItIs},
    {"PL1506"_L1, Level::Ignore, Severity::Low, Topic::Security, {}, {}, surprisesNobody},
};

} // namespace

std::span<const Rule> runtimeRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
