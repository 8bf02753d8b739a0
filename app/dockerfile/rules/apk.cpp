// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isAdd(const Command& command)
{
    return calls(command, {"apk"_L1}, {"add"_L1});
}

bool isPinned(const QString& package)
{
    return package == "add"_L1 || package.endsWith(".apk"_L1)
        || std::ranges::any_of(package, [](QChar c) { return QStringView(u"=~<>").contains(c); });
}

// DL3018
void pinsApkVersions(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (!isAdd(command))
                continue;
            const QStringList packages =
                operands(command,
                         {"t"_L1, "virtual"_L1, "repository"_L1, "X"_L1, "p"_L1, "root"_L1,
                          "arch"_L1, "keys-dir"_L1, "cache-dir"_L1, "cache-max-age"_L1,
                          "repositories-file"_L1, "wait"_L1, "progress-fd"_L1});
            const auto loose = std::ranges::find_if_not(packages, isPinned);
            if (loose == packages.end())
                continue;
            notes.add(*run, PLIMSOLL_TEXT("apk adds %1 in whatever version it finds.", *loose));
            break;
        }
    }
}

bool keepsIndex(const Command& command)
{
    return isAdd(command) && !hasFlag(command, "no-cache"_L1);
}

// DL3019
void keepsNoIndex(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (hasCommand(*run->script, keepsIndex) && !hasScratchMount(*run, "/var/cache/apk"_L1))
            notes.add(*run, PLIMSOLL_TEXT("apk add without --no-cache leaves its index behind."));
    }
}

// DS-0025 knows no mounts.
void saysNoCache(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.runs()) {
        if (hasCommand(*run->script, keepsIndex))
            notes.add(*run, PLIMSOLL_TEXT("apk add without --no-cache leaves its index behind."));
    }
}

constexpr Rule Rows[] = {
    {"DL3018"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     pinsApkVersions},
    {"DL3019"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, keepsNoIndex},
    {"DS-0025"_L1, Level::Info, Severity::High, Topic::Efficiency, "DL3019"_L1, {}, saysNoCache},
};

} // namespace

std::span<const Rule> apkRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
