// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>

namespace plimsoll::ui {

namespace {

constexpr qreal Height = 18;
constexpr qreal Padding = 6;
constexpr qreal Radius = 3;

QFont tagFont()
{
    QFont font = text::caption();
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

qreal warningTagWidth(const QString& words)
{
    return QFontMetricsF(tagFont()).horizontalAdvance(words) + 2 * Padding;
}

qreal drawWarningTag(QPainter& painter, const QRectF& place, const QString& words)
{
    const qreal width = warningTagWidth(words);
    const QRectF tag(place.right() - width, place.center().y() - Height / 2, width, Height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().manualBg);
    painter.drawRoundedRect(tag, Radius, Radius);
    painter.setFont(tagFont());
    painter.setPen(tokens().manual);
    painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, words);
    painter.restore();
    return tag.left();
}

} // namespace plimsoll::ui
