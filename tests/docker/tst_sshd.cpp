// SPDX-License-Identifier: GPL-3.0-or-later
// The client through OpenSSH's own server on loopback, with keys made here.
#include "awaited.h"
#include "core/describe.h"
#include "docker/client.h"
#include "fakedaemon.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

/// The far side is this computer: its sshd gives a PATH in which "docker" leads to a fake daemon.
class TestSshd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void readsThroughAKnownHost();
    void unknownHostKey();
    void changedHostKey();
    void refusedKey();
    void noDockerThere();
    void noServerThere();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes, bool isProgram = false);
    void makeKey(const QString& name);
    void startServer(const QString& programs);
    void stopServer();
    void configureClient(const QString& key, const QString& hostKey);
    HostSettings settings() const;
    Error refusal();

    QTemporaryDir m_folder;
    QProcess m_server;
    FakeDaemon m_daemon{[](QIODevice& socket, const QString&) {
        socket.write(httpReply(200, R"({"Name":"harbor"})"));
    }};
    quint16 m_port = 0;
    QString m_programs; ///< the PATH that the running server gives
};

void TestSshd::write(const QString& name, const QByteArray& bytes, bool isProgram)
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner
                        | (isProgram ? QFile::ExeOwner : QFile::Permission()));
}

void TestSshd::makeKey(const QString& name)
{
    QProcess keygen;
    keygen.start(
        u"ssh-keygen"_s,
        {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, name, u"-f"_s, path(name)});
    QVERIFY(keygen.waitForFinished(LongMs));
    QCOMPARE(keygen.exitCode(), 0);
}

void TestSshd::initTestCase()
{
    QVERIFY2(QFile::exists(u"/usr/sbin/sshd"_s), "openssh-server is missing");
    const QString ssh = QStandardPaths::findExecutable(u"ssh"_s);
    const QString docker = QStandardPaths::findExecutable(u"docker"_s);
    QVERIFY(!ssh.isEmpty() && !docker.isEmpty());
    if (::geteuid() == 0)
        QVERIFY(QDir().mkpath(u"/run/sshd"_s)); // where a server of root's separates privileges
    for (const QString& name : {u"server"_s, u"other-server"_s, u"known"_s, u"stranger"_s})
        makeKey(name);
    m_daemon.listenUnix();
    write(u"bin/docker"_s,
          "#!/bin/sh\nexec " + docker.toLocal8Bit() + " -H "
              + m_daemon.settings().endpoint.url().toLocal8Bit() + " \"$@\"\n",
          true);
    QVERIFY(QDir().mkpath(path(u"empty"_s)));
    // ssh looks for its configuration in the account's home, whatever HOME says.
    write(u"client/ssh"_s,
          "#!/bin/sh\nexec " + ssh.toLocal8Bit() + " -F " + path(u"config"_s).toLocal8Bit()
              + " \"$@\"\n",
          true);
    qputenv("PATH", path(u"client"_s).toLocal8Bit() + ':' + qgetenv("PATH"));
}

void TestSshd::init()
{
    if (m_programs != path(u"bin"_s))
        startServer(path(u"bin"_s));
    configureClient(u"known"_s, u"server"_s);
}

void TestSshd::cleanupTestCase()
{
    stopServer();
}

void TestSshd::startServer(const QString& programs)
{
    stopServer();
    m_port = freePort();
    write(u"sshd_config"_s,
          u"Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3\nPidFile none\n"
          "StrictModes no\nUsePAM no\nPasswordAuthentication no\n"
          "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
          "SetEnv PATH=%4\n"_s
              .arg(QString::number(m_port), path(u"server"_s), path(u"known.pub"_s), programs)
              .toLocal8Bit());
    m_server.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, path(u"sshd_config"_s)});
    QByteArray words;
    QVERIFY(QTest::qWaitFor(
        [&] {
            words += m_server.readAllStandardError();
            return words.contains("Server listening");
        },
        LongMs));
    m_programs = programs;
}

void TestSshd::stopServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    m_server.waitForFinished(LongMs);
}

/// @param hostKey  the key the client knows this server by; empty: none
void TestSshd::configureClient(const QString& key, const QString& hostKey)
{
    QByteArray known;
    if (!hostKey.isEmpty())
        known = "[127.0.0.1]:" + QByteArray::number(m_port) + ' '
            + contentOf(path(hostKey + u".pub"_s));
    write(u"known_hosts"_s, known);
    write(u"config"_s,
          u"IdentityFile %1\nIdentitiesOnly yes\nUserKnownHostsFile %2\n"
          "GlobalKnownHostsFile /dev/null\n"_s.arg(path(key), path(u"known_hosts"_s))
              .toLocal8Bit());
}

HostSettings TestSshd::settings() const
{
    const auto endpoint = parseEndpoint(u"ssh://127.0.0.1:%1"_s.arg(m_port));
    return {.name = u"harbor"_s, .endpoint = endpoint ? *endpoint : Endpoint()};
}

Error TestSshd::refusal()
{
    Client client(settings(), {}, Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    return reply ? Error{Error::Kind::Malformed, u"answered"_s} : reply.error();
}

void TestSshd::readsThroughAKnownHost()
{
    Client client(settings(), {}, Patient);
    const auto reply = awaited(client.get({u"/info"_s}));
    QCOMPARE(codeOf(reply), u"ok"_s);
    QCOMPARE(reply->body, QByteArray(R"({"Name":"harbor"})"));
    QVERIFY(m_daemon.paths.contains(u"/v1.41/info"_s));
}

void TestSshd::unknownHostKey()
{
    configureClient(u"known"_s, {});
    const Error error = refusal();
    QCOMPARE(error.code, u"ssh.host-key"_s);
    QCOMPARE(english(describe(error)),
             u"The host key of ssh://127.0.0.1:%1 is unknown or has changed"_s.arg(m_port));
    QVERIFY(contentOf(path(u"known_hosts"_s)).isEmpty()); // and nobody made it known
}

void TestSshd::changedHostKey()
{
    configureClient(u"known"_s, u"other-server"_s);
    QCOMPARE(refusal().code, u"ssh.host-key"_s);
}

void TestSshd::refusedKey()
{
    configureClient(u"stranger"_s, u"server"_s);
    const Error error = refusal();
    QCOMPARE(error.code, u"ssh.denied"_s);
    QCOMPARE(english(describe(error)),
             u"ssh://127.0.0.1:%1 did not accept this account's ssh keys"_s.arg(m_port));
}

void TestSshd::noDockerThere()
{
    startServer(path(u"empty"_s));
    configureClient(u"known"_s, u"server"_s);
    const Error error = refusal();
    QCOMPARE(error.code, u"ssh.no-docker"_s);
    QCOMPARE(english(describe(error)),
             u"There is no docker command on the far side of ssh://127.0.0.1:%1"_s.arg(m_port));
}

void TestSshd::noServerThere()
{
    stopServer();
    m_programs.clear();
    QCOMPARE(refusal().code, u"connect.refused"_s);
}

QTEST_GUILESS_MAIN(TestSshd)
#include "tst_sshd.moc"
