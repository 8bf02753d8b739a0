// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/matching.h"

#include "audit/remembered.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using FindingsPtr = std::shared_ptr<const vuln::Findings>;
using image::FileNote;
using score::Matching;

namespace {

/// What images matched: vulnerabilities, about 100 MB of them.
Remembered<vuln::Findings>& rememberedFindings()
{
    static Remembered<vuln::Findings> instance(100'000);
    return instance;
}

const vuln::EndOfLife& endOfLife()
{
    static const vuln::EndOfLife days = vuln::EndOfLife::ofThisComputer();
    return days;
}

bool hasSystemPackages(const image::Contents& contents)
{
    return std::ranges::any_of(contents.packages, [](const image::Package& package) {
        return image::isSystemType(package.type);
    });
}

/// Of the feeds that its languages' packages ask for, in an image without a system.
Matching languagesOnly(const vuln::Findings& found)
{
    const auto has = [&found](vuln::Coverage wanted) {
        return std::ranges::find(found.coverage, wanted, &vuln::EcosystemCoverage::coverage)
            != found.coverage.end();
    };
    if (has(vuln::Coverage::Covered))
        return Matching::Matched;
    return has(vuln::Coverage::NotImported) ? Matching::NotImported : Matching::NotCovered;
}

/// What the advisories can say about a system and its own packages.
Matching matchingOf(const image::Contents& contents, const vuln::Findings& found)
{
    const bool hasSystem = contents.release.has_value() || hasSystemPackages(contents);
    if (!hasSystem)
        return languagesOnly(found);
    // A system that says what it is and shows none of its packages keeps them from us.
    if (contents.ecosystem.isEmpty() || !hasSystemPackages(contents))
        return Matching::NotCovered;
    const auto own =
        std::ranges::find(found.coverage, contents.ecosystem, &vuln::EcosystemCoverage::ecosystem);
    if (own == found.coverage.end() || own->coverage == vuln::Coverage::NoFeed)
        return Matching::NotCovered;
    return own->coverage == vuln::Coverage::Covered ? Matching::Matched : Matching::NotImported;
}

int countOf(const image::Contents& contents, bool (*concerns)(const FileNote&))
{
    int count = 0;
    for (const image::FoundFile& file : contents.files)
        count += int(std::ranges::count_if(file.notes, concerns));
    return count;
}

/// What was read, before anything is compared.
void addContents(const evidence::Answer& answer, const image::Contents& contents,
                 score::ImageAssessment& image)
{
    image.reading =
        contents.depth == image::Depth::Full ? score::Reading::Full : score::Reading::Quick;
    image.scannedAtUtc = answer.atUtc;
    image.isWhole = contents.problems.isEmpty();
    if (contents.release)
        image.system = contents.release->prettyName.isEmpty() ? contents.release->id
                                                              : contents.release->prettyName;
    image.ecosystem = contents.ecosystem;
    image.endOfLife = endOfLife().of(contents.ecosystem);
    image.packages = int(contents.packages.size());
    for (const image::LayerSummary& layer : contents.layers)
        image.wastedBytes += layer.wastedBytes;
    if (contents.base)
        image.base = score::BaseOf{contents.base->id, contents.base->tags, contents.base->layers};
    image.secrets =
        countOf(contents, [](const FileNote& note) { return note.kind == FileNote::Kind::Secret; });
    image.setuidFiles = 0;
    for (const image::FoundFile& file : contents.files) {
        image.setuidFiles += std::ranges::any_of(file.notes, [](const FileNote& note) {
            return note.kind == FileNote::Kind::Setuid || note.kind == FileNote::Kind::Setgid;
        });
    }
}

QString keyOf(const QString& ecosystem, const QString& name, const QString& version = {})
{
    return ecosystem + u'\n' + name + u'\n' + version;
}

/// Where packages stand in the body: under their version, and the first of a name under none. What
/// was compared may be the version of a source.
QHash<QString, qsizetype> placesOf(const image::Contents& contents)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = contents.packages.size() - 1; i >= 0; --i) {
        const image::Package& package = contents.packages[i];
        places.insert(keyOf(package.ecosystem, package.name, package.version), i);
        places.insert(keyOf(package.ecosystem, package.name), i);
    }
    return places;
}

core::Proof proofOf(const vuln::Vulnerability& v, const QHash<QString, qsizetype>& places,
                    const image::Contents& contents, const QString& call)
{
    const QString name = v.packages.value(0);
    const qsizetype first = places.value(keyOf(v.ecosystem, name), -1);
    const qsizetype at = places.value(keyOf(v.ecosystem, name, v.installed), first);
    if (at < 0)
        return {.call = call, .path = u"packages"_s};
    return {.call = call,
            .path = u"packages[%1].version"_s.arg(at),
            .value = contents.packages[at].version};
}

/// The Go modules of an engine's component, by the names that advisories have for them. A module's
/// second major version has a name of its own, and its records may begin at nought.
QStringList modulesOf(const cis::EngineComponent& component)
{
    if (component.name == "Engine"_L1)
        return {u"github.com/docker/docker"_s, u"github.com/moby/moby"_s};
    if (component.name == "runc"_L1)
        return {u"github.com/opencontainers/runc"_s};
    QStringList modules(u"github.com/containerd/containerd"_s);
    if (!component.version.startsWith("1."_L1))
        modules.append(u"github.com/containerd/containerd/v2"_s);
    return modules;
}

} // namespace

QList<score::Vulnerability> vulnerabilitiesOf(const vuln::Findings& found,
                                              const image::Contents& contents, const QString& call)
{
    const QHash<QString, qsizetype> places = placesOf(contents);
    QList<score::Vulnerability> list;
    list.reserve(found.vulnerabilities.size());
    for (const vuln::Vulnerability& v : found.vulnerabilities) {
        score::Vulnerability one{.id = v.id,
                                 .sourcePackage = v.sourcePackage,
                                 .installedVersion = v.installed,
                                 .isFixable = v.fixed.has_value(),
                                 .isKnownExploited = v.exploited.has_value(),
                                 .fixedVersion = v.fixed.value_or(QString()),
                                 .aliases = v.aliases,
                                 .epss = v.epss,
                                 .ecosystem = v.ecosystem,
                                 .packages = v.packages,
                                 .layer = v.layer,
                                 .paths = v.paths,
                                 .title = v.summary,
                                 .proof = proofOf(v, places, contents, call)};
        if (v.rating) {
            one.severity = v.rating->severity;
            if (v.rating->score)
                one.cvssTenths = v.rating->score->tenths;
        }
        list.append(std::move(one));
    }
    return list;
}

core::Result<std::optional<Advisories>> advisoriesAt(const QString& path)
{
    const auto database = vuln::Database::open(path);
    if (!database && database.error().kind == core::Error::Kind::NotFound)
        return std::optional<Advisories>();
    if (!database)
        return database.error();
    const auto feeds = database->status();
    if (!feeds)
        return feeds.error();
    Advisories found{.path = path, .digest = database->digest()};
    for (const vuln::FeedStatus& feed : *feeds) {
        const bool isOlder =
            !found.importedAtUtc.isValid() || feed.importedAtUtc < found.importedAtUtc;
        if (feed.kind == vuln::FeedStatus::Kind::Advisories && isOlder)
            found.importedAtUtc = feed.importedAtUtc;
    }
    return std::optional(found);
}

Matcher::Matcher(std::optional<Advisories> advisories, const QDate& today)
    : m_advisories(std::move(advisories))
    , m_today(today)
{
}

Matcher::~Matcher() = default;

std::optional<QString> Matcher::digest() const
{
    return m_advisories ? std::optional(m_advisories->digest) : std::nullopt;
}

/// Null where there is none, or it cannot be read any more: nothing is said to be compared then.
vuln::Database* Matcher::database()
{
    if (m_database || !m_advisories)
        return m_database.get();
    auto opened = vuln::Database::open(m_advisories->path);
    if (!opened) {
        qWarning("advisories: %s: %s", qPrintable(opened.error().code),
                 qPrintable(opened.error().detail));
        m_advisories.reset();
        return nullptr;
    }
    // Updated since somebody looked: what is in force is what counts, and is what is named.
    m_advisories->digest = opened->digest();
    m_database = std::make_unique<vuln::Database>(std::move(opened).value());
    return m_database.get();
}

FindingsPtr Matcher::matched(const evidence::Answer& answer, const image::Contents& contents)
{
    if (!m_advisories)
        return nullptr;
    const auto key = [&] {
        return QStringList{answer.digest, m_advisories->digest, m_today.toString(Qt::ISODate)}.join(
            u' ');
    };
    if (FindingsPtr known = rememberedFindings().find(key()))
        return known;
    vuln::Database* advisories = database();
    if (!advisories)
        return nullptr;
    auto found = std::make_shared<const vuln::Findings>(vuln::findVulnerabilities(
        *advisories, contents.packages, contents.ecosystem, endOfLife(), m_today));
    if (found->isIncomplete)
        return nullptr;
    if (!answer.digest.isEmpty())
        rememberedFindings().add(key(), found, 1 + found->vulnerabilities.size());
    return found;
}

std::optional<QList<cis::EngineFlaw>>
Matcher::flawsOf(const QList<cis::EngineComponent>& components)
{
    vuln::Database* advisories = database();
    if (!advisories)
        return std::nullopt;
    QList<cis::EngineFlaw> flaws;
    for (const cis::EngineComponent& component : components) {
        if (component.version.isEmpty())
            continue;
        QList<image::Package> packages;
        for (const QString& module : modulesOf(component)) {
            packages.append(
                image::languagePackage(image::PackageType::Go, module, component.version, {}));
        }
        const vuln::Findings found =
            vuln::findVulnerabilities(*advisories, packages, {}, endOfLife(), m_today);
        if (found.isIncomplete || languagesOnly(found) != Matching::Matched)
            return std::nullopt;
        for (const vuln::Vulnerability& v : found.vulnerabilities) {
            const cis::EngineFlaw flaw{.id = v.id,
                                       .component = component.name,
                                       .severity = v.rating ? std::optional(v.rating->severity)
                                                            : std::nullopt};
            if (!flaws.contains(flaw)) // of both names of a module
                flaws.append(flaw);
        }
    }
    return flaws;
}

void Matcher::describe(const evidence::Answer& answer, const image::Contents& contents,
                       score::ImageAssessment& image)
{
    addContents(answer, contents, image);
    const FindingsPtr found = matched(answer, contents);
    if (found) {
        image.coverage = found->coverage;
        image.vulnerabilities = vulnerabilitiesOf(*found, contents, answer.call);
        image.hiddenVulnerabilities = found->hiddenNegligible + found->hiddenKernelHeaders;
        image.matching = matchingOf(contents, *found);
    } else {
        image.matching = Matching::NoAdvisories;
    }
    if (image.endOfLife && *image.endOfLife < m_today)
        image.matching = Matching::EndOfLife;
    image.isScanned = image.matching == Matching::Matched;
}

} // namespace plimsoll::audit
