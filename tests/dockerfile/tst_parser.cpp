// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "dockerfile/parser.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

QString quoted(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\t', "\\t"_L1);
    return u'"' + escaped + u'"';
}

/// The tree as BuildKit prints it.
QString dump(const Statement& statement)
{
    QStringList parts{statement.word.toLower()};
    if (!statement.flags.isEmpty()) {
        QStringList flags;
        for (const QString& flag : statement.flags)
            flags.append(quoted(flag));
        parts.append(u'[' + flags.join(u' ') + u']');
    }
    for (const QString& argument : statement.arguments)
        parts.append(quoted(argument));
    for (const Pair& pair : statement.pairs) {
        parts.append(
            {quoted(pair.key), quoted(pair.value), pair.isLegacy ? u"\"\""_s : u"\"=\""_s});
    }
    for (const Statement& trigger : statement.trigger)
        parts.append(dump(trigger));
    return u'(' + parts.join(u' ') + u')';
}

bool isRefused(const Document& document, int line, Problem::Kind atLeast)
{
    return std::ranges::any_of(document.problems, [=](const Problem& problem) {
        return problem.lines.first == line && problem.kind >= atLeast;
    });
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT
private slots:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void refusesLines();
    void readsHeredocs();
    void knowsLines();
    void forms_data();
    void forms();
    void problems_data();
    void problems();
    void goesOnBehindAProblem();
    void unendedHeredocsHideNothing();
    void directives();
    void commentsRightAbove();
    void limits();
    void deepTriggersEnd();
};

void TestParser::accepts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("tree");
    SKIP_WITHOUT_CASES();
    const QString folder = u"buildkit-parser/accept/"_s;
    const QStringList names =
        QDir(caseFolder() + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name))
            << caseBytes(folder + name + u"/Dockerfile"_s)
            << QString::fromUtf8(caseBytes(folder + name + u"/result"_s)).trimmed();
    }
}

void TestParser::accepts()
{
    QFETCH(QByteArray, file);
    QStringList lines;
    const Document document = parse(file);
    for (const Statement& statement : document.statements)
        lines.append(dump(statement));
    QTEST(lines.join(u'\n'), "tree");
    for (const Problem& problem : document.problems)
        QVERIFY2(problem.kind != Problem::Kind::Syntax,
                 qPrintable(plimsoll::core::english(problem.text)));
}

void TestParser::rejects_data()
{
    QTest::addColumn<QByteArray>("file");
    SKIP_WITHOUT_CASES();
    const QString folder = u"buildkit-parser/reject/"_s;
    for (const QString& name :
         QDir(caseFolder() + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << caseBytes(folder + name + u"/Dockerfile"_s);
}

void TestParser::rejects()
{
    QFETCH(QByteArray, file);
    const Document document = parse(file);
    QVERIFY(!document.problems.isEmpty());
    QCOMPARE(document.problems.first().kind, Problem::Kind::Syntax);
}

void TestParser::refusesLines()
{
    SKIP_WITHOUT_CASES();
    for (const QJsonObject& test : readCases(u"buildkit-parser/rejects-dev.json"_s)) {
        const Document document = parse(test[u"dockerfile"].toString().toUtf8());
        QVERIFY2(isRefused(document, test[u"rejected_line"].toInt(), Problem::Kind::Arguments),
                 qPrintable(test[u"id"].toString()));
        QCOMPARE(document.problems.size(), 1);
    }
}

void TestParser::readsHeredocs()
{
    SKIP_WITHOUT_CASES();
    for (const QJsonObject& test : readCases(u"buildkit-parser/heredocs-dev.json"_s)) {
        QList<Heredoc> expected;
        for (const auto& value : test[u"heredocs"].toArray()) {
            expected.append({.name = value[u"name"].toString(),
                             .content = value[u"content"].toString(),
                             .expands = value[u"expand"].toBool(),
                             .stripsTabs = value[u"chomp"].toBool(),
                             .fileDescriptor = uint(value[u"fd"].toInt())});
        }
        const Document document = parse(test[u"dockerfile"].toString().toUtf8());
        QVERIFY2(document.statements.last().heredocs == expected,
                 qPrintable(test[u"id"].toString()));
    }
}

void TestParser::knowsLines()
{
    SKIP_WITHOUT_CASES();
    const Document document = parse(caseBytes(u"buildkit-parser/lines/Dockerfile"_s));
    QList<LineRange> lines;
    for (const Statement& statement : document.statements)
        lines.append(statement.lines);
    QList<LineRange> expected;
    for (const QJsonObject& test : readCases(u"buildkit-parser/lines/lines.json"_s))
        expected.append({test[u"first"].toInt(), test[u"last"].toInt()});
    QCOMPARE(lines, expected);
}

void TestParser::forms_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("tree");
    QTest::newRow("keywords in any case") << "rUn a"_ba << u"(run \"a\")"_s;
    QTest::newRow("JSON with blanks around")
        << "RUN [ \"a\" , \"b c\" ]"_ba << u"(run \"a\" \"b c\")"_s;
    QTest::newRow("malformed JSON is text") << "RUN [\"a\""_ba << u"(run \"[\\\"a\\\"\")"_s;
    QTest::newRow("CRLF") << "ENV a=b\r\nUSER c\r\n"_ba << u"(env \"a\" \"b\" \"=\")(user \"c\")"_s;
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBFUSER c"_ba << u"(user \"c\")"_s;
    QTest::newRow("the other escape")
        << "# escape=`\nRUN a `\n  b\\"_ba << u"(run \"a   b\\\\\")"_s;
    QTest::newRow("an escaped escape does not continue")
        << "RUN a \\\\\nUSER b"_ba << u"(run \"a \\\\\\\\\")(user \"b\")"_s;
    QTest::newRow("a comment in a continued line")
        << "RUN a \\\n# c \\\n b"_ba << u"(run \"a  b\")"_s;
    QTest::newRow("a quoted flag")
        << "RUN --mount='type=cache,a b' c"_ba << u"(run [\"--mount=type=cache,a b\"] \"c\")"_s;
    QTest::newRow("a trigger with JSON") << "ONBUILD RUN [\"a\"]"_ba << u"(onbuild (run \"a\"))"_s;
    QTest::newRow("no arguments") << "RUN"_ba << u"(run)"_s;
}

void TestParser::forms()
{
    QFETCH(QByteArray, file);
    QString tree;
    for (const Statement& statement : parse(file).statements)
        tree += dump(statement);
    QTEST(tree, "tree");
}

void TestParser::problems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::newRow("an empty file") << ""_ba << 1 << Problem::Kind::Syntax;
    QTest::newRow("comments only") << "# a\n\n# b\n"_ba << 1 << Problem::Kind::Syntax;
    QTest::newRow("an array of numbers") << "FROM a\nCMD [1]"_ba << 2 << Problem::Kind::Syntax;
    QTest::newRow("ENV without value") << "FROM a\nENV A"_ba << 2 << Problem::Kind::Syntax;
    QTest::newRow("ENV with a stray word") << "FROM a\nENV A=b c"_ba << 2 << Problem::Kind::Syntax;
    QTest::newRow("an escape nobody knows")
        << "# escape=x\nFROM a"_ba << 1 << Problem::Kind::Syntax;
    QTest::newRow("a directive twice")
        << "# escape=`\n# escape=`\nFROM a"_ba << 2 << Problem::Kind::Syntax;
    QTest::newRow("a here-document without end")
        << "FROM a\nRUN <<E\nUSER b\n"_ba << 2 << Problem::Kind::Syntax;
    QTest::newRow("a word that is no instruction")
        << "FROM a\n\nRUM b"_ba << 3 << Problem::Kind::UnknownInstruction;
    QTest::newRow("FROM with two words") << "FROM a b"_ba << 1 << Problem::Kind::Arguments;
    QTest::newRow("a stage that begins with a digit")
        << "FROM a AS 1b"_ba << 1 << Problem::Kind::Arguments;
    QTest::newRow("COPY without destination")
        << "FROM a\nCOPY b"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("a flag COPY does not have")
        << "FROM a\nCOPY --owner=x b c"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("SHELL as text") << "FROM a\nSHELL bash -c"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("HEALTHCHECK of another kind")
        << "FROM a\nHEALTHCHECK TCP 80"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("ONBUILD ONBUILD")
        << "FROM a\nONBUILD ONBUILD RUN b"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("a trigger that is wrong itself")
        << "FROM a\nONBUILD COPY b"_ba << 2 << Problem::Kind::Arguments;
    QTest::newRow("a NUL byte") << QByteArray("FROM a\nRUN b\0c", 14) << 2 << Problem::Kind::Bytes;
    QTest::newRow("Latin-1") << "FROM a\nLABEL a=\xE4\xF6"_ba << 2 << Problem::Kind::Bytes;
    QTest::newRow("a line no build accepts")
        << "FROM a\nRUN "_ba + QByteArray(70'000, 'x') << 2 << Problem::Kind::Syntax;
}

void TestParser::problems()
{
    QFETCH(QByteArray, file);
    const Document document = parse(file);
    QCOMPARE(document.problems.size(), 1);
    QTEST(document.problems.first().kind, "kind");
    QTEST(document.problems.first().lines.first, "line");
}

void TestParser::goesOnBehindAProblem()
{
    const Document document = parse("FROM a\nCMD [1]\nRUM x\nENV A\nUSER b"_ba);
    QCOMPARE(document.problems.size(), 3);
    QCOMPARE(document.statements.size(), 5);
    QCOMPARE(document.statements.last().arguments, QStringList{u"b"_s});
}

void TestParser::unendedHeredocsHideNothing()
{
    const Document document = parse("FROM a\nRUN <<E\nUSER b"_ba);
    QCOMPARE(document.statements.last().keyword, Keyword::User);
}

void TestParser::directives()
{
    const Document document =
        parse("# syntax = docker/dockerfile:1\n#check=skip=all\nFROM a\n# escape=`\nRUN b"_ba);
    QCOMPARE(document.directives.size(), 2);
    QCOMPARE(document.directives.first().name, u"syntax"_s);
    QCOMPARE(document.directives.first().value, u"docker/dockerfile:1"_s);
    QCOMPARE(document.directives.last().line, 2);
    QCOMPARE(document.escape, QChar(u'\\'));
}

void TestParser::commentsRightAbove()
{
    const Document document = parse("# far\n\n# near\n#  two \nFROM a\nRUN b"_ba);
    QCOMPARE(document.statements.first().comments, (QStringList{u"near"_s, u"two"_s}));
    QCOMPARE(document.statements.last().comments, QStringList());
    QCOMPARE(document.comments.size(), 3);
    QCOMPARE(document.comments.last().line, 4);
}

void TestParser::limits()
{
    QByteArray large("FROM a\n");
    large += QByteArray(MaxFileBytes, '\n') + "RUN b\n";
    Document document = parse(large);
    QCOMPARE(document.statements.size(), 1);
    QCOMPARE(document.problems.size(), 1);
    QCOMPARE(document.problems.first().kind, Problem::Kind::Size);

    document = parse(QByteArray("x\n").repeated(100'000));
    QCOMPARE(document.problems.size(), MaxProblems + 1);
    QCOMPARE(document.problems.last().text.args,
             QStringList{QString::number(100'000 - MaxProblems)});
}

void TestParser::deepTriggersEnd()
{
    const Document document = parse(QByteArray("ONBUILD ").repeated(7'000) + "RUN a");
    QCOMPARE(document.problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
