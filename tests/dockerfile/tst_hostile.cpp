// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/lint.h"
#include "dockerfile/lintconfig.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One of many changes to a file: bytes flipped, pieces cut, doubled or moved, signs put in.
QByteArray changed(QByteArray bytes, std::mt19937& random)
{
    static const QByteArrayList signs{"$("_ba,    "${"_ba, "\\\n"_ba,     "<<"_ba, "`"_ba,
                                      "'"_ba,     "\""_ba, "ONBUILD "_ba, "\0"_ba, "|"_ba,
                                      "FROM "_ba, "#"_ba,  "\xff"_ba};
    const int count = 1 + int(random() % 6);
    for (int i = 0; i < count && !bytes.isEmpty(); ++i) {
        const qsizetype at = qsizetype(random() % size_t(bytes.size()));
        const qsizetype length = 1 + qsizetype(random() % 40);
        switch (random() % 4) {
        case 0:
            bytes[at] = char(random());
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(qsizetype(random() % size_t(bytes.size())), length));
            break;
        default:
            bytes.insert(at, signs[qsizetype(random() % size_t(signs.size()))]);
            break;
        }
    }
    return bytes;
}

bool areLinesOfTheFile(const LintResult& result, const QByteArray& bytes)
{
    const int lines = int(bytes.count('\n')) + 1;
    return std::ranges::all_of(result.findings, [lines](const LintFinding& finding) {
        return finding.lines.first >= 1 && finding.lines.first <= finding.lines.last
            && finding.lines.last <= lines && !finding.text.isEmpty();
    });
}

} // namespace

/// The plain driver of what clang's fuzzer does at length: the same seeds, the same changes.
class TestHostile : public QObject
{
    Q_OBJECT
private slots:
    void changedFiles_data();
    void changedFiles();
    void repeated_data();
    void repeated();
};

void TestHostile::changedFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    const QDir folder(QStringLiteral(PLIMSOLL_TEST_DATA "/dockerfiles"));
    const QStringList names = folder.entryList({u"*.Dockerfile"_s});
    QVERIFY(names.size() >= 4);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << readAll(folder.filePath(name));
}

void TestHostile::changedFiles()
{
    QFETCH(QByteArray, file);
    QVERIFY(!file.isEmpty());
    std::mt19937 random(20261123);
    for (int round = 0; round < 300; ++round) {
        const QByteArray bytes = changed(file, random);
        QVERIFY2(areLinesOfTheFile(lint(bytes), bytes), bytes.constData());
        (void)readLintConfig(bytes);
    }
}

void TestHostile::repeated_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const QByteArray& piece, int times) {
        QTest::newRow(name) << "FROM a:1\n" + piece.repeated(times);
    };
    row("instructions", "RUN apt-get install a && pip install b\n", 20'000);
    row("stages", "FROM a:1 AS b\nCOPY --from=b c d\n", 1'000);
    row("variables", "ENV A=$A B=${B:-$A}\n", 5'000);
    row("continuations", "RUN a \\\n", 50'000);
    row("here-documents", "RUN <<A\n", 5'000);
    row("comments", "# hadolint ignore=DL3008\n", 50'000);
    row("pipes", "RUN " + QByteArray("a | ").repeated(10'000) + "b\n", 1);
    row("commands", "RUN " + QByteArray("curl a | sh; ").repeated(4'000) + "b\n", 1);
    row("labels", "LABEL a=b\n", 20'000);
    row("arguments", "ARG TOKEN=a\nRUN b\n", 2'000);
    row("copies", "COPY a.tar b\nRUN tar -x a.tar\n", 1'000);
}

void TestHostile::repeated()
{
    QFETCH(QByteArray, file);
    QVERIFY(areLinesOfTheFile(lint(file), file));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
