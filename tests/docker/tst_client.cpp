// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "docker/client.h"
#include "fakedaemon.h"

#include <QAbstractSocket>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>

#include <unistd.h>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

void answerWithPath(QIODevice& socket, const QString& path)
{
    socket.write(httpReply(200, "\"" + path.toLatin1() + "\""));
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private slots:
    void readsOverTcpAndSocketFiles_data();
    void readsOverTcpAndSocketFiles();
    void negotiatesTheVersion_data();
    void negotiatesTheVersion();
    void asksNothingOutsideTheList_data();
    void asksNothingOutsideTheList();
    void refusesPlainTcp();
    void keepsFourConnections();
    void brokenAnswers_data();
    void brokenAnswers();
    void deniedVersionCallLetsOthersThrough();
    void silence_data();
    void silence();
    void trickle();
    void nobodyListens();
    void missingSocket();
    void socketWithoutPermission();
    void oversizedReply();
    void retriesOnceAfterARestart();
    void cancellingTheFuture();
    void abortEndsEverything();
    void destructionEndsEverything();
    void continuationMayDestroyTheClient();
    void answersWithoutAFuture();
    void answersOfAskAreNeverInsideACall();
    void nobodyIsAnsweredWhoIsGone();
};

void TestClient::readsOverTcpAndSocketFiles_data()
{
    QTest::addColumn<bool>("isUnix");
    QTest::newRow("plain TCP that was allowed") << false;
    QTest::newRow("socket file") << true;
}

void TestClient::readsOverTcpAndSocketFiles()
{
    QFETCH(bool, isUnix);
    FakeDaemon daemon(&answerWithPath);
    isUnix ? daemon.listenUnix() : daemon.listenTcp();
    Client client(daemon.settings(), {}, Patient);
    QCOMPARE(client.apiVersion(), QString());
    const auto reply = awaited(client.get({u"/containers/json?all=1"_s}));
    QCOMPARE(codeOf(reply), u"ok"_s);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "\"/v1.41/containers/json?all=1\"");
    QVERIFY(reply->atUtc.isValid());
    QCOMPARE(client.apiVersion(), u"1.41"_s);
    QCOMPARE(daemon.paths, QStringList({u"/_ping"_s, u"/v1.41/containers/json?all=1"_s}));
    QCOMPARE(client.peer().protocol, QString());
}

void TestClient::negotiatesTheVersion_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("versionBody");
    QTest::addColumn<QString>("expected");
    QTest::newRow("older than us") << QByteArray("1.24") << QByteArray() << u"1.24"_s;
    QTest::newRow("as new as us") << QByteArray("1.43") << QByteArray() << u"1.43"_s;
    QTest::newRow("newer, still speaks ours")
        << QByteArray("1.48") << QByteArray(R"({"MinAPIVersion":"1.24"})") << u"1.43"_s;
    QTest::newRow("newer, has dropped ours")
        << QByteArray("1.52") << QByteArray(R"({"MinAPIVersion":"1.44"})") << u"1.44"_s;
    QTest::newRow("newer, no minimum said") << QByteArray("1.48") << QByteArray("{}") << u"1.43"_s;
    QTest::newRow("a minimum above its newest")
        << QByteArray("1.48") << QByteArray(R"({"MinAPIVersion":"9.9"})") << u"1.48"_s;
}

void TestClient::negotiatesTheVersion()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, versionBody);
    QFETCH(QString, expected);
    FakeDaemon daemon([&](QIODevice& socket, const QString& path) {
        socket.write(httpReply(200, path == "/version"_L1 ? versionBody : QByteArray("{}")));
    });
    daemon.apiVersion = newest;
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"ok"_s);
    QCOMPARE(client.apiVersion(), expected);
    QCOMPARE(daemon.paths.last(), u"/v"_s + expected + u"/info"_s);
}

void TestClient::asksNothingOutsideTheList_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("unlock key") << u"/swarm/unlockkey"_s;
    QTest::newRow("two requests in one") << u"/info HTTP/1.1\r\n\r\nGET /swarm"_s;
    QTest::newRow("processes switched off") << u"/containers/ab/top"_s;
}

void TestClient::asksNothingOutsideTheList()
{
    QFETCH(QString, path);
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix();
    HostSettings settings = daemon.settings();
    settings.readProcesses = false;
    Client client(settings, {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({path}))), u"allowlist"_s);
    QCOMPARE(daemon.connections, 0);
}

void TestClient::refusesPlainTcp()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenTcp();
    HostSettings settings = daemon.settings();
    settings.allowPlain = false;
    Client client(settings, {}, Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), u"plain.refused"_s);
    QCOMPARE(reply.error().kind, Error::Kind::Usage);
    QCOMPARE(reply.error().subject, settings.endpoint.url());

    settings.allowPlain = true; // certificate files are named: plain TCP is not what was meant
    settings.tls = TlsFiles::inFolder(u"/nowhere"_s);
    Client withFiles(settings, {}, Patient);
    QCOMPARE(codeOf(awaited(withFiles.get({u"/info"_s}))), u"tls.identity"_s);
    QCOMPARE(daemon.connections, 0);
}

void TestClient::keepsFourConnections()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QList<QFuture<Result<Reply>>> futures;
    for (int i = 0; i < 40; ++i)
        futures << client.get({u"/containers/%1/json"_s.arg(i)});
    for (int i = 0; i < 40; ++i) {
        const auto reply = awaited(futures[i]);
        QCOMPARE(codeOf(reply), u"ok"_s);
        QCOMPARE(reply->body, "\"/v1.41/containers/" + QByteArray::number(i) + "/json\"");
    }
    QCOMPARE(daemon.connections, 4);
    QCOMPARE(daemon.paths.count(u"/_ping"_s), 1);
}

void TestClient::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("alsoToPing");
    QTest::addColumn<QString>("code");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << true
                              << u"http.not-docker"_s;
    QTest::newRow("some web server") << httpReply(200, "<html>") << true << u"http.not-docker"_s;
    QTest::newRow("a web server without the page")
        << httpReply(404, "nothing here") << true << u"http.not-docker"_s;
    QTest::newRow("a failing proxy") << httpReply(502, "bad gateway") << true << u"http.5xx"_s;
    QTest::newRow("TLS alert record")
        << QByteArray("\x15\x03\x03\x00\x02\x02\x32", 7) << true << u"http.tls-server"_s;
    QTest::newRow("Go's server that wants TLS")
        << QByteArray("HTTP/1.0 400 Bad Request\r\n\r\n"
                      "Client sent an HTTP request to an HTTPS server.\n")
        << true << u"http.tls-server"_s;
    QTest::newRow("closed without a word") << QByteArray() << true << u"connect.closed"_s;
    QTest::newRow("cut in the middle of the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":") << false
        << u"reply.cut"_s;
    QTest::newRow("cut in the headers")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false << u"reply.cut"_s;
    QTest::newRow("cut in a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc") << false
        << u"reply.cut"_s;
    QTest::newRow("bad chunk size")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc") << false
        << u"reply.syntax"_s;
}

void TestClient::brokenAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, alsoToPing);
    QFETCH(QString, code);
    FakeDaemon daemon([&](QIODevice& socket, const QString&) {
        socket.write(bytes);
        static_cast<QAbstractSocket&>(socket).disconnectFromHost();
    });
    daemon.answersPing = !alsoToPing;
    daemon.listenTcp();
    Client client(daemon.settings(), {}, Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply.error().subject, daemon.settings().endpoint.url());
}

void TestClient::deniedVersionCallLetsOthersThrough()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        socket.write(path == "/info"_L1 ? httpReply(200, "{}") : httpReply(403, "no"));
    });
    daemon.answersPing = false;
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    const auto info = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(info), u"ok"_s);
    QCOMPARE(info->status, 200);
    const auto list = awaited(client.get({u"/containers/json"_s}));
    QCOMPARE(codeOf(list), u"ok"_s);
    QCOMPARE(list->status, 403); // a status is an answer
}

void TestClient::silence_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("code");
    QTest::newRow("never a byte") << QByteArray() << u"reply.timeout"_s;
    QTest::newRow("stops in the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{") << u"reply.idle"_s;
}

void TestClient::silence()
{
    QFETCH(QByteArray, start);
    QFETCH(QString, code);
    FakeDaemon daemon([&](QIODevice& socket, const QString&) { socket.write(start); });
    daemon.listenTcp();
    Client client(daemon.settings(), {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/_ping"_s}))), u"ok"_s);
    const int firstByteMs = start.isEmpty() ? ShortMs : LongMs;
    const Timeouts impatient{LongMs, LongMs, firstByteMs, ShortMs};
    const auto reply = awaited(client.get({.path = u"/info"_s, .timeouts = impatient}));
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply.error().kind, Error::Kind::TimedOut);
}

void TestClient::trickle()
{
    // A byte now and then keeps an answer from being idle, not from having an end.
    FakeDaemon daemon([](QIODevice& socket, const QString&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto* drops = new QTimer(&socket);
        QObject::connect(drops, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        drops->start(1);
    });
    daemon.listenTcp();
    Client client(daemon.settings(), {}, Patient);
    const Timeouts impatient{LongMs, LongMs, LongMs, LongMs, ShortMs};
    const auto reply = awaited(client.get({.path = u"/info"_s, .timeouts = impatient}));
    QCOMPARE(codeOf(reply), u"reply.slow"_s);
    QCOMPARE(reply.error().kind, Error::Kind::TimedOut);
}

void TestClient::nobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    HostSettings settings;
    settings.endpoint = {
        .scheme = Endpoint::Scheme::Tcp, .host = u"127.0.0.1"_s, .port = server.serverPort()};
    settings.allowPlain = true;
    server.close();
    Client client(settings, {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"connect.refused"_s);
}

void TestClient::missingSocket()
{
    QTemporaryDir folder;
    HostSettings settings;
    settings.endpoint.socketPath = folder.filePath(u"no.sock"_s);
    Client client(settings, {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"socket.missing"_s);
}

void TestClient::socketWithoutPermission()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix(); // in a folder that only its owner may enter
    const uid_t own = ::geteuid();
    if (own != 0 || ::seteuid(65534) != 0)
        QSKIP("only root can become somebody else for a moment");
    Client client(daemon.settings(), {}, Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(::seteuid(own), 0);
    QCOMPARE(codeOf(reply), u"socket.denied"_s);
    QCOMPARE(reply.error().kind, Error::Kind::Denied);
}

void TestClient::oversizedReply()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        if (path.contains("images"_L1))
            socket.write("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x')); // length unsaid
        else
            socket.write(httpReply(200, QByteArray(5000, 'x')));
    });
    daemon.listenTcp();
    Client client(daemon.settings(), {}, Patient);
    for (const QString& path : {u"/info"_s, u"/images/json"_s}) {
        const auto reply = awaited(client.get({.path = path, .maxBytes = 4999}));
        QCOMPARE(codeOf(reply), u"reply.too-large"_s);
        QCOMPARE(reply.error().kind, Error::Kind::TooLarge);
    }
    QCOMPARE(codeOf(awaited(client.get({.path = u"/info"_s, .maxBytes = 5000}))), u"ok"_s);
}

void TestClient::retriesOnceAfterARestart()
{
    int asked = 0;
    FakeDaemon daemon([&](QIODevice& socket, const QString&) {
        // The second question on a kept connection finds it closed.
        if (++asked == 2)
            static_cast<QLocalSocket&>(socket).abort();
        else
            socket.write(httpReply(200, QByteArray::number(asked)));
    });
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"ok"_s);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"ok"_s);
    QCOMPARE(daemon.connections, 2);
    QCOMPARE(asked, 3);
}

void TestClient::cancellingTheFuture()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        if (path.endsWith("/version"_L1))
            answerWithPath(socket, path); // anything else waits for ever
    });
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QFuture<Result<Reply>> waiting = client.get({u"/info"_s});
    QVERIFY(QTest::qWaitFor([&] { return daemon.paths.contains(u"/v1.41/info"_s); }, LongMs));
    waiting.cancel();
    QVERIFY(QTest::qWaitFor([&] { return waiting.isFinished(); }, LongMs));
    QCOMPARE(codeOf(awaited(client.get({u"/version"_s}))), u"ok"_s); // others go on
}

void TestClient::abortEndsEverything()
{
    FakeDaemon daemon([](QIODevice&, const QString&) {});
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QList<QFuture<Result<Reply>>> futures;
    for (int i = 0; i < 9; ++i)
        futures << client.get({u"/containers/%1/json"_s.arg(i)});
    QVERIFY(QTest::qWaitFor([&] { return daemon.paths.size() == 5; }, LongMs)); // ping and four
    client.abort();
    for (const auto& future : futures) {
        QVERIFY(future.isFinished());
        QCOMPARE(codeOf(future.result()), u"cancelled"_s);
        QCOMPARE(future.result().error().kind, Error::Kind::Cancelled);
    }
}

void TestClient::destructionEndsEverything()
{
    FakeDaemon daemon([](QIODevice&, const QString&) {});
    daemon.answersPing = false;
    daemon.listenUnix();
    auto client = std::make_unique<Client>(daemon.settings(), std::nullopt, Patient);
    const auto future = client->get({u"/info"_s});
    QVERIFY(QTest::qWaitFor([&] { return daemon.paths.size() == 1; }, LongMs));
    client.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(codeOf(future.result()), u"cancelled"_s);
}

void TestClient::continuationMayDestroyTheClient()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix();
    auto client = std::make_unique<Client>(daemon.settings(), std::nullopt, Patient);
    const auto first =
        client->get({u"/info"_s}).then([&](const Result<Reply>&) { client.reset(); });
    const auto second = client->get({u"/version"_s});
    QVERIFY(QTest::qWaitFor([&] { return first.isFinished(); }, LongMs));
    QVERIFY(!client);
    QVERIFY(second.isFinished());
}

void TestClient::answersWithoutAFuture()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QStringList answers;
    for (int i = 0; i < 9; ++i) {
        client.ask({u"/containers/%1/json"_s.arg(i)}, this, [&answers](const Result<Reply>& reply) {
            answers += reply ? QString::fromUtf8(reply->body) : codeOf(reply);
        });
    }
    QVERIFY(answers.isEmpty());
    QVERIFY(QTest::qWaitFor([&] { return answers.size() == 9; }, LongMs));
    answers.sort();
    QCOMPARE(answers.first(), u"\"/v1.41/containers/0/json\""_s);
    QCOMPARE(answers.last(), u"\"/v1.41/containers/8/json\""_s);
}

void TestClient::answersOfAskAreNeverInsideACall()
{
    FakeDaemon daemon([](QIODevice&, const QString&) {});
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    QStringList codes;
    const auto note = [&codes](const Result<Reply>& reply) { codes += codeOf(reply); };
    client.ask({u"/containers/x/attach"_s}, this, note);
    QCOMPARE(codes, QStringList());
    QVERIFY(QTest::qWaitFor([&] { return codes.size() == 1; }, LongMs));
    QCOMPARE(codes, QStringList{u"allowlist"_s});
    client.ask({u"/info"_s}, this, note);
    QVERIFY(QTest::qWaitFor([&] { return daemon.paths.size() == 2; }, LongMs)); // ping, then it
    client.abort();
    QCOMPARE(codes.size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return codes.size() == 2; }, LongMs));
    QCOMPARE(codes.last(), u"cancelled"_s);
}

void TestClient::nobodyIsAnsweredWhoIsGone()
{
    FakeDaemon daemon(&answerWithPath);
    daemon.listenUnix();
    Client client(daemon.settings(), {}, Patient);
    auto gone = std::make_unique<QObject>();
    bool wasAnswered = false;
    client.ask({u"/info"_s}, gone.get(), [&](const Result<Reply>&) { wasAnswered = true; });
    gone.reset();
    QCOMPARE(codeOf(awaited(client.get({u"/version"_s}))), u"ok"_s);
    QVERIFY(daemon.paths.contains(u"/v1.41/info"_s));
    QVERIFY(!wasAnswered);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
