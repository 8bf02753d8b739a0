// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paintedrows.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QEvent>
#include <QTextLayout>

namespace plimsoll::ui {

PaintedRows::PaintedRows(int rowHeight, int headerHeight, QWidget* parent)
    : ChartWidget(parent)
    , m_rowHeight(rowHeight)
    , m_headerHeight(headerHeight)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

qreal PaintedRows::rowHeight() const
{
    const int rows = qMax(1, expectedRows());
    const qreal room = (designHeight() - m_headerHeight) / qreal(rows);
    return qBound<qreal>(m_rowHeight, room, m_rowHeight * m_stretch);
}

QRectF PaintedRows::itemRect(int index) const
{
    return QRectF(0, m_headerHeight + index * rowHeight(), designWidth(), rowHeight());
}

QSize PaintedRows::sizeHint() const
{
    return scaled(QSize(360, m_headerHeight + qMax(1, expectedRows()) * m_rowHeight));
}

QSize PaintedRows::minimumSizeHint() const
{
    return QSize(scaled(240), sizeHint().height());
}

void PaintedRows::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    if (m_headerHeight > 0) {
        const QRectF header(0, 0, painter.width(), m_headerHeight);
        painter.setPen(t.text3);
        painter.setFont(text::small());
        paintHeader(painter, header);
        painter.fillRect(QRectF(0, m_headerHeight - 1, painter.width(), 1), t.line);
    }
    for (int i = 0; i < itemCount(); ++i) {
        const QRectF row = itemRect(i);
        const bool isMarked = i == currentItem() && (hasFocus() || m_keepsMark);
        if (isMarked) {
            painter.fillRect(row, t.selection);
            painter.fillRect(QRectF(0, row.top(), 3, row.height()), t.accent);
        } else if (i == hoveredItem()) {
            painter.fillRect(row, t.hover);
        }
        paintRow(painter, row, i);
        if (i + 1 < itemCount() || row.bottom() < painter.height() - 2)
            painter.fillRect(QRectF(0, row.bottom() - 1, painter.width(), 1), t.line);
        if (isMarked && hasFocus())
            drawFocusRing(painter, row.adjusted(1, 1, -1, -2));
    }
}

void PaintedRows::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    ChartWidget::changeEvent(event);
}

qreal PaintedRows::drawCell(QPainter& painter, const QRectF& rect, const QString& text,
                            const QColor& colour, const QFont& font, Qt::Alignment alignment,
                            Qt::TextElideMode elide)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = painter.fontMetrics().elidedText(text, elide, int(rect.width()));
    painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

void PaintedRows::drawTwoLines(QPainter& painter, const QRectF& rect, const QString& text,
                               const QColor& colour, const QFont& font)
{
    if (QFontMetricsF(font).horizontalAdvance(text) <= rect.width()) {
        drawCell(painter, rect, text, colour, font);
        return;
    }
    QFont small = text::small();
    small.setWeight(font.weight());
    QTextLayout layout(text, small);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(rect.width());
    const int rest = first.textLength();
    layout.endLayout();
    if (rest >= text.size()) // the smaller letters fit on one
        return void(drawCell(painter, rect, text, colour, small));
    const QRectF upper(rect.left(), rect.top(), rect.width(), rect.height() / 2 + 1);
    drawCell(painter, upper, text.left(rest).trimmed(), colour, small, Qt::AlignLeft);
    drawCell(painter, upper.translated(0, rect.height() / 2 - 2), text.mid(rest).trimmed(), colour,
             small, Qt::AlignLeft);
}

void PaintedRows::drawHeaderCell(QPainter& painter, const QRectF& rect, const QString& text,
                                 Qt::Alignment alignment)
{
    QFont font = text::small();
    font.setWeight(QFont::Medium);
    drawCell(painter, rect, text, tokens().text3, font, alignment);
}

} // namespace plimsoll::ui
