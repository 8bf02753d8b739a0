// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "evidence/file.h"
#include "evidence/packing.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;
using Kind = core::Error::Kind;

namespace {

Answer answered(const QString& call, const QJsonValue& body)
{
    return {.call = call,
            .atUtc = core::parseTime(u"2026-11-23T09:59:58.125Z"),
            .status = 200,
            .body = body,
            .digest = core::sha256(core::canonicalJson(body))};
}

Evidence sample()
{
    HostEvidence host{.name = u"harbor-01"_s,
                      .group = u"quays"_s,
                      .endpoint = u"tcp://192.0.2.7:2376"_s,
                      .transport = u"tls"_s,
                      .state = HostState::Partial,
                      .error = core::Error{.kind = Kind::Denied,
                                           .code = u"http.403"_s,
                                           .subject = u"GET /volumes"_s,
                                           .detail = u"refused by a plugin"_s},
                      .startedAtUtc = core::parseTime(u"2026-11-23T09:59:57.001Z"),
                      .finishedAtUtc = core::parseTime(u"2026-11-23T10:00:00Z"),
                      .apiVersion = u"1.41"_s,
                      .tlsProtocol = u"TLS 1.3"_s,
                      .serverCertNotAfterUtc = core::parseTime(u"2027-11-23T10:00:00Z"),
                      .latencyMs = 3};
    host.answers = {answered(u"GET /_ping"_s, u"OK"_s),
                    answered(u"GET /info"_s,
                             QJsonObject{{u"NCPU"_s, 2},
                                         {u"MemTotal"_s, 9007199254740993LL},
                                         {u"Big"_s, 18446744073709551615.0},
                                         {u"Part"_s, 0.1},
                                         {u"Nothing"_s, QJsonValue::Null},
                                         {u"Name"_s, u"h\u00e4fen \U0001F6A2 \"\\\n"_s}}),
                    {.call = u"GET /volumes"_s, .status = 403, .error = host.error}};
    host.secrets = {{.call = u"GET /info"_s,
                     .path = u"Labels[0]"_s,
                     .name = u"token"_s,
                     .rule = u"name.token"_s,
                     .length = 9}};
    return {.generatedAtUtc = core::parseTime(u"2026-11-23T10:00:00Z"),
            .plimsollVersion = u"0.1.0"_s,
            .isSample = true,
            .hosts = {host, {.name = u"quay-02"_s, .state = HostState::Unreachable}}};
}

QByteArray written(const Evidence& evidence)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const core::Result<void> result = writeEvidence(evidence, buffer);
    return result ? buffer.data() : QByteArray();
}

core::Result<Evidence> readBack(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readEvidence(buffer);
}

QByteArray plainJson()
{
    return unpacked(written(sample()), 1 << 20).value();
}

} // namespace

class TestEvidenceFile : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBack();
    void sameEvidenceSameBytes();
    void plainJsonIsRead();
    void hostsOfTheStore();
    void answersComeBackInOrder();
    void changedByHandProvesNothing();
    void halfASurrogatePairSurvives();
    void badFiles_data();
    void badFiles();
    void badFields_data();
    void badFields();
    void everyTruncationIsAnError();
    void aBombMeetsTheLimit();
    void aFullDiskIsAnError();
};

void TestEvidenceFile::whatIsWrittenIsReadBack()
{
    const core::Result<Evidence> result = readBack(written(sample()));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(*result, sample());
}

void TestEvidenceFile::sameEvidenceSameBytes()
{
    QCOMPARE(written(sample()), written(sample()));
    QCOMPARE(written(*readBack(written(sample()))), written(sample()));
    QVERIFY(isPacked(written(sample())));
}

void TestEvidenceFile::plainJsonIsRead()
{
    const QByteArray json = plainJson();
    QVERIFY(json.contains("\"schema\":\"plimsoll.evidence/1\""));
    const core::Result<Evidence> result = readBack(json);
    QVERIFY(result);
    QCOMPARE(*result, sample());
}

void TestEvidenceFile::hostsOfTheStore()
{
    const HostEvidence host = sample().hosts.first();
    const core::Result<HostEvidence> result = unpackHost(packHost(host));
    QVERIFY(result);
    QCOMPARE(*result, host);
    QCOMPARE(unpackHost("").error().kind, Kind::Malformed);
    QCOMPARE(unpackHost(packHost(host).chopped(1)).error().kind, Kind::Malformed);
}

void TestEvidenceFile::answersComeBackInOrder()
{
    Evidence shuffled = sample();
    std::swap(shuffled.hosts[0].answers[0], shuffled.hosts[0].answers[2]);
    std::swap(shuffled.hosts[0], shuffled.hosts[1]);
    QCOMPARE(*readBack(written(shuffled)), sample());
}

void TestEvidenceFile::changedByHandProvesNothing()
{
    QByteArray json = plainJson();
    QVERIFY(json.contains("\"NCPU\":2"));
    json.replace("\"NCPU\":2", "\"NCPU\":3");
    const core::Result<Evidence> result = readBack(json);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Malformed);
    QCOMPARE(result.error().code, u"evidence.digest"_s);
    QVERIFY(result.error().detail.contains(u"GET /info"_s));
}

void TestEvidenceFile::halfASurrogatePairSurvives()
{
    Evidence evidence = sample();
    evidence.hosts[0].answers[0] = answered(u"GET /_ping"_s, QString(u"a"_s + QChar(0xD800)));
    const core::Result<Evidence> result = readBack(written(evidence));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
}

void TestEvidenceFile::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("another document") << QByteArray("{\"a\":1}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("of somebody else") << QByteArray("{\"schema\":\"other/1\"}");
    QTest::newRow("newer schema") << QByteArray("{\"schema\":\"plimsoll.evidence/2\"}");
    QTest::newRow("schema alone") << QByteArray("{\"schema\":\"plimsoll.evidence/1\"}");
    QTest::newRow("packed nothing") << packed({});
    QTest::newRow("magic alone") << QByteArray("\x28\xb5\x2f\xfd");
    QTest::newRow("something behind the frame") << written(sample()) + 'x';
    QByteArray damaged = written(sample());
    damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 0x40);
    QTest::newRow("damaged") << damaged;
    QTest::newRow("nested too deep")
        << QByteArray("{\"schema\":\"plimsoll.evidence/1\",\"x\":") + QByteArray(5000, '[');
}

void TestEvidenceFile::badFiles()
{
    QFETCH(QByteArray, bytes);
    const core::Result<Evidence> result = readBack(bytes);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Malformed);
    const bool isNewer = bytes.contains("evidence/2");
    QCOMPARE(result.error().code, isNewer ? u"evidence.newer"_s : u"evidence.format"_s);
}

void TestEvidenceFile::badFields_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* before, const char* after,
                        const char* place) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                            << QString::fromLatin1(place);
    };
    row("state nobody knows", "\"partial\"", "\"fine\"", "hosts[0].state");
    row("name missing", "\"name\":\"harbor-01\"", "\"nom\":\"harbor-01\"", "hosts[0].name");
    row("name empty", "\"harbor-01\"", "\"\"", "hosts[0].name");
    row("time is none", "\"2026-11-23T09:59:57.001Z\"", "\"soon\"", "hosts[0].startedAt");
    row("status is a text", "\"status\":403", "\"status\":\"403\"", "hosts[0].answers[2].status");
    row("status is negative", "\"status\":403", "\"status\":-1", "hosts[0].answers[2].status");
    row("length is a fraction", "\"length\":9", "\"length\":9.5", "hosts[0].secrets[0].length");
    row("answers are none", "\"answers\":[]", "\"answers\":{}", "hosts[1].answers");
    row("error is a text", "\"error\":null", "\"error\":\"\"", "hosts[0].answers[0].error");
    row("time of the run is none", "\"generatedAt\":\"2026-11-23T10:00:00.000Z\"",
        "\"generatedAt\":null", "generatedAt");
}

void TestEvidenceFile::badFields()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    QByteArray json = plainJson();
    const qsizetype at = json.indexOf(before);
    QVERIFY(at >= 0);
    json.replace(at, before.size(), after);
    const core::Result<Evidence> result = readBack(json);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Malformed);
    QVERIFY2(result.error().detail.startsWith(place + u':'), qPrintable(result.error().detail));
}

void TestEvidenceFile::everyTruncationIsAnError()
{
    const QByteArray packedBytes = written(sample());
    for (qsizetype size = 0; size < packedBytes.size(); ++size)
        QVERIFY2(!readBack(packedBytes.first(size)), qPrintable(QString::number(size)));
    const QByteArray json = plainJson();
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!readBack(json.first(size)), qPrintable(QString::number(size)));
}

void TestEvidenceFile::aBombMeetsTheLimit()
{
    const QByteArray bomb = packed(QByteArray(8 * 1024 * 1024, ' '));
    QVERIFY(bomb.size() < 10'000);
    const core::Result<QByteArray> result = unpacked(bomb, 1024 * 1024);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::TooLarge);
}

void TestEvidenceFile::aFullDiskIsAnError()
{
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const core::Result<void> result = writeEvidence(sample(), closed);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Storage);
}

QTEST_GUILESS_MAIN(TestEvidenceFile)
#include "tst_evidencefile.moc"
