// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace plimsoll::models {
struct PaletteEntry;
}

namespace plimsoll::ui {

/// Paints a row of the command palette: what it is, its name, a note, and its score or shortcut.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintEntry(QPainter& painter, const QRectF& rect, const models::PaletteEntry& entry) const;
    /// @return where the words must end
    qreal paintEnd(QPainter& painter, const QRectF& rect, const models::PaletteEntry& entry) const;

};

} // namespace plimsoll::ui
