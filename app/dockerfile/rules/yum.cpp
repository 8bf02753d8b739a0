// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// Variables that an earlier line defines: ENV of the stage chain, and any ARG.
class Defined
{
public:
    explicit Defined(const Subject& subject)
        : m_byStage(subject.stages().size())
        , m_subject(subject)
    {
    }

    void read(const Step& step)
    {
        if (step.keyword() == Keyword::From) {
            const int parent = m_subject.stages()[step.stage].parent;
            if (parent >= 0)
                m_byStage[step.stage] = m_byStage[parent];
        }
        for (const Pair& pair : step.statement->pairs) {
            if (step.keyword() == Keyword::Env)
                m_byStage[step.stage].insert(pair.key);
        }
        if (step.keyword() == Keyword::Arg) {
            for (const QString& argument : step.statement->arguments)
                m_arguments.insert(argument.section(u'=', 0, 0));
        }
    }

    bool isUsedIn(const QString& text, int stage) const
    {
        const auto isIn = [&text](const QString& name) {
            return text.contains(u"${"_s + name + u'}');
        };
        return std::ranges::any_of(m_byStage[stage], isIn)
            || std::ranges::any_of(m_arguments, isIn);
    }

private:
    QList<QSet<QString>> m_byStage;
    QSet<QString> m_arguments;
    const Subject& m_subject;
};

bool isVersionPart(const QString& part)
{
    return std::ranges::all_of(part, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u".~^_:+*?").contains(c));
    });
}

/// "name-1.2-3": a part behind a dash begins with a digit, and none holds anything strange.
bool hasVersion(const QString& package, const Defined& defined, int stage)
{
    if (package.endsWith(".rpm"_L1))
        return true;
    if (!package.contains(u'-'))
        return false;
    if (package.contains(u'$'))
        return defined.isUsedIn(package, stage);
    const QStringList parts = package.split(u'-').mid(1);
    return std::ranges::all_of(parts, isVersionPart)
        && std::ranges::any_of(
               parts, [](const QString& part) { return !part.isEmpty() && part[0].isDigit(); });
}

/// The first package that the command installs in any version; empty: none.
QString looseIn(const Command& command, const Defined& defined, int stage, bool knowsGroups)
{
    const bool isModule = command.words.contains("module"_L1);
    if (knowsGroups && !isModule && command.words.contains("group"_L1))
        return {};
    for (const QString& package : operands(command)) {
        if (package == "install"_L1 || package == "module"_L1)
            continue;
        const bool isPinned =
            isModule ? package.contains(u':') : hasVersion(package, defined, stage);
        if (!isPinned)
            return package;
    }
    return {};
}

void noteLoose(const Subject& subject, Words programs, bool knowsGroups, Notes& notes)
{
    for (const QList<Step>* pass : {&subject.steps(), &subject.triggered()}) {
        Defined defined(subject);
        for (const Step& step : *pass) {
            defined.read(step);
            if (step.keyword() != Keyword::Run)
                continue;
            for (const Command& command : step.script->commands) {
                if (!calls(command, programs, {"install"_L1}))
                    continue;
                const QString loose = looseIn(command, defined, step.stage, knowsGroups);
                if (loose.isEmpty())
                    continue;
                notes.add(step,
                          PLIMSOLL_TEXT("%1 installs %2 in whatever version it finds.",
                                        command.name, loose));
                break;
            }
        }
    }
}

// DL3033
void pinsYumVersions(const Subject& subject, Notes& notes)
{
    noteLoose(subject, {"yum"_L1}, false, notes);
}

// DL3041
void pinsDnfVersions(const Subject& subject, Notes& notes)
{
    noteLoose(subject, {"dnf"_L1, "microdnf"_L1}, true, notes);
}

void noteAsking(const Subject& subject, Words programs, Words subcommands, Words flags,
                Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (calls(command, programs, subcommands) && !hasAnyFlag(command, flags)) {
                notes.add(*run, PLIMSOLL_TEXT("%1 waits for an answer.", command.name));
                break;
            }
        }
    }
}

// DL3030
void yumAsksNothing(const Subject& subject, Notes& notes)
{
    noteAsking(subject, {"yum"_L1}, {"install"_L1, "groupinstall"_L1, "localinstall"_L1},
               {"y"_L1, "assumeyes"_L1}, notes);
}

// DL3038
void dnfAsksNothing(const Subject& subject, Notes& notes)
{
    noteAsking(subject, {"dnf"_L1, "microdnf"_L1},
               {"install"_L1, "groupinstall"_L1, "localinstall"_L1}, {"y"_L1, "assumeyes"_L1},
               notes);
}

// DL3034
void zypperAsksNothing(const Subject& subject, Notes& notes)
{
    noteAsking(
        subject, {"zypper"_L1},
        {"install"_L1, "in"_L1, "remove"_L1, "rm"_L1, "source-install"_L1, "si"_L1, "patch"_L1},
        {"non-interactive"_L1, "n"_L1, "no-confirm"_L1, "y"_L1}, notes);
}

// DL3035
void keepsZypperDistribution(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (calls(command, {"zypper"_L1}, {"dist-upgrade"_L1, "dup"_L1})) {
                notes.add(*run,
                          PLIMSOLL_TEXT("%1 moves every package of the base image.",
                                        command.words.join(u' ')));
                break;
            }
        }
    }
}

/// Takes a cache of rpm's tools away.
bool removesCache(const Command& command)
{
    return command.name == "rm"_L1 && std::ranges::any_of(command.words, [](const QString& word) {
               return word.startsWith("/var/cache"_L1);
           });
}

bool yumInstalls(const Command& command)
{
    return calls(command, {"yum"_L1}, {"install"_L1});
}

bool yumCleans(const Command& command)
{
    return calls(command, {"yum"_L1}, {"clean"_L1, "all"_L1}) || removesCache(command);
}

void noteUncleaned(const Step& run, const QString& program, Notes& notes)
{
    notes.add(run, PLIMSOLL_TEXT("The cache of %1 stays in the layer.", program));
}

// DL3032
void cleansYum(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (hasCommand(*run->script, yumInstalls)
            && !isCleanedUp(*run->script, yumInstalls, yumCleans))
            noteUncleaned(*run, u"yum"_s, notes);
    }
}

bool zypperInstalls(const Command& command)
{
    return calls(command, {"zypper"_L1}, {"install"_L1, "in"_L1});
}

bool zypperCleans(const Command& command)
{
    return calls(command, {"zypper"_L1}, {"clean"_L1, "cc"_L1});
}

// DL3036
void cleansZypper(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (hasCommand(*run->script, zypperInstalls)
            && !isCleanedUp(*run->script, zypperInstalls, zypperCleans)
            && !hasScratchMount(*run, "/var/cache/zypp"_L1))
            noteUncleaned(*run, u"zypper"_s, notes);
    }
}

bool zypperChanges(const Command& command)
{
    return calls(
        command, {"zypper"_L1},
        {"install"_L1, "in"_L1, "remove"_L1, "rm"_L1, "source-install"_L1, "si"_L1, "patch"_L1});
}

/// Index of the last such command; -1: none.
int lastIndexOf(const Script& script, bool (*predicate)(const Command&))
{
    const auto found = std::find_if(script.commands.rbegin(), script.commands.rend(), predicate);
    return int(script.commands.rend() - found) - 1;
}

void noteUncleanedAtTheEnd(const Subject& subject, const QString& program,
                           bool (*changes)(const Command&), bool (*cleans)(const Command&),
                           Notes& notes)
{
    for (const Step* run : subject.runs()) {
        const int change = lastIndexOf(*run->script, changes);
        if (change >= 0 && change > lastIndexOf(*run->script, cleans))
            noteUncleaned(*run, program, notes);
    }
}

// DS-0020
void cleansZypperAtTheEnd(const Subject& subject, Notes& notes)
{
    noteUncleanedAtTheEnd(subject, u"zypper"_s, zypperChanges, zypperCleans, notes);
}

// DS-0015
void cleansYumAtTheEnd(const Subject& subject, Notes& notes)
{
    noteUncleanedAtTheEnd(
        subject, u"yum"_s, yumInstalls,
        [](const Command& command) { return command.words.contains("all"_L1); }, notes);
}

template <const char* Program>
bool dnfInstalls(const Command& command)
{
    return calls(command, {QLatin1StringView(Program)},
                 {"install"_L1, "in"_L1, "upgrade"_L1, "up"_L1, "upgrade-minimal"_L1, "up-min"_L1,
                  "reinstall"_L1, "rei"_L1});
}

template <const char* Program>
bool dnfCleans(const Command& command)
{
    return calls(command, {QLatin1StringView(Program)}, {"clean"_L1, "all"_L1})
        || removesCache(command);
}

constexpr char Dnf[] = "dnf";
constexpr char MicroDnf[] = "microdnf";

template <const char* Program>
bool isUncleaned(const Script& script)
{
    return hasCommand(script, dnfInstalls<Program>)
        && !isCleanedUp(script, dnfInstalls<Program>, dnfCleans<Program>);
}

// DL3040
void cleansDnf(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool isDnf = isUncleaned<Dnf>(*run->script);
        if ((isDnf || isUncleaned<MicroDnf>(*run->script))
            && !hasScratchMount(*run, "/var/cache/libdnf5"_L1)
            && !hasScratchMount(*run, ".cache/libdnf5"_L1))
            noteUncleaned(*run, isDnf ? u"dnf"_s : u"microdnf"_s, notes);
    }
}

template <const char* Program>
bool cleansAll(const Command& command)
{
    return command.name == QLatin1StringView(Program) && command.words.contains("clean"_L1)
        && command.words.contains("all"_L1);
}

// DS-0019
void cleansDnfAtTheEnd(const Subject& subject, Notes& notes)
{
    noteUncleanedAtTheEnd(
        subject, u"dnf"_s,
        [](const Command& command) {
            return calls(command, {"dnf"_L1},
                         {"install"_L1, "in"_L1, "reinstall"_L1, "rei"_L1, "install-n"_L1,
                          "install-na"_L1, "install-nevra"_L1});
        },
        cleansAll<Dnf>, notes);
}

// DS-0027
void cleansMicroDnfAtTheEnd(const Subject& subject, Notes& notes)
{
    noteUncleanedAtTheEnd(
        subject, u"microdnf"_s,
        [](const Command& command) {
            return calls(command, {"microdnf"_L1}, {"install"_L1, "reinstall"_L1});
        },
        cleansAll<MicroDnf>, notes);
}

// DL3037
void pinsZypperVersions(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            if (!zypperInstalls(command))
                continue;
            const QStringList packages = operands(command);
            const auto loose = std::ranges::find_if(packages, [](const QString& name) {
                return name != "install"_L1 && name != "in"_L1 && !name.contains(u'=')
                    && !name.contains(u'<') && !name.contains(u'>') && !name.endsWith(".rpm"_L1);
            });
            if (loose == packages.end())
                continue;
            notes.add(*run,
                      PLIMSOLL_TEXT("%1 installs %2 in whatever version it finds.", command.name,
                                    *loose));
            break;
        }
    }
}

constexpr Rule Rows[] = {
    {"DL3030"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, yumAsksNothing},
    {"DL3032"_L1, Level::Warning, Severity::Medium, Topic::Efficiency, {}, {}, cleansYum},
    {"DL3033"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     pinsYumVersions},
    {"DL3034"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, zypperAsksNothing},
    {"DL3035"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     keepsZypperDistribution},
    {"DL3036"_L1, Level::Warning, Severity::Medium, Topic::Efficiency, {}, {}, cleansZypper},
    {"DL3037"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     pinsZypperVersions},
    {"DL3038"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, dnfAsksNothing},
    {"DL3040"_L1, Level::Warning, Severity::Medium, Topic::Efficiency, {}, {}, cleansDnf},
    {"DL3041"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     pinsDnfVersions},
    {"DS-0015"_L1,
     Level::Warning,
     Severity::High,
     Topic::Efficiency,
     "DL3032"_L1,
     {},
     cleansYumAtTheEnd},
    {"DS-0019"_L1,
     Level::Warning,
     Severity::High,
     Topic::Efficiency,
     "DL3040"_L1,
     {},
     cleansDnfAtTheEnd},
    {"DS-0020"_L1,
     Level::Warning,
     Severity::High,
     Topic::Efficiency,
     "DL3036"_L1,
     {},
     cleansZypperAtTheEnd},
    {"DS-0027"_L1,
     Level::Warning,
     Severity::High,
     Topic::Efficiency,
     "DL3040"_L1,
     {},
     cleansMicroDnfAtTheEnd},
};

} // namespace

std::span<const Rule> yumRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
