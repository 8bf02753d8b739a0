// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/image/tarbuilder.h"
#include "tests/integration/fleet.h"
#include "tests/vuln/zipbuilder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace plimsoll::integration;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DockerMs = 120'000;

// A key that opens nothing, joined here so that no scanner takes this file for a leak.
const QByteArray Key = QByteArray("-----BEGIN ") + "RSA PRIVATE KEY-----\n" + QByteArray(64, 'A')
    + '\n' + QByteArray(64, 'B') + "\n-----END RSA PRIVATE KEY-----\n";
const QByteArray Token = QByteArray("ghp_") + "0123456789abcdefghijABCDEFGHIJ012345";

const QByteArray Advisory = R"({"id":"DEBIAN-CVE-2026-7","modified":"2026-01-01T00:00:00Z",
    "upstream":["CVE-2026-7"],"affected":[{"package":{"ecosystem":"Debian:12","name":"glibc"},
    "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.36-9+deb12u5"}]}]}]})";

QByteArray stanza(const char* name, const char* version, const char* source = "")
{
    return QByteArray("Package: ") + name + "\nStatus: install ok installed\nVersion: " + version
        + "\nArchitecture: amd64\n" + source + "\n";
}

/// As debootstrap leaves a tree, with what npm and pip put beside it.
QByteArray debianTree()
{
    return TarBuilder()
        .folder("etc")
        .file("usr/lib/os-release",
              "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n")
        .symlink("etc/os-release", "../usr/lib/os-release")
        .file("var/lib/dpkg/status",
              stanza("libc6", "2.36-9+deb12u4", "Source: glibc\n")
                  + stanza("python3-requests", "2.28.1+dfsg-1", "Source: requests\n"))
        .file("var/lib/dpkg/info/python3-requests.list",
              "/.\n/usr/lib/python3/dist-packages/requests-2.28.1.dist-info/METADATA\n")
        .file("usr/lib/python3/dist-packages/requests-2.28.1.dist-info/METADATA",
              "Name: requests\nVersion: 2.28.1\n")
        .file("usr/local/lib/python3.11/site-packages/Flask-2.0.1.dist-info/METADATA",
              "Name: Flask\nVersion: 2.0.1\n")
        .file("srv/app/node_modules/lodash/package.json",
              R"({"name":"lodash","version":"4.17.20","license":"MIT"})")
        .file("srv/app/node_modules/@types/node/package.json",
              R"({"name":"@types/node","version":"18.0.0"})")
        .file("bin/su", "x", 04755)
        .bytes();
}

QStringList namesOf(const QJsonObject& scan, const QString& type)
{
    QStringList names;
    for (const QJsonValue& package : scan["packages"_L1].toArray()) {
        if (package["type"_L1].toString() == type)
            names.append(package["name"_L1].toString());
    }
    return names;
}

QJsonObject packageCalled(const QJsonObject& scan, const QString& name)
{
    for (const QJsonValue& package : scan["packages"_L1].toArray()) {
        if (package["name"_L1].toString() == name)
            return package.toObject();
    }
    return {};
}

} // namespace

/// Images built by and read from a real daemon, over mutual TLS.
class FleetScanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Fleet fleet = loadFleet();
        if (fleet.hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET names no fleet");
        m_host = fleet.host(u"slip-03"_s);
        QVERIFY(docker({u"import"_s, u"-"_s, u"scantest/debian:1"_s}, debianTree()));
        QVERIFY(write("token.txt", "token: " + Token + "\n"));
        QVERIFY(write("deploy.key", Key));
        QVERIFY(write("Dockerfile",
                      "FROM tideline/base:1.36\nCOPY deploy.key /root/deploy.key\n"
                      "COPY token.txt /srv/config/token.txt\nRUN rm /root/deploy.key\n"));
        QVERIFY(docker({u"build"_s, u"-q"_s, u"--network"_s, u"none"_s, u"-t"_s,
                        u"scantest/leaky:1"_s, m_cli.path(u"context"_s)}));
    }

    void cleanupTestCase()
    {
        if (m_host.unixSocket.isEmpty())
            return;
        docker({u"rm"_s, u"-f"_s, u"scantest"_s});
        docker({u"rmi"_s, u"-f"_s, u"scantest/debian:1"_s, u"scantest/leaky:1"_s});
    }

    void packagesOfThreeManagers()
    {
        const QJsonObject scan = scanned(u"scantest/debian:1"_s);
        QCOMPARE(namesOf(scan, u"deb"_s), QStringList({u"libc6"_s, u"python3-requests"_s}));
        QCOMPARE(namesOf(scan, u"npm"_s), QStringList({u"@types/node"_s, u"lodash"_s}));
        QCOMPARE(namesOf(scan, u"pypi"_s), QStringList({u"flask"_s, u"requests"_s}));
        const QJsonObject libc = packageCalled(scan, u"libc6"_s);
        QCOMPARE(libc["ecosystem"_L1].toString(), u"Debian:12"_s);
        QCOMPARE(libc["source"_L1]["name"_L1].toString(), u"glibc"_s);
        QCOMPARE(packageCalled(scan, u"requests"_s)["ownedBy"_L1].toString(),
                 u"python3-requests"_s);
        QVERIFY(packageCalled(scan, u"flask"_s)["ownedBy"_L1].isNull());
        QVERIFY(scan["problems"_L1].toArray().isEmpty());
    }

    void aDeletedSecretIsFoundInItsLayer()
    {
        const QJsonObject scan = scanned(u"scantest/leaky:1"_s);
        QStringList found;
        for (const QJsonValue& file : scan["files"_L1].toArray()) {
            const QJsonValue note = file["notes"_L1][0];
            if (note["kind"_L1].toString() == "secret"_L1)
                found.append(file["path"_L1].toString() + u' ' + note["rule"_L1].toString()
                             + (file["hiddenBy"_L1].isNull() ? u" seen"_s : u" deleted"_s));
        }
        QCOMPARE(found,
                 QStringList({u"/root/deploy.key file.private-key deleted"_s,
                              u"/srv/config/token.txt value.github-token seen"_s}));
        QCOMPARE(scan["image"_L1]["base"_L1]["tags"_L1][0].toString(), u"tideline/base:1.36"_s);
        const QJsonArray layers = scan["layers"_L1].toArray();
        const auto wasted = std::ranges::any_of(layers, [](const QJsonValue& layer) {
            return layer["wastedBytes"_L1].toInteger() == Key.size()
                && layer["instruction"_L1].toString().contains("deploy.key"_L1);
        });
        QVERIFY(wasted);
        QVERIFY(!QJsonDocument(scan).toJson().contains(Token));
        QVERIFY(!QJsonDocument(scan).toJson().contains(Key.mid(40, 40)));
    }

    void quickAndFullAgreeOnSystemPackages()
    {
        QVERIFY(
            docker({u"create"_s, u"--name"_s, u"scantest"_s, u"scantest/debian:1"_s, u"true"_s}));
        const QJsonObject quick = scanned(u"scantest/debian:1"_s, {u"--quick"_s, u"--again"_s});
        QCOMPARE(quick["depth"_L1].toString(), u"quick"_s);
        QCOMPARE(namesOf(quick, u"deb"_s), QStringList({u"libc6"_s, u"python3-requests"_s}));
        QCOMPARE(packageCalled(quick, u"libc6"_s)["ecosystem"_L1].toString(), u"Debian:12"_s);
        QVERIFY(namesOf(quick, u"npm"_s).isEmpty());
    }

    void aSavedFileIsTheSameImage()
    {
        QVERIFY(docker({u"save"_s, u"-o"_s, m_cli.path(u"saved.tar"_s), u"scantest/leaky:1"_s}));
        const CliResult result =
            m_cli.run({u"scan"_s, m_cli.path(u"saved.tar"_s), u"--format"_s, u"json"_s});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject live = scanned(u"scantest/leaky:1"_s);
        for (const auto key : {"packages"_L1, "files"_L1, "layers"_L1})
            QCOMPARE(result.json()[key], live[key]);
        QCOMPARE(result.json()["image"_L1]["id"_L1], live["image"_L1]["id"_L1]);
    }

    /// A scan is evidence: an audit of its host knows what it found, and so does whoever reads the
    /// evidence later on a computer that has neither the host nor the store.
    void anAuditKnowsWhatWasScanned()
    {
        QVERIFY(write("debian.zip", zipOf({{"DEBIAN-CVE-2026-7.json", Advisory}})));
        QCOMPARE(m_cli.run({u"db"_s, u"import"_s, m_cli.path(u"context/debian.zip"_s)}).exitCode, 0);
        const QJsonObject scan = scanned(u"scantest/debian:1"_s, {u"--again"_s});
        QCOMPARE(scan["state"_L1].toString(), u"matched"_s);
        QVERIFY(scan["scores"_L1]["image"_L1]["value"_L1].isDouble());

        const QString file = m_cli.path(u"evidence.zst"_s);
        const QStringList format{u"--format"_s, u"json"_s};
        const CliResult live = m_cli.run(QStringList{u"audit"_s, u"--host"_s, m_host.endpoint,
                                                     u"--tls-dir"_s, m_host.tlsDir,
                                                     u"--save-evidence"_s, file}
                                         + format);
        const QJsonObject image = imageCalled(live.json(), u"scantest/debian:1"_s);
        QCOMPARE(image["packages"_L1].toInt(), int(scan["packages"_L1].toArray().size()));
        QCOMPARE(image["scan"_L1]["state"_L1].toString(), u"matched"_s);
        QCOMPARE(image["scan"_L1]["reading"_L1].toString(), u"full"_s);
        QCOMPARE(image["vulnerabilities"_L1].toArray().size(), 1);
        const QJsonValue flaw = image["vulnerabilities"_L1][0];
        QCOMPARE(flaw["id"_L1].toString(), u"CVE-2026-7"_s);
        QCOMPARE(flaw["package"_L1].toString(), u"glibc"_s);
        QCOMPARE(flaw["fixed"_L1].toString(), u"2.36-9+deb12u5"_s);
        QCOMPARE(image["scores"_L1]["image"_L1], scan["scores"_L1]["image"_L1]);
        QVERIFY(live.json()["inputs"_L1]["advisories"_L1].isString());
        const QJsonObject other = imageCalled(live.json(), u"tideline/base:1.36"_s);
        QCOMPARE(other["scan"_L1]["state"_L1].toString(), u"not-scanned"_s);

        const QString again = m_cli.path(u"again.zst"_s);
        const CliResult read = m_cli.run(QStringList{u"audit"_s, u"--evidence"_s, file,
                                                     u"--save-evidence"_s, again}
                                         + format);
        QCOMPARE(read.out, live.out);
        QCOMPARE(contentOf(again), contentOf(file));
        QVERIFY(!contentOf(file).isEmpty());
    }

private:
    static QJsonObject imageCalled(const QJsonObject& audit, const QString& tag)
    {
        for (const QJsonValue& image : audit["hosts"_L1][0]["images"_L1].toArray()) {
            if (image["tags"_L1].toArray().contains(tag))
                return image.toObject();
        }
        return {};
    }

    bool write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(m_cli.path(u"context"_s));
        QFile file(m_cli.path(u"context/"_s + name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    bool write(const char* name, const QByteArray& bytes) const
    {
        return write(QString::fromUtf8(name), bytes);
    }

    /// Docker's own client, over the daemon's socket file.
    bool docker(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOCKER_BUILDKIT"_s, u"0"_s);
        environment.insert(u"DOCKER_CONFIG"_s, m_cli.path(u"docker"_s));
        process.setProcessEnvironment(environment);
        process.start(u"/usr/bin/docker"_s,
                      QStringList{u"-H"_s, u"unix://"_s + m_host.unixSocket} + arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool isDone = process.waitForFinished(DockerMs) && process.exitCode() == 0;
        if (!isDone)
            qWarning("docker %s: %s", qPrintable(arguments.join(u' ')),
                     process.readAllStandardError().constData());
        return isDone;
    }

    QJsonObject scanned(const QString& image, const QStringList& more = {}) const
    {
        const CliResult result =
            m_cli.run(QStringList{u"scan"_s, image, u"--host"_s, m_host.endpoint, u"--tls-dir"_s,
                                  m_host.tlsDir, u"--format"_s, u"json"_s}
                      + more);
        if (result.exitCode != 0)
            qWarning("%s", result.words.constData());
        return result.json();
    }

    FleetHost m_host;
    Cli m_cli;
};

QTEST_GUILESS_MAIN(FleetScanTest)
#include "tst_fleetscan.moc"
