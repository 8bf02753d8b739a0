// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/rules.h"

#include <algorithm>
#include <numeric>

namespace plimsoll::score {

using core::Severity;

namespace {

/// Of rule 3: points taken by one vulnerability with a fix, and by all of its severity at most.
struct VulnerabilityRate
{
    Thousandths perHalf;
    Thousandths most;
};

// Indexed by core::Severity: low, medium, high, critical.
constexpr std::array<VulnerabilityRate, 4> Rates{{
    {50, 5'000},
    {250, 15'000},
    {2'500, 30'000},
    {7'500, 60'000},
}};
constexpr VulnerabilityRate KnownExploitedRate{20'000, 40'000};

} // namespace

qint64 severityWeight(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return 10;
    case Severity::High:
        return 5;
    case Severity::Medium:
        return 3;
    case Severity::Low:
        break;
    }
    return 1;
}

std::optional<Thousandths> controlScore(const ControlSums& sums)
{
    if (sums.decided == 0)
        return std::nullopt;
    return FullScore * sums.passed / sums.decided;
}

std::array<Thousandths, 5> vulnerabilityParts(const VulnerabilitySums& sums)
{
    std::array<Thousandths, 5> parts = {};
    for (size_t i = 0; i < Rates.size(); ++i)
        parts[i] = std::min(Rates[i].most, Rates[i].perHalf * sums.halves[i]);
    parts[4] = std::min(KnownExploitedRate.most, KnownExploitedRate.perHalf * sums.knownExploited);
    return parts;
}

Thousandths vulnerabilityScore(const VulnerabilitySums& sums)
{
    const auto parts = vulnerabilityParts(sums);
    return std::max(Thousandths(0),
                    std::accumulate(parts.begin(), parts.end(), FullScore, std::minus<>()));
}

std::optional<Thousandths> weightedMean(const QList<Weighted>& parts)
{
    qint64 sum = 0;
    qint64 weights = 0;
    for (const Weighted& part : parts) {
        if (!part.value)
            continue;
        sum += part.weight * *part.value;
        weights += part.weight;
    }
    if (weights == 0)
        return std::nullopt;
    return sum / weights;
}

QList<qint64> groupWeights(qsizetype members)
{
    // n members share the mean with 1/n each. The worst tenth holds n/10 members; with ten or
    // fewer it is the worst one alone. Over the common denominator n its members weigh 10, the
    // last one what is left of n.
    QList<qint64> weights(members, 1);
    qint64 left = members;
    for (qsizetype i = 0; i < members && left > 0; ++i) {
        const qint64 tail = members <= 10 ? left : std::min<qint64>(10, left);
        weights[i] += tail;
        left -= tail;
    }
    return weights;
}

std::optional<Thousandths> groupScore(QList<Thousandths> values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::ranges::sort(values);
    const QList<qint64> weights = groupWeights(values.size());
    const qint64 sum =
        std::inner_product(values.cbegin(), values.cend(), weights.cbegin(), qint64(0));
    return sum / (2 * values.size());
}

QList<Thousandths> apportion(Thousandths total, const QList<qint64>& weights)
{
    const qint64 whole = std::accumulate(weights.cbegin(), weights.cend(), qint64(0));
    QList<Thousandths> parts(weights.size(), 0);
    if (whole == 0)
        return parts;
    QList<qsizetype> byRemainder(weights.size());
    std::iota(byRemainder.begin(), byRemainder.end(), 0);
    Thousandths left = total;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        parts[i] = total * weights[i] / whole;
        left -= parts[i];
    }
    std::ranges::stable_sort(byRemainder, std::greater<>(),
                             [&](qsizetype i) { return total * weights[i] % whole; });
    for (qsizetype i = 0; i < left; ++i)
        ++parts[byRemainder[i]];
    return parts;
}

} // namespace plimsoll::score
