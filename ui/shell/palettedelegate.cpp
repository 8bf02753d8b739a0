// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include "models/palette.h"
#include "paint/marks.h"
#include "ui/shell/commandpalette.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::PaletteEntry;
using Kind = PaletteEntry::Kind;

namespace {

constexpr int RowHeight = 33;
constexpr int HeadingHeight = 30;
constexpr qreal Margin = 16;

QString iconOf(const PaletteEntry& entry)
{
    switch (entry.kind) {
    case Kind::Host:
        return u"hdd"_s;
    case Kind::Container:
        return u"box-seam"_s;
    case Kind::Image:
        return u"layers"_s;
    case Kind::Vulnerability:
        return u"bug"_s;
    case Kind::Check:
    case Kind::Command:
        break;
    }
    return entry.iconName.isEmpty() ? u"terminal"_s : entry.iconName;
}

/// @return the width it took
qreal drawWords(QPainter& painter, const QRectF& rect, const QString& words, const QFont& font,
                const QColor& colour)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideMiddle, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->scale(textScale(), textScale());
    const QRectF rect = inDesign(option.rect);
    if (index.data(PaletteModel::IsHeadingRole).toBool()) {
        drawWords(*painter, rect.adjusted(Margin, 4, -Margin, 0), index.data().toString(),
                  text::caption(), tokens().text3);
    } else {
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(rect, tokens().selection);
            painter->fillRect(QRectF(rect.topLeft(), QSizeF(3, rect.height())), tokens().accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(rect, tokens().hover);
        }
        paintEntry(*painter, rect, index.data(PaletteModel::EntryRole).value<PaletteEntry>());
    }
    painter->restore();
}

void PaletteDelegate::paintEntry(QPainter& painter, const QRectF& rect,
                                 const PaletteEntry& entry) const
{
    const QRect sign(int(rect.left() + Margin), int(rect.center().y()) - 7, 15, 15);
    if (entry.kind == Kind::Check)
        paint::drawOutcomeGlyph(painter, sign, entry.outcome, tokens());
    else
        icon(iconOf(entry)).paint(&painter, sign);
    const qreal end = paintEnd(painter, rect, entry);
    QFont strong = text::body();
    strong.setWeight(QFont::Medium);
    QRectF words(QPointF(rect.left() + 42, rect.top()), QPointF(end, rect.bottom()));
    words.setLeft(words.left() + drawWords(painter, words, entry.title, strong, tokens().text) + 8);
    const QString note =
        entry.isInScope ? entry.note : CommandPalette::tr("%1, outside the scope").arg(entry.note);
    if (words.width() > 24)
        drawWords(painter, words, note, text::small(), tokens().text3);
}

qreal PaletteDelegate::paintEnd(QPainter& painter, const QRectF& rect,
                                const PaletteEntry& entry) const
{
    const qreal right = rect.right() - Margin;
    if (entry.kind == Kind::Command) {
        const qreal width = QFontMetricsF(text::small()).horizontalAdvance(entry.keys);
        drawWords(painter, QRectF(right - width, rect.top(), width + 1, rect.height()), entry.keys,
                  text::small(), tokens().text3);
        return right - width - 12;
    }
    if (entry.kind == Kind::Check)
        return right;
    if (entry.kind == Kind::Vulnerability) {
        constexpr qreal MarkSize = 16;
        paint::drawSeverityBadge(
            painter, QRectF(right - MarkSize, rect.center().y() - MarkSize / 2, MarkSize, MarkSize),
            entry.severity, tokens());
        return right - MarkSize - 12;
    }
    constexpr qreal PillWidth = 46;
    paint::drawScorePill(painter, QRectF(right - PillWidth, rect.top(), PillWidth, rect.height()),
                         entry.score, entry.loadLine, tokens());
    return right - PillWidth - 12;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool isHeading = index.data(PaletteModel::IsHeadingRole).toBool();
    return scaled(QSize(100, isHeading ? HeadingHeight : RowHeight));
}

} // namespace plimsoll::ui
