// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/certainty.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;

namespace {

/// Said of what was not simply measured.
core::Text confidenceSentence(QLatin1StringView confidence)
{
    if (confidence == "declared"_L1)
        return PLIMSOLL_TEXT("Declared: read from files that the next start obeys.");
    if (confidence == "inferred"_L1)
        return PLIMSOLL_TEXT("Inferred from other facts, not read directly.");
    if (confidence == "attested"_L1)
        return PLIMSOLL_TEXT("Attested: a person's word.");
    return {};
}

bool isDecided(Outcome outcome)
{
    return outcome != Outcome::NotApplicable && outcome != Outcome::Unknown;
}

} // namespace

QLatin1StringView Certainty::completeness() const
{
    return isPartial() ? "partial"_L1 : "full"_L1;
}

Certainty certaintyOf(const Control& control, const core::Finding& finding)
{
    const bool isAttested = finding.decision && finding.decision->isAttestation;
    return {.confidence = isAttested ? "attested"_L1 : QLatin1StringView(control.confidence),
            .unseen = control.unseenText()};
}

bool isPartialPass(const Control& control, const core::Finding& finding)
{
    return control.unseen && finding.outcome == Outcome::Pass;
}

QList<core::Text> certaintySentences(const Control& control, const core::Finding& finding)
{
    if (!isDecided(finding.outcome))
        return {};
    const Certainty certainty = certaintyOf(control, finding);
    QList<core::Text> sentences;
    if (const core::Text how = confidenceSentence(certainty.confidence); !how.isEmpty())
        sentences.append(how);
    if (isPartialPass(control, finding))
        sentences.append(PLIMSOLL_TEXT("A pass on incomplete evidence."));
    if (certainty.isPartial())
        sentences.append(certainty.unseen);
    return sentences;
}

} // namespace plimsoll::cis
