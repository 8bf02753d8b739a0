// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/archive.h"
#include "image/imagereader.h"
#include "image/mergedtree.h"
#include "tarbuilder.h"

#include <QTest>

#include <zlib.h>
#include <zstd.h>

using namespace plimsoll;
using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A dpkg database with packages of version 1.
QByteArray dpkg(const QByteArrayList& names)
{
    QByteArray status;
    for (const QByteArray& name : names)
        status += "Package: " + name + "\nStatus: install ok installed\nVersion: 1\n\n";
    return status;
}

const QByteArray Key = QByteArray("-----BEGIN ") + "RSA PRIVATE KEY-----\n" + QByteArray(64, 'A')
    + '\n' + QByteArray(64, 'B') + "\n-----END RSA PRIVATE KEY-----\n";

core::Result<Reading> readingOf(const QByteArray& saved, const LayerCache& known = {})
{
    MemorySource source(saved);
    return readImage(source, known);
}

Contents contentsOf(const QByteArray& saved)
{
    const auto reading = readingOf(saved);
    return reading ? reading->contents : Contents{.problems = {reading.error()}};
}

QStringList namesOf(const Contents& contents)
{
    QStringList names;
    for (const Package& package : contents.packages)
        names.append(package.name);
    return names;
}

QByteArray gzipped(const QByteArray& bytes)
{
    QByteArray packed(bytes.size() + 1024, Qt::Uninitialized);
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray zstdPacked(const QByteArray& bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    packed.truncate(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), bytes.data(),
                                            size_t(bytes.size()), 3)));
    return packed;
}

/// Gives bytes in small pieces and fails after so many of them.
class FailingSource final : public ByteSource
{
public:
    FailingSource(QByteArray bytes, qsizetype failsAt)
        : m_bytes(std::move(bytes))
        , m_failsAt(failsAt)
    {
    }
    core::Result<QByteArrayView> next() override
    {
        if (m_at >= m_failsAt)
            return core::Error{core::Error::Kind::Unreachable, u"reply.cut"_s};
        const QByteArrayView block =
            QByteArrayView(m_bytes).sliced(m_at, std::min<qsizetype>(777, m_bytes.size() - m_at));
        m_at += block.size();
        return block;
    }

private:
    QByteArray m_bytes;
    qsizetype m_failsAt;
    qsizetype m_at = 0;
};

} // namespace

/// Layers: what each holds, and what is left when they lie over each other.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void bothFormatsInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("saved");
        const QByteArray lower = TarBuilder().file("var/lib/dpkg/status", dpkg({"a"})).bytes();
        const QByteArray upper = TarBuilder().file("var/lib/dpkg/status", dpkg({"a", "b"})).bytes();
        const auto plain = ImageBuilder().layer(lower).layer(upper);
        const auto packed =
            ImageBuilder().layer(lower, {}, gzipped(lower)).layer(upper, {}, zstdPacked(upper));
        QTest::newRow("docker save") << plain.dockerSave();
        QTest::newRow("OCI layout") << plain.ociLayout();
        QTest::newRow("OCI layout, upper layer first") << plain.ociLayout(true);
        QTest::newRow("gzip and zstd layers") << packed.ociLayout();
        QTest::newRow("the whole packed with gzip") << gzipped(plain.dockerSave());
        QTest::newRow("the whole packed with zstd") << zstdPacked(packed.ociLayout(true));
    }

    void bothFormatsInAnyOrder()
    {
        QFETCH(QByteArray, saved);
        const Contents contents = contentsOf(saved);
        QCOMPARE(namesOf(contents), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(contents.packages[0].layer, 0); // of the layer that brought it
        QCOMPARE(contents.packages[1].layer, 1);
        QCOMPARE(contents.layers.size(), 2);
        QCOMPARE(contents.architecture, u"amd64"_s);
        QVERIFY(contents.problems.isEmpty());
    }

    void layersHideWhatIsBelow_data()
    {
        QTest::addColumn<QByteArray>("upper");
        QTest::addColumn<QStringList>("packages");
        const QStringList kept{u"a"_s};
        QTest::newRow("nothing happens") << TarBuilder().file("x", "y").bytes() << kept;
        QTest::newRow("a whiteout of the file")
            << TarBuilder().whiteout("var/lib/dpkg/status").bytes() << QStringList();
        QTest::newRow("a whiteout of a folder takes all below it")
            << TarBuilder().whiteout("var/lib").bytes() << QStringList();
        QTest::newRow("an opaque folder is emptied")
            << TarBuilder().opaque("var/lib/dpkg").bytes() << QStringList();
        QTest::newRow("opaque spares its own layer, wherever it stands in the tar")
            << TarBuilder().file("var/lib/dpkg/status", dpkg({"b"})).opaque("var/lib/dpkg").bytes()
            << QStringList{u"b"_s};
        QTest::newRow("a whiteout spares its own layer too")
            << TarBuilder()
                   .file("var/lib/dpkg/status", dpkg({"b"}))
                   .whiteout("var/lib/dpkg/status")
                   .bytes()
            << QStringList{u"b"_s};
        QTest::newRow("a file in a folder's place removes the folder")
            << TarBuilder().file("var/lib/dpkg", "no folder").bytes() << QStringList();
        QTest::newRow("a whiteout of something else")
            << TarBuilder().whiteout("var/lib/dpkg/status-old").bytes() << kept;
        QTest::newRow("a whiteout of nothing, of . and of ..")
            << TarBuilder().file(".wh.", {}).file("var/.wh..", {}).file("var/.wh...", {}).bytes()
            << kept;
        QTest::newRow("the last of two in one tar counts")
            << TarBuilder()
                   .file("var/lib/dpkg/status", dpkg({"c"}))
                   .file("./var//lib/dpkg/status", dpkg({"d"}))
                   .bytes()
            << QStringList{u"d"_s};
    }

    void layersHideWhatIsBelow()
    {
        QFETCH(QByteArray, upper);
        QFETCH(QStringList, packages);
        const QByteArray lower = TarBuilder().file("var/lib/dpkg/status", dpkg({"a"})).bytes();
        QCOMPARE(namesOf(contentsOf(ImageBuilder().layer(lower).layer(upper).dockerSave())),
                 packages);
    }

    void links_data()
    {
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QStringList>("packages");
        const QByteArray status = dpkg({"a"});
        QTest::newRow("a folder of the path is a link, relative")
            << TarBuilder().symlink("var/lib", "../data").file("data/dpkg/status", status).bytes()
            << QStringList{u"a"_s};
        QTest::newRow("absolute") << TarBuilder()
                                         .symlink("var/lib/dpkg", "/data/dpkg")
                                         .file("data/dpkg/status", status)
                                         .bytes()
                                  << QStringList{u"a"_s};
        QTest::newRow("a link that climbs out ends at the root")
            << TarBuilder()
                   .symlink("var/lib", "../../../../data")
                   .file("data/dpkg/status", status)
                   .bytes()
            << QStringList{u"a"_s};
        QTest::newRow("links in a circle lead nowhere")
            << TarBuilder().symlink("var/lib", "lib2").symlink("var/lib2", "lib").bytes()
            << QStringList();
        QTest::newRow("a link to nowhere")
            << TarBuilder().symlink("var/lib/dpkg/status", "/nowhere").bytes() << QStringList();
        QTest::newRow("a hard link") << TarBuilder()
                                            .file("data/dpkg/status", status)
                                            .hardLink("var/lib/dpkg/status", "data/dpkg/status")
                                            .bytes()
                                     << QStringList{u"a"_s};
        QTest::newRow("a hard link to itself and to nothing")
            << TarBuilder()
                   .hardLink("var/lib/dpkg/status", "var/lib/dpkg/status")
                   .hardLink("a", "b")
                   .bytes()
            << QStringList();
        QTest::newRow("another system's database below /opt counts for nothing")
            << TarBuilder().file("opt/chroot/var/lib/dpkg/status", status).bytes() << QStringList();
    }

    void links()
    {
        QFETCH(QByteArray, layer);
        QFETCH(QStringList, packages);
        const Contents contents = contentsOf(ImageBuilder().layer(layer).dockerSave());
        QCOMPARE(namesOf(contents), packages);
        QVERIFY(contents.problems.isEmpty());
    }

    void hardLinkOutlivesItsName()
    {
        const QByteArray lower = TarBuilder()
                                     .file("data/dpkg/status", dpkg({"a"}))
                                     .hardLink("var/lib/dpkg/status", "data/dpkg/status")
                                     .bytes();
        const QByteArray upper = TarBuilder().whiteout("data").bytes();
        QCOMPARE(namesOf(contentsOf(ImageBuilder().layer(lower).layer(upper).dockerSave())),
                 QStringList{u"a"_s});
    }

    void namesThatClimbOutAreRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dots") << QByteArray("../var/lib/dpkg/status");
        QTest::newRow("dots in the middle") << QByteArray("var/../../lib/dpkg/status");
        QTest::newRow("dots that would come back in") << QByteArray("x/../var/lib/dpkg/status");
    }

    void namesThatClimbOutAreRefused()
    {
        QFETCH(QByteArray, path);
        const Contents contents = contentsOf(ImageBuilder()
                                                 .layer(TarBuilder()
                                                            .file(path, dpkg({"a"}))
                                                            .file("etc/alpine-release", "3.18.4\n")
                                                            .bytes())
                                                 .dockerSave());
        QVERIFY(contents.packages.isEmpty());
        QCOMPARE(contents.problems.size(), 1);
        QVERIFY(contents.problems[0].detail.contains("climbs out"_L1));
        QCOMPARE(contents.ecosystem, u"Alpine:v3.18"_s); // the rest was read
    }

    void aDeletedSecretStillCounts()
    {
        const QByteArray lower = TarBuilder().file("root/deploy.key", Key).bytes();
        const QByteArray upper = TarBuilder().whiteout("root/deploy.key").bytes();
        const Contents contents = contentsOf(ImageBuilder().layer(lower).layer(upper).dockerSave());
        QCOMPARE(contents.files.size(), 1);
        QCOMPARE(contents.files[0].path, u"/root/deploy.key"_s);
        QCOMPARE(contents.files[0].layer, 0);
        QCOMPARE(contents.files[0].hiddenBy, 1);
        QCOMPARE(contents.files[0].notes[0].rule, u"file.private-key"_s);
        QCOMPARE(contents.layers[0].wastedBytes, Key.size());
        QCOMPARE(contents.layers[1].wastedBytes, 0);
    }

    void aDeletedSetuidFileDoesNot()
    {
        const QByteArray lower =
            TarBuilder().file("bin/su", "x", 04755).file("bin/wall", "x", 02755).bytes();
        const QByteArray upper =
            TarBuilder().whiteout("bin/su").file("bin/wall", "x", 0755).bytes();
        QCOMPARE(contentsOf(ImageBuilder().layer(lower).dockerSave()).files.size(), 2);
        QVERIFY(contentsOf(ImageBuilder().layer(lower).layer(upper).dockerSave()).files.isEmpty());
    }

    void modesAndCapabilities()
    {
        // VFS_CAP_REVISION_2 with the effective flag, CAP_NET_BIND_SERVICE and CAP_NET_RAW
        const QByteArray raw("\x01\x00\x00\x02\x00\x24\x00\x00\0\0\0\0\0\0\0\0\0\0\0\0", 20);
        const QByteArray layer = TarBuilder()
                                     .pax("SCHILY.xattr.security.capability", raw)
                                     .file("bin/ping", "x", 0755)
                                     .file("srv/open", "x", 0666)
                                     .folder("srv/all", 0777)
                                     .folder("tmp", 01777)
                                     .symlink("srv/link", "open")
                                     .bytes();
        const Contents contents = contentsOf(ImageBuilder().layer(layer).dockerSave());
        QCOMPARE(contents.files.size(), 3);
        QCOMPARE(contents.files[0].path, u"/bin/ping"_s);
        QCOMPARE(contents.files[0].notes[0].detail, u"cap_net_bind_service,cap_net_raw=ep"_s);
        QCOMPARE(contents.files[1].path, u"/srv/all"_s);
        QCOMPARE(contents.files[2].path, u"/srv/open"_s);
        QCOMPARE(contents.files[2].notes[0].kind, FileNote::Kind::WorldWritable);
    }

    void knownLayersAreNotEvaluatedTwice()
    {
        const QByteArray lower = TarBuilder().file("var/lib/dpkg/status", dpkg({"a"})).bytes();
        const auto image = ImageBuilder().layer(lower);
        const auto first = readingOf(image.ociLayout());
        QVERIFY(first);
        QCOMPARE(first->cache.layers.size(), 1);
        const auto second = readingOf(image.ociLayout(), first->cache);
        QCOMPARE(second->contents, first->contents);
        QCOMPARE(second->cache.layers.begin()->get(), first->cache.layers.begin()->get());

        // Another content under a known name is found out.
        LayerCache wrong = first->cache;
        const QByteArray other = TarBuilder().file("x", "y").bytes();
        const auto changed = ImageBuilder().layer(other);
        wrong.diffIdOfName.insert("blobs/sha256/" + sha256Hex(other), wrong.layers.begin().key());
        const Contents contents = readingOf(changed.ociLayout(), wrong)->contents;
        QVERIFY(contents.packages.isEmpty());
        QVERIFY(!contents.problems.isEmpty());
    }

    void instructionsLoseTheirSecrets()
    {
        const QString token = u"ghp_"_s + u"0123456789abcdefghijABCDEFGHIJ012345"_s;
        const Contents contents = contentsOf(
            ImageBuilder()
                .layer(TarBuilder().bytes(), u"/bin/sh -c curl -H 'x: "_s + token + u"'"_s)
                .dockerSave());
        QVERIFY(contents.layers[0].instruction.contains("curl"_L1));
        QVERIFY(!contents.layers[0].instruction.contains(token));
    }

    void damagedArchives_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QStringList>("packages");
        const QByteArray lower = TarBuilder()
                                     .file("var/lib/dpkg/status", dpkg({"a"}))
                                     .file("b", QByteArray(5000, 'b'))
                                     .bytes();
        const QByteArray whole = ImageBuilder().layer(lower).dockerSave();
        QTest::newRow("nothing") << QByteArray() << u"neither manifest.json"_s << QStringList();
        QTest::newRow("no tar") << QByteArray("hello, this is no archive at all") << u"format"_s
                                << QStringList();
        QTest::newRow("cut in the layer") << whole.first(2000) << u"runcated"_s << QStringList();
        QTest::newRow("a tar of something else") << TarBuilder().file("readme", "x").bytes()
                                                 << u"neither manifest.json"_s << QStringList();
        QTest::newRow("a layer that is cut keeps what came before")
            << ImageBuilder().layer(lower, {}, lower.first(3000)).dockerSave() << u"runcated"_s
            << QStringList{u"a"_s};
        QTest::newRow("a packed layer that is cut")
            << ImageBuilder().layer(lower, {}, gzipped(lower).first(40)).ociLayout() << u""_s
            << QStringList();
        QTest::newRow("a layer that is no tar")
            << ImageBuilder()
                   .layer(lower, {}, "no tar, just words, and not a few of them")
                   .dockerSave()
            << u"format"_s << QStringList();
        QTest::newRow("another layer than the config says")
            << ImageBuilder().layer(lower, {}, TarBuilder().file("x", "y").bytes()).dockerSave()
            << u"not what the image's config says"_s << QStringList();
        QTest::newRow("a member far larger than the archive")
            << ImageBuilder()
                   .layer(TarBuilder().member("big", '0', "x", 0644, {}, 8LL << 30).bytes())
                   .dockerSave()
            << u"runcated"_s << QStringList();
        QTest::newRow("a database far larger than allowed")
            << ImageBuilder()
                   .layer(TarBuilder()
                              .member("var/lib/dpkg/status", '0', "x", 0644, {}, 8LL << 30)
                              .bytes())
                   .dockerSave()
            << u"allowed"_s << QStringList();
    }

    void damagedArchives()
    {
        QFETCH(QByteArray, saved);
        QFETCH(QString, says);
        QFETCH(QStringList, packages);
        const Contents contents = contentsOf(saved);
        QVERIFY(!contents.problems.isEmpty());
        const bool isSaid = std::ranges::any_of(contents.problems, [&](const core::Error& problem) {
            return problem.detail.contains(says);
        });
        QVERIFY2(isSaid, qPrintable(contents.problems[0].detail));
        QCOMPARE(namesOf(contents), packages);
    }

    void aManifestThatNamesWhatIsNotThere()
    {
        TarBuilder tar;
        const QByteArray config = ImageBuilder().layer("x").config();
        tar.file("c.json", config);
        tar.file("manifest.json", R"([{"Config":"c.json","Layers":["gone/layer.tar"]}])");
        const Contents contents = contentsOf(tar.bytes());
        QCOMPARE(contents.problems.size(), 1);
        QVERIFY(contents.problems[0].detail.contains("not in the saved image"_L1));
    }

    void linkedLayersOfTheClassicFormat()
    {
        const QByteArray layer = TarBuilder().file("var/lib/dpkg/status", dpkg({"a"})).bytes();
        const auto image = ImageBuilder().layer(layer);
        const QByteArray there = sha256Hex("somewhere");
        TarBuilder tar;
        tar.file(there + "/layer.tar", layer)
            .symlink("linked/layer.tar", "../" + there + "/layer.tar");
        tar.symlink("a/layer.tar", "../b/layer.tar").symlink("b/layer.tar", "../a/layer.tar");
        tar.file("c.json", image.config());
        tar.file("manifest.json", R"([{"Config":"c.json","Layers":["linked/layer.tar"]}])");
        QCOMPARE(namesOf(contentsOf(tar.bytes())), QStringList{u"a"_s});
        TarBuilder circle;
        circle.symlink("a/layer.tar", "../b/layer.tar").symlink("b/layer.tar", "../a/layer.tar");
        circle.file("c.json", image.config());
        circle.file("manifest.json", R"([{"Config":"c.json","Layers":["a/layer.tar"]}])");
        QVERIFY(!contentsOf(circle.bytes()).problems.isEmpty());
    }

    void limitsAreNamed()
    {
        QByteArray many;
        TarBuilder tar;
        for (int i = 0; i < 500; ++i)
            tar.file("f" + QByteArray::number(i), {});
        MemorySource source(tar.bytes());
        ScanBudget budget{.nodes = 100};
        const auto layer = readLayer(source, budget);
        QVERIFY(layer);
        QVERIFY(!(*layer)->isWhole);
        QCOMPARE((*layer)->problems.last().kind, core::Error::Kind::TooLarge);
        QVERIFY((*layer)->entries.size() <= 101);
    }

    void aSourceThatFailsIsTheCallersError()
    {
        const QByteArray saved = ImageBuilder()
                                     .layer(TarBuilder().file("a", QByteArray(9000, 'a')).bytes())
                                     .dockerSave();
        for (const qsizetype at :
             {qsizetype(0), qsizetype(700), qsizetype(5000), saved.size() - 1500}) {
            FailingSource source(saved, at);
            const auto reading = readImage(source);
            QVERIFY(!reading);
            QCOMPARE(reading.error().code, u"reply.cut"_s);
        }
    }

    void everyCutIsSurvived()
    {
        const QByteArray layer =
            TarBuilder().file("var/lib/dpkg/status", dpkg({"a"})).symlink("x", "y").bytes();
        const QByteArray saved = ImageBuilder().layer(layer).dockerSave();
        for (qsizetype length = 0; length < saved.size(); length += 97) {
            const auto reading = readingOf(saved.first(length));
            QVERIFY(!reading || !reading->contents.id.isEmpty());
        }
    }

    void pathsThatAreLikeNoOther()
    {
        PathTable table;
        const quint32 a = table.insert("usr/bin/a");
        QCOMPARE(table.path(a), "usr/bin/a");
        QCOMPARE(table.insert("usr/bin/a"), a);
        QVERIFY(!table.find("usr/bin/b"));
        QCOMPARE(*table.find(""), PathTable::Root);
        for (int i = 0; i < 5000; ++i)
            table.insert("d/" + QByteArray::number(i));
        QCOMPARE(table.path(*table.find("d/4999")), "d/4999");
        QCOMPARE(table.name(a), QByteArrayView("a"));
        QCOMPARE(pathKey("/bin/ls"), pathKey("usr/bin/ls"));
        QVERIFY(pathKey("/binx/ls") != pathKey("usr/binx/ls"));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
