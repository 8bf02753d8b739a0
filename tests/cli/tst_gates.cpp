// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/gates.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::cli;

Q_DECLARE_METATYPE(plimsoll::core::Outcome)
Q_DECLARE_METATYPE(plimsoll::core::Severity)

/// When a pipeline has to stop.
class GatesTest : public QObject
{
    Q_OBJECT

private slots:
    void failBelow_data()
    {
        QTest::addColumn<qint64>("score"); ///< thousandths, -1: none
        QTest::addColumn<bool>("isProvisional");
        QTest::addColumn<bool>("isCrossed");
        QTest::newRow("exactly the limit") << qint64(70'000) << false << false;
        QTest::newRow("a thousandth below") << qint64(69'999) << false << true;
        QTest::newRow("above") << qint64(100'000) << false << false;
        QTest::newRow("no score") << qint64(-1) << false << true;
        QTest::newRow("high but provisional") << qint64(99'000) << true << true;
    }

    void failBelow()
    {
        QFETCH(qint64, score);
        QFETCH(bool, isProvisional);
        QFETCH(bool, isCrossed);
        score::Assessment assessment;
        if (score >= 0)
            assessment.fleet.value = score;
        assessment.fleet.provisional = isProvisional;
        QCOMPARE(crossedGates({.failBelow = 70'000}, assessment).size(), isCrossed ? 1 : 0);
    }

    void failOn_data()
    {
        QTest::addColumn<core::Outcome>("outcome");
        QTest::addColumn<core::Severity>("severity");
        QTest::addColumn<bool>("isCrossed");
        using core::Outcome, core::Severity;
        QTest::newRow("fail, as severe") << Outcome::Fail << Severity::High << true;
        QTest::newRow("fail, worse") << Outcome::Fail << Severity::Critical << true;
        QTest::newRow("fail, milder") << Outcome::Fail << Severity::Medium << false;
        QTest::newRow("waived") << Outcome::Waived << Severity::Critical << false;
        QTest::newRow("unknown") << Outcome::Unknown << Severity::Critical << false;
        QTest::newRow("pass") << Outcome::Pass << Severity::Critical << false;
    }

    void failOn()
    {
        QFETCH(core::Outcome, outcome);
        QFETCH(core::Severity, severity);
        QFETCH(bool, isCrossed);
        score::Assessment assessment;
        score::HostAssessment host;
        host.findings = {
            {.check = QStringLiteral("5.5"), .outcome = outcome, .severity = severity}};
        assessment.hosts = {host};
        QCOMPARE(crossedGates({.failOn = core::Severity::High}, assessment).size(),
                 isCrossed ? 1 : 0);
    }

    void noGateIsNeverCrossed() { QVERIFY(crossedGates({}, {}).isEmpty()); }
};

QTEST_GUILESS_MAIN(GatesTest)
#include "tst_gates.moc"
