// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QStringList>

namespace plimsoll::models {

/// How many images of a snapshot a list of vulnerabilities is about, and why not the others. Each
/// image counts once, whatever the number of hosts that have it.
struct ScanCoverage
{
    int images = 0;
    int unscanned = 0;
    int noAdvisories = 0; ///< scanned, and no database to compare with
    int notImported = 0; ///< its system's feed is not in the database
    int notCovered = 0; ///< no feed is about its system
    int endOfLife = 0;
    int matched = 0;
    int quick = 0; ///< of the scanned ones, those whose files were not read

    bool operator==(const ScanCoverage&) const = default;
};

ScanCoverage scanCoverage(const Snapshot& snapshot);

/// What a list does not know, each in words of its own: "3 images not scanned", "1 image past its
/// end of life". Empty where every image was compared.
QStringList coverageNotes(const ScanCoverage& coverage);

} // namespace plimsoll::models
