// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/package.h"
#include "vuln/database.h"
#include "vuln/evaluate.h"

#include <QList>

namespace plimsoll::vuln {

/// One question to the advisories: a name and a version as one ecosystem's records have them.
struct Query
{
    QByteArray ecosystem = {}; ///< "Debian:12", "npm"
    QByteArray name = {};
    QByteArray version = {};
    QByteArray module = {}; ///< RPM: label of the module stream the package is from
    bool isEpochUnknown = false; ///< RPM: a source's version, compared without any epoch
    bool mindsModules = false; ///< RPM packages from modules meet fixes from modules only

    bool operator==(const Query&) const = default;
};

/// One record that hits one query.
struct Match
{
    StoredRecord record = {};
    std::optional<QByteArray> fixed = {};
    std::vector<std::pair<QByteArray, QByteArray>> severities =
        {}; ///< the package's own: type, score
    QByteArray word = {}; ///< Debian's urgency or Ubuntu's priority
    QByteArray informational = {}; ///< RUSTSEC: no flaw as such
};

/// What to ask about a package, by the rules of its system: source or binary names and versions.
/// Empty where it cannot be asked about: no ecosystem, no version, a guessed identity, Go's
/// "(devel)".
/// Sources: OSV schema, "Defined ecosystems"; the distributions' own feeds.
QList<Query> queriesOf(const image::Package& package);

/// Records that hit any of the queries, each once, by id.
QList<Match> matchesOf(Database& database, const QList<Query>& queries);

/// The CVEs a record is about: ids of the form CVE-... from its id, aliases and upstream, else from
/// related. DEBIAN-, UBUNTU- and ALPINE-CVE ids count as the CVE. Sorted.
QList<QByteArray> cvesOf(QByteArrayView id, const Record& record);

} // namespace plimsoll::vuln
