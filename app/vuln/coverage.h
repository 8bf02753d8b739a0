// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::vuln {

/// What can be said about packages of one ecosystem. "Nothing found" means something only where it
/// was covered.
enum class Coverage {
    Covered,
    NotImported, ///< a feed exists; the database does not have it
    NoFeed, ///< nobody publishes advisories that could be compared
};

struct EcosystemCoverage
{
    QString ecosystem = {}; ///< empty: packages of a system that no feed names
    Coverage coverage = Coverage::Covered;
    int packages = 0;

    bool operator==(const EcosystemCoverage&) const = default;
};

/// "covered", "not-imported", "no-feed".
QString coverageName(Coverage coverage);

} // namespace plimsoll::vuln
