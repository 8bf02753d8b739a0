// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "models/roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableview.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    const auto follow = [this] {
        setMinimumSectionSize(scaled(44));
        setFixedHeight(scaled(29));
    };
    follow();
    connect(&Theme::instance(), &Theme::changed, this, follow);
}

bool TableHeader::isCounts(int section) const
{
    return model()->headerData(section, Qt::Horizontal, models::CountsRole).toBool();
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const paint::Tokens& t = tokens();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool isHovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->save();
    painter->scale(textScale(), textScale());
    const QRectF cell = inDesign(rect);
    painter->fillRect(cell, t.surface);
    painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), t.line);
    QFont font = text::small();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(isHovered || isSorted ? t.text : t.text3);
    const auto* table = qobject_cast<const TableView*>(parentWidget());
    const bool isFirst = table && table->columns().isFirst(section);
    const bool isLast = table && table->columns().isLast(section);
    const QRectF place = cell.adjusted(isFirst ? RowDelegate::FirstPadding : RowDelegate::CellPadding, 0,
                                               isLast ? -RowDelegate::LastPadding : -RowDelegate::CellPadding, -1);
    if (isCounts(section))
        paintLetters(*painter, place);
    else
        paintTitle(*painter, place, section, isSorted);
    painter->restore();
}

void TableHeader::paintLetters(QPainter& painter, const QRectF& place)
{
    QRectF cell(place.left(), place.top(), 26, place.height());
    for (const QString& letter : tr("C H M L", "first letters of the severities").split(u' ')) {
        painter.drawText(cell, Qt::AlignCenter, letter);
        cell.translate(28, 0);
    }
}

void TableHeader::paintTitle(QPainter& painter, const QRectF& place, int section,
                             bool isSorted) const
{
    constexpr int Arrow = 10;
    const bool isRight = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt()
        & Qt::AlignRight;
    const QString title = painter.fontMetrics().elidedText(
        model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
        int(place.width()) - (isSorted ? Arrow + 2 : 0));
    const qreal width = painter.fontMetrics().horizontalAdvance(title);
    const qreal total = width + (isSorted ? Arrow + 3 : 0);
    const qreal left = isRight ? place.right() - total : place.left();
    painter.drawText(QRectF(left, place.top(), width + 1, place.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!isSorted)
        return;
    const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
    icon(isUp ? u"chevron-up"_s : u"chevron-down"_s, Ink::Text2)
        .paint(&painter,
               QRect(int(left + width) + 3, int(place.center().y()) - Arrow / 2 + 1, Arrow, Arrow));
}

} // namespace plimsoll::ui
