// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/coverage.h"
#include "vuln/endoflife.h"
#include "vuln/rating.h"

namespace plimsoll::vuln {

/// One flaw in one source package at one version: VULN of the JSON contract.
struct Vulnerability
{
    QString id = {}; ///< "CVE-..." where it has one
    QStringList aliases = {}; ///< its other names and the advisories that hit, sorted
    std::optional<Rating> rating = {}; ///< absent: nobody rated it
    std::optional<Exploited> exploited = {};
    std::optional<double> epss = {};
    QString summary = {};
    QString ecosystem = {};
    QString sourcePackage = {}; ///< the package itself where it has no source
    QString installed = {}; ///< the version that was compared
    std::optional<QString> fixed = {}; ///< the version after which no record hits any more
    QStringList packages = {}; ///< installed ones of that source, sorted
    int layer = -1; ///< the lowest with one of them
    QStringList paths = {};
    bool isNegligible = false; ///< hidden unless asked for
    bool isInKernelHeaders = false; ///< hidden unless asked for

    bool operator==(const Vulnerability&) const = default;
};

/// Everything the advisories say about a list of packages.
struct Findings
{
    QList<Vulnerability> vulnerabilities = {}; ///< by source package, version, id
    QList<EcosystemCoverage> coverage = {}; ///< by ecosystem
    std::optional<QDate> endOfLife = {}; ///< of the system's release, where it is known
    bool isPastEndOfLife = false; ///< feeds drop such a release: few findings mean nothing
    int hiddenNegligible = 0;
    int hiddenKernelHeaders = 0;
    int notices = 0; ///< unmaintained, unsound: no flaws as such
    int guessedPackages = 0; ///< whose name was guessed from a file: not compared
    int ownedPackages = 0; ///< language packages that the system's own feed answers for
    QString databaseDigest = {};
    bool isIncomplete = false; ///< the database failed in between

    bool operator==(const Findings&) const = default;
};

struct FindingOptions
{
    bool showNegligible = false;
    bool showKernelHeaders = false;
};

/// @param system  ecosystem of the image's own packages ("Debian:12"); empty where no feed names it
/// @param today   decides what has reached its end of life: the evidence's own day
Findings findVulnerabilities(Database& database, const QList<image::Package>& packages,
                             const QString& system, const EndOfLife& endOfLife, const QDate& today,
                             const FindingOptions& options = {});

} // namespace plimsoll::vuln
