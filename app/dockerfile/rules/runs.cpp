// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// The first of the programs that the script starts; null: none.
const Command* firstOf(const Script& script, Words programs)
{
    const auto found = std::ranges::find_if(script.commands, [programs](const Command& command) {
        return isAnyOf(command.name, programs);
    });
    return found == script.commands.end() ? nullptr : &*found;
}

// DL3001
void startsNothingForLiveHosts(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const Command* command = firstOf(*run->script,
                                         {"free"_L1, "kill"_L1, "mount"_L1, "ps"_L1, "service"_L1,
                                          "shutdown"_L1, "ssh"_L1, "top"_L1, "vim"_L1});
        if (command)
            notes.add(*run,
                      PLIMSOLL_TEXT("%1 makes no sense while an image is built.", command->name));
    }
}

// DL3003
void changesNoFolder(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        if (firstOf(*run->script, {"cd"_L1}))
            notes.add(*run, PLIMSOLL_TEXT("RUN changes the folder with cd."));
    }
}

// DS-0013: only where a part between && begins with cd.
void beginsWithNoCd(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        const QStringList parts = run->statement->rest.split(u"&&"_s);
        if (!run->statement->isJson && std::ranges::any_of(parts, [](const QString& part) {
                return part.trimmed().startsWith("cd "_L1);
            }))
            notes.add(*run, PLIMSOLL_TEXT("RUN changes the folder with cd."));
    }
}

// DL3004, DS-0010
void usesNoSudo(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (firstOf(*run->script, {"sudo"_L1}))
            notes.add(*run, PLIMSOLL_TEXT("RUN calls sudo."));
    }
}

// DL3046
void keepsLoginRecordsSmall(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (command.name != "useradd"_L1 || hasAnyFlag(command, {"l"_L1, "no-log-init"_L1}))
                continue;
            const QStringList ids = flagValues(command, {"u"_L1, "uid"_L1});
            const auto high = std::ranges::find_if(
                ids, [](const QString& id) { return id.size() > 5 && !id.startsWith(u'$'); });
            if (high == ids.end())
                continue;
            notes.add(*run,
                      PLIMSOLL_TEXT("useradd without -l and with the id %1 makes files of login "
                                    "records huge.",
                                    *high));
            break;
        }
    }
}

bool fillsTheLog(const Command& command)
{
    return command.name == "wget"_L1 && !command.words.contains("-nv"_L1)
        && !hasAnyFlag(command,
                       {"progress"_L1, "q"_L1, "quiet"_L1, "o"_L1, "output-file"_L1, "a"_L1,
                        "append-output"_L1, "no-verbose"_L1});
}

// DL3047
void wgetIsQuiet(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (hasCommand(*run->script, fillsTheLog))
            notes.add(*run, PLIMSOLL_TEXT("wget fills the build's log with its progress."));
    }
}

/// Commands that are written as such, with something to run.
qsizetype ownCommands(const Script& script)
{
    return std::ranges::count_if(script.commands, [](const Command& command) {
        return !command.isDerived && !command.words.isEmpty() && command.name != "["_L1;
    });
}

// DL3059
void joinsRuns(const Subject& subject, Notes& notes)
{
    const Step* last = nullptr;
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Run) {
            last = nullptr;
            continue;
        }
        const bool isJoinable = last
            && QSet<QString>(last->statement->flags.begin(), last->statement->flags.end())
                == QSet<QString>(step.statement->flags.begin(), step.statement->flags.end())
            && ownCommands(*step.script) < 2 && ownCommands(*last->script) < 2;
        if (isJoinable)
            notes.add(step,
                      PLIMSOLL_TEXT("This RUN follows another one; one layer would do for both."));
        else
            last = &step;
    }
}

bool has(const Script& script, QLatin1StringView program)
{
    return firstOf(script, {program}) != nullptr;
}

// DL4001
void downloadsWithOneProgram(const Subject& subject, Notes& notes)
{
    for (const QList<Step>* pass : {&subject.steps(), &subject.triggered()}) {
        bool hasCurl = false;
        bool hasWget = false;
        for (const Step& step : *pass) {
            if (step.keyword() == Keyword::From)
                hasCurl = hasWget = false;
            if (step.keyword() != Keyword::Run)
                continue;
            const bool usesCurl = has(*step.script, "curl"_L1);
            const bool usesWget = has(*step.script, "wget"_L1);
            hasCurl = hasCurl || usesCurl;
            hasWget = hasWget || usesWget;
            if ((usesCurl || usesWget) && hasCurl && hasWget)
                notes.add(step, PLIMSOLL_TEXT("The stage downloads with both curl and wget."));
        }
    }
}

// DS-0014
void stageUsesOneDownloader(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const Step* wget = nullptr;
        bool hasCurl = false;
        for (const Step* step : stage.steps) {
            if (step->keyword() != Keyword::Run)
                continue;
            hasCurl = hasCurl || has(*step->script, "curl"_L1);
            if (!wget && has(*step->script, "wget"_L1))
                wget = step;
        }
        if (wget && hasCurl)
            notes.add(*wget, PLIMSOLL_TEXT("The stage downloads with both curl and wget."));
    }
}

// DL4005
void setsTheShellWithShell(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool replaces =
            std::ranges::any_of(run->script->commands, [](const Command& command) {
                const QStringList names = operands(command); // what it links to stands first
                return command.name == "ln"_L1 && names.indexOf("/bin/sh"_L1, 1) > 0;
            });
        if (replaces)
            notes.add(*run, PLIMSOLL_TEXT("RUN puts another shell in the place of /bin/sh."));
    }
}

/// Whether pipes cannot hide a failure after this SHELL, or are none of sh.
bool guardsPipes(const Statement& shell)
{
    const QStringList& words = shell.arguments;
    if (words.isEmpty())
        return false;
    const QString name = words.first().section(u'/', -1).section(u'\\', -1).toLower();
    if (name.startsWith("pwsh"_L1) || name.startsWith("powershell"_L1) || name.startsWith("cmd"_L1))
        return true;
    if (!isAnyOf(name, {"bash"_L1, "zsh"_L1, "ash"_L1}) || !words.contains("pipefail"_L1))
        return false;
    return std::ranges::any_of(
        words, [](const QString& word) { return word.startsWith(u'-') && word.contains(u'o'); });
}

// DL4006
void pipesFail(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        bool isGuarded = false;
        for (const Step* step : stage.steps) {
            if (step->keyword() == Keyword::Shell)
                isGuarded = guardsPipes(*step->statement);
            else if (step->keyword() == Keyword::Run && step->script->hasPipe && !isGuarded)
                notes.add(*step, PLIMSOLL_TEXT("What fails in front of a pipe goes unseen here."));
        }
    }
}

bool isInstallOf(const Command& command, Words programs)
{
    return calls(command, programs,
                 {"upgrade"_L1, "install"_L1, "source-install"_L1, "reinstall"_L1,
                  "groupinstall"_L1, "localinstall"_L1, "add"_L1, "dist-upgrade"_L1,
                  "full-upgrade"_L1, "in"_L1, "dup"_L1, "patch"_L1});
}

/// The update that nothing after it uses; null: none.
const Command* loneUpdate(const Script& script, Words programs)
{
    const Command* update = nullptr;
    for (const Command& command : script.commands) {
        if (!update && calls(command, programs, {"update"_L1, "up"_L1}))
            update = &command;
        else if (update && isInstallOf(command, programs))
            return nullptr;
    }
    return update;
}

// DS-0017
void usesWhatItUpdates(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        for (const Words programs : {Words{"apt-get"_L1, "apt"_L1}, Words{"yum"_L1},
                                     Words{"apk"_L1}, Words{"dnf"_L1}, Words{"zypper"_L1}}) {
            const Command* update = loneUpdate(*run->script, programs);
            if (!update)
                continue;
            notes.add(*run,
                      PLIMSOLL_TEXT("%1 stands here, and no installation after it.",
                                    update->words.join(u' ')));
            break;
        }
    }
}

constexpr Rule Rows[] = {
    {"DL3001"_L1,
     Level::Info,
     Severity::Low,
     Topic::Correctness,
     {},
     {},
     startsNothingForLiveHosts},
    {"DL3003"_L1, Level::Warning, Severity::Low, Topic::Style, {}, {}, changesNoFolder},
    {"DL3004"_L1, Level::Error, Severity::High, Topic::Security, {}, {}, usesNoSudo},
    {"DL3046"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Efficiency,
     {},
     {},
     keepsLoginRecordsSmall},
    {"DL3047"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, wgetIsQuiet},
    {"DL3059"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, joinsRuns},
    {"DL4001"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Efficiency,
     {},
     {},
     downloadsWithOneProgram},
    {"DL4005"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     setsTheShellWithShell},
    {"DL4006"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, "4.11"_L1, pipesFail},
    {"DS-0010"_L1, Level::Error, Severity::Critical, Topic::Security, "DL3004"_L1, {}, usesNoSudo},
    {"DS-0013"_L1, Level::Warning, Severity::Medium, Topic::Style, "DL3003"_L1, {}, beginsWithNoCd},
    {"DS-0014"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Efficiency,
     "DL4001"_L1,
     {},
     stageUsesOneDownloader},
    {"DS-0017"_L1,
     Level::Warning,
     Severity::High,
     Topic::Security,
     {},
     "4.7"_L1,
     usesWhatItUpdates},
};

} // namespace

std::span<const Rule> runRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
