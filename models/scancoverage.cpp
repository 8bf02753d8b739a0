// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scancoverage.h"

#include <QCoreApplication>
#include <QSet>

namespace plimsoll::models {

namespace {

struct CoverageWords
{
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
};

int& counterOf(ScanCoverage& coverage, score::Matching matching)
{
    switch (matching) {
    case score::Matching::NotScanned:
        return coverage.unscanned;
    case score::Matching::NoAdvisories:
        return coverage.noAdvisories;
    case score::Matching::NotImported:
        return coverage.notImported;
    case score::Matching::NotCovered:
        return coverage.notCovered;
    case score::Matching::EndOfLife:
        return coverage.endOfLife;
    case score::Matching::Matched:
        break;
    }
    return coverage.matched;
}

} // namespace

ScanCoverage scanCoverage(const Snapshot& snapshot)
{
    ScanCoverage coverage;
    QSet<QString> seen;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (seen.contains(image.id))
                continue;
            seen.insert(image.id);
            ++coverage.images;
            ++counterOf(coverage, image.matching);
            coverage.quick += image.reading == score::Reading::Quick;
        }
    }
    return coverage;
}

QStringList coverageNotes(const ScanCoverage& coverage)
{
    QStringList notes;
    if (coverage.unscanned > 0)
        notes += CoverageWords::tr("%n images not scanned", nullptr, coverage.unscanned);
    if (coverage.noAdvisories > 0)
        notes += CoverageWords::tr("%n images scanned without an advisory database", nullptr,
                                   coverage.noAdvisories);
    if (coverage.notImported > 0)
        notes += CoverageWords::tr("%n images whose feed was not imported", nullptr,
                                   coverage.notImported);
    if (coverage.notCovered > 0)
        notes += CoverageWords::tr("%n images that no feed covers", nullptr, coverage.notCovered);
    if (coverage.endOfLife > 0)
        notes += CoverageWords::tr("%n images past their end of life", nullptr, coverage.endOfLife);
    if (coverage.quick > 0)
        notes +=
            CoverageWords::tr("%n images read quickly, packages alone", nullptr, coverage.quick);
    return notes;
}

} // namespace plimsoll::models
