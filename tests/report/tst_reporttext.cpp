// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "report/sarif.h"
#include "report/text.h"
#include "score/scenes.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

class TestReportText : public QObject
{
    Q_OBJECT

private slots:
    void csvHasOneRowAFinding();
    void csvQuotesAndDisarms_data();
    void csvQuotesAndDisarms();
    void textStaysWithinItsColumns();
    void textNamesWhatCouldNotBeRead();
    void textNamesPassesOnIncompleteEvidence();
    void textDoesNotObeyNames();
    void scannedImagesAreInEveryFormat();
};

void TestReportText::csvHasOneRowAFinding()
{
    score::Assessment facts;
    facts.hosts = {host(u"alpha"_s)};
    facts.hosts[0].assessedAtUtc = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
    facts.hosts[0].findings = {finding(u"5.5"_s, Pass, core::Severity::Critical,
                                       core::Stage::Container, containerRef(u"web"_s))};
    QCOMPARE(report::auditCsv(facts),
             QByteArray("assessed_at,host,check,result,severity,stage,title,object_kind,"
                        "object_name,object_id,reason,evidence,remedy,without_decision,decision,"
                        "decided_by,decided_until,decision_reference,confidence,completeness,"
                        "unseen,decision_ends\r\n"
                        "2026-11-23T10:00:00Z,alpha,5.5,pass,critical,container,title of 5.5,"
                        "container,web,web,,,,,,,,,direct,full,,\r\n"));
}

void TestReportText::csvQuotesAndDisarms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"web"_s << QByteArray(",web,");
    QTest::newRow("comma") << u"a,b"_s << QByteArray(",\"a,b\",");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray(",\"a\"\"b\",");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray(",\"a\nb\",");
    QTest::newRow("formula") << u"=HYPERLINK(1)"_s << QByteArray(",'=HYPERLINK(1),");
    QTest::newRow("formula and comma") << u"@SUM(1,2)"_s << QByteArray(",\"'@SUM(1,2)\",");
    QTest::newRow("full width formula")
        << u"\uFF1DHYPERLINK(1)"_s << QByteArray(",'\xEF\xBC\x9DHYPERLINK(1),");
    QTest::newRow("escape") << u"a\x1b[2Jb"_s << QByteArray(",a?[2Jb,");
    QTest::newRow("right to left") << u"a\u202eb"_s << QByteArray(",a?b,");
    QTest::newRow("tab before a formula") << u"\t=1"_s << QByteArray(",?=1,");
    QTest::newRow("carriage return") << u"a\rb"_s << QByteArray(",a?b,");
    QTest::newRow("minus") << u"-1+1"_s << QByteArray(",'-1+1,");
}

void TestReportText::csvQuotesAndDisarms()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    score::Assessment facts;
    facts.hosts = {host(u"alpha"_s)};
    facts.hosts[0].findings = {finding(u"5.5"_s, Pass, core::Severity::Critical,
                                       core::Stage::Container,
                                       {core::ObjectKind::Container, u"id"_s, name})};
    const QByteArray csv = report::auditCsv(facts);
    QVERIFY2(csv.contains(cell), csv.constData());
}

void TestReportText::textStaysWithinItsColumns()
{
    score::Assessment facts = RandomFleet(3).make();
    facts.hosts[0].name = QString(200, u'h');
    facts.hosts[0].error = core::Error{core::Error::Kind::Malformed, u"http.cut"_s,
                                       QString(90, u's'), u"offset 12 of 100"_s};
    const QString text = report::auditText(score::withScores(facts));
    for (const QString& line : text.split(u'\n'))
        QVERIFY2(line.size() <= 100 || !line.trimmed().contains(u' '), qPrintable(line));
}

void TestReportText::textNamesWhatCouldNotBeRead()
{
    score::Assessment facts;
    facts.hosts = {host(u"alpha"_s)};
    facts.hosts[0].state = evidence::HostState::Unreachable;
    facts.hosts[0].error =
        core::Error{core::Error::Kind::Unreachable, u"connect.refused"_s, u"tcp://alpha:2376"_s};
    core::Finding silent = finding(u"5.5"_s, Unknown, core::Severity::Critical,
                                   core::Stage::Container, containerRef(u"web"_s));
    silent.reason = {u"inspect was refused"_s, {}};
    facts.hosts[0].findings = {silent};
    const QString text = report::auditText(score::withScores(facts));
    QVERIFY(text.contains(u"What could not be read"_s));
    QVERIFY(text.contains(u"tcp://alpha:2376"_s));
    QVERIFY(text.contains(u"1 unknown: inspect was refused"_s));
    QVERIFY(text.contains(u"Fleet –"_s));
    QVERIFY(text.contains(u" · CIS Docker 1.6.0 · policy baseline · "_s));
}

void TestReportText::textNamesPassesOnIncompleteEvidence()
{
    const core::ObjectRef alpha{core::ObjectKind::Host, u"alpha"_s, u"alpha"_s};
    const auto judged = [&](const QString& check, core::Outcome outcome) {
        return finding(check, outcome, core::Severity::Medium, core::Stage::Host, alpha);
    };
    score::Assessment facts;
    facts.hosts = {host(u"alpha"_s)};
    facts.hosts[0].findings = {judged(u"1.1.3"_s, Pass), judged(u"1.1.4"_s, Pass),
                               judged(u"1.1.5"_s, Fail), judged(u"2.2"_s, Pass)};
    const QString text = report::auditText(score::withScores(facts));
    QVERIFY2(
        text.contains(u"Passes on incomplete evidence: 2\n  1.1.3, 1.1.4: These are the rules"_s),
        qPrintable(text));
    facts.hosts[0].findings = {judged(u"2.2"_s, Pass)};
    QVERIFY(!report::auditText(score::withScores(facts)).contains(u"incomplete evidence"_s));
}

void TestReportText::textDoesNotObeyNames()
{
    score::Assessment facts;
    facts.hosts = {host(u"al\x1b[31mpha"_s)};
    QVERIFY(!report::auditText(score::withScores(facts)).contains(u'\x1b'));
}

void TestReportText::scannedImagesAreInEveryFormat()
{
    score::Assessment facts;
    facts.generatedAtUtc = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
    facts.advisoriesDigest = u"sha256:1"_s;
    facts.advisoriesAtUtc = facts.generatedAtUtc.addDays(-30);
    facts.hosts = {host(u"alpha"_s)};
    const score::Vulnerability flaw{.id = u"CVE-2026-1"_s,
                                    .sourcePackage = u"openssl"_s,
                                    .installedVersion = u"3.0.7"_s,
                                    .severity = core::Severity::Critical,
                                    .isFixable = true,
                                    .fixedVersion = u"3.0.9"_s,
                                    .proof = {u"GET /images/sha256:a/get"_s,
                                              u"packages[1].version"_s, u"3.0.7"_s}};
    facts.hosts[0].images = {{.id = u"sha256:a"_s,
                              .tags = {u"shop:1"_s},
                              .reading = score::Reading::Full,
                              .packages = 2,
                              .matching = score::Matching::Matched,
                              .isScanned = true,
                              .vulnerabilities = {flaw}},
                             {.id = u"sha256:b"_s,
                              .tags = {u"old:1"_s},
                              .reading = score::Reading::Full,
                              .system = u"Debian 9"_s,
                              .endOfLife = QDate(2022, 6, 30),
                              .packages = 2,
                              .matching = score::Matching::EndOfLife},
                             {.id = u"sha256:c"_s, .tags = {u"unread:1"_s}}};
    const score::Assessment assessment = score::withScores(facts);

    const QString text = report::auditText(assessment);
    QVERIFY(text.contains(u"Images scanned: 2 of 3"_s));
    QVERIFY(text.contains(u"The advisory database is stale: it is 30 days old."_s));
    QVERIFY(text.contains(u"1 critical"_s));
    QVERIFY(text.contains(u"Debian 9 reached its end of life on 2022-06-30"_s));
    QVERIFY(!text.contains(u"unread:1"_s));

    const QByteArray csv = report::auditCsv(assessment);
    QVERIFY(csv.contains(",alpha,CVE-2026-1,fail,critical,image,CVE-2026-1 in openssl 3.0.7,image,"
                         "shop:1,sha256:a,Fixed in 3.0.9.,GET /images/sha256:a/get : "
                         "packages[1].version,Upgrade openssl in shop:1,"));

    const QByteArray sarif = report::auditSarif(assessment);
    QVERIFY(sarif.contains("\"ruleId\": \"CVE-2026-1\""));
    QVERIFY(sarif.contains("The advisory database is stale: it is 30 days old."));
}

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
