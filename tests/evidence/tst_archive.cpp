// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"
#include "evidence/archive.h"
#include "tests/image/tarbuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::evidence;

namespace {

const auto All = [](const QString&) { return true; };
const auto None = [](const QString&) { return false; };

/// As the daemon sends it: the header names what was asked for first.
QByteArray folder()
{
    return TarBuilder()
        .folder("rules.d", 0750)
        .file("rules.d/docker.rules", "-w /usr/bin/dockerd\n", 0640)
        .folder("rules.d/sub")
        .file("rules.d/sub/more.rules", "-D\n")
        .symlink("rules.d/link.rules", "/etc/other.rules")
        .bytes();
}

QByteArray statJson(quint32 mode, const QByteArray& name = "x")
{
    return R"({"name":")" + name + R"(","size":7,"mode":)" + QByteArray::number(mode)
        + R"(,"mtime":"2026-11-23T10:00:00Z"})";
}

QByteArray statHeader(const QByteArray& json)
{
    return json.toBase64();
}

} // namespace

/// Tar streams and stat headers of GET and HEAD /containers/{id}/archive, whole, cut and hostile.
class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void namesStandBelowTheThingItself()
    {
        const Archive archive = readArchive(folder(), All);
        QVERIFY(archive.isWhole);
        QStringList names;
        for (const ArchiveEntry& entry : archive.entries)
            names.append(entry.name);
        QCOMPARE(names,
                 (QStringList{QString(), u"docker.rules"_s, u"sub"_s, u"sub/more.rules"_s,
                              u"link.rules"_s}));
        QCOMPARE(archive.entries[0].type, FileType::Directory);
        QCOMPARE(archive.entries[0].mode, 0750);
        QCOMPARE(archive.entries[1].mode, 0640);
        QCOMPARE(archive.entries[1].content, QByteArray("-w /usr/bin/dockerd\n"));
        QCOMPARE(archive.entries[4].type, FileType::Symlink);
        QCOMPARE(archive.entries[4].target, u"/etc/other.rules"_s);
    }

    void onlyWantedContentIsRead()
    {
        const Archive archive =
            readArchive(folder(), [](const QString& name) { return name.startsWith("sub/"_L1); });
        QVERIFY(archive.entries[1].content.isEmpty());
        QCOMPARE(archive.entries[1].size, 20);
        QCOMPARE(archive.entries[3].content, QByteArray("-D\n"));
    }

    void setIdBitsStayAndTypeBitsGo()
    {
        const QByteArray tar = TarBuilder().file("su", "x", 0104755).bytes();
        QCOMPARE(readArchive(tar, None).entries.first().mode, 04755);
    }

    void longNamesOfPaxHeaders()
    {
        const QByteArray name = "d/" + QByteArray(180, 'n');
        const QByteArray tar = TarBuilder()
                                   .folder("d")
                                   .pax("path", name)

                                   .file("d/x", "y")
                                   .bytes();
        const Archive archive = readArchive(tar, All);
        QCOMPARE(archive.entries.size(), 2);
        QCOMPARE(archive.entries[1].name, QString(180, u'n'));
        QCOMPARE(archive.entries[1].content, QByteArray("y"));
    }

    void cutAnywhere_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        for (const qsizetype bytes : {0, 1, 511, 512, 1023, 1024, 1034, 1535})
            QTest::addRow("after %lld bytes", qlonglong(bytes)) << bytes;
    }

    /// What came is told; that it is not all of it, too.
    void cutAnywhere()
    {
        QFETCH(qsizetype, bytes);
        const Archive archive = readArchive(folder().first(bytes), All);
        QVERIFY(!archive.isWhole);
        QVERIFY(archive.entries.size() <= bytes / 512);
        for (const ArchiveEntry& entry : archive.entries)
            QVERIFY(!entry.isWhole || entry.content.size() == entry.size
                    || entry.type != FileType::File);
    }

    void contentCutInTheMiddleIsNotWhole()
    {
        const QByteArray tar = TarBuilder().file("f", QByteArray(5000, 'x')).bytes();
        const Archive archive = readArchive(tar.first(512 + 3000), All);
        QCOMPARE(archive.entries.size(), 1);
        QVERIFY(!archive.entries.first().isWhole);
        QVERIFY(!archive.isWhole);
    }

    void aFileBeyondTheLimitIsNotRead()
    {
        using plimsoll::core::limits::MaxHostFileBytes;
        const QByteArray tar =
            TarBuilder().member("f", '0', "x", 0644, {}, MaxHostFileBytes + 1).bytes();
        const Archive archive = readArchive(tar, All);
        QVERIFY(!archive.entries.first().isWhole);
        QVERIFY(archive.entries.first().content.isEmpty());
    }

    void moreEntriesThanTheLimit()
    {
        using plimsoll::core::limits::MaxHostFolderEntries;
        TarBuilder tar;
        for (int i = 0; i <= MaxHostFolderEntries + 1; ++i)
            tar.file("d/" + QByteArray::number(i), {});
        const Archive archive = readArchive(tar.bytes(), None);
        QCOMPARE(archive.entries.size(), MaxHostFolderEntries);
        QVERIFY(!archive.isWhole);
    }

    void anyBytesAreSurvived()
    {
        QRandomGenerator random(20261130);
        const QByteArray good = folder();
        for (int turn = 0; turn < 400; ++turn) {
            QByteArray bytes = good.first(random.bounded(int(good.size()) + 1));
            for (int i = 0; i < 6 && !bytes.isEmpty(); ++i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const Archive archive = readArchive(bytes, All);
            for (const ArchiveEntry& entry : archive.entries)
                QVERIFY(entry.content.size() <= bytes.size());
        }
    }

    void statHeaders_data()
    {
        // Modes are Go's io/fs.FileMode; seen with engine 20.10.
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("mode");
        const auto row = [](const char* name, quint32 mode, const char* type, int bits) {
            QTest::newRow(name) << statJson(mode) << QString::fromLatin1(type) << bits;
        };
        row("a file", 0644, "file", 0644);
        row("a folder", (1U << 31) | 0755, "directory", 0755);
        row("a link", (1U << 27) | 0777, "symlink", 0777);
        row("a socket", (1U << 24) | 0660, "socket", 0660);
        row("a device", (1U << 26) | (1U << 21) | 0600, "other", 0600);
        row("a pipe", (1U << 25) | 0600, "other", 0600);
        row("setuid, setgid, sticky", (1U << 23) | (1U << 22) | (1U << 20) | 0755, "file", 07755);
    }

    void statHeaders()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, type);
        QFETCH(int, mode);
        const auto stat = pathStatFrom(statHeader(json));
        QVERIFY(stat);
        QCOMPARE(fileTypeName(stat->type), type);
        QCOMPARE(stat->mode, mode);
        QCOMPARE(stat->size, 7);
        QCOMPARE(stat->modifiedUtc, QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC));
    }

    void noStatHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no base64") << QByteArray("{}!");
        QTest::newRow("no JSON") << statHeader("mode");
        QTest::newRow("no object") << statHeader("[420]");
        QTest::newRow("no mode") << statHeader(R"({"size":1})");
        QTest::newRow("a mode that is none") << statHeader(R"({"mode":-1})");
        QTest::newRow("a mode beyond 32 bits") << statHeader(R"({"mode":4294967296})");
        QTest::newRow("endless") << statHeader(statJson(0644, QByteArray(70'000, 'x')));
    }

    void noStatHeader()
    {
        QFETCH(QByteArray, header);
        QVERIFY(!pathStatFrom(header));
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
