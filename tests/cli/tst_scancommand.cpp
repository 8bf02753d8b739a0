// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedaemon.h"
#include "tests/cli/session.h"
#include "tests/image/tarbuilder.h"
#include "tests/vuln/zipbuilder.h"
#include "vuln/import.h"

#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Status =
    "Package: tar\nStatus: install ok installed\nVersion: 1.34\nArchitecture: amd64\n\n";
const QByteArray Release = "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian 12\"\n";

QByteArray layer()
{
    return TarBuilder()
        .file("var/lib/dpkg/status", Status)
        .file("etc/os-release", Release)
        .file("bin/su", "x", 04755)
        .bytes();
}

ImageBuilder image()
{
    return ImageBuilder()
        .layer(layer(), u"ADD rootfs /"_s)
        .layer(TarBuilder().file("app/x", "y").bytes(), u"COPY x /app"_s);
}

QString resultOf(const QJsonObject& scan, const QString& check)
{
    for (const QJsonValue& finding : scan["findings"_L1].toArray()) {
        if (finding["check"_L1].toString() == check)
            return finding["result"_L1].toString();
    }
    return {};
}

QByteArray json(const QJsonValue& value)
{
    return httpReply(200, jsonBytes(value));
}

/// A daemon with one image, its base, and one container of it.
class Daemon
{
public:
    Daemon()
        : m_daemon([this](QIODevice& socket, const QString& path) { answer(socket, path); })
    {
        m_daemon.listenUnix();
    }

    QString url() const { return m_daemon.settings().endpoint.url(); }
    QStringList paths() const { return m_daemon.paths; }
    QJsonArray changes;

private:
    static QJsonObject inspect(const ImageBuilder& builder, const QString& tag)
    {
        const QJsonObject config = QJsonDocument::fromJson(builder.config()).object();
        return {{u"Id"_s, builder.id()},
                {u"RepoTags"_s, QJsonArray{tag}},
                {u"Os"_s, u"linux"_s},
                {u"Architecture"_s, u"amd64"_s},
                {u"RootFS"_s, QJsonObject{{u"Layers"_s, config["rootfs"_L1]["diff_ids"_L1]}}}};
    }

    void answer(QIODevice& socket, const QString& path)
    {
        const ImageBuilder base = ImageBuilder().layer(layer());
        const QString place = QUrl::fromPercentEncoding(path.toUtf8());
        if (path.contains("/images/json"_L1))
            socket.write(
                json(QJsonArray{inspect(image(), u"shop:1"_s), inspect(base, u"debian:12"_s)}));
        else if (place.endsWith("/images/"_L1 + image().id() + "/json"_L1))
            socket.write(json(inspect(image(), u"shop:1"_s)));
        else if (path.endsWith("/history"_L1))
            socket.write(json(QJsonArray{
                QJsonObject{{u"Id"_s, image().id()}, {u"CreatedBy"_s, u"COPY x /app"_s}},
                QJsonObject{{u"Id"_s, u"<missing>"_s}, {u"CreatedBy"_s, u"ADD rootfs /"_s}}}));
        else if (path.contains("/images/"_L1) && path.endsWith("/json"_L1))
            socket.write(json(inspect(base, u"debian:12"_s)));
        else if (path.endsWith("/get"_L1))
            socket.write(httpReply(200, image().dockerSave()));
        else if (path.contains("/containers/json"_L1))
            socket.write(json(QJsonArray{QJsonObject{
                {u"Id"_s, u"c1"_s}, {u"ImageID"_s, image().id()}, {u"State"_s, u"running"_s}}}));
        else if (path.endsWith("/changes"_L1))
            socket.write(json(changes));
        else if (place.endsWith("path=/var/lib/dpkg/status"_L1))
            socket.write(httpReply(200, TarBuilder().file("status", Status).bytes()));
        else if (place.endsWith("path=/etc/os-release"_L1))
            socket.write(httpReply(
                200, TarBuilder().symlink("os-release", "../usr/lib/os-release").bytes()));
        else if (place.endsWith("path=/usr/lib/os-release"_L1))
            socket.write(httpReply(200, TarBuilder().file("os-release", Release).bytes()));
        else
            socket.write(httpReply(404, R"({"message":"not here"})"));
    }

    FakeDaemon m_daemon;
};

} // namespace

/// scan: an image of a daemon or a file, in every format.
class ScanCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAFile_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("text") << u"text"_s << QByteArray("Debian 12");
        QTest::newRow("json") << u"json"_s << QByteArray("plimsoll.scan/1");
        QTest::newRow("sarif") << u"sarif"_s << QByteArray("file.setuid");
        QTest::newRow("cyclonedx") << u"cyclonedx"_s << QByteArray("pkg:deb/debian/tar@1.34");
        QTest::newRow("spdx") << u"spdx"_s << QByteArray("SPDX-2.3");
    }

    void readsAFile()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, mark);
        Session session;
        const QString file = session.write("image.tar", image().dockerSave());
        QCOMPARE(session.run({u"scan"_s, file, u"--format"_s, format}), 0);
        QVERIFY(session.out().contains(mark));
        QVERIFY(session.err().isEmpty());
        QCOMPARE(
            session.run({u"scan"_s, file, u"--format"_s, format, u"-o"_s, session.path("out")}), 0);
        QVERIFY(session.out().isEmpty());
        QVERIFY(session.read("out").contains(mark));
    }

    void readsAnImageOfAHost()
    {
        Session session;
        Daemon daemon;
        QCOMPARE(session.run(
                     {u"scan"_s, u"shop:1"_s, u"--host"_s, daemon.url(), u"--format"_s, u"json"_s}),
                 0);
        const QJsonObject scan = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(scan["image"_L1]["id"_L1].toString(), image().id());
        QCOMPARE(scan["image"_L1]["base"_L1]["tags"_L1][0].toString(), u"debian:12"_s);
        QCOMPARE(scan["packages"_L1].toArray().size(), 1);
        QCOMPARE(scan["layers"_L1][1]["instruction"_L1].toString(), u"COPY x /app"_s);
        QCOMPARE(resultOf(scan, u"4.8"_s), u"manual"_s); // no policy says which files may be
        QCOMPARE(resultOf(scan, u"4.10"_s), u"pass"_s);
        QCOMPARE(resultOf(scan, u"4.11"_s), u"pass"_s);
        QCOMPARE(scan["state"_L1].toString(), u"no-advisories"_s);
        QVERIFY(scan["scores"_L1]["image"_L1]["value"_L1].isDouble());
        QVERIFY(scan["scores"_L1]["image"_L1]["provisional"_L1].toBool());
        QVERIFY(scan["scores"_L1]["dockerfile"_L1]["value"_L1].isDouble());
        QVERIFY(daemon.paths().filter(u"archive"_s).isEmpty()); // nobody asked for a quick look
    }

    void advisoriesAreMatchedWhereThereAreSome()
    {
        Session session;
        const QString file = session.write("image.tar", image().dockerSave());
        const QString zip = session.write("debian.zip", zipOf({{"DEBIAN-CVE-2026-7.json", R"({
            "id":"DEBIAN-CVE-2026-7","modified":"2026-01-01T00:00:00Z","upstream":["CVE-2026-7"],
            "affected":[{"package":{"ecosystem":"Debian:12","name":"tar"},
                         "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1.35"}]}]}]})"}}));
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        QCOMPARE(session.run({u"scan"_s, file}), 0);
        QVERIFY(session.out().contains("not matched: no advisory database"));
        QVERIFY(plimsoll::vuln::importFiles(session.environment.advisoriesPath, {{.path = zip}},
                                            session.environment.clock));
        QCOMPARE(session.run({u"scan"_s, file, u"--format"_s, u"json"_s}), 0);
        const QJsonObject scan = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(scan["vulnerabilities"_L1].toArray().size(), 1);
        QCOMPARE(scan["vulnerabilities"_L1][0]["id"_L1].toString(), u"CVE-2026-7"_s);
        QCOMPARE(scan["vulnerabilities"_L1][0]["fixed"_L1].toString(), u"1.35"_s);
    }

    void quickReadsOnlyDatabases()
    {
        Session session;
        Daemon daemon;
        QCOMPARE(session.run({u"scan"_s, u"shop:1"_s, u"--host"_s, daemon.url(), u"--quick"_s,
                              u"--format"_s, u"json"_s}),
                 0);
        const QJsonObject scan = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(scan["depth"_L1].toString(), u"quick"_s);
        QCOMPARE(scan["packages"_L1][0]["name"_L1].toString(), u"tar"_s);
        QVERIFY(scan["packages"_L1][0]["layer"_L1].isNull());
        QCOMPARE(scan["packages"_L1][0]["ecosystem"_L1].toString(), u"Debian:12"_s);
        for (const auto* check : {"4.4", "4.8", "4.10", "4.11"}) // not read is not clean
            QCOMPARE(resultOf(scan, QString::fromLatin1(check)), u"unknown"_s);
        QVERIFY(daemon.paths().filter(u"/get"_s).isEmpty());
    }

    void whatIsKnownIsNotReadAgain()
    {
        Session session;
        Daemon daemon;
        const QStringList command{u"scan"_s,     u"shop:1"_s,   u"--host"_s, daemon.url(),
                                  u"--format"_s, u"json"_s};
        QCOMPARE(session.run(command + QStringList{u"--no-store"_s}), 0);
        QVERIFY(!QFile::exists(session.environment.storePath));
        QCOMPARE(session.run(command), 0);
        const QByteArray first = session.out();
        QCOMPARE(daemon.paths().filter(u"/get"_s).size(), 2);
        QCOMPARE(session.run(command), 0);
        QCOMPARE(session.out(), first);
        QCOMPARE(daemon.paths().filter(u"/get"_s).size(), 2);
        QCOMPARE(session.run(command + QStringList{u"--again"_s}), 0);
        QCOMPARE(daemon.paths().filter(u"/get"_s).size(), 3);
    }

    void aChangedContainerTellsNothingAboutItsImage()
    {
        Session session;
        Daemon daemon;
        daemon.changes = {QJsonObject{{u"Path"_s, u"/var"_s}, {u"Kind"_s, 0}},
                          QJsonObject{{u"Path"_s, u"/var/lib/dpkg/status"_s}, {u"Kind"_s, 0}}};
        QCOMPARE(session.run({u"scan"_s, u"shop:1"_s, u"--host"_s, daemon.url(), u"--quick"_s}), 2);
        QVERIFY(session.err().contains("No container of shop:1"));
        QVERIFY(daemon.paths().filter(u"archive"_s).isEmpty());
    }

    void troubleHasAnExitCodeAndASentence_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no image at all") << QByteArray("hello") << 2 << QByteArray("image.tar");
        QTest::newRow("another archive")
            << TarBuilder().file("x", "y").bytes() << 2 << QByteArray("is no saved image");
        const QByteArray cut = layer().first(1300);
        QTest::newRow("a damaged layer: the rest is there")
            << ImageBuilder().layer(layer(), {}, cut).dockerSave() << 3 << QByteArray("layer 0");
    }

    void troubleHasAnExitCodeAndASentence()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        Session session;
        QCOMPARE(session.run({u"scan"_s, session.write("image.tar", file)}), exitCode);
        QVERIFY2(session.err().contains(words), session.err());
    }

    void unknownImagesAreNamed()
    {
        Session session;
        Daemon daemon;
        QCOMPARE(session.run({u"scan"_s, u"nobody:1"_s, u"--host"_s, daemon.url()}), 2);
        QVERIFY(session.err().contains("no image nobody:1"));
        QCOMPARE(
            session.run({u"scan"_s, u"a"_s, u"--host"_s, daemon.url(), u"--host"_s, daemon.url()}),
            2);
        QCOMPARE(session.run({u"scan"_s}), 2);
        QCOMPARE(session.run({u"scan"_s, u"--quick"_s, session.write("image.tar", "x")}), 2);
    }
};

QTEST_GUILESS_MAIN(ScanCommandTest)
#include "tst_scancommand.moc"
