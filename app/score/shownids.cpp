// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/shownids.h"

#include "score/caps.h"

#include <algorithm>

namespace plimsoll::score {

using cis::Edition;
using cis::shownId;

namespace {

void rename(Score& score, Edition edition)
{
    if (score.cap)
        score.cap->because = shownId(edition, score.cap->because);
    for (Deduction& deduction : score.deductions) {
        deduction.check = shownId(edition, deduction.check);
        // "At most 39 because of 5.5": the second word is the check.
        if (deduction.isCap && deduction.label.args.size() == 2)
            deduction.label.args[1] = shownId(edition, deduction.label.args[1]);
    }
}

void rename(StageScores& stages, Edition edition)
{
    for (Score* score : {&stages.host, &stages.dockerfile, &stages.image, &stages.container})
        rename(*score, edition);
}

void rename(HostAssessment& host, Edition edition)
{
    rename(host.overall, edition);
    rename(host.stages, edition);
    for (core::Finding& finding : host.findings)
        finding.check = shownId(edition, finding.check);
    std::ranges::stable_sort(host.findings, core::findingLess);
    for (ImageAssessment& image : host.images) {
        rename(image.dockerfile, edition);
        rename(image.image, edition);
    }
    for (ContainerAssessment& container : host.containers) {
        for (Score* score :
             {&container.dockerfile, &container.image, &container.container, &container.overall})
            rename(*score, edition);
    }
}

} // namespace

Assessment withShownIds(Assessment assessment)
{
    const Edition edition = assessment.edition;
    if (edition == cis::DefaultEdition || edition == Edition::V1_7_0)
        return assessment; // 1.7.0 kept every id
    rename(assessment.fleet, edition);
    rename(assessment.stages, edition);
    for (HostAssessment& host : assessment.hosts)
        rename(host, edition);
    for (Fix& fix : assessment.fixFirst) {
        for (QString& check : fix.checks)
            check = shownId(edition, check);
    }
    return assessment;
}

} // namespace plimsoll::score
