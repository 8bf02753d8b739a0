// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/score.h"

#include "score/rules.h"

namespace plimsoll::score {

QChar gradeOf(int wholePoints)
{
    if (wholePoints >= 90)
        return u'A';
    if (wholePoints >= 80)
        return u'B';
    if (wholePoints >= 70)
        return u'C';
    if (wholePoints >= 60)
        return u'D';
    if (wholePoints >= 50)
        return u'E';
    return u'F';
}

bool Coverage::isUnderHalf() const
{
    return 2 * decided < applicable;
}

std::optional<QChar> Score::grade() const
{
    if (!value || (coverage && coverage->isUnderHalf()))
        return std::nullopt;
    return gradeOf(*whole());
}

std::optional<int> Score::whole() const
{
    if (!value)
        return std::nullopt;
    return int(*value / 1000);
}

QList<qint64> deductionTenths(const Score& score)
{
    QList<qint64> weights;
    for (const Deduction& deduction : score.deductions)
        weights.append(deduction.points);
    return apportion(1000 - score.value.value_or(FullScore) / 100, weights);
}

} // namespace plimsoll::score
