// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <QTest>

using namespace plimsoll::core;
using namespace Qt::Literals::StringLiterals;

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void findsValuesByPath_data();
    void findsValuesByPath();
    void pathsOfKeysWithDotsCanBeReadBack();
    void refusesWhatIsNotOneValue_data();
    void refusesWhatIsNotOneValue();
    void readsEngineTimes_data();
    void readsEngineTimes();
};

void TestJson::findsValuesByPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("nested") << u"a.b"_s << QJsonValue(1);
    QTest::newRow("array element") << u"c[1].d"_s << QJsonValue(u"x"_s);
    QTest::newRow("quoted key with dots") << u"o[\"com.docker.x\"]"_s << QJsonValue(true);
    QTest::newRow("null is a value") << u"n"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("absent is undefined") << u"a.z"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("past the end") << u"c[2]"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("step into a number") << u"a.b.c"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("unclosed bracket") << u"c[1"_s << QJsonValue(QJsonValue::Undefined);
}

void TestJson::findsValuesByPath()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, expected);
    const auto root =
        parseJson(R"({"a":{"b":1},"c":[0,{"d":"x"}],"o":{"com.docker.x":true},"n":null})", 1000);
    QVERIFY(root.has_value());
    QCOMPARE(valueAt(*root, path), expected);
}

void TestJson::pathsOfKeysWithDotsCanBeReadBack()
{
    const auto root = parseJson(R"({"Labels":{"com.example.x":[7]}})", 1000);
    const QString path =
        childPath(childPath(childPath({}, u"Labels"), u"com.example.x"), qsizetype(0));
    QCOMPARE(valueAt(*root, path), QJsonValue(7));
}

void TestJson::refusesWhatIsNotOneValue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("cut off") << QByteArray("{\"a\":") << Error::Kind::Malformed;
    QTest::newRow("empty") << QByteArray() << Error::Kind::Malformed;
    QTest::newRow("two values") << QByteArray("1,2") << Error::Kind::Malformed;
    QTest::newRow("HTML") << QByteArray("<html>") << Error::Kind::Malformed;
    QTest::newRow("over the limit") << QByteArray(101, ' ') << Error::Kind::TooLarge;
}

void TestJson::refusesWhatIsNotOneValue()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Kind, kind);
    const auto result = parseJson(bytes, 100);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, kind);
}

void TestJson::readsEngineTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nine digits") << u"2026-11-23T10:00:01.123456789Z"_s
                                 << u"2026-11-23T10:00:01Z"_s;
    QTest::newRow("offset") << u"2026-11-23T12:00:00+02:00"_s << u"2026-11-23T10:00:00Z"_s;
    QTest::newRow("zero time is none") << u"0001-01-01T00:00:00Z"_s << QString();
    QTest::newRow("no time") << u"yesterday"_s << QString();
}

void TestJson::readsEngineTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(formatTime(parseTime(text)), expected);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
