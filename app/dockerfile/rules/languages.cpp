// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

template <typename Range>
bool beginsWithAny(const QString& text, const Range& beginnings)
{
    return std::ranges::any_of(beginnings,
                               [&text](const auto& one) { return text.startsWith(one); });
}

template <typename Range>
bool endsWithAny(const QString& text, const Range& ends)
{
    return std::ranges::any_of(ends, [&text](const auto& one) { return text.endsWith(one); });
}

/// "python -m pip install", "python3.11 -m pip".
bool isPythonModule(const Command& command, QLatin1StringView module)
{
    const qsizetype at = command.words.indexOf("-m"_L1);
    return command.name.startsWith("python"_L1) && at > 0 && command.words.value(at + 1) == module;
}

bool isPipInstall(const Command& command)
{
    if (command.name.startsWith("pip"_L1) && !command.name.startsWith("pipenv"_L1))
        return command.words.contains("install"_L1);
    const qsizetype at = command.words.indexOf("-m"_L1);
    return isPythonModule(command, "pip"_L1) && command.words.value(at + 2) == "install"_L1;
}

bool isPinnedPip(const QString& package)
{
    static constexpr QLatin1StringView Bounds[] = {"=="_L1, ">"_L1, "<"_L1, "!="_L1, "~="_L1};
    static constexpr QLatin1StringView Files[] = {".whl"_L1, ".tar.gz"_L1};
    static constexpr QLatin1StringView Sources[] = {"git"_L1, "hg+"_L1, "svn"_L1, "bzr+"_L1};
    if (std::ranges::any_of(Bounds, [&](QLatin1StringView one) { return package.contains(one); })
        || endsWithAny(package, Files))
        return true;
    if (package.startsWith("git+"_L1) || package.startsWith("git:"_L1)
        || (beginsWithAny(package, Sources) && package.contains("://"_L1)))
        return package.contains(u'@');
    return package.contains(u'/') || package.startsWith(".["_L1); // ".[extra]": a folder
}

QStringList pipPackages(const Command& command)
{
    return operandsBehind(command, "install"_L1,
                          {"abi"_L1,
                           "cache-dir"_L1,
                           "cert"_L1,
                           "client-cert"_L1,
                           "config-settings"_L1,
                           "C"_L1,
                           "exists-action"_L1,
                           "global-option"_L1,
                           "keyring-provider"_L1,
                           "log"_L1,
                           "report"_L1,
                           "retries"_L1,
                           "timeout"_L1,
                           "use-deprecated"_L1,
                           "use-feature"_L1,
                           "b"_L1,
                           "build"_L1,
                           "e"_L1,
                           "editable"_L1,
                           "extra-index-url"_L1,
                           "f"_L1,
                           "find-links"_L1,
                           "i"_L1,
                           "index-url"_L1,
                           "implementation"_L1,
                           "no-binary"_L1,
                           "only-binary"_L1,
                           "platform"_L1,
                           "prefix"_L1,
                           "progress-bar"_L1,
                           "proxy"_L1,
                           "python"_L1,
                           "python-version"_L1,
                           "root"_L1,
                           "root-user-action"_L1,
                           "src"_L1,
                           "t"_L1,
                           "target"_L1,
                           "trusted-host"_L1,
                           "upgrade-strategy"_L1});
}

/// The first package that pip takes in any version; empty: none.
QString loosePip(const Command& command)
{
    if (!isPipInstall(command) || hasAnyFlag(command, {"constraint"_L1, "c"_L1}))
        return {};
    static const QStringList fromFile{u"--requirement"_s, u"-r"_s, u"."_s};
    if (std::ranges::any_of(fromFile,
                            [&](const QString& one) { return command.words.contains(one); }))
        return {};
    const QStringList packages = pipPackages(command);
    const auto loose = std::ranges::find_if_not(packages, isPinnedPip);
    return loose == packages.end() ? QString() : *loose;
}

template <QString (*Loose)(const Command&)>
void noteLoose(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        for (const Command& command : run->script->commands) {
            const QString loose = Loose(command);
            if (loose.isEmpty())
                continue;
            notes.add(
                *run,
                PLIMSOLL_TEXT("%1 installs %2 in whatever version it finds.", command.name, loose));
            break;
        }
    }
}

bool isPinnedNpm(const QString& package)
{
    static constexpr QLatin1StringView Git[] = {"git://"_L1, "git+ssh://"_L1, "git+http://"_L1,
                                                "git+https://"_L1};
    static constexpr QLatin1StringView Archives[] = {".tar"_L1, ".tar.gz"_L1, ".tgz"_L1};
    static constexpr QLatin1StringView Folders[] = {"/"_L1, "./"_L1, "../"_L1, "~/"_L1, "file:"_L1};
    if (beginsWithAny(package, Git))
        return package.contains(u'#');
    if (endsWithAny(package, Archives) || beginsWithAny(package, Folders))
        return true;
    const QString name = package.startsWith(u'@') ? package.section(u'/', 1) : package;
    return name.contains(u'@');
}

QString looseNpm(const Command& command)
{
    if (command.name != "npm"_L1)
        return {};
    QStringList packages = operands(
        command, {"loglevel"_L1, "registry"_L1, "prefix"_L1, "C"_L1, "cache"_L1, "userconfig"_L1});
    const QString subcommand = packages.isEmpty() ? QString() : packages.takeFirst();
    if (!isAnyOf(subcommand, {"install"_L1, "i"_L1, "add"_L1}))
        return {};
    const auto loose = std::ranges::find_if_not(packages, isPinnedNpm);
    return loose == packages.end() ? QString() : *loose;
}

QString looseGem(const Command& command)
{
    if (!calls(command, {"gem"_L1}, {"install"_L1, "i"_L1}))
        return {};
    const bool namesVersion = std::ranges::any_of(command.words, [](const QString& word) {
        return word.startsWith("-v"_L1) || word == "--version"_L1
            || word.startsWith("--version="_L1);
    });
    if (namesVersion)
        return {};
    for (qsizetype i = 1; i < command.words.size() && command.words[i] != "--"_L1; ++i) {
        const QString& word = command.words[i];
        if (word.startsWith(u'-')) {
            const bool isAlone = word.startsWith("--no-"_L1) || word.contains(u'=')
                || isAnyOf(word,
                           {"-N"_L1, "-f"_L1, "--force"_L1, "-q"_L1, "--quiet"_L1, "-V"_L1,
                            "--verbose"_L1, "--local"_L1, "-l"_L1, "--user-install"_L1,
                            "--conservative"_L1, "--pre"_L1, "--prerelease"_L1});
            i += isAlone ? 0 : 1;
        } else if (word != "install"_L1 && word != "i"_L1 && !word.contains(u':')) {
            return word;
        }
    }
    return {};
}

QString looseGo(const Command& command)
{
    if (command.name != "go"_L1)
        return {};
    const bool isRun = command.words.contains("run"_L1);
    QStringList packages;
    static constexpr QLatin1StringView Valued[] = {
        "-ldflags"_L1, "-tags"_L1, "-gcflags"_L1, "-asmflags"_L1, "-mod"_L1,
        "-modfile"_L1, "-o"_L1,    "-p"_L1,       "-C"_L1,        "-exec"_L1};
    for (qsizetype i = 1; i < command.words.size(); ++i) {
        const QString& word = command.words[i];
        if (std::ranges::find(Valued, word) != std::end(Valued))
            ++i;
        else if (!word.startsWith(u'-'))
            packages.append(word);
    }
    const QString subcommand = packages.isEmpty() ? QString() : packages.takeFirst();
    if (subcommand != "run"_L1 && subcommand != "install"_L1 && subcommand != "get"_L1)
        return {};
    packages.removeAll(u"tool"_s);
    if (isRun)
        packages = packages.mid(0, 1); // the rest is for the program
    const auto loose = std::ranges::find_if(packages, [](const QString& name) {
        return !name.startsWith(u'.') && !name.startsWith(u'/')
            && (!name.contains(u'@') || name.endsWith("@latest"_L1) || name.endsWith("@none"_L1));
    });
    return loose == packages.end() ? QString() : *loose;
}

bool isTrue(QStringView value)
{
    return isAnyOf(value,
                   {"1"_L1, "true"_L1, "True"_L1, "TRUE"_L1, "on"_L1, "On"_L1, "ON"_L1, "yes"_L1,
                    "Yes"_L1, "YES"_L1});
}

/// Whether the script sets PIP_NO_CACHE_DIR itself, exported or in front of a command.
bool setsNoCache(const QString& text)
{
    const qsizetype at = text.indexOf("PIP_NO_CACHE_DIR="_L1);
    if (at < 0)
        return false;
    QStringView value = QStringView(text).mid(at + 17);
    qsizetype end = value.startsWith(u'"') || value.startsWith(u'\'') ? 1 : 0;
    value = value.mid(end);
    for (end = 0; end < value.size() && value[end].isLetterOrNumber();)
        ++end;
    return isTrue(value.first(end));
}

bool keepsPipCache(const Command& command)
{
    return isPipInstall(command) && !command.words.contains("--no-cache-dir"_L1)
        && !command.name.contains("pipx"_L1) && !command.name.contains("pipenv"_L1);
}

/// Whether ENV has switched pip's cache off, by stage.
class NoPipCache
{
public:
    explicit NoPipCache(const Subject& subject)
        : m_subject(subject)
        , m_isOff(subject.stages().size(), false)
    {
    }

    void read(const Step& step)
    {
        const int parent = m_subject.stages()[step.stage].parent;
        if (step.keyword() == Keyword::From && parent >= 0)
            m_isOff[step.stage] = m_isOff[parent];
        if (step.keyword() != Keyword::Env)
            return;
        for (const Pair& pair : step.statement->pairs) {
            if (pair.key == "PIP_NO_CACHE_DIR"_L1 && isTrue(unquoted(pair.value)))
                m_isOff[step.stage] = true;
        }
    }

    bool isOff(int stage) const { return m_isOff[stage]; }

private:
    const Subject& m_subject;
    QList<bool> m_isOff;
};

// DL3042
void keepsNoPipCache(const Subject& subject, Notes& notes)
{
    for (const QList<Step>* pass : {&subject.steps(), &subject.triggered()}) {
        NoPipCache cache(subject);
        for (const Step& step : *pass) {
            cache.read(step);
            if (step.keyword() != Keyword::Run || !hasCommand(*step.script, keepsPipCache)
                || cache.isOff(step.stage) || setsNoCache(step.script->text)
                || hasScratchMount(step, ".cache/pip"_L1))
                continue;
            notes.add(step, PLIMSOLL_TEXT("The cache of %1 stays in the layer.", u"pip"_s));
        }
    }
}

bool yarnInstalls(const Command& command)
{
    return calls(command, {"yarn"_L1}, {"install"_L1});
}

bool yarnCleans(const Command& command)
{
    return calls(command, {"yarn"_L1}, {"cache"_L1, "clean"_L1});
}

// DL3060
void cleansYarn(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (!hasCommand(*run->script, yarnInstalls)
            || isCleanedUp(*run->script, yarnInstalls, yarnCleans) || !subject.isResult(*run))
            continue;
        // A clean-up in front of the installation is no reason to trust the mount.
        if (hasCommand(*run->script, yarnCleans) || !hasScratchMount(*run, ".cache/yarn"_L1))
            notes.add(*run, PLIMSOLL_TEXT("The cache of %1 stays in the layer.", u"yarn"_s));
    }
}

constexpr Rule Rows[] = {
    {"DL3013"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     noteLoose<loosePip>},
    {"DL3016"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     noteLoose<looseNpm>},
    {"DL3028"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     noteLoose<looseGem>},
    {"DL3042"_L1, Level::Warning, Severity::Medium, Topic::Efficiency, {}, {}, keepsNoPipCache},
    {"DL3060"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, cleansYarn},
    {"DL3062"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     noteLoose<looseGo>},
};

} // namespace

std::span<const Rule> languageRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
