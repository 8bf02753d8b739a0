// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/facts.h"

#include "cis/editions.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace plimsoll::pdf {

using core::Finding;
using core::Outcome;

namespace {

struct CheckIdLess
{
    bool operator()(const QString& left, const QString& right) const
    {
        return core::compareCheckIds(left, right) < 0;
    }
};

void addFinding(CheckSummary& summary, const Finding& finding, bool isFirst)
{
    if (finding.outcome == Outcome::Fail) {
        ++summary.failingObjects;
        summary.failingKind = finding.object.kind;
        summary.severity = std::max(summary.severity, finding.severity);
    }
    const Outcome worst = isFirst ? finding.outcome : score::worse(summary.worst, finding.outcome);
    if (isFirst || worst != summary.worst) {
        summary.worst = worst;
        summary.reason = finding.reason;
        summary.decision = finding.decision;
    } else if (finding.outcome == summary.worst) {
        if (summary.reason != finding.reason)
            summary.reason = {};
        if (summary.decision != finding.decision)
            summary.decision.reset();
    }
}

/// A control about which no host said anything: named all the same, and unknown.
CheckSummary unjudged(const cis::EditionControl& row, int hosts)
{
    CheckSummary summary;
    summary.check = row.id;
    summary.title = row.control->titleText();
    summary.severity = row.control->severity;
    summary.worst = Outcome::Unknown;
    summary.hosts[size_t(Outcome::Unknown)] = hosts;
    summary.reason = PLIMSOLL_TEXT("No host could be read.");
    return summary;
}

} // namespace

QList<CheckSummary> checksOf(const score::Assessment& assessment, const QString& section)
{
    QMap<QString, CheckSummary> byCheck;
    for (const score::HostAssessment& host : assessment.hosts) {
        QHash<QString, Outcome> worstHere;
        for (const Finding& finding : host.findings) {
            if (core::sectionOf(finding.check) != section)
                continue;
            const bool isFirst = !byCheck.contains(finding.check);
            CheckSummary& summary = byCheck[finding.check];
            if (isFirst) {
                summary.check = finding.check;
                summary.title = finding.title;
                summary.severity = finding.severity;
                summary.remedy = finding.remedy;
            }
            addFinding(summary, finding, isFirst);
            const auto here = worstHere.find(finding.check);
            if (here == worstHere.end())
                worstHere.insert(finding.check, finding.outcome);
            else
                *here = score::worse(*here, finding.outcome);
        }
        for (auto it = worstHere.cbegin(); it != worstHere.cend(); ++it)
            ++byCheck[it.key()].hosts[size_t(it.value())];
    }
    for (const cis::EditionControl& row : cis::controlsOf(assessment.edition)) {
        if (core::sectionOf(row.id) == section && !byCheck.contains(row.id))
            byCheck.insert(row.id, unjudged(row, int(assessment.hosts.size())));
    }
    QList<CheckSummary> result = byCheck.values();
    std::ranges::sort(result, CheckIdLess{}, &CheckSummary::check);
    return result;
}

QList<FailingObject> failuresOf(const score::Assessment& assessment, const QString& check)
{
    QList<FailingObject> result;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const Finding& finding : host.findings) {
            if (finding.check == check && finding.outcome == Outcome::Fail)
                result.append({host.name, finding});
        }
    }
    return result;
}

QList<UnknownGroup> unknownGroups(const score::Assessment& assessment)
{
    QMap<QString, UnknownGroup> groups;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const Finding& finding : host.findings) {
            if (finding.outcome != Outcome::Unknown)
                continue;
            UnknownGroup& group = groups[core::english(finding.reason)];
            group.reason = finding.reason;
            ++group.results;
            if (!group.hosts.contains(host.name))
                group.hosts.append(host.name);
            if (!group.checks.contains(finding.check))
                group.checks.append(finding.check);
        }
    }
    QList<UnknownGroup> result = groups.values();
    for (UnknownGroup& group : result)
        std::ranges::sort(group.checks, CheckIdLess{});
    std::ranges::stable_sort(result, std::ranges::greater{}, &UnknownGroup::results);
    return result;
}

FleetFacts factsOf(const score::Assessment& assessment)
{
    FleetFacts facts;
    const std::optional<int> whole = assessment.fleet.whole();
    facts.hasTooLittleEvidence = !whole || !assessment.fleet.grade();
    if (whole)
        facts.freeboard = *whole - assessment.policy.loadLine;
    if (assessment.fleet.coverage && assessment.fleet.coverage->applicable > 0) {
        facts.coveragePercent = honestPercent(assessment.fleet.coverage->decided,
                                              assessment.fleet.coverage->applicable);
    }
    QSet<QString> imageIds;
    QSet<QString> scannedIds;
    for (const score::HostAssessment& host : assessment.hosts) {
        ++facts.hosts;
        const std::optional<int> hostScore = host.overall.whole();
        if (!hostScore)
            facts.withoutScore.append(host.name);
        else if (*hostScore < assessment.policy.loadLine)
            facts.below.append(host.name);
        for (const score::ImageAssessment& image : host.images) {
            imageIds.insert(image.id);
            if (image.reading != score::Reading::None)
                scannedIds.insert(image.id);
        }
        facts.containers += int(host.containers.size());
        for (const score::ContainerAssessment& container : host.containers) {
            const std::optional<int> score = container.overall.whole();
            facts.containersBelow += int(score && *score < assessment.policy.loadLine);
        }
        for (const score::SectionTally& tally : host.compliance) {
            for (size_t i = 0; i < tally.counts.size(); ++i) {
                facts.counts[i] += tally.counts[i];
                facts.results += tally.counts[i];
            }
        }
        for (const Finding& finding : host.findings) {
            facts.failingCritical += int(finding.outcome == Outcome::Fail
                                         && finding.severity == core::Severity::Critical);
        }
    }
    facts.images = int(imageIds.size());
    facts.scannedImages = int(scannedIds.size());
    return facts;
}

int honestPercent(qint64 part, qint64 whole)
{
    if (whole <= 0 || part <= 0)
        return 0;
    if (part >= whole)
        return 100;
    return int(std::clamp<qint64>((part * 100 + whole / 2) / whole, 1, 99));
}

} // namespace plimsoll::pdf
