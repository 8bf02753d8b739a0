// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/hosts.h"
#include "score/rules.h"

#include <QMap>

#include <algorithm>

namespace plimsoll::score {

using core::Finding;
using core::Outcome;

namespace {

/// Worst first: fail > unknown > waived > manual > pass > not applicable.
int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail:
        return 5;
    case Outcome::Unknown:
        return 4;
    case Outcome::Waived:
        return 3;
    case Outcome::Manual:
        return 2;
    case Outcome::Pass:
        return 1;
    case Outcome::NotApplicable:
        break;
    }
    return 0;
}

} // namespace

Outcome worse(Outcome a, Outcome b)
{
    return badness(a) >= badness(b) ? a : b;
}

std::optional<Thousandths> SectionTally::percent() const
{
    const int passed = count(Outcome::Pass);
    return controlScore({passed, passed + count(Outcome::Fail)});
}

QList<SectionTally> complianceOf(const QList<Finding>& findings, cis::Edition edition)
{
    QMap<QString, Outcome> outcomes; // by check
    for (const Finding& finding : findings) {
        const auto found = outcomes.constFind(finding.check);
        const bool isFirst = found == outcomes.constEnd();
        outcomes[finding.check] = isFirst ? finding.outcome : worse(*found, finding.outcome);
    }
    QList<SectionTally> tallies;
    for (const QString& section : cis::sections(edition))
        tallies.append({section});
    for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it) {
        const int section = core::sectionOf(cis::shownId(edition, it.key())).toInt();
        if (section >= 1 && section <= tallies.size())
            ++tallies[section - 1].counts[size_t(it.value())];
    }
    return tallies;
}

SectionTally summed(const QList<HostAssessment>& hosts, const QString& section)
{
    SectionTally sum{section};
    for (const HostAssessment& host : hosts) {
        for (const SectionTally& tally : host.compliance) {
            for (size_t i = 0; tally.section == section && i < sum.counts.size(); ++i)
                sum.counts[i] += tally.counts[i];
        }
    }
    return sum;
}

} // namespace plimsoll::score
