// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/rules/notecommands.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// The packages that a command installs, without their versions; empty: it installs none.
QStringList installedBy(const Command& command)
{
    if (!calls(command,
               {"apt-get"_L1, "apt"_L1, "aptitude"_L1, "apk"_L1, "yum"_L1, "dnf"_L1, "microdnf"_L1,
                "tdnf"_L1, "zypper"_L1},
               {"install"_L1, "add"_L1, "in"_L1}))
        return {};
    QStringList packages;
    for (const QString& word :
         operands(command, {"t"_L1, "target-release"_L1, "o"_L1, "virtual"_L1})) {
        static const QRegularExpression version(u"[=~<>@:].*$"_s);
        QString name = word;
        packages.append(name.remove(version));
    }
    return packages;
}

core::Text textIfInstalled(const Command& command, const QSet<QString>& names,
                           core::Text (*text)(const QString&))
{
    for (const QString& package : installedBy(command)) {
        if (names.contains(package))
            return text(package);
    }
    return {};
}

// PL1401
void servesNoLogins(const Subject& subject, Notes& notes)
{
    static const QSet<QString> servers{u"openssh-server"_s, u"openssh"_s,
                                       u"dropbear"_s,       u"telnetd"_s,
                                       u"telnet-server"_s,  u"vsftpd"_s,
                                       u"proftpd"_s,        u"xrdp"_s,
                                       u"x11vnc"_s,         u"tigervnc-standalone-server"_s,
                                       u"rsh-server"_s};
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step& run) {
        const bool isFirst = &command == &run.script->commands.first();
        if (isFirst && run.script->text.contains("PermitRootLogin yes"_L1))
            return PLIMSOLL_TEXT("sshd lets root log in.");
        if (command.name == "sshd"_L1)
            return PLIMSOLL_TEXT("sshd runs in the container.");
        return textIfInstalled(command, servers, [](const QString& package) {
            return PLIMSOLL_TEXT("%1 offers logins into the container.", package);
        });
    });
    for (const Step& step : subject.steps()) {
        const bool starts =
            (step.keyword() == Keyword::Cmd || step.keyword() == Keyword::Entrypoint)
            && std::ranges::any_of(step.script->commands, [](const Command& command) {
                   return command.name == "sshd"_L1;
               });
        if (starts)
            notes.add(step, PLIMSOLL_TEXT("sshd runs in the container."));
    }
}

// PL1402
void offersNoAdminPort(const Subject& subject, Notes& notes)
{
    static const QSet<QString> ports{u"23"_s,   u"2375"_s,  u"2376"_s,  u"3389"_s,
                                     u"5900"_s, u"5005"_s,  u"6379"_s,  u"9200"_s,
                                     u"9229"_s, u"10250"_s, u"27017"_s, u"2379"_s};
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Expose)
            continue;
        for (const QString& word : step.statement->arguments) {
            const QString port = word.section(u'/', 0, 0);
            if (ports.contains(port))
                notes.add(step,
                          PLIMSOLL_TEXT(
                              "Port %1 is one for administrators, debuggers or data without login.",
                              port));
        }
    }
}

// PL1403
void holdsNoDebuggers(const Subject& subject, Notes& notes)
{
    static const QSet<QString> tools{u"gdb"_s,     u"strace"_s,         u"ltrace"_s,
                                     u"tcpdump"_s, u"nmap"_s,           u"netcat"_s,
                                     u"ncat"_s,    u"netcat-openbsd"_s, u"netcat-traditional"_s,
                                     u"socat"_s,   u"telnet"_s,         u"wireshark"_s,
                                     u"tshark"_s,  u"hydra"_s,          u"nmap-ncat"_s};
    noteCommands(finalRuns(subject), notes, [](const Command& command, const Step&) {
        return textIfInstalled(command, tools, [](const QString& package) {
            return PLIMSOLL_TEXT("%1 serves whoever gets into the container.", package);
        });
    });
}

// PL1404. An image with one stage may be a build environment itself.
void leavesCompilersBehind(const Subject& subject, Notes& notes)
{
    static const QSet<QString> tools{
        u"build-essential"_s, u"gcc"_s,    u"g++"_s,       u"clang"_s,      u"make"_s,
        u"cmake"_s,           u"golang"_s, u"golang-go"_s, u"build-base"_s, u"alpine-sdk"_s,
        u"rustc"_s,           u"cargo"_s,  u"gcc-c++"_s,   u"default-jdk"_s};
    if (subject.stages().size() < 2)
        return;
    for (const Step* run : finalRuns(subject)) {
        const bool removes = std::ranges::any_of(run->script->commands, [](const Command& command) {
            return calls(command, {"apk"_L1, "apt-get"_L1, "yum"_L1, "dnf"_L1},
                         {"del"_L1, "purge"_L1, "remove"_L1, "autoremove"_L1});
        });
        if (removes)
            continue;
        noteCommands({run}, notes, [](const Command& command, const Step&) {
            return textIfInstalled(command, tools, [](const QString& package) {
                return PLIMSOLL_TEXT("%1 belongs into a stage that builds, not into the last one.",
                                     package);
            });
        });
    }
}

// PL1405
void runsWithoutDebugMode(const Subject& subject, Notes& notes)
{
    const auto isDebug = [](const Pair& pair) {
        const QString value = unquoted(pair.value).toLower();
        const bool isOn =
            value == "1"_L1 || value == "true"_L1 || value == "on"_L1 || value == "yes"_L1;
        if (isAnyOf(pair.key, {"FLASK_DEBUG"_L1, "DJANGO_DEBUG"_L1, "DEBUG"_L1, "APP_DEBUG"_L1}))
            return isOn;
        if (isAnyOf(pair.key,
                    {"NODE_ENV"_L1, "FLASK_ENV"_L1, "RAILS_ENV"_L1, "RACK_ENV"_L1, "APP_ENV"_L1,
                     "ASPNETCORE_ENVIRONMENT"_L1, "DOTNET_ENVIRONMENT"_L1}))
            return value == "development"_L1 || value == "dev"_L1;
        return isAnyOf(pair.key, {"JAVA_TOOL_OPTIONS"_L1, "JAVA_OPTS"_L1, "_JAVA_OPTIONS"_L1})
            && value.contains("jdwp"_L1);
    };
    for (const Step& step : subject.steps()) {
        const auto& pairs = step.statement->pairs;
        const auto found = std::ranges::find_if(pairs, isDebug);
        if (step.keyword() == Keyword::Env && subject.stageOf(step)->isFinal
            && found != pairs.end())
            notes.add(step, PLIMSOLL_TEXT("%1 switches a mode for developers on.", found->key));
    }
}

// PL1601
void saysWhereItIsFrom(const Subject& subject, Notes& notes)
{
    if (!subject.hasFrom())
        return;
    QSet<QString> keys;
    for (const Step* step : subject.finalStage()->steps) {
        for (const Pair& pair : step->statement->pairs) {
            if (step->keyword() == Keyword::Label)
                keys.insert(unquoted(pair.key));
        }
    }
    for (const QString& key :
         {u"org.opencontainers.image.source"_s, u"org.opencontainers.image.revision"_s}) {
        if (!keys.contains(key))
            notes.add(subject.finalStage()->from, PLIMSOLL_TEXT("The stage has no label %1.", key));
    }
}

// PL1602
void upgradesByRebuilding(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        if (!isAnyOf(command.name,
                     {"apt-get"_L1, "apt"_L1, "apk"_L1, "yum"_L1, "dnf"_L1, "microdnf"_L1}))
            return core::Text();
        const bool isApt = calls(command, {"apt-get"_L1, "apt"_L1}, {"upgrade"_L1});
        const QStringList words = operands(command);
        const bool isOther = isAnyOf(command.name, {"apk"_L1, "yum"_L1, "dnf"_L1, "microdnf"_L1})
            && words.size() == 1
            && (words.first() == "upgrade"_L1
                || (words.first() == "update"_L1 && command.name != "apk"_L1));
        return isApt || isOther
            ? PLIMSOLL_TEXT("%1 brings another result every day.", command.words.join(u' '))
            : core::Text();
    });
}

constexpr Rule Rows[] = {
    {"PL1401"_L1, Level::Warning, Severity::High, Topic::Security, {}, "4.3"_L1, servesNoLogins},
    {"PL1402"_L1, Level::Info, Severity::Low, Topic::Security, {}, {}, offersNoAdminPort},
    {"PL1403"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.3"_L1, holdsNoDebuggers},
    {"PL1404"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.3"_L1, leavesCompilersBehind},
    {"PL1405"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, {}, runsWithoutDebugMode},
    {"PL1601"_L1, Level::Ignore, Severity::Low, Topic::Style, {}, {}, saysWhereItIsFrom},
    {"PL1602"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.4"_L1, upgradesByRebuilding},
};

} // namespace

std::span<const Rule> contentRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
