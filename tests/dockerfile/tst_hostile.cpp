// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/dockerignore.h"
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
    void ignorePatterns_data();
    void ignorePatterns();
    void ignorePatternsThatGoBack();
    void aLimitIsSaidWhereItIsMet();
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

/// Source: docs.docker.com "Build context", the table of patterns; Go's filepath.Match for classes.
void TestHostile::ignorePatterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isExcluded");
    const auto row = [](const char* pattern, const char* path, bool isExcluded) {
        QTest::addRow("%s of %s", path, pattern)
            << QByteArray(pattern) << QString::fromLatin1(path) << isExcluded;
    };
    row("*/temp*", "somedir/temporary.txt", true);
    row("*/temp*", "somedir/sub/temporary.txt", false);
    row("*/*/temp*", "somedir/subdir/temporary.txt", true);
    row("temp?", "tempa", true);
    row("temp?", "temp", false);
    row("**/*.go", "main.go", true);
    row("**/*.go", "a/b/main.go", true);
    row("**/*.go", "a/b/main.got", false);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**/b", "a/xb", false);
    row("a/**", "a/b/c", true);
    row("a", "a/b/c", true);
    row("/a", "a", true);
    row("[a-c]x", "bx", true);
    row("[^a-c]x", "bx", false);
    row("[a", "[a", false);
    row("\\*", "*", true);
    row("\\*", "a", false);
    row("*\n!a", "a", false);
    row("# a", "# a", false);
}

void TestHostile::ignorePatterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QString, path);
    QFETCH(bool, isExcluded);
    QCOMPARE(Dockerignore(pattern).excludes(path), isExcluded);
}

/// A matcher that tries one way after the other does not come back from these.
void TestHostile::ignorePatternsThatGoBack()
{
    const QString path = QString(u'a').repeated(1000);
    QVERIFY(!Dockerignore(QByteArray("*a").repeated(60) + 'b').excludes(path));
    QVERIFY(!Dockerignore(QByteArray("**/").repeated(200) + 'b').excludes(u"a/"_s.repeated(500)));
    QVERIFY(Dockerignore(QByteArray("*a").repeated(60)).excludes(path));
}

void TestHostile::aLimitIsSaidWhereItIsMet()
{
    QByteArray file("FROM a:1\n");
    for (int i = 0; i < 40; ++i)
        file += "ARG API_TOKEN_" + QByteArray::number(i) + '\n';
    QList<int> lines;
    for (const LintFinding& finding : lint(file).findings) {
        if (plimsoll::core::english(finding.text).startsWith(u"More than 32 secret arguments"_s))
            lines.append(finding.lines.first);
    }
    QCOMPARE(lines, QList<int>{34}); // the 33rd, once
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
