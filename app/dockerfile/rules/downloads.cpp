// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/rules/notecommands.h"
#include "dockerfile/wrappers.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isDownload(const Command& command)
{
    return isAnyOf(command.name, {"curl"_L1, "wget"_L1, "fetch"_L1, "aria2c"_L1});
}

bool isInterpreter(const Command& command)
{
    if (isShell(command.name) || isAnyOf(command.name, {"node"_L1, "perl"_L1, "ruby"_L1, "php"_L1}))
        return true;
    return command.name.startsWith("python"_L1);
}

/// Whether an interpreter reads its program from the pipe: it is given none of its own.
bool readsProgram(const Command& command)
{
    if (!isInterpreter(command) || hasFlag(command, "c"_L1) || hasFlag(command, "e"_L1))
        return isShell(command.name) && command.words.contains("-s"_L1);
    const QStringList names = operands(command, {"o"_L1, "m"_L1});
    return !hasFlag(command, "m"_L1)
        && (names.isEmpty() || names.first() == "-"_L1 || command.words.contains("-s"_L1));
}

bool isPipedToShell(const Script& script, const Command& reader)
{
    return std::ranges::any_of(script.commands, [&](const Command& command) {
        return command.pipeline == reader.pipeline && &command < &reader && isDownload(command);
    });
}

/// Whether what an interpreter or eval is given comes from a download: sh -c "$(curl ...)",
/// bash <(curl ...).
bool isGivenDownload(const Script& script, const Command& reader)
{
    if (!isInterpreter(reader) && reader.name != "eval"_L1 && reader.name != "source"_L1
        && reader.name != "."_L1)
        return false;
    const int index = int(&reader - script.commands.data());
    return std::ranges::any_of(script.commands, [&](const Command& command) {
        return command.parent == index && command.isSubstituted && isDownload(command);
    });
}

// PL1101
void runsNoDownload(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step& run) {
        const Script& script = *run.script;
        if (isGivenDownload(script, command)
            || (readsProgram(command) && isPipedToShell(script, command)))
            return PLIMSOLL_TEXT("%1 runs what was just downloaded, unseen and unchecked.",
                                 command.name);
        return core::Text();
    });
}

// PL1102
void addsOnlyVerified(const Subject& subject, Notes& notes)
{
    static const QRegularExpression commit(u"#(?:[^:]*[a-f0-9]{40})"_s);
    for (const QList<Step>* steps : {&subject.steps(), &subject.triggered()}) {
        for (const Step& step : *steps) {
            if (step.keyword() != Keyword::Add || !step.statement->flag(u"checksum").isEmpty())
                continue;
            for (const QString& source :
                 step.statement->arguments.mid(0, step.statement->arguments.size() - 1)) {
                const bool isGit = source.startsWith("git@"_L1) || source.contains(".git#"_L1)
                    || source.endsWith(".git"_L1);
                const bool isRemote =
                    source.startsWith("http://"_L1) || source.startsWith("https://"_L1);
                if ((!isGit && !isRemote) || (isGit && commit.match(source).hasMatch()))
                    continue;
                notes.add(
                    step,
                    isGit ? PLIMSOLL_TEXT("ADD takes whatever commit the repository has that day.")
                          : PLIMSOLL_TEXT("ADD takes a file from the network without a checksum."));
                break;
            }
        }
    }
}

bool isVerification(const Command& command)
{
    static const QRegularExpression sums(
        u"^(?:sha(?:1|224|256|384|512)sum|md5sum|b2sum|shasum)$"_s);
    if (sums.match(command.name).hasMatch())
        return hasAnyFlag(command, {"c"_L1, "check"_L1, "status"_L1}) || !command.words.isEmpty();
    return isAnyOf(command.name,
                   {"gpg"_L1, "gpg2"_L1, "gpgv"_L1, "cosign"_L1, "minisign"_L1, "openssl"_L1,
                    "signify"_L1, "slsa-verifier"_L1, "apksigner"_L1});
}

/// What a download is written to; empty: to the pipe.
QString writtenTo(const Command& command)
{
    QStringList files = command.targets;
    if (command.name == "curl"_L1) {
        files += flagValues(command, {"o"_L1, "output"_L1});
        if (hasAnyFlag(command, {"O"_L1, "remote-name"_L1}))
            files.append(operands(command, {"o"_L1, "output"_L1}).value(0));
    } else if (command.name == "wget"_L1) {
        files += flagValues(command, {"O"_L1, "output-document"_L1});
        if (!hasAnyFlag(command, {"O"_L1, "output-document"_L1}))
            files.append(operands(command).value(0));
    }
    files.removeAll(u"-"_s);
    files.removeAll(u"/dev/null"_s);
    files.removeAll(QString());
    return files.value(0);
}

bool isRunnable(const QString& path)
{
    static const QRegularExpression ends(
        u"\\.(?:tar|tgz|gz|xz|bz2|zip|zst|deb|rpm|apk|jar|whl|bin|run|sh|exe|msi|AppImage)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return ends.match(path).hasMatch() || path.contains("/bin/"_L1);
}

// PL1103
void checksDownloads(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        if (std::ranges::any_of(run->script->commands, isVerification))
            continue;
        noteCommands({run}, notes, [](const Command& command, const Step&) {
            if (!isDownload(command))
                return core::Text();
            const QString file = writtenTo(command);
            const bool isPlain = std::ranges::any_of(command.words, [](const QString& word) {
                return word.startsWith("http://"_L1) && !word.startsWith("http://localhost"_L1);
            });
            if (!isRunnable(file))
                return core::Text();
            const QString name = file.section(u'/', -1).section(u'?', 0, 0);
            return isPlain
                ? PLIMSOLL_TEXT("%1 comes over plain http, and nothing checks it.", name)
                : PLIMSOLL_TEXT("%1 is downloaded, and nothing checks that it is what was meant.",
                                name);
        });
    }
}

// PL1109
void clonesACommit(const Subject& subject, Notes& notes)
{
    for (const Step* run : subject.allRuns()) {
        const bool isFixed = std::ranges::any_of(run->script->commands, [](const Command& command) {
            return calls(command, {"git"_L1}, {"checkout"_L1, "reset"_L1, "switch"_L1});
        });
        if (isFixed)
            continue;
        noteCommands({run}, notes, [](const Command& command, const Step&) {
            if (!calls(command, {"git"_L1}, {"clone"_L1}))
                return core::Text();
            const QString branch = flagValues(command, {"b"_L1, "branch"_L1}).value(0);
            const bool isFloating = branch.isEmpty()
                || isAnyOf(branch, {"main"_L1, "master"_L1, "develop"_L1, "dev"_L1, "trunk"_L1});
            return isFloating ? PLIMSOLL_TEXT("git clone takes whatever the branch has that day.")
                              : core::Text();
        });
    }
}

constexpr Rule Rows[] = {
    {"PL1101"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.12"_L1, runsNoDownload},
    {"PL1102"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.9"_L1,
     addsOnlyVerified},
    {"PL1103"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.12"_L1,
     checksDownloads},
    {"PL1109"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.12"_L1, clonesACommit},
};

} // namespace

std::span<const Rule> downloadRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
