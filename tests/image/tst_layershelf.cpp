// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/imagereader.h"
#include "image/layerbytes.h"
#include "image/layershelf.h"
#include "tarbuilder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace plimsoll;
using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

// Made of two halves: no scanner of sources takes it for a real one.
const QByteArray Token = QByteArray("ghp_") + "0123456789abcdefghijABCDEFGHIJ012345";

core::Result<Reading> readingOf(const QByteArray& saved, const LayerCache& known = {})
{
    MemorySource source(saved);
    return readImage(source, known);
}

/// An image with something of every kind that a layer can tell.
ImageBuilder tellingImage()
{
    const QByteArray lower =
        TarBuilder()
            .file("etc/os-release", "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n")
            .file("var/lib/dpkg/status",
                  "Package: libexpat1\nStatus: install ok installed\nArchitecture: amd64\n"
                  "Source: expat\nVersion: 2.5.0-1\n\n")
            .file("var/lib/dpkg/info/libexpat1.list", "/usr/lib/libexpat.so.1\n/bin/su\n")
            .file("bin/su", "x", 04755)
            .file("srv/gone", "y", 0666)
            .symlink("srv/link", "../bin/su")
            .hardLink("srv/hard", "bin/su")
            .bytes();
    const QByteArray upper = TarBuilder()
                                 .whiteout("srv/gone")
                                 .opaque("opt")
                                 .file("app/node_modules/ws/package.json",
                                       R"({"name":"ws","version":"8.16.0","license":"MIT"})")
                                 .file("app/.env", "TOKEN=" + Token + '\n')
                                 .file("var/lib/rpm/Packages", "no database at all")
                                 .bytes();
    return ImageBuilder().layer(lower).layer(upper);
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files);
}

LayerPtr plainLayer(char digit)
{
    auto layer = std::make_shared<Layer>();
    layer->diffId = u"sha256:"_s + QString(64, QLatin1Char(digit));
    return layer;
}

} // namespace

class TestLayerShelf : public QObject
{
    Q_OBJECT

private slots:
    void aLayerComesBackAsItWas()
    {
        for (const QByteArray& saved : {tellingImage().dockerSave(), tellingImage().ociLayout()}) {
            QTemporaryDir folder;
            const auto first = readingOf(saved);
            QVERIFY(first);
            QVERIFY(!first->contents.packages.isEmpty() && !first->contents.files.isEmpty()
                    && !first->contents.problems.isEmpty() && first->contents.release);
            LayerShelf(folder.filePath(u"layers"_s)).put(first->cache);
            // Another start of the program.
            const LayerCache known =
                LayerShelf(folder.filePath(u"layers"_s)).take(first->cache.layers.keys());
            QCOMPARE(known.layers.size(), 2);
            QCOMPARE(known.diffIdOfName, first->cache.diffIdOfName);
            const auto second = readingOf(saved, known);
            QCOMPARE(second->contents, first->contents);
            for (const LayerPtr& layer : second->cache.layers) // taken, not evaluated
                QCOMPARE(layer.get(), known.layers.value(layer->diffId).get());
        }
    }

    void theSameLayerIsTheSameBytes()
    {
        const auto reading = readingOf(tellingImage().dockerSave());
        for (const LayerPtr& layer : reading->cache.layers) {
            const QByteArray bytes = toBytes({layer, {"a", "b"}});
            const auto back = layerFromBytes(bytes);
            QVERIFY(back);
            QCOMPARE(back->names, (QList<QByteArray>{"a", "b"}));
            QCOMPARE(toBytes(*back), bytes);
            QVERIFY(!qUncompress(bytes).contains(Token)); // what was found, not what it said
        }
    }

    void damageIsAsGoodAsNotKnown()
    {
        const auto reading = readingOf(tellingImage().dockerSave());
        QRandomGenerator random(20261123);
        for (const LayerPtr& layer : reading->cache.layers) {
            const QByteArray bytes = toBytes({layer, {"a"}});
            for (qsizetype length = 0; length < bytes.size(); length += 7)
                QVERIFY(!layerFromBytes(bytes.first(length)));
            // Behind the checksum, as a program that writes nonsense would leave it.
            const QByteArray plain = qUncompress(bytes);
            for (int round = 0; round < 2000; ++round) {
                QByteArray harmed = plain;
                for (int i = random.bounded(1, 4); i > 0; --i)
                    harmed[random.bounded(int(harmed.size()))] = char(random.bounded(256));
                if (const auto back = layerFromBytes(qCompress(harmed, 1)))
                    (void)toBytes(*back); // walks through all of it
            }
        }
    }

    void aForgedLengthCostsNoMemory()
    {
        QByteArray bytes = toBytes({plainLayer('a'), {}});
        qToBigEndian<quint32>(0xffffffff, bytes.data());
        QVERIFY(!layerFromBytes(bytes));
    }

    void whatAnotherProgramFoundIsFoundAnew()
    {
        QByteArray plain = qUncompress(toBytes({plainLayer('a'), {}}));
        QVERIFY(layerFromBytes(qCompress(plain, 1)));
        plain[7] = char(plain[7] + 1); // how layers are evaluated
        QVERIFY(!layerFromBytes(qCompress(plain, 1)));
    }

    void aLayerLearnsFurtherNames()
    {
        QTemporaryDir folder;
        const LayerShelf shelf(folder.path());
        const LayerPtr layer = plainLayer('a');
        LayerCache cache;
        cache.layers = {{layer->diffId, layer}};
        cache.diffIdOfName = {{"one/layer.tar", layer->diffId}};
        shelf.put(cache);
        cache.diffIdOfName = {{"two/layer.tar", layer->diffId}};
        shelf.put(cache);
        QCOMPARE(shelf.take({layer->diffId}).diffIdOfName.keys().size(), 2);
        QCOMPARE(filesIn(folder.path()).size(), 1);
        QVERIFY(shelf.take({u"sha256:"_s + QString(64, u'b')}).layers.isEmpty());
    }

    void onlyDigestsBecomeFiles()
    {
        QTemporaryDir folder;
        const LayerShelf shelf(folder.filePath(u"layers"_s));
        for (const QString& id : {u"sha256:../../"_s + QString(58, u'a'), u"sha256:"_s, QString(),
                                  u"sha256:"_s + QString(64, u'A'), QString(71, u'a')}) {
            auto layer = std::make_shared<Layer>();
            layer->diffId = id;
            LayerCache cache;
            cache.layers = {{id, layer}};
            shelf.put(cache);
            QVERIFY(shelf.take({id}).layers.isEmpty());
        }
        QVERIFY(filesIn(folder.filePath(u"layers"_s)).isEmpty());
        QVERIFY(filesIn(folder.path()).isEmpty());
    }

    void aLayerThatWasCutIsNotKept()
    {
        QTemporaryDir folder;
        const LayerShelf shelf(folder.path());
        auto layer = std::make_shared<Layer>(*plainLayer('a'));
        layer->isWhole = false;
        LayerCache cache;
        cache.layers = {{layer->diffId, layer}};
        shelf.put(cache);
        QVERIFY(filesIn(folder.path()).isEmpty());
    }

    void aFileUnderAnotherNameIsNotTaken()
    {
        QTemporaryDir folder;
        const LayerShelf shelf(folder.path());
        const LayerPtr layer = plainLayer('a');
        LayerCache cache;
        cache.layers = {{layer->diffId, layer}};
        shelf.put(cache);
        const QString other = QString(64, u'b');
        QVERIFY(QFile::rename(folder.filePath(filesIn(folder.path()).first()),
                              folder.filePath(other + u".layer"_s)));
        QVERIFY(shelf.take({u"sha256:"_s + other}).layers.isEmpty());
    }

    void theOldestGoFirst()
    {
        QTemporaryDir folder;
        const qint64 one = toBytes({plainLayer('0'), {}}).size();
        const LayerShelf shelf(folder.path(), 4 * one);
        const auto put = [&shelf](char digit) {
            const LayerPtr layer = plainLayer(digit);
            LayerCache cache;
            cache.layers = {{layer->diffId, layer}};
            shelf.put(cache);
        };
        const auto has = [&folder](char digit) {
            return QFile::exists(folder.filePath(QString(64, QLatin1Char(digit)) + u".layer"_s));
        };
        const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-9);
        for (const char digit : {'0', '1', '2', '3'}) {
            put(digit);
            QFile file(folder.filePath(QString(64, QLatin1Char(digit)) + u".layer"_s));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(before.addDays(digit - '0'), QFile::FileModificationTime));
        }
        QVERIFY(!shelf.take({plainLayer('0')->diffId}).layers.isEmpty()); // asked for: young again
        put('4');
        QVERIFY(has('0') && !has('1') && has('2') && has('3') && has('4'));
    }
};

QTEST_GUILESS_MAIN(TestLayerShelf)
#include "tst_layershelf.moc"
