// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretscan.h"
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/rules/notecommands.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::SecretSpan;
using core::Severity;

namespace {

bool isPlaceholder(const QString& value)
{
    static constexpr QLatin1StringView Words[] = {
        "changeme"_L1, "change_me"_L1, "change-me"_L1, "example"_L1, "placeholder"_L1,
        "dummy"_L1,    "your"_L1,      "xxx"_L1,       "todo"_L1,    "none"_L1};
    return value.isEmpty() || value.startsWith(u'$') || value.startsWith(u'<')
        || std::ranges::any_of(Words, [&value](QLatin1StringView word) {
               return value.contains(word, Qt::CaseInsensitive);
           });
}

/// The name under which a value is a secret; null: it is none.
QString secretIn(const QString& name, const QString& quoted)
{
    const QString value = unquoted(quoted);
    if (isPlaceholder(value))
        return {};
    const QList<SecretSpan> spans = core::secretsInNamed(name, value);
    if (spans.isEmpty())
        return {};
    const QString hidden = value.mid(spans.first().start, spans.first().length);
    return isPlaceholder(hidden) ? QString() : name;
}

// PL1001
void valuesAreNoSecrets(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        QStringList names;
        for (const Pair& pair : step.statement->pairs)
            names.append(secretIn(pair.key, pair.value));
        for (const QString& argument : step.statement->arguments) {
            if (step.keyword() == Keyword::Arg && argument.contains(u'='))
                names.append(secretIn(argument.section(u'=', 0, 0), argument.section(u'=', 1)));
        }
        names.removeAll(QString());
        if (!names.isEmpty())
            notes.add(step,
                      PLIMSOLL_TEXT("The value of %1 is a secret; everyone who has the image can "
                                    "read it.",
                                    names.first()));
    }
}

bool hasSecretMount(const Step& run)
{
    return std::ranges::any_of(mountsOf(run), [](const QString& mount) {
        return mountValue(mount, {"type"_L1}) == "secret"_L1;
    });
}

bool holdsSecret(const Command& command)
{
    if (command.words.isEmpty() && command.assignments.isEmpty())
        return false;
    const QStringList words = command.assignments + command.words;
    const auto spans = core::secretsInCommand(words);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        for (const SecretSpan& span : spans[i]) {
            const QString value = words[i].mid(span.start, span.length);
            if (!isPlaceholder(value) && !value.contains("${"_L1)
                && !value.contains("/run/secrets"_L1))
                return true;
        }
    }
    return false;
}

// PL1002
void runHoldsNoSecret(const Subject& subject, Notes& notes)
{
    for (const QList<Step>* steps : {&subject.steps(), &subject.triggered()}) {
        for (const Step& step : *steps) {
            if (!step.script)
                continue;
            const auto found = std::ranges::find_if(step.script->commands, holdsSecret);
            if (found != step.script->commands.end())
                notes.add(step,
                          PLIMSOLL_TEXT("A secret stands among the words of %1.",
                                        found->name.isEmpty() ? keywordName(step.keyword())
                                                              : found->name));
        }
    }
}

bool isCredential(const QString& name)
{
    static const QRegularExpression words(
        u"(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|APIKEY|API_KEY|PRIVATE_KEY|CREDENTIALS?)(?:_|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(u"(?:^|_)(?:FILE|PATH|PUBLIC|VERSION|NAME)(?:_|$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch() && !harmless.match(name).hasMatch();
}

/// Each is looked for in every RUN behind it.
constexpr qsizetype MaxArguments = 32;

/// A limit that is met is said where it is met: silence would be a pass.
core::Text notFollowed(qsizetype most)
{
    return PLIMSOLL_TEXT("More than %1 secret arguments in one stage: this one and those behind it "
                         "are not followed.",
                         QString::number(most));
}

// PL1003
void runUsesNoSecretArgument(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        QStringList names;
        bool isOver = false;
        for (const Step* step : stage.steps) {
            for (const QString& argument : step->statement->arguments) {
                const QString name = argument.section(u'=', 0, 0);
                if (step->keyword() != Keyword::Arg || isOver || names.contains(name)
                    || !isCredential(name))
                    continue;
                isOver = names.size() == MaxArguments;
                if (isOver)
                    notes.add(*step, notFollowed(MaxArguments));
                else
                    names.append(name);
            }
            if (step->keyword() != Keyword::Run || names.isEmpty())
                continue;
            const QString& text = step->script->text;
            const auto used = std::ranges::find_if(names, [&text](const QString& name) {
                return text.contains(u"${"_s + name) || text.contains(u'$' + name);
            });
            if (used != names.end())
                notes.add(*step,
                          PLIMSOLL_TEXT("RUN uses the argument %1; its value stays in the image's "
                                        "history.",
                                        *used));
        }
    }
}

/// Names of files that hold credentials.
bool isSecretFile(const QString& path)
{
    static const QRegularExpression files(
        u"(?:^|/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)"
        "|\\.env(?:\\.[^/"
        "]+)?|\\.npmrc|\\.netrc|_netrc|\\.pypirc|\\.git-credentials|\\.htpasswd|\\.pgpass"
        "|\\.aws(?:/.*)?|\\.ssh(?:/.*)?|\\.gnupg(?:/.*)?|\\.kube/config|kubeconfig|\\.docker/"
        "config\\.json"
        "|credentials\\.json|service-account[^/]*\\.json)/?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(
        u"\\.(?:example|sample|template|dist|pub)$|(?:^|/)(?:ca|chain|fullchain|cert|[^/]*[-_.](?:cert|ca|pub|public|chain))\\.pem$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return files.match(path).hasMatch() && !harmless.match(path).hasMatch();
}

bool bringsFiles(const Step& step)
{
    return (step.keyword() == Keyword::Copy || step.keyword() == Keyword::Add)
        && step.statement->arguments.size() > 1;
}

QStringList sourcesIn(const Step& step)
{
    QStringList sources;
    for (const QString& source :
         step.statement->arguments.first(step.statement->arguments.size() - 1))
        sources.append(unquoted(source));
    return sources;
}

// PL1004
void copiesNoSecretFile(const Subject& subject, Notes& notes)
{
    for (const QList<Step>* steps : {&subject.steps(), &subject.triggered()}) {
        for (const Step& step : *steps) {
            if (!bringsFiles(step) || !step.statement->flag(u"from").isNull())
                continue;
            const QStringList sources = sourcesIn(step);
            const auto secret = std::ranges::find_if(sources, isSecretFile);
            if (secret != sources.end())
                notes.add(step, PLIMSOLL_TEXT("%1 is a file that holds credentials.", *secret));
        }
    }
}

// PL1005
void removesNothingTooLate(const Subject& subject, Notes& notes)
{
    const Stage* stage = subject.finalStage();
    if (!stage)
        return;
    QSet<QString> brought;
    for (const Step* step : stage->steps) {
        if (bringsFiles(*step)) {
            for (const QString& source : sourcesIn(*step)) {
                if (!source.contains(u'*') && source != "."_L1)
                    brought.insert(source.section(u'/', -1));
            }
            const QString target = unquoted(step->statement->arguments.last());
            if (!target.endsWith(u'/') && target != "."_L1)
                brought.insert(target.section(u'/', -1));
            brought.remove(QString());
        }
        if (step->keyword() != Keyword::Run || brought.isEmpty())
            continue;
        noteCommands({step}, notes, [&brought](const Command& command, const Step&) {
            if (command.name != "rm"_L1 && command.name != "shred"_L1)
                return core::Text();
            for (const QString& path : operands(command)) {
                const QString name = path.section(u'/', -1);
                if (brought.contains(name) && (isSecretFile(name) || isSecretFile(path)))
                    return PLIMSOLL_TEXT(
                        "%1 is removed here, but the layer that brought it keeps it.", name);
            }
            return core::Text();
        });
    }
}

// PL1006
void secretsStayMounted(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step& run) {
        if (!hasSecretMount(run))
            return core::Text();
        const bool reads = std::ranges::any_of(
            command.words, [](const QString& word) { return word.startsWith("/run/secrets/"_L1); });
        const bool copies = isAnyOf(command.name, {"cp"_L1, "mv"_L1, "install"_L1});
        const bool writes = isAnyOf(command.name, {"cat"_L1, "tee"_L1, "echo"_L1, "base64"_L1})
            && std::ranges::any_of(command.targets, [](const QString& target) {
                                return !target.startsWith("/dev/"_L1);
                            });
        return reads && (copies || writes)
            ? PLIMSOLL_TEXT("%1 writes a mounted secret into the layer.", command.name)
            : core::Text();
    });
}

// PL1007
void knowsTheHostKey(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        const QStringList words = command.assignments + command.words;
        const bool isAbout = std::ranges::any_of(words, [](const QString& word) {
            return word.contains("StrictHostKeyChecking"_L1, Qt::CaseInsensitive);
        });
        const QString text = isAbout ? words.join(u' ') : QString();
        if (text.contains("StrictHostKeyChecking=no"_L1, Qt::CaseInsensitive)
            || text.contains("StrictHostKeyChecking no"_L1, Qt::CaseInsensitive))
            return PLIMSOLL_TEXT("The host's key is not checked: anyone may answer.");
        const bool scans = command.name == "ssh-keyscan"_L1
            && std::ranges::any_of(command.targets, [](const QString& target) {
                               return target.contains("known_hosts"_L1);
                           });
        return scans ? PLIMSOLL_TEXT("ssh-keyscan believes whoever answers first.") : core::Text();
    });
}

/// What a .dockerignore should keep out of a copied context.
QString leakedName(const Dockerignore& ignore)
{
    for (const QString& name : {u".git"_s, u".env"_s}) {
        if (!ignore.excludes(name))
            return name;
    }
    return {};
}

// PL1008
void copiesNotEverything(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (!bringsFiles(step) || !step.statement->flag(u"from").isNull())
            continue;
        const QStringList sources = sourcesIn(step);
        const bool copiesGit = sources.contains(".git"_L1) || sources.contains("./.git"_L1)
            || sources.contains(".git/"_L1);
        if (copiesGit) {
            notes.add(step, PLIMSOLL_TEXT("The whole history of the sources is copied with .git."));
            continue;
        }
        const bool copiesAll = sources.contains("."_L1) || sources.contains("./"_L1);
        if (!copiesAll || !subject.options().knowsContext)
            continue;
        const auto& ignore = subject.options().dockerignore;
        if (!ignore)
            notes.add(
                step,
                PLIMSOLL_TEXT("The whole folder is copied, and no .dockerignore keeps keys and "
                              ".git out."));
        else if (const QString name = leakedName(*ignore);
                 !name.isEmpty() && !ignore->hasExceptions())
            notes.add(
                step,
                PLIMSOLL_TEXT("The whole folder is copied, and the .dockerignore does not keep "
                              "%1 out.",
                              name));
    }
}

constexpr Rule Rows[] = {
    {"PL1001"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Security,
     {},
     "4.10"_L1,
     valuesAreNoSecrets},
    {"PL1002"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Security,
     {},
     "4.10"_L1,
     runHoldsNoSecret},
    {"PL1003"_L1,
     Level::Warning,
     Severity::High,
     Topic::Security,
     {},
     "4.10"_L1,
     runUsesNoSecretArgument},
    {"PL1004"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.10"_L1, copiesNoSecretFile},
    {"PL1005"_L1,
     Level::Error,
     Severity::High,
     Topic::Security,
     {},
     "4.10"_L1,
     removesNothingTooLate},
    {"PL1006"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.10"_L1, secretsStayMounted},
    {"PL1007"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.12"_L1,
     knowsTheHostKey},
    {"PL1008"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.10"_L1,
     copiesNotEverything},
};

} // namespace

std::span<const Rule> secretRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
