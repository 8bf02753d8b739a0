// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "dockerfile/expand.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

std::optional<QString> valueOf(const QString& name)
{
    static const QHash<QString, QString> values{
        {u"PWD"_s, u"/home"_s},     {u"SHELL"_s, u"bash"_s},        {u"NULL"_s, u""_s},
        {u"KOREAN"_s, u"한국어"_s}, {u"FILE"_s, u"a/b/c.tar.gz"_s}, {u"SELF"_s, u"$SELF"_s},
    };
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found.value());
}

} // namespace

class TestExpand : public QObject
{
    Q_OBJECT
private slots:
    void conforms();
    void operations_data();
    void operations();
    void names();
    void words();
    void hostile_data();
    void hostile();
};

void TestExpand::conforms()
{
    SKIP_WITHOUT_CASES();
    for (const QJsonObject& test : readCases(u"buildkit-parser/expand-dev.json"_s)) {
        const QString word = test[u"word"].toString();
        const Expansion expansion = expand(word.trimmed(), valueOf);
        QVERIFY2(expansion.error.isEmpty() != test[u"error"].toBool(), qPrintable(word));
        if (expansion.error.isEmpty())
            QVERIFY2(expansion.text == test[u"result"].toString(),
                     qPrintable(word + u" is "_s + expansion.text));
    }
}

void TestExpand::operations_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::newRow("shortest prefix") << u"${FILE#*/}"_s << u"b/c.tar.gz"_s;
    QTest::newRow("longest prefix") << u"${FILE##*/}"_s << u"c.tar.gz"_s;
    QTest::newRow("shortest suffix") << u"${FILE%.*}"_s << u"a/b/c.tar"_s;
    QTest::newRow("longest suffix") << u"${FILE%%.*}"_s << u"a/b/c"_s;
    QTest::newRow("no match changes nothing") << u"${FILE#x}"_s << u"a/b/c.tar.gz"_s;
    QTest::newRow("a question mark is one character") << u"${FILE#??}"_s << u"b/c.tar.gz"_s;
    QTest::newRow("first replaced") << u"${FILE/a/X}"_s << u"X/b/c.tar.gz"_s;
    QTest::newRow("all replaced") << u"${FILE//a/X}"_s << u"X/b/c.tXr.gz"_s;
    QTest::newRow("a replaced slash") << u"${FILE//\\//-}"_s << u"a-b-c.tar.gz"_s;
    QTest::newRow("unset with a default") << u"${NO-x}"_s << u"x"_s;
    QTest::newRow("empty is set") << u"${NULL-x}"_s << u""_s;
    QTest::newRow("empty is unset with a colon") << u"${NULL:-x}"_s << u"x"_s;
    QTest::newRow("alternative of empty") << u"${NULL+x}"_s << u"x"_s;
    QTest::newRow("a value is not expanded again") << u"$SELF"_s << u"$SELF"_s;
}

void TestExpand::operations()
{
    QFETCH(QString, word);
    QTEST(expand(word, valueOf).text, "text");
}

void TestExpand::names()
{
    const Expansion expansion = expand(u"$PWD/${A:-$B}/$A", valueOf);
    QCOMPARE(expansion.found, QStringList{u"PWD"_s});
    QCOMPARE(expansion.missing, (QStringList{u"B"_s, u"A"_s}));
}

void TestExpand::words()
{
    QCOMPARE(expand(u"a 'b c' $PWD", valueOf).words, (QStringList{u"a"_s, u"b c"_s, u"/home"_s}));
    QCOMPARE(expand(u"`a b` c", valueOf, {.escape = u'`'}).text, u"a b c"_s);
}

void TestExpand::hostile_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nesting without end") << u"${a:-"_s.repeated(100'000);
    QTest::newRow("closed deep nesting") << u"${a:-"_s.repeated(1000) + u"}"_s.repeated(1000);
    QTest::newRow("a pattern of stars") << u"${FILE#"_s + u"*a"_s.repeated(500'000) + u'}';
    QTest::newRow("an escape that ends the word in a pattern") << u"${FILE#a\\}"_s;
    QTest::newRow("a modifier cut off") << u"${a:"_s;
    QTest::newRow("a name cut off") << u"${"_s;
}

void TestExpand::hostile()
{
    QFETCH(QString, word);
    QVERIFY(!expand(word, valueOf).error.isEmpty());
}

QTEST_GUILESS_MAIN(TestExpand)
#include "tst_expand.moc"
