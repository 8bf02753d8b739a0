// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/discovery.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

// A home folder with Docker's configuration in it, and sockets beside it.
class Computer
{
public:
    Computer()
    {
        m_places.homeFolder = m_folder.path();
        m_places.runtimeFolder = m_folder.filePath(u"run"_s);
        m_places.systemSocket = m_folder.filePath(u"docker.sock"_s);
        m_places.podmanSocket = m_folder.filePath(u"podman.sock"_s);
        QDir().mkpath(m_places.runtimeFolder);
    }

    void write(const QString& path, const QByteArray& bytes)
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    // cli/context/store: the folder is the SHA-256 of the name.
    static QString folderOf(const QString& name)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    }

    void addContext(const QString& name, const QByteArray& dockerEndpoint,
                    const QStringList& tlsFiles = {})
    {
        write(u".docker/contexts/meta/%1/meta.json"_s.arg(folderOf(name)),
              R"({"Name":")" + name.toUtf8() + R"(","Metadata":{},"Endpoints":{"docker":)"
                  + dockerEndpoint + "}}");
        for (const QString& file : tlsFiles)
            write(u".docker/contexts/tls/%1/docker/%2"_s.arg(folderOf(name), file), "PEM");
    }

    void listen(const QString& path)
    {
        auto server = std::make_unique<QLocalServer>();
        server->listen(path);
        m_servers.push_back(std::move(server));
    }

    void setEnvironment(const QString& name, const QString& value)
    {
        m_places.environment.insert(name, value);
    }

    const DiscoveryPlaces& places() const { return m_places; }
    QList<FoundHost> hosts() const { return findHosts(m_places); }
    FoundHost host(const QString& name) const
    {
        for (const FoundHost& found : hosts()) {
            if (found.settings.name == name)
                return found;
        }
        return {.settings = {.name = u"(none)"_s}};
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    DiscoveryPlaces m_places;
    std::vector<std::unique_ptr<QLocalServer>> m_servers;
};

const QStringList AllFiles{u"ca.pem"_s, u"cert.pem"_s, u"key.pem"_s};

QString troubleOf(const FoundHost& host)
{
    return host.trouble ? host.trouble->code : QString();
}

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void nothingHere();
    void findsSockets();
    void findsPodman();
    void aLinkToASocketIsThatSocket();
    void readsTheEnvironment_data();
    void readsTheEnvironment();
    void environmentNamingASocketIsThatSocket();
    void readsContexts();
    void brokenContexts_data();
    void brokenContexts();
    void brokenFiles_data();
    void brokenFiles();
    void currentContext_data();
    void currentContext();
    void ownConfigurationFolder();
};

void TestDiscovery::nothingHere()
{
    QVERIFY(Computer().hosts().isEmpty());
}

void TestDiscovery::findsPodman()
{
    Computer computer;
    QVERIFY(QDir().mkpath(computer.path(u"run/podman"_s)));
    computer.listen(computer.path(u"podman.sock"_s));
    computer.listen(computer.path(u"run/podman/podman.sock"_s));
    const QList<FoundHost> hosts = computer.hosts();
    QCOMPARE(hosts.size(), 2);
    QCOMPARE(hosts[0].origin, FoundHost::Origin::PodmanSocket);
    QCOMPARE(hosts[0].settings.name, u"podman"_s);
    QCOMPARE(hosts[0].settings.endpoint.url(), u"unix://"_s + computer.path(u"podman.sock"_s));
    QCOMPARE(hosts[1].settings.name, u"podman-rootless"_s);
    // Docker's own command line would not talk to it.
    QVERIFY(!hosts[0].isCurrent);
}

void TestDiscovery::aLinkToASocketIsThatSocket()
{
    Computer computer;
    computer.listen(computer.path(u"podman.sock"_s));
    QVERIFY(QFile::link(computer.path(u"podman.sock"_s), computer.path(u"docker.sock"_s)));
    const QList<FoundHost> hosts = computer.hosts();
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts[0].settings.endpoint.socketPath, computer.path(u"docker.sock"_s));
}

void TestDiscovery::findsSockets()
{
    Computer computer;
    computer.listen(computer.places().systemSocket);
    computer.listen(computer.places().runtimeFolder + u"/docker.sock"_s);
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 2);
    QCOMPARE(hosts[0].origin, FoundHost::Origin::Socket);
    QCOMPARE(hosts[0].settings.endpoint.socketPath, computer.places().systemSocket);
    QVERIFY(hosts[0].isCurrent);
    QVERIFY(!hosts[0].trouble);
    QCOMPARE(hosts[1].origin, FoundHost::Origin::RootlessSocket);
    QVERIFY(!hosts[1].isCurrent);
}

void TestDiscovery::readsTheEnvironment_data()
{
    QTest::addColumn<QString>("dockerHost");
    QTest::addColumn<QString>("verify");
    QTest::addColumn<bool>("hasFiles");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("hasTls");
    QTest::addColumn<QString>("trouble");
    const QString tcp = u"tcp://harbor:2376"_s;
    QTest::newRow("TLS") << tcp << u"1"_s << true << tcp << true << QString();
    QTest::newRow("verify is set to anything") << tcp << u"0"_s << true << tcp << true << QString();
    QTest::newRow("no TLS") << tcp << QString() << true << tcp << false << QString();
    QTest::newRow("files are missing") << tcp << u"1"_s << false << tcp << true << u"tls.file"_s;
    QTest::newRow("ssh needs none")
        << u"ssh://me@harbor"_s << u"1"_s << false << u"ssh://me@harbor"_s << false << QString();
    QTest::newRow("unknown scheme")
        << u"gopher://harbor"_s << QString() << false << QString() << false << u"endpoint.scheme"_s;
}

void TestDiscovery::readsTheEnvironment()
{
    QFETCH(QString, dockerHost);
    QFETCH(QString, verify);
    QFETCH(bool, hasFiles);
    QFETCH(QString, url);
    QFETCH(bool, hasTls);
    QFETCH(QString, trouble);
    Computer computer;
    computer.setEnvironment(u"DOCKER_HOST"_s, dockerHost);
    computer.setEnvironment(u"DOCKER_TLS_VERIFY"_s, verify);
    computer.setEnvironment(u"DOCKER_CERT_PATH"_s, computer.path(u"certs"_s));
    for (const QString& file : hasFiles ? AllFiles : QStringList())
        computer.write(u"certs/"_s + file, "PEM");
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts[0].origin, FoundHost::Origin::Environment);
    QVERIFY(hosts[0].isCurrent);
    QCOMPARE(troubleOf(hosts[0]), trouble);
    QCOMPARE(hosts[0].settings.tls.has_value(), hasTls);
    if (!url.isEmpty())
        QCOMPARE(hosts[0].settings.endpoint.url(), url);
    if (hasTls)
        QCOMPARE(hosts[0].settings.tls->keyFile, computer.path(u"certs/key.pem"_s));
}

void TestDiscovery::environmentNamingASocketIsThatSocket()
{
    Computer computer;
    computer.listen(computer.places().systemSocket);
    computer.setEnvironment(u"DOCKER_HOST"_s, u"unix://"_s + computer.places().systemSocket);
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 1);
    QVERIFY(hosts[0].isCurrent);
}

void TestDiscovery::readsContexts()
{
    Computer computer;
    computer.addContext(u"quay"_s, R"({"Host":"tcp://quay:2376","SkipTLSVerify":false})", AllFiles);
    computer.addContext(u"harbor"_s, R"({"Host":"ssh://audit@harbor"})");
    computer.addContext(u"open"_s, R"({"Host":"tcp://open:2375"})");
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 3);
    QCOMPARE(hosts[0].settings.name, u"harbor"_s); // by name
    QCOMPARE(hosts[0].settings.endpoint.url(), u"ssh://audit@harbor"_s);
    QCOMPARE(hosts[1].settings.name, u"open"_s);
    QVERIFY(!hosts[1].settings.tls); // plain TCP, which nobody has allowed
    QVERIFY(!hosts[1].settings.allowPlain);
    QCOMPARE(hosts[2].settings.endpoint.url(), u"tcp://quay:2376"_s);
    QVERIFY(hosts[2].settings.tls->caFile.endsWith(Computer::folderOf(u"quay"_s)
                                                   + u"/docker/ca.pem"_s));
    for (const FoundHost& host : hosts) {
        QCOMPARE(host.origin, FoundHost::Origin::Context);
        QCOMPARE(troubleOf(host), QString());
    }
}

void TestDiscovery::brokenContexts_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("no host") << QByteArray("{}") << QStringList() << u"context.file"_s;
    QTest::newRow("host is a number")
        << QByteArray(R"({"Host":5})") << QStringList() << u"context.file"_s;
    QTest::newRow("unknown scheme")
        << QByteArray(R"({"Host":"gopher://x"})") << QStringList() << u"endpoint.scheme"_s;
    QTest::newRow("key is missing")
        << QByteArray(R"({"Host":"tcp://x:1"})") << AllFiles.mid(0, 2) << u"tls.file"_s;
    QTest::newRow("only a CA") << QByteArray(R"({"Host":"tcp://x:1"})") << AllFiles.mid(0, 1)
                               << u"tls.file"_s;
    QTest::newRow("does not verify") << QByteArray(R"({"Host":"tcp://x:1","SkipTLSVerify":true})")
                                     << AllFiles.mid(1) << u"context.skip-verify"_s;
    QTest::newRow("would not verify, but has a CA: we do")
        << QByteArray(R"({"Host":"tcp://x:1","SkipTLSVerify":true})") << AllFiles << QString();
}

void TestDiscovery::brokenContexts()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(QStringList, files);
    QFETCH(QString, trouble);
    Computer computer;
    computer.addContext(u"broken"_s, endpoint, files);
    computer.addContext(u"sound"_s, R"({"Host":"tcp://y:1"})", AllFiles);
    QCOMPARE(troubleOf(computer.host(u"broken"_s)), trouble);
    QCOMPARE(troubleOf(computer.host(u"sound"_s)), QString()); // one costs the other nothing
}

void TestDiscovery::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"Name":"x","Endp)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no name") << QByteArray(R"({"Endpoints":{"docker":{"Host":"tcp://x:1"}}})");
    QTest::newRow("deep") << QByteArray(200'000, '[');
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestDiscovery::brokenFiles()
{
    QFETCH(QByteArray, meta);
    Computer computer;
    computer.write(u".docker/contexts/meta/0123456789abcdef/meta.json"_s, meta);
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(hosts[0].settings.name, u"0123456789ab"_s);
    QCOMPARE(troubleOf(hosts[0]), u"context.file"_s);
    QVERIFY(hosts[0].trouble->subject.endsWith("meta.json"_L1));
}

void TestDiscovery::currentContext_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("dockerContext");
    QTest::addColumn<QString>("dockerHost");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("trouble");
    const QByteArray quay = R"({"auths":{},"currentContext":"quay"})";
    QTest::newRow("none") << QByteArray() << QString() << QString() << u"local"_s << QString();
    QTest::newRow("config.json") << quay << QString() << QString() << u"quay"_s << QString();
    QTest::newRow("the environment comes first")
        << quay << u"harbor"_s << QString() << u"harbor"_s << QString();
    QTest::newRow("default is the socket")
        << quay << u"default"_s << QString() << u"local"_s << QString();
    QTest::newRow("DOCKER_HOST comes before all")
        << quay << u"harbor"_s << u"tcp://slip:2375"_s << u"slip"_s << QString();
    QTest::newRow("named, but not there: never another daemon")
        << quay << u"gone"_s << QString() << u"gone"_s << u"context.missing"_s;
}

void TestDiscovery::currentContext()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, dockerContext);
    QFETCH(QString, dockerHost);
    QFETCH(QString, current);
    QFETCH(QString, trouble);
    Computer computer;
    computer.listen(computer.places().systemSocket);
    computer.addContext(u"quay"_s, R"({"Host":"tcp://quay:2376"})", AllFiles);
    computer.addContext(u"harbor"_s, R"({"Host":"tcp://harbor:2376"})", AllFiles);
    if (!config.isEmpty())
        computer.write(u".docker/config.json"_s, config);
    computer.setEnvironment(u"DOCKER_CONTEXT"_s, dockerContext);
    computer.setEnvironment(u"DOCKER_HOST"_s, dockerHost);
    QStringList currents;
    for (const FoundHost& host : computer.hosts()) {
        if (host.isCurrent)
            currents << host.settings.name;
    }
    QCOMPARE(currents, QStringList(current));
    QCOMPARE(troubleOf(computer.host(current)), trouble);
}

void TestDiscovery::ownConfigurationFolder()
{
    Computer computer;
    computer.write(u"elsewhere/config.json"_s, "{ not JSON");
    computer.setEnvironment(u"DOCKER_CONFIG"_s, computer.path(u"elsewhere"_s));
    const auto hosts = computer.hosts();
    QCOMPARE(hosts.size(), 1);
    QCOMPARE(troubleOf(hosts[0]), u"context.file"_s);
    QVERIFY(hosts[0].trouble->subject.endsWith("elsewhere/config.json"_L1));
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
