// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thinning.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace plimsoll::store {

namespace {

/// Runs of one bucket stand for each other; absent: the run stands for itself.
std::optional<qint64> bucketOf(const RunStamp& run, const QDateTime& nowUtc,
                               const Retention& retention)
{
    if (run.generatedAtUtc >= nowUtc.addDays(-retention.keepAllDays))
        return std::nullopt;
    const QDate day = run.generatedAtUtc.toUTC().date();
    if (run.generatedAtUtc >= nowUtc.addDays(-retention.keepDailyDays))
        return day.toJulianDay();
    int year = 0;
    const int week = day.weekNumber(&year);
    return -(qint64(year) * 100 + week); // negative: never a day's number
}

} // namespace

QList<qint64> runsToThin(QList<RunStamp> runs, const QDateTime& nowUtc, const Retention& retention)
{
    std::ranges::sort(runs, [](const RunStamp& left, const RunStamp& right) {
        return std::tie(left.generatedAtUtc, left.id) > std::tie(right.generatedAtUtc, right.id);
    });
    QList<qint64> thinned;
    QSet<qint64> seen;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const auto bucket = bucketOf(runs[i], nowUtc, retention);
        if (!bucket)
            continue;
        if (seen.contains(*bucket) && i > 0)
            thinned.append(runs[i].id);
        seen.insert(*bucket);
    }
    std::ranges::sort(thinned);
    return thinned;
}

} // namespace plimsoll::store
