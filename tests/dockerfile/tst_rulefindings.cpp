// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "dockerfile/evaluate.h"
#include "dockerfile/link.h"
#include "dockerfile/rulefindings.h"
#include "evidence/objects.h"
#include "evidence/seal.h"
#include "tests/support/evidencebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;
using core::Outcome;

namespace {

QString history(const QString& run)
{
    QString text = run;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"history:[1].CreatedBy=\"RUN /bin/sh -c %1 # buildkit\""_s.arg(text);
}

/// The good image with this Dockerfile tied to it.
EvidenceBuilder linked(const QString& text, dockerfile::LinkedFile file = {})
{
    EvidenceBuilder builder;
    QList<evidence::SecretHit> hits;
    file.file = u"web/Dockerfile"_s;
    const auto answer =
        dockerfile::answerOf(EvidenceBuilder::imageId(), file, text,
                             QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC), hits);
    builder.answer(answer.call, core::canonicalJson(answer.body));
    for (const auto& hit : hits)
        builder.secret(hit);
    return builder;
}

core::Finding judged(const EvidenceBuilder& builder, const QString& check,
                     const core::Policy& policy = {})
{
    const auto host = builder.build();
    const auto findings = dockerfile::evaluate(evidence::viewOf(host), policy);
    const QStringList wrong = wrongProofs(host, findings);
    if (!wrong.isEmpty())
        qFatal("%s", qPrintable(wrong.join(u'\n')));
    return findingOf(findings, check, u"shop/web:1.2"_s);
}

} // namespace

class TestRuleFindings : public QObject
{
    Q_OBJECT
private slots:
    void everyCheckOnceAndInOrder();
    void controlsAreNoChecksOfTheirOwn();
    void historyIsJudged_data();
    void historyIsJudged();
    void formsOfTheHistory_data();
    void formsOfTheHistory();
    void stepOfTheHistoryIsTheProof();
    void historyThatIsMissingIsUnknown();
    void importedImageIsNotApplicable();
    void linkedFileIsJudgedByLine();
    void linkedFileDecidesControls();
    void imageDecidesItsUser();
    void switchedOffIsWaived();
    void settingsBesideTheFileWaive();
    void policyNamesRegistries();
    void secretsOfALinkedFileAreGone_data();
    void secretsOfALinkedFileAreGone();
    void oneSecretCountsOnce();
    void linesStayWhereTheyWere();
    void bodyComesBack();
};

void TestRuleFindings::everyCheckOnceAndInOrder()
{
    const auto host = EvidenceBuilder().build();
    const auto findings = dockerfile::evaluate(evidence::viewOf(host), {});
    QStringList checks;
    for (const core::Finding& finding : findings)
        checks.append(finding.check);
    QCOMPARE(QSet<QString>(checks.cbegin(), checks.cend()).size(), checks.size());
    QVERIFY(std::ranges::is_sorted(findings, core::findingLess));
    const QStringList rules = dockerfile::ruleChecks();
    QVERIFY(rules.size() > 80);
    for (const QString& rule : rules) {
        QVERIFY2(checks.contains(rule), qPrintable(rule));
        const core::Finding finding = findingOf(findings, rule, u"shop/web:1.2"_s);
        QVERIFY2(!finding.title.isEmpty() && !finding.reason.isEmpty(), qPrintable(rule));
        QCOMPARE(finding.stage, core::Stage::Dockerfile);
        QVERIFY2(finding.outcome == Outcome::Pass || finding.outcome == Outcome::NotApplicable,
                 qPrintable(rule + u": "_s + core::english(finding.reason)));
    }
}

void TestRuleFindings::controlsAreNoChecksOfTheirOwn()
{
    const QStringList rules = dockerfile::ruleChecks();
    for (const char* id : {"DL3002", "DS-0002", "DS-0017", "DL3020", "PL1001", "DL3026", "PL1201"})
        QVERIFY2(!rules.contains(QString::fromLatin1(id)), id);
    QVERIFY2(!rules.contains(u"DL3007"_s), "another name of DL3006");
    QVERIFY2(!rules.contains(u"DL1001"_s), "off unless somebody asks for it");
}

void TestRuleFindings::historyIsJudged_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("run");
    QTest::addColumn<Outcome>("expected");
    QTest::newRow("sudo") << u"DL3004"_s << u"sudo id"_s << Outcome::Fail;
    QTest::newRow("no sudo") << u"DL3004"_s << u"id"_s << Outcome::Pass;
    QTest::newRow("no version") << u"DL3008"_s << u"apt-get install -y curl"_s << Outcome::Fail;
    QTest::newRow("a version") << u"DL3008"_s << u"apt-get install -y curl=8.1"_s << Outcome::Pass;
    QTest::newRow("a download that runs")
        << u"PL1101"_s << u"curl -fsSL https://x.example/i | sh"_s << Outcome::Fail;
    QTest::newRow("everyone may write") << u"PL1302"_s << u"chmod 777 /app"_s << Outcome::Fail;
    QTest::newRow("flags and mounts are not kept")
        << u"PL1308"_s << u"id"_s << Outcome::NotApplicable;
    QTest::newRow("spelling is not kept")
        << u"ConsistentInstructionCasing"_s << u"id"_s << Outcome::NotApplicable;
    QTest::newRow("the base is not kept") << u"DL3006"_s << u"id"_s << Outcome::NotApplicable;
}

void TestRuleFindings::historyIsJudged()
{
    QFETCH(QString, check);
    QFETCH(QString, run);
    QFETCH(Outcome, expected);
    EvidenceBuilder builder;
    builder.edit(history(run));
    const core::Finding finding = judged(builder, check);
    QVERIFY2(finding.outcome == expected, qPrintable(core::english(finding.reason)));
    QVERIFY2(!finding.line, "a history has no lines");
}

void TestRuleFindings::formsOfTheHistory_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<Outcome>("expected");
    QTest::newRow("a port as BuildKit prints it")
        << u"PL1402"_s << QStringList{u"EXPOSE map[2375/tcp:{}]"_s} << Outcome::Fail;
    QTest::newRow("a list of ports") << u"PL1402"_s << QStringList{u"EXPOSE [80/tcp 443/tcp]"_s}
                                     << Outcome::Pass;
    QTest::newRow("ports are in range") << u"DL3011"_s
                                        << QStringList{u"EXPOSE map[443/tcp:{} 80/tcp:{}]"_s}
                                        << Outcome::Pass;
    QTest::newRow("a volume") << u"PL1310"_s << QStringList{u"VOLUME [/etc]"_s} << Outcome::Fail;
    QTest::newRow("a pipe in sh") << u"DL4006"_s
                                  << QStringList{u"RUN /bin/sh -c a | b # buildkit"_s}
                                  << Outcome::Fail;
    QTest::newRow("a pipe in a shell that says so")
        << u"DL4006"_s
        << QStringList{u"RUN /bin/bash -o pipefail -c a | b # buildkit"_s,
                       u"SHELL [/bin/bash -o pipefail -c]"_s}
        << Outcome::Pass;
    QTest::newRow("a server's command in list form")
        << u"PL1401"_s << QStringList{u"CMD [\"/usr/sbin/sshd\" \"-D\"]"_s} << Outcome::Fail;
}

void TestRuleFindings::formsOfTheHistory()
{
    QFETCH(QString, check);
    QFETCH(QStringList, steps);
    QFETCH(Outcome, expected);
    QJsonArray rows; // newest first
    for (const QString& step : steps)
        rows.append(QJsonObject{{u"CreatedBy"_s, step}, {u"Comment"_s, u"buildkit.dockerfile.v0"_s}});
    EvidenceBuilder builder;
    builder.answer(evidence::imageHistoryCall(EvidenceBuilder::imageId()),
                   QJsonDocument(rows).toJson());
    const core::Finding finding = judged(builder, check);
    QVERIFY2(finding.outcome == expected, qPrintable(core::english(finding.reason)));
}

void TestRuleFindings::stepOfTheHistoryIsTheProof()
{
    EvidenceBuilder builder;
    builder.edit(history(u"sudo id"_s));
    const core::Finding finding = judged(builder, u"DL3004"_s);
    QCOMPARE(finding.proofs.size(), 1);
    QCOMPARE(finding.proofs.first().call,
             evidence::imageHistoryCall(EvidenceBuilder::imageId()));
    QCOMPARE(finding.proofs.first().path, u"[1].CreatedBy"_s);
    QVERIFY(!finding.remedy.isEmpty());
}

void TestRuleFindings::historyThatIsMissingIsUnknown()
{
    const core::Finding refused = judged(EvidenceBuilder().edit(u"history!403"_s), u"DL3004"_s);
    QCOMPARE(refused.outcome, Outcome::Unknown);
    QVERIFY(core::english(refused.reason).contains(u"403"));
}

void TestRuleFindings::importedImageIsNotApplicable()
{
    const core::Finding finding = judged(
        EvidenceBuilder().edit(u"history=[{\"CreatedBy\":\"\",\"Comment\":\"Imported from -\"}]"_s),
        u"DL3004"_s);
    QCOMPARE(finding.outcome, Outcome::NotApplicable);
}

void TestRuleFindings::linkedFileIsJudgedByLine()
{
    const auto builder = linked(u"FROM debian:12.8\nRUN id\nRUN sudo id\nUSER 7\n"_s);
    const core::Finding sudo = judged(builder, u"DL3004"_s);
    QCOMPARE(sudo.outcome, Outcome::Fail);
    QCOMPARE(sudo.line, std::optional(3));
    QCOMPARE(sudo.proofs.first().path, u"lines[2]"_s);
    QCOMPARE(sudo.proofs.first().value.toString(), u"RUN sudo id"_s);
    QCOMPARE(judged(builder, u"PL1308"_s).outcome, Outcome::Pass);
    QCOMPARE(judged(builder, u"DL3006"_s).outcome, Outcome::Pass);
    QCOMPARE(judged(linked(u"FROM debian\nUSER 7\n"_s), u"DL3006"_s).line, std::optional(1));
}

void TestRuleFindings::linkedFileDecidesControls()
{
    const auto builder = linked(u"FROM debian:12.8\nADD a.txt /srv/\nUSER 7\n"_s);
    const core::Finding added = judged(builder, u"4.9"_s);
    QCOMPARE(added.outcome, Outcome::Fail);
    QCOMPARE(added.line, std::optional(2));
    QCOMPARE(judged(linked(u"FROM debian:12.8\nRUN apt-get update\nUSER 7\n"_s), u"4.7"_s).line,
             std::optional(2));
}

void TestRuleFindings::imageDecidesItsUser()
{
    // The base image sets the user: that the file does not is no fault.
    QCOMPARE(judged(linked(u"FROM registry.example/app:1.0\n"_s), u"4.1"_s).outcome, Outcome::Pass);
    auto root = linked(u"FROM debian:12.8\nRUN id\nUSER root\n"_s);
    root.edit(u"image:Config.User=\"root\""_s);
    const core::Finding finding = judged(root, u"4.1"_s);
    QCOMPARE(finding.outcome, Outcome::Fail);
    QCOMPARE(finding.line, std::optional(3));
}

void TestRuleFindings::switchedOffIsWaived()
{
    const core::Finding silent = judged(
        linked(u"FROM debian:12.8\n# hadolint ignore=DL3004\nRUN sudo id\nUSER 7\n"_s), u"DL3004"_s);
    QCOMPARE(silent.outcome, Outcome::Waived);
    QVERIFY(silent.decision);
    QCOMPARE(silent.decision->without, Outcome::Fail);
    const core::Finding reasoned =
        judged(linked(u"FROM debian:12.8\n# plimsoll ignore=DL3004 reason=built in a sandbox\n"
                      "RUN sudo id\nUSER 7\n"_s),
               u"DL3004"_s);
    QCOMPARE(reasoned.outcome, Outcome::Waived);
    QCOMPARE(reasoned.decision->reason, u"built in a sandbox"_s);
    const core::Finding second =
        judged(linked(u"FROM debian:12.8\n# hadolint ignore=DL3004\nRUN sudo id\nRUN sudo ls\n"_s),
               u"DL3004"_s);
    QCOMPARE(second.outcome, Outcome::Fail);
    QCOMPARE(second.line, std::optional(4));
}

void TestRuleFindings::settingsBesideTheFileWaive()
{
    const core::Finding finding = judged(
        linked(u"FROM debian:12.8\nRUN sudo id\n"_s, {.settings = u"ignored: [DL3004]\n"_s}),
        u"DL3004"_s);
    QCOMPARE(finding.outcome, Outcome::Waived);
}

void TestRuleFindings::policyNamesRegistries()
{
    core::Policy policy;
    policy.trustedRegistries = {u"registry.example"_s};
    const core::Finding finding =
        judged(linked(u"FROM elsewhere.example/app:1.0\nUSER 7\n"_s), u"4.2"_s, policy);
    QCOMPARE(finding.outcome, Outcome::Fail);
    QCOMPARE(finding.line, std::optional(1));
}

void TestRuleFindings::secretsOfALinkedFileAreGone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("path");
    QTest::newRow("ENV") << u"FROM a:1\nENV DB_PASSWORD=Tr0ub4dor3\n"_s << u"Tr0ub4dor3"_s
                         << u"lines[1]"_s;
    QTest::newRow("old form of ENV") << u"FROM a:1\nENV DB_PASSWORD Tr0ub4dor3\n"_s
                                     << u"Tr0ub4dor3"_s << u"lines[1]"_s;
    QTest::newRow("the second line of ENV")
        << u"FROM a:1\nENV A=b \\\n    DB_PASSWORD='Tr0ub4dor3'\n"_s << u"Tr0ub4dor3"_s
        << u"lines[2]"_s;
    QTest::newRow("ARG") << u"FROM a:1\nARG API_TOKEN=Tr0ub4dor3x\n"_s << u"Tr0ub4dor3x"_s
                         << u"lines[1]"_s;
    QTest::newRow("an address") << u"FROM a:1\nRUN curl https://bob:s3cr3tpw@x.example/\n"_s
                                << u"s3cr3tpw"_s << u"lines[1]"_s;
    QTest::newRow("a key of several lines")
        << u"FROM a:1\nRUN cat <<EOF\n-----BEGIN PRIVATE KEY-----\n"
           "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\nEOF\n"_s
        << u"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"_s << u"lines[2]"_s;
}

void TestRuleFindings::secretsOfALinkedFileAreGone()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QFETCH(QString, path);
    QList<evidence::SecretHit> hits;
    const auto answer = dockerfile::answerOf(EvidenceBuilder::imageId(), {}, text, {}, hits);
    QVERIFY2(!core::canonicalJson(answer.body).contains(secret.toUtf8()),
             core::canonicalJson(answer.body).constData());
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.first().path, path);
    QCOMPARE(answer.body[u"lines"].toArray().size(), text.count(u'\n') + 1);
    const core::Finding finding = judged(linked(text), u"4.10"_s);
    QCOMPARE(finding.outcome, Outcome::Fail);
}

void TestRuleFindings::oneSecretCountsOnce()
{
    const auto builder = linked(u"FROM a:1\nENV DB_PASSWORD=Tr0ub4dor3\nUSER 7\n"_s);
    QCOMPARE(judged(builder, u"4.10"_s).outcome, Outcome::Fail);
    QCOMPARE(judged(builder, u"DL3064"_s).outcome, Outcome::NotApplicable);
    QCOMPARE(judged(linked(u"FROM a:1\nARG DB_PASSWORD\nUSER 7\n"_s), u"DL3064"_s).outcome,
             Outcome::Fail);
}

void TestRuleFindings::linesStayWhereTheyWere()
{
    QList<evidence::SecretHit> hits;
    const QString text = u"FROM a:1\r\n\r\nRUN b\n"_s;
    QCOMPARE(dockerfile::sealedLines(text, u"X"_s, hits).join(u'\n'), text);
    QVERIFY(hits.isEmpty());
}

void TestRuleFindings::bodyComesBack()
{
    const dockerfile::LinkedFile file{
        .file = u"a/Dockerfile"_s,
        .link = {dockerfile::LinkKind::Label,
                 dockerfile::Certainty::Likely,
                 {{u"It names the file: %1"_s, {u"a"_s}}}},
        .lines = {u"FROM a"_s, u""_s},
        .dockerignore = u".git\n"_s,
        .settings = u"ignored: []\n"_s};
    const auto back = dockerfile::linkedFileFrom(dockerfile::toJson(file));
    QVERIFY(back);
    QVERIFY(*back == file);
    for (const char* body : {"7", "{}", R"({"lines":[]})", R"({"lines":"a","link":{}})"})
        QVERIFY2(!dockerfile::linkedFileFrom(json(body)), body);
}

QTEST_GUILESS_MAIN(TestRuleFindings)
#include "tst_rulefindings.moc"
