// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "evidence/collector.h"
#include "evidence/hostfile.h"
#include "evidence/hostreader.h"
#include "evidence/leftovers.h"
#include "evidence/objects.h"
#include "tests/support/fakehost.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;
using plimsoll::tests::FakeHost;
using plimsoll::tests::HostEntry;
using Kind = core::Error::Kind;
using Method = docker::HostFileRequest::Method;

namespace {

QDateTime noon()
{
    return core::parseTime(u"2026-11-23T12:00:00Z");
}

docker::HostSettings settings(bool hostFiles = true)
{
    docker::HostSettings host{.name = u"harbor-01"_s, .hostFiles = hostFiles};
    host.endpoint = {.scheme = docker::Endpoint::Scheme::Unix, .socketPath = u"/run/x.sock"_s};
    return host;
}

void sayDaemon(FakeHost& api, const QByteArray& containers = "[]", const QByteArray& images = "[]")
{
    api.say(u"/_ping"_s, "OK");
    api.say(u"/version"_s, R"({"Version":"20.10.24","Components":[{"Name":"Engine"}]})");
    api.say(u"/info"_s,
            R"({"OSType":"linux","DockerRootDir":"/var/lib/docker","LoggingDriver":"json-file"})");
    for (const QString& path : {u"/networks"_s, u"/plugins"_s})
        api.say(path, "[]");
    api.say(u"/networks/bridge"_s, "{}");
    api.say(u"/volumes"_s, "{}");
    api.say(u"/events"_s, "");
    api.say(u"/containers/json?all=1"_s, containers);
    api.say(u"/images/json?all=0"_s, images);
    api.files.insert(
        u"/etc/docker/daemon.json"_s,
        HostEntry{.mode = 0640, .uid = 7, .gid = 8, .content = "{\n\"icc\": false}\n"});
}

struct Run
{
    FakeHost api;
    Collector collector{settings(), api, noon};
    QSignalSpy finished{&collector, &Collector::finished};

    HostEvidence result()
    {
        collector.start();
        return finished.wait(10'000) ? finished.first().first().value<HostEvidence>()
                                     : HostEvidence();
    }
};

} // namespace

/// The container that is never started: what it brings, and that it goes away.
class TestHostReader : public QObject
{
    Q_OBJECT

private slots:
    void readsOwnersModesAndLines();
    void nothingIsMadeWithoutTheOptIn();
    void podmanAndWindowsAreLeftAlone_data();
    void podmanAndWindowsAreLeftAlone();
    void followsLinksThatTheDaemonCannot();
    void socketsHaveAModeAndNoOwner();
    void keysAreNeverFetchedWhole();
    void aCutArchiveIsNoContent();
    void aTooLargeFileIsNotFetched();
    void secretsOfFilesAreSealed();
    void peopleAreNotKept();
    void removedInEveryOutcome_data();
    void removedInEveryOutcome();
    void stopWaitsForWhatItMade_data();
    void stopWaitsForWhatItMade();
    void aVanishedContainerProvesNoAbsence();
    void removesWhatAKilledRunLeft_data();
    void removesWhatAKilledRunLeft();
};

void TestHostReader::readsOwnersModesAndLines()
{
    Run run;
    sayDaemon(run.api);
    const HostEvidence host = run.result();
    QCOMPARE(host.state, HostState::Ok);
    const HostFile file(host, u"/etc/docker/daemon.json"_s);
    const QByteArray expected = "{'gid':8,'lines':['{','\\'icc\\': false}'],'mode':'0640',"
                                "'modifiedAt':'2023-11-14T22:13:20Z',"
                                "'path':'/etc/docker/daemon.json','size':16,'type':'file','uid':7}";
    QCOMPARE(core::canonicalJson(file.document().body()).replace('"', '\''), expected);
    QVERIFY(!file.document().answer()->digest.isEmpty());
    QVERIFY(HostFile(host, u"/etc/sysconfig/docker"_s).isAbsent());
    QCOMPARE(HostFile(host, u"/etc/docker"_s).mode().toString(), u"0755"_s);
    QCOMPARE(run.api.made, QStringList());
    // Nothing of the host is fetched as a folder that a few files answer.
    QVERIFY(!run.api.sent.contains(u"GET /etc/systemd/system"_s));
    QVERIFY(!run.api.sent.contains(u"GET /proc"_s));
}

void TestHostReader::nothingIsMadeWithoutTheOptIn()
{
    FakeHost api;
    sayDaemon(api);
    Collector collector(settings(false), api, noon);
    QSignalSpy finished(&collector, &Collector::finished);
    collector.start();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(api.sent, QStringList());
}

void TestHostReader::podmanAndWindowsAreLeftAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("Podman") << u"/version"_s
                            << QByteArray(R"({"Components":[{"Name":"Podman Engine"}]})");
    QTest::newRow("Windows") << u"/info"_s << QByteArray(R"({"OSType":"windows"})");
    QTest::newRow("no /info") << u"/info"_s << QByteArray("7");
}

void TestHostReader::podmanAndWindowsAreLeftAlone()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    Run run;
    sayDaemon(run.api);
    run.api.say(path, body);
    run.result();
    QCOMPARE(run.api.sent, QStringList());
}

void TestHostReader::followsLinksThatTheDaemonCannot()
{
    Run run;
    sayDaemon(run.api);
    run.api.files.remove(u"/etc/docker/daemon.json"_s);
    run.api.files.insert(u"/etc/docker/daemon.json"_s,
                         {.type = u'l', .content = "/srv/conf/d.json"});
    run.api.files.insert(u"/srv/conf"_s, {.type = u'l', .content = "/opt/conf"});
    run.api.files.insert(u"/opt/conf/d.json"_s, {.mode = 0600, .content = "{}"});
    run.api.files.insert(u"/etc/default"_s, {.type = u'l', .content = "/etc/defaults"});
    run.api.files.insert(u"/etc/defaults"_s, {.type = u'l', .content = "/etc/default"}); // a circle
    run.api.files.insert(u"/etc/fstab"_s, {.type = u'l', .content = "/nowhere"});
    const HostEvidence host = run.result();
    const HostFile config(host, u"/etc/docker/daemon.json"_s);
    QCOMPARE(config.realPath(), u"/opt/conf/d.json"_s);
    QCOMPARE(config.mode().toString(), u"0600"_s);
    QVERIFY(HostFile(host, u"/etc/fstab"_s).isAbsent());
    const HostFile circle(host, u"/etc/default/docker"_s);
    QVERIFY(!circle.exists() && !circle.isAbsent());
    QCOMPARE(circle.document().answer()->error->code, u"archive.links"_s);
}

void TestHostReader::socketsHaveAModeAndNoOwner()
{
    Run run;
    sayDaemon(run.api);
    run.api.files.insert(u"/run/docker.sock"_s, {.type = u's', .mode = 0660});
    const HostEvidence host = run.result();
    const HostFile socket(host, u"/run/docker.sock"_s);
    QVERIFY(socket.isSocket());
    QCOMPARE(socket.mode().toString(), u"0660"_s);
    QVERIFY(socket.document().at(u"uid").isAbsent());
}

void TestHostReader::keysAreNeverFetchedWhole()
{
    Run run;
    sayDaemon(run.api);
    run.api.files.insert(u"/etc/systemd/system/docker.service"_s,
                         {.content = "[Service]\nExecStart=/usr/bin/dockerd --tlsverify "
                                     "--tlskey /srv/server-key.pem\n"});
    run.api.files.insert(u"/srv/server-key.pem"_s,
                         {.mode = 0400, .content = "-----BEGIN PRIVATE KEY-----\nMIIx\n"});
    bool wasCut = false;
    run.api.twist = [&wasCut](const docker::HostFileRequest& request, FakeHost::Result usual) {
        if (request.method == Method::Get && FakeHost::pathIn(request) == "/srv/server-key.pem"_L1)
            wasCut = request.isCutAtMax && request.maxBytes == 512;
        return usual;
    };
    const HostEvidence host = run.result();
    const HostFile key(host, u"/srv/server-key.pem"_s);
    QCOMPARE(key.mode().toString(), u"0400"_s);
    QCOMPARE(key.document().at(u"uid").toInteger(), 0);
    QVERIFY(!key.lines());
    QVERIFY(wasCut);
}

void TestHostReader::aCutArchiveIsNoContent()
{
    Run run;
    sayDaemon(run.api);
    run.api.twist = [](const docker::HostFileRequest& request, FakeHost::Result usual) {
        if (request.method == Method::Get && FakeHost::pathIn(request).endsWith(".json"_L1))
            usual.value().body.truncate(520);
        return usual;
    };
    const HostEvidence host = run.result();
    const HostFile file(host, u"/etc/docker/daemon.json"_s);
    QVERIFY(!file.exists() && !file.isAbsent());
    QCOMPARE(file.document().answer()->error->code, u"archive.cut"_s);
    QCOMPARE(host.state, HostState::Partial);
}

void TestHostReader::aTooLargeFileIsNotFetched()
{
    Run run;
    sayDaemon(run.api);
    run.api.files[u"/etc/docker/daemon.json"_s].content = QByteArray(2 * 1024 * 1024, ' ');
    const HostEvidence host = run.result();
    const HostFile file(host, u"/etc/docker/daemon.json"_s);
    QVERIFY(!file.exists() && !file.isAbsent());
    QCOMPARE(file.document().answer()->error->kind, Kind::TooLarge);
    QVERIFY(!run.api.sent.contains(u"GET /etc/docker/daemon.json"_s));
}

void TestHostReader::secretsOfFilesAreSealed()
{
    Run run;
    sayDaemon(run.api);
    run.api.files[u"/etc/docker/daemon.json"_s].content =
        "{\"log-opts\": {\"splunk-token\": \"9f8e7d6c-5b4a\"},\n"
        "\"note\": \"-----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY-----\",\n"
        "\"icc\": false}";
    run.api.files.insert(u"/etc/default/docker"_s,
                         {.content = "HTTP_PROXY=http://u:hunter2hunter2@proxy:3128\n"});
    const HostEvidence host = run.result();
    const QByteArray all =
        core::canonicalJson(HostFile(host, u"/etc/docker/daemon.json"_s).document().body())
        + core::canonicalJson(HostFile(host, u"/etc/default/docker"_s).document().body());
    for (const char* secret : {"9f8e7d6c", "MIIabc", "hunter2"})
        QVERIFY2(!all.contains(secret), all.constData());
    const auto lines = HostFile(host, u"/etc/docker/daemon.json"_s).lines();
    QVERIFY(lines);
    QCOMPARE(lines->size(), 5); // numbers of lines stay true
    QCOMPARE(lines->last(), u"\"icc\": false}"_s);
    QCOMPARE(host.secrets.size(), 3);
}

void TestHostReader::peopleAreNotKept()
{
    Run run;
    sayDaemon(run.api);
    run.api.files.insert(u"/etc/passwd"_s,
                         {.content = "ops:$6$salt$hash:1000:998:Olga P:/home/ops:/bin/sh\nbad\n"});
    const HostEvidence host = run.result();
    QCOMPARE(HostFile(host, u"/etc/passwd"_s).lines(),
             (QStringList{u"ops:x:1000:998"_s, u"bad"_s}));
}

void TestHostReader::removedInEveryOutcome_data()
{
    QTest::addColumn<QString>("where"); ///< part of the request that goes wrong
    QTest::addColumn<int>("status"); ///< 0: no answer at all
    QTest::addColumn<bool>("isDone"); ///< the daemon did it all the same
    QTest::newRow("import refused") << u"POST /images/create"_s << 403 << false;
    QTest::newRow("import unanswered, done") << u"POST /images/create"_s << 0 << true;
    QTest::newRow("create refused") << u"POST /containers/create"_s << 403 << false;
    QTest::newRow("create failed") << u"POST /containers/create"_s << 500 << false;
    QTest::newRow("create unanswered, done") << u"POST /containers/create"_s << 0 << true;
    QTest::newRow("inspect refused") << u"/json"_s << 403 << true;
    QTest::newRow("a file refused") << u"HEAD /etc/docker/daemon.json"_s << 403 << true;
    QTest::newRow("a file unanswered") << u"HEAD /etc/docker/daemon.json"_s << 0 << true;
}

void TestHostReader::removedInEveryOutcome()
{
    QFETCH(QString, where);
    QFETCH(int, status);
    QFETCH(bool, isDone);
    Run run;
    sayDaemon(run.api);
    run.api.twist = [&](const docker::HostFileRequest& request,
                        const FakeHost::Result& usual) -> FakeHost::Result {
        const QString asked = run.api.sent.last();
        if (!asked.startsWith(where) && !(where.startsWith(u'/') && asked.endsWith(where)))
            return usual;
        if (!isDone)
            run.api.made.removeLast();
        Q_UNUSED(request)
        if (status == 0)
            return core::Error{Kind::TimedOut, u"reply.timeout"_s};
        return FakeHost::reply(status, R"({"message":"authorization denied by plugin gate: no"})");
    };
    const HostEvidence host = run.result();
    QVERIFY(!host.name.isEmpty());
    QCOMPARE(run.api.made, QStringList());
    if (where == "POST /containers/create"_L1 && status == 403) {
        const Answer* refusal = host.answer(calls::CreateAudit);
        QVERIFY(refusal && refusal->error);
        QCOMPARE(refusal->error->kind, Kind::Denied);
        QVERIFY(refusal->error->detail.contains("plugin gate"_L1));
        QCOMPARE(host.state, HostState::Partial);
        QVERIFY(host.answer(calls::Info)->isOk()); // all else went on
    }
}

void TestHostReader::stopWaitsForWhatItMade_data()
{
    QTest::addColumn<QString>("at");
    QTest::newRow("while a file is read") << u"HEAD /etc/docker/daemon.json"_s;
    QTest::newRow("while the container is inspected") << u"/json"_s;
}

void TestHostReader::stopWaitsForWhatItMade()
{
    QFETCH(QString, at);
    Run run;
    sayDaemon(run.api);
    bool isHeld = false;
    run.api.holds = [&](const docker::HostFileRequest&) {
        const QString asked = run.api.sent.last();
        const bool holdsThis = !isHeld
            && (asked == at
                || (at.startsWith(u'/') && asked.startsWith("GET"_L1) && asked.endsWith(at)));
        isHeld = isHeld || holdsThis;
        return holdsThis;
    };
    run.collector.start();
    QTRY_VERIFY(isHeld);
    QVERIFY(!run.api.made.isEmpty());
    run.collector.stop();
    QVERIFY(run.finished.wait(10'000));
    const auto host = run.finished.first().first().value<HostEvidence>();
    QCOMPARE(host.error->kind, Kind::Cancelled);
    QCOMPARE(run.api.made, QStringList());
}

void TestHostReader::aVanishedContainerProvesNoAbsence()
{
    Run run;
    sayDaemon(run.api);
    run.api.twist = [&run](const docker::HostFileRequest& request, const FakeHost::Result& usual) {
        if (request.method == Method::Head)
            run.api.made.removeIf([](const QString& one) { return one.startsWith(u'c'); });
        return usual;
    };
    const HostEvidence host = run.result();
    const HostFile file(host, u"/etc/sysconfig/docker"_s);
    QVERIFY(!file.isAbsent() && !file.exists());
    QCOMPARE(file.document().answer()->error->code, u"hostfiles.vanished"_s);
}

void TestHostReader::removesWhatAKilledRunLeft_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("ageSeconds");
    QTest::addColumn<bool>("isRemoved");
    const QString machine = auditMark().section(u'.', 0, 0);
    const QString name = u"plimsoll-audit-00000000000000aa"_s;
    // Process numbers end at 2^22 on Linux.
    QTest::newRow("its process has ended")
        << machine + u".99999999"_s << u"created"_s << name << qint64(5) << true;
    QTest::newRow("its process is at work")
        << machine + u".1"_s << u"created"_s << name << qint64(99'999) << false;
    QTest::newRow("our own, from before")
        << auditMark() << u"created"_s << name << qint64(5) << true;
    QTest::newRow("another machine's, fresh")
        << u"0123.7"_s << u"created"_s << name << qint64(60) << false;
    QTest::newRow("another machine's, old")
        << u"0123.7"_s << u"created"_s << name << qint64(7200) << true;
    QTest::newRow("somebody runs it")
        << machine + u".99999999"_s << u"running"_s << name << qint64(5) << false;
    QTest::newRow("not our name") << machine + u".99999999"_s << u"created"_s << u"web"_s
                                  << qint64(5) << false;
}

void TestHostReader::removesWhatAKilledRunLeft()
{
    QFETCH(QString, mark);
    QFETCH(QString, state);
    QFETCH(QString, name);
    QFETCH(qint64, ageSeconds);
    QFETCH(bool, isRemoved);
    Run run;
    sayDaemon(run.api,
              uR"([{"Id":"%1","Names":["/%2"],"State":"%3","Created":%4,
                    "Labels":{"io.plimsoll.audit":"%5"}}])"_s.arg(QString(64, u'1'), name, state)
                  .arg(noon().toSecsSinceEpoch() - ageSeconds)
                  .arg(mark)
                  .toUtf8());
    run.api.made = {u"container 00000000000000aa"_s, u"image 00000000000000aa"_s};
    run.result();
    QCOMPARE(run.api.made.isEmpty(), isRemoved);
}

QTEST_GUILESS_MAIN(TestHostReader)
#include "tst_hostreader.moc"
