// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/vulnerabilities.h"

#include "vuln/aliases.h"
#include "vuln/packing.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <map>
#include <tuple>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Packages that carry the kernel's source version and none of its code.
bool isKernelHeaders(const image::Package& package)
{
    const QString& name = package.name;
    return name == "linux-libc-dev"_L1 || name == "kernel-headers"_L1
        || name.startsWith("linux-headers"_L1) || name.startsWith("kernel-headers-"_L1)
        || name == "linux-glibc-devel"_L1;
}

/// The same for packages that meet the same advisories.
QByteArray questionOf(const QList<Query>& queries)
{
    QByteArrayList parts;
    for (const Query& query : queries)
        parts << query.ecosystem << query.name << query.version << query.module;
    return parts.join('\0');
}

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

class Finder
{
public:
    Finder(Database& database, const QString& system)
        : m_database(database)
        , m_aliases(database)
        , m_isSystemCovered(!system.isEmpty() && database.covers(system.toUtf8()))
    {
    }

    void take(const image::Package& package);
    Findings findings(const FindingOptions& options);

private:
    using Key = std::tuple<QByteArray, QByteArray, QByteArray,
                           QByteArray>; ///< source, version, ecosystem, id

    void cover(const image::Package& package);
    void ask(const QList<Query>& queries, QList<Vulnerability*>& led);
    void takeMatch(const Query& query, const Match& match, QList<Vulnerability*>& led);
    Vulnerability* add(const Query& query, const Match& match, const QByteArray& id);
    void addPackage(Vulnerability& found, const image::Package& package);
    Vulnerability started(const Query& query, const AliasGroup& group);
    std::optional<Rating> groupRating(const AliasGroup& group);
    QList<QByteArray> namesOf(const Match& match);

    Database& m_database;
    AliasGroups m_aliases;
    bool m_isSystemCovered;
    Findings m_findings;
    std::map<Key, Vulnerability> m_found; ///< what stands in it stays where it is
    QHash<QByteArray, QList<Vulnerability*>> m_asked; ///< what the queries of a package led to
    QMap<QString, EcosystemCoverage> m_coverage;
};

void Finder::cover(const image::Package& package)
{
    EcosystemCoverage& coverage = m_coverage[package.ecosystem];
    coverage.ecosystem = package.ecosystem;
    ++coverage.packages;
    const QByteArray ecosystem = package.ecosystem.toUtf8();
    if (ecosystem.isEmpty() || !orderOf(ecosystem))
        coverage.coverage = Coverage::NoFeed;
    else if (!m_database.covers(ecosystem))
        coverage.coverage = Coverage::NotImported;
}

void Finder::take(const image::Package& package)
{
    cover(package);
    if (package.isGuess) {
        ++m_findings.guessedPackages;
        return;
    }
    // A distribution patches its language packages and keeps their upstream versions.
    if (!package.ownedBy.isEmpty() && m_isSystemCovered && !image::isSystemType(package.type)) {
        ++m_findings.ownedPackages;
        return;
    }
    const QList<Query> queries = queriesOf(package);
    if (queries.isEmpty())
        return;
    const QByteArray question = questionOf(queries);
    auto led = m_asked.find(question);
    if (led == m_asked.end()) { // the packages of one source ask the same
        led = m_asked.insert(question, {});
        ask(queries, *led);
    }
    for (Vulnerability* found : std::as_const(*led))
        addPackage(*found, package);
}

void Finder::ask(const QList<Query>& queries, QList<Vulnerability*>& led)
{
    for (const Match& match : matchesOf(m_database, queries))
        takeMatch(queries.first(), match, led);
}

/// One flaw for its alias group; an advisory that repackages several is each of them.
QList<QByteArray> Finder::namesOf(const Match& match)
{
    const QByteArray own = m_aliases.groupOf(match.record.id).name;
    const Record record = unpackRecord(match.record.packed);
    if (own.startsWith("CVE-"))
        return {own};
    QList<QByteArray> names;
    for (const QByteArray& cve : cvesOf(match.record.id, record)) {
        const QByteArray name = m_aliases.groupOf(cve).name;
        if (!names.contains(name))
            names.append(name);
    }
    return names.isEmpty() ? QList<QByteArray>{own} : names;
}

void Finder::takeMatch(const Query& query, const Match& match, QList<Vulnerability*>& led)
{
    if (!match.informational.isEmpty()) {
        ++m_findings.notices;
        return;
    }
    for (const QByteArray& name : namesOf(match)) {
        Vulnerability* found = add(query, match, name);
        if (!led.contains(found))
            led.append(found);
    }
}

std::optional<Rating> Finder::groupRating(const AliasGroup& group)
{
    std::optional<Rating> rating;
    for (const qint64 number : group.records) {
        if (const auto record = m_database.record(number))
            rating = better(rating, ratingOf(record->id, unpackRecord(record->packed)));
    }
    return rating;
}

Vulnerability Finder::started(const Query& query, const AliasGroup& group)
{
    Vulnerability found{.id = QString::fromUtf8(group.name),
                        .ecosystem = QString::fromUtf8(query.ecosystem),
                        .sourcePackage = QString::fromUtf8(query.name),
                        .installed = QString::fromUtf8(query.version)};
    for (const QByteArray& id : group.ids)
        addOnce(found.aliases, QString::fromUtf8(id));
    if (group.name.startsWith("CVE-")) {
        found.exploited = m_database.exploited(group.name);
        found.epss = m_database.probability(group.name);
    }
    found.isNegligible = true; // until one of its records says otherwise
    return found;
}

Vulnerability* Finder::add(const Query& query, const Match& match, const QByteArray& id)
{
    const AliasGroup& group = m_aliases.groupOf(id);
    const auto [at, isNew] =
        m_found.try_emplace({query.name, query.version, query.ecosystem, group.name});
    Vulnerability& found = at->second;
    if (isNew)
        found = started(query, group);
    addOnce(found.aliases, QString::fromUtf8(match.record.id));
    found.rating = better(found.rating, ratingOf(match));
    if (!found.rating || !found.rating->score)
        found.rating = better(found.rating, groupRating(group));
    found.isNegligible &= vuln::isNegligible(match);
    if (found.summary.isEmpty())
        found.summary = QString::fromUtf8(unpackRecord(match.record.packed).summary);
    if (match.fixed) {
        const auto order = orderOf(query.ecosystem).value_or(Order::SemVer);
        if (!found.fixed || compareVersions(order, *match.fixed, found.fixed->toUtf8()) > 0)
            found.fixed = QString::fromUtf8(*match.fixed);
    }
    return &found;
}

void Finder::addPackage(Vulnerability& found, const image::Package& package)
{
    const bool isFirst = found.packages.isEmpty();
    found.isInKernelHeaders = isKernelHeaders(package) && (isFirst || found.isInKernelHeaders);
    addOnce(found.packages, package.name);
    for (const QString& path : package.paths)
        addOnce(found.paths, path);
    if (package.layer >= 0 && (found.layer < 0 || package.layer < found.layer))
        found.layer = package.layer;
}

Findings Finder::findings(const FindingOptions& options)
{
    for (auto& [key, found] : m_found) {
        found.aliases.removeAll(found.id);
        for (QStringList* list : {&found.aliases, &found.packages, &found.paths})
            list->sort();
        if (found.isInKernelHeaders && !options.showKernelHeaders)
            ++m_findings.hiddenKernelHeaders;
        else if (found.isNegligible && !options.showNegligible)
            ++m_findings.hiddenNegligible;
        else
            m_findings.vulnerabilities.append(std::move(found));
    }
    m_findings.coverage = m_coverage.values();
    m_findings.databaseDigest = m_database.digest();
    m_findings.isIncomplete = m_database.hasFailed();
    return m_findings;
}

} // namespace

Findings findVulnerabilities(Database& database, const QList<image::Package>& packages,
                             const QString& system, const EndOfLife& endOfLife, const QDate& today,
                             const FindingOptions& options)
{
    const Database::Reading reading(database);
    Finder finder(database, system);
    for (const image::Package& package : packages)
        finder.take(package);
    Findings findings = finder.findings(options);
    findings.endOfLife = endOfLife.of(system);
    findings.isPastEndOfLife = findings.endOfLife && *findings.endOfLife < today;
    return findings;
}

} // namespace plimsoll::vuln
