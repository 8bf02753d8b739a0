// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paintedrows.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

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
    const qreal room = (height() - m_headerHeight) / qreal(rows);
    return qBound<qreal>(m_rowHeight, room, m_rowHeight * m_stretch);
}

QRectF PaintedRows::itemRect(int index) const
{
    return QRectF(0, m_headerHeight + index * rowHeight(), width(), rowHeight());
}

QSize PaintedRows::sizeHint() const
{
    return QSize(360, m_headerHeight + qMax(1, expectedRows()) * m_rowHeight);
}

QSize PaintedRows::minimumSizeHint() const
{
    return QSize(240, sizeHint().height());
}

void PaintedRows::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    QPainter painter(this);
    if (m_headerHeight > 0) {
        const QRectF header(0, 0, width(), m_headerHeight);
        painter.setPen(t.text3);
        painter.setFont(text::small());
        paintHeader(painter, header);
        painter.fillRect(QRectF(0, m_headerHeight - 1, width(), 1), t.line);
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
        if (i + 1 < itemCount() || row.bottom() < height() - 2)
            painter.fillRect(QRectF(0, row.bottom() - 1, width(), 1), t.line);
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

void PaintedRows::drawHeaderCell(QPainter& painter, const QRectF& rect, const QString& text,
                                 Qt::Alignment alignment)
{
    QFont font = text::small();
    font.setWeight(QFont::Medium);
    drawCell(painter, rect, text, tokens().text3, font, alignment);
}

} // namespace plimsoll::ui
