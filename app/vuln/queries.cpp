// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/match.h"

#include <array>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Names {
    Own, ///< binary packages
    Source, ///< source packages, with the source's version
    Origin, ///< the source's name, with the package's version
    Both, ///< either may stand in the feed
};

struct Rule
{
    QByteArrayView base;
    Names names;
};

constexpr std::array Rules = {
    Rule{"Debian", Names::Source},
    Rule{"Ubuntu", Names::Source},
    Rule{"Echo", Names::Source},
    Rule{"Alpine", Names::Origin},
    Rule{"Alpaquita", Names::Origin},
    Rule{"BellSoft Hardened Containers", Names::Origin},
    Rule{"Wolfi", Names::Both},
    Rule{"Chainguard", Names::Both},
    Rule{"MinimOS", Names::Both},
    Rule{"AlmaLinux", Names::Own}, // though the schema's text says source
    Rule{"Rocky Linux", Names::Both},
    Rule{"Red Hat", Names::Both},
    Rule{"SUSE", Names::Source},
    Rule{"openSUSE", Names::Source},
    Rule{"openEuler", Names::Source},
    Rule{"Photon OS", Names::Source},
    Rule{"Azure Linux", Names::Source},
    Rule{"Mageia", Names::Source},
};

Names namesOf(QByteArrayView ecosystem)
{
    const auto found = std::ranges::find(Rules, baseEcosystem(ecosystem), &Rule::base);
    return found == Rules.end() ? Names::Own : found->names;
}

/// "go1.22rc1" is 1.22.0-rc.1 in the advisories.
QByteArray goVersion(QByteArrayView version)
{
    if (version.startsWith("go"))
        version = version.sliced(2);
    QByteArrayView rest = version;
    QByteArray numbers =
        takeWhile(rest, [](char c) { return isDigit(c) || c == '.'; }).toByteArray();
    const QByteArrayView word = takeWhile(rest, isLower);
    if (word != "rc" && word != "beta")
        return version.toByteArray();
    while (numbers.count('.') < 2)
        numbers += ".0";
    return numbers + '-' + word.toByteArray() + '.' + rest.toByteArray();
}

/// "perl-5.26.3-419.el8.src.rpm": name and version-release.
std::pair<QByteArray, QByteArray> sourceOfRpm(QByteArrayView file)
{
    for (const QByteArrayView end :
         {QByteArrayView(".rpm"), QByteArrayView(".src"), QByteArrayView(".nosrc")}) {
        if (file.endsWith(end))
            file = file.chopped(end.size());
    }
    const qsizetype release = file.lastIndexOf('-');
    const qsizetype version = release > 0 ? file.first(release).lastIndexOf('-') : -1;
    if (version <= 0)
        return {};
    return {file.first(version).toByteArray(), file.sliced(version + 1).toByteArray()};
}

QByteArray withoutEpoch(const QByteArray& version)
{
    return version.mid(version.indexOf(':') + 1);
}

/// A source's version has the binary's epoch only where the two are the same version.
Query rpmSourceQuery(const image::Package& package, const Query& own)
{
    Query query = own;
    const auto [name, version] = sourceOfRpm(package.sourceRpm.toUtf8());
    query.name = name.isEmpty() ? package.sourceName.toUtf8() : name;
    if (!version.isEmpty() && withoutEpoch(own.version) != version) {
        query.version = version;
        query.isEpochUnknown = true;
    }
    return query;
}

Query sourceQuery(const image::Package& package, const Query& own, bool withOwnVersion)
{
    if (package.type == image::PackageType::Rpm)
        return rpmSourceQuery(package, own);
    Query query = own;
    query.name = package.sourceName.toUtf8();
    if (!package.sourceVersion.isEmpty() && !withOwnVersion)
        query.version = package.sourceVersion.toUtf8();
    return query;
}

bool canBeAsked(const image::Package& package)
{
    return !package.ecosystem.isEmpty() && !package.name.isEmpty() && !package.version.isEmpty()
        && !package.isGuess && package.version != "(devel)"_L1
        && package.version.size() <= MaxVersionBytes;
}

} // namespace

QList<Query> queriesOf(const image::Package& package)
{
    if (!canBeAsked(package))
        return {};
    const bool isRpm = package.type == image::PackageType::Rpm;
    Query own{.ecosystem = package.ecosystem.toUtf8(),
              .name = package.name.toUtf8(),
              .version = package.version.toUtf8(),
              .module = package.module.toUtf8(),
              .mindsModules = isRpm};
    if (own.ecosystem == "Go" && own.name == "stdlib")
        own.version = goVersion(own.version);
    const Names names = namesOf(own.ecosystem);
    if (names == Names::Own)
        return {own};
    Query source = sourceQuery(package, own, names != Names::Source);
    if (source.name.isEmpty())
        return {own}; // a package without a source is its own
    if (names != Names::Both || source == own)
        return {source};
    return {source, own};
}

} // namespace plimsoll::vuln
