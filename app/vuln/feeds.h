// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/download.h"

#include <QSettings>

namespace plimsoll::vuln {

/// Where advisories come from; every address is a setting, for mirrors.
struct Feeds
{
    QString osvUrl = QStringLiteral("https://storage.googleapis.com/osv-vulnerabilities");
    QString exploitedUrl = QStringLiteral("https://www.cisa.gov/sites/default/files/feeds/"
                                          "known_exploited_vulnerabilities.json");
    QString probabilitiesUrl =
        QStringLiteral("https://epss.empiricalsecurity.com/epss_scores-current.csv.gz");
    QStringList ecosystems = {
        QStringLiteral("AlmaLinux"), QStringLiteral("Alpine"),      QStringLiteral("Chainguard"),
        QStringLiteral("Debian"),    QStringLiteral("Go"),          QStringLiteral("Maven"),
        QStringLiteral("NuGet"),     QStringLiteral("Packagist"),   QStringLiteral("PyPI"),
        QStringLiteral("Red Hat"),   QStringLiteral("Rocky Linux"), QStringLiteral("RubyGems"),
        QStringLiteral("SUSE"),      QStringLiteral("Ubuntu"),      QStringLiteral("Wolfi"),
        QStringLiteral("crates.io"), QStringLiteral("npm"),         QStringLiteral("openSUSE")};

    bool operator==(const Feeds&) const = default;
};

/// Keys advisories/osvUrl, /exploitedUrl, /probabilitiesUrl (empty: none) and /ecosystems.
Feeds loadFeeds(const QSettings& settings);

/// What to fetch, with what is known of each from the last time.
QList<DownloadRequest> requestsFor(const Feeds& feeds, const QList<FeedStatus>& known);

} // namespace plimsoll::vuln
