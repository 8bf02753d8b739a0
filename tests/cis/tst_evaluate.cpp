// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"
#include "cis/evaluate.h"
#include "tests/support/evidencebuilder.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;

namespace {

QList<core::Finding> judge(const evidence::HostEvidence& host)
{
    return cis::evaluate(evidence::viewOf(host), {});
}

QSet<QString> checksIn(const QList<core::Finding>& findings)
{
    QSet<QString> checks;
    for (const core::Finding& finding : findings)
        checks.insert(finding.check);
    return checks;
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT
private slots:
    void everyControlIsThere_data();
    void everyControlIsThere();
    void everyObjectIsThere();
    void aHostThatSaidNothingPassesNothing();
    void orderIsTheOneOrder();
    void unknownNamesItsFact();
    void anEmptyHostHasNothingToJudge();
    void ownObjectsAreNoFindings();
};

void TestEvaluate::everyControlIsThere_data()
{
    QTest::addColumn<QStringList>("edits");
    QTest::newRow("a good host") << QStringList();
    QTest::newRow("no containers") << QStringList{u"containers=[]"_s};
    QTest::newRow("no images") << QStringList{u"images=[]"_s, u"containers=[]"_s};
    QTest::newRow("lists refused") << QStringList{u"containers!403"_s, u"images!403"_s};
    QTest::newRow("lists of rubbish") << QStringList{u"containers={}"_s, u"images=\"x\""_s};
}

void TestEvaluate::everyControlIsThere()
{
    QFETCH(QStringList, edits);
    const QSet<QString> checks = checksIn(judge(EvidenceBuilder().edit(edits).build()));
    for (const cis::Control& control : cis::catalogue()) {
        const bool isOurs = control.stage != core::Stage::Dockerfile;
        QCOMPARE(checks.contains(QString::fromLatin1(control.id)), isOurs);
    }
}

void TestEvaluate::everyObjectIsThere()
{
    const auto findings = judge(EvidenceBuilder().edit(u"other:HostConfig.Memory=0"_s).build());
    QCOMPARE(findingOf(findings, u"5.11"_s, u"web"_s).outcome, core::Outcome::Pass);
    QCOMPARE(findingOf(findings, u"5.11"_s, u"other"_s).outcome, core::Outcome::Fail);
    QCOMPARE(findingOf(findings, u"4.8"_s).object.kind, core::ObjectKind::Image);
    QCOMPARE(findingOf(findings, u"4.8"_s).outcome, core::Outcome::Unknown);
    QCOMPARE(findingOf(findings, u"4.12"_s).outcome, core::Outcome::Manual);
}

void TestEvaluate::aHostThatSaidNothingPassesNothing()
{
    const evidence::HostEvidence silent{.name = u"h"_s, .state = evidence::HostState::Unreachable};
    for (const core::Finding& finding : judge(silent)) {
        const bool isOpen =
            finding.outcome == core::Outcome::Unknown || finding.outcome == core::Outcome::Manual;
        QVERIFY2(isOpen, qPrintable(finding.check));
        QVERIFY2(!finding.reason.isEmpty(), qPrintable(finding.check));
        QCOMPARE(finding.object.kind, core::ObjectKind::Host);
    }
}

void TestEvaluate::orderIsTheOneOrder()
{
    const auto findings = judge(EvidenceBuilder().edit(u"other:Name=\"/other\""_s).build());
    QVERIFY(std::ranges::is_sorted(findings, core::findingLess));
    QCOMPARE(findings.first().check, u"1.1.1"_s);
    QCOMPARE(findings.last().check, u"7.9"_s);
}

void TestEvaluate::unknownNamesItsFact()
{
    for (const core::Finding& finding : judge(EvidenceBuilder().build()))
        QVERIFY2(!core::english(finding.reason).isEmpty(), qPrintable(finding.check));
    const auto refused = judge(EvidenceBuilder().edit(u"info!403"_s).build());
    const QString reason = core::english(findingOf(refused, u"2.1"_s).reason);
    QVERIFY2(reason.contains("GET /info"_L1) && reason.contains("403"_L1), qPrintable(reason));
    const auto absent = judge(EvidenceBuilder().edit(u"-HostConfig.Memory"_s).build());
    QVERIFY(core::english(findingOf(absent, u"5.11"_s).reason).contains("HostConfig.Memory"_L1));
}

void TestEvaluate::anEmptyHostHasNothingToJudge()
{
    const auto findings =
        judge(EvidenceBuilder().edit({u"containers=[]"_s, u"images=[]"_s}).build());
    QCOMPARE(findingOf(findings, u"5.11"_s).outcome, core::Outcome::NotApplicable);
    QCOMPARE(findingOf(findings, u"5.11"_s).object.kind, core::ObjectKind::Host);
    QCOMPARE(findingOf(findings, u"4.8"_s).outcome, core::Outcome::NotApplicable);
    QCOMPARE(findingOf(findings, u"6.1"_s).outcome, core::Outcome::Pass);
    QCOMPARE(findingOf(findings, u"6.2"_s).outcome, core::Outcome::Pass);
}

void TestEvaluate::ownObjectsAreNoFindings()
{
    const auto host = EvidenceBuilder()
                          .edit(u"other:HostConfig.Privileged=true"_s)
                          .edit(u"containers:[1].Labels={\"io.plimsoll.audit\":\"1\"}"_s)
                          .edit(u"containers:[1].State=\"created\""_s)
                          .edit(u"containers:[1].Names=[\"/plimsoll-audit-0123456789abcdef\"]"_s)
                          .build();
    for (const core::Finding& finding : judge(host))
        QVERIFY(finding.object.name != "other"_L1);
}

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
