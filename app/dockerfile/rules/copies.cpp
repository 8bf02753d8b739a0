// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/buildvariables.h"
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QDir>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isWindowsPath(const QString& path)
{
    return path.size() > 1 && path[0].isLetter() && path[1] == u':';
}

bool isAbsolute(const QString& path)
{
    return path.startsWith(u'/') || path.startsWith(u'$') || isWindowsPath(path);
}

bool isArchive(const QString& path)
{
    static constexpr QLatin1StringView Ends[] = {
        ".tar"_L1, ".Z"_L1,    ".bz2"_L1, ".gz"_L1,  ".lz"_L1,  ".lzma"_L1, ".tZ"_L1, ".tb2"_L1,
        ".tbz"_L1, ".tbz2"_L1, ".tgz"_L1, ".tlz"_L1, ".tpz"_L1, ".txz"_L1,  ".xz"_L1};
    return std::ranges::any_of(Ends, [&path](QLatin1StringView end) { return path.endsWith(end); });
}

/// Sources of COPY or ADD, without here-documents.
QStringList sourcesOf(const Statement& statement)
{
    QStringList sources;
    for (qsizetype i = 0; i + 1 < statement.arguments.size(); ++i) {
        if (!statement.arguments[i].startsWith("<<"_L1))
            sources.append(unquoted(statement.arguments[i]));
    }
    return sources;
}

QString targetOf(const Statement& statement)
{
    return statement.arguments.size() < 2 ? QString() : unquoted(statement.arguments.last());
}

QString baseName(const QString& path)
{
    return path.section(u'/', -1).section(u'\\', -1);
}

// DL3000, DS-0009
void workdirIsAbsolute(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        const QString path = unquoted(step.statement->arguments.value(0));
        if (step.keyword() == Keyword::Workdir && !path.isEmpty() && !isAbsolute(path))
            notes.add(step, PLIMSOLL_TEXT("WORKDIR %1 depends on where the last one went.", path));
    }
}

// WorkdirRelativePath: only the first of a chain of stages, all others go by it.
void firstWorkdirIsAbsolute(const Subject& subject, Notes& notes)
{
    QList<bool> isSet(subject.stages().size(), false);
    StageVariables(subject).walk([&](const Step& step, const BuildVariables& variables) {
        const int parent = subject.stages()[step.stage].parent;
        if (step.keyword() == Keyword::From && parent >= 0)
            isSet[step.stage] = isSet[parent];
        if (step.keyword() != Keyword::Workdir || step.statement->arguments.isEmpty())
            return;
        const Expansion path =
            expandWith(step.statement->arguments.first(), variables, subject.document().escape);
        const bool isUnknown = path.text.isEmpty() || !path.missing.isEmpty();
        if (!isSet[step.stage] && !isUnknown && !path.text.startsWith(u'/')
            && !isWindowsPath(path.text))
            notes.add(step,
                      PLIMSOLL_TEXT("WORKDIR %1 depends on where the base image goes.", path.text));
        isSet[step.stage] = true;
    });
}

// DS-0030
void workdirIsNoSystemFolder(const Subject& subject, Notes& notes)
{
    static constexpr QLatin1StringView Folders[] = {"/proc/"_L1, "/boot/"_L1, "/dev/"_L1,
                                                    "/initrd/"_L1, "/lost+found/"_L1};
    for (const Step& step : subject.steps()) {
        const QString path = unquoted(step.statement->arguments.value(0));
        if (step.keyword() == Keyword::Workdir
            && std::ranges::any_of(Folders,
                                   [&](QLatin1StringView one) { return path.startsWith(one); }))
            notes.add(step, PLIMSOLL_TEXT("WORKDIR %1 is a folder of the system.", path));
    }
}

/// tar's words: "-xzf", "--extract", or the old form without a dash, "xzf", which stands first.
bool extracts(const QStringList& words)
{
    const auto isOrder = [](const QString& word) {
        return word == "--extract"_L1 || word == "--get"_L1
            || (word.startsWith(u'-') && !word.startsWith("--"_L1) && word.contains(u'x'));
    };
    const QString first = words.value(1);
    return std::ranges::any_of(words, isOrder)
        || (first.contains(u'x')
            && std::ranges::all_of(first, [](QChar c) { return c.isLetter(); }));
}

// DL3010
void unpacksWithAdd(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        QHash<QString, QList<const Step*>> copied; // by archive
        for (const Step* step : stage.steps) {
            if (step->keyword() == Keyword::Copy && step->statement->flag(u"from").isNull()) {
                const QString target = targetOf(*step->statement);
                const QStringList paths =
                    isArchive(target) ? QStringList{target} : sourcesOf(*step->statement);
                for (const QString& path : paths) {
                    if (isArchive(path))
                        copied[baseName(path)].append(step);
                }
            }
            if (step->keyword() != Keyword::Run || copied.isEmpty())
                continue;
            for (const Command& command : step->script->commands) {
                const bool isTar = command.name == "tar"_L1 && extracts(command.words);
                if (!isTar
                    && !isAnyOf(command.name,
                                {"unzip"_L1, "gunzip"_L1, "bunzip2"_L1, "unlzma"_L1, "unxz"_L1,
                                 "zgz"_L1, "uncompress"_L1, "zcat"_L1, "gzcat"_L1}))
                    continue;
                for (const QString& name : operands(command)) {
                    const QString archive = baseName(unquoted(name));
                    for (const Step* one : copied.take(archive))
                        notes.add(*one,
                                  PLIMSOLL_TEXT("%1 is copied and unpacked later; ADD does both.",
                                                archive));
                }
            }
        }
    }
}

bool isUrl(const QString& path)
{
    return path.startsWith("http://"_L1) || path.startsWith("https://"_L1);
}

// DL3020
void addsOnlyWhatCopyCannot(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Add)
            continue;
        const QStringList sources = sourcesOf(*step.statement);
        const auto plain = std::ranges::find_if_not(
            sources, [](const QString& path) { return isArchive(path) || isUrl(path); });
        if (plain != sources.end())
            notes.add(step, PLIMSOLL_TEXT("ADD %1 does no more than COPY would.", *plain));
    }
}

// DS-0005
void addsOnlyArchives(const Subject& subject, Notes& notes)
{
    static constexpr QLatin1StringView Signs[] = {".tar"_L1, "http://"_L1, "https://"_L1,
                                                  "git@"_L1};
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Add)
            continue;
        const QString words = step.statement->arguments.join(u' ');
        if (std::ranges::none_of(Signs, [&](QLatin1StringView one) { return words.contains(one); }))
            notes.add(step, PLIMSOLL_TEXT("ADD %1 does no more than COPY would.", words));
    }
}

// DL3021, DS-0011
void targetOfManyIsAFolder(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        const QString target = targetOf(*step.statement);
        if (step.keyword() == Keyword::Copy && step.statement->arguments.size() > 2
            && !target.endsWith(u'/') && !target.isEmpty())
            notes.add(
                step,
                PLIMSOLL_TEXT("Several files go to %1, which does not end with a slash.", target));
    }
}

// DL3045
void targetIsAbsolute(const Subject& subject, Notes& notes)
{
    QList<bool> isSet(subject.stages().size(), false);
    for (const Step& step : subject.steps()) {
        const int parent = subject.stages()[step.stage].parent;
        if (step.keyword() == Keyword::From && parent >= 0)
            isSet[step.stage] = isSet[parent];
        if (step.keyword() == Keyword::Workdir)
            isSet[step.stage] = true;
        const QString target = targetOf(*step.statement);
        if (step.keyword() == Keyword::Copy && !isSet[step.stage] && !target.isEmpty()
            && !isAbsolute(target))
            notes.add(step,
                      PLIMSOLL_TEXT("COPY goes to %1, and no WORKDIR says where that is.", target));
    }
}

// DL3067
void copiesNoWholeSystem(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Copy && !step.statement->flag(u"from").isEmpty()
            && targetOf(*step.statement) == "/"_L1 && sourcesOf(*step.statement).contains("/"_L1))
            notes.add(step,
                      PLIMSOLL_TEXT("The whole of %1 is copied.", step.statement->flag(u"from")));
    }
}

// CopyIgnoredFile
void copiesNothingIgnored(const Subject& subject, Notes& notes)
{
    const auto& ignore = subject.options().dockerignore;
    if (!ignore || ignore->hasExceptions())
        return;
    for (const Step& step : subject.steps()) {
        const bool copies = step.keyword() == Keyword::Add
            || (step.keyword() == Keyword::Copy && step.statement->flag(u"from").isNull());
        if (!copies || !step.statement->trigger.isEmpty())
            continue;
        for (const QString& source : sourcesOf(*step.statement)) {
            const QString path = QDir::cleanPath(source);
            const bool isLocal = !source.contains(u'$') && !source.contains("://"_L1)
                && !source.startsWith("git@"_L1);
            const bool isRoot = path == "."_L1 || path == "/"_L1;
            if (isLocal && (isRoot ? ignore->excludesRoot() : ignore->excludes(path)))
                notes.add(step, PLIMSOLL_TEXT("%1 is excluded by the .dockerignore.", path));
        }
    }
}

constexpr Rule Rows[] = {
    {"DL3000"_L1, Level::Error, Severity::Medium, Topic::Correctness, {}, {}, workdirIsAbsolute},
    {"DL3010"_L1, Level::Info, Severity::Low, Topic::Efficiency, {}, {}, unpacksWithAdd},
    {"DL3020"_L1,
     Level::Error,
     Severity::Medium,
     Topic::Security,
     {},
     "4.9"_L1,
     addsOnlyWhatCopyCannot},
    {"DL3021"_L1, Level::Error, Severity::High, Topic::Correctness, {}, {}, targetOfManyIsAFolder},
    {"DL3045"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, targetIsAbsolute},
    {"DL3067"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.3"_L1,
     copiesNoWholeSystem},
    {"WorkdirRelativePath"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     "DL3000"_L1,
     {},
     firstWorkdirIsAbsolute},
    {"CopyIgnoredFile"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     copiesNothingIgnored},
    {"DS-0005"_L1, Level::Error, Severity::Low, Topic::Security, "DL3020"_L1, "4.9"_L1,
     addsOnlyArchives},
    {"DS-0009"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     "DL3000"_L1,
     {},
     workdirIsAbsolute},
    {"DS-0011"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Correctness,
     "DL3021"_L1,
     {},
     targetOfManyIsAFolder},
    {"DS-0030"_L1,
     Level::Warning,
     Severity::High,
     Topic::Security,
     {},
     {},
     workdirIsNoSystemFolder},
};

} // namespace

std::span<const Rule> copyRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
