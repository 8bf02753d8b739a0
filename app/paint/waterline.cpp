// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/waterline.h"

namespace plimsoll::paint {

namespace {

constexpr qreal RingRadius = 7.5;
constexpr qreal Arm = 4.5;
constexpr qreal Stroke = 2.2;
constexpr int TailFrom = 4; ///< points a host must have moved to show where it came from

void drawGrid(QPainter& painter, const WaterlineChart& chart, const WaterlineLayout& layout,
              const Tokens& tokens)
{
    const QRectF& plot = layout.plot;
    for (const WaterlineLayout::GridLine& line : layout.grid) {
        const bool isLoadLine = line.score == chart.loadLine;
        if (!isLoadLine) {
            painter.setPen(QPen(tokens.line, 1));
            painter.drawLine(QPointF(plot.left(), line.y), QPointF(plot.right(), line.y));
        }
        painter.setFont(unitFont(11, isLoadLine ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isLoadLine ? tokens.text : tokens.text3);
        drawTabular(painter, QRectF(plot.left() - 34, line.y - 9, 26, 18), Qt::AlignRight,
                    QString::number(line.score));
    }
}

void drawWater(QPainter& painter, const WaterlineLayout& layout, const Tokens& tokens)
{
    const QRectF& plot = layout.plot;
    painter.fillRect(
        QRectF(QPointF(plot.left(), layout.lineY), QPointF(plot.right(), plot.bottom() + 6)),
        tokens.water);
    painter.fillRect(QRectF(plot.left(), layout.lineY - 1, plot.width(), 2), tokens.waterLine);
}

void drawTail(QPainter& painter, const WaterlineHost& host, const QPointF& centre, qreal from,
              const QColor& colour)
{
    const int now = *host.score.whole();
    const qreal edge = centre.y() + (now > *host.before ? RingRadius : -RingRadius);
    painter.setPen(QPen(colour, 1.2, Qt::CustomDashLine, Qt::FlatCap));
    QPen dotted(colour, 1.2, Qt::SolidLine, Qt::FlatCap);
    dotted.setDashPattern({2 / 1.2, 2 / 1.2});
    painter.setPen(dotted);
    painter.drawLine(QPointF(centre.x(), from), QPointF(centre.x(), edge));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(centre.x(), from), 2, 2);
}

void drawPartialRing(QPainter& painter, const QPointF& centre, double share, const QColor& colour,
                     const QColor& ground)
{
    const QRectF ring(centre.x() - RingRadius, centre.y() - RingRadius, 2 * RingRadius,
                      2 * RingRadius);
    painter.setBrush(ground);
    painter.setPen(QPen(mixed(colour, ground, 0.28), Stroke));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colour, Stroke, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(ring, 90 * 16, -int(360 * 16 * share));
    painter.drawLine(QPointF(centre.x() - RingRadius - Arm, centre.y()),
                     QPointF(centre.x() + RingRadius + Arm, centre.y()));
}

// The height of a score, read off the two grid lines farthest apart.
qreal heightOf(const WaterlineLayout& layout, int score)
{
    const auto [low, high] =
        std::minmax_element(layout.grid.cbegin(), layout.grid.cend(),
                            [](const auto& a, const auto& b) { return a.score < b.score; });
    if (low->score == high->score)
        return low->y;
    const qreal perPoint = (high->y - low->y) / (high->score - low->score);
    const qreal y = low->y + (score - low->score) * perPoint;
    return qBound(layout.plot.top(), y, layout.plot.bottom());
}

void drawHost(QPainter& painter, const WaterlineChart& chart, const WaterlineLayout& layout,
              const WaterlineItem& item, const Tokens& tokens)
{
    const WaterlineHost& host = chart.hosts[item.hosts.first()];
    const std::optional<int> whole = host.score.whole();
    if (!whole) {
        drawOutcomeGlyph(painter, QRectF(item.centre.x() - 8, item.centre.y() - 8, 16, 16),
                         core::Outcome::Unknown, tokens);
        return;
    }
    const bool isBelow = isBelowLine(host, chart);
    const QColor colour = isBelow ? tokens.fail : tokens.hull;
    const QColor ground = item.centre.y() > layout.lineY ? tokens.water : tokens.surface;
    if (host.before && std::abs(*whole - *host.before) >= TailFrom)
        drawTail(painter, host, item.centre, heightOf(layout, *host.before),
                 mixed(colour, ground, 0.55));
    if (host.progress)
        drawPartialRing(painter, item.centre, *host.progress, colour, ground);
    else
        drawMark(painter, item.centre, RingRadius, Arm, Stroke, colour, ground, host.isLastKnown);
    painter.setPen(isBelow ? colour : tokens.text2);
    painter.setFont(isBelow ? unitFont(12, QFont::DemiBold) : unitFont(11));
    if (!item.label.isEmpty())
        drawTabular(painter, item.label, item.labelAlignment, item.labelText);
}

void drawBin(QPainter& painter, const WaterlineLayout& layout, const WaterlineItem& bin,
             const Tokens& tokens, Medium medium)
{
    QPainterPath area;
    area.addRect(bin.hit);
    if (bin.centre.y() > layout.lineY)
        fillOutcome(painter, area, core::Outcome::Fail, tokens, medium);
    else
        painter.fillPath(area, tokens.hull);
    painter.setPen(tokens.text2);
    painter.setFont(unitFont(11));
    drawTabular(painter, bin.label, bin.labelAlignment, bin.labelText);
}

void drawGroups(QPainter& painter, const WaterlineLayout& layout, const Tokens& tokens)
{
    const qreal y = layout.plot.bottom() + 10;
    painter.setFont(unitFont(11));
    const QFontMetricsF metrics(painter.font(), painter.device());
    for (const WaterlineLayout::Group& group : layout.groups) {
        painter.setPen(QPen(tokens.lineStrong, 1));
        painter.drawLine(QPointF(group.left, y), QPointF(group.right, y));
        painter.setPen(tokens.text2);
        const QRectF place(group.left - 12, y + 4, group.right - group.left + 24, 18);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter,
                         metrics.elidedText(group.title, Qt::ElideMiddle, place.width()));
    }
}

} // namespace

void drawWaterline(QPainter& painter, const WaterlineChart& chart, const WaterlineLayout& layout,
                   const Tokens& tokens, Medium medium)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawWater(painter, layout, tokens);
    drawGrid(painter, chart, layout, tokens);
    for (const WaterlineItem& item : layout.items) {
        if (layout.mode == WaterlineLayout::Mode::Histogram)
            drawBin(painter, layout, item, tokens, medium);
        else
            drawHost(painter, chart, layout, item, tokens);
    }
    drawGroups(painter, layout, tokens);
    painter.restore();
}

} // namespace plimsoll::paint
