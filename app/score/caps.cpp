// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/caps.h"

#include "score/weights.h"

namespace plimsoll::score {

using core::Finding;
using core::Outcome;
using core::Severity;
using namespace Qt::Literals::StringLiterals;

namespace {

int capOfFailure(const Finding& finding, const ContainerAssessment* container)
{
    const bool givesHostAway = finding.check == "5.5"_L1 || finding.check == "5.32"_L1
        || (finding.check == "5.6"_L1 && container && container->hasWritableHostRoot);
    if (givesHostAway)
        return 39;
    switch (finding.severity) {
    case Severity::Critical:
        return 69;
    case Severity::High:
        return 84;
    case Severity::Medium:
    case Severity::Low:
        break;
    }
    return 0;
}

} // namespace

Outcome countedOutcome(const Finding& finding, Waivers waivers)
{
    if (waivers == Waivers::Respected)
        return finding.outcome;
    if (finding.decision)
        return finding.decision->without;
    return finding.outcome == Outcome::Waived ? Outcome::Fail : finding.outcome;
}

int capLevel(const Finding& finding, const ContainerAssessment* container, Waivers waivers)
{
    if (isWeightless(finding.check))
        return 0;
    switch (countedOutcome(finding, waivers)) {
    case Outcome::Fail:
        return capOfFailure(finding, container);
    case Outcome::Waived:
        return finding.severity >= Severity::High ? 89 : 0;
    default:
        return 0;
    }
}

bool counts(const Vulnerability& vulnerability, Waivers waivers)
{
    return waivers == Waivers::Ignored || !vulnerability.isWaived();
}

int capLevel(const Vulnerability& vulnerability, Waivers waivers)
{
    if (!counts(vulnerability, waivers))
        return vulnerability.severity >= Severity::High ? 89 : 0;
    if (!vulnerability.isFixable)
        return 0;
    if (vulnerability.isKnownExploited)
        return 39;
    return vulnerability.severity == Severity::Critical ? 69 : 0;
}

QString whyUnscanned(const ImageAssessment& image)
{
    return matchingName(image.matching == Matching::Matched ? Matching::NotScanned
                                                            : image.matching);
}

bool isOpenApi(const Finding& finding, Waivers waivers)
{
    return finding.check == "2.7"_L1 && countedOutcome(finding, waivers) == Outcome::Fail;
}

std::optional<Cap> lower(const std::optional<Cap>& a, const std::optional<Cap>& b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->at != b->at)
        return a->at < b->at ? a : b;
    return core::compareCheckIds(a->because, b->because) <= 0 ? a : b;
}

core::Text capLabel(const Cap& cap)
{
    const QString at = QString::number(cap.at);
    if (cap.because == "not-scanned"_L1)
        return PLIMSOLL_TEXT("At most %1 while the image is not scanned", at);
    if (cap.because == "no-advisories"_L1 || cap.because == "not-imported"_L1)
        return PLIMSOLL_TEXT("At most %1 while there are no advisories for the image", at);
    if (cap.because == "not-covered"_L1)
        return PLIMSOLL_TEXT("At most %1 because no advisory feed covers the image", at);
    if (cap.because == "end-of-life"_L1)
        return PLIMSOLL_TEXT("At most %1 because the image's system reached its end of life", at);
    if (cap.because == "waived"_L1)
        return PLIMSOLL_TEXT("At most %1 while a high or critical finding is waived", at);
    if (cap.because == "not-read"_L1)
        return PLIMSOLL_TEXT("At most %1 while a container cannot be read", at);
    return PLIMSOLL_TEXT("At most %1 because of %2", at, cap.because);
}

} // namespace plimsoll::score
