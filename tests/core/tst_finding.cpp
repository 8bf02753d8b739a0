// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finding.h"

#include <QTest>

using namespace plimsoll::core;
using namespace Qt::Literals::StringLiterals;

class TestFinding : public QObject {
    Q_OBJECT

private slots:
    void checkIdsSortNaturally_data();
    void checkIdsSortNaturally();
    void namesReadBack();
    void sectionsOfIds();
    void parametersAreNotReadAsPlaces();
};

void TestFinding::checkIdsSortNaturally_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    QTest::newRow("2.2 before 2.10") << u"2.2"_s << u"2.10"_s;
    QTest::newRow("1.1.9 before 1.1.18") << u"1.1.9"_s << u"1.1.18"_s;
    QTest::newRow("shorter first") << u"1.2"_s << u"1.2.1"_s;
    QTest::newRow("numbers before letters") << u"7.9"_s << u"DL3002"_s;
    QTest::newRow("letters, then their number") << u"DL3002"_s << u"DL3010"_s;
}

void TestFinding::checkIdsSortNaturally()
{
    QFETCH(QString, smaller);
    QFETCH(QString, larger);
    QVERIFY(compareCheckIds(smaller, larger) < 0);
    QVERIFY(compareCheckIds(larger, smaller) > 0);
    QCOMPARE(compareCheckIds(smaller, smaller), 0);
}

void TestFinding::namesReadBack()
{
    for (const Outcome outcome : AllOutcomes)
        QCOMPARE(outcomeFromName(outcomeName(outcome)), outcome);
    for (const Stage stage : AllStages)
        QCOMPARE(stageFromName(stageName(stage)), stage);
    QCOMPARE(outcomeName(Outcome::NotApplicable), u"not_applicable"_s);
    QVERIFY(!outcomeFromName(u"PASS").has_value());
}

void TestFinding::sectionsOfIds()
{
    QCOMPARE(sectionOf(u"5.31"), u"5"_s);
    QCOMPARE(sectionOf(u"1.1.18"), u"1"_s);
    QCOMPARE(sectionOf(u"DL3008"), QString());
    QCOMPARE(sectionOf(u"x.1"), QString());
}

void TestFinding::parametersAreNotReadAsPlaces()
{
    const Text text{u"%1 and %2"_s, {u"%2"_s, u"b"_s}};
    QCOMPARE(english(text), u"%2 and b"_s);
    QCOMPARE(english(Text{u"50 % of %1"_s, {u"x"_s}}), u"50 % of x"_s);
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
