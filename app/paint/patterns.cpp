// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

#include <QPixmap>
#include <QPixmapCache>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::paint {

namespace {

// Every pattern repeats after six units, so that all of them tile with the same period.
constexpr int Period = 6;

QColor patternInk(core::Outcome outcome, const Tokens& tokens, const QColor& base)
{
    switch (outcome) {
    case core::Outcome::Fail:
        return mixed(tokens.surface, base, 0.42);
    case core::Outcome::Unknown:
        return mixed(tokens.unknownInk, base, 0.55);
    default:
        return mixed(tokens.surface, base, 0.55);
    }
}

// Draws the pattern's lines or dots over a rectangle whose origin lies on the grid.
void drawPattern(QPainter& painter, const QRectF& rect, core::Outcome outcome, const QColor& ink)
{
    const qreal height = std::ceil(rect.height() / Period) * Period;
    switch (outcome) {
    case core::Outcome::Fail:
        painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::FlatCap));
        for (qreal x = rect.left() - height; x < rect.right() + Period; x += Period)
            painter.drawLine(QPointF(x, rect.top() + height), QPointF(x + height, rect.top()));
        break;
    case core::Outcome::Unknown:
        painter.setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::FlatCap));
        for (qreal x = rect.left() - height; x < rect.right() + Period; x += Period)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x + height, rect.top() + height));
        break;
    case core::Outcome::Waived:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        for (qreal y = rect.top() + Period / 2.0; y < rect.bottom() + 1; y += Period)
            for (qreal x = rect.left() + Period / 2.0; x < rect.right() + 1; x += Period)
                painter.drawEllipse(QPointF(x, y), 1.15, 1.15);
        break;
    case core::Outcome::Manual:
        for (qreal y = rect.top() + 1; y < rect.bottom(); y += Period / 2.0)
            painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), ink);
        break;
    case core::Outcome::Pass:
    case core::Outcome::NotApplicable:
        break;
    }
}

QPixmap tile(core::Outcome outcome, const Tokens& tokens, qreal ratio)
{
    const QColor base = tokens.outcomeFill(outcome);
    const QString key = u"plimsoll/fill/%1/%2/%3"_s.arg(int(outcome)).arg(base.name()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(Period, Period) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(base);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPattern(painter, QRectF(0, 0, Period, Period), outcome, patternInk(outcome, tokens, base));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

qreal pixelRatioOf(const QPainter& painter)
{
    return painter.device() ? painter.device()->devicePixelRatioF() : 1;
}

} // namespace

QBrush outcomeBrush(core::Outcome outcome, const Tokens& tokens, qreal devicePixelRatio)
{
    if (outcome == core::Outcome::Pass || outcome == core::Outcome::NotApplicable)
        return tokens.outcomeFill(outcome);
    QBrush brush;
    brush.setTexture(tile(outcome, tokens, devicePixelRatio));
    return brush;
}

QPen outcomeEdge(core::Outcome outcome, const Tokens& tokens)
{
    switch (outcome) {
    case core::Outcome::Manual:
        return QPen(tokens.manual, 1);
    case core::Outcome::NotApplicable:
        return QPen(tokens.lineStrong, 1);
    case core::Outcome::Unknown:
        return QPen(tokens.unknownInk, 1);
    default:
        return QPen(Qt::NoPen);
    }
}

void fillOutcome(QPainter& painter, const QPainterPath& area, core::Outcome outcome,
                 const Tokens& tokens, Medium medium)
{
    painter.save();
    if (medium == Medium::Screen) {
        painter.fillPath(area, outcomeBrush(outcome, tokens, pixelRatioOf(painter)));
        painter.restore();
        return;
    }
    // At a printer's resolution a texture collapses into a plain colour: clipped lines instead.
    const QColor base = tokens.outcomeFill(outcome);
    painter.fillPath(area, base);
    painter.setClipPath(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPattern(painter, area.boundingRect(), outcome, patternInk(outcome, tokens, base));
    painter.restore();
}

void drawOutcomeBar(QPainter& painter, const QRectF& rect, const std::array<int, 6>& counts,
                    const Tokens& tokens, Medium medium)
{
    int total = 0;
    for (const int count : counts)
        total += count;
    if (total == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = rect.left();
    for (const core::Outcome outcome : core::AllOutcomes) {
        const int count = counts[size_t(outcome)];
        if (count == 0)
            continue;
        const qreal width = rect.width() * count / total;
        const QPen edge = outcomeEdge(outcome, tokens);
        const qreal inset = edge.style() == Qt::NoPen ? 0 : 0.5;
        const QRectF part(x + inset, rect.top() + inset, qMax<qreal>(1, width - 1 - 2 * inset),
                          rect.height() - 2 * inset);
        QPainterPath area;
        area.addRect(part);
        fillOutcome(painter, area, outcome, tokens, medium);
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        if (edge.style() != Qt::NoPen)
            painter.drawRect(part);
        x += width;
    }
    painter.restore();
}

} // namespace plimsoll::paint
