// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "evidence/seal.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;

namespace {

QJsonValue json(const QString& text)
{
    return core::parseJson(text.toUtf8(), 1 << 24).value();
}

QString text(const QJsonValue& value)
{
    return QString::fromUtf8(core::canonicalJson(value));
}

SecretHit hitAt(const QList<SecretHit>& hits, const QString& path)
{
    const auto found = std::ranges::find(hits, path, &SecretHit::path);
    return found == hits.end() ? SecretHit() : *found;
}

} // namespace

class TestSeal : public QObject
{
    Q_OBJECT
private slots:
    void fieldsOfEveryKind_data();
    void fieldsOfEveryKind();
    void nothingHarmlessIsTouched_data();
    void nothingHarmlessIsTouched();
    void hitsSayWhere();
    void sameValueElsewhereInTheAnswer();
    void sameValueOnTheWholeHost();
    void commonWordsStayReadable();
    void namesOfThisHostStayReadable();
    void errorsAreSealed();
    void sealingTwiceChangesNothing();
    void hostileBodies_data();
    void hostileBodies();
    void freeText();
};

void TestSeal::fieldsOfEveryKind_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char* name, const QString& body, const QString& path,
                        const QString& rule) { QTest::newRow(name) << body << path << rule; };
    row("Env", uR"({"Config":{"Env":["A=b","DB_PASSWORD=xyzzy12345"]}})"_s, u"Config.Env[1]"_s,
        u"name.password"_s);
    row("label", uR"({"Config":{"Labels":{"com.example.api-key":"xyzzy12345"}}})"_s,
        uR"(Config.Labels["com.example.api-key"])"_s, u"name.key"_s);
    row("label of the list", uR"([{"Labels":{"token":"xyzzy12345"}}])"_s, u"[0].Labels.token"_s,
        u"name.token"_s);
    row("label of the daemon", uR"({"Labels":["a=b","token=xyzzy12345"]})"_s, u"Labels[1]"_s,
        u"name.token"_s);
    row("basic auth of Traefik",
        uR"({"Labels":{"traefik.http.middlewares.a.basicauth.users":"admin:$apr1$xyzzy123$xyzzy12345abcdefghijkl"}})"_s,
        uR"(Labels["traefik.http.middlewares.a.basicauth.users"])"_s, u"value.password-hash"_s);
    row("command", uR"({"Config":{"Cmd":["serve","--token","xyzzy12345"]}})"_s, u"Config.Cmd[2]"_s,
        u"name.token"_s);
    row("command behind an entrypoint",
        uR"({"Config":{"Entrypoint":["redis-cli"],"Cmd":["-a","xyzzy12345"]}})"_s,
        u"Config.Cmd[1]"_s, u"command.redis"_s);
    row("arguments behind a path", uR"({"Path":"mysql","Args":["-pxyzzy12345"]})"_s, u"Args[0]"_s,
        u"command.mysql"_s);
    row("command of the list", uR"([{"Command":"sh -c 'x --secret=xyzzy12345'"}])"_s,
        u"[0].Command"_s, u"name.secret"_s);
    row("health check",
        uR"({"Config":{"Healthcheck":{"Test":["CMD","curl","-u","probe:xyzzy12345","http://x"]}}})"_s,
        u"Config.Healthcheck.Test[3]"_s, u"command.curl"_s);
    row("health log",
        uR"({"State":{"Health":{"Log":[{"Output":"Authorization: Bearer xyzzy12345"}]}}})"_s,
        u"State.Health.Log[0].Output"_s, u"value.authorization"_s);
    row("history, classic", uR"([{"CreatedBy":"|1 TOKEN=xyzzy12345 /bin/sh -c make"}])"_s,
        u"[0].CreatedBy"_s, u"name.token"_s);
    row("history, BuildKit",
        uR"([{"CreatedBy":"RUN |1 TOKEN=xyzzy12345 /bin/sh -c make # buildkit"}])"_s,
        u"[0].CreatedBy"_s, u"name.token"_s);
    row("process list",
        uR"({"Processes":[["1","root","redis-server --requirepass xyzzy12345"]],"Titles":["PID"]})"_s,
        u"Processes[0][2]"_s, u"name.password"_s);
    row("log options",
        uR"({"HostConfig":{"LogConfig":{"Type":"splunk","Config":{"splunk-token":"xyzzy12345"}}}})"_s,
        uR"(HostConfig.LogConfig.Config.splunk-token)"_s, u"name.token"_s);
    row("volume options",
        uR"({"Volumes":[{"Options":{"type":"cifs","o":"username=u,password=xyzzy12345,uid=0"}}]})"_s,
        u"Volumes[0].Options.o"_s, u"name.password"_s);
    row("volume options of a mount",
        uR"({"HostConfig":{"Mounts":[{"VolumeOptions":{"DriverConfig":{"Options":{"o":"password=xyzzy12345"}}}}]}})"_s,
        u"HostConfig.Mounts[0].VolumeOptions.DriverConfig.Options.o"_s, u"name.password"_s);
    row("proxy of the daemon", uR"({"HttpProxy":"http://u:xyzzy12345@proxy:3128"})"_s,
        u"HttpProxy"_s, u"value.url-password"_s);
    row("event",
        uR"([{"Actor":{"Attributes":{"execCommand":"sh -c 'login --password xyzzy12345'"}}}])"_s,
        u"[0].Actor.Attributes.execCommand"_s, u"name.password"_s);
    row("commit of a container", uR"({"ContainerConfig":{"Env":["API_KEY=xyzzy12345"]}})"_s,
        u"ContainerConfig.Env[0]"_s, u"name.key"_s);
    row("trigger", uR"({"OnBuild":["ENV TOKEN xyzzy12345"]})"_s, u"OnBuild[0]"_s, u"name.token"_s);
    row("any field of a telling name", uR"({"Password":"xyzzy12345"})"_s, u"Password"_s,
        u"name.password"_s);
    row("a body that is text", uR"("token=xyzzy12345")"_s, QString(), u"name.token"_s);
}

void TestSeal::fieldsOfEveryKind()
{
    QFETCH(QString, body);
    QFETCH(QString, path);
    QFETCH(QString, rule);
    QList<SecretHit> hits;
    const QJsonValue sealedBody = seal(u"GET /x"_s, json(body), hits);
    QVERIFY2(!text(sealedBody).contains(u"xyzzy12345"_s), qPrintable(text(sealedBody)));
    const SecretHit hit = hitAt(hits, path);
    QCOMPARE(hit.rule, rule);
    QCOMPARE(hit.call, u"GET /x"_s);
    QVERIFY(hit.length >= 10);
    const QString marker = u"{redacted,%1,%2}"_s.arg(rule).arg(hit.length);
    QVERIFY2(core::valueAt(sealedBody, path).toString().contains(marker),
             qPrintable(text(sealedBody)));
}

void TestSeal::nothingHarmlessIsTouched_data()
{
    QTest::addColumn<QString>("body");
    for (const char* body :
         {R"({"Config":{"Env":["PATH=/usr/bin:/bin","DB_PASSWORD_FILE=/run/secrets/db"]}})",
          R"({"HostConfig":{"SecurityOpt":["no-new-privileges","seccomp=unconfined"]}})",
          R"({"Id":"sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"})",
          R"({"Plugins":{"Authorization":["opa"],"Log":["json-file"]}})",
          R"({"SecurityOptions":["name=seccomp,profile=default","name=userns"]})",
          R"({"Labels":{"com.docker.compose.config-hash":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"}})",
          R"({"Config":{"Cmd":["httpd","-f","-p","8080"],"Healthcheck":{"Test":["NONE"]}}})",
          R"({"Mounts":[{"Source":"/srv/secrets","Destination":"/run/secrets"}]})",
          R"({"Name":"/token-service","Image":"r.example:5000/token-service:1.2"})",
          R"({"RegistryConfig":{"IndexConfigs":{"docker.io":{"Secure":true}}}})",
          R"([null,true,1.5,{},[],""])"})
        QTest::newRow(body) << QString::fromLatin1(body);
}

void TestSeal::nothingHarmlessIsTouched()
{
    QFETCH(QString, body);
    QList<SecretHit> hits;
    const QJsonValue before = json(body);
    QCOMPARE(text(seal(u"GET /x"_s, before, hits)), text(before));
    QVERIFY(hits.isEmpty());
}

void TestSeal::hitsSayWhere()
{
    QList<SecretHit> hits;
    const QJsonValue body =
        seal(u"GET /c"_s, json(uR"({"Config":{"Env":["DB_PASSWORD=hunter2"]}})"_s), hits);
    QCOMPARE(core::valueAt(body, u"Config.Env[0]").toString(),
             u"DB_PASSWORD={redacted,name.password,7}"_s);
    QCOMPARE(hits,
             QList<SecretHit>{(SecretHit{.call = u"GET /c"_s,
                                         .path = u"Config.Env[0]"_s,
                                         .name = u"DB_PASSWORD"_s,
                                         .rule = u"name.password"_s,
                                         .length = 7})});
}

void TestSeal::sameValueElsewhereInTheAnswer()
{
    QList<SecretHit> hits;
    const QJsonValue body = seal(
        u"GET /c"_s, json(uR"({"Env":["PW=1","DB_PASSWORD=p%ss w0rd"],"Note":"try p%ss w0rd now",
                  "Url":"x?y=p%25ss%20w0rd","Map":{"p%ss w0rd":1}})"_s),
        hits);
    QVERIFY2(!text(body).contains(u"w0rd"_s), qPrintable(text(body)));
    QCOMPARE(core::valueAt(body, u"Note").toString(), u"try {redacted,name.password,9} now"_s);
    QCOMPARE(hitAt(hits, u"Note"_s).rule, u"name.password"_s);
}

void TestSeal::sameValueOnTheWholeHost()
{
    Sealer sealer;
    HostEvidence host;
    const auto add = [&](const QString& call, const QString& body) {
        host.answers.append(
            {.call = call, .status = 200, .body = sealer.seal(call, json(body), host.secrets)});
    };
    add(u"GET /images/a/history"_s,
        uR"([{"CreatedBy":"/bin/sh -c echo WVDKS3G24X > /srv/x","Tags":["WVDKS3G24X:latest"]}])"_s);
    add(u"GET /containers/b/json"_s,
        uR"({"Config":{"Env":["DB_PASSWORD=WVDKS3G24X"]},"Args":["letmein"]})"_s);
    add(u"GET /containers/a/json"_s, uR"({"Env":["A_PASSWORD=letmein"],"Name":"/letmein"})"_s);
    QVERIFY(text(host.answers[0].body).contains(u"WVDKS3G24X"_s));
    sealer.finish(host);
    for (const Answer& answer : host.answers) {
        QVERIFY2(!text(answer.body).contains(u"WVDKS3G24X"_s), qPrintable(text(answer.body)));
        QCOMPARE(answer.digest, core::sha256(core::canonicalJson(answer.body)));
    }
    // A word is a secret only where secrets stand; names are no such place.
    QCOMPARE(core::valueAt(host.answer(u"GET /containers/b/json")->body, u"Args[0]").toString(),
             u"{redacted,name.password,7}"_s);
    QCOMPARE(core::valueAt(host.answer(u"GET /containers/a/json")->body, u"Name").toString(),
             u"/letmein"_s);
    QCOMPARE(host.answers.first().call, u"GET /containers/a/json"_s);
    QCOMPARE(host.secrets.size(), 5);
    QVERIFY(std::ranges::is_sorted(host.secrets, {}, &SecretHit::call));
}

void TestSeal::commonWordsStayReadable()
{
    QList<SecretHit> hits;
    const QJsonValue body = seal(
        u"GET /c"_s,
        json(
            uR"({"Env":["POSTGRES_PASSWORD=postgres"],"Args":["postgres"],"Image":"postgres:15"})"_s),
        hits);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(core::valueAt(body, u"Args[0]").toString(), u"postgres"_s);
    QCOMPARE(core::valueAt(body, u"Env[0]").toString(),
             u"POSTGRES_PASSWORD={redacted,name.password,8}"_s);
}

void TestSeal::namesOfThisHostStayReadable()
{
    Sealer sealer;
    HostEvidence host;
    const auto add = [&](const QString& call, const QString& body) {
        host.answers.append(
            {.call = call, .status = 200, .body = sealer.seal(call, json(body), host.secrets)});
    };
    add(u"GET /containers/json?all=1"_s, uR"([{"Names":["/paperless-db"],"Image":"db:1"}])"_s);
    add(u"GET /containers/a/json"_s,
        uR"({"Env":["DB_PASSWORD=paperless","DB_USER=paperless","X_PASSWORD=sesamum"],
             "Args":["sesamum"]})"_s);
    sealer.finish(host);
    const QJsonValue body = host.answer(u"GET /containers/a/json")->body;
    QCOMPARE(core::valueAt(body, u"Env[0]").toString(),
             u"DB_PASSWORD={redacted,name.password,9}"_s);
    QCOMPARE(core::valueAt(body, u"Env[1]").toString(), u"DB_USER=paperless"_s);
    QCOMPARE(core::valueAt(body, u"Args[0]").toString(), u"{redacted,name.password,7}"_s);
}

void TestSeal::errorsAreSealed()
{
    Sealer sealer;
    HostEvidence host;
    host.error = core::Error{.detail = u"proxy said WVDKS3G24X"_s};
    QList<SecretHit> hits;
    const QJsonValue body = sealer.seal(u"GET /c"_s, json(uR"({"Token":"WVDKS3G24X"})"_s), hits);
    host.answers = {
        {.call = u"GET /c"_s, .status = 200, .body = body},
        {.call = u"GET /b"_s,
         .status = 500,
         .error = core::Error{.detail = sealer.sealText(u"no WVDKS3G24X, token=abc9"_s)}}};
    sealer.finish(host);
    QCOMPARE(host.error->detail, u"proxy said {redacted,name.token,10}"_s);
    QCOMPARE(host.answer(u"GET /b")->error->detail,
             u"no {redacted,name.token,10}, token={redacted,name.token,4}"_s);
    QVERIFY(host.answer(u"GET /b")->digest.isEmpty());
}

void TestSeal::sealingTwiceChangesNothing()
{
    const QJsonValue before = json(
        uR"({"Env":["DB_PASSWORD=hunter2","URL=a://b:hunter2@c/"],"Cmd":["redis-cli","-a","hunter2"],
             "Labels":{"token":"abc"},"History":"RUN |1 TOKEN=abc def /bin/sh -c x",
             "H":"curl -H 'Authorization: Bearer abcdef'"})"_s);
    QList<SecretHit> first;
    QList<SecretHit> second;
    const QJsonValue once = seal(u"GET /c"_s, before, first);
    QCOMPARE(text(seal(u"GET /c"_s, once, second)), text(once));
    QCOMPARE(second.size(), 0);
    QVERIFY(first.size() >= 6);
}

void TestSeal::hostileBodies_data()
{
    QTest::addColumn<QJsonValue>("body");
    QJsonValue deep(u"token=xyzzy12345"_s);
    for (int i = 0; i < 500; ++i)
        deep = i % 2 ? QJsonValue(QJsonArray{deep}) : QJsonValue(QJsonObject{{u"Cmd"_s, deep}});
    QTest::newRow("deep") << deep;
    QTest::newRow("Cmd is a text") << json(uR"({"Cmd":"--token=xyzzy12345"})"_s);
    QTest::newRow("Cmd holds anything")
        << json(uR"({"Cmd":[1,null,{"Env":["TOKEN=xyzzy12345"]}]})"_s);
    QTest::newRow("Env is a map") << json(uR"({"Env":{"TOKEN":"xyzzy12345"}})"_s);
    QTest::newRow("Env is a text") << json(uR"({"Env":"TOKEN=xyzzy12345"})"_s);
    QTest::newRow("Path is a number") << json(uR"({"Path":7,"Args":["--token=xyzzy12345"]})"_s);
    QTest::newRow("a token as a key")
        << json(uR"({"TOKEN=xyzzy12345 and more of the same":{"x":"TOKEN=xyzzy12345"}})"_s);
    QTest::newRow("half a surrogate pair")
        << QJsonValue(QJsonArray{QString(u"TOKEN=xyzzy12345 "_s + QChar(0xDC00))});
}

void TestSeal::hostileBodies()
{
    QFETCH(QJsonValue, body);
    QList<SecretHit> hits;
    const QJsonValue result = seal(u"GET /x"_s, body, hits);
    QVERIFY2(!text(result).contains(u"xyzzy12345"_s), qPrintable(text(result)));
    QVERIFY(!hits.isEmpty());
    for (const SecretHit& hit : hits)
        QVERIFY(!hit.path.contains(u"xyzzy12345"_s));
}

void TestSeal::freeText()
{
    QCOMPARE(sealText(u"<html>token=abc9 proxy http://u:pw@h/</html>"_s),
             u"<html>token={redacted,name.token,4} proxy "
             "http://u:{redacted,value.url-password,2}@h/</html>"_s);
    QCOMPARE(sealText({}), QString());
}

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
