// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to reach a daemon, and every way to fail, each with its own code and exit code.
#include "tests/integration/fleet.h"

#include <QFile>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

/// What a listener of ours does with a client.
enum class Manner { Silent, HangUp, AnswerHtml, AnswerNonsense, CutOff };

void behave(QTcpSocket* socket, Manner manner)
{
    if (manner == Manner::Silent)
        return;
    if (manner == Manner::HangUp) {
        socket->abort();
        return;
    }
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, manner] {
        socket->readAll();
        if (manner == Manner::AnswerHtml)
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n"
                          "<html>");
        else if (manner == Manner::AnswerNonsense)
            socket->write("a kettle, a drum and two oars\r\n\r\n");
        else
            socket->write("HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 900\r\n\r\n{");
        if (manner != Manner::AnswerHtml)
            socket->disconnectFromHost();
    });
}

/// A listener on 127.0.0.1, with TLS when it has an identity.
class Listener
{
public:
    Listener(Manner manner, const QString& identity)
    {
        if (identity.isEmpty())
            m_server = std::make_unique<QTcpServer>();
        else
            m_server = withTls(identity);
        QTcpServer* server = m_server.get();
        QObject::connect(server, &QTcpServer::pendingConnectionAvailable, server, [server, manner] {
            while (QTcpSocket* socket = server->nextPendingConnection())
                behave(socket, manner);
        });
        server->listen(QHostAddress::LocalHost);
    }

    QString endpoint() const { return u"tcp://127.0.0.1:%1"_s.arg(m_server->serverPort()); }

private:
    static std::unique_ptr<QTcpServer> withTls(const QString& identity)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(
            QSslCertificate::fromPath(identity + "/cert.pem"_L1));
        configuration.setPrivateKey(
            QSslKey(contentOf(identity + "/key.pem"_L1), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        return server;
    }

    std::unique_ptr<QTcpServer> m_server;
};

QStringList auditOf(const QString& endpoint, const QString& tlsDir)
{
    QStringList arguments{u"audit"_s, u"--format"_s, u"json"_s, u"--host"_s, endpoint};
    if (!tlsDir.isEmpty())
        arguments << u"--tls-dir"_s << tlsDir;
    return arguments;
}

} // namespace

class TestFleetConnections final : public QObject
{
    Q_OBJECT

    Fleet m_fleet;
    Cli m_cli;

    void compareError(const CliResult& result, const QString& kind, const QString& code)
    {
        const QJsonObject host = result.json()["hosts"_L1][0].toObject();
        const QByteArray seen = result.out.left(400) + result.words;
        QVERIFY2(result.exitCode == 3, seen.constData());
        QCOMPARE(host["error"_L1]["kind"_L1].toString(), kind);
        QCOMPARE(host["error"_L1]["code"_L1].toString(), code);
        QVERIFY(host["score"_L1]["value"_L1].isNull());
        QVERIFY2(!result.words.isEmpty(), "a person is told as well");
    }

private slots:
    void initTestCase()
    {
        m_fleet = loadFleet();
        if (m_fleet.hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
    }

    void goodIdentities_data()
    {
        QTest::addColumn<QString>("identity");
        QTest::newRow("EC key") << u"client"_s;
        QTest::newRow("RSA key") << u"client-rsa"_s;
        QTest::newRow("Ed25519 key") << u"client-ed25519"_s;
        QTest::newRow("encrypted key with its passphrase") << u"client-encrypted"_s;
        QTest::newRow("unix socket") << QString();
    }

    void goodIdentities()
    {
        QFETCH(QString, identity);
        const FleetHost& host = m_fleet.host(u"slip-03"_s);
        QStringList arguments = auditOf(host.endpoint, m_fleet.identity(identity));
        QString stdinFile;
        if (identity.isEmpty())
            arguments = auditOf("unix://"_L1 + host.unixSocket, {});
        if (identity == "client-encrypted"_L1) {
            arguments << u"--passphrase-fd"_s << u"0"_s;
            stdinFile = m_fleet.passphraseFile;
        }
        const CliResult result = m_cli.run(arguments, stdinFile);
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QCOMPARE(result.json()["hosts"_L1][0]["state"_L1].toString(), u"ok"_s);
    }

    void dockerHostIsHonoured()
    {
        const FleetHost& host = m_fleet.host(u"slip-03"_s);
        const CliResult result = m_cli.run({u"audit"_s, u"--format"_s, u"json"_s}, {},
                                           {{u"DOCKER_HOST"_s, host.endpoint},
                                            {u"DOCKER_TLS_VERIFY"_s, u"1"_s},
                                            {u"DOCKER_CERT_PATH"_s, host.tlsDir}});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QCOMPARE(result.json()["hosts"_L1][0]["endpoint"_L1].toString(), host.endpoint);
    }

    void certificatesThatDoNotFit_data()
    {
        QTest::addColumn<QString>("identity");
        QTest::addColumn<bool>("isOtherName");
        QTest::addColumn<QString>("code");
        QTest::newRow("we trust another authority")
            << u"wrong-authority"_s << false << u"tls.untrusted"_s;
        QTest::newRow("server certificate is for another name")
            << u"client"_s << true << u"tls.name"_s;
        QTest::newRow("our certificate is expired")
            << u"client-expired"_s << false << u"tls.client-expired"_s;
        QTest::newRow("our certificate is a stranger's")
            << u"client-foreign"_s << false << u"tls.client-rejected"_s;
    }

    void certificatesThatDoNotFit()
    {
        QFETCH(QString, identity);
        QFETCH(bool, isOtherName);
        QFETCH(QString, code);
        const FleetHost& host = m_fleet.host(u"harbor-01"_s);
        compareError(m_cli.run(auditOf(isOtherName ? host.endpointOfOtherName : host.endpoint,
                                       m_fleet.identity(identity))),
                     u"TlsRejected"_s, code);
    }

    void listenersThatAreNoDaemon_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QString>("serverIdentity");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        const QString good = u"server-loopback"_s;
        QTest::newRow("expired server certificate")
            << int(Manner::AnswerHtml) << u"server-expired"_s << u"TlsRejected"_s
            << u"tls.expired"_s;
        QTest::newRow("certificate of another name")
            << int(Manner::AnswerHtml) << u"server-other-name"_s << u"TlsRejected"_s
            << u"tls.name"_s;
        QTest::newRow("plain HTTP on a TLS port")
            << int(Manner::AnswerHtml) << QString() << u"TlsRejected"_s << u"tls.plain-server"_s;
        QTest::newRow("hangs up at once")
            << int(Manner::HangUp) << QString() << u"Unreachable"_s << u"connect.closed"_s;
        QTest::newRow("a web server, not Docker")
            << int(Manner::AnswerHtml) << good << u"Malformed"_s << u"http.not-docker"_s;
        QTest::newRow("no HTTP at all")
            << int(Manner::AnswerNonsense) << good << u"Malformed"_s << u"http.not-docker"_s;
        QTest::newRow("cut off in the middle")
            << int(Manner::CutOff) << good << u"Unreachable"_s << u"reply.cut"_s;
        QTest::newRow("never shakes hands")
            << int(Manner::Silent) << QString() << u"TimedOut"_s << u"handshake.timeout"_s;
    }

    void listenersThatAreNoDaemon()
    {
        QFETCH(int, manner);
        QFETCH(QString, serverIdentity);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        const Listener listener(Manner(manner), m_fleet.identity(serverIdentity));
        compareError(m_cli.run(auditOf(listener.endpoint(), m_fleet.identity(u"client"_s))), kind,
                     code);
    }

    void nobodyThere_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("refused") << u"tcp://127.0.0.1:1"_s << u"Unreachable"_s
                                 << u"connect.refused"_s;
        QTest::newRow("unknown name")
            << u"tcp://no-such-host.invalid:2376"_s << u"Unreachable"_s << u"connect.name"_s;
    }

    void nobodyThere()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        compareError(m_cli.run(auditOf(endpoint, m_fleet.identity(u"client"_s))), kind, code);
    }

    void socketFileThatIsNotThere()
    {
        const CliResult result = m_cli.run(auditOf(u"unix:///nonexistent/docker.sock"_s, {}));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.json()["hosts"_L1][0]["state"_L1].toString(), u"unreachable"_s);
    }

    void plainTcpOnATlsPort()
    {
        const FleetHost& host = m_fleet.host(u"harbor-01"_s);
        const CliResult result =
            m_cli.run(auditOf(host.endpoint, {}) + QStringList{u"--allow-plain"_s});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.json()["hosts"_L1][0]["error"_L1]["code"_L1].toString(),
                 u"http.tls-server"_s);
    }

    void plainTcpIsRefusedUntilAllowed()
    {
        const CliResult result = m_cli.run(auditOf(u"tcp://127.0.0.1:1"_s, {}));
        QVERIFY2(result.exitCode == 2 || result.exitCode == 3, result.words.constData());
        QVERIFY(result.words.contains("--allow-plain"));
    }

    void badInputIsExitTwoAndNamesTheFile_data()
    {
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QByteArray>("stdinText"); ///< passphrase; empty: none is given
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no such folder") << u"nowhere"_s << QByteArray() << QByteArray("ca.pem");
        QTest::newRow("certificate of another key")
            << u"key-mismatch"_s << QByteArray() << QByteArray("key.pem");
        QTest::newRow("encrypted key, no passphrase")
            << u"client-encrypted"_s << QByteArray() << QByteArray("key.pem");
        QTest::newRow("encrypted key, wrong passphrase")
            << u"client-encrypted"_s << QByteArray("high water") << QByteArray("key.pem");
    }

    void badInputIsExitTwoAndNamesTheFile()
    {
        QFETCH(QString, identity);
        QFETCH(QByteArray, stdinText);
        QFETCH(QByteArray, named);
        const QString folder =
            identity == "nowhere"_L1 ? u"/nonexistent/tls"_s : m_fleet.identity(identity);
        QStringList arguments = auditOf(m_fleet.host(u"slip-03"_s).endpoint, folder);
        QString stdinFile;
        if (!stdinText.isEmpty()) {
            stdinFile = m_cli.path(u"passphrase"_s);
            QFile file(stdinFile);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(stdinText + '\n') > 0);
            arguments << u"--passphrase-fd"_s << u"0"_s;
        }
        const CliResult result = m_cli.run(arguments, stdinFile);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.words.contains(named), result.words.constData());
        QVERIFY(result.out.isEmpty());
    }

    void processesCanBeLeftOut()
    {
        const FleetHost& host = m_fleet.host(u"quay-02"_s);
        const CliResult result =
            m_cli.run(auditOf(host.endpoint, host.tlsDir) + QStringList{u"--no-processes"_s});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        const QJsonObject json = result.json()["hosts"_L1][0].toObject();
        QCOMPARE(json["state"_L1].toString(), u"ok"_s);
        QCOMPARE(resultOf(json, u"5.7"_s, u"container"_s, u"legacy-portal"_s), u"unknown"_s);
    }

    void unknownSchemeIsExitTwo()
    {
        const CliResult result = m_cli.run(auditOf(u"gopher://harbor-01"_s, {}));
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.words.contains("gopher"));
    }

    void oneLostHostCostsItsOwnRowOnly()
    {
        const FleetHost& good = m_fleet.host(u"slip-03"_s);
        const CliResult result =
            m_cli.run(auditOf(u"tcp://127.0.0.1:1"_s, good.tlsDir)
                      + QStringList{u"--host"_s, good.endpoint, u"--tls-dir"_s, good.tlsDir});
        QCOMPARE(result.exitCode, 3);
        QStringList states;
        for (const QJsonValue& host : result.json()["hosts"_L1].toArray())
            states << host["state"_L1].toString();
        states.sort();
        QCOMPARE(states, (QStringList{u"ok"_s, u"unreachable"_s}));
        QCOMPARE(result.json()["fleet"_L1]["provisional"_L1].toBool(), true);
    }

    void hostsAreStoredTestedAndForgotten()
    {
        const Cli cli;
        const FleetHost& host = m_fleet.host(u"quay-02"_s);
        CliResult result =
            cli.run({u"hosts"_s, u"add"_s, u"quay"_s, host.endpoint, u"--tls-dir"_s, host.tlsDir});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        result = cli.run({u"hosts"_s, u"list"_s});
        QVERIFY(result.out.contains("quay"));
        QVERIFY(result.out.contains(host.endpoint.toUtf8()));
        result = cli.run({u"hosts"_s, u"test"_s, u"quay"_s});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        result = cli.run({u"audit"_s, u"--host"_s, u"quay"_s, u"--format"_s, u"json"_s});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QCOMPARE(result.json()["hosts"_L1][0]["name"_L1].toString(), u"quay"_s);
        QCOMPARE(cli.run({u"hosts"_s, u"remove"_s, u"quay"_s}).exitCode, 0);
        QVERIFY(!cli.run({u"hosts"_s, u"list"_s}).out.contains("quay"));
    }

    void aHostThatCannotBeUsedIsNotStored()
    {
        const Cli cli;
        const CliResult result =
            cli.run({u"hosts"_s, u"add"_s, u"broken"_s, m_fleet.host(u"quay-02"_s).endpoint,
                     u"--tls-dir"_s, m_fleet.identity(u"key-mismatch"_s)});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!cli.run({u"hosts"_s, u"list"_s}).out.contains("broken"));
    }
};

QTEST_GUILESS_MAIN(TestFleetConnections)
#include "tst_fleetconnections.moc"
