// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/dockerignore.h"
#include "dockerfile/lintconfig.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

class TestLintConfig : public QObject
{
    Q_OBJECT
private slots:
    void reads();
    void emptyIsDefault();
    void wrong_data();
    void wrong();
    void overridesSeverities();
    void ignorePragmasCanBeOff();
    void dockerignore_data();
    void dockerignore();
};

void TestLintConfig::reads()
{
    const auto config = readLintConfig("failure-threshold: warning\n"
                                       "ignored:\n  - DL3008\n  - DL3009\n"
                                       "override:\n  error: [DL3015]\n  style:\n    - DL3007\n"
                                       "trustedRegistries: [docker.io, '*.example.org']\n"
                                       "label-schema:\n  author: text\n  created: rfc3339\n"
                                       "strict-labels: true\nno-color: true\nsomething: else\n"
                                       "plimsoll:\n  approved-images: [debian]\n"_ba);
    QVERIFY(config);
    QCOMPARE(config->failureThreshold, Level::Warning);
    QCOMPARE(config->options.ignored, (QStringList{u"DL3008"_s, u"DL3009"_s}));
    QCOMPARE(config->options.levels.value(u"DL3015"_s), Level::Error);
    QCOMPARE(config->options.levels.value(u"DL3007"_s), Level::Style);
    QCOMPARE(config->options.rules.trustedRegistries,
             (QStringList{u"docker.io"_s, u"*.example.org"_s}));
    QCOMPARE(config->options.rules.labelSchema.value(u"created"_s), LabelType::Rfc3339);
    QVERIFY(config->options.rules.strictLabels);
    QVERIFY(config->options.honoursComments);
    QCOMPARE(config->options.rules.approvedImages, QStringList{u"debian"_s});
    QCOMPARE(config->unknownKeys, QStringList{u"something"_s});
}

void TestLintConfig::emptyIsDefault()
{
    for (const QByteArray& text : {""_ba, "# nothing\n"_ba, "---\n"_ba})
        QVERIFY(readLintConfig(text));
}

void TestLintConfig::wrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a list") << "- a\n"_ba;
    QTest::newRow("not closed") << "ignored: [a\n"_ba;
    QTest::newRow("a word where a list belongs") << "label-schema: a\n"_ba;
    QTest::newRow("a level nobody knows") << "failure-threshold: loud\n"_ba;
    QTest::newRow("a type nobody knows") << "label-schema:\n  a: number\n"_ba;
    QTest::newRow("neither true nor false") << "strict-labels: perhaps\n"_ba;
    QTest::newRow("a list of lists") << "ignored: [[a]]\n"_ba;
    QTest::newRow("aliases") << "ignored: &a [DL3008]\noverride: *a\n"_ba;
    QTest::newRow("depth without end") << "ignored: "_ba + QByteArray("[").repeated(5'000);
    QTest::newRow("too large") << "# "_ba + QByteArray(300'000, 'x') + "\nignored: []\n";
    QTest::newRow("no text") << QByteArray("\x00\xff\xfe", 3);
}

void TestLintConfig::wrong()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readLintConfig(text));
}

void TestLintConfig::overridesSeverities()
{
    LintOptions options;
    options.levels = {{u"DL3003"_s, Level::Error}};
    const LintResult result = lint("FROM a:1\nRUN cd /a\n"_ba, options);
    const auto found = std::ranges::find_if(
        result.findings, [](const LintFinding& one) { return one.rule->id == "DL3003"_L1; });
    QVERIFY(found != result.findings.end());
    QCOMPARE(found->level, Level::Error);
    QCOMPARE(found->severity, plimsoll::core::Severity::High);
}

void TestLintConfig::ignorePragmasCanBeOff()
{
    const QByteArray file = "FROM a:1\n# hadolint ignore=DL3004\nRUN sudo a\n"_ba;
    const auto reports = [&file](const LintOptions& options) {
        return std::ranges::any_of(lint(file, options).findings, [](const LintFinding& one) {
            return one.rule->id == "DL3004"_L1;
        });
    };
    QVERIFY(!reports({}));
    QVERIFY(reports({.honoursComments = false}));
}

void TestLintConfig::dockerignore_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isExcluded");
    QTest::newRow("a name") << "a\n"_ba << u"a"_s << true;
    QTest::newRow("a name in a folder is another") << "a\n"_ba << u"b/a"_s << false;
    QTest::newRow("what lies below") << "a\n"_ba << u"a/b/c"_s << true;
    QTest::newRow("a star stays in its folder") << "*.md\n"_ba << u"b/a.md"_s << false;
    QTest::newRow("two stars do not") << "**/*.md\n"_ba << u"b/c/a.md"_s << true;
    QTest::newRow("two stars are no folder too") << "**/a\n"_ba << u"a"_s << true;
    QTest::newRow("a leading slash") << "/a\n"_ba << u"a"_s << true;
    QTest::newRow("a comment") << "# a\n"_ba << u"a"_s << false;
    QTest::newRow("taken back") << "*\n!a\n"_ba << u"a"_s << false;
    QTest::newRow("the last one counts") << "!a\n*\n"_ba << u"a"_s << true;
    QTest::newRow("a question mark") << "?b\n"_ba << u"ab"_s << true;
    QTest::newRow("a class") << "[a-c]x\n"_ba << u"bx"_s << true;
    QTest::newRow("a dot is a dot") << "a.b\n"_ba << u"axb"_s << false;
    QTest::newRow("a broken class") << "[a\n"_ba << u"a"_s << false;
}

void TestLintConfig::dockerignore()
{
    QFETCH(QByteArray, patterns);
    QFETCH(QString, path);
    QTEST(Dockerignore(patterns).excludes(path), "isExcluded");
}

QTEST_GUILESS_MAIN(TestLintConfig)
#include "tst_lintconfig.moc"
