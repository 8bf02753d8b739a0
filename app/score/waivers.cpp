// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/waivers.h"

#include "score/assessment.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace plimsoll::score {

using core::Finding;
using core::Outcome;
using core::Waiver;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate lastDayOf(const Waiver& waiver, const core::Policy& policy)
{
    return waiver.isAttestation()
        ? std::min(waiver.until, waiver.from.addDays(policy.attestationMaxAgeDays))
        : waiver.until;
}

bool isAbout(const Waiver& waiver, const core::ObjectRef& object, const FindingsOf& of)
{
    switch (waiver.scope) {
    case Waiver::Scope::Fleet:
        return true;
    case Waiver::Scope::Group:
        return !of.group.isEmpty() && waiver.group == of.group;
    case Waiver::Scope::Host:
        return waiver.host == of.host;
    case Waiver::Scope::Object:
        break;
    }
    const bool isHere = waiver.host.isEmpty() || waiver.host == of.host;
    return isHere && waiver.objectKind == object.kind
        && (waiver.object == object.name || waiver.object == object.id);
}

bool answersTo(const Waiver& waiver, Outcome outcome)
{
    return outcome == (waiver.isAttestation() ? Outcome::Manual : Outcome::Fail);
}

Outcome outcomeUnder(const Waiver& waiver)
{
    switch (waiver.kind) {
    case Waiver::Kind::AttestedMet:
        return Outcome::Pass;
    case Waiver::Kind::AttestedNotMet:
        return Outcome::Fail;
    case Waiver::Kind::Waiver:
        break;
    }
    return Outcome::Waived;
}

/// Greater: this one is named when both hold.
auto rank(const Waiver& waiver)
{
    return std::tuple(waiver.scope, waiver.until);
}

/// The waivers that are in force, by check.
using ByCheck = QHash<QString, QList<const Waiver*>>;

ByCheck inForce(const QList<Waiver>& waivers, const core::Policy& policy, const QDateTime& atUtc)
{
    QList<const Waiver*> sorted;
    for (const Waiver& waiver : waivers) {
        if (stateOf(waiver, policy, atUtc) != WaiverStanding::State::Expired)
            sorted.append(&waiver);
    }
    std::ranges::sort(sorted, [](const Waiver* a, const Waiver* b) {
        return rank(*a) != rank(*b) ? rank(*a) > rank(*b) : a->id < b->id;
    });
    ByCheck byCheck;
    for (const Waiver* waiver : sorted)
        byCheck[waiver->check].append(waiver);
    return byCheck;
}

const Waiver* waiverFor(const QList<const Waiver*>& candidates, const Finding& finding,
                        const FindingsOf& of)
{
    const auto found = std::ranges::find_if(candidates, [&](const Waiver* waiver) {
        return answersTo(*waiver, finding.outcome) && isAbout(*waiver, finding.object, of);
    });
    return found == candidates.end() ? nullptr : *found;
}

core::Decision decisionOf(const Waiver& waiver, const core::Policy& policy, const QDateTime& atUtc,
                          Outcome without)
{
    return {.isAttestation = waiver.isAttestation(),
            .id = waiver.id,
            .reason = waiver.reason,
            .who = waiver.who,
            .reference = waiver.reference,
            .scope = core::scopeText(waiver),
            .until = lastDayOf(waiver, policy),
            .endsSoon = stateOf(waiver, policy, atUtc) == WaiverStanding::State::EndsSoon,
            .without = without};
}

/// The waiver of a flaw on one image: under its own name or another of its names.
const Waiver* waiverFor(const ByCheck& byCheck, const Vulnerability& v,
                        const core::ObjectRef& image, const FindingsOf& of)
{
    for (const QString& name : QStringList(v.id) + v.aliases) {
        for (const Waiver* waiver : byCheck.value(name)) {
            if (!waiver->isAttestation() && isAbout(*waiver, image, of))
                return waiver;
        }
    }
    return nullptr;
}

} // namespace

WaiverStanding::State stateOf(const Waiver& waiver, const core::Policy& policy,
                              const QDateTime& atUtc)
{
    const qint64 left = atUtc.toUTC().date().daysTo(lastDayOf(waiver, policy));
    if (left < 0)
        return WaiverStanding::State::Expired;
    return left <= core::WaiverWarningDays ? WaiverStanding::State::EndsSoon
                                           : WaiverStanding::State::InForce;
}

QList<Finding> applyWaivers(QList<Finding> findings, const FindingsOf& of,
                            const QList<Waiver>& waivers, const core::Policy& policy,
                            const QDateTime& atUtc)
{
    const ByCheck byCheck = inForce(waivers, policy, atUtc);
    if (byCheck.isEmpty())
        return findings;
    for (Finding& finding : findings) {
        const auto candidates = byCheck.constFind(finding.check);
        if (candidates == byCheck.constEnd())
            continue;
        // An attested failure may be waived: a second step, never a third.
        for (int step = 0; step < 2; ++step) {
            const Waiver* waiver = waiverFor(*candidates, finding, of);
            if (!waiver)
                break;
            const Outcome without = finding.decision ? finding.decision->without : finding.outcome;
            finding.decision = decisionOf(*waiver, policy, atUtc, without);
            finding.outcome = outcomeUnder(*waiver);
        }
    }
    return findings;
}

void applyWaivers(ImageAssessment& image, const FindingsOf& of, const QList<Waiver>& waivers,
                  const core::Policy& policy, const QDateTime& atUtc)
{
    const ByCheck byCheck = inForce(waivers, policy, atUtc);
    const core::ObjectRef object{core::ObjectKind::Image, image.id, image.displayName()};
    for (Vulnerability& v : image.vulnerabilities) {
        if (const Waiver* waiver = waiverFor(byCheck, v, object, of))
            v.decision = decisionOf(*waiver, policy, atUtc, Outcome::Fail);
    }
}

QList<WaiverStanding> standingsOf(const QList<Waiver>& waivers, const Assessment& assessment)
{
    QHash<QString, int> covered;
    for (const HostAssessment& host : assessment.hosts) {
        for (const Finding& finding : host.findings) {
            if (finding.decision)
                ++covered[finding.decision->id];
        }
        for (const ImageAssessment& image : host.images) {
            for (const Vulnerability& v : image.vulnerabilities) {
                if (v.decision)
                    ++covered[v.decision->id];
            }
        }
    }
    const QDate today = assessment.generatedAtUtc.toUTC().date();
    QList<WaiverStanding> standings;
    for (const Waiver& waiver : waivers) {
        const core::Policy& policy = assessment.policy;
        standings.append({.waiver = waiver,
                          .state = stateOf(waiver, policy, assessment.generatedAtUtc),
                          .daysLeft = today.daysTo(lastDayOf(waiver, policy)),
                          .covers = covered.value(waiver.id)});
    }
    std::ranges::sort(standings, {}, [](const WaiverStanding& standing) {
        return std::tuple(standing.waiver.until, standing.waiver.id);
    });
    return standings;
}

QString waiverStateName(WaiverStanding::State state)
{
    switch (state) {
    case WaiverStanding::State::EndsSoon:
        return u"ends-soon"_s;
    case WaiverStanding::State::Expired:
        return u"expired"_s;
    case WaiverStanding::State::InForce:
        break;
    }
    return u"in-force"_s;
}

} // namespace plimsoll::score
