// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/changes.h"
#include "score/scenes.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;
using audit::Change;
using core::Severity;
using score::Assessment;

class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void nothingChangedIsNoRow();
    void manyFindingsOfOneCheckAreOneRow();
    void whatFailsAnewWeighsBySeverity();
    void unknownClosesNothing();
    void aWaiverThatEndedIsToldAsSuch();
    void closedFindingsShareARow();
    void scoreMoves_data();
    void scoreMoves();
    void containersComeAndGo();
    void aContainerMadeAnewIsTheSame();
    void hostsComeAndGo();
    void aHostThatWasNeverReadIsNotLostAgain();
};

namespace {

Assessment fleetOf(const score::HostAssessment& host)
{
    Assessment fleet;
    fleet.generatedAtUtc = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
    fleet.hosts = {host};
    return fleet;
}

core::Finding about(const QString& container, const QString& check, core::Outcome outcome,
                    Severity severity = Severity::Medium)
{
    return finding(check, outcome, severity, core::Stage::Container, containerRef(container));
}

score::HostAssessment hostWith(const QStringList& containers)
{
    score::HostAssessment result = host(u"alpha"_s);
    for (const QString& id : containers)
        result.containers.append(container(id, u"app"_s));
    return result;
}

QStringList rows(const QList<Change>& changes)
{
    QStringList texts;
    for (const Change& change : changes)
        texts.append(core::english(change.text));
    return texts;
}

} // namespace

void TestChanges::nothingChangedIsNoRow()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const Assessment fleet = score::withScores(RandomFleet(seed).make());
        QVERIFY(audit::changesBetween(fleet, fleet).isEmpty());
    }
}

void TestChanges::manyFindingsOfOneCheckAreOneRow()
{
    score::HostAssessment before = hostWith({u"a"_s, u"b"_s, u"c"_s});
    score::HostAssessment after = before;
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s}) {
        before.findings.append(about(id, u"5.11"_s, Pass));
        after.findings.append(about(id, u"5.11"_s, Fail));
    }
    const auto changes = audit::changesBetween(fleetOf(before), fleetOf(after));
    QCOMPARE(rows(changes), QStringList{u"5.11 fails for 3 objects on alpha"_s});
    QCOMPARE(changes[0].kind, Change::Kind::FindingsNew);
    QCOMPARE(changes[0].checks, QStringList{u"5.11"_s});
    QCOMPARE(changes[0].host, u"alpha"_s);
    QVERIFY(changes[0].atUtc.isValid());
}

void TestChanges::whatFailsAnewWeighsBySeverity()
{
    score::HostAssessment before = hostWith({u"a"_s});
    before.findings = {about(u"a"_s, u"5.10"_s, Unknown, Severity::High),
                       about(u"a"_s, u"5.12"_s, Pass, Severity::Low)};
    score::HostAssessment after = before;
    after.findings = {about(u"a"_s, u"5.10"_s, Fail, Severity::High),
                      about(u"a"_s, u"5.12"_s, Fail, Severity::Low),
                      about(u"a"_s, u"5.32"_s, Fail, Severity::Critical)};
    after.findings.append(
        finding(u"2.7"_s, Fail, Severity::Critical, core::Stage::Host, hostRef(u"alpha"_s)));
    QCOMPARE(rows(audit::changesBetween(fleetOf(before), fleetOf(after))),
             (QStringList{u"2.7 fails on alpha"_s, u"5.32 fails for a on alpha"_s,
                          u"5.10 fails for a on alpha"_s, u"5.12 fails for a on alpha"_s}));
}

void TestChanges::unknownClosesNothing()
{
    score::HostAssessment before = hostWith({u"a"_s});
    before.findings = {about(u"a"_s, u"5.10"_s, Fail)};
    for (const core::Outcome outcome : {Unknown, Manual, Waived}) {
        score::HostAssessment after = before;
        after.findings[0].outcome = outcome;
        QVERIFY(audit::changesBetween(fleetOf(before), fleetOf(after)).isEmpty());
    }
}

void TestChanges::aWaiverThatEndedIsToldAsSuch()
{
    score::HostAssessment before = hostWith({u"a"_s, u"b"_s});
    before.findings = {about(u"a"_s, u"5.10"_s, Waived, Severity::High),
                       about(u"a"_s, u"5.13"_s, Waived), about(u"b"_s, u"5.13"_s, Waived)};
    before.findings.append(
        finding(u"2.7"_s, Waived, Severity::Critical, core::Stage::Host, hostRef(u"alpha"_s)));
    score::HostAssessment after = before;
    for (core::Finding& each : after.findings)
        each.outcome = Fail;
    const auto changes = audit::changesBetween(fleetOf(before), fleetOf(after));
    QCOMPARE(rows(changes),
             (QStringList{u"Waiver of 2.7 ended on alpha: it fails again"_s,
                          u"Waiver of 5.10 ended for a on alpha: it fails again"_s,
                          u"Waiver of 5.13 ended for 2 objects on alpha: it fails again"_s}));
    QCOMPARE(changes[0].kind, Change::Kind::WaiverEnded);
    QCOMPARE(changes[1].checks, QStringList{u"5.10"_s});
}

void TestChanges::closedFindingsShareARow()
{
    score::HostAssessment before = hostWith({u"a"_s});
    before.findings = {about(u"a"_s, u"5.2"_s, Fail), about(u"a"_s, u"5.10"_s, Fail)};
    score::HostAssessment after = before;
    after.findings[1].outcome = Pass;
    QCOMPARE(rows(audit::changesBetween(fleetOf(before), fleetOf(after))),
             QStringList{u"5.10 closed for a on alpha"_s});
    after.findings[0].outcome = NotApplicable;
    const auto changes = audit::changesBetween(fleetOf(before), fleetOf(after));
    QCOMPARE(rows(changes), QStringList{u"2 findings closed on alpha"_s});
    QCOMPARE(changes[0].checks, (QStringList{u"5.2"_s, u"5.10"_s}));
}

void TestChanges::scoreMoves_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<QString>("row");
    QTest::newRow("three points are no row") << 80'000LL << 83'999LL << QString();
    QTest::newRow("four are") << 80'000LL << 84'000LL << u"alpha rose from 80 to 84"_s;
    QTest::newRow("fell") << 95'000LL << 88'000LL << u"alpha fell from 95 to 88"_s;
    QTest::newRow("across the line by one")
        << 70'000LL << 69'999LL << u"alpha fell from 70 to 69, below the load line"_s;
    QTest::newRow("up across the line")
        << 68'000LL << 70'000LL << u"alpha rose from 68 to 70, above the load line"_s;
}

void TestChanges::scoreMoves()
{
    QFETCH(qint64, before);
    QFETCH(qint64, after);
    QFETCH(QString, row);
    score::HostAssessment then = hostWith({});
    then.overall.value = before;
    score::HostAssessment now = then;
    now.overall.value = after;
    QCOMPARE(rows(audit::changesBetween(fleetOf(then), fleetOf(now))).join(u'\n'), row);
    now.overall.value.reset();
    QVERIFY(audit::changesBetween(fleetOf(then), fleetOf(now)).isEmpty());
}

void TestChanges::containersComeAndGo()
{
    score::HostAssessment before = hostWith({u"old"_s});
    score::HostAssessment after = hostWith({u"ci"_s});
    after.containers[0].flags = {u"priv"_s, u"root"_s};
    after.findings = {about(u"ci"_s, u"5.5"_s, Fail, Severity::Critical)};
    before.findings = {about(u"old"_s, u"5.5"_s, Fail, Severity::Critical)};
    const auto changes = audit::changesBetween(fleetOf(before), fleetOf(after));
    QCOMPARE(rows(changes),
             (QStringList{u"Privileged container ci is new on alpha"_s,
                          u"Container old is gone from alpha"_s}));
    QCOMPARE(changes[0].checks, QStringList{u"5.5"_s});
    QCOMPARE(changes[0].severity, Severity::Critical);
}

void TestChanges::aContainerMadeAnewIsTheSame()
{
    score::HostAssessment before = hostWith({u"web"_s});
    before.findings = {about(u"web"_s, u"5.5"_s, Fail)};
    score::HostAssessment after = before;
    after.containers[0].id = u"another id"_s;
    after.findings[0].object.id = u"another id"_s;
    QVERIFY(audit::changesBetween(fleetOf(before), fleetOf(after)).isEmpty());
}

void TestChanges::hostsComeAndGo()
{
    const Assessment up = fleetOf(hostWith({u"a"_s}));
    Assessment down = up;
    down.hosts[0].state = evidence::HostState::Unreachable;
    down.hosts[0].containers.clear();
    QCOMPARE(rows(audit::changesBetween(up, down)), QStringList{u"alpha is unreachable"_s});
    QCOMPARE(rows(audit::changesBetween(down, up)), QStringList{u"alpha answers again"_s});
    QCOMPARE(rows(audit::changesBetween({}, up)), QStringList{u"alpha is a new host"_s});
    QVERIFY(audit::changesBetween(up, {}).isEmpty());
}

void TestChanges::aHostThatWasNeverReadIsNotLostAgain()
{
    Assessment down = fleetOf(hostWith({}));
    down.hosts[0].state = evidence::HostState::Denied;
    QVERIFY(audit::changesBetween(down, down).isEmpty());
    // The last known values of a lost host stand in; it is still lost.
    Assessment standIn = fleetOf(hostWith({u"a"_s}));
    standIn.hosts[0].isLastKnown = true;
    QVERIFY(audit::changesBetween(down, standIn).isEmpty());
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
