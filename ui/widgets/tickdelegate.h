// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowdelegate.h"

namespace plimsoll::ui {

/// A box to tick before the text of a row; pale where the model does not let it be ticked. A click
/// on it toggles, the key that does so belongs to the list.
class TickDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace plimsoll::ui
