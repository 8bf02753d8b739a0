// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chartwidget.h"

namespace plimsoll::ui {

/// A short list painted row by row, with an optional header line: rows that lead somewhere, walked
/// like every chart. For lists that fit their card; long ones are tables.
class PaintedRows : public ChartWidget
{
    Q_OBJECT
public:
    PaintedRows(int rowHeight, int headerHeight, QWidget* parent = nullptr);

    QRectF itemRect(int index) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Rows stretch up to this factor of their height where there is room.
    void setStretch(qreal most) { m_stretch = most; }
    /// Keeps the current row marked while the list has no focus.
    void setKeepsMark(bool keeps) { m_keepsMark = keeps; }
    virtual int expectedRows() const { return itemCount(); }
    virtual void paintHeader(QPainter& painter, const QRectF& rect)
    {
        Q_UNUSED(painter)
        Q_UNUSED(rect)
    }
    virtual void paintRow(QPainter& painter, const QRectF& rect, int index) = 0;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// Text of a cell, elided; returns the width it took.
    static qreal drawCell(QPainter& painter, const QRectF& rect, const QString& text,
                          const QColor& colour, const QFont& font,
                          Qt::Alignment alignment = Qt::AlignLeft,
                          Qt::TextElideMode elide = Qt::ElideRight);

    /// Text in one line where it fits, else in two smaller ones; the second is elided.
    static void drawTwoLines(QPainter& painter, const QRectF& rect, const QString& text,
                             const QColor& colour, const QFont& font);

    static void drawHeaderCell(QPainter& painter, const QRectF& rect, const QString& text,
                               Qt::Alignment alignment = Qt::AlignLeft);

private:
    qreal rowHeight() const;

    int m_rowHeight;
    int m_headerHeight;
    qreal m_stretch = 1;
    bool m_keepsMark = false;
};

} // namespace plimsoll::ui
