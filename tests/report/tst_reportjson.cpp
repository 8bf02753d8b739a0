// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json.h"
#include "score/scenes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

/// The contract of ARCHITECTURE section 5, walked over like a schema.
class TestReportJson : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfTheContractIsThere();
    void randomFleetsKeepTheContract();
    void numbersAreRoundedDown();
    void deductionsAddUpAsShown();
    void absentIsNull();
    void findingsCarryProofAndRemedy();
    void decisionsAndWaiversAreNamed();
    void idsAreTheEditions();
    void errorsKeepKindAndCode();
    void sameAssessmentSameBytes();
    void membersAreSortedAndIndentedAsQtWould();
};

namespace {

using Check = std::function<bool(const QJsonValue&)>;
using Shape = QMap<QString, Check>;

bool isString(const QJsonValue& v)
{
    return v.isString();
}
bool isNumber(const QJsonValue& v)
{
    return v.isDouble();
}
bool isBool(const QJsonValue& v)
{
    return v.isBool();
}
bool isArray(const QJsonValue& v)
{
    return v.isArray();
}
bool isAny(const QJsonValue& v)
{
    return !v.isUndefined();
}

Check orNull(const Check& check)
{
    return [check](const QJsonValue& v) { return v.isNull() || check(v); };
}

Check oneOf(const QStringList& words)
{
    return [words](const QJsonValue& v) { return v.isString() && words.contains(v.toString()); };
}

/// Exactly these keys, each of its form.
Check object(const Shape& shape)
{
    return [shape](const QJsonValue& v) {
        const QJsonObject o = v.toObject();
        if (!v.isObject() || o.keys() != shape.keys()) {
            qWarning() << "keys" << o.keys() << "instead of" << shape.keys();
            return false;
        }
        for (auto it = shape.cbegin(); it != shape.cend(); ++it) {
            if (!it.value()(o[it.key()])) {
                qWarning() << "wrong value at" << it.key() << o[it.key()];
                return false;
            }
        }
        return true;
    };
}

Check listOf(const Check& check)
{
    return [check](const QJsonValue& v) {
        const QJsonArray array = v.toArray();
        return v.isArray() && std::all_of(array.begin(), array.end(), check);
    };
}

bool hasOneDecimal(const QJsonValue& v)
{
    const double tenths = v.toDouble() * 10;
    return v.isDouble() && qAbs(tenths - qRound64(tenths)) < 1e-6 && v.toDouble() >= 0
        && v.toDouble() <= 100;
}

Check objectRef()
{
    return object({{u"kind"_s,
                    oneOf({u"host"_s, u"image"_s, u"container"_s, u"network"_s, u"volume"_s,
                           u"service"_s, u"node"_s, u"file"_s})},
                   {u"id"_s, isString},
                   {u"name"_s, isString}});
}

Shape scoreShape()
{
    return {{u"value"_s, orNull(hasOneDecimal)},
            {u"grade"_s, orNull(oneOf({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s}))},
            {u"coverage"_s, orNull(isNumber)},
            {u"cap"_s, orNull(object({{u"at"_s, isNumber}, {u"because"_s, isString}}))},
            {u"provisional"_s, isBool},
            {u"withoutWaivers"_s, orNull(hasOneDecimal)},
            {u"deductions"_s,
             listOf(object({{u"points"_s, hasOneDecimal},
                            {u"check"_s, isString},
                            {u"label"_s, isString},
                            {u"object"_s, objectRef()}}))}};
}

Check scoresOf(const QStringList& names)
{
    Shape shape;
    for (const QString& name : names)
        shape.insert(name, object(scoreShape()));
    return object(shape);
}

Check stages()
{
    return scoresOf({u"host"_s, u"dockerfile"_s, u"image"_s, u"container"_s});
}

Check decisionShape()
{
    return object({{u"kind"_s, oneOf({u"waiver"_s, u"attestation"_s})},
                   {u"id"_s, isString},
                   {u"reason"_s, isString},
                   {u"who"_s, isString},
                   {u"reference"_s, isString},
                   {u"scope"_s, isString},
                   {u"until"_s, isString},
                   {u"endsSoon"_s, isBool},
                   {u"without"_s, isString}});
}

Check proofShape()
{
    return object({{u"call"_s, isString}, {u"path"_s, isString}, {u"value"_s, isAny}});
}

Check findingShape()
{
    return object(
        {{u"check"_s, isString},
         {u"result"_s,
          oneOf(
              {u"pass"_s, u"fail"_s, u"waived"_s, u"manual"_s, u"not_applicable"_s, u"unknown"_s})},
         {u"severity"_s, oneOf({u"critical"_s, u"high"_s, u"medium"_s, u"low"_s})},
         {u"stage"_s, oneOf({u"host"_s, u"dockerfile"_s, u"image"_s, u"container"_s})},
         {u"title"_s, isString},
         {u"confidence"_s,
          orNull(oneOf({u"direct"_s, u"declared"_s, u"inferred"_s, u"attested"_s}))},
         {u"completeness"_s, orNull(oneOf({u"full"_s, u"partial"_s}))},
         {u"unseen"_s, orNull(isString)},
         {u"object"_s, objectRef()},
         {u"decision"_s, orNull(decisionShape())},
         {u"reason"_s, orNull(isString)},
         {u"evidence"_s, listOf(proofShape())},
         {u"remedy"_s, isString},
         {u"line"_s, orNull(isNumber)}});
}

/// What is known about an image's contents, and what stands between it and a list of flaws.
Check scanShape()
{
    const Check coverage = object({{u"ecosystem"_s, isString},
                                   {u"coverage"_s,
                                    oneOf({u"covered"_s, u"not-imported"_s, u"no-feed"_s})},
                                   {u"packages"_s, isNumber}});
    return object({{u"reading"_s, oneOf({u"none"_s, u"quick"_s, u"full"_s})},
                   {u"state"_s,
                    oneOf({u"not-scanned"_s, u"no-advisories"_s, u"not-imported"_s,
                           u"not-covered"_s, u"end-of-life"_s, u"matched"_s})},
                   {u"at"_s, orNull(isString)},
                   {u"system"_s, isString},
                   {u"ecosystem"_s, orNull(isString)},
                   {u"endOfLife"_s, orNull(isString)},
                   {u"isWhole"_s, isBool},
                   {u"hidden"_s, isNumber},
                   {u"coverage"_s, listOf(coverage)}});
}

Check vulnerabilityShape()
{
    return object({{u"id"_s, isString},
                   {u"aliases"_s, isArray},
                   {u"severity"_s,
                    oneOf({u"critical"_s, u"high"_s, u"medium"_s, u"low"_s, u"unknown"_s})},
                   {u"title"_s, isString},
                   {u"packages"_s, listOf(isString)},
                   {u"decision"_s, orNull(decisionShape())},
                   {u"evidence"_s, listOf(proofShape())},
                   {u"cvss"_s, orNull(isNumber)},
                   {u"kev"_s, isBool},
                   {u"epss"_s, orNull(isNumber)},
                   {u"package"_s, isString},
                   {u"ecosystem"_s, isString},
                   {u"installed"_s, isString},
                   {u"fixed"_s, orNull(isString)},
                   {u"layer"_s, orNull(isNumber)},
                   {u"paths"_s, isArray}});
}

Check hostShape()
{
    const Check image = object({{u"id"_s, isString},
                                {u"tags"_s, listOf(isString)},
                                {u"scores"_s, scoresOf({u"dockerfile"_s, u"image"_s})},
                                {u"packages"_s, isNumber},
                                {u"scan"_s, scanShape()},
                                {u"vulnerabilities"_s, listOf(vulnerabilityShape())}});
    const Check container = object(
        {{u"id"_s, isString},
         {u"name"_s, isString},
         {u"image"_s, isString},
         {u"state"_s, isString},
         {u"scores"_s, scoresOf({u"dockerfile"_s, u"image"_s, u"container"_s, u"overall"_s})}});
    Shape tally{{u"section"_s, isString}, {u"percent"_s, orNull(hasOneDecimal)}};
    for (const core::Outcome outcome : core::AllOutcomes)
        tally.insert(core::outcomeName(outcome), isNumber);
    return object(
        {{u"name"_s, isString},
         {u"endpoint"_s, isString},
         {u"state"_s, oneOf({u"ok"_s, u"partial"_s, u"denied"_s, u"unreachable"_s, u"failed"_s})},
         {u"error"_s,
          orNull(object({{u"kind"_s, isString}, {u"code"_s, isString}, {u"detail"_s, isString}}))},
         {u"engine"_s,
          object({{u"version"_s, isString}, {u"apiVersion"_s, isString}, {u"os"_s, isString}})},
         {u"score"_s, object(scoreShape())},
         {u"stages"_s, stages()},
         {u"compliance"_s, listOf(object(tally))},
         {u"findings"_s, listOf(findingShape())},
         {u"policy"_s,
          object({{u"name"_s, isString}, {u"loadLine"_s, isNumber}, {u"digest"_s, isString}})},
         {u"images"_s, listOf(image)},
         {u"containers"_s, listOf(container)}});
}

Check fixShape()
{
    return object(
        {{u"action"_s, isString},
         {u"checks"_s, listOf(isString)},
         {u"severity"_s, oneOf({u"critical"_s, u"high"_s, u"medium"_s, u"low"_s})},
         {u"stage"_s, oneOf({u"host"_s, u"dockerfile"_s, u"image"_s, u"container"_s})},
         {u"hosts"_s, listOf(isString)},
         {u"objects"_s, isArray},
         {u"points"_s, hasOneDecimal},
         {u"run"_s,
          object({{u"acts"_s, isNumber}, {u"place"_s, isNumber}, {u"points"_s, hasOneDecimal}})}});
}

Check auditShape()
{
    Shape fleet = scoreShape();
    fleet.insert(u"stages"_s, stages());
    return object({{u"schema"_s, oneOf({u"plimsoll.audit/1"_s})},
                   {u"generatedAt"_s, isString},
                   {u"plimsoll"_s, isString},
                   {u"policy"_s, object({{u"name"_s, isString}, {u"loadLine"_s, isNumber}})},
                   {u"waivers"_s, isArray},
                   {u"benchmark"_s, object({{u"name"_s, isString}, {u"version"_s, isString}})},
                   {u"fleet"_s, object(fleet)},
                   {u"inputs"_s,
                    object({{u"policy"_s, isString},
                            {u"waivers"_s, isString},
                            {u"advisories"_s, orNull(isString)},
                            {u"advisoriesImportedAt"_s, orNull(isString)}})},
                   {u"hosts"_s, listOf(hostShape())},
                   {u"fixFirst"_s, listOf(fixShape())}});
}

QJsonObject parsed(const score::Assessment& assessment)
{
    return QJsonDocument::fromJson(report::auditJson(assessment)).object();
}

score::Assessment oneHost()
{
    score::Assessment facts;
    facts.generatedAtUtc = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
    facts.plimsollVersion = u"0.1.0"_s;
    facts.hosts = {host(u"alpha"_s)};
    return facts;
}

} // namespace

void TestReportJson::everyFieldOfTheContractIsThere()
{
    const QJsonObject root = parsed(score::withScores(oneHost()));
    QVERIFY(auditShape()(root));
    QCOMPARE(root[u"generatedAt"_s].toString(), u"2026-11-23T10:00:00Z"_s);
    QCOMPARE(root[u"policy"_s][u"name"_s].toString(), u"baseline"_s);
    QCOMPARE(root[u"policy"_s][u"loadLine"_s].toInt(), 70);
    QCOMPARE(root[u"benchmark"_s][u"version"_s].toString(), u"1.6.0"_s);
}

void TestReportJson::randomFleetsKeepTheContract()
{
    for (quint32 seed = 0; seed < 20; ++seed)
        QVERIFY(auditShape()(parsed(score::withScores(RandomFleet(seed).make()))));
}

void TestReportJson::numbersAreRoundedDown()
{
    score::Score score;
    score.value = 79'999;
    score.coverage = score::Coverage{999, 1000};
    score.withoutWaivers = 79'949;
    const QJsonObject json = report::toJson(score);
    QCOMPARE(json[u"value"_s].toDouble(), 79.9);
    QCOMPARE(json[u"grade"_s].toString(), u"C"_s);
    QCOMPARE(json[u"coverage"_s].toDouble(), 0.99);
    QCOMPARE(json[u"withoutWaivers"_s].toDouble(), 79.9);
}

void TestReportJson::deductionsAddUpAsShown()
{
    score::Score score;
    score.value = 99'900;
    score.deductions = {{34, u"5.1"_s}, {33, u"5.2"_s}, {33, u"5.3"_s}};
    double sum = 0;
    for (const QJsonValue& line : report::toJson(score)[u"deductions"_s].toArray())
        sum += line[u"points"_s].toDouble();
    QCOMPARE(sum, 0.1);
}

void TestReportJson::absentIsNull()
{
    const QJsonObject json = report::toJson(score::Score());
    for (const QString& key :
         {u"value"_s, u"grade"_s, u"coverage"_s, u"cap"_s, u"withoutWaivers"_s})
        QVERIFY2(json.contains(key) && json[key].isNull(), qPrintable(key));
    const QJsonObject plain = report::toJson(core::Finding());
    QVERIFY(plain[u"reason"_s].isNull());
    QVERIFY(plain[u"line"_s].isNull());
    QCOMPARE(plain[u"remedy"_s].toString(), QString());
}

void TestReportJson::findingsCarryProofAndRemedy()
{
    core::Finding privileged = finding(u"5.5"_s, Fail, core::Severity::Critical,
                                       core::Stage::Container, containerRef(u"web"_s));
    privileged.reason = {u"%1 is privileged"_s, {u"web"_s}};
    privileged.proofs = {{u"GET /containers/web/json"_s, u"HostConfig.Privileged"_s, true},
                         {u"GET /containers/web/json"_s, u"HostConfig.CapAdd"_s}};
    privileged.remedy = {u"Start it without the flag."_s, {}};
    privileged.remedyLines = {u"docker run --name web"_s, u"  app"_s};
    privileged.line = 7;
    const QJsonObject json = report::toJson(privileged);
    QCOMPARE(json[u"reason"_s].toString(), u"web is privileged"_s);
    QCOMPARE(json[u"evidence"_s][0][u"value"_s], QJsonValue(true));
    QVERIFY(json[u"evidence"_s][1][u"value"_s].isNull());
    QCOMPARE(json[u"remedy"_s].toString(),
             u"Start it without the flag.\ndocker run --name web\n  app"_s);
    QCOMPARE(json[u"line"_s].toInt(), 7);
}

void TestReportJson::decisionsAndWaiversAreNamed()
{
    score::Assessment facts = oneHost();
    facts.hosts[0].policyName = u"lab"_s;
    facts.hosts[0].loadLine = 55;
    core::Finding waived = finding(u"5.12"_s, Waived, core::Severity::Low, core::Stage::Container,
                                   containerRef(u"web"_s));
    waived.decision = core::Decision{.id = u"w-1"_s,
                                     .reason = u"a lab"_s,
                                     .who = u"Ada"_s,
                                     .until = QDate(2027, 1, 30),
                                     .endsSoon = true,
                                     .without = Fail};
    facts.hosts[0].findings = {waived};
    facts.waivers = {{.waiver = {.id = u"w-1"_s,
                                 .check = u"5.12"_s,
                                 .scope = core::Waiver::Scope::Fleet,
                                 .reason = u"a lab"_s,
                                 .who = u"Ada"_s,
                                 .from = QDate(2026, 11, 1),
                                 .until = QDate(2027, 1, 30)},
                      .state = score::WaiverStanding::State::EndsSoon,
                      .daysLeft = 9,
                      .covers = 1}};
    const QJsonObject json = parsed(facts);
    const QJsonValue host = json[u"hosts"_s][0];
    QCOMPARE(host[u"policy"_s][u"loadLine"_s].toInt(), 55);
    const QJsonValue decision = host[u"findings"_s][0][u"decision"_s];
    QCOMPARE(decision[u"kind"_s].toString(), u"waiver"_s);
    QCOMPARE(decision[u"until"_s].toString(), u"2027-01-30"_s);
    QCOMPARE(decision[u"who"_s].toString(), u"Ada"_s);
    QCOMPARE(decision[u"without"_s].toString(), u"fail"_s);
    QCOMPARE(decision[u"endsSoon"_s].toBool(), true);
    const QJsonValue waiver = json[u"waivers"_s][0];
    QCOMPARE(waiver[u"state"_s].toString(), u"ends-soon"_s);
    QCOMPARE(waiver[u"daysLeft"_s].toInt(), 9);
    QCOMPARE(waiver[u"scope"_s].toString(), u"fleet"_s);
    QVERIFY(report::toJson(core::Finding())[u"decision"_s].isNull());
}

void TestReportJson::idsAreTheEditions()
{
    score::Assessment facts = oneHost();
    facts.edition = cis::Edition::V1_8_0;
    facts.hosts[0].findings = {
        finding(u"2.7@1.8.0"_s, Pass, core::Severity::Low, core::Stage::Host, hostRef(u"alpha"_s)),
        finding(u"2.7"_s, Fail, core::Severity::Critical, core::Stage::Host, hostRef(u"alpha"_s))};
    const QJsonValue host = parsed(score::withScores(facts))[u"hosts"_s][0];
    QCOMPARE(host[u"findings"_s][0][u"check"_s].toString(), u"2.7"_s);
    QCOMPARE(host[u"findings"_s][1][u"check"_s].toString(), u"2.8"_s);
    QCOMPARE(host[u"score"_s][u"cap"_s][u"because"_s].toString(), u"2.8"_s);
    QCOMPARE(host[u"compliance"_s][1][u"fail"_s].toInt(), 1);
}

void TestReportJson::errorsKeepKindAndCode()
{
    score::Assessment facts = oneHost();
    facts.hosts[0].state = evidence::HostState::Unreachable;
    facts.hosts[0].error = core::Error{core::Error::Kind::TlsRejected, u"tls.name"_s};
    const QJsonValue host = parsed(score::withScores(facts))[u"hosts"_s][0];
    QCOMPARE(host[u"state"_s].toString(), u"unreachable"_s);
    QCOMPARE(host[u"error"_s][u"kind"_s].toString(), u"TlsRejected"_s);
    QCOMPARE(host[u"error"_s][u"code"_s].toString(), u"tls.name"_s);
    QVERIFY(host[u"score"_s][u"value"_s].isNull());
}

void TestReportJson::sameAssessmentSameBytes()
{
    const QByteArray first = report::auditJson(score::withScores(RandomFleet(7).make()));
    QCOMPARE(report::auditJson(score::withScores(RandomFleet(7).make())), first);
    QVERIFY(first.endsWith("}\n"));
    QVERIFY(!first.endsWith("\n\n"));
}

/// What earlier releases wrote through QJsonDocument stays the same to the byte.
void TestReportJson::membersAreSortedAndIndentedAsQtWould()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const QByteArray bytes = report::auditJson(score::withScores(RandomFleet(seed).make()));
        QCOMPARE(bytes, QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Indented));
    }
}

QTEST_GUILESS_MAIN(TestReportJson)
#include "tst_reportjson.moc"
