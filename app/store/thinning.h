// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QDateTime>
#include <QList>

namespace plimsoll::store {

/// What thinning asks of a run.
struct RunStamp
{
    qint64 id = 0;
    QDateTime generatedAtUtc = {};
};

/// The runs that go: all of the last keepAllDays stay (counted back from nowUtc), then the newest
/// of each UTC day until keepDailyDays, then the newest of each ISO week. The newest run always
/// stays. Pure; the order of input does not matter, the answer is sorted by id.
QList<qint64> runsToThin(QList<RunStamp> runs, const QDateTime& nowUtc, const Retention& retention);

} // namespace plimsoll::store
