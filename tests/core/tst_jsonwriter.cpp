// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace plimsoll::core;
using namespace Qt::Literals::StringLiterals;

/// QJsonDocument is the yardstick: what was written with it stays the same to the byte.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesAsQtDoes_data();
    void writesAsQtDoes();
    void randomValuesAreWrittenAsQtDoes();
    void halfOfAPairIsEscaped();
    void membersKeepTheOrderOfWriting();
    void partsMakeOneArray();
    void canonicalFormTakesAnyValue();
};

namespace {

QByteArray written(const QJsonValue& value, JsonWriter::Form form)
{
    JsonWriter writer(form);
    writer.value(value);
    return writer.take();
}

QByteArray byQt(const QJsonArray& value, QJsonDocument::JsonFormat format)
{
    const QByteArray bytes = QJsonDocument(value).toJson(format);
    return format == QJsonDocument::Indented ? bytes.chopped(1) : bytes; // its last newline
}

void compare(const QJsonValue& value)
{
    const QJsonArray array{value};
    QCOMPARE(written(array, JsonWriter::Form::Compact), byQt(array, QJsonDocument::Compact));
    QCOMPARE(written(array, JsonWriter::Form::Indented), byQt(array, QJsonDocument::Indented));
}

/// Values with every kind of character and number, from a seed.
class RandomValue
{
public:
    explicit RandomValue(quint32 seed)
        : m_random(seed)
    {
    }

    QJsonValue make(int depth)
    {
        switch (m_random.bounded(depth > 0 ? 9 : 7)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return m_random.bounded(2) == 1;
        case 2:
            return qint64(m_random.generate64());
        case 3:
            return m_random.bounded(1000) / 1000.0;
        case 4:
            return (m_random.generateDouble() - 0.5) * std::pow(10.0, m_random.bounded(-300, 300));
        case 5:
        case 6:
            return text();
        case 7:
            return array(depth);
        default:
            return object(depth);
        }
    }

private:
    QString text()
    {
        static const QStringList parts{u"plain words"_s,
                                       u"\"\\/"_s,
                                       u"\b\f\n\r\t"_s,
                                       QString(QChar(0)),
                                       QString(QChar(0x1f)),
                                       u"\x7f"_s,
                                       u"é"_s,
                                       u"高"_s,
                                       u"\U0001F433"_s,
                                       QString(QChar(0xffff))};
        QString result;
        for (int i = m_random.bounded(5); i > 0; --i)
            result += parts[m_random.bounded(int(parts.size()))];
        return result;
    }

    QJsonArray array(int depth)
    {
        QJsonArray result;
        for (int i = m_random.bounded(4); i > 0; --i)
            result.append(make(depth - 1));
        return result;
    }

    QJsonObject object(int depth)
    {
        QJsonObject result;
        for (int i = m_random.bounded(4); i > 0; --i)
            result.insert(text(), make(depth - 1));
        return result;
    }

    QRandomGenerator m_random;
};

} // namespace

void TestJsonWriter::writesAsQtDoes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("empty array") << QJsonValue(QJsonArray());
    QTest::newRow("empty object") << QJsonValue(QJsonObject());
    QTest::newRow("empty object inside") << QJsonValue(QJsonArray{QJsonObject()});
    QTest::newRow("several of each")
        << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{1, u"x"_s, true}},
                                  {u"b"_s, QJsonObject{{u"c"_s, 1.5}, {u"d"_s, QJsonValue()}}}});
    QTest::newRow("minus zero") << QJsonValue(-0.0);
    QTest::newRow("a whole double") << QJsonValue(1e15);
    QTest::newRow("a whole double of 53 bits") << QJsonValue(0x1p53);
    QTest::newRow("a whole double beyond 53 bits") << QJsonValue(0x1p53 + 2);
    QTest::newRow("a whole double far beyond") << QJsonValue(1e18);
    QTest::newRow("a whole double beyond 64 bits") << QJsonValue(1e20);
    QTest::newRow("a small fraction") << QJsonValue(0.0001);
    QTest::newRow("a smaller fraction") << QJsonValue(1e-7);
    QTest::newRow("the least integer") << QJsonValue(std::numeric_limits<qint64>::min());
    QTest::newRow("the greatest integer") << QJsonValue(std::numeric_limits<qint64>::max());
    QTest::newRow("no number") << QJsonValue(std::numeric_limits<double>::quiet_NaN());
    QTest::newRow("no end") << QJsonValue(-std::numeric_limits<double>::infinity());
    QTest::newRow("every control character") << [] {
        QString all;
        for (char16_t c = 0; c < 0x20; ++c)
            all += QChar(c);
        return QJsonValue(all);
    }();
    QTest::newRow("a key to escape") << QJsonValue(QJsonObject{{u"a\"\n高"_s, 1}});
}

void TestJsonWriter::writesAsQtDoes()
{
    QFETCH(QJsonValue, value);
    compare(value);
}

void TestJsonWriter::randomValuesAreWrittenAsQtDoes()
{
    for (quint32 seed = 0; seed < 500 && !QTest::currentTestFailed(); ++seed)
        compare(RandomValue(seed).make(4));
}

/// JSON may spell one, and UTF-8 cannot.
void TestJsonWriter::halfOfAPairIsEscaped()
{
    const auto value = parseJson(R"(["\ud83d","\udc33x","\ud83dx","\ud83d\ud83d\udc33"])", 100);
    QVERIFY(value.has_value());
    compare(*value);
    QCOMPARE(written((*value)[0], JsonWriter::Form::Compact), QByteArray(R"("\ud83d")"));
}

void TestJsonWriter::membersKeepTheOrderOfWriting()
{
    JsonWriter writer(JsonWriter::Form::Compact);
    writer.beginObject();
    writer.member("z"_L1, 1);
    writer.member("a"_L1, u"x"_s);
    writer.key("list"_L1);
    writer.beginArray();
    writer.value(77.4);
    writer.null();
    writer.endArray();
    writer.nullMember("n"_L1);
    writer.endObject();
    QCOMPARE(writer.take(), QByteArray(R"({"z":1,"a":"x","list":[77.4,null],"n":null})"));
}

void TestJsonWriter::partsMakeOneArray()
{
    const QJsonArray whole{1, QJsonObject{{u"a"_s, QJsonArray{2}}}, u"x"_s, QJsonArray(), 5};
    for (const auto form : {JsonWriter::Form::Compact, JsonWriter::Form::Indented}) {
        for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
            JsonWriter writer(form);
            writer.beginObject();
            writer.key("list"_L1);
            writer.beginArray();
            JsonWriter first = writer.part();
            JsonWriter second = writer.part();
            for (qsizetype i = 0; i < whole.size(); ++i)
                (i < cut ? first : second).value(whole[i]);
            writer.elements(first.take());
            writer.elements(second.take());
            writer.endArray();
            writer.endObject();
            QCOMPARE(writer.take(), written(QJsonObject{{u"list"_s, whole}}, form));
        }
    }
}

void TestJsonWriter::canonicalFormTakesAnyValue()
{
    QCOMPARE(canonicalJson(u"x"_s), QByteArray(R"("x")"));
    QCOMPARE(canonicalJson(QJsonValue::Null), QByteArray("null"));
    QCOMPARE(canonicalJson(QJsonObject{{u"b"_s, 1}, {u"a"_s, QJsonArray{}}}),
             QByteArray(R"({"a":[],"b":1})"));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
