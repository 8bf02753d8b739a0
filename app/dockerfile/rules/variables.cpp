// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/buildvariables.h"
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// Names that ARG or ENV of this step sets.
QStringList namesOf(const Step& step)
{
    QStringList names;
    if (step.keyword() == Keyword::Env) {
        for (const Pair& pair : step.statement->pairs)
            names.append(pair.key);
    } else if (step.keyword() == Keyword::Arg) {
        for (const QString& argument : step.statement->arguments)
            names.append(argument.section(u'=', 0, 0));
    }
    return names;
}

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

/// Whether an odd number of backslashes stands in front: "\\$name" is text.
bool isEscaped(const QString& text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && text[begin - 1] == u'\\')
        --begin;
    return (at - begin) % 2 == 1;
}

/// The names of "$name" and "${name}" in a text.
QSet<QString> namesReferredTo(const QString& text)
{
    QSet<QString> names;
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        if (isEscaped(text, at))
            continue;
        const bool isBraced = at + 1 < text.size() && text[at + 1] == u'{';
        const qsizetype begin = at + (isBraced ? 2 : 1);
        qsizetype end = begin;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        if (end > begin && (!isBraced || (end < text.size() && text[end] == u'}')))
            names.insert(text.mid(begin, end - begin));
    }
    return names;
}

/// By name, the assignments of one ENV that use it: the first, and whether there are more.
struct Uses
{
    qsizetype first = 0;
    bool hasMore = false;
};

QHash<QString, Uses> usesIn(const QList<Pair>& pairs)
{
    QHash<QString, Uses> uses;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        for (const QString& name : namesReferredTo(pairs[i].value)) {
            const auto known = uses.find(name);
            if (known == uses.end())
                uses.insert(name, {i});
            else
                known->hasMore = true;
        }
    }
    return uses;
}

// DL3044
void envDoesNotUseItself(const Subject& subject, Notes& notes)
{
    QSet<QString> known;
    for (const Step& step : subject.steps()) {
        const QList<Pair>& pairs = step.statement->pairs;
        const QHash<QString, Uses> uses =
            step.keyword() == Keyword::Env ? usesIn(pairs) : QHash<QString, Uses>();
        for (qsizetype i = 0; step.keyword() == Keyword::Env && i < pairs.size(); ++i) {
            const QString& name = pairs[i].key;
            const auto use = uses.constFind(name);
            const bool isUsed = use != uses.cend() && (use->hasMore || use->first != i);
            if (!isUsed || known.contains(name))
                continue;
            notes.add(step,
                      PLIMSOLL_TEXT("%1 is set and used in one ENV; the use does not see the "
                                    "new value.",
                                    name));
            break;
        }
        for (const QString& name : namesOf(step))
            known.insert(name);
    }
}

/// Variables of well-known services whose value is a credential, or tells whose one is.
/// Source: hadolint's documentation of DL3064.
bool isKnownCredential(const QString& name)
{
    static const QSet<QString> names = [] {
        const QString list =
            u"ACCESS_TOKEN APPLICATION_KEY APP_SECRET AUTH_TOKEN AWS_ACCESS_KEY_ID "
            u"AWS_SECRET_ACCESS_KEY "
            "BITTREX_API_KEY BITTREX_API_SECRET CF_PASSWORD CF_USERNAME CIRCLE_TOKEN "
            "CI_DEPLOY_PASSWORD "
            "CI_DEPLOY_USER DOCKERHUB_PASSWORD DOCKER_EMAIL DOCKER_PASSWORD DOCKER_USERNAME "
            "FACEBOOK_ACCESS_TOKEN FACEBOOK_APP_ID FACEBOOK_APP_SECRET FIREBASE_API_TOKEN "
            "FIREBASE_TOKEN "
            "FOSSA_API_KEY GH_ENTERPRISE_TOKEN GH_TOKEN GITHUB_ENTERPRISE_TOKEN GITHUB_TOKEN "
            "HEROKU_API_KEY "
            "HEROKU_API_USER NPM_AUTH_TOKEN NPM_TOKEN OKTA_AUTHN_GROUPID OKTA_CLIENT_ORGURL "
            "OKTA_CLIENT_TOKEN OKTA_OAUTH2_CLIENTID OKTA_OAUTH2_CLIENTSECRET OPENAI_API_KEY "
            "OS_PASSWORD "
            "OS_USERNAME POSTGRES_PASSWORD SLACK_TOKEN STRIPE_API_KEY STRIPE_DEVICE_NAME "
            "TRAVIS_OS_NAME "
            "TRAVIS_SECURE_ENV_VARS TRAVIS_SUDO VAULT_CLIENT_KEY VAULT_TOKEN"_s;
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return names.contains(name.toUpper());
}

bool soundsSecret(const QString& name)
{
    static constexpr QLatin1StringView Parts[] = {"api_key"_L1, "client_key"_L1, "password"_L1,
                                                  "private"_L1, "secret"_L1,     "token"_L1,
                                                  "username"_L1};
    return isKnownCredential(name) || std::ranges::any_of(Parts, [&name](QLatin1StringView part) {
               return name.contains(part, Qt::CaseInsensitive);
           });
}

// DL3064
void namesNoSecret(const Subject& subject, Notes& notes)
{
    for (const QList<Step>* pass : {&subject.steps(), &subject.triggered()}) {
        for (const Step& step : *pass) {
            const QStringList names = namesOf(step);
            const auto secret = std::ranges::find_if(names, soundsSecret);
            if (secret != names.end())
                notes.add(
                    step,
                    PLIMSOLL_TEXT("%1 by its name holds a secret, and %2 keeps it in the image's "
                                  "history.",
                                  *secret, keywordName(step.keyword())));
        }
    }
}

/// Whether one of the words stands between underscores or at either end of the name.
bool hasWord(const QString& name, Words words)
{
    for (const QStringView part : QStringView(name).split(u'_')) {
        if (std::ranges::any_of(words, [part](QLatin1StringView word) {
                return part.compare(word, Qt::CaseInsensitive) == 0;
            }))
            return true;
    }
    return false;
}

bool isSecretName(const QString& name)
{
    return hasWord(name,
                   {"apikey"_L1, "auth"_L1, "credential"_L1, "credentials"_L1, "key"_L1,
                    "password"_L1, "pword"_L1, "passwd"_L1, "secret"_L1, "token"_L1})
        && !hasWord(name, {"public"_L1, "file"_L1, "version"_L1});
}

// SecretsUsedInArgOrEnv
void usesNoSecretName(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        // Arguments of FROM end with it; a file without FROM is a piece of one.
        if (!subject.stageOf(step)->from.statement && subject.hasFrom())
            continue;
        for (const QString& name : namesOf(step)) {
            if (isSecretName(name))
                notes.add(step,
                          PLIMSOLL_TEXT("%1 by its name holds a secret, and %2 keeps it in the "
                                        "image's history.",
                                        name, keywordName(step.keyword())));
        }
    }
}

// DS-0031
bool isTrivySecret(const QString& name, const QStringList& more)
{
    static const QStringList exact{u"AWS_ACCESS_KEY_ID"_s,
                                   u"AWS_SECRET_ACCESS_KEY"_s,
                                   u"AWS_SESSION_TOKEN"_s,
                                   u"AZURE_CLIENT_ID"_s,
                                   u"AZURE_CLIENT_SECRET"_s,
                                   u"GITHUB_TOKEN"_s,
                                   u"GH_TOKEN"_s,
                                   u"GH_ENTERPRISE_TOKEN"_s,
                                   u"GITHUB_ENTERPRISE_TOKEN"_s,
                                   u"OPENAI_API_KEY"_s,
                                   u"HF_TOKEN"_s,
                                   u"DIGITALOCEAN_ACCESS_TOKEN"_s,
                                   u"DOCKERHUB_PASSWORD"_s,
                                   u"FIREBASE_TOKEN"_s,
                                   u"CI_DEPLOY_PASSWORD"_s,
                                   u"GOOGLE_API_KEY"_s,
                                   u"LANGSMITH_API_KEY"_s,
                                   u"LANGCHAIN_API_KEY"_s,
                                   u"HEROKU_API_KEY"_s};
    QString plain = name;
    for (const QLatin1StringView prefix : {"VITE_"_L1, "REACT_APP_"_L1}) {
        if (plain.startsWith(prefix))
            plain = plain.mid(prefix.size());
    }
    if (exact.contains(plain) || more.contains(plain))
        return true;
    static const QStringList files{u"AWS_CONFIG_FILE"_s, u"HF_TOKEN_PATH"_s,
                                   u"GOOGLE_APPLICATION_CREDENTIALS"_s};
    return !files.contains(name)
        && hasWord(name,
                   {"apikey"_L1, "auth"_L1, "credential"_L1, "credentials"_L1, "key"_L1,
                    "password"_L1, "pword"_L1, "passwd"_L1, "secret"_L1, "token"_L1, "usr"_L1,
                    "psw"_L1})
        && !hasWord(name, {"public"_L1});
}

/// A path without what does not matter for where it lies.
QString plainPath(const QString& path)
{
    QString plain = unquoted(path);
    if (plain.startsWith(u'.'))
        plain = plain.mid(1);
    if (plain.startsWith(u'/'))
        plain = plain.mid(1);
    return plain.endsWith(u'/') ? plain.chopped(1) : plain;
}

/// The values that ARG and ENV give to variables that name a key file.
QStringList keyFilesOf(const Step& step)
{
    static const QStringList names{u"AWS_CONFIG_FILE"_s, u"HF_TOKEN_PATH"_s,
                                   u"GOOGLE_APPLICATION_CREDENTIALS"_s};
    QStringList files;
    for (const Pair& pair : step.statement->pairs) {
        if (step.keyword() == Keyword::Env && names.contains(pair.key))
            files.append(pair.value);
    }
    for (const QString& argument : step.statement->arguments) {
        if (step.keyword() == Keyword::Arg && argument.contains(u'=')
            && names.contains(argument.section(u'=', 0, 0)))
            files.append(argument.section(u'=', 1));
    }
    files.removeAll(QString());
    return files;
}

bool logsInto(const Step& run)
{
    static const QRegularExpression commands(
        u"aws configure set aws_access_key_id|aws configure set aws_secret_access_key"
        "|gcloud auth activate-service-account"
        "|az login.*(?:-p|--password|--federated-token)\\s"
        "|doctl auth init.*(?:-t|--access-token)\\s"_s);
    const bool hasMount = std::ranges::any_of(run.statement->flags, [](const QString& flag) {
        return flag.startsWith("--mount=type=secret"_L1);
    });
    return !hasMount && commands.match(run.statement->rest).hasMatch();
}

bool isCopied(const Stage& stage, const QString& file)
{
    return std::ranges::any_of(stage.steps, [&file](const Step* step) {
        return step->keyword() == Keyword::Copy && !step->statement->arguments.isEmpty()
            && plainPath(file).startsWith(plainPath(step->statement->arguments.last()));
    });
}

void finalStageHoldsNoSecret(const Subject& subject, Notes& notes)
{
    if (!subject.finalStage())
        return;
    const Stage& stage = *subject.finalStage();
    static const QStringList keyFiles{u"$AWS_CONFIG_FILE"_s, u"$HF_TOKEN_PATH"_s,
                                      u"$GOOGLE_APPLICATION_CREDENTIALS"_s};
    constexpr qsizetype MaxKeyFiles = 32; // each is looked for in all of the stage
    QHash<QString, bool> known;
    for (const Step* step : stage.steps) {
        for (const QString& name : namesOf(*step)) {
            if (isTrivySecret(name, subject.options().secretNames))
                notes.add(*step,
                          PLIMSOLL_TEXT("%1 by its name holds a secret, and %2 keeps it in the "
                                        "image's history.",
                                        name, keywordName(step->keyword())));
        }
        for (const QString& file : keyFilesOf(*step)) {
            if (known.size() < MaxKeyFiles && !known.contains(file))
                known.insert(file, isCopied(stage, file));
            if (known.value(file))
                notes.add(*step, PLIMSOLL_TEXT("A file with keys is copied into the image."));
        }
        if (step->keyword() == Keyword::Copy && step->statement->arguments.size() == 2
            && keyFiles.contains(step->statement->arguments.last()))
            notes.add(*step, PLIMSOLL_TEXT("A file with keys is copied into the image."));
        if (step->keyword() == Keyword::Run && logsInto(*step))
            notes.add(*step,
                      PLIMSOLL_TEXT("RUN logs in with a credential that is no mounted secret."));
    }
}

/// The texts of an instruction in which a build replaces variables.
QStringList expandedTexts(const Statement& statement)
{
    QStringList texts;
    switch (statement.keyword) {
    case Keyword::Env:
    case Keyword::Label:
        for (const Pair& pair : statement.pairs)
            texts << pair.key << pair.value;
        return texts;
    case Keyword::Arg:
        for (const QString& argument : statement.arguments) {
            if (argument.contains(u'='))
                texts << argument.section(u'=', 1);
        }
        return texts;
    case Keyword::Add:
    case Keyword::Copy:
        texts << statement.flag(u"chown") << statement.flag(u"chmod")
              << statement.flag(u"checksum");
        [[fallthrough]];
    case Keyword::User:
    case Keyword::Workdir:
    case Keyword::Volume:
    case Keyword::StopSignal:
        return texts + statement.arguments;
    default:
        return {};
    }
}

// UndefinedVar
void usesKnownVariables(const Subject& subject, Notes& notes)
{
    StageVariables(subject).walk([&](const Step& step, const BuildVariables& variables) {
        if (!subject.stageOf(step)->from.statement && subject.hasFrom())
            return; // arguments of FROM have a rule of their own
        QStringList missing;
        for (const QString& text : expandedTexts(*step.statement)) {
            if (!text.contains(u'$'))
                continue;
            for (const QString& name :
                 expandWith(text, variables, subject.document().escape).missing) {
                if (!variables.declared.contains(name) && !missing.contains(name))
                    missing.append(name);
            }
        }
        for (const QString& name : std::as_const(missing))
            notes.add(step, PLIMSOLL_TEXT("Nothing before this line defines %1.", name));
    });
}

constexpr Rule Rows[] = {
    {"DL3044"_L1, Level::Error, Severity::Medium, Topic::Correctness, {}, {}, envDoesNotUseItself},
    {"DL3064"_L1, Level::Warning, Severity::High, Topic::Security, {}, "4.10"_L1, namesNoSecret},
    {"SecretsUsedInArgOrEnv"_L1, Level::Warning, Severity::High, Topic::Security, "DL3064"_L1,
     "4.10"_L1, usesNoSecretName},
    {"DS-0031"_L1, Level::Warning, Severity::Critical, Topic::Security, "DL3064"_L1, "4.10"_L1,
     finalStageHoldsNoSecret},
    {"UndefinedVar"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Correctness,
     {},
     {},
     usesKnownVariables},
};

} // namespace

std::span<const Rule> variableRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
