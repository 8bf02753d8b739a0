// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/allowlist.h"
#include "docker/client.h"
#include "docker/hostfiles.h"
#include "tests/docker/awaited.h"
#include "tests/docker/fakedaemon.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;
using Method = HostFileRequest::Method;

namespace {

const QString Token = u"0123456789abcdef"_s;
const AuditObjects Objects{.token = Token, .mark = u"4f2a.77"_s};
const QString Container = u"/containers/plimsoll-audit-"_s + Token;

} // namespace

/// The second allow-list, and the client that obeys it.
class TestHostFiles : public QObject
{
    Q_OBJECT

private slots:
    void letsItsOwnRequestsOut();
    void keepsEverythingElseIn_data();
    void keepsEverythingElseIn();
    void namesHoldTheToken();
    void theContainerIsReadOnlyAndNamed();
    void theFirstListStaysAsItIs();
    void withoutTheOptInNothingLeaves();
    void headsAndBodiesOnTheWire();
    void enoughOfAnAnswerEndsIt();
    void aWriteIsNeverRepeated();
};

void TestHostFiles::letsItsOwnRequestsOut()
{
    QVERIFY(isHostFileRequest(importAuditImage(Objects)));
    QVERIFY(isHostFileRequest(createAuditContainer(Objects)));
    QVERIFY(isHostFileRequest(inspectAuditContainer(Token)));
    QVERIFY(isHostFileRequest(removeAuditContainer(Token)));
    QVERIFY(isHostFileRequest(removeAuditImage(Token)));
    for (const QString& path : {u"/etc/docker"_s, u"/etc/a b#c?d&e=f%"_s, u"/run/\u00e9"_s}) {
        QVERIFY2(isHostFileRequest(statHostFile(Token, path)), qPrintable(path));
        QVERIFY2(isHostFileRequest(fetchHostFile(Token, path, 512, true)), qPrintable(path));
    }
}

void TestHostFiles::keepsEverythingElseIn_data()
{
    QTest::addColumn<HostFileRequest>("request");
    const auto row = [](const char* name, const HostFileRequest& request) {
        QTest::newRow(name) << request;
    };
    row("nothing", {});
    row("a plain read", {.method = Method::Get, .path = u"/info"_s});
    row("somebody's container", {.method = Method::Delete, .path = u"/containers/web"_s});
    row("somebody's container by id",
        {.method = Method::Delete, .path = u"/containers/"_s + QString(64, u'a')});
    row("a name that only begins like ours",
        {.method = Method::Delete, .path = u"/containers/plimsoll-audit-web"_s});
    row("a name that is longer than ours", {.method = Method::Delete, .path = Container + u'a'});
    row("by force", {.method = Method::Delete, .path = Container + u"?force=1"_s});
    row("with volumes", {.method = Method::Delete, .path = Container + u"?v=1"_s});
    row("somebody's image", {.method = Method::Delete, .path = u"/images/shop:1"_s});
    row("start", {.method = Method::Post, .path = Container + u"/start"_s});
    row("exec", {.method = Method::Post, .path = Container + u"/exec"_s});
    row("put files", {.method = Method::Post, .path = Container + u"/archive?path=/etc"_s});
    row("the whole host",
        {.method = Method::Get, .path = Container + u"/archive?path="_s + HostMount + u'/'});
    row("the container's own files",
        {.method = Method::Get, .path = Container + u"/archive?path=/etc"_s});
    row("out of the host by dots", statHostFile(Token, u"/etc/../../etc"_s));
    row("another container's files",
        {.method = Method::Get,
         .path = u"/containers/web/archive?path="_s + HostMount + u"/etc"_s});
    row("a second query",
        {.method = Method::Head,
         .path = statHostFile(Token, u"/etc"_s).path + u"&noOverwrite=1"_s});
    HostFileRequest other = createAuditContainer(Objects);
    other.body.replace(":ro", ":rw");
    row("a writable host", other);
    other = createAuditContainer(Objects);
    other.body.replace("\"NetworkDisabled\":true", "\"NetworkDisabled\":false");
    row("another container", other);
    other = importAuditImage(Objects);
    other.body.append("x");
    row("an image that is not empty", other);
    other = importAuditImage(Objects);
    other.path.replace(u"fromSrc=-"_s, u"fromImage=alpine"_s);
    row("a pull", other);
    other = importAuditImage({.token = Token, .mark = u"4f2a.77"_s});
    other.path += u"%0AENTRYPOINT%20sh"_s;
    row("more changes than the label", other);
}

void TestHostFiles::keepsEverythingElseIn()
{
    QFETCH(HostFileRequest, request);
    QVERIFY(!isHostFileRequest(request));
}

void TestHostFiles::namesHoldTheToken()
{
    QCOMPARE(auditTokenIn(Objects.containerName()), Token);
    QCOMPARE(auditTokenIn(Objects.imageName()), Token);
    QCOMPARE(auditTokenIn(u"plimsoll-audit-web"), QString());
    QCOMPARE(auditTokenIn(u"xplimsoll-audit-0123456789abcdef"), QString());
    QCOMPARE(auditTokenIn(u"plimsoll-audit-0123456789ABCDEF"), QString());
    const QString one = newAuditToken();
    QCOMPARE(auditTokenIn(QString(u"plimsoll-audit-"_s + one)), one);
    QVERIFY(one != newAuditToken());
}

void TestHostFiles::theContainerIsReadOnlyAndNamed()
{
    const HostFileRequest request = createAuditContainer(Objects);
    QCOMPARE(request.path, u"/containers/create?name=plimsoll-audit-0123456789abcdef"_s);
    QCOMPARE(request.body,
             QByteArray(R"({"Cmd":["never-started"],"HostConfig":{"Binds":["/:/plimsoll-host:ro"],)"
                        R"("NetworkMode":"none"},"Image":"plimsoll-audit:0123456789abcdef",)"
                        R"("Labels":{"io.plimsoll.audit":"4f2a.77"},"NetworkDisabled":true})"));
    QCOMPARE(importAuditImage(Objects).body, QByteArray(1024, '\0'));
}

void TestHostFiles::theFirstListStaysAsItIs()
{
    QVERIFY(!isAllowed(statHostFile(Token, u"/etc"_s).path));
    QVERIFY(!isAllowed(createAuditContainer(Objects).path));
    QVERIFY(!isAllowed(importAuditImage(Objects).path));
}

void TestHostFiles::withoutTheOptInNothingLeaves()
{
    FakeDaemon daemon([](QIODevice& socket, const QString&) { socket.write(httpReply(200)); });
    daemon.listenUnix();
    Client client(daemon.settings(), std::nullopt);
    for (const HostFileRequest& request :
         {importAuditImage(Objects), createAuditContainer(Objects), removeAuditContainer(Token),
          statHostFile(Token, u"/etc"_s)}) {
        const auto result = awaited(client.send(request));
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"allowlist"_s);
    }
    QCOMPARE(daemon.connections, 0);
}

void TestHostFiles::headsAndBodiesOnTheWire()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        if (path.contains("/archive"_L1)) // a HEAD: the length is that of a body that never comes
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n");
        else
            socket.write(httpReply(201, R"({"Id":"x"})"));
        socket.read(2000); // what a POST sends after its head
    });
    daemon.listenUnix();
    HostSettings settings = daemon.settings();
    settings.hostFiles = true;
    Client client(settings, std::nullopt);
    const auto stat = awaited(client.send(statHostFile(Token, u"/etc/docker"_s)));
    QVERIFY(stat);
    QCOMPARE(stat->body, QByteArray());
    const auto created = awaited(client.send(createAuditContainer(Objects)));
    QVERIFY(created);
    QCOMPARE(created->status, 201);
    QCOMPARE(daemon.connections, 1); // the line stayed usable after the HEAD
    QCOMPARE(daemon.paths.last(),
             u"/v1.41/containers/create?name=plimsoll-audit-0123456789abcdef"_s);
}

void TestHostFiles::enoughOfAnAnswerEndsIt()
{
    FakeDaemon daemon([](QIODevice& socket, const QString&) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n"
                     + QByteArray(1024, 'k') + "\r\n"); // and it would go on
    });
    daemon.listenUnix();
    HostSettings settings = daemon.settings();
    settings.hostFiles = true;
    Client client(settings, std::nullopt);
    const auto result = awaited(client.send(fetchHostFile(Token, u"/etc/docker"_s, 512, true)));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->body, QByteArray(512, 'k'));
    const auto next = awaited(client.send(fetchHostFile(Token, u"/etc/docker"_s, 100, false)));
    QVERIFY(!next);
    QCOMPARE(next.error().code, u"reply.too-large"_s);
    QCOMPARE(daemon.connections, 2); // nobody reads on behind a cut
}

void TestHostFiles::aWriteIsNeverRepeated()
{
    int posts = 0;
    FakeDaemon daemon([&posts](QIODevice& socket, const QString& path) {
        if (path.contains("/archive"_L1)) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        ++posts;
        socket.close();
    });
    daemon.listenUnix();
    HostSettings settings = daemon.settings();
    settings.hostFiles = true;
    Client client(settings, std::nullopt);
    QVERIFY(awaited(client.send(statHostFile(Token, u"/etc"_s))));
    const auto created = awaited(client.send(createAuditContainer(Objects)));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, core::Error::Kind::Unreachable);
    QCOMPARE(posts, 1);
}

QTEST_GUILESS_MAIN(TestHostFiles)
#include "tst_hostfiles.moc"
