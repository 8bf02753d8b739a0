// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "models/roles.h"
#include "models/tally.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::Tone;

namespace {

QColor toneColour(Tone tone)
{
    const paint::Tokens& t = tokens();
    switch (tone) {
    case Tone::Quiet:
        return t.text2;
    case Tone::Warn:
        return t.manual;
    case Tone::Bad:
        return t.fail;
    case Tone::Good:
        return t.pass;
    case Tone::Code:
    case Tone::Strong:
    case Tone::Plain:
        break;
    }
    return t.text;
}

QFont toneFont(Tone tone)
{
    if (tone == Tone::Code)
        return text::code();
    QFont font = text::body();
    if (tone == Tone::Strong)
        font.setWeight(QFont::Medium);
    return font;
}

Tone toneOf(const QModelIndex& index)
{
    return Tone(index.data(models::ToneRole).toInt());
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + scaled(2 * CellPadding),
            scaled(TableView::RowHeight)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const paint::Tokens& t = tokens();
    const auto* table = qobject_cast<const TableView*>(option.widget);
    QRect place = option.rect;
    if (table)
        place.setTop(place.top() + table->bandAbove(index.row()));
    const bool isFirst = table ? table->columns().isFirst(index.column()) : index.column() == 0;
    const bool isLast = table && table->columns().isLast(index.column());
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isActive = !option.widget || option.widget->hasFocus()
        || option.widget->isAncestorOf(QApplication::focusWidget());

    painter->save();
    painter->scale(textScale(), textScale());
    const QRectF cell = inDesign(place);
    painter->fillRect(cell,
                      isSelected                                   ? t.selection
                          : table && table->isHovered(index.row()) ? t.hover
                                                                   : t.surface);
    painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), t.line);
    if (isFirst && isSelected)
        painter->fillRect(QRectF(cell.left(), cell.top(), 3, cell.height()),
                          isActive ? t.accent : t.lineStrong);
    paintValue(*painter,
               cell.adjusted(isFirst ? FirstPadding : CellPadding, 0,
                             isLast ? -LastPadding : -CellPadding, -1),
               index);
    painter->restore();
}

void RowDelegate::paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    // Names keep their end, where tags and numbers are; sentences keep their beginning.
    const bool isSentence = index.data().toString().contains(u' ');
    paintText(painter, rect, index, isSentence ? Qt::ElideRight : Qt::ElideMiddle);
}

void RowDelegate::paintText(QPainter& painter, const QRectF& rect, const QModelIndex& index,
                            Qt::TextElideMode elide)
{
    const Tone tone = toneOf(index);
    painter.setFont(toneFont(tone));
    painter.setPen(toneColour(tone));
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text =
        painter.fontMetrics().elidedText(index.data().toString(), elide, int(rect.width()));
    if (alignment & Qt::AlignRight)
        paint::drawTabular(painter, rect, Qt::AlignRight | Qt::AlignVCenter, text);
    else
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

ScorePillDelegate::ScorePillDelegate(QObject* parent)
    : RowDelegate(parent)
{
}

void ScorePillDelegate::paintValue(QPainter& painter, const QRectF& rect,
                                   const QModelIndex& index) const
{
    const QVariant own = index.data(models::LoadLineRole);
    paint::drawScorePill(painter, rect, index.data(models::ScoreRole).value<score::Score>(),
                         own.isValid() ? own.toInt() : m_loadLine, tokens());
}

void SeverityStripDelegate::paintValue(QPainter& painter, const QRectF& rect,
                                       const QModelIndex& index) const
{
    const QVariant value = index.data(models::CountsRole);
    if (!value.isValid()) { // nothing was counted, which is not zero
        paintText(painter, rect, index, Qt::ElideRight);
        return;
    }
    const auto counts = value.value<models::SeverityCounts>();
    paint::drawSeverityStrip(painter, rect, counts.values, tokens());
}

void FlagsDelegate::paintValue(QPainter& painter, const QRectF& rect,
                               const QModelIndex& index) const
{
    constexpr qreal Width = 29;
    constexpr qreal Height = 18;
    static const QString Places[] = {u"priv"_s, u"sock"_s, u"net"_s, u"root"_s};
    const QStringList flags = index.data(models::FlagsRole).toStringList();
    QRectF cell(rect.left(), rect.center().y() - Height / 2, Width, Height);
    QFont font = text::caption();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QString& flag : Places) {
        if (flags.contains(flag)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens().naBg);
            painter.drawRoundedRect(cell, 3, 3);
            painter.setPen(tokens().text);
            painter.drawText(cell, Qt::AlignCenter, flag);
        }
        cell.translate(Width + 3, 0);
    }
}

void MiniBarDelegate::paintValue(QPainter& painter, const QRectF& rect,
                                 const QModelIndex& index) const
{
    constexpr qreal BarWidth = 44;
    const QVariant share = index.data(models::ShareRole);
    if (share.isValid() && rect.width() > 2 * BarWidth) {
        const QRectF bar(rect.left(), rect.center().y() - 4, BarWidth, 8);
        painter.fillRect(bar, tokens().naBg);
        painter.fillRect(QRectF(bar.left(), bar.top(), qMax(1.0, BarWidth * share.toDouble()), 8),
                         tokens().lineStrong);
    }
    paintText(painter, rect, index, Qt::ElideLeft);
}

void OutcomeDelegate::paintValue(QPainter& painter, const QRectF& rect,
                                 const QModelIndex& index) const
{
    const auto outcome = core::Outcome(index.data(models::OutcomeRole).toInt());
    const QRectF glyph(rect.left(), rect.center().y() - 7, 14, 14);
    paint::drawOutcomeGlyph(painter, glyph, outcome, tokens());
    painter.setFont(text::body());
    painter.setPen(tokens().outcome(outcome));
    painter.drawText(rect.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data().toString());
}

void SeverityDelegate::paintValue(QPainter& painter, const QRectF& rect,
                                  const QModelIndex& index) const
{
    const auto severity = core::Severity(index.data(models::SeverityRole).toInt());
    paint::drawSeverityBadge(painter, QRectF(rect.left(), rect.top(), 18, rect.height()), severity,
                             tokens());
    painter.setFont(text::body());
    painter.setPen(tokens().text2);
    painter.drawText(rect.adjusted(24, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data().toString());
}

AgeDelegate::AgeDelegate(const QString& warningIcon, QObject* parent)
    : RowDelegate(parent)
    , m_warningIcon(warningIcon)
{
}

void AgeDelegate::paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    paintText(painter, rect, index, Qt::ElideRight);
    if (toneOf(index) != Tone::Warn)
        return;
    const QString text = index.data().toString();
    const bool isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const qreal width = paint::tabularWidth(painter.font(), text);
    const qreal x = isRight ? rect.right() - width - 18 : rect.left() + width + 6;
    if (x < rect.left() || x + 13 > rect.right())
        return;
    icon(m_warningIcon, Ink::Manual)
        .paint(&painter, QRect(int(x), int(rect.center().y()) - 6, 13, 13));
}

} // namespace plimsoll::ui
