// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace plimsoll::ui {

FlowLayout::FlowLayout(int gap, int lineGap, QWidget* parent)
    : QLayout(parent)
    , m_gap(gap)
    , m_lineGap(lineGap)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool moves) const
{
    const QRect place = rect.marginsRemoved(contentsMargins());
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    int x = place.left();
    int y = place.top();
    int lineHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!line.empty() && x + size.width() > place.left() + place.width()) {
            if (moves)
                moveLine(line, lineHeight);
            line.clear();
            x = place.left();
            y += lineHeight + m_lineGap;
            lineHeight = 0;
        }
        const int width = std::min(size.width(), place.width());
        line.emplace_back(item.get(), QRect(x, y, width, size.height()));
        x += width + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    if (moves)
        moveLine(line, lineHeight);
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

void FlowLayout::moveLine(const std::vector<std::pair<QLayoutItem*, QRect>>& line, int height)
{
    for (const auto& [item, rect] : line)
        item->setGeometry(rect.translated(0, (height - rect.height()) / 2));
}

} // namespace plimsoll::ui
