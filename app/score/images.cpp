// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about images and their vulnerabilities, counted and put into words.
#include "score/assessment.h"
#include "score/vulnerability.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace plimsoll::score {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shownName(const QStringList& tags, const QString& id)
{
    if (!tags.isEmpty())
        return tags.constFirst();
    return id.mid(id.indexOf(u':') + 1, 12);
}

core::Text matchedText(const ImageAssessment& image)
{
    const int found = image.counts().all();
    if (found > 0) {
        return PLIMSOLL_TEXT("%1 known vulnerabilities in %2 packages.", QString::number(found),
                             QString::number(image.packages));
    }
    return PLIMSOLL_TEXT("No known vulnerability in %1 packages.",
                         QString::number(image.packages));
}

/// The system as people call it; one that says nothing of itself has no name.
QString systemOf(const ImageAssessment& image)
{
    return image.system.isEmpty() ? image.ecosystem : image.system;
}

core::Text notCoveredText(const ImageAssessment& image)
{
    if (image.packages == 0)
        return PLIMSOLL_TEXT("The image holds no package that an advisory could be about.");
    if (systemOf(image).isEmpty())
        return PLIMSOLL_TEXT("The image does not say what system it is: no feed covers it.");
    return PLIMSOLL_TEXT("No advisory feed covers %1.", systemOf(image));
}

} // namespace

QString matchingName(Matching matching)
{
    switch (matching) {
    case Matching::NotScanned:
        return u"not-scanned"_s;
    case Matching::NoAdvisories:
        return u"no-advisories"_s;
    case Matching::NotImported:
        return u"not-imported"_s;
    case Matching::NotCovered:
        return u"not-covered"_s;
    case Matching::EndOfLife:
        return u"end-of-life"_s;
    case Matching::Matched:
        break;
    }
    return u"matched"_s;
}

core::Text matchingText(const ImageAssessment& image)
{
    switch (image.matching) {
    case Matching::NotScanned:
        return PLIMSOLL_TEXT("The image was not scanned.");
    case Matching::NoAdvisories:
        return PLIMSOLL_TEXT("Scanned; there is no advisory database to compare its %1 packages "
                             "with.",
                             QString::number(image.packages));
    case Matching::NotImported:
        return PLIMSOLL_TEXT("The advisories of %1 were not imported.", image.ecosystem);
    case Matching::NotCovered:
        return notCoveredText(image);
    case Matching::EndOfLife:
        return PLIMSOLL_TEXT("%1 reached its end of life on %2: feeds drop it, and few "
                             "vulnerabilities mean nothing.",
                             systemOf(image),
                             image.endOfLife.value_or(QDate()).toString(Qt::ISODate));
    case Matching::Matched:
        break;
    }
    return matchedText(image);
}

int VulnerabilityCounts::all() const
{
    return std::accumulate(bySeverity.begin(), bySeverity.end(), 0);
}

VulnerabilityCounts ImageAssessment::counts() const
{
    VulnerabilityCounts counts;
    for (const Vulnerability& v : distinctVulnerabilities(vulnerabilities)) {
        if (v.isWaived())
            continue;
        ++counts.bySeverity[size_t(v.severity.value_or(core::Severity::Medium))];
        counts.fixable += v.isFixable;
        counts.knownExploited += v.isKnownExploited;
    }
    return counts;
}

QString BaseOf::displayName() const
{
    return shownName(tags, id);
}

QString ImageAssessment::displayName() const
{
    return shownName(tags, id);
}

std::optional<qint64> advisoryAgeDays(const Assessment& assessment)
{
    if (!assessment.advisoriesDigest || !assessment.advisoriesAtUtc.isValid())
        return std::nullopt;
    // Evidence may be older than the database that it is compared with.
    return std::max<qint64>(assessment.advisoriesAtUtc.daysTo(assessment.generatedAtUtc), 0);
}

bool hasStaleAdvisories(const Assessment& assessment)
{
    return advisoryAgeDays(assessment).value_or(0) > MaxAdvisoryAgeDays;
}

void markStaleAdvisories(Assessment& assessment)
{
    const int days =
        hasStaleAdvisories(assessment) ? int(advisoryAgeDays(assessment).value_or(0)) : 0;
    int ofFleet = 0;
    for (HostAssessment& host : assessment.hosts) {
        QSet<QString> scanned;
        for (ImageAssessment& image : host.images) {
            image.image.staleAdvisoryDays = image.isScanned ? days : 0;
            if (image.isScanned)
                scanned.insert(image.id);
        }
        int ofHost = 0;
        for (ContainerAssessment& container : host.containers) {
            const int own = scanned.contains(container.imageId) ? days : 0;
            container.image.staleAdvisoryDays = own;
            container.overall.staleAdvisoryDays = own;
            if (container.isLive())
                ofHost = std::max(ofHost, own);
        }
        host.stages.image.staleAdvisoryDays = ofHost;
        host.overall.staleAdvisoryDays = ofHost;
        ofFleet = std::max(ofFleet, ofHost);
    }
    assessment.stages.image.staleAdvisoryDays = ofFleet;
    assessment.fleet.staleAdvisoryDays = ofFleet;
}

core::Text advisoriesText(const Assessment& assessment)
{
    if (!assessment.advisoriesDigest)
        return PLIMSOLL_TEXT("There is no advisory database: no image has a list of "
                             "vulnerabilities.");
    const QString days = QString::number(advisoryAgeDays(assessment).value_or(0));
    if (hasStaleAdvisories(assessment))
        return PLIMSOLL_TEXT("The advisory database is stale: it is %1 days old.", days);
    return PLIMSOLL_TEXT("The advisory database is %1 days old.", days);
}

} // namespace plimsoll::score
