// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "report/junit.h"
#include "report/plain.h"
#include "report/sarif.h"
#include "score/scenes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

/// What build servers and code scanners read.
class TestBuildReports : public QObject
{
    Q_OBJECT

private slots:
    void plainWords_data();
    void plainWords();
    void sarifHasAResultForWhatDidNotPass();
    void aWaiverThatEndsSoonSaysSo();
    void sarifKinds_data();
    void sarifKinds();
    void sarifFingerprintsOutliveWords();
    void junitCounts();
    void junitSaysWhyItSkipped();
    void junitListsVulnerabilities();
    void junitNamesUnreadHosts();
    void hostileNamesStayHarmless();
    void idsAreTheEditions();
};

namespace {

score::Assessment scene()
{
    score::Assessment fleet;
    fleet.plimsollVersion = u"0.1.0"_s;
    fleet.generatedAtUtc = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
    fleet.hosts = {host(u"alpha"_s)};
    fleet.hosts[0].assessedAtUtc = fleet.generatedAtUtc;
    const std::pair<QString, core::Outcome> rows[] = {
        {u"5.4"_s, Fail},   {u"5.5"_s, Pass},    {u"5.6"_s, Waived},
        {u"5.8"_s, Manual}, {u"5.9"_s, Unknown}, {u"5.10"_s, NotApplicable}};
    for (const auto& [check, outcome] : rows) {
        core::Finding row = finding(check, outcome, core::Severity::High, core::Stage::Container,
                                    containerRef(u"web"_s));
        row.reason = {u"because of "_s + check, {}};
        fleet.hosts[0].findings.append(row);
    }
    fleet.hosts[0].findings[2].decision = core::Decision{
        .reason = u"a lab"_s, .who = u"Ada"_s, .until = QDate(2027, 1, 30), .without = Fail};
    return fleet;
}

QJsonObject runOf(const score::Assessment& fleet)
{
    const QJsonObject root = QJsonDocument::fromJson(report::auditSarif(fleet)).object();
    return root[u"runs"].toArray().at(0).toObject();
}

QJsonObject resultOf(const score::Assessment& fleet, const QString& check)
{
    for (const auto& result : runOf(fleet)[u"results"].toArray()) {
        if (result.toObject()[u"ruleId"] == check)
            return result.toObject();
    }
    return {};
}

/// Attributes of the first element of this name, after the document was read to its end.
QMap<QString, QString> attributesOf(const QByteArray& xml, QStringView element)
{
    QXmlStreamReader reader(xml);
    QMap<QString, QString> found;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || !found.isEmpty()
            || reader.name() != element)
            continue;
        for (const auto& attribute : reader.attributes())
            found.insert(attribute.name().toString(), attribute.value().toString());
    }
    return reader.hasError() ? QMap<QString, QString>() : found;
}

} // namespace

void TestBuildReports::plainWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"web 1"_s << u"web 1"_s;
    QTest::newRow("any language") << u"锚地 Ärger"_s << u"锚地 Ärger"_s;
    QTest::newRow("a pair") << u"\U0001F433!"_s << u"\U0001F433!"_s;
    QTest::newRow("half a pair") << (u"a"_s + QChar(0xd83d)) << u"a?"_s;
    QTest::newRow("escape") << u"\x1b[31mred"_s << u"?[31mred"_s;
    QTest::newRow("right to left") << u"a\u202eb\u2066c"_s << u"a?b?c"_s;
    QTest::newRow("carriage return, tab, bell") << u"a\r\t\ab"_s << u"a???b"_s;
}

void TestBuildReports::plainWords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(report::plain(text), expected);
    QCOMPARE(report::plain(text + u'\n', report::Lines::Kept), expected + u'\n');
    QCOMPARE(report::plain(text + u'\n'), expected + u'?');
}

void TestBuildReports::sarifHasAResultForWhatDidNotPass()
{
    const QJsonObject root = QJsonDocument::fromJson(report::auditSarif(scene())).object();
    QCOMPARE(root[u"version"].toString(), u"2.1.0"_s);
    QVERIFY(root[u"$schema"].toString().endsWith("sarif-schema-2.1.0.json"_L1));
    const QJsonObject run = runOf(scene());
    const QJsonObject driver = run[u"tool"].toObject()[u"driver"].toObject();
    QCOMPARE(driver[u"name"].toString(), u"Plimsoll"_s);
    const QJsonArray results = run[u"results"].toArray();
    const QJsonArray rules = driver[u"rules"].toArray();
    QCOMPARE(results.size(), 4);
    QCOMPARE(rules.size(), 4);
    for (const auto& entry : results) {
        const QJsonObject result = entry.toObject();
        const QJsonObject rule = rules.at(result[u"ruleIndex"].toInt()).toObject();
        QCOMPARE(rule[u"id"], result[u"ruleId"]);
        QVERIFY(!rule[u"shortDescription"].toObject()[u"text"].toString().isEmpty());
    }
    QVERIFY(run[u"invocations"].toArray().at(0).toObject()[u"executionSuccessful"].toBool());
}

void TestBuildReports::aWaiverThatEndsSoonSaysSo()
{
    score::Assessment late = scene();
    late.generatedAtUtc = QDateTime({2027, 1, 21}, {8, 0}, Qt::UTC);
    for (core::Finding& finding : late.hosts[0].findings) {
        if (finding.decision)
            finding.decision->endsSoon = true; // as score::applyWaivers sets it
    }
    const QJsonObject result = resultOf(late, u"5.6"_s);
    QCOMPARE(result[u"suppressions"].toArray().at(0).toObject()[u"justification"].toString(),
             u"a lab (until 2027-01-30, ends in 9 days, Ada)"_s);
    QVERIFY(report::auditCsv(late).contains(",ends in 9 days\r\n"));
}

void TestBuildReports::sarifKinds_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("suppressions");
    QTest::newRow("failed") << u"5.4"_s << u"fail"_s << u"error"_s << 0;
    QTest::newRow("waived") << u"5.6"_s << u"fail"_s << u"error"_s << 1;
    QTest::newRow("manual") << u"5.8"_s << u"review"_s << u"none"_s << 0;
    QTest::newRow("unknown") << u"5.9"_s << u"open"_s << u"none"_s << 0;
}

void TestBuildReports::sarifKinds()
{
    QFETCH(QString, check);
    QFETCH(int, suppressions);
    const QJsonObject result = resultOf(scene(), check);
    QTEST(result[u"kind"].toString(), "kind");
    QTEST(result[u"level"].toString(), "level");
    QCOMPARE(result[u"suppressions"].toArray().size(), suppressions);
    if (suppressions)
        QCOMPARE(result[u"suppressions"].toArray().at(0).toObject()[u"justification"].toString(),
                 u"a lab (until 2027-01-30, Ada)"_s);
    QCOMPARE(result[u"message"].toObject()[u"text"].toString(),
             u"web on alpha: because of "_s + check);
}

void TestBuildReports::sarifFingerprintsOutliveWords()
{
    const auto printOf = [](const score::Assessment& fleet) {
        return resultOf(fleet, u"5.4"_s)[u"partialFingerprints"].toObject();
    };
    score::Assessment later = scene();
    later.hosts[0].findings[0].reason = {u"said otherwise"_s, {}};
    QCOMPARE(printOf(later), printOf(scene()));
    later.hosts[0].findings[0].object.name = u"other"_s;
    QVERIFY(printOf(later) != printOf(scene()));
}

void TestBuildReports::junitCounts()
{
    const auto suites = attributesOf(report::auditJunit(scene()), u"testsuites");
    QCOMPARE(suites.value(u"tests"_s), u"6"_s);
    QCOMPARE(suites.value(u"failures"_s), u"1"_s);
    QCOMPARE(suites.value(u"errors"_s), u"0"_s);
    QVERIFY(!suites.contains(u"skipped"_s)); // the schema knows it of a suite alone
    const auto suite = attributesOf(report::auditJunit(scene()), u"testsuite");
    QCOMPARE(suite.value(u"name"_s), u"alpha"_s);
    QCOMPARE(suite.value(u"skipped"_s), u"4"_s);
    QCOMPARE(suite.value(u"timestamp"_s), u"2026-11-23T10:00:00"_s);
}

void TestBuildReports::junitSaysWhyItSkipped()
{
    const QByteArray xml = report::auditJunit(scene());
    QCOMPARE(xml.count("<skipped "), 4);
    QVERIFY(xml.contains("message=\"waived by Ada until 2027-01-30: a lab\""));
    QVERIFY(xml.contains("message=\"unknown: because of 5.9\""));
    QVERIFY(xml.contains("message=\"manual: because of 5.8\""));
    QCOMPARE(attributesOf(xml, u"failure").value(u"message"_s), u"because of 5.4"_s);
    QCOMPARE(attributesOf(xml, u"failure").value(u"type"_s), u"high"_s);
}

void TestBuildReports::junitListsVulnerabilities()
{
    score::Assessment fleet = scene();
    const score::Vulnerability flaw{.id = u"CVE-2024-45491"_s,
                                    .sourcePackage = u"expat"_s,
                                    .installedVersion = u"2.5.0"_s,
                                    .severity = core::Severity::Critical,
                                    .isFixable = true,
                                    .fixedVersion = u"2.6.0"_s};
    score::Vulnerability accepted = flaw;
    accepted.id = u"CVE-2023-45853"_s;
    accepted.decision =
        core::Decision{.reason = u"not reachable"_s, .who = u"Ada"_s, .until = QDate(2027, 1, 30)};
    fleet.hosts[0].images = {
        {.id = u"sha256:1"_s, .tags = {u"shop:1"_s}, .vulnerabilities = {flaw, flaw, accepted}}};
    const QByteArray xml = report::auditJunit(fleet);
    const auto suites = attributesOf(xml, u"testsuites");
    QCOMPARE(suites.value(u"tests"_s), u"8"_s); // two paths to one flaw are one test
    QCOMPARE(suites.value(u"failures"_s), u"2"_s);
    QCOMPARE(attributesOf(xml, u"testsuite").value(u"skipped"_s), u"5"_s);
    QCOMPARE(xml.count("name=\"CVE-2024-45491 "), 1);
    QVERIFY(xml.contains("(image shop:1)"));
    QVERIFY(xml.contains("type=\"critical\""));
    QVERIFY(xml.contains("waived by Ada until 2027-01-30: not reachable"));
}

void TestBuildReports::junitNamesUnreadHosts()
{
    score::Assessment fleet = scene();
    fleet.hosts[0].error = core::Error{
        core::Error::Kind::Unreachable, u"connect.refused"_s, u"tcp://alpha:2376"_s, {}};
    const QByteArray xml = report::auditJunit(fleet);
    QCOMPARE(attributesOf(xml, u"testsuites").value(u"errors"_s), u"1"_s);
    QCOMPARE(attributesOf(xml, u"error").value(u"type"_s), u"connect.refused"_s);
    const QJsonObject invocation = runOf(fleet)[u"invocations"].toArray().at(0).toObject();
    QVERIFY(!invocation[u"executionSuccessful"].toBool());
    QCOMPARE(invocation[u"toolExecutionNotifications"].toArray().size(), 1);
}

void TestBuildReports::hostileNamesStayHarmless()
{
    score::Assessment fleet = scene();
    fleet.hosts[0].name = u"</testsuite>\x1b\uFFFE"_s + QChar(0);
    fleet.hosts[0].findings[0].object.name = u"\" onload=\"x]]>"_s;
    const QByteArray xml = report::auditJunit(fleet);
    QVERIFY(!xml.contains('\x1b') && !xml.contains('\0'));
    QCOMPARE(attributesOf(xml, u"testsuite").value(u"name"_s), u"</testsuite>???"_s);
    QVERIFY(!QJsonDocument::fromJson(report::auditSarif(fleet)).isNull());
}

void TestBuildReports::idsAreTheEditions()
{
    score::Assessment fleet = scene();
    fleet.edition = cis::Edition::V1_13_0;
    fleet.benchmarkVersion = u"1.13.0"_s;
    QVERIFY(!resultOf(fleet, u"5.3"_s).isEmpty()); // 5.4 of 1.6.0
    QVERIFY(report::auditJunit(fleet).contains("name=\"5.3 title of 5.4 (container web)\""));
}

QTEST_GUILESS_MAIN(TestBuildReports)
#include "tst_buildreports.moc"
