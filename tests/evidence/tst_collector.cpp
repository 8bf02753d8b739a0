// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/limits.h"
#include "evidence/collector.h"
#include "evidence/objects.h"
#include "evidence/view.h"
#include "tests/support/recordedapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;
using plimsoll::tests::RecordedApi;
using Kind = core::Error::Kind;

namespace {

const QString C1 = QString(64, u'1');
const QString C2 = QString(64, u'2');
const QString I1 = u"sha256:"_s + QString(64, u'a');
const QString I2 = u"sha256:"_s + QString(64, u'b');

QString imagePath(const QString& id, const QString& what)
{
    return u"/images/"_s + QString(id).replace(u':', u"%3A"_s) + u'/' + what;
}

docker::HostSettings settings()
{
    docker::HostSettings host{.name = u"harbor-01"_s, .group = u"quays"_s};
    host.endpoint = {.scheme = docker::Endpoint::Scheme::Tcp, .host = u"192.0.2.7"_s, .port = 2376};
    host.tls = docker::TlsFiles{};
    return host;
}

QDateTime noon()
{
    return core::parseTime(u"2026-11-23T12:00:00Z");
}

/// One running and one stopped container, one listed image and one that only a container names.
void sayFleet(RecordedApi& api)
{
    api.say(u"/_ping"_s, "OK");
    api.say(u"/version"_s, R"({"Version":"20.10.24"})");
    api.say(u"/info"_s, R"({"ServerVersion":"20.10.24"})");
    api.say(u"/networks"_s, "[]");
    api.say(u"/networks/bridge"_s, "{}");
    api.say(u"/volumes"_s, R"({"Volumes":null})");
    api.say(u"/plugins"_s, "[]");
    api.say(u"/containers/json?all=1"_s,
            uR"([{"Id":"%1","Names":["/web"],"State":"running","ImageID":"%3"},
                 {"Id":"%2","Names":["/old"],"State":"exited","ImageID":"%4"}])"_s
                .arg(C1, C2, I1, I2)
                .toUtf8());
    api.say(u"/images/json?all=0"_s, uR"([{"Id":"%1","RepoTags":["shop:1"]}])"_s.arg(I1).toUtf8());
    api.say(u"/containers/%1/json"_s.arg(C1), R"({"Config":{"Env":["DB_PASSWORD=xyzzy12345"]}})");
    api.say(u"/containers/%1/json"_s.arg(C2), "{}");
    api.say(u"/containers/%1/top?ps_args=-eo%20pid,user,args"_s.arg(C1),
            R"({"Processes":[["1","root","serve xyzzy12345"]]})");
    for (const QString& id : {I1, I2}) {
        api.say(imagePath(id, u"json"_s), "{}");
        api.say(imagePath(id, u"history"_s), R"([{"CreatedBy":"echo xyzzy12345"}])");
    }
}

HostEvidence collected(RecordedApi& api, const docker::HostSettings& host = settings())
{
    Collector collector(host, api, noon);
    QSignalSpy finished(&collector, &Collector::finished);
    collector.start();
    if (!finished.wait(10'000))
        return {};
    return finished.first().first().value<HostEvidence>();
}

} // namespace

class TestCollector : public QObject
{
    Q_OBJECT
private slots:
    void asksEverythingTheChecksNeed();
    void eventsUpToTheDaemonsOwnNow();
    void swarmOfManagersAlone_data();
    void swarmOfManagersAlone();
    void execSessionsThatAreNamed();
    void noMoreExecSessionsThanTheLimit();
    void factsOfTheConversation();
    void secretsNeverLeave();
    void processesOnlyWhenAllowed();
    void ownObjectsAreNotAsked();
    void states_data();
    void states();
    void containerThatVanished();
    void errorTextsAreSealed();
    void stopEndsTheRun();
    void aSilentDaemonIsGivenUp();
    void mayGoWhileAnswersAreOpen();
    void progressGrowsWithTheLists();
    void hostileLists_data();
    void hostileLists();
    void moreObjectsThanTheLimit();
    void sameAnswersSameEvidence();
};

void TestCollector::asksEverythingTheChecksNeed()
{
    RecordedApi api;
    sayFleet(api);
    const HostEvidence host = collected(api);
    const QStringList expected = {u"GET /_ping"_s,
                                  u"GET /containers/%1/json"_s.arg(C1),
                                  u"GET /containers/%1/top?ps_args=-eo pid,user,args"_s.arg(C1),
                                  u"GET /containers/%1/json"_s.arg(C2),
                                  u"GET /containers/json?all=1"_s,
                                  u"GET /images/json?all=0"_s,
                                  u"GET /images/%1/history"_s.arg(I1),
                                  u"GET /images/%1/json"_s.arg(I1),
                                  u"GET /images/%1/history"_s.arg(I2),
                                  u"GET /images/%1/json"_s.arg(I2),
                                  u"GET /info"_s,
                                  u"GET /networks"_s,
                                  u"GET /networks/bridge"_s,
                                  u"GET /plugins"_s,
                                  u"GET /version"_s,
                                  u"GET /volumes"_s};
    QStringList calls;
    for (const Answer& answer : host.answers)
        calls.append(answer.call);
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(calls, sorted);
    QCOMPARE(host.state, HostState::Ok);
    QVERIFY(!host.error);
    const HostView view = viewOf(host);
    QVERIFY(view.container(u"web")->top.isReadable());
    QVERIFY(view.container(u"old")->imageInspect.isReadable());
    QVERIFY(view.image(I2)->history.isReadable());
}

/// Without an end the daemon would wait for events that are still to come.
void TestCollector::eventsUpToTheDaemonsOwnNow()
{
    RecordedApi api;
    sayFleet(api);
    api.say(u"/info"_s, R"({"SystemTime":"2026-11-23T11:00:00.5+01:00"})");
    api.say(u"/events?since=0&until=1795428000"_s, R"({"Type":"image","Action":"pull"})");
    const HostEvidence host = collected(api);
    const Answer* events = host.answer(calls::Events);
    QVERIFY(events);
    QVERIFY(events->isOk());
    QCOMPARE(events->body.toArray().size(), 1);

    RecordedApi podman;
    sayFleet(podman);
    podman.say(u"/info"_s, R"({"SystemTime":"2026-11-23T10:00:00Z","BuildahVersion":"1.28"})");
    QVERIFY(!collected(podman).answer(calls::Events));
    QVERIFY(podman.asked.filter(u"/events"_s).isEmpty());
}

void TestCollector::swarmOfManagersAlone_data()
{
    QTest::addColumn<QByteArray>("swarm");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("a manager") << QByteArray(R"({"ControlAvailable":true})") << true;
    QTest::newRow("a worker") << QByteArray(R"({"ControlAvailable":false})") << false;
    QTest::newRow("no swarm") << QByteArray("null") << false;
}

void TestCollector::swarmOfManagersAlone()
{
    QFETCH(QByteArray, swarm);
    QFETCH(bool, isAsked);
    RecordedApi api;
    sayFleet(api);
    api.say(u"/info"_s, R"({"Swarm":)" + swarm + "}");
    api.say(u"/nodes"_s, R"([{"ID":"n1"}])");
    api.say(u"/services"_s,
            R"([{"Spec":{"TaskTemplate":{"ContainerSpec":{"Env":["API_TOKEN=xyzzy12345"]}}}}])");
    const HostEvidence host = collected(api);
    QCOMPARE(host.answer(calls::Nodes) != nullptr, isAsked);
    QCOMPARE(host.answer(calls::Services) != nullptr, isAsked);
    QCOMPARE(api.asked.contains(u"/services"_s), isAsked);
    for (const QString& path : api.asked)
        QVERIFY2(!path.startsWith("/swarm"_L1) && !path.startsWith("/secrets"_L1), // hold tokens
                 qPrintable(path));
    if (isAsked)
        QCOMPARE(secretsIn(host, calls::Services).size(), 1);
}

/// By events and by the containers themselves, each once.
void TestCollector::execSessionsThatAreNamed()
{
    RecordedApi api;
    sayFleet(api);
    api.say(u"/info"_s, R"({"SystemTime":"2026-11-23T10:00:00Z"})");
    api.say(u"/events?since=0&until=1795428000"_s,
            R"({"Actor":{"Attributes":{"execID":"e1"}}})"
            "\n"
            R"({"Actor":{"Attributes":{"execID":"e2"}}})");
    api.say(u"/containers/%1/json"_s.arg(C1), R"({"ExecIDs":["e2","e3"]})");
    for (const QString& id : {u"e1"_s, u"e2"_s, u"e3"_s})
        api.say(u"/exec/"_s + id + u"/json"_s, R"({"ProcessConfig":{"privileged":false}})");
    const HostEvidence host = collected(api);
    for (const QString& id : {u"e1"_s, u"e2"_s, u"e3"_s}) {
        QVERIFY2(host.answer(execInspectCall(id)), qPrintable(id));
        QCOMPARE(api.asked.count(u"/exec/"_s + id + u"/json"_s), 1);
    }
}

void TestCollector::noMoreExecSessionsThanTheLimit()
{
    QJsonArray ids;
    for (int i = 0; i < core::limits::MaxExecsPerHost + 20; ++i)
        ids.append(u"e%1"_s.arg(i));
    RecordedApi api;
    sayFleet(api);
    api.say(u"/containers/%1/json"_s.arg(C1),
            QJsonDocument(QJsonObject{{u"ExecIDs"_s, ids}}).toJson());
    collected(api);
    QCOMPARE(api.asked.filter(u"/exec/"_s).size(), core::limits::MaxExecsPerHost);
}

void TestCollector::factsOfTheConversation()
{
    RecordedApi api;
    sayFleet(api);
    api.facts = {.protocol = u"TLS 1.3"_s, .serverNotAfterUtc = noon().addDays(30)};
    const HostEvidence host = collected(api);
    QCOMPARE(host.name, u"harbor-01"_s);
    QCOMPARE(host.group, u"quays"_s);
    QCOMPARE(host.endpoint, u"tcp://192.0.2.7:2376"_s);
    QCOMPARE(host.transport, u"tls"_s);
    QCOMPARE(host.apiVersion, u"1.41"_s);
    QCOMPARE(host.tlsProtocol, u"TLS 1.3"_s);
    QCOMPARE(host.serverCertNotAfterUtc, noon().addDays(30));
    QCOMPARE(host.latencyMs, 7);
    QCOMPARE(host.startedAtUtc, noon());
    QCOMPARE(host.answer(u"GET /_ping")->body.toString(), u"OK"_s);
    QCOMPARE(host.answer(u"GET /info")->digest, core::sha256(R"({"ServerVersion":"20.10.24"})"));
}

void TestCollector::secretsNeverLeave()
{
    RecordedApi api;
    sayFleet(api);
    const HostEvidence host = collected(api);
    for (const Answer& answer : host.answers)
        QVERIFY2(!core::canonicalJson(answer.body).contains("xyzzy"), qPrintable(answer.call));
    QCOMPARE(host.secrets.size(), 4); // Env, process, two histories
    QCOMPARE(secretsIn(host, u"GET /images/%1/history"_s.arg(I1)).first().path, u"[0].CreatedBy"_s);
}

void TestCollector::processesOnlyWhenAllowed()
{
    RecordedApi api;
    sayFleet(api);
    docker::HostSettings host = settings();
    host.readProcesses = false;
    QCOMPARE(collected(api, host).state, HostState::Ok);
    QVERIFY(std::ranges::none_of(api.asked,
                                 [](const QString& path) { return path.contains("/top"_L1); }));
}

void TestCollector::ownObjectsAreNotAsked()
{
    RecordedApi api;
    sayFleet(api);
    api.say(
        u"/containers/json?all=1"_s,
        uR"([{"Id":"%1","State":"created","Names":["/plimsoll-audit-0123456789abcdef"],"ImageID":"%2","Labels":{"io.plimsoll.audit":"1"}}])"_s
            .arg(C1, I2)
            .toUtf8());
    const HostEvidence host = collected(api);
    QCOMPARE(host.state, HostState::Ok);
    QVERIFY(!host.answer(u"GET /containers/%1/json"_s.arg(C1)));
    QVERIFY(!host.answer(u"GET /images/%1/json"_s.arg(I2)));
}

void TestCollector::states_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HostState>("state");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& path, int status, const char* body,
                        HostState state, const QString& code) {
        QTest::newRow(name) << path << status << QByteArray(body) << state << code;
    };
    const QString container = u"/containers/%1/json"_s.arg(C1);
    const QString top = u"/containers/%1/top?ps_args=-eo%20pid,user,args"_s.arg(C1);
    row("/info refused", u"/info"_s, 403, "no", HostState::Denied, u"http.403"_s);
    row("containers refused", u"/containers/json?all=1"_s, 401, "no", HostState::Denied,
        u"http.401"_s);
    row("images refused", u"/images/json?all=0"_s, 403, "no", HostState::Denied, u"http.403"_s);
    row("/info is no JSON", u"/info"_s, 200, "<html>", HostState::Failed, u"json.syntax"_s);
    row("/info is cut off", u"/info"_s, 200, R"({"a":)", HostState::Failed, u"json.syntax"_s);
    row("/info is a list", u"/info"_s, 200, "[]", HostState::Failed, u"json.syntax"_s);
    row("the list is none", u"/containers/json?all=1"_s, 200, "{}", HostState::Failed,
        u"json.syntax"_s);
    row("/info is not there", u"/info"_s, 404, "Not Found", HostState::Failed, u"http.404"_s);
    row("/info broke", u"/info"_s, 500, "oops", HostState::Partial, u"http.5xx"_s);
    row("volumes refused", u"/volumes"_s, 403, "no", HostState::Partial, u"http.403"_s);
    row("one container broke", container, 500, "oops", HostState::Partial, u"http.5xx"_s);
    row("one container is no JSON", container, 200, "oops", HostState::Partial, u"json.syntax"_s);
    row("one container vanished", container, 404, "{}", HostState::Ok, {});
    row("no bridge network", u"/networks/bridge"_s, 404, "{}", HostState::Ok, {});
    row("no plugins", u"/plugins"_s, 404, "Not Found", HostState::Ok, {});
    row("container stopped before top", top, 409, "{}", HostState::Ok, {});
    row("no ps on the host", top, 500, "{}", HostState::Ok, {});
    row("a list that Go wrote as null", u"/containers/json?all=1"_s, 200, "null", HostState::Ok,
        {});
}

void TestCollector::states()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(HostState, state);
    QFETCH(QString, code);
    RecordedApi api;
    sayFleet(api);
    api.say(path, body, status);
    const HostEvidence host = collected(api);
    QCOMPARE(host.state, state);
    QCOMPARE(host.error ? host.error->code : QString(), code);
    // The rest was read all the same.
    QVERIFY(host.answer(u"GET /version")->isOk());
}

void TestCollector::containerThatVanished()
{
    RecordedApi api;
    sayFleet(api);
    api.say(u"/containers/%1/json"_s.arg(C1), R"({"message":"No such container"})", 404);
    const HostEvidence host = collected(api);
    const Answer* answer = host.answer(u"GET /containers/%1/json"_s.arg(C1));
    QCOMPARE(answer->status, 404);
    QVERIFY(answer->body.isUndefined());
    QVERIFY(answer->error->detail.contains(u"No such container"_s));
    QVERIFY(!viewOf(host).container(u"web")->inspect.isReadable());
}

void TestCollector::errorTextsAreSealed()
{
    RecordedApi api;
    sayFleet(api);
    api.say(u"/volumes"_s, R"({"message":"driver said password=s3cr3t and xyzzy12345"})", 500);
    const HostEvidence host = collected(api);
    QCOMPARE(host.error->detail,
             u"GET /volumes: HTTP 500: driver said password={redacted,name.password,6} and "
             "{redacted,name.password,10}"_s);
}

void TestCollector::stopEndsTheRun()
{
    RecordedApi api;
    sayFleet(api);
    api.hold(u"/info"_s);
    api.hold(u"/containers/%1/json"_s.arg(C1));
    Collector collector(settings(), api, noon);
    QSignalSpy finished(&collector, &Collector::finished);
    QSignalSpy progressed(&collector, &Collector::progressed);
    collector.start();
    QTRY_COMPARE(progressed.count(), 14); // all but the two that are held
    collector.stop();
    QTRY_COMPARE(finished.count(), 1);
    const auto host = finished.first().first().value<HostEvidence>();
    QCOMPARE(host.state, HostState::Failed);
    QCOMPARE(host.error->kind, Kind::Cancelled);
    QVERIFY(host.answer(u"GET /version")->isOk());
    QCOMPARE(host.answer(u"GET /info")->error->kind, Kind::Cancelled);
    collector.stop();
    QCOMPARE(finished.count(), 1);
}

void TestCollector::aSilentDaemonIsGivenUp()
{
    // Eight calls time out, a ninth is still open: it is not waited for, and says why.
    RecordedApi api;
    sayFleet(api);
    QByteArray rows;
    for (int i = 0; i < core::limits::MaxTimeoutsPerHost; ++i) {
        const QString id = QString::number(i).rightJustified(64, u'0');
        rows += (i ? ",{\"Id\":\"" : "{\"Id\":\"") + id.toUtf8() + "\",\"State\":\"exited\"}";
        api.fail(u"/containers/%1/json"_s.arg(id),
                 {.kind = Kind::TimedOut, .code = u"reply.timeout"_s});
    }
    rows += ",{\"Id\":\"" + C1.toUtf8() + "\",\"State\":\"exited\"}";
    api.say(u"/containers/json?all=1"_s, '[' + rows + ']');
    api.hold(u"/containers/%1/json"_s.arg(C1));
    const HostEvidence host = collected(api);
    QCOMPARE(host.state, HostState::Partial);
    const Answer* open = host.answer(containerInspectCall(C1));
    QVERIFY(open);
    QCOMPARE(open->error->kind, Kind::TimedOut);
    QCOMPARE(open->error->code, u"reply.timeout"_s);
}

void TestCollector::mayGoWhileAnswersAreOpen()
{
    RecordedApi api;
    sayFleet(api);
    api.hold(u"/info"_s);
    {
        Collector collector(settings(), api, noon);
        collector.start();
        QTRY_VERIFY(api.asked.size() >= 9);
    }
    api.abort();
    QCoreApplication::processEvents();
}

void TestCollector::progressGrowsWithTheLists()
{
    RecordedApi api;
    sayFleet(api);
    Collector collector(settings(), api, noon);
    QSignalSpy finished(&collector, &Collector::finished);
    QSignalSpy progressed(&collector, &Collector::progressed);
    collector.start();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(progressed.first().at(0).toInt(), 1);
    QCOMPARE(progressed.last().at(0).toInt(), 16);
    QCOMPARE(progressed.last().at(1).toInt(), 16);
}

void TestCollector::hostileLists_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("rows of other types") << QByteArray(R"([1,null,"x",[],{},{"Id":7}])");
    QTest::newRow("the same container twice")
        << QByteArray(R"([{"Id":"c","State":"running"},{"Id":"c","State":"running"}])");
    QTest::newRow("ids that climb") << QByteArray(R"([{"Id":"../../info?x"},{"Id":"a b%2F"}])");
    QTest::newRow("an image of no known form") << QByteArray(R"([{"Id":"c","ImageID":"../x"}])");
    QTest::newRow("deep") << QByteArray(400, '[') + QByteArray(400, ']');
}

void TestCollector::hostileLists()
{
    QFETCH(QByteArray, list);
    RecordedApi api;
    sayFleet(api);
    api.say(u"/containers/json?all=1"_s, list);
    const HostEvidence host = collected(api);
    QVERIFY(host.finishedAtUtc.isValid());
    QSet<QString> calls;
    for (const Answer& answer : host.answers) {
        QVERIFY2(!calls.contains(answer.call), qPrintable(answer.call));
        calls.insert(answer.call);
    }
    for (const QString& path : api.asked)
        QVERIFY2(!path.contains(u' ') && !path.contains("../"_L1), qPrintable(path));
}

void TestCollector::moreObjectsThanTheLimit()
{
    RecordedApi api;
    sayFleet(api);
    QJsonArray rows;
    for (int i = 0; i <= core::limits::MaxObjectsPerHost; ++i)
        rows.append(QJsonObject{{u"Id"_s, u"sha256:%1"_s.arg(i, 64, 16, QChar(u'0'))}});
    api.say(u"/images/json?all=0"_s, core::canonicalJson(rows));
    api.say(u"/containers/json?all=1"_s, "[]");
    const HostEvidence host = collected(api);
    QCOMPARE(host.state, HostState::Partial);
    QCOMPARE(host.error->code, u"limit.objects"_s);
    QCOMPARE(host.error->kind, Kind::TooLarge);
    QCOMPARE(host.answers.size(), 9 + 2 * core::limits::MaxObjectsPerHost);
}

void TestCollector::sameAnswersSameEvidence()
{
    RecordedApi first;
    RecordedApi second;
    sayFleet(first);
    sayFleet(second);
    QCOMPARE(collected(first), collected(second));
}

QTEST_GUILESS_MAIN(TestCollector)
#include "tst_collector.moc"
