// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/parser.h"
#include "dockerfile/shell.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

/// "a b|c": words by blanks, commands by bars.
QString drawn(const Script& script)
{
    QStringList commands;
    for (const Command& command : script.commands) {
        if (!command.words.isEmpty())
            commands.append(command.words.join(u' '));
    }
    return commands.join(u" | "_s);
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT
private slots:
    void commands_data();
    void commands();
    void pipes_data();
    void pipes();
    void pipelines();
    void partsOfACommand();
    void formsOfRun_data();
    void formsOfRun();
    void hostile_data();
    void hostile();
};

void TestShell::commands_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("commands");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("every separator") << u"a;b|c||d&e&&f\ng"_s << u"a | b | c | d | e | f | g"_s;
    QTest::newRow("quotes hold separators") << u"echo 'a && b' \"c; d\""_s << u"echo a && b c; d"_s;
    QTest::newRow("escapes") << u"echo a\\ b \"c\\\"d\""_s << u"echo a b c\"d"_s;
    QTest::newRow("a continued line") << u"a \\\n b"_s << u"a b"_s;
    QTest::newRow("a comment") << u"a # b && c\nd"_s << u"a | d"_s;
    QTest::newRow("no comment inside a word") << u"a b#c"_s << u"a b#c"_s;
    QTest::newRow("subshells and groups") << u"(a; b) && { c; }"_s << u"a | b | c"_s;
    QTest::newRow("variables keep their names")
        << u"a $B \"${C:-d}\" $1"_s << u"a ${B} ${C:-d} ${1}"_s;
    QTest::newRow("assignments are no command") << u"A=b; C=d e"_s << u"e"_s;
    QTest::newRow("redirections are no arguments") << u"a >b 2>&1 <c d &>e"_s << u"a d"_s;
    QTest::newRow("a number is an argument") << u"a 2 > b"_s << u"a 2"_s;
    QTest::newRow("if and loops")
        << u"if a; then b; else c; fi; for x in d e; do f; done; while g; do h; done"_s
        << u"a | b | c | f | g | h"_s;
    QTest::newRow("case") << u"case $a in b|c) d ;; (e) f;; *) g; esac; h"_s << u"d | f | g | h"_s;
    QTest::newRow("a condition") << u"[[ a && b ]] && c"_s << u"c"_s;
    QTest::newRow("a function") << u"f() { a; }; function g { b; }"_s << u"a | b"_s;
    QTest::newRow("a substitution") << u"a $(b c) d"_s << u"b c | a ${...} d"_s;
    QTest::newRow("a substitution in quotes") << u"a \"x$(b \")\")y\""_s << u"b ) | a x${...}y"_s;
    QTest::newRow("backticks") << u"a `b \\`c\\``"_s << u"c | b ${...} | a ${...}"_s;
    QTest::newRow("arithmetic") << u"a $((1 + (2)))"_s << u"a ${...}"_s;
    QTest::newRow("a process substitution") << u"bash <(a b)"_s << u"a b | bash ${...}"_s;
    QTest::newRow("a shell in a shell") << u"bash -exc 'a && b'"_s << u"bash -exc a && b | a | b"_s;
    QTest::newRow("the name of a script") << u"bash a.sh -c b"_s << u"bash a.sh -c b"_s;
    QTest::newRow("with pipefail")
        << u"bash -o pipefail -c 'a'"_s << u"bash -o pipefail -c a | a"_s;
    QTest::newRow("eval") << u"eval 'a b' c"_s << u"eval a b c | a b c"_s;
    QTest::newRow("sudo with options")
        << u"sudo -E -u x A=b c d"_s << u"sudo -E -u x A=b c d | c d"_s;
    QTest::newRow("sudo in front of env")
        << u"sudo env A=b c"_s << u"sudo env A=b c | env A=b c | c"_s;
    QTest::newRow("xargs") << u"a | xargs -n 1 b"_s << u"a | xargs -n 1 b | b"_s;
    QTest::newRow("timeout") << u"timeout -k 5 10 a b"_s << u"timeout -k 5 10 a b | a b"_s;
    QTest::newRow("find") << u"find / -exec rm -f {} \\; -print"_s
                          << u"find / -exec rm -f {} ; -print | rm -f {}"_s;
    QTest::newRow("a here-document in the text") << u"cat <<E >f\na && b\nE\nc"_s << u"cat | c"_s;
    QTest::newRow("a here-document for a shell") << u"sh <<E\na\nE\nb"_s << u"sh | a | b"_s;
    QTest::newRow("an open quote") << u"echo 'a"_s << u"echo a"_s;
    QTest::newRow("an open escape") << u"a \\"_s << u"a"_s;
    QTest::newRow("an open substitution") << u"a $(b"_s << u"b | a ${...}"_s;
}

void TestShell::commands()
{
    QFETCH(QString, shell);
    QTEST(drawn(readScript(shell)), "commands");
}

void TestShell::pipes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<bool>("hasPipe");
    QTest::newRow("a pipe") << u"a | b"_s << true;
    QTest::newRow("with errors") << u"a |& b"_s << true;
    QTest::newRow("in a substitution") << u"a $(b | c)"_s << true;
    QTest::newRow("or") << u"a || b"_s << false;
    QTest::newRow("in quotes") << u"a 'b | c'"_s << false;
    QTest::newRow("in an inner shell") << u"bash -o pipefail -c 'a | b'"_s << false;
    QTest::newRow("of case patterns") << u"case a in b|c) d;; esac"_s << false;
    QTest::newRow("over an old file") << u"a >| b"_s << false;
}

void TestShell::pipes()
{
    QFETCH(QString, shell);
    QTEST(readScript(shell).hasPipe, "hasPipe");
}

void TestShell::pipelines()
{
    const Script script = readScript(u"a | b; c | sudo d"_s);
    QList<int> numbers;
    for (const Command& command : script.commands)
        numbers.append(command.pipeline);
    QCOMPARE(numbers.size(), 5);
    QCOMPARE(numbers[0], numbers[1]);
    QVERIFY(numbers[1] != numbers[2]);
    QCOMPARE(numbers[2], numbers[4]);
    QCOMPARE(script.commands[4].parent, 3);
}

void TestShell::partsOfACommand()
{
    const Script script = readScript(u"A=b /usr/bin/c d > e 2>>f <<<g \"$(h)\""_s);
    const Command& command = script.commands.last();
    QCOMPARE(command.name, u"c"_s);
    QCOMPARE(command.assignments, QStringList{u"A=b"_s});
    QCOMPARE(command.targets, (QStringList{u"e"_s, u"f"_s}));
    QCOMPARE(command.input, u"g"_s);
    QVERIFY(script.commands.first().isSubstituted);
    QCOMPARE(script.commands.first().parent, 1);
}

void TestShell::formsOfRun_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("commands");
    QTest::newRow("shell") << "RUN a && \\\n # c\n b"_ba << u"a | b"_s;
    QTest::newRow("JSON is one command") << "RUN [\"a\", \"b && 'c'\"]"_ba << u"a b && 'c'"_s;
    QTest::newRow("JSON of a shell")
        << "RUN [\"sh\", \"-c\", \"a && b\"]"_ba << u"sh -c a && b | a | b"_s;
    QTest::newRow("a here-document") << "RUN <<E\na\nb c\nE"_ba << u"a | b c"_s;
    QTest::newRow("of another language")
        << "RUN <<E\n#!/usr/bin/env python3\nimport os\nE"_ba << QString();
    QTest::newRow("of bash") << "RUN <<E\n#!/bin/bash -e\na\nE"_ba << u"a"_s;
    QTest::newRow("for a program") << "RUN cat <<E > f\na\nE"_ba << u"cat"_s;
    QTest::newRow("a health check") << "HEALTHCHECK CMD a || b"_ba << u"a | b"_s;
}

void TestShell::formsOfRun()
{
    QFETCH(QByteArray, file);
    QTEST(drawn(scriptOf(parse(file).statements.first())), "commands");
}

void TestShell::hostile_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("substitutions without end") << u"$("_s.repeated(100'000);
    QTest::newRow("parentheses without end") << u"("_s.repeated(100'000);
    QTest::newRow("closing ones") << u")"_s.repeated(100'000);
    QTest::newRow("backticks") << u"`"_s.repeated(100'001);
    QTest::newRow("here-documents without text") << u"a <<b\n"_s.repeated(2'000);
    QTest::newRow("sudo of sudo") << u"sudo "_s.repeated(100'000) + u'a';
    QTest::newRow("cases") << u"case a in "_s.repeated(50'000);
    QTest::newRow("braces") << u"${"_s.repeated(100'000);
    QString shell = u"a"_s;
    for (int depth = 0; depth < 12; ++depth)
        shell = u"sh -c \""_s + shell.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    QTest::newRow("shells in shells") << shell;
}

void TestShell::hostile()
{
    QFETCH(QString, shell);
    const Script script = readScript(shell);
    QVERIFY(script.commands.size() <= shell.size());
}

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
