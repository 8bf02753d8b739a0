// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/evaluate.h"

#include "tests/vuln/cases.h"
#include "vuln/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a whole record answers for a package: "-" not affected, "+" affected, or its fix.
QByteArray answer(const Record& record, QByteArrayView ecosystem, QByteArrayView name,
                  QByteArrayView version)
{
    if (record.isWithdrawn)
        return "-";
    const QByteArray wanted = normalisedName(ecosystem, name);
    for (const Affected& affected : record.affected) {
        if (!coversEcosystem(affected.ecosystem, ecosystem)
            || normalisedName(affected.ecosystem, affected.name) != wanted)
            continue;
        if (const auto hit = evaluate(affected, orderOf(affected.ecosystem), version))
            return hit->fixed ? hit->fixed->toByteArray() : QByteArray("+");
    }
    return "-";
}

QByteArray npmRecord(const QByteArray& affected)
{
    return R"({"id":"X-1","modified":"2026-01-01T00:00:00Z","affected":[{"package":)"
           R"({"ecosystem":"npm","name":"p"},)"
        + affected + "}]}";
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void cases();
    void refuses_data();
    void refuses();
    void toleratesOtherTypes();
    void ecosystems();
};

void TestEvaluate::rules_data()
{
    QTest::addColumn<QByteArray>("affected");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* what, const char* affected, const char* version,
                        const char* expected) {
        QTest::newRow(what) << QByteArray(affected) << QByteArray(version) << QByteArray(expected);
    };
    const char* windows = R"("ranges":[{"type":"SEMVER","events":[{"fixed":"2.5.0"},)"
                          R"({"introduced":"0"},{"fixed":"1.5.0"},{"introduced":"2.0.0"}]}])";
    row("first window's fix", windows, "1.0.0", "1.5.0");
    row("between windows", windows, "1.7.0", "-");
    row("second window's fix", windows, "2.0.0", "2.5.0");
    row("introduced 0 lies below every pre-release", windows, "0.0.0-alpha", "1.5.0");
    const char* last = R"("ranges":[{"type":"SEMVER","events":[{"introduced":"1.0.0"},)"
                       R"({"last_affected":"1.0.0"}]}])";
    row("last affected is affected, no fix", last, "1.0.0", "+");
    row("after the last affected", last, "1.0.1", "-");
    const char* limit = R"("ranges":[{"type":"SEMVER","events":[{"introduced":"0"},)"
                        R"({"limit":"1.0.0"},{"limit":"1.2.0"}]}])";
    row("below one of the limits", limit, "1.1.0", "+");
    row("at the greatest limit", limit, "1.2.0", "-");
    row("infinite limit",
        R"("ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"limit":"*"}]}])", "9.0.0",
        "+");
    row("no events", R"("ranges":[{"type":"SEMVER","events":[]}])", "1.0.0", "-");
    row("smallest fix of two ranges",
        R"("ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"3.0.0"}]},)"
        R"({"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"2.0.0"}]}])",
        "1.0.0", "2.0.0");
    row("listed, and no range holds it",
        R"("versions":["1.0.0"],"ranges":[{"type":"SEMVER","events":[{"introduced":"2.0.0"}]}])",
        "1.0.0", "+");
    row("a GIT range says nothing",
        R"("ranges":[{"type":"GIT","repo":"r","events":[{"introduced":"0"}]}])", "1.0.0", "-");
}

void TestEvaluate::rules()
{
    QFETCH(QByteArray, affected);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, expected);
    RecordReader reader;
    const QByteArray json = npmRecord(affected);
    const auto record = reader.read(json);
    QVERIFY(record);
    QCOMPARE(answer(**record, "npm", "p", version), expected);
}

void TestEvaluate::cases()
{
    NEEDS_CASES();
    const QJsonArray all =
        QJsonDocument::fromJson(cases::read(cases::path("eval/cases.json"))).array();
    QVERIFY(!all.isEmpty());
    RecordReader reader;
    for (const QJsonValue& value : all) {
        QJsonObject object = value.toObject();
        object[u"id"_s] = object[u"case"_s];
        object[u"modified"_s] = u"2026-01-01T00:00:00Z"_s;
        const QByteArray json = QJsonDocument(object).toJson();
        const auto record = reader.read(json);
        QVERIFY2(record, json);
        const auto expect = [&](const char* list, bool isAffected) {
            for (const QJsonValue& version : object[QLatin1StringView(list)].toArray()) {
                const QByteArray found =
                    answer(**record, object[u"ecosystem"_s].toString().toUtf8(),
                           object[u"package"_s].toString().toUtf8(), version.toString().toUtf8());
                QVERIFY2((found != "-") == isAffected,
                         qPrintable(object[u"case"_s].toString() + u' ' + version.toString()));
            }
        };
        expect("affected_versions", true);
        expect("unaffected_versions", false);
    }
}

void TestEvaluate::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const QByteArray good = npmRecord(R"("versions":["1.0.0"])");
    QTest::newRow("cut off") << good.chopped(3) << u"osv.syntax"_s << u"at byte"_s;
    QTest::newRow("empty") << QByteArray() << u"osv.syntax"_s << QString();
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"\xff\"}") << u"osv.syntax"_s << QString();
    QTest::newRow("a list") << QByteArray("[]") << u"osv.shape"_s << u"no object"_s;
    QTest::newRow("no id") << QByteArray(R"({"modified":"2026-01-01T00:00:00Z"})") << u"osv.shape"_s
                           << u"id"_s;
    QTest::newRow("no modified") << QByteArray(R"({"id":"X-1"})") << u"osv.shape"_s
                                 << u"modified"_s;
    QTest::newRow("nested without end")
        << QByteArray(1'000'000, '[') << u"osv.syntax"_s << QString();
    QTest::newRow("nested too deep")
        << QByteArray(R"({"id":"X-1","a":)") + QByteArray(200, '[') + QByteArray(200, ']') + '}'
        << u"osv.syntax"_s << QString();
    QTest::newRow("an absurd version")
        << npmRecord("\"versions\":[\"" + QByteArray(2000, '1') + "\"]") << u"osv.shape"_s
        << u"1024"_s;
    QTest::newRow("over the limit")
        << QByteArray(limits::MaxRecordBytes + 1, ' ') << u"osv.record"_s << u"bytes"_s;
}

void TestEvaluate::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    RecordReader reader;
    const auto record = reader.read(json);
    QVERIFY(!record);
    QCOMPARE(record.error().code, code);
    QVERIFY2(record.error().detail.contains(detail), qPrintable(record.error().detail));
    const QByteArray good = npmRecord(R"("versions":["1.0.0"])");
    QVERIFY(reader.read(good)); // the reader is none the worse
}

void TestEvaluate::toleratesOtherTypes()
{
    RecordReader reader;
    const QByteArray json =
        R"({"id":"X-1","modified":"2026-01-01T00:00:00Z","aliases":"CVE-1","severity":[{"score":"x"}],)"
        R"("affected":[{"ranges":[{"type":"GIT"}]},{"package":{"ecosystem":"npm","name":7}},)"
        R"({"package":{"ecosystem":"npm","name":"p"},"versions":[1,null,"2.0.0"],"ranges":{}}]})";
    const auto record = reader.read(json);
    QVERIFY(record);
    QVERIFY((*record)->aliases.empty());
    QVERIFY((*record)->severities.empty());
    QCOMPARE((*record)->affected.size(), size_t(1));
    QCOMPARE(answer(**record, "npm", "p", "2.0.0"), QByteArray("+"));
}

void TestEvaluate::ecosystems()
{
    QVERIFY(coversEcosystem("Debian:12", "Debian:12"));
    QVERIFY(coversEcosystem("Debian", "Debian:12"));
    QVERIFY(!coversEcosystem("Debian:12", "Debian:11"));
    QVERIFY(!coversEcosystem("Debian:12", "Debian"));
    QVERIFY(!coversEcosystem("Maven:https://repo.example/", "Maven"));
    QCOMPARE(normalisedName("PyPI", "Flask_.Cors"), QByteArray("flask-cors"));
    QCOMPARE(normalisedName("npm", "JSONStream"), QByteArray("JSONStream"));
}

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
