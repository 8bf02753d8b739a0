// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isInstall(const Command& command)
{
    return calls(command, {"apt-get"_L1}, {"install"_L1});
}

bool updates(const Command& command)
{
    return calls(command, {"apt-get"_L1, "apt"_L1, "aptitude"_L1}, {"update"_L1});
}

bool removesLists(const Command& command)
{
    return command.name == "rm"_L1 && std::ranges::any_of(command.words, [](const QString& word) {
               return word.startsWith("/var/lib/apt/lists"_L1) || word == "/var/lib/apt"_L1
                   || word == "/var/lib/apt/*"_L1 || word.startsWith("/var/lib/apt/{"_L1);
           });
}

// DL3008
void pinsVersions(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (!isInstall(command))
                continue;
            const QStringList packages =
                operands(command,
                         {"t"_L1, "target-release"_L1, "default-release"_L1, "c"_L1,
                          "config-file"_L1, "a"_L1, "host-architecture"_L1});
            const auto loose = std::ranges::find_if(packages, [](const QString& name) {
                return name != "install"_L1 && !name.contains(u'=') && !name.contains(u'/')
                    && !name.endsWith(".deb"_L1);
            });
            if (loose == packages.end())
                continue;
            notes.add(*run,
                      PLIMSOLL_TEXT("apt-get installs %1 in whatever version it finds.", *loose));
            break;
        }
    }
}

// DL3009. Stages that nothing is built on leave nothing behind.
void removesAptLists(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool forgets =
            hasCommand(*run->script, updates) && !hasCommand(*run->script, removesLists);
        const bool isMounted = hasScratchMount(*run, "/var/lib/apt/lists"_L1)
            || (hasScratchMount(*run, "/var/lib/apt"_L1)
                && hasScratchMount(*run, "/var/cache/apt"_L1));
        if (forgets && !isMounted && subject.isResult(*run))
            notes.add(*run,
                      PLIMSOLL_TEXT("The package lists stay in the layer: nothing removes "
                                    "/var/lib/apt/lists in this RUN."));
    }
}

bool asksNothing(const Command& command)
{
    return hasAnyFlag(command, {"y"_L1, "yes"_L1, "assume-yes"_L1})
        || countFlag(command, "q"_L1) >= 2 || countFlag(command, "quiet"_L1) >= 2
        || command.words.contains("-q=2"_L1);
}

// DL3014
void answersYes(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool asks = std::ranges::any_of(run->script->commands, [](const Command& command) {
            return isInstall(command) && !asksNothing(command);
        });
        if (asks)
            notes.add(*run, PLIMSOLL_TEXT("apt-get install without -y waits for an answer."));
    }
}

bool pullsRecommended(const Command& command)
{
    return isInstall(command) && !hasFlag(command, "no-install-recommends"_L1)
        && std::ranges::none_of(command.words, [](const QString& word) {
               return word.contains("APT::Install-Recommends=false"_L1, Qt::CaseInsensitive)
                   || word.contains("APT::Install-Recommends=0"_L1, Qt::CaseInsensitive);
           });
}

// DL3015
void leavesRecommendedOut(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (hasCommand(*run->script, pullsRecommended))
            notes.add(*run, PLIMSOLL_TEXT("apt-get install brings recommended packages along."));
    }
}

// DS-0021 takes -qq for no answer.
void saysYes(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        const bool asks = std::ranges::any_of(run->script->commands, [](const Command& command) {
            return isInstall(command) && !hasAnyFlag(command, {"y"_L1, "yes"_L1, "assume-yes"_L1});
        });
        if (asks)
            notes.add(*run, PLIMSOLL_TEXT("apt-get install without -y waits for an answer."));
    }
}

// DS-0029 knows the flag alone.
void hasTheFlag(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        const bool lacks = std::ranges::any_of(run->script->commands, [](const Command& command) {
            return isInstall(command) && !hasFlag(command, "no-install-recommends"_L1);
        });
        if (lacks)
            notes.add(*run, PLIMSOLL_TEXT("apt-get install brings recommended packages along."));
    }
}

// DL3027
void usesAptGet(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool usesApt = std::ranges::any_of(
            run->script->commands, [](const Command& one) { return one.name == "apt"_L1; });
        if (usesApt)
            notes.add(*run, PLIMSOLL_TEXT("apt is meant for people; scripts call apt-get."));
    }
}

// DS-0024
void doesNotMoveTheDistribution(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (calls(command, {"apt-get"_L1, "apt"_L1}, {"dist-upgrade"_L1, "full-upgrade"_L1})) {
                notes.add(*run,
                          PLIMSOLL_TEXT("%1 moves every package of the base image.",
                                        command.words.join(u' ')));
                break;
            }
        }
    }
}

constexpr Rule Rows[] = {
    {"DL3008"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, "4.11"_L1, pinsVersions},
    {"DL3009"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, removesAptLists},
    {"DL3014"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, answersYes},
    {"DL3015"_L1,
     Level::Info,
     Severity::Low,
     Topic::Efficiency,
     {},
     "4.3"_L1,
     leavesRecommendedOut},
    {"DL3027"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, usesAptGet},
    {"DS-0021"_L1, Level::Warning, Severity::High, Topic::Correctness, "DL3014"_L1, {}, saysYes},
    {"DS-0024"_L1,
     Level::Warning,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     doesNotMoveTheDistribution},
    {"DS-0029"_L1, Level::Info, Severity::High, Topic::Efficiency, "DL3015"_L1, "4.3"_L1,
     hasTheFlag},
};

} // namespace

std::span<const Rule> aptRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
