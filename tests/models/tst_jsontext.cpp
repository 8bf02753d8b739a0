// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::models;

namespace {

QJsonValue parsed(const char* text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QStringList marked(const QList<SnippetLine>& lines)
{
    QStringList result;
    for (const SnippetLine& line : lines)
        result += (line.isCited ? u"> "_s : u"  "_s) + line.text;
    return result;
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT
private slots:
    void laysOutWithTwoSpacesALevel()
    {
        const JsonText text = layOut(parsed(R"({"b": [1, "x"], "a": {"deep": true}, "e": []})"));
        QCOMPARE(text.lines,
                 QStringList({u"{"_s, u"  \"a\": {"_s, u"    \"deep\": true"_s, u"  },"_s,
                              u"  \"b\": ["_s, u"    1,"_s, u"    \"x\""_s, u"  ],"_s,
                              u"  \"e\": []"_s, u"}"_s}));
    }

    void knowsTheLinesOfEachPath()
    {
        const JsonText text = layOut(parsed(R"({"a": {"deep": true}, "b": [1, {"c.d": null}]})"));
        QCOMPARE(text.rangeOf(u""_s), (LineRange{0, 10}));
        QCOMPARE(text.rangeOf(u"a.deep"_s), (LineRange{2, 2}));
        QCOMPARE(text.rangeOf(u"b"_s), (LineRange{4, 9}));
        QCOMPARE(text.rangeOf(u"b[1][\"c.d\"]"_s), (LineRange{7, 7}));
    }

    void anAbsentPathFallsBackToWhatWouldHoldIt()
    {
        const JsonText text = layOut(parsed(R"({"HostConfig": {"Memory": 0}})"));
        QVERIFY(!text.holds(u"HostConfig.PidsLimit"_s));
        QCOMPARE(text.rangeOf(u"HostConfig.PidsLimit"_s), text.rangeOf(u"HostConfig"_s));
        QCOMPARE(text.rangeOf(u"Nothing.At.All"_s), (LineRange{0, 0}));
    }

    void scalarsAreQuotedAsJsonQuotesThem()
    {
        const JsonText text = layOut(parsed("{\"q\\\"\": \"a\\nb\", \"n\": 12, \"z\": null}"));
        QVERIFY(text.lines.contains(u"  \"q\\\"\": \"a\\nb\","_s));
        QVERIFY(text.lines.contains(u"  \"n\": 12,"_s));
        QVERIFY(text.lines.contains(u"  \"z\": null"_s));
    }

    void deepNestingIsCutNotFollowed()
    {
        QJsonValue value(1);
        for (int i = 0; i < 300; ++i)
            value = QJsonArray{value};
        const JsonText text = layOut(value);
        QCOMPARE(text.lines.size(), 2 * 128 + 1);
    }

    void ancestorsSplitAtDotsAndBracketsOutsideOfQuotes()
    {
        QCOMPARE(ancestorsOf(u"A.B[2].C"_s), QStringList({u"A"_s, u"A.B"_s, u"A.B[2]"_s}));
        QCOMPARE(ancestorsOf(u"Labels[\"a.b\"].C"_s),
                 QStringList({u"Labels"_s, u"Labels[\"a.b\"]"_s}));
        QCOMPARE(ancestorsOf(u"[3].CreatedBy"_s), QStringList({u"[3]"_s}));
        QCOMPARE(ancestorsOf(u"A"_s), QStringList());
    }

    void aSnippetShowsWhatHoldsTheCitedLine()
    {
        const JsonText text = layOut(parsed(
            R"({"A": 1, "B": 2, "C": 3, "HostConfig": {"Binds": ["a", "b", "c", "d", "e", "f"]}})"));
        QCOMPARE(marked(snippetOf(text, u"HostConfig.Binds[4]"_s, 1)),
                 QStringList({u"    \"HostConfig\": {"_s, u"      \"Binds\": ["_s, u"        …"_s,
                              u"        \"d\","_s, u">       \"e\","_s, u"        \"f\""_s}));
    }

    void aSnippetOfAnAbsentFieldMarksNothing()
    {
        const JsonText text = layOut(parsed(R"({"HostConfig": {"Memory": 0}})"));
        for (const SnippetLine& line : snippetOf(text, u"HostConfig.PidsLimit"_s))
            QVERIFY(!line.isCited);
    }

    void aLongCitedValueIsCut()
    {
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many += i;
        const JsonText text = layOut(QJsonObject{{u"All"_s, many}});
        QVERIFY(snippetOf(text, u"All"_s, 2).size() < 12);
    }

    void nothingLaysOutAsNull()
    {
        QCOMPARE(layOut(QJsonValue()).lines, QStringList({u"null"_s}));
        QVERIFY(layOut(QJsonValue(QJsonValue::Undefined)).lines.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
