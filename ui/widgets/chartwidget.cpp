// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartwidget.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chartaccessible.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace plimsoll::ui {

ChartWidget::ChartWidget(QWidget* parent)
    : QWidget(parent)
{
    installChartAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChartWidget::setCurrentItem(int index)
{
    if (index == m_current || index >= itemCount())
        return;
    m_current = index;
    update();
    announceChartItem(this, index);
    emit currentItemChanged(index);
}

QRect ChartWidget::itemPlace(int index) const
{
    const QRectF place = itemRect(index);
    return QRectF(place.topLeft() * textScale(), place.size() * textScale()).toAlignedRect();
}

qreal ChartWidget::designWidth() const
{
    return width() / textScale();
}

qreal ChartWidget::designHeight() const
{
    return height() / textScale();
}

int ChartWidget::itemAt(const QPointF& point) const
{
    for (int i = itemCount() - 1; i >= 0; --i)
        if (itemRect(i).contains(point))
            return i;
    return -1;
}

int ChartWidget::neighbour(int index, int key) const
{
    const bool goesBack = key == Qt::Key_Left || key == Qt::Key_Up;
    const int next = index + (goesBack ? -1 : 1);
    return next >= 0 && next < itemCount() ? next : -1;
}

void ChartWidget::itemsChanged()
{
    if (m_current >= itemCount())
        m_current = -1;
    m_hovered = -1;
    m_pressed = -1;
    forgetChartItems(this);
    update();
}

void ChartWidget::drawFocusRing(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, 4, 4);
    painter.restore();
}

bool ChartWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = itemAt(QPointF(help->pos()) / textScale());
        if (index < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), itemToolTip(index), this, itemPlace(index));
        return true;
    }
    return QWidget::event(event);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    const int index = itemAt(event->position() / textScale());
    if (index != m_hovered) {
        m_hovered = index;
        if (index >= 0)
            setCursor(Qt::PointingHandCursor);
        else
            unsetCursor();
        update();
    }
    QWidget::mouseMoveEvent(event);
}

void ChartWidget::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position() / textScale()) : -1;
    if (m_pressed >= 0)
        setCurrentItem(m_pressed);
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && itemAt(event->position() / textScale()) == pressed)
        emit itemActivated(pressed);
}

void ChartWidget::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = m_current < 0 ? 0 : neighbour(m_current, event->key());
        if (next >= 0)
            setCurrentItem(next);
        return;
    }
    case Qt::Key_Home:
        setCurrentItem(0);
        return;
    case Qt::Key_End:
        setCurrentItem(itemCount() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit itemActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartWidget::focusInEvent(QFocusEvent* event)
{
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_current < 0 && itemCount() > 0)
        setCurrentItem(0);
    QWidget::focusInEvent(event);
    update();
}

} // namespace plimsoll::ui
