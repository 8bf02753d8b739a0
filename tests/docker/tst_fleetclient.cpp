// SPDX-License-Identifier: GPL-3.0-or-later
// The client against real daemons over mutual TLS; needs PLIMSOLL_FLEET, the path of fleet.json.
#include "awaited.h"
#include "core/json.h"
#include "docker/client.h"
#include "docker/connectiontest.h"
#include "docker/replyerror.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

HostSettings settingsOf(const QString& url)
{
    const auto endpoint = parseEndpoint(url);
    return {.name = u"fleet"_s, .endpoint = endpoint ? *endpoint : Endpoint()};
}

} // namespace

class TestFleetClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void everyIdentityReads_data();
    void everyIdentityReads();
    void socketFilesAnswerTheSame();
    void certificatesThatDoNotFit_data();
    void certificatesThatDoNotFit();
    void refusalIsSeenEachTime();
    void plainOnATlsPort();
    void manyQuestionsAtOnce();
    void missingContainerIsA404();
    void overSsh();
    void sshThatFails_data();
    void sshThatFails();
    void connectionTestIsReady();

private:
    QJsonObject host(int index) const { return m_fleet["hosts"_L1][index].toObject(); }
    QString endpoint(int index) const { return host(index)["endpoint"_L1].toString(); }
    std::optional<TlsIdentity> identity(const QString& name, const QByteArray& passphrase = {});
    void installSsh(const QByteArray& script);

    QJsonObject m_fleet;
    QTemporaryDir m_programs;
    QByteArray m_path;
};

void TestFleetClient::initTestCase()
{
    const QByteArray bytes = contentOf(qEnvironmentVariable("PLIMSOLL_FLEET"));
    if (bytes.isEmpty())
        QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
    const auto json = parseJson(bytes, limits::MiB);
    QVERIFY(json.has_value());
    m_fleet = json->toObject();
    m_path = qgetenv("PATH");
}

void TestFleetClient::init()
{
    if (!m_path.isEmpty())
        qputenv("PATH", m_path);
}

std::optional<TlsIdentity> TestFleetClient::identity(const QString& name,
                                                     const QByteArray& passphrase)
{
    const QString folder = m_fleet["identities"_L1][name].toString();
    const auto loaded = loadTlsIdentity(TlsFiles::inFolder(folder), passphrase);
    if (!loaded)
        qWarning("%s: %s", qPrintable(name), qPrintable(loaded.error().code));
    return loaded ? std::optional(*loaded) : std::nullopt;
}

void TestFleetClient::everyIdentityReads_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("EC") << u"client"_s;
    QTest::newRow("RSA") << u"client-rsa"_s;
    QTest::newRow("Ed25519") << u"client-ed25519"_s;
    QTest::newRow("encrypted") << u"client-encrypted"_s;
}

void TestFleetClient::everyIdentityReads()
{
    QFETCH(QString, name);
    const bool isEncrypted = name == "client-encrypted"_L1;
    const QByteArray passphrase =
        isEncrypted ? contentOf(m_fleet["passphraseFile"_L1].toString()).trimmed() : QByteArray();
    const auto own = identity(name, passphrase);
    QVERIFY(own.has_value());
    Client client(settingsOf(endpoint(0)), own);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), u"ok"_s);
    QVERIFY(!errorOf(*reply, settingsOf(endpoint(0)).endpoint));
    QCOMPARE(parseJson(reply->body, limits::MiB)->toObject()["Name"_L1], host(0)["name"_L1]);
    QVERIFY(client.peer().protocol.startsWith("TLS 1."_L1));
}

void TestFleetClient::socketFilesAnswerTheSame()
{
    Client overTls(settingsOf(endpoint(1)), identity(u"client"_s));
    Client overSocket(settingsOf(host(1)["unixSocket"_L1].toString()), {});
    const auto one = awaited(overTls.get({u"/containers/json?all=1"_s}));
    const auto other = awaited(overSocket.get({u"/containers/json?all=1"_s}));
    QCOMPARE(codeOf(one), u"ok"_s);
    QCOMPARE(codeOf(other), u"ok"_s);
    const auto idsOf = [](const Reply& reply) {
        QStringList ids;
        for (const QJsonValue& container : parseJson(reply.body, limits::MiB)->toArray())
            ids << container["Id"_L1].toString();
        return ids;
    };
    QVERIFY(!idsOf(*one).isEmpty());
    QCOMPARE(idsOf(*one), idsOf(*other));
    QCOMPARE(overTls.apiVersion(), overSocket.apiVersion());
}

void TestFleetClient::certificatesThatDoNotFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOtherName");
    QTest::addColumn<QString>("code");
    QTest::newRow("we trust another authority")
        << u"wrong-authority"_s << false << u"tls.untrusted"_s;
    QTest::newRow("not an address of the certificate") << u"client"_s << true << u"tls.name"_s;
    QTest::newRow("our certificate has ended")
        << u"client-expired"_s << false << u"tls.client-expired"_s;
    QTest::newRow("our certificate is a stranger's")
        << u"client-foreign"_s << false << u"tls.client-rejected"_s;
}

void TestFleetClient::certificatesThatDoNotFit()
{
    QFETCH(QString, name);
    QFETCH(bool, isOtherName);
    QFETCH(QString, code);
    const QString url = isOtherName ? host(0)["endpointOfOtherName"_L1].toString() : endpoint(0);
    Client client(settingsOf(url), identity(name));
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply.error().kind, Error::Kind::TlsRejected);
}

// With TLS 1.3 the daemon's alert races with our request and its reset: never another code.
void TestFleetClient::refusalIsSeenEachTime()
{
    const auto own = identity(u"client-foreign"_s);
    for (int i = 0; i < 40; ++i) {
        Client client(settingsOf(endpoint(i % 3)), own);
        QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"tls.client-rejected"_s);
    }
}

void TestFleetClient::plainOnATlsPort()
{
    HostSettings settings = settingsOf(endpoint(2));
    settings.allowPlain = true;
    Client client(settings, {});
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), u"http.tls-server"_s);
}

void TestFleetClient::manyQuestionsAtOnce()
{
    Client client(settingsOf(endpoint(0)), identity(u"client"_s));
    QList<QFuture<Result<Reply>>> futures;
    for (int i = 0; i < 200; ++i)
        futures << client.get({i % 2 ? u"/version"_s : u"/images/json"_s});
    for (const auto& future : futures) {
        const auto reply = awaited(future);
        QCOMPARE(codeOf(reply), u"ok"_s);
        QCOMPARE(reply->status, 200);
        QVERIFY(parseJson(reply->body, limits::MaxReplyBytes).has_value());
    }
}

void TestFleetClient::missingContainerIsA404()
{
    const HostSettings settings = settingsOf(endpoint(0));
    Client client(settings, identity(u"client"_s));
    const auto reply = awaited(client.get({u"/containers/nobody/json"_s}));
    QCOMPARE(codeOf(reply), u"ok"_s);
    const auto error = errorOf(*reply, settings.endpoint);
    QVERIFY(error.has_value());
    QCOMPARE(error->code, u"http.404"_s);
    QCOMPARE(error->detail, u"HTTP 404: No such container: nobody"_s);
}

void TestFleetClient::installSsh(const QByteArray& script)
{
    QFile file(m_programs.filePath(u"ssh"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("#!/bin/sh\n" + script + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", m_programs.path().toLocal8Bit() + ':' + m_path);
}

// A stand-in for ssh that does on this side what the far side would do.
void TestFleetClient::overSsh()
{
    const QString socket = host(0)["unixSocket"_L1].toString();
    installSsh("exec docker -H unix://" + socket.toUtf8() + " system dial-stdio");
    Client client(settingsOf(u"ssh://audit@harbor-01:2222"_s), {});
    QList<QFuture<Result<Reply>>> futures;
    for (int i = 0; i < 12; ++i)
        futures << client.get({u"/info"_s});
    for (const auto& future : futures) {
        const auto reply = awaited(future);
        QCOMPARE(codeOf(reply), u"ok"_s);
        QCOMPARE(parseJson(reply->body, limits::MiB)->toObject()["Name"_L1], host(0)["name"_L1]);
    }
}

void TestFleetClient::sshThatFails_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown name") << QByteArray(
        "echo 'ssh: Could not resolve hostname harbor: Name or service not known' "
        ">&2; exit 255") << u"connect.name"_s;
    QTest::newRow("key refused") << QByteArray(
        "echo 'audit@harbor: Permission denied (publickey).' >&2; exit 255")
                                 << u"ssh.denied"_s;
    QTest::newRow("host key") << QByteArray("echo 'Host key verification failed.' >&2; exit 255")
                              << u"ssh.host-key"_s;
    QTest::newRow("no docker there")
        << QByteArray("echo 'sh: 1: docker: not found' >&2; exit 127") << u"ssh.no-docker"_s;
    QTest::newRow("silent end") << QByteArray("exit 3") << u"ssh.failed"_s;
    QTest::newRow("ends well without a word") << QByteArray("exit 0") << u"connect.closed"_s;
}

void TestFleetClient::sshThatFails()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, code);
    installSsh(script);
    Client client(settingsOf(u"ssh://audit@harbor-01"_s), {});
    QCOMPARE(codeOf(awaited(client.get({u"/info"_s}))), code);
}

void TestFleetClient::connectionTestIsReady()
{
    HostSettings settings = settingsOf(endpoint(1));
    settings.tls = TlsFiles::inFolder(m_fleet["identities"_L1]["client"_L1].toString());
    ConnectionTest test(settings, {});
    std::optional<bool> verdict;
    int steps = 0;
    connect(&test, &ConnectionTest::stepFinished, this,
            [&](const ConnectionTest::StepResult& result) {
                ++steps;
                QVERIFY2(!result.error, result.error ? qPrintable(result.error->code) : "");
            });
    connect(&test, &ConnectionTest::finished, this, [&](bool isReady) { verdict = isReady; });
    test.start();
    QVERIFY(QTest::qWaitFor([&] { return verdict.has_value(); }, LongMs));
    QCOMPARE(*verdict, true);
    QCOMPARE(steps, 6); // files, port, server, client, engine, read access; no name to resolve
}

QTEST_GUILESS_MAIN(TestFleetClient)
#include "tst_fleetclient.moc"
