// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickdelegate.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace plimsoll::ui {

namespace {

constexpr qreal TickSide = 14;
constexpr qreal TickRoom = 24; // box and the gap behind it

} // namespace

void TickDelegate::paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    const paint::Tokens& t = tokens();
    const bool isTicked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    const bool canBe = index.flags() & Qt::ItemIsUserCheckable;
    const QRectF box(rect.left() + 0.5, rect.center().y() - TickSide / 2, TickSide, TickSide);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isTicked ? t.accent : canBe ? t.lineStrong : t.line, 1));
    painter.setBrush(isTicked ? t.accent : canBe ? t.surface : t.naBg);
    painter.drawRoundedRect(box, 4, 4);
    if (isTicked) {
        painter.setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = box.topLeft();
        painter.drawPolyline(
            QPolygonF({at + QPointF(3.2, 7.4), at + QPointF(6, 10), at + QPointF(10.8, 4.4)}));
    }
    RowDelegate::paintValue(painter, rect.adjusted(TickRoom, 0, 0, 0), index);
}

bool TickDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease
        || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const QPointF at = static_cast<QMouseEvent*>(event)->position();
    if (at.x() > option.rect.left() + scaled(int(FirstPadding + TickRoom)))
        return false;
    const bool isTicked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, QVariant::fromValue(isTicked ? Qt::Unchecked : Qt::Checked),
                          Qt::CheckStateRole);
}

} // namespace plimsoll::ui
