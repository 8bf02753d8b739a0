// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/evaluate.h"
#include "tests/support/evidencebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;
using core::Outcome;

namespace {

constexpr auto Pass = Outcome::Pass;
constexpr auto Fail = Outcome::Fail;
constexpr auto Unknown = Outcome::Unknown;
constexpr auto Manual = Outcome::Manual;
constexpr auto NotApplicable = Outcome::NotApplicable;

const QString BaseId = u"sha256:"_s + QString(64, u'b');

/// Adds an image "base:1" with one layer and these steps below the good image's own.
EvidenceBuilder withBase(const QByteArray& history, const QByteArray& layers = R"(["sha256:l1"])")
{
    EvidenceBuilder builder;
    const QByteArray id = BaseId.toUtf8();
    builder.edit(u"images:[1]={\"Id\":\"%1\",\"RepoTags\":[\"base:1\"],\"RepoDigests\":"
                 "[\"registry.example/base@sha256:2222\"]}"_s.arg(BaseId));
    builder.answer(u"GET /images/"_s + BaseId + u"/json"_s,
                   "{\"Id\":\"" + id
                       + "\",\"Config\":{\"User\":\"1\"},\"RepoDigests\":[],"
                         "\"RootFS\":{\"Layers\":"
                       + layers + "}}");
    builder.answer(u"GET /images/"_s + BaseId + u"/history"_s, history);
    return builder;
}

core::Finding judged(const EvidenceBuilder& builder, const QString& check,
                     const core::Policy& policy = {})
{
    const auto host = builder.build();
    return findingOf(dockerfile::evaluate(evidence::viewOf(host), policy), check,
                     u"shop/web:1.2"_s);
}

} // namespace

class TestDockerfileEvaluate : public QObject
{
    Q_OBJECT
private slots:
    void checks_data();
    void checks();
    void historyFormsOfAdd_data();
    void historyFormsOfAdd();
    void firstStepThatAdds_data();
    void firstStepThatAdds();
    void baseStepsAreNotOwn();
    void sharedStepsWithoutABaseStayOwn();
    void commitDoesNotHideTheBuild();
    void trustedRegistries_data();
    void trustedRegistries();
    void trustedBase();
    void secretsFailWithTheirPlace();
    void hostWithoutImages();
};

void TestDockerfileEvaluate::checks_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<Outcome>("expected");
    const auto row = [](const char* check, const char* says, Outcome expected,
                        const QStringList& edits) {
        QTest::addRow("%s: %s", check, says) << QString::fromLatin1(check) << edits << expected;
    };
    row("4.1", "a number", Pass, {});
    row("4.1", "a name, with its number unknown", Pass, {u"image:Config.User=\"app:app\""_s});
    row("4.1", "a number in group 0", Pass, {u"image:Config.User=\"1000:0\""_s});
    for (const char* user :
         {"", "0", "00", "0:0", "root", "root:root", "toor", " 0", "000:5", "+0", "-0"})
        row("4.1", qPrintable(u"'%1' is root"_s.arg(QString::fromLatin1(user))), Fail,
            {u"image:Config.User=\"%1\""_s.arg(QString::fromLatin1(user))});
    row("4.1", "no field", Unknown, {u"-image:Config.User"_s});
    row("4.1", "newer engines leave an empty one out", Fail,
        {u"-image:Config.User"_s, u"@api=1.52"_s});
    row("4.1", "no configuration", Unknown, {u"-image:Config"_s, u"@api=1.52"_s});
    row("4.1", "a number for a text", Unknown, {u"image:Config.User=7"_s});
    row("4.1", "inspect refused", Unknown, {u"image!403"_s});
    row("4.2", "no list of trusted places", Manual, {});
    row("4.2", "no list, nothing read", Manual, {u"image!"_s});
    row("4.6", "declared", Pass, {});
    row("4.6", "NONE", Fail, {u"image:Config.Healthcheck.Test=[\"NONE\"]"_s});
    row("4.6", "empty", Fail, {u"image:Config.Healthcheck.Test=[]"_s});
    row("4.6", "left out", Fail, {u"-image:Config.Healthcheck"_s});
    row("4.6", "no configuration", Unknown, {u"-image:Config"_s});
    row("4.6", "a text for a list", Unknown, {u"image:Config.Healthcheck.Test=\"true\""_s});
    row("4.6", "inspect refused", Unknown, {u"image!500"_s});
    row("4.7", "no RUN at all", Pass, {});
    row("4.7", "alone, BuildKit", Fail,
        {u"history:[1].CreatedBy=\"RUN /bin/sh -c apt update # buildkit\""_s});
    row("4.7", "alone, classic with arguments", Fail,
        {u"history:[1].CreatedBy=\"|1 A=b /bin/sh -c yum update\""_s});
    row("4.7", "alone in a here-document", Fail,
        {u"history:[1].CreatedBy=\"RUN /bin/sh -c set -e\\napk update\\n # buildkit\""_s});
    row("4.7", "joined with the install", Pass,
        {u"history:[1].CreatedBy=\"RUN /bin/sh -c apt-get update && apt-get install x\""_s});
    row("4.7", "the word is no evidence", Pass,
        {u"history:[1].CreatedBy=\"RUN /bin/sh -c ./update.sh # buildkit\""_s});
    row("4.7", "history refused", Unknown, {u"history!403"_s});
    row("4.7", "never asked", Unknown, {u"history!"_s});
    row("4.7", "no list", Unknown, {u"history={}"_s});
    row("4.7", "imported, not built", NotApplicable,
        {u"history=[{\"CreatedBy\":\"\",\"Comment\":\"Imported from -\"}]"_s});
    row("4.9", "a root filesystem comes first", Pass, {});
    row("4.9", "history refused", Unknown, {u"history!403"_s});
    row("4.9", "imported, not built", NotApplicable, {u"history=[]"_s});
    row("4.10", "no hit, layers unread", Unknown, {});
    row("4.10", "inspect refused", Unknown, {u"image!403"_s});
    row("4.10", "history refused", Unknown, {u"history!403"_s});
}

void TestDockerfileEvaluate::checks()
{
    QFETCH(QString, check);
    QFETCH(QStringList, edits);
    QFETCH(Outcome, expected);
    const auto host = EvidenceBuilder().edit(edits).build();
    const auto findings = dockerfile::evaluate(evidence::viewOf(host), {});
    const core::Finding finding = findingOf(findings, check);
    QVERIFY2(finding.outcome == expected, qPrintable(core::english(finding.reason)));
    QVERIFY(!finding.reason.isEmpty());
    QCOMPARE(finding.stage, core::Stage::Dockerfile);
    QVERIFY(!finding.proofs.isEmpty() || (expected != Pass && expected != Fail));
    QCOMPARE(wrongProofs(host, findings), QStringList());
}

void TestDockerfileEvaluate::historyFormsOfAdd_data()
{
    QTest::addColumn<QString>("createdBy");
    QTest::addColumn<Outcome>("expected");
    QTest::newRow("BuildKit") << u"ADD a.tar /srv # buildkit"_s << Fail;
    QTest::newRow("from the network") << u"ADD https://example.org/x / # buildkit"_s << Fail;
    QTest::newRow("COPY") << u"COPY a /srv # buildkit"_s << Pass;
    QTest::newRow("a label that begins so") << u"LABEL ADDRESS=here"_s << Pass;
    QTest::newRow("a command that says so") << u"RUN /bin/sh -c echo ADD x # buildkit"_s << Pass;
}

/// Only the archive of a root filesystem may come first.
void TestDockerfileEvaluate::firstStepThatAdds_data()
{
    QTest::addColumn<QString>("createdBy");
    QTest::addColumn<Outcome>("expected");
    const auto classic = u"/bin/sh -c #(nop) ADD %1 in / "_s;
    QTest::newRow("classic file") << classic.arg(u"file:0a"_s) << Pass;
    QTest::newRow("classic folder") << classic.arg(u"dir:0a"_s) << Fail;
    QTest::newRow("archive") << u"ADD rootfs.tar.xz / # buildkit"_s << Pass;
    QTest::newRow("archive, with an owner") << u"ADD --chown=0:0 base.TGZ / # buildkit"_s << Pass;
    QTest::newRow("archive, as a list") << u"ADD [\"a.tar\", \"/\"] # buildkit"_s << Pass;
    QTest::newRow("no archive") << u"ADD hello / # buildkit"_s << Fail;
    QTest::newRow("one of two") << u"ADD a.tar hello / # buildkit"_s << Fail;
    QTest::newRow("elsewhere") << u"ADD a.tar /srv/ # buildkit"_s << Fail;
    QTest::newRow("not unpacked") << u"ADD https://example.org/a.tar / # buildkit"_s << Fail;
}

void TestDockerfileEvaluate::firstStepThatAdds()
{
    QFETCH(QString, createdBy);
    QFETCH(Outcome, expected);
    const QJsonArray history{QJsonObject{{u"CreatedBy"_s, createdBy}}};
    const QString edit =
        u"history="_s + QString::fromUtf8(QJsonDocument(history).toJson(QJsonDocument::Compact));
    QCOMPARE(judged(EvidenceBuilder().edit({edit}), u"4.9"_s).outcome, expected);
}

void TestDockerfileEvaluate::historyFormsOfAdd()
{
    QFETCH(QString, createdBy);
    QFETCH(Outcome, expected);
    EvidenceBuilder builder;
    builder.edit(u"history:[1].CreatedBy=\"%1\""_s.arg(createdBy));
    QCOMPARE(judged(builder, u"4.9"_s).outcome, expected);
}

void TestDockerfileEvaluate::baseStepsAreNotOwn()
{
    const QByteArray base = R"([{"CreatedBy":"ENV X=y","Comment":"buildkit.dockerfile.v0"},
      {"CreatedBy":"ADD tool /bin # buildkit","Comment":"buildkit.dockerfile.v0"}])";
    const QString own = u"history=[{\"CreatedBy\":\"COPY a b # buildkit\"},"
                        "{\"CreatedBy\":\"ENV X=y\",\"Comment\":\"buildkit.dockerfile.v0\"},"
                        "{\"CreatedBy\":\"ADD tool /bin # buildkit\"}]"_s;
    EvidenceBuilder builder = withBase(base);
    builder.edit(own);
    QCOMPARE(judged(builder, u"4.9"_s).outcome, Pass);
    const auto host = builder.build();
    const auto findings = dockerfile::evaluate(evidence::viewOf(host), {});
    QCOMPARE(findingOf(findings, u"4.9"_s, u"base:1"_s).outcome, Fail);
    // Without that image at hand nothing tells the step from one's own.
    QCOMPARE(judged(EvidenceBuilder().edit(own), u"4.9"_s).outcome, Fail);
    // Other layers under the same words are another base.
    QCOMPARE(judged(withBase(base, R"(["sha256:zz"])").edit(own), u"4.9"_s).outcome, Fail);
    // A step with a tag ends another image.
    const QString tagged = u"history=[{\"CreatedBy\":\"/bin/sh -c #(nop) COPY file:0 in /b \"},"
                           "{\"CreatedBy\":\"/bin/sh -c #(nop) ADD file:1 in /a \","
                           "\"Tags\":[\"base:1\"]},{\"CreatedBy\":\"\"}]"_s;
    QCOMPARE(judged(EvidenceBuilder().edit(tagged), u"4.9"_s).outcome, Pass);
}

void TestDockerfileEvaluate::sharedStepsWithoutABaseStayOwn()
{
    // Two builds of one file share their first steps; neither is the other's base.
    const QByteArray sibling = R"([{"CreatedBy":"COPY old /srv # buildkit"},
      {"CreatedBy":"ADD tool /bin # buildkit"}])";
    EvidenceBuilder builder = withBase(sibling, R"(["sha256:l1","sha256:l9"])");
    builder.edit(u"history=[{\"CreatedBy\":\"COPY new /srv # buildkit\"},"
                 "{\"CreatedBy\":\"ADD tool /bin # buildkit\"}]"_s);
    QCOMPARE(judged(builder, u"4.9"_s).outcome, Fail);
}

void TestDockerfileEvaluate::commitDoesNotHideTheBuild()
{
    EvidenceBuilder builder;
    builder.edit(u"history=[{\"CreatedBy\":\"bash\",\"Comment\":\"\"},"
                 "{\"CreatedBy\":\"ADD tool /bin # buildkit\"},"
                 "{\"CreatedBy\":\"ENV A=b\",\"Comment\":\"buildkit.dockerfile.v0\"}]"_s);
    QCOMPARE(judged(builder, u"4.9"_s).outcome, Fail);
}

void TestDockerfileEvaluate::trustedRegistries_data()
{
    QTest::addColumn<QString>("digest");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<Outcome>("expected");
    const QString digest = u"@sha256:1111"_s;
    QTest::newRow("the registry") << u"registry.example/shop/web"_s + digest
                                  << u"registry.example"_s << Pass;
    QTest::newRow("a folder of it")
        << u"registry.example/shop/web"_s + digest << u"registry.example/shop/"_s << Pass;
    QTest::newRow("another folder")
        << u"registry.example/shop/web"_s + digest << u"registry.example/sho"_s << Fail;
    QTest::newRow("a registry that begins like it")
        << u"registry.example.evil/web"_s + digest << u"registry.example"_s << Fail;
    QTest::newRow("Docker Hub's short names")
        << u"nginx"_s + digest << u"docker.io/library/nginx"_s << Pass;
    QTest::newRow("Docker Hub's users")
        << u"ann/nginx"_s + digest << u"docker.io/library"_s << Fail;
    QTest::newRow("an empty entry trusts nobody") << u"nginx"_s + digest << u"/"_s << Fail;
}

void TestDockerfileEvaluate::trustedRegistries()
{
    QFETCH(QString, digest);
    QFETCH(QString, trusted);
    QFETCH(Outcome, expected);
    core::Policy policy;
    policy.trustedRegistries = {trusted};
    EvidenceBuilder builder;
    builder.edit(u"image:RepoDigests=[\"%1\"]"_s.arg(digest));
    builder.edit(u"images:[0].RepoDigests=[\"%1\"]"_s.arg(digest));
    QCOMPARE(judged(builder, u"4.2"_s, policy).outcome, expected);
    builder.edit(u"-image:RepoDigests"_s);
    QCOMPARE(judged(builder, u"4.2"_s, policy).outcome, Unknown);
}

void TestDockerfileEvaluate::trustedBase()
{
    core::Policy policy;
    policy.trustedRegistries = {u"registry.example/base"_s};
    EvidenceBuilder builder = withBase("[]");
    builder.edit(u"image:RepoDigests=[]"_s);
    QCOMPARE(judged(builder, u"4.2"_s, policy).outcome, Pass);
    QCOMPARE(judged(withBase("[]", R"(["sha256:zz"])"), u"4.2"_s, policy).outcome, Fail);
}

void TestDockerfileEvaluate::secretsFailWithTheirPlace()
{
    EvidenceBuilder builder;
    builder.edit(u"image:Config.Env=[\"DB_PASSWORD={redacted,name.password,7}\"]"_s);
    builder.secret({.call = EvidenceBuilder::callOf(u"image"_s),
                    .path = u"Config.Env[0]"_s,
                    .name = u"DB_PASSWORD"_s,
                    .rule = u"name.password"_s,
                    .length = 7});
    const core::Finding finding = judged(builder, u"4.10"_s);
    QCOMPARE(finding.outcome, Fail);
    QCOMPARE(finding.proofs.value(0).path, u"Config.Env[0]"_s);
    QVERIFY(core::english(finding.reason).contains("DB_PASSWORD"_L1));
    // A hit in a container's answer is not the image's.
    EvidenceBuilder other;
    other.secret({.call = EvidenceBuilder::callOf(u"inspect"_s), .path = u"Config.Env[0]"_s});
    QCOMPARE(judged(other, u"4.10"_s).outcome, Unknown);
}

void TestDockerfileEvaluate::hostWithoutImages()
{
    const auto empty = EvidenceBuilder().edit({u"images=[]"_s, u"containers=[]"_s}).build();
    auto findings = dockerfile::evaluate(evidence::viewOf(empty), {});
    QCOMPARE(findings.size(), 6);
    QCOMPARE(findings.first().outcome, NotApplicable);
    const auto refused = EvidenceBuilder().edit({u"images!403"_s, u"containers!403"_s}).build();
    findings = dockerfile::evaluate(evidence::viewOf(refused), {});
    QCOMPARE(findings.size(), 6);
    for (const core::Finding& finding : findings)
        QCOMPARE(finding.outcome, Unknown);
}

QTEST_GUILESS_MAIN(TestDockerfileEvaluate)
#include "tst_evaluate.moc"
