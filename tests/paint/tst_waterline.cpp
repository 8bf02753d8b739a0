// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/waterline.h"

#include <QImage>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

paint::WaterlineHost host(const QString& name, const QString& group, std::optional<int> points)
{
    paint::WaterlineHost host{.name = name, .group = group};
    if (points) {
        host.score.value = *points * 1000;
        host.score.coverage = score::Coverage{9, 10};
    }
    return host;
}

paint::WaterlineChart fleetOf(int count)
{
    paint::WaterlineChart chart;
    for (int i = 0; i < count; ++i)
        chart.hosts << host(u"host-%1"_s.arg(i), u"group %1"_s.arg(i * 6 / count), 55 + i * 7 % 44);
    return chart;
}

const QRectF Room(0, 0, 780, 254);

} // namespace

class TestWaterline : public QObject
{
    Q_OBJECT

private slots:
    void heightIsTheScore()
    {
        paint::WaterlineChart chart;
        chart.hosts = {host(u"a"_s, {}, 91), host(u"b"_s, {}, 70), host(u"c"_s, {}, 58)};
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        QVERIFY(layout.items[0].centre.y() < layout.items[1].centre.y());
        QCOMPARE(layout.items[1].centre.y(), layout.lineY); // 70 rides on the line
        QVERIFY(layout.items[2].centre.y() > layout.lineY);
        for (const paint::WaterlineItem& item : layout.items)
            QVERIFY(Room.contains(item.centre));
    }

    void aHostIsNamedBelowTheLineOfItsOwnPolicy()
    {
        paint::WaterlineChart chart;
        chart.hosts = {host(u"strict"_s, {}, 80), host(u"easy"_s, {}, 60)};
        chart.hosts[0].ownLine = 85;
        chart.hosts[1].ownLine = 50;
        QVERIFY(paint::isBelowLine(chart.hosts[0], chart));
        QVERIFY(!paint::isBelowLine(chart.hosts[1], chart));
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        QVERIFY(layout.items[0].labelText.contains(u"strict"_s));
        QVERIFY(!layout.items[1].labelText.contains(u"easy"_s));
        // Height is the score all the same, in the fleet's water.
        QVERIFY(layout.items[0].centre.y() < layout.lineY);
    }

    void veryLowScoresStayInside()
    {
        paint::WaterlineChart chart;
        chart.hosts = {host(u"a"_s, {}, 0), host(u"b"_s, {}, 100)};
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        for (const paint::WaterlineItem& item : layout.items)
            QVERIFY(layout.plot.contains(item.centre));
    }

    void aHostWithoutAScoreLiesOnTheGround()
    {
        paint::WaterlineChart chart;
        chart.hosts = {host(u"a"_s, {}, 91), host(u"silent"_s, {}, {})};
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        QCOMPARE(layout.items.size(), 2);
        QVERIFY(layout.items[1].centre.y() > layout.items[0].centre.y());
        QVERIFY(layout.items[1].labelText.isEmpty());
    }

    void namesDoNotOverlap()
    {
        paint::WaterlineChart chart;
        for (int i = 0; i < 12; ++i)
            chart.hosts << host(u"some-long-host-name-%1"_s.arg(i), u"group"_s, 60 + i % 3);
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        QList<QRectF> labels;
        for (const paint::WaterlineItem& item : layout.items) {
            if (item.label.isEmpty())
                continue;
            for (const QRectF& other : std::as_const(labels))
                QVERIFY(!other.intersects(item.label));
            labels << item.label;
        }
        QVERIFY(!labels.isEmpty());
    }

    void groupsKeepTheirOrder()
    {
        paint::WaterlineChart chart;
        chart.hosts = {host(u"a"_s, u"EU"_s, 80), host(u"b"_s, u"EU"_s, 81),
                       host(u"c"_s, u"US"_s, 82)};
        const paint::WaterlineLayout layout = paint::layOut(chart, Room);
        QCOMPARE(layout.groups.size(), 2);
        QCOMPARE(layout.groups[0].title, u"EU"_s);
        QVERIFY(layout.groups[0].right < layout.groups[1].left);
    }

    void manyHostsStack_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<paint::WaterlineLayout::Mode>("mode");
        QTest::newRow("40 side by side") << 40 << paint::WaterlineLayout::Mode::Hosts;
        QTest::newRow("41 by group") << 41 << paint::WaterlineLayout::Mode::Groups;
        QTest::newRow("200 by group") << 200 << paint::WaterlineLayout::Mode::Groups;
        QTest::newRow("201 as a histogram") << 201 << paint::WaterlineLayout::Mode::Histogram;
    }
    void manyHostsStack()
    {
        QFETCH(int, count);
        QFETCH(paint::WaterlineLayout::Mode, mode);
        const paint::WaterlineLayout layout = paint::layOut(fleetOf(count), Room);
        QCOMPARE(layout.mode, mode);
        qsizetype hosts = 0;
        for (const paint::WaterlineItem& item : layout.items)
            hosts += item.hosts.size();
        QCOMPARE(hosts, count); // nobody is left out
    }

    void noHostsIsOnlyWater()
    {
        const paint::WaterlineLayout layout = paint::layOut({}, Room);
        QVERIFY(layout.items.isEmpty());
        QVERIFY(layout.lineY > 0);
    }

    void paintsOnScreenAndPaper_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("few") << 14;
        QTest::newRow("stacked") << 90;
        QTest::newRow("histogram") << 500;
    }
    void paintsOnScreenAndPaper()
    {
        QFETCH(int, count);
        paint::WaterlineChart chart = fleetOf(count);
        if (count > 0) {
            chart.hosts[0].isLastKnown = true;
            chart.hosts[1].progress = 0.3;
            chart.hosts[2].before = 95;
        }
        for (const paint::Medium medium : {paint::Medium::Screen, paint::Medium::Paper}) {
            QImage image(Room.size().toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint::drawWaterline(painter, chart, paint::layOut(chart, Room), paint::lightTokens(),
                                 medium);
            painter.end();
            QCOMPARE(image.pixelColor(400, 215), paint::lightTokens().water);
        }
    }
};

QTEST_MAIN(TestWaterline)
#include "tst_waterline.moc"
