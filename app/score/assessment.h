// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "core/error.h"
#include "core/finding.h"
#include "core/policy.h"
#include "evidence/evidence.h"
#include "score/score.h"
#include "score/waivers.h"
#include "vuln/coverage.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <array>
#include <optional>

namespace plimsoll::score {

/// A known vulnerability of an image: one flaw in one source package at one version (VULN of the
/// JSON contract). Rules 3 and 8 ask for identity, severity, fix and exploit; people for the rest.
struct Vulnerability
{
    QString id = {}; ///< the alias group's name: "CVE-..." where it has one
    QString sourcePackage = {}; ///< the package itself where it has no source
    QString installedVersion = {};
    std::optional<core::Severity> severity = {}; ///< absent counts as medium
    bool isFixable = false; ///< `fixedVersion` is known
    bool isKnownExploited = false; ///< in CISA's catalogue
    QString fixedVersion = {}; ///< after which no advisory hits any more; empty: no fix is known
    QStringList aliases = {}; ///< its other names, sorted
    std::optional<int> cvssTenths = {}; ///< 75 is 7.5; absent where only a word was given
    std::optional<double> epss = {}; ///< chance of exploitation within 30 days, 0 .. 1
    QString ecosystem = {}; ///< "Debian:12", "npm"
    QStringList packages = {}; ///< installed ones of that source, sorted
    int layer = -1; ///< the lowest with one of them, 0 is the lowest of all; -1 unknown
    QStringList paths = {}; ///< where they are recorded, sorted
    QString title = {}; ///< the advisory's own summary, English; may be empty
    core::Proof proof = {}; ///< the package in the image's contents that is hit
    std::optional<core::Decision> decision = {}; ///< a waiver in force: it neither counts nor caps

    bool isWaived() const { return decision.has_value(); }
    bool operator==(const Vulnerability&) const = default;
};

/// How much of an image was read.
enum class Reading {
    None, ///< not scanned
    Quick, ///< the package databases of a container made from it
    Full, ///< every file of every layer
};

/// What stands between an image and a list of its vulnerabilities. "Nothing found" means something
/// only where it is Matched.
enum class Matching {
    NotScanned, ///< its packages are not known
    NoAdvisories, ///< scanned; there is no advisory database, or it could not be read
    NotImported, ///< a feed covers its system; the database has not got it
    NotCovered, ///< no feed covers its system, or there is nothing in it that one could cover
    EndOfLife, ///< feeds drop such a release: few vulnerabilities mean nothing
    Matched, ///< the only one with a vulnerability score (rule 4)
};

/// "not-scanned", "no-advisories", "not-imported", "not-covered", "end-of-life", "matched": as the
/// JSON and Cap::because spell them.
QString matchingName(Matching matching);
struct ImageAssessment;
/// One sentence for people, context "Engine": what is known about this image's vulnerabilities.
core::Text matchingText(const ImageAssessment& image);

/// Vulnerabilities by severity; waived ones are not counted.
struct VulnerabilityCounts
{
    std::array<int, 4> bySeverity = {}; ///< indexed by core::Severity; unrated ones are medium
    int fixable = 0;
    int knownExploited = 0;

    int all() const;
    int of(core::Severity severity) const { return bySeverity[size_t(severity)]; }
    bool operator==(const VulnerabilityCounts&) const = default;
};

/// A local image whose layers are the lowest ones of another.
struct BaseOf
{
    QString id = {};
    QStringList tags = {};
    int layers = 0;
    std::optional<QDateTime> createdAtUtc = {}; ///< where the host still has it

    QString displayName() const; ///< first tag, else short id
    bool operator==(const BaseOf&) const = default;
};

/// One image of one host: facts first, then scores.
struct ImageAssessment
{
    QString id = {};
    QStringList tags = {};
    QStringList digests = {};
    std::optional<QDateTime> createdAtUtc = {};
    qint64 sizeBytes = -1; ///< -1 unknown
    QString user = {};

    // What a scan told. Its contents whole are evidence: audit/imagecontents.h reads them.
    Reading reading = Reading::None;
    QDateTime scannedAtUtc = {}; ///< invalid without a scan
    bool isWhole = true; ///< false: part of it could not be read, and nothing passes by its silence
    QString system = {}; ///< "Debian GNU/Linux 12 (bookworm)"; empty: none that is told
    QString ecosystem = {}; ///< of the system's packages: "Debian:12"; empty: no feed names it
    std::optional<QDate> endOfLife = {}; ///< last day of that release's support, where known
    int packages = 0;
    qint64 wastedBytes = 0; ///< of files that a later layer deletes or replaces
    std::optional<BaseOf> base = {};
    int secrets = 0; ///< hits in files of any layer, deleted ones too
    int setuidFiles = 0; ///< files with the setuid or setgid bit
    Matching matching = Matching::NotScanned;
    QList<vuln::EcosystemCoverage> coverage = {}; ///< by ecosystem; empty unless matched
    bool isScanned = false; ///< packages read and matched: it has a vulnerability score
    QList<Vulnerability> vulnerabilities = {}; ///< by package, version, id; also past end of life
    int hiddenVulnerabilities = 0; ///< negligible, or in kernel headers alone: not listed

    QStringList usedBy = {}; ///< container names on this host, sorted
    Score dockerfile = {};
    Score image = {};

    VulnerabilityCounts counts() const;
    QString displayName() const; ///< first tag, else short id
    bool operator==(const ImageAssessment&) const = default;
};

/// One container of one host: facts first, then scores.
struct ContainerAssessment
{
    QString id = {};
    QString name = {};
    QString imageId = {};
    QString imageName = {}; ///< as the container names it
    QString state = {}; ///< Docker's word
    QString composeProject = {};
    QString composeService = {};
    std::optional<QDateTime> createdAtUtc = {};
    std::optional<QDateTime> startedAtUtc = {};
    bool isReadable = true; ///< inspect answered
    QStringList flags = {}; ///< of "priv", "sock", "net", "root", in this order
    QStringList mounts = {}; ///< "/srv/data → /data (rw)"
    bool hasWritableHostRoot = false; ///< the host's "/" is mounted, and not read-only (rule 8)
    QStringList ports = {}; ///< "0.0.0.0:80 -> 80/tcp"
    QString user = {};
    QStringList capabilities = {}; ///< effective set, sorted
    QString appArmor = {};
    QString seccomp = {};
    qint64 memoryBytes = 0; ///< 0: no limit
    QString restartPolicy = {};
    Score dockerfile = {};
    Score image = {};
    Score container = {};
    Score overall = {};

    /// Counts in its host's score: running, paused or restarting.
    bool isLive() const;
    bool operator==(const ContainerAssessment&) const = default;
};

/// Results of one CIS section on one host: each check once, worst over its objects (rule 12).
struct SectionTally
{
    QString section = {};
    std::array<int, 6> counts = {}; ///< indexed by core::Outcome

    int count(core::Outcome outcome) const { return counts[size_t(outcome)]; }
    /// 100 * pass / (pass + fail) in thousandths; absent when nothing was decided.
    std::optional<Thousandths> percent() const;
    bool operator==(const SectionTally&) const = default;
};

struct StageScores
{
    Score host = {};
    Score dockerfile = {};
    Score image = {};
    Score container = {};

    const Score& of(core::Stage stage) const;
    bool operator==(const StageScores&) const = default;
};

struct HostAssessment
{
    QString name = {};
    QString group = {};
    QString endpoint = {};
    QString transport = {};
    evidence::HostState state = evidence::HostState::Failed;
    std::optional<core::Error> error = {};
    QString engineVersion = {};
    QString apiVersion = {};
    QString os = {};
    int latencyMs = -1;
    QDateTime assessedAtUtc = {}; ///< when its evidence was complete
    QDateTime serverCertNotAfterUtc = {};
    QDateTime clientCertNotAfterUtc = {};
    QString policyName = {};
    QString policyDigest = {};
    int loadLine = 70; ///< of the policy this host is judged by
    bool isLastKnown = false; ///< the window shows an earlier run's values, marked with their age
    Score overall = {};
    StageScores stages = {};
    QList<SectionTally> compliance = {}; ///< the edition's sections
    QList<core::Finding> findings = {}; ///< all results, passes too, in the one order
    QList<ImageAssessment> images = {}; ///< by id
    QList<ContainerAssessment> containers = {}; ///< by name, id

    bool operator==(const HostAssessment&) const = default;
};

/// Where an act stands among those that gain only together, because they share a ceiling.
struct FixRun
{
    int acts = 1; ///< of the run; 1: the act gains by itself
    int place = 0; ///< of the act in its run, from 0
    Thousandths points = 0; ///< gained by the whole run

    bool operator==(const FixRun&) const = default;
};

/// What one act mends, and what the fleet gains by it (rule 10).
struct Fix
{
    core::Text action =
        {}; ///< imperative, with the count: "Take the Docker socket out of %1 containers"
    QStringList checks = {}; ///< check ids or CVEs it closes
    core::Severity severity = core::Severity::Low;
    core::Stage stage = core::Stage::Host;
    QStringList hosts = {}; ///< sorted
    QList<core::ObjectRef> objects = {};
    Thousandths points = 0; ///< gained by the fleet when the fixes ranked above are done too
    FixRun run = {};

    bool operator==(const Fix&) const = default;
};

/// The one evaluation that feeds every view, report and file. Immutable.
struct Assessment
{
    QDateTime generatedAtUtc = {};
    QString plimsollVersion = {};
    core::Policy policy = {}; ///< of hosts whose group has none of its own
    QString policyDigest = {}; ///< of all policies in force
    QString waiversDigest = {};
    std::optional<QString> advisoriesDigest = {}; ///< absent: there was no advisory database
    QDateTime advisoriesAtUtc = {}; ///< when its oldest feed was imported; invalid without any
    QString benchmarkName = QStringLiteral("CIS Docker");
    QString benchmarkVersion = QStringLiteral("1.6.0"); ///< the edition's name
    cis::Edition edition = cis::DefaultEdition; ///< whose ids people read: score/shownids.h
    QList<WaiverStanding> waivers = {}; ///< every one given, those that end first in front
    bool isSample = false;
    Score fleet = {};
    StageScores stages = {};
    QList<HostAssessment> hosts = {}; ///< by name
    QList<Fix> fixFirst = {};

    bool operator==(const Assessment&) const = default;
};

/// An advisory database older than this is called stale wherever its age is said.
inline constexpr int MaxAdvisoryAgeDays = 7;

/// Whole days from the import of its oldest feed to the assessment; absent without a database.
std::optional<qint64> advisoryAgeDays(const Assessment& assessment);
bool hasStaleAdvisories(const Assessment& assessment);
/// Writes Score::staleAdvisoryDays of every score that a vulnerability score is part of.
void markStaleAdvisories(Assessment& assessment);
/// One sentence for people, context "Engine": the database's age, or that there is none.
core::Text advisoriesText(const Assessment& assessment);

/// Fills in every score of an assessment whose facts and findings are already there: containers,
/// images, hosts, stages, fleet, compliance, fix first.
/// Pure; hosts, objects and findings may come in any order and leave in the one order.
Assessment withScores(Assessment facts);

/// The fleet's scores over hosts that already have theirs (rule 7), for a scope of some hosts or
/// for a view that mixes in last known hosts. Recomputes fleet, stages and fixFirst; nothing else.
Assessment withFleetScores(Assessment assessment);

/// Of one check's outcomes the worse: fail > unknown > waived > manual > pass > not applicable.
core::Outcome worse(core::Outcome a, core::Outcome b);

/// Results over several hosts' tallies, summed.
SectionTally summed(const QList<HostAssessment>& hosts, const QString& section);

} // namespace plimsoll::score
