// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "core/waiver.h"

#include <QDateTime>
#include <QList>

/// What people decided, laid over what was found.
namespace plimsoll::score {

struct Assessment;
struct ImageAssessment;

/// The host that findings are about, as scopes name it.
struct FindingsOf
{
    QString host = {};
    QString group = {};
};

/// How a waiver stands at a time.
struct WaiverStanding
{
    enum class State { InForce, EndsSoon, Expired };

    core::Waiver waiver = {};
    State state = State::InForce;
    qint64 daysLeft = 0; ///< 0: today is its last day; negative: since when it is over
    int covers = 0; ///< findings whose outcome it changed, and vulnerabilities it holds

    bool operator==(const WaiverStanding&) const = default;
};

/// A waiver holds through its last day, UTC; an attestation no longer than the policy lets a
/// person's word grow old.
WaiverStanding::State stateOf(const core::Waiver& waiver, const core::Policy& policy,
                              const QDateTime& atUtc);

/// The findings of one host with the waivers in force laid over them: a failure becomes waived, a
/// manual result becomes the pass or failure that was attested (and a waiver may hold that failure
/// too). Nothing else changes: what was never decided cannot be waived. Where several hold, the one
/// of the narrowest scope is named, of equal ones the one that holds longest, then by id.
/// Pure; `atUtc` is the time of the evidence.
QList<core::Finding> applyWaivers(QList<core::Finding> findings, const FindingsOf& of,
                                  const QList<core::Waiver>& waivers, const core::Policy& policy,
                                  const QDateTime& atUtc);

/// The same for the vulnerabilities of one image: a waiver whose `check` is one of a flaw's names
/// keeps it from counting and from capping. Scopes are those of findings about the image.
void applyWaivers(ImageAssessment& image, const FindingsOf& of, const QList<core::Waiver>& waivers,
                  const core::Policy& policy, const QDateTime& atUtc);

/// Every waiver, those that end first in front, with what it covers in this assessment.
QList<WaiverStanding> standingsOf(const QList<core::Waiver>& waivers, const Assessment& assessment);

/// "in-force", "ends-soon", "expired".
QString waiverStateName(WaiverStanding::State state);

} // namespace plimsoll::score
