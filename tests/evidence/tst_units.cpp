// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/daemonflags.h"
#include "evidence/units.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;

namespace {

/// Lines of a file, each with a proof that names its number.
QList<Placed> placed(const QString& text)
{
    QList<Placed> lines;
    for (const QString& line : text.split(u'\n'))
        lines.append({line, {.path = u"lines[%1]"_s.arg(lines.size())}});
    return lines;
}

/// "[Service] ExecStart=/usr/bin/dockerd" for each line of a unit.
QStringList shown(const QList<UnitLine>& lines)
{
    QStringList result;
    for (const UnitLine& line : lines)
        result.append(u"[%1] %2=%3"_s.arg(line.section, line.key, line.value.text));
    return result;
}

QStringList texts(const QList<Placed>& words)
{
    QStringList result;
    for (const Placed& word : words)
        result.append(word.text);
    return result;
}

Variables variablesOf(const QStringList& assignments)
{
    Variables variables;
    for (const QString& assignment : assignments)
        addVariables(variables, {assignment, {.path = u"environment"_s}});
    return variables;
}

} // namespace

/// How systemd 252 reads units: expected values by its manual pages.
class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void lines_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("sections and keys")
            << u"[Unit]\nAfter=a.target\n[Service]\nExecStart=/bin/a\n"_s
            << QStringList{u"[Unit] After=a.target"_s, u"[Service] ExecStart=/bin/a"_s};
        QTest::newRow("spaces around the equals sign")
            << u"[Service]\nUser = root \n"_s << QStringList{u"[Service] User=root"_s};
        QTest::newRow("comments of both kinds")
            << u"# one\n; two\n[Service]\n  # three\nUser=a # no comment\n"_s
            << QStringList{u"[Service] User=a # no comment"_s};
        QTest::newRow("a line that goes on")
            << u"[Service]\nExecStart=/bin/a \\\n  --b \\\n  --c\nUser=d"_s
            << QStringList{u"[Service] ExecStart=/bin/a --b --c"_s, u"[Service] User=d"_s};
        QTest::newRow("a comment between the parts")
            << u"[Service]\nExecStart=/bin/a \\\n# not now\n --b\n"_s
            << QStringList{u"[Service] ExecStart=/bin/a --b"_s};
        QTest::newRow("an empty value is kept: it forgets what came before")
            << u"[Service]\nExecStart=\n"_s << QStringList{u"[Service] ExecStart="_s};
        QTest::newRow("no assignment") << u"[Service]\nnonsense\n=x\n"_s << QStringList{};
        QTest::newRow("cut off in the middle of a line that goes on")
            << u"[Service]\nExecStart=/bin/a \\"_s << QStringList{u"[Service] ExecStart=/bin/a"_s};
        QTest::newRow("nothing") << QString() << QStringList{};
    }

    void lines()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, expected);
        QCOMPARE(shown(unitLines(placed(file))), expected);
    }

    void aLineStandsWhereItBegins()
    {
        const auto lines = unitLines(placed(u"[Service]\n\nExecStart=/bin/a \\\n --b\nUser=c"_s));
        QCOMPARE(lines[0].value.proof.path, u"lines[2]"_s);
        QCOMPARE(lines[1].value.proof.path, u"lines[4]"_s);
    }

    void anEmptyAssignmentForgets()
    {
        const auto lines = unitLines(placed(u"[Service]\nExecStart=/bin/a\nExecStart=/bin/b\n"
                                            "[Other]\nExecStart=/bin/o\n"
                                            "[Service]\nExecStart=\nExecStart=/bin/c"_s));
        QCOMPARE(texts(unitValues(lines, u"Service", u"ExecStart")), QStringList{u"/bin/c"_s});
        QCOMPARE(texts(unitValues(lines.first(2), u"Service", u"ExecStart")),
                 (QStringList{u"/bin/a"_s, u"/bin/b"_s}));
        QCOMPARE(texts(unitValues(lines, u"Service", u"User")), QStringList());
    }

    void words_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("spaces") << u"  a\tb  c "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("double quotes") << u"a \"b c\" d"_s << QStringList{u"a"_s, u"b c"_s, u"d"_s};
        QTest::newRow("single quotes") << u"'b \"c\"'"_s << QStringList{u"b \"c\""_s};
        QTest::newRow("quotes inside a word") << u"--x=\"b c\"d"_s << QStringList{u"--x=b cd"_s};
        QTest::newRow("an empty word") << u"a \"\" b"_s << QStringList{u"a"_s, QString(), u"b"_s};
        QTest::newRow("backslashes")
            << u"a\\ b c\\td \\\"e"_s << QStringList{u"a b"_s, u"c\td"_s, u"\"e"_s};
        QTest::newRow("no escape in single quotes") << u"'a\\b'"_s << QStringList{u"a\\b"_s};
        QTest::newRow("quotes that do not close") << u"a \"b"_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void words()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        QCOMPARE(unitWords(line), expected);
    }

    void variables()
    {
        const Variables known = variablesOf({u"A=1 \"B=two words\" =x C"_s, u"A=3"_s});
        QCOMPARE(known.size(), 2);
        QCOMPARE(known[u"A"_s].text, u"3"_s); // the later one counts
        QCOMPARE(known[u"B"_s].text, u"two words"_s);
    }

    void environmentFiles_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"OPTS=--debug"_s << u"--debug"_s;
        QTest::newRow("spaces are part of it") << u"OPTS=--debug --tls"_s << u"--debug --tls"_s;
        QTest::newRow("double quotes go") << u"OPTS=\"--debug --tls\""_s << u"--debug --tls"_s;
        QTest::newRow("single quotes go") << u"OPTS='-H \"fd://\"'"_s << u"-H \"fd://\""_s;
        QTest::newRow("a line that goes on") << u"OPTS=--debug \\\n--tls"_s << u"--debug --tls"_s;
        QTest::newRow("the last one counts") << u"OPTS=a\nOPTS=b"_s << u"b"_s;
        QTest::newRow("a comment is none") << u"#OPTS=a\nOPTS=b\n; OPTS=c"_s << u"b"_s;
        QTest::newRow("an equals sign in it") << u"OPTS=--log-opt tag=x"_s << u"--log-opt tag=x"_s;
    }

    void environmentFiles()
    {
        QFETCH(QString, line);
        QFETCH(QString, value);
        Variables variables;
        addFileVariables(variables, placed(line));
        QCOMPARE(variables[u"OPTS"_s].text, value);
    }

    void commands_data()
    {
        QTest::addColumn<QString>("execStart");
        QTest::addColumn<QStringList>("expected");
        const QStringList plain{u"/usr/bin/dockerd"_s, u"-H"_s, u"fd://"_s};
        QTest::newRow("plain") << u"/usr/bin/dockerd -H fd://"_s << plain;
        QTest::newRow("prefixes are taken off") << u"-+!/usr/bin/dockerd -H fd://"_s << plain;
        QTest::newRow("a name of its own") << u"@/usr/bin/dockerd docker -H fd://"_s << plain;
        QTest::newRow("a variable alone is several words")
            << u"/usr/bin/dockerd $OPTS"_s
            << QStringList{u"/usr/bin/dockerd"_s, u"--debug"_s, u"--label=a b"_s};
        QTest::newRow("in braces it is one")
            << u"/usr/bin/dockerd --label=${OPTS}"_s
            << QStringList{u"/usr/bin/dockerd"_s, u"--label=--debug \"--label=a b\""_s};
        QTest::newRow("unset is nothing, and an empty word in braces")
            << u"/usr/bin/dockerd $NONE ${NONE}"_s << QStringList{u"/usr/bin/dockerd"_s, QString()};
        QTest::newRow("a doubled dollar sign is one")
            << u"/usr/bin/dockerd $$OPTS"_s << QStringList{u"/usr/bin/dockerd"_s, u"$OPTS"_s};
        QTest::newRow("a colon leaves variables alone")
            << u":/usr/bin/dockerd $OPTS"_s << QStringList{u"/usr/bin/dockerd"_s, u"$OPTS"_s};
        QTest::newRow("braces that do not close")
            << u"/usr/bin/dockerd ${OPTS"_s << QStringList{u"/usr/bin/dockerd"_s, u"${OPTS"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void commands()
    {
        QFETCH(QString, execStart);
        QFETCH(QStringList, expected);
        const Variables variables = variablesOf({u"'OPTS=--debug \"--label=a b\"'"_s});
        QCOMPARE(texts(commandWords({execStart, {}}, variables)), expected);
    }

    void aWordStandsWhereItsTextCameFrom()
    {
        const core::Proof unit{.path = u"unit"_s};
        const auto words =
            commandWords({u"/usr/bin/dockerd $OPTS -D"_s, unit}, variablesOf({u"OPTS=--tls"_s}));
        QCOMPARE(words[0].proof, unit);
        QCOMPARE(words[1].proof.path, u"environment"_s);
        QCOMPARE(words[2].proof, unit);
    }

    void flags_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QStringList>("strangers");
        const auto row = [](const char* name, const char* words, const QStringList& expected,
                            const QStringList& strangers = {}) {
            QTest::newRow(name) << QString::fromLatin1(words) << expected << strangers;
        };
        row("with an equals sign", "--log-level=debug", {u"log-level=debug"_s});
        row("with a space", "--log-level debug", {u"log-level=debug"_s});
        row("a switch takes no word", "--debug fd://", {u"debug=true"_s}, {u"fd://"_s});
        row("a switch set off", "--icc=false --iptables=false",
            {u"icc=false"_s, u"iptables=false"_s});
        row("short ones", "-D -H fd:// -Htcp://0.0.0.0:1 -H=unix:///x -l info",
            {u"debug=true"_s, u"host=fd://"_s, u"host=tcp://0.0.0.0:1"_s, u"host=unix:///x"_s,
             u"log-level=info"_s});
        row("twice is twice", "--label=a=1 --label b", {u"label=a=1"_s, u"label=b"_s});
        row("an empty value", "--userns-remap=", {u"userns-remap="_s});
        row("a flag at the end without its value", "--log-level", {u"log-level="_s});
        row("words that belong to none", "serve --debug -", {u"debug=true"_s},
            {u"serve"_s, u"-"_s});
        row("nothing", "", {});
    }

    void flags()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, expected);
        QFETCH(QStringList, strangers);
        QList<Placed> list;
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
            list.append({word, {.path = u"words[%1]"_s.arg(list.size())}});
        const DaemonFlags found = daemonFlags(list);
        QStringList flags;
        for (const DaemonFlag& flag : found.flags)
            flags.append(flag.name + u'=' + flag.value);
        QCOMPARE(flags, expected);
        QCOMPARE(found.strangers, strangers);
        QVERIFY(found.flags.isEmpty() || found.flags.first().proof.path.startsWith("words["_L1));
    }

    void keysOfTheConfigurationFile()
    {
        QCOMPARE(configKeyOf(u"host"_s), u"hosts"_s);
        QCOMPARE(configKeyOf(u"default-ulimit"_s), u"default-ulimits"_s);
        QCOMPARE(configKeyOf(u"graph"_s), u"data-root"_s);
        QCOMPARE(configKeyOf(u"log-level"_s), u"log-level"_s);
    }
};

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
