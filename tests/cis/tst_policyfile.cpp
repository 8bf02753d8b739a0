// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/policyfile.h"
#include "core/policykeys.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// Policy files are taken whole or not at all.
class TestPolicyFile : public QObject
{
    Q_OBJECT

private slots:
    void baselineIsTheDefault();
    void exampleUsesEveryKey();
    void readsBackWhatItWrites();
    void leftOutKeysKeepTheDefault();
    void refuses_data();
    void refuses();
    void namesEveryProblem();
    void digestIsOfTheMeaning();
    void checkIdsAreOfTheEdition();
    void everyKeyIsExplained();
};

namespace {

QByteArray resource(const char* name)
{
    QFile file(QLatin1StringView(PLIMSOLL_RESOURCES) + QLatin1StringView("/policy/")
               + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A policy file of one more key.
QByteArray with(const QByteArray& member)
{
    return R"({"schema": "plimsoll.policy/1", )" + member + '}';
}

} // namespace

void TestPolicyFile::baselineIsTheDefault()
{
    const auto read = cis::readPolicy(resource("baseline.json"));
    QVERIFY2(read.isAccepted(), qPrintable(read.problems.value(0).sentence()));
    QCOMPARE(read.value, core::Policy());
    QCOMPARE(resource("baseline.json"), cis::writePolicy({}));
}

void TestPolicyFile::exampleUsesEveryKey()
{
    const QByteArray bytes = resource("strict.json");
    const auto read = cis::readPolicy(bytes);
    QVERIFY2(read.isAccepted(), qPrintable(read.problems.value(0).sentence()));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (const core::PolicyKey& key : core::policyKeys())
        QVERIFY2(json.contains(key.name), key.name.latin1());
    QCOMPARE(read.value.loadLine, 80);
    QCOMPARE(read.value.maxImageAgeDays, std::optional(90));
    QCOMPARE(read.value.capabilitiesByImage.value(0).values, QStringList{u"NET_RAW"_s});
    QCOMPARE(read.value.mountExceptions.value(1).isReadOnly, false);
    QCOMPARE(read.value.engineSupport.value(0).until, QDate(2026, 6, 30));
    QCOMPARE(read.value.severities.value(u"5.12"_s), core::Severity::Medium);
}

void TestPolicyFile::readsBackWhatItWrites()
{
    const core::Policy policy = cis::readPolicy(resource("strict.json")).value;
    QVERIFY(policy != core::Policy());
    QCOMPARE(cis::readPolicy(cis::writePolicy(policy)).value, policy);
}

void TestPolicyFile::leftOutKeysKeepTheDefault()
{
    const auto read = cis::readPolicy(with(R"("name": "mine", "trustedDockerUsers": null)"));
    QVERIFY(read.isAccepted());
    core::Policy expected;
    expected.name = u"mine"_s;
    QCOMPARE(read.value, expected);
}

void TestPolicyFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* says, const char* member, const char* key) {
        QTest::newRow(says) << with(member) << QString::fromLatin1(key);
    };
    row("unknown key", R"("loadline": 70)", "loadline");
    row("a text for a number", R"("loadLine": "70")", "loadLine");
    row("a fraction", R"("loadLine": 70.5)", "loadLine");
    row("out of range", R"("loadLine": 101)", "loadLine");
    row("null where a value must be", R"("loadLine": null)", "loadLine");
    row("a word for a switch", R"("swarmExpected": "yes")", "swarmExpected");
    row("one text for a list", R"("trustedRegistries": "a.example")", "trustedRegistries");
    row("an address for a registry", R"("trustedRegistries": ["https://a.example"])",
        "trustedRegistries[0]");
    row("an empty entry", R"("trustedRegistries": [""])", "trustedRegistries[0]");
    row("twice the same", R"("capabilityAllowList": ["CHOWN", "cap_chown"])",
        "capabilityAllowList");
    row("no capability", R"("capabilityAllowList": ["NET RAW"])", "capabilityAllowList[0]");
    row("a port above the privileged", R"("allowedPrivilegedPorts": [80, 8080])",
        "allowedPrivilegedPorts[1]");
    row("a relative path", R"("sensitivePaths": ["srv"])", "sensitivePaths[0]");
    row("a path with steps back", R"("setuidAllowList": ["/bin/../etc"])", "setuidAllowList[0]");
    row("a port without its protocol", R"("neededPorts": [{"image": "a", "values": ["80"]}])",
        "neededPorts[0].values[0]");
    row("an entry without its image", R"("neededPorts": [{"values": ["80/tcp"]}])",
        "neededPorts[0]");
    row("an unknown key below", R"("mountExceptions": [{"path": "/etc", "readonly": true}])",
        "mountExceptions[0].readonly");
    row("a layer that is no digest", R"("approvedBaseImages": [{"name": "a", "layers": ["x"]}])",
        "approvedBaseImages[0].layers[0]");
    row("no day", R"("engineSupport": [{"release": "27", "until": "2026-02-30"}])",
        "engineSupport[0].until");
    row("no release", R"("engineSupport": [{"release": "v27", "until": "2026-02-01"}])",
        "engineSupport[0].release");
    row("no severity", R"("mustFixSeverity": "grave")", "mustFixSeverity");
    row("no check", R"("severities": {"5.99": "low"})", "severities.5.99");
    row("no severity of a check", R"("severities": {"5.4": "none"})", "severities.5.4");
    row("no name", R"("name": " ")", "name");
    row("a name that gives orders", R"("name": "a\u202eb")", "name");
    row("fewer than least", R"("minManagers": 5, "maxManagers": 3)", "minManagers");
    row("no edition", R"("benchmark": "2.0.0")", "benchmark");
    row("a key twice", R"("loadLine": 70, "loadLine": 60)", "");
    QTest::newRow("another schema")
        << QByteArray(R"({"schema": "plimsoll.waivers/1"})") << u"schema"_s;
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ') << QString();
}

void TestPolicyFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, key);
    const auto read = cis::readPolicy(bytes);
    QVERIFY(!read.isAccepted());
    QCOMPARE(read.problems.value(0).key, key);
    QVERIFY(read.problems.value(0).place.line >= 1);
    QCOMPARE(read.value, core::Policy()); // nothing of it is taken
}

void TestPolicyFile::namesEveryProblem()
{
    const auto read = cis::readPolicy("{\"schema\": \"plimsoll.policy/1\",\n"
                                      " \"loadLine\": 200,\n"
                                      " \"swarmExpected\": 1}");
    QCOMPARE(read.problems.size(), 2);
    QCOMPARE(read.problems[0].sentence(),
             u"line 2, column 14: loadLine: must be a whole number from 0 to 100"_s);
    QCOMPARE(read.problems[1].sentence(),
             u"line 3, column 19: swarmExpected: must be true or false"_s);
}

void TestPolicyFile::digestIsOfTheMeaning()
{
    const auto digest = [](const QByteArray& member) {
        return core::policyDigest(cis::readPolicy(with(member)).value);
    };
    QCOMPARE(digest(R"("loadLine": 70)"), core::policyDigest({}));
    QCOMPARE(digest("\n\"loadLine\":75 , \"name\": \"x\""),
             digest(R"("name": "x", "loadLine": 75)"));
    QVERIFY(digest(R"("severities": {"5.4": "low"})") != core::policyDigest({}));
}

void TestPolicyFile::checkIdsAreOfTheEdition()
{
    const auto read =
        cis::readPolicy(with(R"("benchmark": "1.13.0", "severities": {"5.4": "low"})"));
    QVERIFY(read.isAccepted());
    QCOMPARE(read.value.severities.keys(), QStringList{u"5.5"_s}); // privileged containers
}

void TestPolicyFile::everyKeyIsExplained()
{
    for (const core::PolicyKey& key : core::policyKeys()) {
        QVERIFY2(!key.helpText().isEmpty(), key.name.latin1());
        QCOMPARE(core::policyKey(QString(key.name)), &key);
    }
    QVERIFY(!core::policyKey(u"schema"));
}

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policyfile.moc"
