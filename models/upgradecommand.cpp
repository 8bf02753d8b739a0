// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vulnerabilityrows.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pattern
{
    QLatin1String ecosystem; ///< without its release
    QLatin1String command; ///< %1 the package, %2 the version
};

constexpr Pattern Patterns[] = {
    {"Debian"_L1, "apt-get update && apt-get install --only-upgrade -y %1"_L1},
    {"Ubuntu"_L1, "apt-get update && apt-get install --only-upgrade -y %1"_L1},
    {"Alpine"_L1, "apk upgrade --no-cache %1"_L1},
    {"Wolfi"_L1, "apk upgrade --no-cache %1"_L1},
    {"Chainguard"_L1, "apk upgrade --no-cache %1"_L1},
    {"Red Hat"_L1, "dnf upgrade -y %1"_L1},
    {"AlmaLinux"_L1, "dnf upgrade -y %1"_L1},
    {"Rocky Linux"_L1, "dnf upgrade -y %1"_L1},
    {"SUSE"_L1, "zypper --non-interactive update %1"_L1},
    {"openSUSE"_L1, "zypper --non-interactive update %1"_L1},
    {"npm"_L1, "npm install %1@%2"_L1},
    {"PyPI"_L1, "pip install '%1>=%2'"_L1},
    {"Go"_L1, "go get %1@v%2"_L1},
    {"RubyGems"_L1, "bundle update --conservative %1"_L1},
    {"crates.io"_L1, "cargo update -p %1 --precise %2"_L1},
    {"Packagist"_L1, "composer require '%1:^%2'"_L1},
    {"NuGet"_L1, "dotnet add package %1 --version %2"_L1},
    {"Maven"_L1, "mvn versions:use-dep-version -Dincludes=%1 -DdepVersion=%2"_L1},
};

/// Letters, figures and what names and versions are made of; no word that a program would take for
/// an option.
bool isPlainWord(QStringView word)
{
    static constexpr QStringView Allowed = u"._+:@/~^-";
    return !word.isEmpty() && !word.startsWith(u'-') && std::ranges::all_of(word, [](QChar letter) {
        const char16_t code = letter.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || Allowed.contains(letter);
    });
}

/// What the command names: a distribution's tools know packages, not their source.
QStringList namesFor(const VulnerabilityRow& row, const QString& command)
{
    const bool asksForSource = command.contains("%2"_L1) || row.binaries.isEmpty();
    return asksForSource ? QStringList{row.package} : row.binaries;
}

} // namespace

QString upgradeCommand(const VulnerabilityRow& row)
{
    if (!row.fixed || (row.ecosystem == "Go"_L1 && row.package == "stdlib"_L1))
        return {}; // Go's own library comes with the compiler
    const QString base = row.ecosystem.section(u':', 0, 0);
    const auto* pattern = std::ranges::find(Patterns, base, &Pattern::ecosystem);
    if (pattern == std::end(Patterns))
        return {};
    const QString command(pattern->command);
    const QStringList names = namesFor(row, command);
    if (!std::ranges::all_of(names, &isPlainWord) || !isPlainWord(*row.fixed))
        return {};
    return command.contains("%2"_L1) ? command.arg(names.join(u' '), *row.fixed)
                                     : command.arg(names.join(u' '));
}

} // namespace plimsoll::models
