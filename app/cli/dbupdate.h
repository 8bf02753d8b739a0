// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"
#include "vuln/import.h"

namespace plimsoll::cli {

/// What an update fetched.
struct FetchedFeeds
{
    QList<vuln::ImportFile> files = {}; ///< to import, then to remove
    bool isComplete = true; ///< false: a feed could not be fetched; what and why was said
};

/// Fetches the feeds of `environment.feeds` that changed since they were imported, into a folder
/// beside the advisories. Says each feed that is unchanged or failed. An interrupt ends it and
/// leaves what arrived for the next time.
/// Errors: those of opening the advisories, but for their not being there.
core::Result<FetchedFeeds> fetchFeeds(const Environment& environment);

} // namespace plimsoll::cli
