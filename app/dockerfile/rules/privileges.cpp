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

/// Bits of an octal mode; -1: the text is none.
int octalMode(const QString& text)
{
    bool isNumber = false;
    const int mode = text.toInt(&isNumber, 8);
    return isNumber && text.size() >= 3 ? mode : -1;
}

constexpr int WorldWritable = 0002;
constexpr int Sticky = 01000;
constexpr int SetId = 06000;

bool isWorldWritable(const QString& mode)
{
    const int bits = octalMode(mode);
    if (bits >= 0)
        return (bits & WorldWritable) != 0 && (bits & Sticky) == 0;
    static const QRegularExpression symbolic(u"(?:^|,)(?:[ug]*[ao][ugoa]*|)[+=][rxXst]*w"_s);
    return symbolic.match(mode).hasMatch() && !mode.contains(u't');
}

bool isSetId(const QString& mode)
{
    const int bits = octalMode(mode);
    if (bits >= 0)
        return (bits & SetId) != 0;
    static const QRegularExpression symbolic(u"(?:^|,)[ugoa]*[+=][rwxXt]*s"_s);
    return symbolic.match(mode).hasMatch();
}

/// The mode that a command gives to files; empty: none.
QString modeOf(const Command& command)
{
    if (command.name == "chmod"_L1)
        return operands(command, {"reference"_L1}).value(0);
    if (command.name == "install"_L1 || command.name == "mkdir"_L1)
        return flagValues(command, {"m"_L1, "mode"_L1}).value(0);
    return {};
}

template <bool (*IsWrong)(const QString&)>
void noteModes(const Subject& subject, Notes& notes, core::Text (*text)(const QString&))
{
    for (const Step& step : subject.steps()) {
        const bool copies = step.keyword() == Keyword::Copy || step.keyword() == Keyword::Add;
        const QString mode = copies ? step.statement->flag(u"chmod") : QString();
        if (!mode.isEmpty() && IsWrong(mode))
            notes.add(step, text(mode));
    }
    noteCommands(subject.allRuns(), notes, [text](const Command& command, const Step&) {
        const QString mode = modeOf(command);
        return !mode.isEmpty() && IsWrong(mode) ? text(mode) : core::Text();
    });
}

// PL1302
void modesKeepOthersOut(const Subject& subject, Notes& notes)
{
    noteModes<isWorldWritable>(subject, notes, [](const QString& mode) {
        return PLIMSOLL_TEXT("The mode %1 lets every user change these files.", mode);
    });
}

// PL1303
void modesSetNoId(const Subject& subject, Notes& notes)
{
    noteModes<isSetId>(subject, notes, [](const QString& mode) {
        return PLIMSOLL_TEXT("The mode %1 lets everyone run this with its owner's rights.", mode);
    });
}

// PL1304
void grantsNoCapabilities(const Subject& subject, Notes& notes)
{
    static const QRegularExpression strong(u"cap_(?:sys_\\w+|net_raw|net_admin|dac_\\w+|setuid|"
                                           u"setgid|setpcap|setfcap|chown|fowner|mknod|bpf)"
                                           "|all=|^=?\\+?e?i?p$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        if (command.name != "setcap"_L1)
            return core::Text();
        const QString set = operands(command).value(0);
        return strong.match(set).hasMatch()
            ? PLIMSOLL_TEXT("setcap gives %1 to a program for all its users.", set)
            : core::Text();
    });
}

bool isInstallation(const Command& command)
{
    return calls(command,
                 {"apt-get"_L1, "apt"_L1, "aptitude"_L1, "apk"_L1, "yum"_L1, "dnf"_L1,
                  "microdnf"_L1, "tdnf"_L1, "zypper"_L1, "pacman"_L1},
                 {"install"_L1, "add"_L1, "in"_L1, "-S"_L1, "-Sy"_L1, "-Syu"_L1});
}

// PL1305
void leavesNoWayToRoot(const Subject& subject, Notes& notes)
{
    static const QStringList groups{u"sudo"_s, u"wheel"_s, u"docker"_s, u"root"_s};
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        if (isInstallation(command)
            && (command.words.contains("sudo"_L1) || command.words.contains("doas"_L1)))
            return PLIMSOLL_TEXT("A program that makes users root is installed.");
        const bool isFree = std::ranges::any_of(
            command.words, [](const QString& word) { return word.contains("NOPASSWD"_L1); });
        if (isFree)
            return PLIMSOLL_TEXT("Users may become root without a password.");
        QStringList given;
        if (command.name == "usermod"_L1 || command.name == "useradd"_L1)
            given = flagValues(command, {"G"_L1, "groups"_L1}).join(u',').split(u',');
        else if (isAnyOf(command.name, {"adduser"_L1, "addgroup"_L1, "gpasswd"_L1}))
            given = operands(command).mid(1);
        const auto group = std::ranges::find_first_of(given, groups);
        return group == given.end()
            ? core::Text()
            : PLIMSOLL_TEXT("A user joins the group %1, which is as good as root.", *group);
    });
}

/// Whether something in front of it in the pipe writes a line for root.
bool isFedRoot(const Script& script, const Command& command)
{
    return std::ranges::any_of(script.commands, [&command](const Command& other) {
        return other.pipeline == command.pipeline && other.words.join(u' ').contains("root:"_L1);
    });
}

// PL1306
void rootHasNoPassword(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step& run) {
        if (command.name == "chpasswd"_L1
            && (isFedRoot(*run.script, command) || command.input.contains("root:"_L1)))
            return PLIMSOLL_TEXT("root is given a password that everyone with the image has.");
        if (command.name == "passwd"_L1 && hasAnyFlag(command, {"d"_L1, "delete"_L1}))
            return PLIMSOLL_TEXT("An account is left without a password.");
        if (command.name == "passwd"_L1
            && (operands(command).isEmpty() || operands(command).contains("root"_L1))
            && !hasAnyFlag(command, {"l"_L1, "lock"_L1}))
            return PLIMSOLL_TEXT("root is given a password that everyone with the image has.");
        const bool makesRoot = isAnyOf(command.name, {"useradd"_L1, "usermod"_L1, "adduser"_L1})
            && flagValues(command, {"u"_L1, "uid"_L1}).contains("0"_L1);
        return makesRoot ? PLIMSOLL_TEXT("A second account with the id of root is made.")
                         : core::Text();
    });
}

/// The user that processes of the last stage have; empty: root, or not to be told.
QString runtimeUser(const Stage& stage)
{
    QString user;
    for (const Step* step : stage.steps) {
        if (step->keyword() == Keyword::User)
            user = unquoted(step->statement->arguments.value(0)).section(u':', 0, 0);
    }
    return user == "root"_L1 || user == "0"_L1 || user.contains(u'$') ? QString() : user;
}

/// Folders of programs; what lies elsewhere may well be data.
bool holdsPrograms(const QString& path)
{
    static const QSet<QString> tops{u"app"_s,  u"bin"_s,  u"code"_s, u"lib"_s, u"opt"_s,
                                    u"sbin"_s, u"srv"_s, u"usr"_s,  u"workspace"_s};
    const QString plain = unquoted(path);
    if (plain == "/"_L1 || plain == "."_L1 || plain == "./"_L1)
        return true;
    return plain.startsWith(u'/') && tops.contains(plain.section(u'/', 1, 1));
}

// PL1307
void programIsNotItsUsers(const Subject& subject, Notes& notes)
{
    const Stage* stage = subject.finalStage();
    const QString user = stage ? runtimeUser(*stage) : QString();
    if (user.isEmpty())
        return;
    for (const Step* step : stage->steps) {
        const bool copies = step->keyword() == Keyword::Copy || step->keyword() == Keyword::Add;
        const QString owner =
            copies ? step->statement->flag(u"chown").section(u':', 0, 0) : QString();
        const QStringList& words = step->statement->arguments;
        if (copies && owner == user && !words.isEmpty() && holdsPrograms(words.last()))
            notes.add(*step,
                      PLIMSOLL_TEXT("%1 runs the program and may write over it.", user));
    }
    noteCommands(finalRuns(subject), notes, [&user](const Command& command, const Step&) {
        const QStringList words = operands(command);
        const bool gives = command.name == "chown"_L1 && words.size() > 1
            && words.first().section(u':', 0, 0) == user
            && hasAnyFlag(command, {"R"_L1, "recursive"_L1});
        const bool isProgram =
            gives && std::any_of(words.begin() + 1, words.end(), holdsPrograms);
        return isProgram ? PLIMSOLL_TEXT("%1 runs the program and may write over it.", user)
                         : core::Text();
    });
}

// PL1308
void runsConfined(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const Statement& statement = *run->statement;
        if (statement.flag(u"security") == "insecure"_L1)
            notes.add(
                *run,
                PLIMSOLL_TEXT("RUN --security=insecure has the rights of a privileged container."));
        else if (statement.flag(u"network") == "host"_L1)
            notes.add(*run,
                      PLIMSOLL_TEXT("RUN --network=host reaches what listens on the build host."));
        else if (!statement.flag(u"device").isNull())
            notes.add(*run, PLIMSOLL_TEXT("RUN --device reaches a device of the build host."));
    }
}

// PL1309
void leavesTheDaemonAlone(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        const bool mounts = step.keyword() == Keyword::Volume
            && std::ranges::any_of(step.statement->arguments, [](const QString& path) {
                                return path.endsWith("docker.sock"_L1);
                            });
        const bool connects = step.keyword() == Keyword::Env
            && std::ranges::any_of(step.statement->pairs, [](const Pair& pair) {
                                  return pair.key == "DOCKER_HOST"_L1
                                      && (pair.value.contains("tcp://"_L1)
                                          || pair.value.contains("docker.sock"_L1));
                              });
        if (mounts || connects)
            notes.add(
                step,
                PLIMSOLL_TEXT("The image counts on reaching a Docker daemon; who reaches it is "
                              "root on the host."));
    }
    noteCommands(finalRuns(subject), notes, [](const Command& command, const Step&) {
        const bool hasClient =
            isInstallation(command) && std::ranges::any_of(command.words, [](const QString& word) {
                return isAnyOf(word,
                               {"docker"_L1, "docker.io"_L1, "docker-cli"_L1, "docker-ce"_L1,
                                "docker-ce-cli"_L1, "podman"_L1});
            });
        return hasClient
            ? PLIMSOLL_TEXT("A client for container daemons is installed in the final stage.")
            : core::Text();
    });
}

// PL1310
void volumesAreOrdinary(const Subject& subject, Notes& notes)
{
    static const QStringList folders{u"/"_s,    u"/etc"_s, u"/root"_s, u"/proc"_s,
                                     u"/sys"_s, u"/dev"_s, u"/boot"_s, u"/lib"_s,
                                     u"/usr"_s, u"/bin"_s, u"/sbin"_s};
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Volume)
            continue;
        for (QString path : step.statement->arguments) {
            while (path.size() > 1 && path.endsWith(u'/'))
                path.chop(1);
            if (folders.contains(unquoted(path)))
                notes.add(step, PLIMSOLL_TEXT("VOLUME %1 is a folder of the system.", path));
        }
    }
}

/// Whether a script takes the bits away wherever they are: find -perm and chmod, or -delete.
bool stripsSetId(const Step* run)
{
    const QString& text = run->script->text;
    return text.contains("-perm"_L1)
        && (text.contains("-s "_L1) || text.contains("-s\n"_L1) || text.contains("-delete"_L1)
            || text.contains("chmod 755"_L1) || text.contains("chmod 0755"_L1));
}

// PL1311
void stripsSetIdPrograms(const Subject& subject, Notes& notes)
{
    static const QSet<QString> whole{u"debian"_s,     u"ubuntu"_s,    u"centos"_s,
                                     u"fedora"_s,     u"rockylinux"_s, u"almalinux"_s,
                                     u"amazonlinux"_s, u"oraclelinux"_s, u"leap"_s};
    const Stage* stage = subject.finalStage();
    if (!stage || !stage->from.statement)
        return;
    const Stage* first = stage;
    while (first->parent >= 0)
        first = &subject.stages()[first->parent];
    const QString name = first->image.repository.section(u'/', -1);
    if (whole.contains(name) && std::ranges::none_of(subject.runs(), stripsSetId)) {
        notes.add(stage->from,
                  PLIMSOLL_TEXT("%1 holds programs that run as root for everyone; no RUN takes "
                                "their setuid bits away.",
                                name));
    }
}

constexpr Rule Rows[] = {
    {"PL1302"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.8"_L1,
     modesKeepOthersOut},
    {"PL1303"_L1, Level::Warning, Severity::High, Topic::Security, {}, "4.8"_L1, modesSetNoId},
    {"PL1304"_L1,
     Level::Warning,
     Severity::High,
     Topic::Security,
     {},
     "4.8"_L1,
     grantsNoCapabilities},
    {"PL1305"_L1, Level::Warning, Severity::High, Topic::Security, {}, "4.1"_L1, leavesNoWayToRoot},
    {"PL1306"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Security,
     {},
     "4.10"_L1,
     rootHasNoPassword},
    {"PL1307"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.1"_L1, programIsNotItsUsers},
    {"PL1308"_L1, Level::Error, Severity::High, Topic::Security, {}, {}, runsConfined},
    {"PL1309"_L1, Level::Warning, Severity::High, Topic::Security, {}, {}, leavesTheDaemonAlone},
    {"PL1310"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, {}, volumesAreOrdinary},
    {"PL1311"_L1, Level::Ignore, Severity::Low, Topic::Security, {}, "4.8"_L1, stripsSetIdPrograms},
};

} // namespace

std::span<const Rule> privilegeRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
