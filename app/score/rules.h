// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"
#include "score/score.h"

#include <QList>

#include <array>
#include <optional>

/// The arithmetic of ARCHITECTURE section 4, number by number. Every quotient is rounded down to a
/// thousandth, so that no score is ever shown higher than it is.
namespace plimsoll::score {

inline constexpr Thousandths FullScore = 100'000;

/// The weight of a result by its severity: critical 10, high 5, medium 3, low 1.
qint64 severityWeight(core::Severity severity);

/// What a control score is made of: weights of what passed, and of what passed or failed.
struct ControlSums
{
    qint64 passed = 0;
    qint64 decided = 0;
};

/// Rule 1. Absent when nothing was decided.
std::optional<Thousandths> controlScore(const ControlSums& sums);

/// What a vulnerability score is made of, counted in halves: 2 where a fix exists, 1 where none.
struct VulnerabilitySums
{
    std::array<qint64, 4> halves = {}; ///< indexed by core::Severity
    qint64 knownExploited = 0;
};

/// Rule 3.
Thousandths vulnerabilityScore(const VulnerabilitySums& sums);

/// The parts of rule 3 before they are taken off: one a severity (indexed by core::Severity), then
/// known exploited ones; each at its maximum where it saturates.
std::array<Thousandths, 5> vulnerabilityParts(const VulnerabilitySums& sums);

/// One part of a weighted mean.
struct Weighted
{
    qint64 weight = 0;
    std::optional<Thousandths> value = {};
};

/// Rules 4, 5 and 6: the mean over the parts that have a value, renormalised over their weights.
/// Absent when none has one.
std::optional<Thousandths> weightedMean(const QList<Weighted>& parts);

inline constexpr qint64 VulnerabilityShare = 60, ControlShare = 40; ///< rule 4
inline constexpr qint64 DockerfileShare = 15, ImageShare = 40, ContainerShare = 45; ///< rule 5
inline constexpr qint64 HostStageShare = 35, ContainersShare = 65; ///< rule 6

/// Rules 6 and 7: half the mean, half the expected shortfall, that is the mean of the worst tenth
/// by share, with the fraction of the last one counted. Absent without members.
std::optional<Thousandths> groupScore(QList<Thousandths> values);

/// What each member weighs in groupScore(), out of 2 n. Values ascending.
QList<qint64> groupWeights(qsizetype members);

/// Splits a total in proportion to weights so that the parts add up to it exactly (largest
/// remainder; among equal remainders the earlier one).
QList<Thousandths> apportion(Thousandths total, const QList<qint64>& weights);

} // namespace plimsoll::score
