// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/endings.h"
#include "score/waivers.h"

#include "scenes.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;
using core::Waiver;
using score::WaiverStanding;

/// What a person's word changes, where, and for how long.
class TestWaivers : public QObject
{
    Q_OBJECT

private slots:
    void scopes_data();
    void scopes();
    void onlyWhatItAnswersTo_data();
    void onlyWhatItAnswersTo();
    void lastDay_data();
    void lastDay();
    void anOldAttestationCountsNoMore();
    void theNarrowestIsNamed();
    void anAttestedFailureCanBeWaived();
    void theNumberWithoutThemIsAtHand();
    void aWaivedCriticalHoldsAt89();
    void standingsTellStateAndReach();
    void theWarningCountsDays_data();
    void theWarningCountsDays();
    void endingsAreCounted();
};

namespace {

const QDateTime Now({2026, 11, 23}, {10, 0}, Qt::UTC);

Waiver waiver(const QString& check, Waiver::Scope scope = Waiver::Scope::Fleet)
{
    return {.id = u"w-"_s + check,
            .check = check,
            .scope = scope,
            .reason = u"a lab"_s,
            .who = u"Ada"_s,
            .from = QDate(2026, 11, 1),
            .until = QDate(2027, 1, 30)};
}

core::Finding about(const QString& object, core::Outcome outcome = Fail,
                    const QString& check = u"5.12"_s)
{
    return finding(check, outcome, core::Severity::High, core::Stage::Container,
                   containerRef(object));
}

core::Finding applied(const core::Finding& finding, const QList<Waiver>& waivers,
                      const QDateTime& at = Now, const core::Policy& policy = {})
{
    return score::applyWaivers({finding}, {u"quay"_s, u"lab"_s}, waivers, policy, at).first();
}

} // namespace

void TestWaivers::scopes_data()
{
    QTest::addColumn<Waiver>("waiver");
    QTest::addColumn<bool>("isCovered");
    const auto row = [](const char* says, Waiver::Scope scope, const QString& group,
                        const QString& host, const QString& object, bool isCovered) {
        Waiver given = waiver(u"5.12"_s, scope);
        given.group = group;
        given.host = host;
        given.object = object;
        QTest::newRow(says) << given << isCovered;
    };
    using enum Waiver::Scope;
    row("the fleet", Fleet, {}, {}, {}, true);
    row("its group", Group, u"lab"_s, {}, {}, true);
    row("another group", Group, u"shop"_s, {}, {}, false);
    row("its host", Host, {}, u"quay"_s, {}, true);
    row("another host", Host, {}, u"slip"_s, {}, false);
    row("the object on its host", Object, {}, u"quay"_s, u"web"_s, true);
    row("the object on any host", Object, {}, {}, u"web"_s, true);
    row("the object on another host", Object, {}, u"slip"_s, u"web"_s, false);
    row("another object", Object, {}, u"quay"_s, u"we"_s, false);
}

void TestWaivers::scopes()
{
    QFETCH(Waiver, waiver);
    QFETCH(bool, isCovered);
    const core::Finding result = applied(about(u"web"_s), {waiver});
    QCOMPARE(result.outcome, isCovered ? Waived : Fail);
    QCOMPARE(result.decision.has_value(), isCovered);
    // An image of the same name is another thing.
    core::Finding image = about(u"web"_s);
    image.object.kind = core::ObjectKind::Image;
    if (waiver.scope == Waiver::Scope::Object)
        QCOMPARE(applied(image, {waiver}).outcome, Fail);
}

void TestWaivers::onlyWhatItAnswersTo_data()
{
    QTest::addColumn<core::Outcome>("before");
    QTest::addColumn<core::Outcome>("waived");
    QTest::addColumn<core::Outcome>("attestedMet");
    QTest::addColumn<core::Outcome>("attestedNotMet");
    QTest::newRow("a failure is waived") << Fail << Waived << Fail << Fail;
    QTest::newRow("a manual one is attested") << Manual << Manual << Pass << Fail;
    QTest::newRow("silence stays silence") << Unknown << Unknown << Unknown << Unknown;
    QTest::newRow("a pass needs no word") << Pass << Pass << Pass << Pass;
    QTest::newRow("out of scope stays out")
        << NotApplicable << NotApplicable << NotApplicable << NotApplicable;
}

void TestWaivers::onlyWhatItAnswersTo()
{
    QFETCH(core::Outcome, before);
    const auto under = [before](Waiver::Kind kind) {
        Waiver given = waiver(u"5.12"_s);
        given.kind = kind;
        const core::Finding result = applied(about(u"web"_s, before), {given});
        if (result.decision && result.decision->without != before)
            return core::Outcome::Unknown;
        return result.outcome;
    };
    QTEST(under(Waiver::Kind::Waiver), "waived");
    QTEST(under(Waiver::Kind::AttestedMet), "attestedMet");
    QTEST(under(Waiver::Kind::AttestedNotMet), "attestedNotMet");
    // Another check is none of its business.
    QCOMPARE(applied(about(u"web"_s, before), {waiver(u"5.11"_s)}).outcome, before);
}

void TestWaivers::lastDay_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<WaiverStanding::State>("state");
    using enum WaiverStanding::State;
    QTest::newRow("in force") << QDateTime({2027, 1, 15}, {23, 59}, Qt::UTC) << InForce;
    QTest::newRow("two weeks left") << QDateTime({2027, 1, 16}, {0, 0}, Qt::UTC) << EndsSoon;
    QTest::newRow("through its last minute")
        << QDateTime({2027, 1, 30}, {23, 59}, Qt::UTC) << EndsSoon;
    QTest::newRow("over") << QDateTime({2027, 1, 31}, {0, 0}, Qt::UTC) << Expired;
    QTest::newRow("days are UTC") << QDateTime({2027, 1, 31}, {1, 0}, Qt::OffsetFromUTC, 7200)
                                  << EndsSoon;
}

void TestWaivers::lastDay()
{
    QFETCH(QDateTime, at);
    QFETCH(WaiverStanding::State, state);
    QCOMPARE(score::stateOf(waiver(u"5.12"_s), {}, at), state);
    const core::Finding result = applied(about(u"web"_s), {waiver(u"5.12"_s)}, at);
    const bool isOver = state == WaiverStanding::State::Expired;
    QCOMPARE(result.outcome, isOver ? Fail : Waived);
    if (!isOver)
        QCOMPARE(result.decision->endsSoon, state == WaiverStanding::State::EndsSoon);
}

void TestWaivers::anOldAttestationCountsNoMore()
{
    Waiver given = waiver(u"5.12"_s);
    given.kind = Waiver::Kind::AttestedMet;
    core::Policy policy;
    policy.attestationMaxAgeDays = 22; // from 1 to 23 November
    QCOMPARE(applied(about(u"web"_s, Manual), {given}, Now, policy).outcome, Pass);
    QCOMPARE(applied(about(u"web"_s, Manual), {given}, Now, policy).decision->until,
             QDate(2026, 11, 23));
    policy.attestationMaxAgeDays = 21;
    QCOMPARE(applied(about(u"web"_s, Manual), {given}, Now, policy).outcome, Manual);
    given.kind = Waiver::Kind::Waiver; // of waivers their own last day decides
    QCOMPARE(applied(about(u"web"_s), {given}, Now, policy).outcome, Waived);
}

void TestWaivers::theNarrowestIsNamed()
{
    Waiver fleet = waiver(u"5.12"_s);
    Waiver host = waiver(u"5.12"_s, Waiver::Scope::Host);
    host.host = u"quay"_s;
    host.id = u"host"_s;
    Waiver longer = host;
    longer.id = u"longer"_s;
    longer.until = host.until.addDays(1);
    const core::Finding result = applied(about(u"web"_s), {fleet, host, longer});
    QCOMPARE(result.decision->id, u"longer"_s);
    QCOMPARE(result.decision->reason, u"a lab"_s);
    QCOMPARE(result.decision->who, u"Ada"_s);
    QCOMPARE(core::english(result.decision->scope), u"host quay"_s);
    QCOMPARE(result.decision->without, Fail);
    QCOMPARE(applied(about(u"web"_s), {longer, host, fleet}), result);
}

void TestWaivers::anAttestedFailureCanBeWaived()
{
    Waiver attested = waiver(u"5.12"_s);
    attested.kind = Waiver::Kind::AttestedNotMet;
    Waiver waived = waiver(u"5.12"_s);
    waived.id = u"z"_s;
    const core::Finding result = applied(about(u"web"_s, Manual), {attested, waived});
    QCOMPARE(result.outcome, Waived);
    QCOMPARE(result.decision->id, u"z"_s);
    QCOMPARE(result.decision->without, Manual);
}

void TestWaivers::theNumberWithoutThemIsAtHand()
{
    score::Assessment fleet;
    fleet.hosts = {host(u"quay"_s)};
    fleet.hosts[0].findings = {
        finding(u"2.1"_s, Pass, core::Severity::Medium, core::Stage::Host, hostRef(u"quay"_s)),
        finding(u"2.2"_s, Fail, core::Severity::Medium, core::Stage::Host, hostRef(u"quay"_s)),
        finding(u"1.2.1"_s, Manual, core::Severity::Medium, core::Stage::Host, hostRef(u"quay"_s))};
    Waiver attested = waiver(u"1.2.1"_s);
    attested.kind = Waiver::Kind::AttestedNotMet;
    fleet.hosts[0].findings = score::applyWaivers(fleet.hosts[0].findings, {u"quay"_s, {}},
                                                  {waiver(u"2.2"_s), attested}, {}, Now);
    const score::Score stage = score::withScores(fleet).hosts[0].stages.host;
    // With their word: one pass and one attested failure. Without: one pass and one failure.
    QCOMPARE(stage.value, std::optional<score::Thousandths>(50'000));
    QCOMPARE(stage.withoutWaivers, std::optional<score::Thousandths>(50'000));
    QCOMPARE(stage.coverage, (score::Coverage{3, 3}));

    attested.kind = Waiver::Kind::AttestedMet;
    fleet.hosts[0].findings = {
        finding(u"2.2"_s, Fail, core::Severity::Medium, core::Stage::Host, hostRef(u"quay"_s)),
        finding(u"1.2.1"_s, Manual, core::Severity::Medium, core::Stage::Host, hostRef(u"quay"_s))};
    fleet.hosts[0].findings =
        score::applyWaivers(fleet.hosts[0].findings, {u"quay"_s, {}}, {attested}, {}, Now);
    const score::Score met = score::withScores(fleet).hosts[0].stages.host;
    QCOMPARE(met.value, std::optional<score::Thousandths>(50'000));
    QCOMPARE(met.withoutWaivers, std::optional<score::Thousandths>(0)); // the failure alone
}

void TestWaivers::aWaivedCriticalHoldsAt89()
{
    score::Assessment fleet;
    fleet.hosts = {host(u"quay"_s)};
    fleet.hosts[0].images = {image(u"i"_s)};
    fleet.hosts[0].containers = {container(u"web"_s, u"i"_s)};
    fleet.hosts[0].findings = {finding(u"5.5"_s, Fail, core::Severity::Critical,
                                       core::Stage::Container, containerRef(u"web"_s)),
                               about(u"web"_s, Pass)};
    const auto overall = [&fleet] {
        return score::withScores(fleet).hosts[0].containers[0].overall;
    };
    QCOMPARE(overall().cap->at, 39);
    fleet.hosts[0].findings =
        score::applyWaivers(fleet.hosts[0].findings, {u"quay"_s, {}}, {waiver(u"5.5"_s)}, {}, Now);
    QCOMPARE(overall().cap, (score::Cap{89, u"waived"_s}));
    QCOMPARE(overall().value, std::optional<score::Thousandths>(89'000));
    QVERIFY(*overall().withoutWaivers <= 39'000);
}

void TestWaivers::standingsTellStateAndReach()
{
    score::Assessment fleet;
    fleet.generatedAtUtc = Now;
    fleet.hosts = {host(u"quay"_s)};
    Waiver over = waiver(u"5.11"_s);
    over.until = QDate(2026, 11, 20);
    Waiver soon = waiver(u"5.12"_s);
    soon.until = QDate(2026, 11, 30);
    const QList<Waiver> waivers{waiver(u"5.30"_s), soon, over};
    fleet.hosts[0].findings =
        score::applyWaivers({about(u"web"_s), about(u"db"_s), about(u"web"_s, Fail, u"5.11"_s)},
                            {u"quay"_s, {}}, waivers, {}, Now);
    const QList<WaiverStanding> standings = score::standingsOf(waivers, fleet);
    QCOMPARE(standings.size(), 3);
    QCOMPARE(standings[0].state, WaiverStanding::State::Expired);
    QCOMPARE(standings[0].daysLeft, -3);
    QCOMPARE(standings[0].covers, 0);
    QCOMPARE(standings[1].state, WaiverStanding::State::EndsSoon);
    QCOMPARE(standings[1].daysLeft, 7);
    QCOMPARE(standings[1].covers, 2);
    QCOMPARE(standings[2].state, WaiverStanding::State::InForce);
    QCOMPARE(standings[2].covers, 0);
}

void TestWaivers::theWarningCountsDays_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("says"); // the waiver's last day is 30 January
    QTest::newRow("15 days ahead nothing")
        << QDateTime({2027, 1, 15}, {12, 0}, Qt::UTC) << QString();
    QTest::newRow("14 days ahead")
        << QDateTime({2027, 1, 16}, {12, 0}, Qt::UTC) << u"ends in 14 days"_s;
    QTest::newRow("one day") << QDateTime({2027, 1, 29}, {23, 59}, Qt::UTC) << u"ends tomorrow"_s;
    QTest::newRow("last day") << QDateTime({2027, 1, 30}, {23, 59}, Qt::UTC) << u"ends today"_s;
    QTest::newRow("one day after")
        << QDateTime({2027, 1, 31}, {0, 0}, Qt::UTC) << u"ended yesterday"_s;
    QTest::newRow("long after") << QDateTime({2027, 2, 9}, {0, 0}, Qt::UTC)
                                << u"ended 10 days ago"_s;
}

void TestWaivers::theWarningCountsDays()
{
    QFETCH(QDateTime, at);
    QFETCH(QString, says);
    score::Assessment fleet;
    fleet.generatedAtUtc = at;
    const WaiverStanding standing = score::standingsOf({waiver(u"5.12"_s)}, fleet).first();
    QCOMPARE(core::english(score::endingText(standing)), says);
    // What is over covers nothing any more; before, the finding says the same as the waiver.
    const core::Finding result = applied(about(u"web"_s), {waiver(u"5.12"_s)}, at);
    if (result.decision)
        QCOMPARE(core::english(score::endingText(*result.decision, at)), says);
    else
        QCOMPARE(standing.state, WaiverStanding::State::Expired);
}

void TestWaivers::endingsAreCounted()
{
    using enum WaiverStanding::State;
    QCOMPARE(score::endingsOf({}), score::Endings());
    QCOMPARE(score::endingsOf({{.state = Expired, .daysLeft = -3},
                               {.state = EndsSoon, .daysLeft = 9},
                               {.state = EndsSoon, .daysLeft = 2},
                               {.state = InForce, .daysLeft = 40}}),
             (score::Endings{.soon = 2, .over = 1, .firstDays = 2}));
}

QTEST_GUILESS_MAIN(TestWaivers)
#include "tst_waivers.moc"
