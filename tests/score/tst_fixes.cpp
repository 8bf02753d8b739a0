// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/fixes.h"

#include "dockerfile/rulefindings.h"
#include "score/actions.h"

#include "scenes.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;
using core::Severity;
using core::Stage;
using score::Fix;

class TestFixes : public QObject
{
    Q_OBJECT

private slots:
    void pointsAreTheScoreRecomputed();
    void sameCheckOverObjectsIsOneAct();
    void privilegedTakesWhatItCausesAlong();
    void oneUpgradeRemovesAllOfItsVulnerabilities();
    void twoFaultsUnderOneCapDoNotBothShowNothing();
    void aRunCompetesWithItsShare();
    void anUnliftableCeilingMakesNoRun();
    void stoppedContainersMakeNoRun();
    void theListIsLimited();
    void everyRuleThatWeighsHasItsAct();
};

namespace {

core::Finding fail(const QString& check, Severity severity, const QString& containerId)
{
    return finding(check, Fail, severity, Stage::Container, containerRef(containerId));
}

score::HostAssessment hostWith(const QStringList& containers)
{
    score::HostAssessment result = host(u"alpha"_s);
    result.images = {image(u"app"_s)};
    for (const QString& id : containers) {
        result.containers.append(container(id, u"app"_s));
        result.findings.append(
            finding(u"5.16"_s, Pass, Severity::High, Stage::Container, containerRef(id)));
    }
    return result;
}

core::Proof privilegedProof()
{
    return {u"GET /containers/a/json"_s, u"HostConfig.Privileged"_s, true};
}

const Fix* fixOf(const QList<Fix>& fixes, const QString& check)
{
    for (const Fix& fix : fixes) {
        if (fix.checks.contains(check))
            return &fix;
    }
    return nullptr;
}

} // namespace

void TestFixes::everyRuleThatWeighsHasItsAct()
{
    int seen = 0;
    for (const QString& check : dockerfile::ruleChecks()) {
        const dockerfile::Topic topic = dockerfile::findRule(check)->topic;
        if (topic == dockerfile::Topic::Style || topic == dockerfile::Topic::Efficiency)
            continue;
        ++seen;
        for (const int count : {1, 3}) {
            const core::Text act = score::actionOf(check, u"shop/web:1"_s, count);
            QVERIFY2(!act.source.contains(u"Mend check"), qPrintable(check));
            QCOMPARE(act.args, QStringList{count == 1 ? u"shop/web:1"_s : u"3"_s});
        }
    }
    QVERIFY(seen > 60);
    QCOMPARE(score::actionOf(u"DL3008"_s, u"a"_s, 1).source,
             u"Pin the versions that apt-get installs in %1"_s);
}

void TestFixes::pointsAreTheScoreRecomputed()
{
    // One container, only its own stage and an image with V = 100 and no checks: overall is
    // (0.40 * 100 + 0.45 * 62.5) / 0.85 = 80.147, and 100 once 5.11 passes.
    score::HostAssessment alpha = hostWith({u"a"_s});
    alpha.findings.append(fail(u"5.11"_s, Severity::Medium, u"a"_s));
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].points, 100'000 - 80'147);
    QCOMPARE(core::english(fixes[0].action), u"Set a memory limit on a"_s);
    QCOMPARE(fixes[0].hosts, QStringList{u"alpha"_s});
}

void TestFixes::sameCheckOverObjectsIsOneAct()
{
    score::HostAssessment alpha = hostWith({u"a"_s, u"b"_s});
    score::HostAssessment beta = hostWith({u"a"_s});
    beta.name = u"beta"_s;
    for (const QString& id : {u"a"_s, u"b"_s})
        alpha.findings.append(fail(u"5.11"_s, Severity::Medium, id));
    beta.findings.append(fail(u"5.11"_s, Severity::Medium, u"a"_s));
    const core::Finding user =
        finding(u"4.1"_s, Fail, Severity::High, Stage::Dockerfile, imageRef(u"app"_s));
    alpha.findings.append(user);
    beta.findings.append(user);
    const QList<Fix> fixes = score::fixesOf({alpha, beta});
    QCOMPARE(fixes.size(), 2);
    QCOMPARE(core::english(fixOf(fixes, u"5.11"_s)->action),
             u"Set a memory limit on 3 containers"_s);
    QCOMPARE(fixOf(fixes, u"5.11"_s)->hosts, (QStringList{u"alpha"_s, u"beta"_s}));
    // The same image on two hosts is one image to rebuild.
    QCOMPARE(core::english(fixOf(fixes, u"4.1"_s)->action), u"Add a USER to app"_s);
}

void TestFixes::privilegedTakesWhatItCausesAlong()
{
    score::HostAssessment alpha = hostWith({u"a"_s, u"b"_s});
    for (const QString& check : {u"5.2"_s, u"5.4"_s, u"5.5"_s}) {
        core::Finding caused = fail(check, Severity::High, u"a"_s);
        caused.proofs = {privilegedProof()};
        alpha.findings.append(caused);
    }
    // Not privileged: its capabilities are its own fault.
    alpha.findings.append(fail(u"5.4"_s, Severity::High, u"b"_s));
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 2);
    const Fix* privileged = fixOf(fixes, u"5.5"_s);
    QCOMPARE(privileged->checks, (QStringList{u"5.2"_s, u"5.4"_s, u"5.5"_s}));
    QCOMPARE(core::english(privileged->action), u"Stop running a as privileged"_s);
    QCOMPARE(privileged->objects, QList{containerRef(u"a"_s)});
}

void TestFixes::oneUpgradeRemovesAllOfItsVulnerabilities()
{
    score::HostAssessment alpha = hostWith({u"a"_s});
    alpha.images[0].vulnerabilities = {
        {u"CVE-2026-1"_s, u"openssl"_s, u"3.0"_s, Severity::Critical, true},
        {u"CVE-2026-2"_s, u"openssl"_s, u"3.0"_s, Severity::High, true},
        {u"CVE-2026-3"_s, u"openssl"_s, u"3.0"_s, Severity::High, false}};
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes[0].checks, (QStringList{u"CVE-2026-1"_s, u"CVE-2026-2"_s}));
    QCOMPARE(core::english(fixes[0].action), u"Upgrade openssl in app"_s);
    // V rises from 77.5 to 97.5, where the one without a fix stays. Before, a fixable critical one
    // caps the container at 69; after: (0.40 * 97.5 + 0.45 * 100) / 0.85 = 98.823.
    QCOMPARE(fixes[0].points, 98'823 - 69'000);
}

void TestFixes::twoFaultsUnderOneCapDoNotBothShowNothing()
{
    // Eighty passed results keep the container's stage above its cap.
    score::HostAssessment alpha = hostWith({u"a"_s});
    for (int i = 0; i < 80; ++i)
        alpha.findings.append(finding(u"5.%1"_s.arg(100 + i), Pass, Severity::Critical,
                                      Stage::Container, containerRef(u"a"_s)));
    alpha.findings.append(fail(u"5.5"_s, Severity::Critical, u"a"_s));
    alpha.findings.append(fail(u"5.32"_s, Severity::Critical, u"a"_s));
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 2);
    QCOMPARE(fixes[0].checks, QStringList{u"5.5"_s});
    QCOMPARE(fixes[0].points, 0);
    QCOMPARE(fixes[1].checks, QStringList{u"5.32"_s});
    QCOMPARE(fixes[1].points, 61'000);
    QCOMPARE(fixes[0].run, (score::FixRun{.acts = 2, .place = 0, .points = 61'000}));
    QCOMPARE(fixes[1].run, (score::FixRun{.acts = 2, .place = 1, .points = 61'000}));
}

void TestFixes::aRunCompetesWithItsShare()
{
    // "a" is held at 39 by two acts, neither of which gains anything alone; 5.11 on "c" does.
    score::HostAssessment alpha = hostWith({u"a"_s, u"b"_s, u"c"_s});
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s}) {
        for (int i = 0; i < 80; ++i)
            alpha.findings.append(finding(u"5.%1"_s.arg(100 + i), Pass, Severity::Critical,
                                          Stage::Container, containerRef(id)));
    }
    alpha.findings.append(fail(u"5.5"_s, Severity::Critical, u"a"_s));
    alpha.findings.append(fail(u"5.32"_s, Severity::Critical, u"a"_s));
    alpha.findings.append(fail(u"5.11"_s, Severity::Medium, u"c"_s));
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 3);
    // 61 points on one of three containers and on the worst: the pair stands before the small act,
    // which would come first if each act were looked at alone.
    QCOMPARE(fixes[0].checks, QStringList{u"5.5"_s});
    QCOMPARE(fixes[1].checks, QStringList{u"5.32"_s});
    QCOMPARE(fixes[0].run.acts, 2);
    QCOMPARE(fixes[0].points + fixes[1].points, fixes[0].run.points);
    QCOMPARE(fixes[2].checks, QStringList{u"5.11"_s});
    QCOMPARE(fixes[2].run, (score::FixRun{.acts = 1, .place = 0, .points = fixes[2].points}));
    QVERIFY(fixes[2].points > 0);
}

void TestFixes::anUnliftableCeilingMakesNoRun()
{
    // The image was never scanned: 89 stays whatever is done, and both acts gain by themselves.
    score::HostAssessment alpha = hostWith({u"a"_s});
    alpha.images[0].isScanned = false;
    alpha.findings.append(fail(u"5.11"_s, Severity::Medium, u"a"_s));
    alpha.findings.append(fail(u"5.14"_s, Severity::Medium, u"a"_s));
    for (const Fix& fix : score::fixesOf({alpha}))
        QCOMPARE(fix.run.acts, 1);
}

void TestFixes::stoppedContainersMakeNoRun()
{
    score::HostAssessment alpha = hostWith({u"a"_s});
    alpha.containers[0].state = u"exited"_s;
    alpha.findings.append(fail(u"5.5"_s, Severity::Critical, u"a"_s));
    alpha.findings.append(fail(u"5.32"_s, Severity::Critical, u"a"_s));
    const QList<Fix> fixes = score::fixesOf({alpha});
    QCOMPARE(fixes.size(), 2);
    for (const Fix& fix : fixes)
        QCOMPARE(fix.run, score::FixRun{});
}

void TestFixes::theListIsLimited()
{
    score::HostAssessment alpha = hostWith({u"a"_s});
    for (int i = 0; i < 60; ++i)
        alpha.findings.append(fail(u"PL%1"_s.arg(9000 + i), Severity::Low, u"a"_s));
    QCOMPARE(score::fixesOf({alpha}).size(), score::MaxFixes);
}

QTEST_GUILESS_MAIN(TestFixes)
#include "tst_fixes.moc"
