// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "docker/client.h"
#include "fakedaemon.h"
#include "testpki.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

void answerEmpty(QIODevice& socket, const QString&)
{
    socket.write(httpReply(200, "{}"));
}

HostSettings settingsFor(const QTcpServer& server)
{
    HostSettings settings;
    settings.endpoint = {
        .scheme = Endpoint::Scheme::Tcp, .host = u"127.0.0.1"_s, .port = server.serverPort()};
    return settings;
}

} // namespace

class TestClientTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void knowsWhomItTalksTo();
    void everyKeyTypeIsAccepted_data();
    void everyKeyTypeIsAccepted();
    void wrongServers_data();
    void wrongServers();
    void plainServer();
    void silentServer();
    void unknownName();
    void nobodyListens();
    void wrongClients_data();
    void wrongClients();
    void theCommonNameCountsForNothing();
    void anotherServerNameIsVerified_data();
    void anotherServerNameIsVerified();

private:
    static TlsIdentity identity(const TlsFiles& files);

    std::unique_ptr<TestPki> m_pki;
    std::unique_ptr<TestPki> m_otherPki;
    TlsFiles m_server;
    TlsFiles m_client;
};

void TestClientTls::initTestCase()
{
    m_pki = std::make_unique<TestPki>(u"fleet-ca"_s);
    m_otherPki = std::make_unique<TestPki>(u"other-ca"_s);
    m_server = m_pki->issue({.name = u"server"_s, .san = u"DNS:localhost,IP:127.0.0.1"_s});
    m_client = m_pki->issue({.name = u"client"_s});
}

TlsIdentity TestClientTls::identity(const TlsFiles& files)
{
    const auto loaded = loadTlsIdentity(files, {});
    return loaded ? *loaded : TlsIdentity();
}

void TestClientTls::knowsWhomItTalksTo()
{
    FakeDaemon daemon(&answerEmpty);
    daemon.listenTls(TestPki::serverConfiguration(m_server));
    Client client(daemon.settings(), identity(m_client), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"ok"_s);
    QCOMPARE(client.peer().serverSubject, u"server"_s);
    QCOMPARE(client.peer().serverIssuer, u"fleet-ca"_s);
    QCOMPARE(client.peer().clientSubject, u"client"_s);
    QCOMPARE(client.peer().protocol, u"TLS 1.3"_s);
    QVERIFY(client.peer().serverNotAfterUtc > QDateTime::currentDateTimeUtc());
}

void TestClientTls::everyKeyTypeIsAccepted_data()
{
    QTest::addColumn<TestPki::KeyType>("type");
    QTest::newRow("RSA") << TestPki::KeyType::Rsa;
    QTest::newRow("EC") << TestPki::KeyType::Ec;
    QTest::newRow("Ed25519") << TestPki::KeyType::Ed25519;
}

void TestClientTls::everyKeyTypeIsAccepted()
{
    QFETCH(TestPki::KeyType, type);
    FakeDaemon daemon(&answerEmpty);
    daemon.listenTls(TestPki::serverConfiguration(m_server));
    const TlsFiles files = m_pki->issue({.name = u"typed"_s, .keyType = type});
    Client client(daemon.settings(), identity(files), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"ok"_s);
}

void TestClientTls::wrongServers_data()
{
    QTest::addColumn<bool>("isForeign");
    QTest::addColumn<QString>("san");
    QTest::addColumn<int>("startedDaysAgo");
    QTest::addColumn<int>("endsInDays");
    QTest::addColumn<QString>("code");
    const QString good = u"IP:127.0.0.1"_s;
    QTest::newRow("signed by somebody else") << true << good << 9 << 9 << u"tls.untrusted"_s;
    QTest::newRow("foreign and ended: who it is comes first")
        << true << good << 9 << -1 << u"tls.untrusted"_s;
    QTest::newRow("made for another address")
        << false << u"DNS:elsewhere.example,IP:192.0.2.7"_s << 9 << 9 << u"tls.name"_s;
    QTest::newRow("a DNS name does not cover an address")
        << false << u"DNS:localhost"_s << 9 << 9 << u"tls.name"_s;
    QTest::newRow("no alternative name at all") << false << QString() << 9 << 9 << u"tls.name"_s;
    QTest::newRow("ended") << false << good << 9 << -1 << u"tls.expired"_s;
    QTest::newRow("not begun") << false << good << -2 << 9 << u"tls.not-yet-valid"_s;
}

void TestClientTls::wrongServers()
{
    QFETCH(bool, isForeign);
    QFETCH(QString, san);
    QFETCH(int, startedDaysAgo);
    QFETCH(int, endsInDays);
    QFETCH(QString, code);
    TestPki& signer = isForeign ? *m_otherPki : *m_pki;
    const TlsFiles files = signer.issue({.name = u"wrong"_s,
                                         .san = san,
                                         .endsInDays = endsInDays,
                                         .startedDaysAgo = startedDaysAgo});
    FakeDaemon daemon(&answerEmpty);
    daemon.listenTls(TestPki::serverConfiguration(files));
    Client client(daemon.settings(), identity(m_client), Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply.error().kind, Error::Kind::TlsRejected);
    QCOMPARE(reply.error().subject, daemon.settings().endpoint.url());
    QVERIFY(daemon.paths.isEmpty()); // not a byte was said
}

void TestClientTls::plainServer()
{
    QTcpServer server; // Go's answers a TLS hello with a plain 400; so does this
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Client client(settingsFor(server), identity(m_client), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"tls.plain-server"_s);
}

void TestClientTls::silentServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Client client(settingsFor(server), identity(m_client), {LongMs, ShortMs, LongMs, LongMs});
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), u"handshake.timeout"_s);
    QCOMPARE(reply.error().kind, Error::Kind::TimedOut);
}

void TestClientTls::unknownName()
{
    HostSettings settings; // RFC 6761, 6.4: names below "invalid" never resolve
    settings.endpoint = {
        .scheme = Endpoint::Scheme::Tcp, .host = u"daemon.invalid"_s, .port = 2376};
    Client client(settings, identity(m_client), Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), u"connect.name"_s);
    QCOMPARE(reply.error().kind, Error::Kind::Unreachable);
}

void TestClientTls::nobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const HostSettings settings = settingsFor(server);
    server.close();
    Client client(settings, identity(m_client), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"connect.refused"_s);
}

void TestClientTls::wrongClients_data()
{
    QTest::addColumn<bool>("isForeign");
    QTest::addColumn<int>("endsInDays");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<QString>("code");
    for (const QSsl::SslProtocol protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        const char* name = protocol == QSsl::TlsV1_2 ? "TLS 1.2" : "TLS 1.3";
        QTest::addRow("foreign, %s", name) << true << 9 << protocol << u"tls.client-rejected"_s;
        QTest::addRow("ended, %s", name) << false << -1 << protocol << u"tls.client-expired"_s;
    }
}

void TestClientTls::wrongClients()
{
    QFETCH(bool, isForeign);
    QFETCH(int, endsInDays);
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(QString, code);
    FakeDaemon daemon(&answerEmpty);
    QSslConfiguration configuration = TestPki::serverConfiguration(m_server);
    configuration.setProtocol(protocol);
    daemon.listenTls(configuration);
    TestPki& signer = isForeign ? *m_otherPki : *m_pki;
    TlsFiles files = signer.issue({.name = u"wrong-client"_s, .endsInDays = endsInDays});
    files.caFile = m_pki->caFile();
    Client client(daemon.settings(), identity(files), Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), code);
    QVERIFY(daemon.paths.isEmpty());
}

void TestClientTls::theCommonNameCountsForNothing()
{
    FakeDaemon daemon(&answerEmpty);
    daemon.listenTls(TestPki::serverConfiguration(
        m_pki->issue({.name = u"localhost"_s, .san = u"DNS:elsewhere.example"_s})));
    HostSettings settings = daemon.settings();
    settings.endpoint.host = u"localhost"_s; // equals the common name, and no alternative name
    Client client(settings, identity(m_client), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"tls.name"_s);
}

void TestClientTls::anotherServerNameIsVerified_data()
{
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("code");
    QTest::newRow("its own") << u"harbor.example"_s << u"ok"_s;
    QTest::newRow("below its wildcard") << u"a.dock.example"_s << u"ok"_s;
    QTest::newRow("two labels below its wildcard") << u"b.a.dock.example"_s << u"tls.name"_s;
    QTest::newRow("another") << u"quay.example"_s << u"tls.name"_s;
}

void TestClientTls::anotherServerNameIsVerified()
{
    QFETCH(QString, serverName);
    QFETCH(QString, code);
    FakeDaemon daemon(&answerEmpty);
    daemon.listenTls(TestPki::serverConfiguration(
        m_pki->issue({.name = u"tunnelled"_s, .san = u"DNS:harbor.example,DNS:*.dock.example"_s})));
    HostSettings settings = daemon.settings();
    settings.serverName = serverName;
    Client client(settings, identity(m_client), Patient);
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), code);
}

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_clienttls.moc"
