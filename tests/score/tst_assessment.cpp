// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/assessment.h"

#include "scenes.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;
using core::Severity;
using core::Stage;
using score::Cap;
using score::Coverage;
using score::Score;
using score::Thousandths;

class TestAssessment : public QObject
{
    Q_OBJECT

private slots:
    void containerIsMadeOfThreeStages();
    void imageNotScannedStaysProvisional();
    void scannedImageJoinsChecksToVulnerabilities();
    void containerWithoutItsStageHasNoScore();
    void caps_data();
    void caps();
    void hostIsMadeOfStageAndContainers();
    void hostThatOpensItsApiIsCapped();
    void unreadContainerHoldsItsHost();
    void imagesCountOnceAndUnusedOnesNowhere();
    void fleetNamesHostsWithoutAScore();
    void lastKnownHostLeavesTheFleetProvisional();
    void coverageUnderHalfIsProvisional();
    void waiversAreSubtractedBesideTheScore();
    void deductionsTellResultsFromCaps();
    void complianceTakesTheWorstOfEachCheck();
    void unknownAloneIsNoScore();
    void styleAndEfficiencyWeighNothing();
};

namespace {

/// A container "web" of a scanned image "app"; no results yet.
score::HostAssessment smallHost(bool isScanned = true)
{
    score::HostAssessment result = host(u"alpha"_s);
    result.images = {image(u"app"_s, isScanned)};
    result.containers = {container(u"web"_s, u"app"_s)};
    return result;
}

void add(score::HostAssessment& host, const QString& check, core::Outcome outcome,
         Severity severity, Stage stage)
{
    const core::ObjectRef object = stage == Stage::Host ? hostRef(host.name)
        : stage == Stage::Container                     ? containerRef(u"web"_s)
                                                        : imageRef(u"app"_s);
    host.findings.append(finding(check, outcome, severity, stage, object));
}

/// Dockerfile 3/4, image checks 1/2, container 10/13 of the weights passed; nothing grave failed.
score::HostAssessment mixedHost(bool isScanned = true)
{
    score::HostAssessment result = smallHost(isScanned);
    add(result, u"4.7"_s, Pass, Severity::Medium, Stage::Dockerfile);
    add(result, u"4.6"_s, Fail, Severity::Low, Stage::Dockerfile);
    add(result, u"4.3"_s, Pass, Severity::Medium, Stage::Image);
    add(result, u"4.8"_s, Fail, Severity::Medium, Stage::Image);
    add(result, u"5.5"_s, Pass, Severity::Critical, Stage::Container);
    add(result, u"5.11"_s, Fail, Severity::Medium, Stage::Container);
    return result;
}

score::HostAssessment scored(const score::HostAssessment& host)
{
    score::Assessment facts;
    facts.hosts = {host};
    return score::withScores(facts).hosts.constFirst();
}

} // namespace

void TestAssessment::containerIsMadeOfThreeStages()
{
    const auto result = scored(mixedHost());
    const auto& web = result.containers.constFirst();
    QCOMPARE(web.dockerfile.value, 75'000);
    // V is 100: 0.6 * 100 + 0.4 * 50
    QCOMPARE(web.image.value, 80'000);
    QCOMPARE(web.container.value, 76'923);
    // 0.15 * 75 + 0.40 * 80 + 0.45 * 76.923 = 11.25 + 32 + 34.61535
    QCOMPARE(web.overall.value, 77'865);
    QCOMPARE(web.overall.cap, std::nullopt);
    QCOMPARE(web.overall.coverage, (Coverage{6, 6}));
    QCOMPARE(web.overall.withoutWaivers, 77'865);
    QVERIFY(!web.overall.provisional);
}

void TestAssessment::imageNotScannedStaysProvisional()
{
    score::HostAssessment host = mixedHost(false);
    host.findings[3].outcome = Pass; // every image check passes
    const auto result = scored(host);
    const Score& image = result.images.constFirst().image;
    QCOMPARE(image.value, 69'000);
    QVERIFY(image.provisional);
    QCOMPARE(image.cap, (Cap{69, u"not-scanned"_s}));
    QCOMPARE(result.containers.constFirst().overall.cap, (Cap{89, u"not-scanned"_s}));

    host.findings[2].outcome = Unknown;
    host.findings[3].outcome = Unknown;
    const auto silent = scored(host);
    QCOMPARE(silent.images.constFirst().image.value, std::nullopt);
    QVERIFY(silent.images.constFirst().image.provisional);
    // (0.15 * 75 + 0.45 * 76.923) / 0.6
    QCOMPARE(silent.containers.constFirst().overall.value, 76'442);
}

void TestAssessment::scannedImageJoinsChecksToVulnerabilities()
{
    score::HostAssessment host = mixedHost();
    host.images[0].vulnerabilities = {
        {u"CVE-2026-1"_s, u"zlib"_s, u"1"_s, Severity::High, true},
        {u"CVE-2026-2"_s, u"zlib"_s, u"1"_s, Severity::Medium, false}};
    const auto result = scored(host);
    // V = 100 - 5 - 0.25 = 94.75; 0.6 * 94.75 + 0.4 * 50
    QCOMPARE(result.images.constFirst().image.value, 76'850);
}

void TestAssessment::containerWithoutItsStageHasNoScore()
{
    score::HostAssessment host = mixedHost();
    host.findings.removeLast();
    host.findings.last().outcome = Unknown;
    const auto result = scored(host);
    const auto& web = result.containers.constFirst();
    QCOMPARE(web.dockerfile.value, 75'000);
    QCOMPARE(web.container.value, std::nullopt);
    QCOMPARE(web.overall.value, std::nullopt);
    QVERIFY(web.overall.deductions.isEmpty());
    QCOMPARE(result.overall.value, std::nullopt);
}

void TestAssessment::caps_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<core::Outcome>("outcome");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("hasHostRoot");
    QTest::addColumn<int>("at"); // 0: none
    QTest::addColumn<QString>("because");
    const QString none;
    QTest::newRow("privileged") << u"5.5"_s << Fail << Severity::Critical << Stage::Container
                                << false << 39 << u"5.5"_s;
    QTest::newRow("Docker socket")
        << u"5.32"_s << Fail << Severity::Critical << Stage::Container << false << 39 << u"5.32"_s;
    QTest::newRow("host root writable")
        << u"5.6"_s << Fail << Severity::Critical << Stage::Container << true << 39 << u"5.6"_s;
    QTest::newRow("host root read-only")
        << u"5.6"_s << Fail << Severity::High << Stage::Container << false << 84 << u"5.6"_s;
    QTest::newRow("another host directory")
        << u"5.6"_s << Fail << Severity::Critical << Stage::Container << false << 69 << u"5.6"_s;
    QTest::newRow("critical check of the image")
        << u"4.10"_s << Fail << Severity::Critical << Stage::Dockerfile << false << 69 << u"4.10"_s;
    QTest::newRow("high") << u"5.10"_s << Fail << Severity::High << Stage::Container << false << 84
                          << u"5.10"_s;
    QTest::newRow("medium") << u"5.13"_s << Fail << Severity::Medium << Stage::Container << false
                            << 0 << none;
    QTest::newRow("waived high") << u"5.10"_s << Waived << Severity::High << Stage::Container
                                 << false << 89 << u"waived"_s;
    QTest::newRow("waived medium")
        << u"5.13"_s << Waived << Severity::Medium << Stage::Container << false << 0 << none;
    QTest::newRow("unknown critical")
        << u"5.6"_s << Unknown << Severity::Critical << Stage::Container << false << 0 << none;
}

void TestAssessment::caps()
{
    QFETCH(QString, check);
    QFETCH(core::Outcome, outcome);
    QFETCH(Severity, severity);
    QFETCH(Stage, stage);
    QFETCH(bool, hasHostRoot);
    QFETCH(int, at);
    QFETCH(QString, because);
    // Everything else passes, with a weight that keeps the score above every cap.
    score::HostAssessment host = smallHost();
    for (int i = 0; i < 40; ++i) {
        add(host, u"4.%1"_s.arg(100 + i), Pass, Severity::Critical, Stage::Dockerfile);
        add(host, u"5.%1"_s.arg(100 + i), Pass, Severity::Critical, Stage::Container);
    }
    host.containers[0].hasWritableHostRoot = hasHostRoot;
    add(host, check, outcome, severity, stage);
    const Score overall = scored(host).containers.constFirst().overall;
    if (at == 0) {
        QCOMPARE(overall.cap, std::nullopt);
        QVERIFY(*overall.value > 95'000);
        return;
    }
    QCOMPARE(overall.cap, (Cap{at, because}));
    QCOMPARE(overall.value, Thousandths(at) * 1000);
}

void TestAssessment::hostIsMadeOfStageAndContainers()
{
    score::HostAssessment host = mixedHost();
    add(host, u"2.1"_s, Pass, Severity::Medium, Stage::Host);
    add(host, u"2.2"_s, Fail, Severity::Medium, Stage::Host);
    score::ContainerAssessment stopped = container(u"old"_s, u"app"_s);
    stopped.state = u"exited"_s;
    host.containers.append(stopped);
    host.findings.append(
        finding(u"5.5"_s, Fail, Severity::Critical, Stage::Container, containerRef(u"old"_s)));
    const auto result = scored(host);
    QCOMPARE(result.stages.host.value, 50'000);
    QCOMPARE(result.stages.container.value, 76'923);
    // 0.35 * 50 + 0.65 * 77.865; the stopped container is scored and weighs nowhere.
    QCOMPARE(result.overall.value, 68'112);
    QVERIFY(*result.containers.constFirst().overall.value <= 39'000);
    // Two host results, six of the container and its image.
    QCOMPARE(result.overall.coverage, (Coverage{8, 8}));
}

void TestAssessment::hostThatOpensItsApiIsCapped()
{
    score::HostAssessment host = mixedHost();
    add(host, u"2.1"_s, Pass, Severity::Medium, Stage::Host);
    add(host, u"2.7"_s, Fail, Severity::Critical, Stage::Host);
    const auto result = scored(host);
    QCOMPARE(result.overall.cap, (Cap{39, u"2.7"_s}));
    QCOMPARE(result.overall.value, 39'000);
    QCOMPARE(result.containers.constFirst().overall.cap, std::nullopt);
}

void TestAssessment::unreadContainerHoldsItsHost()
{
    score::HostAssessment host = mixedHost();
    score::ContainerAssessment dark = container(u"dark"_s, u"app"_s);
    dark.isReadable = false;
    host.containers.append(dark);
    const auto result = scored(host);
    QVERIFY(result.overall.provisional);
    QCOMPARE(result.overall.cap, (Cap{69, u"not-read"_s}));
    QCOMPARE(result.overall.value, 69'000);
    QVERIFY(result.stages.container.provisional);
}

void TestAssessment::imagesCountOnceAndUnusedOnesNowhere()
{
    score::HostAssessment host = mixedHost();
    host.containers.append(container(u"web2"_s, u"app"_s));
    host.images.append(image(u"unused"_s));
    host.findings.append(
        finding(u"4.1"_s, Fail, Severity::High, Stage::Dockerfile, imageRef(u"unused"_s)));
    const auto result = scored(host);
    QCOMPARE(result.stages.dockerfile.value, 75'000);
    QCOMPARE(result.stages.dockerfile.coverage, (Coverage{2, 2}));
    QCOMPARE(result.images.constLast().dockerfile.value, 0);
}

void TestAssessment::fleetNamesHostsWithoutAScore()
{
    score::Assessment facts;
    facts.hosts = {mixedHost(), host(u"beta"_s)};
    facts.hosts[1].state = evidence::HostState::Unreachable;
    const auto result = score::withScores(facts);
    QCOMPARE(result.fleet.value, result.hosts.constFirst().overall.value);
    QVERIFY(result.fleet.provisional);
    QVERIFY(result.stages.container.provisional);
    facts.hosts.removeLast();
    QVERIFY(!score::withScores(facts).fleet.provisional);
    QCOMPARE(score::withScores({}).fleet.value, std::nullopt);
}

void TestAssessment::lastKnownHostLeavesTheFleetProvisional()
{
    score::Assessment facts;
    facts.hosts = {mixedHost()};
    auto result = score::withScores(facts);
    result.hosts[0].isLastKnown = true;
    result = score::withFleetScores(result);
    QCOMPARE(result.fleet.value, result.hosts.constFirst().overall.value);
    QVERIFY(result.fleet.provisional);
}

void TestAssessment::coverageUnderHalfIsProvisional()
{
    score::HostAssessment host = smallHost();
    add(host, u"5.5"_s, Pass, Severity::Critical, Stage::Container);
    add(host, u"5.2"_s, Unknown, Severity::High, Stage::Container);
    add(host, u"5.3"_s, NotApplicable, Severity::High, Stage::Container);
    Score stage = scored(host).containers.constFirst().container;
    QCOMPARE(stage.coverage, (Coverage{1, 2}));
    QVERIFY(!stage.provisional);
    add(host, u"5.4"_s, Manual, Severity::High, Stage::Container);
    stage = scored(host).containers.constFirst().container;
    QCOMPARE(stage.coverage, (Coverage{1, 3}));
    QVERIFY(stage.provisional);
    QCOMPARE(stage.value, 100'000);
    QVERIFY(!stage.grade().has_value());
}

void TestAssessment::waiversAreSubtractedBesideTheScore()
{
    score::HostAssessment host = mixedHost();
    host.findings[4].outcome = Waived; // 5.5
    const auto result = scored(host);
    const auto& web = result.containers.constFirst();
    QCOMPARE(web.container.value, 0);
    QCOMPARE(web.container.withoutWaivers, 0);
    QCOMPARE(web.overall.cap, (Cap{89, u"waived"_s}));
    // Without the container's points: 11.25 + 32
    QCOMPARE(web.overall.value, 43'250);
    QCOMPARE(web.overall.withoutWaivers, 39'000);
    // Coverage counts a waiver as decided.
    QCOMPARE(web.container.coverage, (Coverage{2, 2}));

    host.findings[5].outcome = Pass; // 5.11
    const auto better = scored(host);
    QCOMPARE(better.containers.constFirst().container.value, 100'000);
    QCOMPARE(better.containers.constFirst().container.withoutWaivers, 23'076);
}

void TestAssessment::deductionsTellResultsFromCaps()
{
    score::HostAssessment host = mixedHost();
    add(host, u"5.32"_s, Fail, Severity::Critical, Stage::Container);
    const auto result = scored(host);
    const Score& overall = result.containers.constFirst().overall;
    // Container stage 10/23 = 43.478; overall before the cap 11.25 + 32 + 19.5651 = 62.815
    QCOMPARE(overall.value, 39'000);
    // 5.32 takes 0.45 * 10/23 = 19.565, its cap the 23.815 that stay above 39.
    const score::Deduction& first = overall.deductions.constFirst();
    QVERIFY(first.isCap);
    QCOMPARE(first.points, 23'815);
    QCOMPARE(first.object, containerRef(u"web"_s));
    const score::Deduction& second = overall.deductions[1];
    QVERIFY(!second.isCap);
    QCOMPARE(second.check, u"5.32"_s);
    QCOMPARE(second.points, 19'565);

    // Seen from the host: the container's share, and what its cap takes.
    QCOMPARE(result.overall.deductions.size(), 2);
    QCOMPARE(result.overall.deductions[0].points + result.overall.deductions[1].points, 61'000);
    QVERIFY(!result.overall.deductions[0].isCap);
    QVERIFY(result.overall.deductions[1].isCap);
    QCOMPARE(result.overall.deductions[1].points, 23'815);
}

void TestAssessment::complianceTakesTheWorstOfEachCheck()
{
    score::HostAssessment host = smallHost();
    const auto addAbout = [&host](const QString& check, core::Outcome outcome, const QString& id) {
        host.findings.append(
            finding(check, outcome, Severity::Low, Stage::Container, containerRef(id)));
    };
    addAbout(u"5.1"_s, Pass, u"a"_s);
    addAbout(u"5.1"_s, Fail, u"b"_s);
    addAbout(u"5.2"_s, Pass, u"a"_s);
    addAbout(u"5.2"_s, Unknown, u"b"_s);
    addAbout(u"5.3"_s, NotApplicable, u"a"_s);
    addAbout(u"5.3"_s, Pass, u"b"_s);
    addAbout(u"5.4"_s, Waived, u"a"_s);
    addAbout(u"5.4"_s, Manual, u"b"_s);
    addAbout(u"5.10"_s, Pass, u"a"_s);
    const auto result = scored(host);
    QCOMPARE(result.compliance.size(), 7);
    const score::SectionTally& five = result.compliance[4];
    QCOMPARE(five.count(Pass), 2);
    QCOMPARE(five.count(Fail), 1);
    QCOMPARE(five.count(Unknown), 1);
    QCOMPARE(five.count(Waived), 1);
    QCOMPARE(five.count(Manual), 0);
    QCOMPARE(five.percent(), 66'666);
    QCOMPARE(result.compliance[0].percent(), std::nullopt);
    QCOMPARE(score::summed({result, result}, u"5"_s).count(Pass), 4);
}

void TestAssessment::unknownAloneIsNoScore()
{
    score::HostAssessment host = smallHost();
    add(host, u"2.1"_s, Unknown, Severity::Medium, Stage::Host);
    const auto result = scored(host);
    QCOMPARE(result.stages.host.value, std::nullopt);
    QCOMPARE(result.overall.value, std::nullopt);
    QVERIFY(result.overall.provisional);
    QCOMPARE(result.overall.coverage, (Coverage{0, 1}));
}

// ARCHITECTURE section 3: they are shown, they count nowhere.
void TestAssessment::styleAndEfficiencyWeighNothing()
{
    score::HostAssessment plain = mixedHost();
    score::HostAssessment styled = plain;
    for (const QString& check : {u"DL3003"_s, u"DL3015"_s, u"ConsistentInstructionCasing"_s})
        add(styled, check, Fail, Severity::Critical, Stage::Dockerfile);
    add(styled, u"DL3048"_s, Pass, Severity::High, Stage::Dockerfile);
    add(styled, u"DL3059"_s, Waived, Severity::High, Stage::Dockerfile);
    const score::ContainerAssessment expected = scored(plain).containers.constFirst();
    const score::ContainerAssessment actual = scored(styled).containers.constFirst();
    QCOMPARE(actual.overall.value, expected.overall.value);
    QCOMPARE(actual.overall.cap, expected.overall.cap);
    QCOMPARE(actual.dockerfile.value, expected.dockerfile.value);
    QCOMPARE(actual.dockerfile.deductions.size(), expected.dockerfile.deductions.size());
    add(styled, u"DL3004"_s, Fail, Severity::High, Stage::Dockerfile);
    QVERIFY2(scored(styled).containers.constFirst().dockerfile.value < expected.dockerfile.value,
             "a rule about security does count");
}

QTEST_GUILESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
