// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/tokens.h"

#include <QTest>

#include <cmath>

using namespace plimsoll;

namespace {

// WCAG 2.1, relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, isDark);
        const paint::Tokens& t = isDark ? paint::darkTokens() : paint::lightTokens();
        QCOMPARE(t.isDark, isDark);
        for (const QColor& ink : {t.text, t.text2, t.text3, t.accent}) {
            QVERIFY(contrast(ink, t.surface) >= 4.5);
            QVERIFY(contrast(ink, t.selection) >= 4.5);
        }
        for (const core::Outcome outcome : core::AllOutcomes)
            QVERIFY(contrast(t.outcome(outcome), t.outcomeBg(outcome)) >= 4.5);
        for (const core::Severity severity : core::AllSeverities)
            QVERIFY(contrast(t.severityInk(severity), t.severity(severity)) >= 4.5);
        for (const QChar grade : QStringLiteral("ABCDEF"))
            QVERIFY(contrast(t.gradeInk(grade), t.gradeBg(grade)) >= 4.5);
        QVERIFY(contrast(t.lineStrong, t.surface) >= 3);
        QVERIFY(contrast(t.waterLine, t.surface) >= 3);
    }

    void everyColourIsSet()
    {
        QCOMPARE(paint::lightTokens().window, QColor(0xF3, 0xF5, 0xF7));
        QCOMPARE(paint::darkTokens().heat5, QColor(0x3F, 0xA6, 0x98));
        QCOMPARE(paint::lightTokens().gradeFBg, QColor(0x8C, 0x0F, 0x3C));
    }

    void heatTurnsAtTheLoadLine()
    {
        const paint::Tokens& t = paint::lightTokens();
        QCOMPARE(t.heat(44, 70), t.heat0);
        QCOMPARE(t.heat(58, 70), t.heat1);
        QCOMPARE(t.heat(69, 70), t.heat2);
        QCOMPARE(t.heat(70, 70), t.heat3);
        QCOMPARE(t.heat(88, 70), t.heat4);
        QCOMPARE(t.heat(100, 70), t.heat5);
        QCOMPARE(t.heat(84, 85), t.heat2); // a stricter line keeps good shares warm
    }

    void mixingIsOpaque()
    {
        const QColor half = paint::mixed(Qt::white, Qt::black, 0.5);
        QCOMPARE(half.alpha(), 255);
        QVERIFY(half.red() == 127 || half.red() == 128);
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
