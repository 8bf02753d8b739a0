// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

namespace plimsoll::paint {

void drawMark(QPainter& painter, const QPointF& centre, qreal radius, qreal arm, qreal stroke,
              const QColor& colour, const QColor& inside, bool isDashed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, stroke, Qt::SolidLine, Qt::FlatCap);
    if (isDashed)
        pen.setDashPattern({1.2, 0.9});
    painter.setPen(pen);
    // PDF/A has no transparent fill: there it would come out black.
    painter.setBrush(inside.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(inside));
    painter.drawEllipse(centre, radius, radius);
    painter.drawLine(QPointF(centre.x() - radius - arm, centre.y()),
                     QPointF(centre.x() + radius + arm, centre.y()));
    painter.restore();
}

void drawScoreBar(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
                  const Tokens& tokens, Medium medium)
{
    constexpr qreal BarHeight = 6;
    constexpr qreal TickHeight = 14;
    const QRectF track(rect.left(), rect.center().y() - BarHeight / 2, rect.width(), BarHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(track, tokens.naBg);
    if (score.value) {
        QRectF filled = track;
        filled.setWidth(track.width() * qreal(*score.value) / 100'000);
        QPainterPath area;
        area.addRect(filled);
        const bool isBelow = *score.whole() < loadLine;
        fillOutcome(painter, area, isBelow ? core::Outcome::Fail : core::Outcome::Pass, tokens,
                    medium);
    }
    const qreal x = track.left() + track.width() * loadLine / 100;
    const QRectF tick(x - 1, rect.center().y() - TickHeight / 2, 2, TickHeight);
    painter.fillRect(tick.adjusted(-1.5, 0, 1.5, 0), tokens.surface);
    painter.fillRect(tick, tokens.waterLine);
    painter.restore();
}

void drawGauge(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
               const Tokens& tokens)
{
    constexpr qreal Lowest = 30;
    constexpr qreal Highest = 100;
    const qreal radius = qMin<qreal>(15, rect.width() / 5);
    const qreal margin = radius + 4;
    const auto height = [&](qreal points) {
        const qreal share = (Highest - qBound(Lowest, points, Highest)) / (Highest - Lowest);
        return rect.top() + margin + share * (rect.height() - 2 * margin);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = height(loadLine);
    painter.fillRect(QRectF(rect.left(), line, rect.width(), rect.bottom() - line), tokens.water);
    painter.fillRect(QRectF(rect.left(), line - 1, rect.width(), 2), tokens.waterLine);
    const std::optional<int> whole = score.whole();
    const bool isBelow = whole && *whole < loadLine;
    const QColor colour = !whole ? tokens.unknownInk : isBelow ? tokens.fail : tokens.hull;
    const QPointF centre(rect.center().x(), whole ? height(*whole) : line);
    drawMark(painter, centre, radius, radius * 0.8, radius * 0.28, colour, Qt::transparent,
             !whole || score.provisional);
    painter.restore();
}

} // namespace plimsoll::paint
