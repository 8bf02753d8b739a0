// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/rules/notecommands.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// Variables whose value switches the check of certificates off.
bool switchesTlsOff(const QString& name, const QString& quoted)
{
    const QString value = unquoted(quoted);
    if (isAnyOf(name, {"NODE_TLS_REJECT_UNAUTHORIZED"_L1, "PYTHONHTTPSVERIFY"_L1}))
        return value == "0"_L1;
    if (isAnyOf(name, {"GIT_SSL_NO_VERIFY"_L1, "YARN_ENABLE_STRICT_SSL_OFF"_L1}))
        return value == "1"_L1 || value == "true"_L1;
    if (isAnyOf(name,
                {"NPM_CONFIG_STRICT_SSL"_L1, "npm_config_strict_ssl"_L1,
                 "YARN_ENABLE_STRICT_SSL"_L1, "CONDA_SSL_VERIFY"_L1}))
        return value == "false"_L1 || value == "0"_L1;
    return isAnyOf(name, {"PIP_TRUSTED_HOST"_L1, "GOINSECURE"_L1}) && !value.isEmpty();
}

bool setsTlsOff(const QStringList& words)
{
    return std::ranges::any_of(words, [](const QString& word) {
        return switchesTlsOff(word.section(u'=', 0, 0), word.section(u'=', 1));
    });
}

bool ignoresCertificates(const Command& command)
{
    const auto has = [&command](QLatin1StringView word) { return command.words.contains(word); };
    auto says = [&command, text = QString()](QLatin1StringView words) mutable {
        if (text.isEmpty())
            text = command.words.join(u' ');
        return text.contains(words, Qt::CaseInsensitive);
    };
    if (setsTlsOff(command.assignments)
        || (command.name == "export"_L1 && setsTlsOff(command.words)))
        return true;
    if (command.name == "curl"_L1)
        return hasAnyFlag(command, {"k"_L1, "insecure"_L1, "proxy-insecure"_L1});
    if (command.name == "wget"_L1)
        return hasFlag(command, "no-check-certificate"_L1);
    if (command.name == "git"_L1)
        return says("sslVerify=false"_L1) || says("sslVerify false"_L1);
    if (isAnyOf(command.name, {"npm"_L1, "yarn"_L1, "pnpm"_L1}))
        return says("strict-ssl false"_L1) || says("strict-ssl=false"_L1)
            || has("--no-strict-ssl"_L1);
    if (command.name == "conda"_L1)
        return says("ssl_verify false"_L1);
    return (command.name.startsWith("pip"_L1) || command.name.startsWith("python"_L1))
        && hasFlag(command, "trusted-host"_L1);
}

// PL1104
void checksCertificates(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        const auto& pairs = step.statement->pairs;
        const auto off = std::ranges::find_if(
            pairs, [](const Pair& pair) { return switchesTlsOff(pair.key, pair.value); });
        if (step.keyword() == Keyword::Env && off != pairs.end())
            notes.add(step, PLIMSOLL_TEXT("%1 switches the check of certificates off.", off->key));
    }
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        return ignoresCertificates(command)
            ? PLIMSOLL_TEXT("%1 does not check the certificate of the other side.",
                            command.name.isEmpty() ? u"RUN"_s : command.name)
            : core::Text();
    });
}

bool skipsSignatures(const Command& command)
{
    const auto says = [&command](QLatin1StringView words) {
        return command.words.join(u' ').contains(words, Qt::CaseInsensitive);
    };
    if (isAnyOf(command.name, {"apt-get"_L1, "apt"_L1, "aptitude"_L1}))
        return hasAnyFlag(
                   command,
                   {"allow-unauthenticated"_L1, "force-yes"_L1, "allow-insecure-repositories"_L1})
            || says("AllowUnauthenticated=true"_L1) || says("AllowInsecureRepositories=true"_L1)
            || says("APT::Get::AllowUnauthenticated=1"_L1);
    if (command.name == "apk"_L1)
        return hasFlag(command, "allow-untrusted"_L1);
    if (isAnyOf(command.name, {"yum"_L1, "dnf"_L1, "microdnf"_L1, "tdnf"_L1}))
        return hasFlag(command, "nogpgcheck"_L1) || says("gpgcheck=0"_L1);
    if (command.name == "zypper"_L1)
        return hasAnyFlag(command,
                          {"no-gpg-checks"_L1, "no-gpg-check"_L1, "gpg-auto-import-keys"_L1})
            || says("--allow-unsigned-rpm"_L1);
    if (command.name == "rpm"_L1)
        return hasAnyFlag(command, {"nosignature"_L1, "nodigest"_L1, "nogpg"_L1});
    return isAnyOf(command.name, {"echo"_L1, "printf"_L1, "sed"_L1, "tee"_L1})
        && (says("trusted=yes"_L1) || says("gpgcheck=0"_L1) || says("AllowUnauthenticated"_L1)
            || says("AllowInsecureRepositories"_L1));
}

bool skipsGoSums(const QString& assignment)
{
    const QString name = assignment.section(u'=', 0, 0);
    const QString value = unquoted(assignment.section(u'=', 1));
    return (isAnyOf(name, {"GONOSUMDB"_L1, "GONOSUMCHECK"_L1}) && !value.isEmpty())
        || (name == "GOFLAGS"_L1 && value.contains("-insecure"_L1))
        || (name == "GOSUMDB"_L1 && value == "off"_L1);
}

// PL1105
void checksSignatures(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        for (const Pair& pair : step.statement->pairs) {
            if (step.keyword() == Keyword::Env && skipsGoSums(pair.key + u'=' + pair.value))
                notes.add(step,
                          PLIMSOLL_TEXT("%1 switches the check of module sums off.", pair.key));
        }
    }
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        if (std::ranges::any_of(command.assignments, skipsGoSums))
            return PLIMSOLL_TEXT("%1 switches the check of module sums off.", u"GO*"_s);
        return skipsSignatures(command)
            ? PLIMSOLL_TEXT("%1 takes packages that nobody has signed.", command.name)
            : core::Text();
    });
}

bool isKeyFile(const QString& path)
{
    if (path.size() < 12 || !path.contains(u'/'))
        return path.contains("trusted.gpg"_L1);
    return path.contains("/keyrings/"_L1) || path.contains("trusted.gpg"_L1)
        || path.contains("/rpm-gpg/"_L1) || path.contains("/etc/apk/keys"_L1);
}

// PL1106
void pinsRepositoryKeys(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step& run) {
        if (command.name == "apt-key"_L1)
            return PLIMSOLL_TEXT("apt-key trusts a key for every repository.");
        if (command.name == "add-apt-repository"_L1)
            return PLIMSOLL_TEXT("add-apt-repository takes the key that it is given.");
        const bool stores = std::ranges::any_of(command.targets, isKeyFile)
            || std::ranges::any_of(command.words, isKeyFile);
        if (!stores)
            return core::Text();
        const bool checks = run.script->text.contains("--fingerprint"_L1)
            || run.script->text.contains("sha256sum"_L1)
            || run.script->text.contains("--show-keys"_L1);
        if (checks)
            return core::Text();
        const bool fetches = std::ranges::any_of(run.script->commands, [&](const Command& other) {
            return other.pipeline == command.pipeline
                && isAnyOf(other.name, {"curl"_L1, "wget"_L1});
        });
        return fetches ? PLIMSOLL_TEXT(
                   "A repository's key is taken from the network; nothing checks its fingerprint.")
                       : core::Text();
    });
}

// PL1107
void knowsWhoAnswers(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        const bool isPip =
            command.name.startsWith("pip"_L1) || command.name.startsWith("python"_L1);
        if (isPip && hasFlag(command, "extra-index-url"_L1))
            return PLIMSOLL_TEXT("--extra-index-url lets either index answer for any name.");
        const bool isManager =
            isPip || isAnyOf(command.name, {"npm"_L1, "yarn"_L1, "pnpm"_L1, "gem"_L1});
        const bool isPlain = std::ranges::any_of(command.words, [](const QString& word) {
            return word.contains("http://"_L1) && !word.contains("//localhost"_L1)
                && !word.contains("//127."_L1);
        });
        return isManager && isPlain
            ? PLIMSOLL_TEXT("%1 asks a registry over plain http.", command.name)
            : core::Text();
    });
}

// PL1108
void usesLockFiles(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        if (!isAnyOf(command.name, {"npm"_L1, "yarn"_L1, "cargo"_L1}))
            return core::Text();
        const QStringList names = operands(command);
        const bool isBare = names.size() == 1 && names.first() == "install"_L1;
        if (command.name == "npm"_L1 && isBare && !hasAnyFlag(command, {"g"_L1, "global"_L1}))
            return PLIMSOLL_TEXT(
                "npm install may change what the lock file says; npm ci does not.");
        if (command.name == "yarn"_L1 && isBare
            && !hasAnyFlag(command, {"immutable"_L1, "frozen-lockfile"_L1}))
            return PLIMSOLL_TEXT(
                "yarn install without --immutable may change what the lock file says.");
        if (command.name == "cargo"_L1 && !names.isEmpty()
            && isAnyOf(names.first(), {"install"_L1, "build"_L1})
            && !hasAnyFlag(command, {"locked"_L1, "frozen"_L1}))
            return PLIMSOLL_TEXT("cargo without --locked may change what the lock file says.");
        return core::Text();
    });
}

// PL1110
void checksPackageHashes(const Subject& subject, Notes& notes)
{
    noteCommands(subject.allRuns(), notes, [](const Command& command, const Step&) {
        const bool isPip = command.name.startsWith("pip"_L1)
            || (command.name.startsWith("python"_L1) && command.words.contains("pip"_L1));
        return isPip && command.words.contains("install"_L1)
                && !hasFlag(command, "require-hashes"_L1)
            ? PLIMSOLL_TEXT("pip install takes what the index hands out; --require-hashes would "
                            "compare it.")
            : core::Text();
    });
}

constexpr Rule Rows[] = {
    {"PL1104"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.12"_L1, checksCertificates},
    {"PL1105"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.11"_L1, checksSignatures},
    {"PL1106"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     pinsRepositoryKeys},
    {"PL1107"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.11"_L1,
     knowsWhoAnswers},
    {"PL1108"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.11"_L1, usesLockFiles},
    {"PL1110"_L1, Level::Ignore, Severity::Low, Topic::Security, {}, "4.11"_L1,
     checksPackageHashes},
};

} // namespace

std::span<const Rule> trustRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
