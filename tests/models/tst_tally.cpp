// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/natural.h"
#include "models/tally.h"
#include "models/wording.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;
using core::Severity;

namespace {

core::Finding finding(const char* check, Outcome outcome, Severity severity,
                      const QString& id = u"c1"_s)
{
    return {.check = QString::fromLatin1(check),
            .outcome = outcome,
            .severity = severity,
            .object = {.kind = core::ObjectKind::Container, .id = id, .name = id}};
}

} // namespace

class TestTally : public QObject
{
    Q_OBJECT
private slots:
    void onlyFailuresCount()
    {
        const SeverityCounts counts = failingOf({finding("5.5", Outcome::Fail, Severity::Critical),
                                                 finding("5.11", Outcome::Fail, Severity::Medium),
                                                 finding("5.29", Outcome::Fail, Severity::Medium),
                                                 finding("5.4", Outcome::Waived, Severity::High),
                                                 finding("5.2", Outcome::Unknown, Severity::High)});
        QCOMPARE(counts.values, (std::array{1, 0, 2, 0}));
        QCOMPARE(counts.total(), 3);
        QCOMPARE(counts.of(Severity::Critical), 1);
    }

    void oneCriticalOutweighsAnyNumberOfHighs()
    {
        QVERIFY((SeverityCounts{{1, 0, 0, 0}}.weight()
                 > SeverityCounts{{0, 9999, 9999, 9999}}.weight()));
        QVERIFY(
            (SeverityCounts{{0, 1, 0, 0}}.weight() > SeverityCounts{{0, 0, 20000, 0}}.weight()));
    }

    void groupsByObjectOfOneKind()
    {
        core::Finding ofImage = finding("4.1", Outcome::Fail, Severity::High, u"c1"_s);
        ofImage.object.kind = core::ObjectKind::Image;
        const auto counts =
            failingById({finding("5.5", Outcome::Fail, Severity::Critical),
                         finding("5.5", Outcome::Fail, Severity::Critical, u"c2"_s), ofImage},
                        core::ObjectKind::Container);
        QCOMPARE(counts.size(), 2);
        QCOMPARE(counts.value(u"c1"_s).total(), 1);
    }

    void theWorstOutcomeSpeaksForMany()
    {
        QCOMPARE(worstOf(Outcome::Pass, Outcome::Fail), Outcome::Fail);
        QCOMPARE(worstOf(Outcome::Unknown, Outcome::Waived), Outcome::Unknown);
        QCOMPARE(worstOf(Outcome::Manual, Outcome::Waived), Outcome::Waived);
        QCOMPARE(worstOf(Outcome::NotApplicable, Outcome::Pass), Outcome::Pass);
    }

    void listsBeginWithWhatFailsWorst()
    {
        QList<core::Finding> findings{finding("5.2", Outcome::Pass, Severity::High),
                                      finding("5.11", Outcome::Fail, Severity::Medium),
                                      finding("5.29", Outcome::Fail, Severity::Medium),
                                      finding("5.5", Outcome::Fail, Severity::Critical),
                                      finding("5.3", Outcome::Unknown, Severity::High)};
        std::ranges::sort(findings, listLess);
        QStringList order;
        for (const core::Finding& each : findings)
            order += each.check;
        QCOMPARE(order, QStringList({u"5.5"_s, u"5.11"_s, u"5.29"_s, u"5.3"_s, u"5.2"_s}));
    }

    void namesSortAsPeopleCount_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::newRow("numbers by value") << u"web-2"_s << u"web-10"_s;
        QTest::newRow("case does not matter") << u"alpha"_s << u"Beta"_s;
        QTest::newRow("a prefix stands first") << u"web"_s << u"web-1"_s;
        QTest::newRow("check ids") << u"2.9"_s << u"2.10"_s;
        QTest::newRow("more digits than a number holds")
            << u"n99999999999999999999999998"_s << u"n99999999999999999999999999"_s;
        QTest::newRow("still two names") << u"A"_s << u"a"_s;
    }

    void namesSortAsPeopleCount()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QVERIFY(compareNaturally(left, right) < 0);
        QVERIFY(compareNaturally(right, left) > 0);
        QCOMPARE(compareNaturally(left, left), 0);
    }

    void coverageNeverRoundsToTheEnds()
    {
        QCOMPARE(coverageText(score::Coverage{.decided = 999, .applicable = 1000}), u"99%"_s);
        QCOMPARE(coverageText(score::Coverage{.decided = 1, .applicable = 1000}), u"1%"_s);
        QCOMPARE(coverageText(score::Coverage{.decided = 1000, .applicable = 1000}), u"100%"_s);
        QCOMPARE(coverageText(score::Coverage{.decided = 0, .applicable = 10}), u"0%"_s);
        QCOMPARE(coverageText(std::nullopt), u"–"_s);
    }

    void timesAreRelativeForTwoDays_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("under a minute") << qint64(12) << u"12 s"_s;
        QTest::newRow("minutes") << qint64(51 * 60) << u"51 min"_s;
        QTest::newRow("hours up to two days") << qint64(47 * 3600) << u"47 h"_s;
        QTest::newRow("days") << qint64(211 * 86400) << u"211 d"_s;
        QTest::newRow("a clock that ran backwards") << qint64(-5) << u"0 s"_s;
    }

    void timesAreRelativeForTwoDays()
    {
        QFETCH(qint64, seconds);
        QTEST(durationText(seconds), "text");
    }

    void countsAreSpokenBySeverity()
    {
        QCOMPARE(countsSpoken(SeverityCounts{{2, 3, 0, 1}}), u"2 critical, 3 high, 1 low"_s);
        QCOMPARE(countsSpoken({}), u"none"_s);
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
