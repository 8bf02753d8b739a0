// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace plimsoll::ui {

/// Side by side, and on into further lines where the place is too narrow: nothing is cut off. Only
/// an item wider than the whole place gets less than it asks for.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    /// Lengths on the screen: between items of a line, and between lines.
    FlowLayout(int gap, int lineGap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// @return the height taken; moves the items only when asked to
    int arrange(const QRect& rect, bool moves) const;
    static void moveLine(const std::vector<std::pair<QLayoutItem*, QRect>>& line, int height);

    int m_gap;
    int m_lineGap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace plimsoll::ui
