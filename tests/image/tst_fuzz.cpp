// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "image/archive.h"
#include "image/bytesource.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rounds = 300; // a few seconds; libFuzzer takes the same targets for hours
constexpr int CorpusRounds = 20;

/// One small harm to an input, as fuzzers do it.
QByteArray harmed(QByteArray bytes, QRandomGenerator& random)
{
    for (int i = random.bounded(1, 5); i > 0 && !bytes.isEmpty(); --i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 64)));
            break;
        case 4:
            bytes.replace(at, qMin<qsizetype>(4, bytes.size() - at), "\xff\xff\xff\xff");
            break;
        default:
            bytes.remove(at, random.bounded(1, 32));
        }
    }
    return bytes;
}

/// What a fuzzer found worth keeping: inputs that together reach every place it reached.
QList<QByteArray> corpusOf(const char* target)
{
    QFile file(QFINDTESTDATA(u"corpus/%1.tar.gz"_s.arg(QLatin1StringView(target))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    DeviceSource source(file);
    Archive archive(source, Archive::Format::Tar);
    QList<QByteArray> inputs;
    while (true) {
        const auto entry = archive.next();
        if (!entry || !*entry)
            return inputs;
        if ((*entry)->type != ArchiveEntry::Type::File)
            continue;
        const auto bytes = readAll(archive.data(), 1 << 20, QString());
        if (!bytes)
            return {};
        inputs += *bytes;
    }
}

} // namespace

/// Every parser, with its seeds and a few hundred harmed copies of each, and with what libFuzzer
/// found in longer runs: none may crash or hang. By hand, for as long as one likes:
///   mkdir c && tar -C c -xzf corpus/rpm-bdb.tar.gz && PLIMSOLL_FUZZ_TARGET=rpm-bdb bin/fuzz_image
///   c
class FuzzTest : public QObject
{
    Q_OBJECT

private slots:
    void survives_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < fuzzTargets().size(); ++i)
            QTest::newRow(fuzzTargets()[i].name) << i;
    }

    void survives()
    {
        QFETCH(int, index);
        const FuzzTarget target = fuzzTargets()[index];
        QRandomGenerator random(20261123); // the same harm every time
        const QList<QByteArray> seeds = seedsOf(target.name);
        QVERIFY(!seeds.isEmpty());
        target.run({});
        for (const QByteArray& seed : seeds) {
            target.run(seed);
            for (int round = 0; round < Rounds; ++round)
                target.run(harmed(seed, random));
        }
    }

    void survivesTheCorpus_data() { survives_data(); }

    void survivesTheCorpus()
    {
        QFETCH(int, index);
        const FuzzTarget target = fuzzTargets()[index];
        QRandomGenerator random(20261201);
        const QList<QByteArray> corpus = corpusOf(target.name);
        QVERIFY2(!corpus.isEmpty(), target.name);
        for (const QByteArray& input : corpus) {
            target.run(input);
            for (int round = 0; round < CorpusRounds; ++round)
                target.run(harmed(input, random));
        }
    }
};

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
