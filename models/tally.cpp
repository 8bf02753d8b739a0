// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tally.h"

#include <algorithm>
#include <numeric>

namespace plimsoll::models {

using core::Finding;
using core::Outcome;

void SeverityCounts::add(const SeverityCounts& other)
{
    for (size_t i = 0; i < values.size(); ++i)
        values[i] += other.values[i];
}

int SeverityCounts::total() const
{
    return std::accumulate(values.begin(), values.end(), 0);
}

qint64 SeverityCounts::weight() const
{
    qint64 weight = 0;
    for (const int value : values)
        weight = weight * 10'000 + std::min(value, 9'999);
    return weight;
}

SeverityCounts failingOf(const QList<Finding>& findings)
{
    SeverityCounts counts;
    for (const Finding& finding : findings) {
        if (finding.outcome == Outcome::Fail)
            counts.add(finding.severity);
    }
    return counts;
}

OutcomeCounts outcomesOf(const QList<Finding>& findings)
{
    OutcomeCounts counts = {};
    for (const Finding& finding : findings)
        ++counts[size_t(finding.outcome)];
    return counts;
}

QHash<QString, SeverityCounts> failingById(const QList<Finding>& findings, core::ObjectKind kind)
{
    QHash<QString, SeverityCounts> counts;
    for (const Finding& finding : findings) {
        if (finding.outcome == Outcome::Fail && finding.object.kind == kind)
            counts[finding.object.id].add(finding.severity);
    }
    return counts;
}

int listRank(Outcome outcome)
{
    return int(std::ranges::find(ListOrder, outcome) - std::begin(ListOrder));
}

Outcome worstOf(Outcome left, Outcome right)
{
    return listRank(left) <= listRank(right) ? left : right;
}

bool listLess(const Finding& left, const Finding& right)
{
    if (left.outcome != right.outcome)
        return listRank(left.outcome) < listRank(right.outcome);
    if (left.severity != right.severity)
        return left.severity > right.severity;
    return core::findingLess(left, right);
}

} // namespace plimsoll::models
