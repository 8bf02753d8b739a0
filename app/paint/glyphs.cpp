// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

namespace plimsoll::paint {

namespace {

// The silhouettes are drawn on a grid of 16 by 16.
constexpr qreal Grid = 16;

QPen stroke(const QColor& colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

void drawPass(QPainter& painter, const Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.pass);
    painter.drawEllipse(QPointF(8, 8), 7, 7);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(tokens.surface, 1.7));
    painter.drawPolyline(QPolygonF({QPointF(4.8, 8.2), QPointF(7.1, 10.5), QPointF(11.3, 5.9)}));
}

void drawFail(QPainter& painter, const Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.fail);
    painter.drawRoundedRect(QRectF(1.2, 1.2, 13.6, 13.6), 2.5, 2.5);
    painter.setPen(stroke(tokens.surface, 1.7));
    painter.drawLine(QPointF(5.2, 5.2), QPointF(10.8, 10.8));
    painter.drawLine(QPointF(10.8, 5.2), QPointF(5.2, 10.8));
}

void drawWaived(QPainter& painter, const Tokens& tokens)
{
    painter.setPen(stroke(tokens.waived, 1.8));
    painter.drawLine(QPointF(3, 1), QPointF(3, 15.4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.waived);
    painter.drawPolygon(QPolygonF({QPointF(3.8, 1.8), QPointF(14.2, 1.8), QPointF(11.4, 5.6),
                                   QPointF(14.2, 9.4), QPointF(3.8, 9.4)}));
}

void drawManual(QPainter& painter, const Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.manual);
    painter.drawEllipse(QPointF(8, 4.6), 3.2, 3.2);
    QPainterPath shoulders(QPointF(1.6, 15));
    shoulders.cubicTo(QPointF(1.6, 11.4), QPointF(4.4, 9.3), QPointF(8, 9.3));
    shoulders.cubicTo(QPointF(11.6, 9.3), QPointF(14.4, 11.4), QPointF(14.4, 15));
    shoulders.closeSubpath();
    painter.drawPath(shoulders);
}

void drawNotApplicable(QPainter& painter, const Tokens& tokens)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(tokens.na, 1.5));
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    painter.drawLine(QPointF(3.7, 12.3), QPointF(12.3, 3.7));
}

void drawUnknown(QPainter& painter, const Tokens& tokens)
{
    QPen dashed = stroke(tokens.unknown, 1.4);
    dashed.setDashPattern({2.4 / 1.4, 1.6 / 1.4});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed);
    painter.drawEllipse(QPointF(8, 8), 6.4, 6.4);
    QPainterPath question(QPointF(6.2, 6.6));
    question.cubicTo(QPointF(6.2, 5.5), QPointF(7, 4.8), QPointF(8.1, 4.8));
    question.cubicTo(QPointF(9.2, 4.8), QPointF(9.9, 5.5), QPointF(9.9, 6.4));
    question.cubicTo(QPointF(9.9, 7.7), QPointF(8.1, 7.8), QPointF(8.1, 9.1));
    painter.setPen(stroke(tokens.unknown, 1.4));
    painter.drawPath(question);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.unknown);
    painter.drawEllipse(QPointF(8.1, 11.2), 0.9, 0.9);
}

} // namespace

void drawOutcomeGlyph(QPainter& painter, const QRectF& rect, core::Outcome outcome,
                      const Tokens& tokens)
{
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / Grid, side / Grid);
    switch (outcome) {
    case core::Outcome::Pass:
        drawPass(painter, tokens);
        break;
    case core::Outcome::Fail:
        drawFail(painter, tokens);
        break;
    case core::Outcome::Waived:
        drawWaived(painter, tokens);
        break;
    case core::Outcome::Manual:
        drawManual(painter, tokens);
        break;
    case core::Outcome::NotApplicable:
        drawNotApplicable(painter, tokens);
        break;
    case core::Outcome::Unknown:
        drawUnknown(painter, tokens);
        break;
    }
    painter.restore();
}

} // namespace plimsoll::paint
