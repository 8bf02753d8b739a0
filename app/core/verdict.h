// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <utility>

/// The five answers a check can give, each with the fact it rests on.
namespace plimsoll::core {

inline Verdict pass(Text reason, QList<Proof> proofs)
{
    return {.outcome = Outcome::Pass, .reason = std::move(reason), .proofs = std::move(proofs)};
}

inline Verdict fail(Text reason, QList<Proof> proofs, QStringList remedyLines = {})
{
    return {.outcome = Outcome::Fail,
            .reason = std::move(reason),
            .proofs = std::move(proofs),
            .remedyLines = std::move(remedyLines)};
}

/// @param missing  names the fact that would decide
inline Verdict unknown(Text missing, QList<Proof> proofs = {})
{
    return {.outcome = Outcome::Unknown, .reason = std::move(missing), .proofs = std::move(proofs)};
}

inline Verdict manual(Text reason, QList<Proof> proofs = {})
{
    return {.outcome = Outcome::Manual, .reason = std::move(reason), .proofs = std::move(proofs)};
}

inline Verdict notApplicable(Text reason, QList<Proof> proofs)
{
    return {.outcome = Outcome::NotApplicable,
            .reason = std::move(reason),
            .proofs = std::move(proofs)};
}

/// Lays another answer over a finding: what is needed no more goes, what is new comes.
inline void takeVerdict(Finding& finding, const Verdict& verdict)
{
    finding.outcome = verdict.outcome;
    finding.reason = verdict.reason;
    finding.proofs = verdict.proofs;
    if (verdict.outcome == Outcome::Pass)
        finding.remedy = {};
    if (!verdict.remedyLines.isEmpty())
        finding.remedyLines = verdict.remedyLines;
}

} // namespace plimsoll::core
