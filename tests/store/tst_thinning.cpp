// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"
#include "store/thinning.h"
#include "tests/store/fixtures.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::storetest;

/// Which runs go, by dates worked out on a calendar. 2026-11-23 is a Monday.
class ThinningTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = at("2026-11-23T12:00:00Z");

private slots:
    void keepsAllOfTheLastDays()
    {
        const QList<store::RunStamp> runs = {{1, at("2026-11-16T12:00:00Z")},
                                             {2, at("2026-11-16T12:00:01Z")},
                                             {3, at("2026-11-23T11:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), QList<qint64>());
    }

    void keepsTheNewestOfADayAfterThat()
    {
        const QList<store::RunStamp> runs = {{1, at("2026-11-16T00:00:00Z")},
                                             {2, at("2026-11-16T11:59:59Z")},
                                             {3, at("2026-11-15T23:59:59Z")},
                                             {4, at("2026-11-15T08:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), (QList<qint64>{1, 4}));
    }

    void keepsTheNewestOfAnIsoWeekAfterNinetyDays()
    {
        // 90 days before now is 2026-08-25; the weeks are 33 (Aug 10 to 16) and 34 (17 to 23).
        const QList<store::RunStamp> runs = {{1, at("2026-08-10T09:00:00Z")},
                                             {2, at("2026-08-16T09:00:00Z")},
                                             {3, at("2026-08-17T09:00:00Z")},
                                             {4, at("2026-08-23T09:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), (QList<qint64>{1, 3}));
    }

    void aWeekMaySpanTwoYears()
    {
        // 2024-12-30 and 2025-01-05 are Monday and Sunday of 2025's first ISO week.
        const QList<store::RunStamp> runs = {{1, at("2024-12-30T09:00:00Z")},
                                             {2, at("2025-01-05T09:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), QList<qint64>{1});
    }

    void theSameWeekOfAnotherYearIsAnotherWeek()
    {
        const QList<store::RunStamp> runs = {{1, at("2024-08-14T09:00:00Z")},
                                             {2, at("2025-08-13T09:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), QList<qint64>());
    }

    void orderOfInputDoesNotMatter()
    {
        const QList<store::RunStamp> runs = {{4, at("2026-11-15T08:00:00Z")},
                                             {1, at("2026-11-16T00:00:00Z")},
                                             {3, at("2026-11-15T23:59:59Z")},
                                             {2, at("2026-11-16T11:59:59Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {}), (QList<qint64>{1, 4}));
    }

    void runsOfOneTimeKeepTheLaterOne()
    {
        const QDateTime old = at("2026-11-01T10:00:00Z");
        QCOMPARE(store::runsToThin({{8, old}, {9, old}}, m_now, {}), QList<qint64>{8});
    }

    void theSettingDecides()
    {
        const QList<store::RunStamp> runs = {{1, at("2026-11-22T01:00:00Z")},
                                             {2, at("2026-11-22T02:00:00Z")}};
        QCOMPARE(store::runsToThin(runs, m_now, {.keepAllDays = 1}), QList<qint64>{1});
    }

    void nothingIsThinnedOfNothing()
    {
        QCOMPARE(store::runsToThin({}, m_now, {}), QList<qint64>());
    }

    void settingsAreReadWithinBounds()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"plimsoll.conf"_s), QSettings::IniFormat);
        store::saveRetention({.keepAllDays = 3, .keepDailyDays = 40, .keepEvidenceRuns = 5},
                             settings);
        settings.setValue(u"history/keepDailyDays"_s, u"many"_s);
        settings.setValue(u"history/keepEvidenceRuns"_s, 0);
        const store::Retention read = store::loadRetention(settings);
        QCOMPARE(read.keepAllDays, 3);
        QCOMPARE(read.keepDailyDays, 90);
        QCOMPARE(read.keepEvidenceRuns, 30);
    }
};

QTEST_GUILESS_MAIN(ThinningTest)
#include "tst_thinning.moc"
