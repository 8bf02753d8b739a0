// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

#include <QImage>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

QImage canvas(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

score::Score scored(int points, bool provisional = false)
{
    score::Score score;
    score.value = points * 1000;
    score.coverage = score::Coverage{9, 10};
    score.provisional = provisional;
    return score;
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

template <typename Draw>
QImage drawn(int width, int height, Draw draw)
{
    QImage image = canvas(width, height);
    QPainter painter(&image);
    draw(painter);
    return image;
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

    const paint::Tokens& t = paint::lightTokens();

    QImage pill(const score::Score& score, int line)
    {
        return drawn(80, 24, [&](QPainter& painter) {
            paint::drawScorePill(painter, QRectF(0, 0, 80, 24), score, line, t);
        });
    }

private slots:
    void pillIsTintAboveAndSolidBelowTheLine()
    {
        QVERIFY(pixelsOf(pill(scored(84), 70), t.gradeBBg) > 300);
        QVERIFY(pixelsOf(pill(scored(66), 70), t.gradeDBg) > 300);
        // 70 itself floats.
        QVERIFY(pixelsOf(pill(scored(70), 70), t.gradeCBg) > 300);
        // A line of 80 makes a C solid.
        QCOMPARE(pixelsOf(pill(scored(75), 80), t.gradeCBg), 0);
        QVERIFY(pixelsOf(pill(scored(75), 80), t.gradeDBg) > 300);
    }

    void provisionalPillIsNotFilled()
    {
        const QImage image = pill(scored(40, true), 70);
        for (const QColor& fill : {t.gradeFBg, t.gradeDBg, t.gradeABg})
            QCOMPARE(pixelsOf(image, fill), 0);
        QVERIFY(pixelsOf(image, t.unknownInk) > 10); // the dashes
    }

    void noScoreIsADashNotAHundred()
    {
        const QImage image = pill({}, 70);
        QCOMPARE(pixelsOf(image, t.gradeABg), 0);
        QCOMPARE(pixelsOf(image, t.gradeFBg), 0);
        QVERIFY(pixelsOf(image, Qt::white) < image.width() * image.height());
    }

    void pillTakesTheWidthItSays()
    {
        QImage image = canvas(80, 24);
        QPainter painter(&image);
        QCOMPARE(paint::drawScorePill(painter, image.rect(), scored(84), 70, t), 46.0);
        QCOMPARE(paint::drawScorePill(painter, image.rect(), {}, 70, t), 46.0);
        QVERIFY(paint::drawScorePill(painter, image.rect(), scored(100), 70, t) >= 46.0);
    }

    void figuresStandInEqualCells()
    {
        const QFont font = paint::unitFont(13);
        QCOMPARE(paint::tabularWidth(font, u"111"_s), paint::tabularWidth(font, u"808"_s));
    }

    void stripFillsOnlyWhatIsThere()
    {
        const QImage image = drawn(120, 24, [&](QPainter& painter) {
            paint::drawSeverityStrip(painter, QRectF(0, 0, 120, 24), {0, 3, 0, 1}, t);
        });
        QCOMPARE(pixelsOf(image, t.critical), 0);
        QVERIFY(pixelsOf(image, t.high) > 200);
        QVERIFY(pixelsOf(image, t.naBg) > 200);
        QCOMPARE(pixelsOf(image, t.manualBg), 0);
    }

    void glyphsAreSixSilhouettes()
    {
        QList<QImage> images;
        for (const core::Outcome outcome : core::AllOutcomes) {
            images << drawn(16, 16, [&](QPainter& painter) {
                          paint::drawOutcomeGlyph(painter, QRectF(0, 0, 16, 16), outcome, t);
                      }).convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(pixelsOf(images.last(), Qt::white) < 256);
        }
        for (int i = 0; i < images.size(); ++i)
            for (int j = i + 1; j < images.size(); ++j)
                QVERIFY(images[i] != images[j]);
    }

    void barsStartAtZeroAndSumToTheWidth()
    {
        const QImage image = drawn(100, 12, [&](QPainter& painter) {
            paint::drawOutcomeBar(painter, QRectF(0, 0, 100, 12), {30, 0, 0, 0, 10, 0}, t,
                                  paint::Medium::Screen);
        });
        QCOMPARE(image.pixelColor(0, 6), t.passFill);
        QCOMPARE(image.pixelColor(73, 6), t.passFill);
        QCOMPARE(image.pixelColor(76 + 10, 6), t.naFill);
        QVERIFY(image.pixelColor(99, 6) != t.naFill); // the gap after the last part
    }

    void anEmptyBarIsEmpty()
    {
        const QImage image = drawn(100, 12, [&](QPainter& painter) {
            paint::drawOutcomeBar(painter, QRectF(0, 0, 100, 12), {}, t, paint::Medium::Screen);
        });
        QCOMPARE(pixelsOf(image, Qt::white), 1200);
    }

    void paperKeepsThePatterns_data()
    {
        QTest::addColumn<core::Outcome>("outcome");
        QTest::newRow("fail") << core::Outcome::Fail;
        QTest::newRow("waived") << core::Outcome::Waived;
        QTest::newRow("manual") << core::Outcome::Manual;
        QTest::newRow("unknown") << core::Outcome::Unknown;
    }
    void paperKeepsThePatterns()
    {
        QFETCH(core::Outcome, outcome);
        for (const paint::Medium medium : {paint::Medium::Screen, paint::Medium::Paper}) {
            const QImage image = drawn(30, 30, [&](QPainter& painter) {
                QPainterPath area;
                area.addRect(QRectF(0, 0, 30, 30));
                paint::fillOutcome(painter, area, outcome, t, medium);
            });
            const int plain = pixelsOf(image, t.outcomeFill(outcome));
            QVERIFY(plain > 50);
            QVERIFY(plain < 850);
        }
    }

    void scoreBarIsHatchedBelowTheLine()
    {
        const auto bar = [&](int points) {
            return drawn(100, 14, [&](QPainter& painter) {
                paint::drawScoreBar(painter, QRectF(0, 0, 100, 14), scored(points), 70, t,
                                    paint::Medium::Screen);
            });
        };
        QCOMPARE(bar(90).pixelColor(30, 7), t.passFill);
        QCOMPARE(pixelsOf(bar(50), t.passFill), 0);
        QVERIFY(pixelsOf(bar(50), t.failFill) > 20);
        QCOMPARE(bar(50).pixelColor(70, 1), t.waterLine);
    }

    void gaugeShowsTheMarkUnderWater()
    {
        const auto gauge = [&](const score::Score& score) {
            return drawn(84, 112, [&](QPainter& painter) {
                paint::drawGauge(painter, QRectF(0, 0, 84, 112), score, 70, t);
            });
        };
        QVERIFY(pixelsOf(gauge(scored(91)), t.hull) > 50);
        QVERIFY(pixelsOf(gauge(scored(40)), t.fail) > 50);
        QCOMPARE(pixelsOf(gauge({}), t.hull), 0);
        QCOMPARE(pixelsOf(gauge({}), t.fail), 0);
        QVERIFY(pixelsOf(gauge({}), t.water) > 500);
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
