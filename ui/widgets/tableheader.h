// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace plimsoll::ui {

/// The header of a TableView: titles above their cells, the arrow beside the title it belongs to,
/// and "C H M L" over a column of severity counts.
class TableHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    bool isCounts(int section) const;
    static void paintLetters(QPainter& painter, const QRectF& place);
    void paintTitle(QPainter& painter, const QRectF& place, int section, bool isSorted) const;
};

} // namespace plimsoll::ui
