// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "docker/connectiontest.h"
#include "fakedaemon.h"
#include "testpki.h"

#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

using Step = ConnectionTest::Step;

namespace {

void answerLikeADaemon(QIODevice& socket, const QString& path)
{
    const QByteArray version = R"({"Version":"20.10.24","Os":"linux","Arch":"amd64"})";
    socket.write(httpReply(200, path.endsWith("/version"_L1) ? version : QByteArray("[]")));
}

QString stepName(Step step)
{
    return QString::fromLatin1(QMetaEnum::fromType<Step>().valueToKey(int(step)));
}

// "Files ok", "Port connect.refused", "ClientCertificate warning" ... and the verdict.
struct Protocol
{
    QStringList lines;
    QList<ConnectionTest::StepResult> results;
    bool isReady = false;
    bool isFinished = false;
};

Protocol run(const HostSettings& settings, const QByteArray& passphrase = {},
             const Timeouts& timeouts = Patient)
{
    Protocol protocol;
    ConnectionTest test(settings, passphrase);
    test.setTimeouts(timeouts);
    QList<Step> started;
    QObject::connect(&test, &ConnectionTest::stepStarted, &test,
                     [&](Step step) { started << step; });
    QObject::connect(&test, &ConnectionTest::stepFinished, &test,
                     [&](const ConnectionTest::StepResult& result) {
                         const bool wasStarted = started.contains(result.step);
                         const QString how = !wasStarted ? u"unannounced"_s
                             : result.error              ? result.error->code
                             : result.isWarning          ? u"warning"_s
                                                         : u"ok"_s;
                         protocol.lines << stepName(result.step) + u' ' + how;
                         protocol.results << result;
                     });
    QObject::connect(&test, &ConnectionTest::finished, &test, [&](bool isReady) {
        protocol.isReady = isReady;
        protocol.isFinished = true;
    });
    test.start();
    if (!QTest::qWaitFor([&] { return protocol.isFinished; }, LongMs))
        protocol.lines << u"test.timeout"_s;
    return protocol;
}

QString detailOf(const Protocol& protocol, Step step)
{
    for (const auto& result : protocol.results) {
        if (result.step == step)
            return english(result.detail);
    }
    return {};
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void everyStepOfTls();
    void resolvesNames();
    void socketFilesHaveFewerSteps();
    void plainTcp();
    void whereItStops_data();
    void whereItStops();
    void wrongServer();
    void refusedClient_data();
    void refusedClient();
    void silence();
    void webServer();
    void partOfTheCallsIsAWarning();
    void noCallAllowedIsAnError();
    void stopEndsIt();

private:
    HostSettings tlsSettings(const FakeDaemon& daemon) const;

    std::unique_ptr<TestPki> m_pki;
    std::unique_ptr<TestPki> m_otherPki;
    QSslConfiguration m_server;
    TlsFiles m_client;
};

void TestConnectionTest::initTestCase()
{
    m_pki = std::make_unique<TestPki>(u"fleet-ca"_s);
    m_otherPki = std::make_unique<TestPki>(u"other-ca"_s);
    m_server = TestPki::serverConfiguration(
        m_pki->issue({.name = u"server"_s, .san = u"DNS:localhost,IP:127.0.0.1"_s}));
    m_client = m_pki->issue({.name = u"client"_s});
}

HostSettings TestConnectionTest::tlsSettings(const FakeDaemon& daemon) const
{
    HostSettings settings = daemon.settings();
    settings.tls = m_client;
    return settings;
}

void TestConnectionTest::everyStepOfTls()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenTls(m_server);
    const Protocol protocol = run(tlsSettings(daemon));
    QCOMPARE(protocol.lines,
             QStringList({u"Files ok"_s, u"Port ok"_s, u"ServerCertificate ok"_s,
                          u"ClientCertificate ok"_s, u"Engine ok"_s, u"ReadAccess ok"_s}));
    QVERIFY(protocol.isReady);
    QVERIFY(detailOf(protocol, Step::ServerCertificate).startsWith("fleet-ca, ends "_L1));
    QVERIFY(detailOf(protocol, Step::ClientCertificate).startsWith("CN client, ends 2"_L1));
    QCOMPARE(detailOf(protocol, Step::Engine), u"Engine 20.10.24, API 1.41, linux/amd64"_s);
    QCOMPARE(detailOf(protocol, Step::ReadAccess), u"7 of 7 read calls allowed"_s);
}

void TestConnectionTest::resolvesNames()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenTls(m_server);
    HostSettings settings = tlsSettings(daemon);
    settings.endpoint.host = u"localhost"_s;
    const Protocol protocol = run(settings);
    QCOMPARE(protocol.lines.mid(0, 3), QStringList({u"Files ok"_s, u"Name ok"_s, u"Port ok"_s}));
    QVERIFY(detailOf(protocol, Step::Name).contains("127.0.0.1"_L1));
    QVERIFY(protocol.isReady);
}

void TestConnectionTest::socketFilesHaveFewerSteps()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenUnix();
    const Protocol protocol = run(daemon.settings());
    QCOMPARE(protocol.lines, QStringList({u"Port ok"_s, u"Engine ok"_s, u"ReadAccess ok"_s}));
    QVERIFY(protocol.isReady);
}

void TestConnectionTest::plainTcp()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenTcp();
    QVERIFY(run(daemon.settings()).isReady);
    HostSettings refused = daemon.settings();
    refused.allowPlain = false;
    QCOMPARE(run(refused).lines, QStringList({u"Files plain.refused"_s}));
}

void TestConnectionTest::whereItStops_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isPlain");
    QTest::addColumn<QString>("last");
    QTest::newRow("unknown name") << u"tcp://daemon.invalid:1"_s << true << u"Name connect.name"_s;
    QTest::newRow("refused") << u"tcp://127.0.0.1:1"_s << true << u"Port connect.refused"_s;
    QTest::newRow("refused, with TLS")
        << u"tcp://127.0.0.1:1"_s << false << u"Port connect.refused"_s;
    QTest::newRow("no socket") << u"unix:///nonexistent/docker.sock"_s << false
                               << u"Port socket.missing"_s;
}

void TestConnectionTest::whereItStops()
{
    QFETCH(QString, url);
    QFETCH(bool, isPlain);
    QFETCH(QString, last);
    HostSettings settings{.endpoint = *parseEndpoint(url), .allowPlain = isPlain};
    if (!isPlain)
        settings.tls = m_client;
    const Protocol protocol = run(settings);
    QCOMPARE(protocol.lines.last(), last);
    QVERIFY(!protocol.isReady);
}

void TestConnectionTest::wrongServer()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenTls(TestPki::serverConfiguration(
        m_otherPki->issue({.name = u"foreign"_s, .san = u"IP:127.0.0.1"_s})));
    const Protocol protocol = run(tlsSettings(daemon));
    QCOMPARE(protocol.lines,
             QStringList({u"Files ok"_s, u"Port ok"_s, u"ServerCertificate tls.untrusted"_s}));
}

void TestConnectionTest::refusedClient_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

void TestConnectionTest::refusedClient()
{
    QFETCH(QSsl::SslProtocol, protocol);
    FakeDaemon daemon(&answerLikeADaemon);
    QSslConfiguration configuration = m_server;
    configuration.setProtocol(protocol);
    daemon.listenTls(configuration);
    HostSettings settings = tlsSettings(daemon);
    settings.tls = m_otherPki->issue({.name = u"stranger"_s});
    settings.tls->caFile = m_pki->caFile();
    QCOMPARE(run(settings).lines,
             QStringList({u"Files ok"_s, u"Port ok"_s, u"ServerCertificate ok"_s,
                          u"ClientCertificate tls.client-rejected"_s}));
}

void TestConnectionTest::silence()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    HostSettings settings{.endpoint = {.scheme = Endpoint::Scheme::Tcp,
                                       .host = u"127.0.0.1"_s,
                                       .port = server.serverPort()},
                          .tls = m_client};
    const Protocol overTls = run(settings, {}, {LongMs, ShortMs, LongMs, LongMs});
    QCOMPARE(overTls.lines.last(), u"ServerCertificate handshake.timeout"_s);
    settings.tls.reset();
    settings.allowPlain = true;
    const Protocol plain = run(settings, {}, {LongMs, LongMs, ShortMs, LongMs});
    QCOMPARE(plain.lines.last(), u"Engine reply.timeout"_s);
}

void TestConnectionTest::webServer()
{
    FakeDaemon daemon(
        [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "<html>")); });
    daemon.answersPing = false;
    daemon.listenTls(m_server);
    const Protocol protocol = run(tlsSettings(daemon));
    QCOMPARE(protocol.lines.mid(3),
             QStringList({u"ClientCertificate ok"_s, u"Engine http.not-docker"_s}));
}

void TestConnectionTest::partOfTheCallsIsAWarning()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        if (path.contains("/plugins"_L1) || path.contains("/events"_L1))
            socket.write(httpReply(403, R"({"message":"denied by plugin"})"));
        else
            answerLikeADaemon(socket, path);
    });
    daemon.listenUnix();
    const Protocol protocol = run(daemon.settings());
    QCOMPARE(protocol.lines.last(), u"ReadAccess warning"_s);
    QCOMPARE(detailOf(protocol, Step::ReadAccess), u"5 of 7 read calls allowed"_s);
    QVERIFY(protocol.isReady);
}

void TestConnectionTest::noCallAllowedIsAnError()
{
    FakeDaemon daemon([](QIODevice& socket, const QString& path) {
        if (path.endsWith("/version"_L1))
            answerLikeADaemon(socket, path);
        else
            socket.write(httpReply(403, R"({"message":"denied by plugin"})"));
    });
    daemon.listenUnix();
    const Protocol protocol = run(daemon.settings());
    QCOMPARE(protocol.lines.last(), u"ReadAccess http.403"_s);
    QCOMPARE(protocol.results.last().error->detail, u"HTTP 403: denied by plugin"_s);
    QVERIFY(!protocol.isReady);
}

void TestConnectionTest::stopEndsIt()
{
    FakeDaemon daemon(&answerLikeADaemon);
    daemon.listenTls(m_server);
    ConnectionTest test(tlsSettings(daemon), {});
    QStringList steps;
    int ends = 0;
    connect(&test, &ConnectionTest::stepFinished, this,
            [&](const ConnectionTest::StepResult& result) {
                steps << stepName(result.step);
                if (result.step == Step::ServerCertificate)
                    test.stop();
            });
    connect(&test, &ConnectionTest::finished, this, [&](bool isReady) {
        QVERIFY(!isReady);
        ++ends;
    });
    test.start();
    QVERIFY(QTest::qWaitFor([&] { return ends > 0; }, LongMs));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(steps.last(), u"ServerCertificate"_s);
    QCOMPARE(ends, 1);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
