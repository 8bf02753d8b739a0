// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

namespace plimsoll::ui {

/// Base of the charts we paint ourselves: items that can be pointed at, walked with the arrow keys,
/// opened with Enter, and read by a screen reader.
///
/// A subclass tells how many items there are, where each lies and what it says, and paints: all in
/// the design's lengths, which the text size then makes larger or smaller.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ChartWidget(QWidget* parent = nullptr);

    virtual int itemCount() const = 0;
    /// Place of an item in the design's lengths; empty when it is not shown by itself.
    virtual QRectF itemRect(int index) const = 0;
    /// What a screen reader says: name, value, state.
    virtual QString itemText(int index) const = 0;
    /// Rich tooltip; the item's text when not overridden.
    virtual QString itemToolTip(int index) const { return itemText(index); }

    /// The same in the widget's coordinates.
    QRect itemPlace(int index) const;
    int currentItem() const { return m_current; }
    int hoveredItem() const { return m_hovered; }
    void setCurrentItem(int index);

signals:
    void itemActivated(int index);
    void currentItemChanged(int index);

protected:
    qreal designWidth() const;
    qreal designHeight() const;
    /// The item under a point in the design's lengths; the last painted one wins where two overlap.
    virtual int itemAt(const QPointF& point) const;
    /// Where an arrow key leads; -1 stays.
    virtual int neighbour(int index, int key) const;
    /// Call after the items changed.
    void itemsChanged();
    /// A focus ring in the theme's colour.
    void drawFocusRing(QPainter& painter, const QRectF& rect) const;

    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace plimsoll::ui
