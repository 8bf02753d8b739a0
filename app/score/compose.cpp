// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/compose.h"

#include "score/vulnerability.h"
#include "score/weights.h"

#include <algorithm>
#include <tuple>

namespace plimsoll::score {

using core::Finding;
using core::ObjectRef;
using core::Outcome;
using namespace Qt::Literals::StringLiterals;

namespace {

ControlSums sumsOf(const QList<const Finding*>& findings, Waivers waivers)
{
    ControlSums sums;
    for (const Finding* finding : findings) {
        const Outcome outcome = countedOutcome(*finding, waivers);
        if (outcome != Outcome::Pass && outcome != Outcome::Fail)
            continue;
        const qint64 weight = weightOf(*finding);
        sums.decided += weight;
        sums.passed += outcome == Outcome::Pass ? weight : 0;
    }
    return sums;
}

std::optional<Coverage> coverageOf(const QList<const Finding*>& findings)
{
    Coverage coverage;
    for (const Finding* finding : findings) {
        const Outcome outcome = finding->outcome;
        coverage.applicable += outcome != Outcome::NotApplicable;
        coverage.decided +=
            outcome == Outcome::Pass || outcome == Outcome::Fail || outcome == Outcome::Waived;
    }
    if (coverage.applicable == 0)
        return std::nullopt;
    return coverage;
}

void pool(std::optional<Coverage>& into, const std::optional<Coverage>& more)
{
    if (!more)
        return;
    into = Coverage{into.value_or(Coverage()).decided + more->decided,
                    into.value_or(Coverage()).applicable + more->applicable};
}

bool isUnderHalf(const std::optional<Coverage>& coverage)
{
    return coverage && coverage->isUnderHalf();
}

auto placeOf(const ObjectRef& object)
{
    return std::tie(object.kind, object.name, object.id);
}

bool comesFirst(const Deduction& a, const Deduction& b)
{
    if (a.points != b.points)
        return a.points > b.points;
    if (a.isCap != b.isCap)
        return a.isCap;
    if (const int order = core::compareCheckIds(a.check, b.check); order != 0)
        return order < 0;
    return std::make_tuple(placeOf(a.object), core::english(a.label))
        < std::make_tuple(placeOf(b.object), core::english(b.label));
}

/// Lines whose points are weights yet, made to add up to the total; those left with none go.
QList<Deduction> scaled(QList<Deduction> lines, Thousandths total)
{
    std::ranges::sort(lines, comesFirst);
    QList<qint64> weights;
    weights.reserve(lines.size());
    for (const Deduction& line : std::as_const(lines))
        weights.append(line.points);
    const QList<Thousandths> points = apportion(total, weights);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].points = points[i];
    lines.removeIf([](const Deduction& line) { return line.points == 0; });
    std::ranges::sort(lines, comesFirst);
    return lines;
}

QList<Deduction> weighed(QList<Deduction> lines, qint64 weight)
{
    for (Deduction& line : lines)
        line.points *= weight;
    return lines;
}

core::Text shareLabel(const ObjectRef& object)
{
    switch (object.kind) {
    case core::ObjectKind::Container:
        return PLIMSOLL_TEXT("Container %1", object.name);
    case core::ObjectKind::Image:
        return PLIMSOLL_TEXT("Image %1", object.name);
    default:
        return PLIMSOLL_TEXT("Host %1", object.name);
    }
}

/// What a member takes from its aggregate, in its own points: its share, and its own cap.
QList<Deduction> memberLines(const Member& member)
{
    Deduction share{0, {}, shareLabel(member.object), member.object};
    QList<Deduction> lines;
    for (const Deduction& line : member.score->deductions) {
        if (line.isCap && line.object == member.object)
            lines.append(line);
        else
            share.points += line.points;
    }
    lines.append(share);
    return lines;
}

bool isSilent(const Member& member)
{
    return !member.wasRead || (!member.score->value && member.score->coverage);
}

} // namespace

Score controlStage(const QList<const Finding*>& findings)
{
    Score score;
    score.value = controlScore(sumsOf(findings, Waivers::Respected));
    score.withoutWaivers = controlScore(sumsOf(findings, Waivers::Ignored));
    score.coverage = coverageOf(findings);
    score.provisional = isUnderHalf(score.coverage);
    if (!score.value)
        return score;
    QList<Deduction> lines;
    for (const Finding* finding : findings) {
        if (finding->outcome == Outcome::Fail && weightOf(*finding) > 0)
            lines.append({weightOf(*finding), finding->check, finding->title,
                          finding->object});
    }
    score.deductions = scaled(lines, FullScore - *score.value);
    return score;
}

Score imageStage(const ImageAssessment& image, const Score& control)
{
    const ObjectRef object{core::ObjectKind::Image, image.id, image.displayName()};
    if (!image.isScanned) {
        Score score = control;
        const Cap cap{HighestUnscanned, whyUnscanned(image)};
        applyCap(score, cap, cap, object);
        score.provisional = true;
        return score;
    }
    const QList<Vulnerability> all = distinctVulnerabilities(image.vulnerabilities);
    const QList<Vulnerability> distinct = counted(all, Waivers::Respected);
    Score vulnerabilities;
    vulnerabilities.value = vulnerabilityScore(sumsOf(distinct));
    vulnerabilities.withoutWaivers = vulnerabilityScore(sumsOf(all));
    vulnerabilities.deductions = vulnerabilityDeductions(distinct, object);
    Score score = combined({{VulnerabilityShare, &vulnerabilities}, {ControlShare, &control}});
    // Packages that were not read may have flaws of their own.
    score.provisional |= image.reading == Reading::Quick || !image.isWhole;
    return score;
}

Score combined(const QList<Part>& parts)
{
    Score score;
    QList<Weighted> values;
    QList<Weighted> bare;
    QList<Deduction> lines;
    for (const Part& part : parts) {
        pool(score.coverage, part.score->coverage);
        values.append({part.weight, part.score->value});
        bare.append({part.weight, part.score->withoutWaivers});
        lines += weighed(part.score->deductions, part.weight);
    }
    score.provisional = isUnderHalf(score.coverage);
    score.withoutWaivers = weightedMean(bare);
    score.value = weightedMean(values);
    if (score.value)
        score.deductions = scaled(lines, FullScore - *score.value);
    return score;
}

Score grouped(QList<Member> members)
{
    Score score;
    QList<Thousandths> bare;
    for (const Member& member : std::as_const(members)) {
        pool(score.coverage, member.score->coverage);
        score.provisional |= isSilent(member);
        if (member.score->withoutWaivers)
            bare.append(*member.score->withoutWaivers);
    }
    score.withoutWaivers = groupScore(bare);
    score.provisional |= isUnderHalf(score.coverage);

    members.removeIf([](const Member& member) { return !member.score->value; });
    std::ranges::sort(members, [](const Member& a, const Member& b) {
        return std::make_tuple(*a.score->value, placeOf(a.object))
            < std::make_tuple(*b.score->value, placeOf(b.object));
    });
    QList<Thousandths> values;
    QList<Deduction> lines;
    const QList<qint64> weights = groupWeights(members.size());
    for (qsizetype i = 0; i < members.size(); ++i) {
        values.append(*members[i].score->value);
        lines += weighed(memberLines(members[i]), weights[i]);
    }
    score.value = groupScore(values);
    if (score.value)
        score.deductions = scaled(lines, FullScore - *score.value);
    return score;
}

void applyCap(Score& score, const std::optional<Cap>& cap, const std::optional<Cap>& withoutWaivers,
              const ObjectRef& object)
{
    if (withoutWaivers && score.withoutWaivers)
        score.withoutWaivers =
            std::min(*score.withoutWaivers, Thousandths(withoutWaivers->at) * 1000);
    if (!cap || !score.value)
        return;
    const Thousandths before = *score.value;
    score.cap = cap;
    score.value = std::min(before, Thousandths(cap->at) * 1000);
    if (*score.value < before) {
        score.deductions.append({before - *score.value, {}, capLabel(*cap), object, true});
        std::ranges::sort(score.deductions, comesFirst);
    }
}

} // namespace plimsoll::score
