// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/history.h"
#include "tests/support/evidencebuilder.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::dockerfile;

namespace {

/// A history as the API writes it, newest first, from steps written oldest first.
QJsonArray historyOf(const QStringList& createdBy, const QString& comment = {})
{
    QJsonArray steps;
    for (const QString& text : createdBy)
        steps.prepend(QJsonObject{{u"CreatedBy"_s, text}, {u"Comment"_s, comment}, {u"Size"_s, 0}});
    return steps;
}

Instruction only(const QString& createdBy, const QString& comment = {})
{
    return reconstruct(historyOf({createdBy}, comment)).value(0);
}

const QString BuildKit = u"buildkit.dockerfile.v0"_s;

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private slots:
    void instructions_data();
    void instructions();
    void buildArgumentsKeepTheirNames_data();
    void buildArgumentsKeepTheirNames();
    void shellOfTheFileIsTakenOff();
    void oldestComesFirst();
    void tagsAndSizesAreKept();
    void emptyLayers();
    void hostileHistories_data();
    void hostileHistories();
};

void TestHistory::instructions_data()
{
    QTest::addColumn<QString>("createdBy");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("isBuildKit");
    const QString none;
    QTest::newRow("classic ENV") << u"/bin/sh -c #(nop)  ENV A=b"_s << none << u"ENV"_s << u"A=b"_s
                                 << false;
    QTest::newRow("classic RUN") << u"/bin/sh -c apt-get update"_s << none << u"RUN"_s
                                 << u"apt-get update"_s << false;
    QTest::newRow("classic RUN without a shell")
        << u"apt-get update"_s << none << u"RUN"_s << u"apt-get update"_s << false;
    QTest::newRow("classic COPY") << u"/bin/sh -c #(nop) COPY file:0a1b in /srv/ "_s << none
                                  << u"COPY"_s << u"file:0a1b in /srv/"_s << false;
    QTest::newRow("classic ADD of several")
        << u"/bin/sh -c #(nop) ADD multi:0a1b in /srv/ "_s << none << u"ADD"_s
        << u"multi:0a1b in /srv/"_s << false;
    QTest::newRow("classic CMD") << u"/bin/sh -c #(nop)  CMD [\"serve\"]"_s << none << u"CMD"_s
                                 << u"[\"serve\"]"_s << false;
    QTest::newRow("a command that prints the mark is a command")
        << u"/bin/sh -c echo '#(nop) ADD x'"_s << none << u"RUN"_s << u"echo '#(nop) ADD x'"_s
        << false;
    QTest::newRow("a label with ADD in its name")
        << u"/bin/sh -c #(nop)  LABEL ADDRESS=here"_s << none << u"LABEL"_s << u"ADDRESS=here"_s
        << false;
    QTest::newRow("BuildKit RUN") << u"RUN /bin/sh -c apt-get update # buildkit"_s << BuildKit
                                  << u"RUN"_s << u"apt-get update"_s << true;
    QTest::newRow("BuildKit RUN without a shell") << u"RUN apt-get update # buildkit"_s << BuildKit
                                                  << u"RUN"_s << u"apt-get update"_s << true;
    QTest::newRow("BuildKit here-document")
        << u"RUN /bin/sh -c set -e\napt-get update\n # buildkit"_s << BuildKit << u"RUN"_s
        << u"set -e\napt-get update"_s << true;
    QTest::newRow("BuildKit COPY")
        << u"COPY a b # buildkit"_s << BuildKit << u"COPY"_s << u"a b"_s << true;
    QTest::newRow("BuildKit ENV has no mark")
        << u"ENV A=b"_s << BuildKit << u"ENV"_s << u"A=b"_s << true;
    QTest::newRow("BuildKit WORKDIR")
        << u"WORKDIR /srv"_s << BuildKit << u"WORKDIR"_s << u"/srv"_s << true;
    QTest::newRow("BuildKit HEALTHCHECK") << u"HEALTHCHECK &{[\"NONE\"] \"0s\"}"_s << BuildKit
                                          << u"HEALTHCHECK"_s << u"&{[\"NONE\"] \"0s\"}"_s << true;
    QTest::newRow("the mark tells BuildKit too")
        << u"COPY a b # buildkit"_s << none << u"COPY"_s << u"a b"_s << true;
    QTest::newRow("bash with options") << u"/bin/bash -o pipefail -c curl x | sh"_s << none
                                       << u"RUN"_s << u"curl x | sh"_s << false;
    QTest::newRow("Windows, classic") << u"cmd /S /C #(nop) COPY file:0a1b in C:\\app "_s << none
                                      << u"COPY"_s << u"file:0a1b in C:\\app"_s << false;
    QTest::newRow("Windows, BuildKit")
        << u"RUN cmd /S /C dir # buildkit"_s << BuildKit << u"RUN"_s << u"dir"_s << true;
    QTest::newRow("PowerShell") << u"powershell -NoLogo -Command Get-Date"_s << none << u"RUN"_s
                                << u"Get-Date"_s << false;
    QTest::newRow("imported") << QString() << u"Imported from -"_s << QString() << QString()
                              << false;
    QTest::newRow("a tool's remark") << u"# debian.sh --arch 'amd64' out/"_s
                                     << u"debuerreotype 0.15"_s << QString() << QString() << false;
    QTest::newRow("Kaniko") << u"COPY . /app"_s << none << u"COPY"_s << u". /app"_s << false;
    QTest::newRow("a sealed value")
        << u"/bin/sh -c #(nop)  ENV DB_PASSWORD={redacted,name.password,7}"_s << none << u"ENV"_s
        << u"DB_PASSWORD={redacted,name.password,7}"_s << false;
}

void TestHistory::instructions()
{
    QFETCH(QString, createdBy);
    QFETCH(QString, comment);
    const Instruction instruction = only(createdBy, comment);
    QTEST(instruction.keyword, "keyword");
    QTEST(instruction.arguments, "arguments");
    QTEST(instruction.isBuildKit, "isBuildKit");
}

void TestHistory::buildArgumentsKeepTheirNames_data()
{
    QTest::addColumn<QString>("createdBy");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("command");
    QTest::newRow("classic") << u"|1 A=b /bin/sh -c make"_s << QStringList{u"A"_s} << u"make"_s;
    QTest::newRow("BuildKit") << u"RUN |2 A=b C=d /bin/sh -c make # buildkit"_s
                              << QStringList{u"A"_s, u"C"_s} << u"make"_s;
    QTest::newRow("a value with blanks") << u"|2 A=b c d E=f g /bin/sh -c make X=y"_s
                                         << QStringList{u"A"_s, u"E"_s} << u"make X=y"_s;
    QTest::newRow("an empty value")
        << u"|1 A= /bin/sh -c make"_s << QStringList{u"A"_s} << u"make"_s;
    QTest::newRow("no shell") << u"RUN |1 A=b make all # buildkit"_s << QStringList{u"A"_s}
                              << u"make all"_s;
    QTest::newRow("a count that promises more")
        << u"|9 A=b /bin/sh -c make"_s << QStringList{u"A"_s} << u"make"_s;
    QTest::newRow("a count beyond reason")
        << u"|99999 A=b /bin/sh -c make"_s << QStringList() << u"|99999 A=b /bin/sh -c make"_s;
}

void TestHistory::buildArgumentsKeepTheirNames()
{
    QFETCH(QString, createdBy);
    const Instruction instruction = only(createdBy);
    QCOMPARE(instruction.keyword, u"RUN"_s);
    QTEST(instruction.buildArguments, "names");
    QTEST(instruction.arguments, "command");
}

void TestHistory::shellOfTheFileIsTakenOff()
{
    const auto steps = reconstruct(
        historyOf({u"SHELL [/opt/run it --]"_s, u"RUN /opt/run it -- apt-get update # buildkit"_s},
                  BuildKit));
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[1].arguments, u"apt-get update"_s);
    const auto classic = reconstruct(historyOf({u"/bin/sh -c #(nop)  SHELL [/opt/run it --]"_s,
                                                u"/opt/run it -- #(nop) ADD file:0a1b in / "_s}));
    QCOMPARE(classic[1].keyword, u"ADD"_s);
}

void TestHistory::oldestComesFirst()
{
    const auto steps = reconstruct(historyOf({u"ENV A=b"_s, u"ENV C=d"_s}));
    QCOMPARE(steps[0].arguments, u"A=b"_s);
    QCOMPARE(steps[0].historyIndex, 1);
    QCOMPARE(steps[1].historyIndex, 0);
}

void TestHistory::tagsAndSizesAreKept()
{
    const auto steps = reconstruct(test::json(
        R"([{"CreatedBy":"RUN x","Size":42,"Tags":["a:1","b:1"]},{"CreatedBy":"","Tags":null}])"));
    QCOMPARE(steps[1].tags, u"a:1 b:1"_s);
    QCOMPARE(steps[1].sizeBytes, 42);
    QVERIFY(steps[0].tags.isEmpty());
}

void TestHistory::emptyLayers()
{
    QVERIFY(only(u"ENV A=b"_s, BuildKit).isEmptyLayer);
    QVERIFY(!only(u"RUN /bin/sh -c true # buildkit"_s, BuildKit).isEmptyLayer);
    QVERIFY(!only(u"/bin/sh -c #(nop) COPY file:0 in / "_s).isEmptyLayer);
}

void TestHistory::hostileHistories_data()
{
    QTest::addColumn<QByteArray>("history");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << QByteArray("null") << 0;
    QTest::newRow("no list") << QByteArray("{\"CreatedBy\":\"RUN x\"}") << 0;
    QTest::newRow("numbers") << QByteArray("[1,2]") << 2;
    QTest::newRow("no fields") << QByteArray("[{}]") << 1;
    QTest::newRow("wrong types") << QByteArray(
        R"([{"CreatedBy":7,"Comment":[],"Size":"x","Tags":"y"}])")
                                 << 1;
    QTest::newRow("a bar alone") << QByteArray(R"([{"CreatedBy":"|1 "}])") << 1;
    QTest::newRow("a shell alone") << QByteArray(R"([{"CreatedBy":"/bin/sh -c "}])") << 1;
    QTest::newRow("the mark alone") << QByteArray(R"([{"CreatedBy":" # buildkit"}])") << 1;
    QTest::newRow("a very long line")
        << QByteArray("[{\"CreatedBy\":\"|3 " + QByteArray(200000, 'a') + "\"}]") << 1;
    QTest::newRow("many options") << QByteArray("[{\"CreatedBy\":\"sh"
                                                + QByteArray(" -a").repeated(20000) + "\"}]")
                                  << 1;
}

void TestHistory::hostileHistories()
{
    QFETCH(QByteArray, history);
    QFETCH(int, steps);
    QCOMPARE(reconstruct(test::json(history)).size(), steps);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
