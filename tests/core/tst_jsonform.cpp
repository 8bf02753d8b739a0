// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonform.h"
#include "core/limits.h"

#include <QTest>

using namespace plimsoll::core;
using namespace Qt::Literals::StringLiterals;

/// Files that people write are read strictly and refused with their place.
class TestJsonForm : public QObject
{
    Q_OBJECT

private slots:
    void refusesWithPlace_data();
    void refusesWithPlace();
    void knowsWhereValuesStand();
    void skipsAByteOrderMark();
    void meetsItsLimits();
    void textsAreOneHarmlessLine_data();
    void textsAreOneHarmlessLine();
    void unknownKeysNameTheNearest();
    void listsAreSets();
    void formsHaveASchema_data();
    void formsHaveASchema();
};

namespace {

constexpr qsizetype Limit = 1'000'000;

FormProblem problemOf(const QByteArray& bytes)
{
    const auto parsed = parseJsonNodes(bytes, Limit);
    const auto* problem = std::get_if<FormProblem>(&parsed);
    return problem ? *problem : FormProblem{};
}

JsonNode nodeOf(const QByteArray& bytes)
{
    auto parsed = parseJsonNodes(bytes, Limit);
    return std::holds_alternative<JsonNode>(parsed) ? std::get<JsonNode>(parsed) : JsonNode();
}

} // namespace

void TestJsonForm::refusesWithPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FilePlace>("place");
    const auto row = [](const char* says, QByteArray bytes, qsizetype line, qsizetype column) {
        QTest::newRow(says) << bytes << FilePlace{line, column};
    };
    row("nothing", "", 1, 1);
    row("cut off", "{\"a\": [1, 2", 1, 12);
    row("two values", "{}\n{}", 2, 1);
    row("a comma at the end", "[1,\n 2,\n]", 3, 1);
    row("a comment", "{\n  // no\n}", 2, 3);
    row("a bare word", "[yes]", 1, 2);
    row("not a number", "[NaN]", 1, 2);
    row("NUL among the bytes", QByteArray("{\"a\":\n\0 1}", 10), 2, 1);
    row("invalid UTF-8", "[\"\xff\xfe\"]", 1, 2);
    row("half a surrogate pair", "[\"\\ud800\"]", 1, 2);
}

void TestJsonForm::refusesWithPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FilePlace, place);
    const FormProblem problem = problemOf(bytes);
    QVERIFY(!problem.what.isEmpty());
    QCOMPARE(problem.place.line, place.line);
    // RapidJSON tells where it stopped, within the token at most.
    QVERIFY2(qAbs(problem.place.column - place.column) <= 3, qPrintable(problem.sentence()));
}

void TestJsonForm::knowsWhereValuesStand()
{
    const JsonNode root =
        nodeOf("{\n  \"one\": 1,\n  \"texts\": [\"a \\\"b\\\\\", true,\n null]\n}");
    QCOMPARE(root.place, (FilePlace{1, 1}));
    QCOMPARE(root.members.size(), 2);
    QCOMPARE(root.members[0].place, (FilePlace{2, 3}));
    QCOMPARE(root.members[0].value.place, (FilePlace{2, 10}));
    const JsonNode* texts = root.find(u"texts");
    QVERIFY(texts);
    QCOMPARE(texts->place, (FilePlace{3, 12}));
    QCOMPARE(texts->items[0].scalar.toString(), u"a \"b\\"_s);
    QCOMPARE(texts->items[0].place, (FilePlace{3, 13}));
    QCOMPARE(texts->items[1].place, (FilePlace{3, 24}));
    QCOMPARE(texts->items[2].place, (FilePlace{4, 2}));
    QVERIFY(root.find(u"one")->isInteger);
    QVERIFY(!root.find(u"two"));
}

void TestJsonForm::skipsAByteOrderMark()
{
    QCOMPARE(nodeOf("\xEF\xBB\xBF[7]").items.size(), 1);
    QCOMPARE(problemOf("\xEF\xBB\xBF{\"a\":1,\n\"a\":2}").sentence(),
             u"line 2, column 4: the key a stands here a second time"_s);
}

void TestJsonForm::meetsItsLimits()
{
    const auto nested = [](qsizetype levels) {
        return QByteArray(levels, '[') + QByteArray(levels, ']');
    };
    QCOMPARE(problemOf(nested(limits::MaxJsonDepth)), FormProblem{});
    QVERIFY(english(problemOf(nested(limits::MaxJsonDepth + 1)).what).contains(u"nested deeper"_s));
    QVERIFY(!problemOf(QByteArray(Limit - 1, '[')).what.isEmpty());
    const auto large = parseJsonNodes(QByteArray(11, ' '), 10);
    QVERIFY(english(std::get<FormProblem>(large).what).contains(u"larger than 10 bytes"_s));
    // Many keys cost no more than their number.
    QByteArray keys = "{";
    for (int i = 0; i < 60'000; ++i)
        keys += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":0";
    QCOMPARE(nodeOf(keys + '}').members.size(), 60'000);
}

void TestJsonForm::textsAreOneHarmlessLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("plain") << QByteArray("\"web\"") << true;
    QTest::newRow("any language") << QByteArray("\"\xe9\x94\x9a\xe5\x9c\xb0\"") << true;
    QTest::newRow("a pair of surrogates") << QByteArray("\"\\ud83d\\udc33\"") << true;
    QTest::newRow("escape") << QByteArray("\"a\\u001b[31m\"") << false;
    QTest::newRow("line break") << QByteArray("\"a\\nb\"") << false;
    QTest::newRow("right to left override") << QByteArray("\"a\\u202eb\"") << false;
    QTest::newRow("zero width") << QByteArray("\"a\\u200bb\"") << false;
    QTest::newRow("NUL") << QByteArray("\"a\\u0000b\"") << false;
    QTest::newRow("a number") << QByteArray("7") << false;
    QTest::newRow("too long") << '"' + QByteArray(JsonForm::MaxTextLength + 1, 'x') + '"' << false;
}

void TestJsonForm::textsAreOneHarmlessLine()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isTaken);
    const JsonNode root = nodeOf('[' + json + ']');
    JsonForm form;
    const bool wasTaken = !root.items.isEmpty() && form.text(root.items[0], u"key"_s).has_value();
    QCOMPARE(wasTaken, isTaken);
    QCOMPARE(form.problems.isEmpty(), isTaken || root.items.isEmpty());
}

void TestJsonForm::unknownKeysNameTheNearest()
{
    JsonForm form;
    QVERIFY(form.isObjectOf(nodeOf("{\n \"loadline\": 1,\n \"wholly-other\": 2}"), {},
                            {u"loadLine"_s, u"name"_s}));
    QCOMPARE(form.problems.size(), 2);
    QCOMPARE(form.problems[0].sentence(),
             u"line 2, column 2: loadline: no such key; loadLine comes nearest"_s);
    QCOMPARE(form.problems[1].sentence(), u"line 3, column 2: wholly-other: no such key"_s);
}

void TestJsonForm::listsAreSets()
{
    JsonForm form;
    const auto number = [&form](const JsonNode& node, const QString& key) {
        return form.integer(node, key, 1, 9);
    };
    QCOMPARE(form.list<int>(nodeOf("[1, 2]"), u"k"_s, number).value(), (QList<int>{1, 2}));
    QVERIFY(!form.list<int>(nodeOf("[1, 1]"), u"k"_s, number));
    QVERIFY(!form.list<int>(nodeOf("[1, 10]"), u"k"_s, number));
    QVERIFY(!form.list<int>(nodeOf("[1.5]"), u"k"_s, number));
    QVERIFY(!form.list<int>(nodeOf("[1e0]"), u"k"_s, number));
    QVERIFY(!form.list<int>(nodeOf("{}"), u"k"_s, number));
    QCOMPARE(form.problems.size(), 5);
    QCOMPARE(form.problems[1].key, u"k[1]"_s);
}

void TestJsonForm::formsHaveASchema_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("right") << QByteArray(R"({"schema": "plimsoll.x/1"})") << true;
    QTest::newRow("none") << QByteArray("{}") << false;
    QTest::newRow("newer") << QByteArray(R"({"schema": "plimsoll.x/2"})") << false;
    QTest::newRow("a number") << QByteArray(R"({"schema": 1})") << false;
    QTest::newRow("no object") << QByteArray("[]") << false;
    QTest::newRow("no JSON") << QByteArray("schema: plimsoll.x/1") << false;
}

void TestJsonForm::formsHaveASchema()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTaken);
    JsonForm form;
    QCOMPARE(openForm(bytes, "plimsoll.x/1"_L1, Limit, form).has_value(), isTaken);
    QCOMPARE(form.problems.isEmpty(), isTaken);
}

QTEST_GUILESS_MAIN(TestJsonForm)
#include "tst_jsonform.moc"
