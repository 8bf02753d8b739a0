// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/reportlist.h"

#include "models/wording.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

enum Role { SeverityRole = Qt::UserRole, WaivedRole, LineRole, RuleRole, SentenceRole };

constexpr int RowHeight = 28;
constexpr int Side = 14;

class ReportDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaled(100), scaled(RowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const paint::Tokens& t = tokens();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected || isHovered)
            painter->fillRect(option.rect, isSelected ? t.selection : t.hover);
        if (isSelected && option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              t.accent);
        QRectF rest = QRectF(option.rect).adjusted(scaled(10), 0, -scaled(10), 0);
        const bool isWaived = index.data(WaivedRole).toBool();
        paintSeverity(
            *painter,
            QRectF(rest.left(), rest.center().y() - scaled(Side) / 2.0, scaled(Side), scaled(Side)),
            core::Severity(index.data(SeverityRole).toInt()), isWaived);
        rest.setLeft(rest.left() + scaled(Side) + scaled(4));
        painter->setFont(atTextSize(text::small()));
        painter->setPen(t.text3);
        paintWord(*painter, rest, index.data(LineRole).toString(), scaled(34), Qt::AlignRight);
        rest.setLeft(rest.left() + scaled(10));
        painter->setPen(isWaived ? t.text3 : t.text2);
        paintWord(*painter, rest, index.data(RuleRole).toString(), scaled(64), Qt::AlignLeft);
        painter->setFont(atTextSize(text::body()));
        painter->setPen(isWaived ? t.text3 : t.text);
        const QString sentence = index.data(SentenceRole).toString();
        painter->drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(sentence, Qt::ElideRight, int(rest.width())));
        painter->restore();
    }

private:
    /// A word in a column; a longer one widens it. Takes the column off the rest.
    static void paintWord(QPainter& painter, QRectF& rest, const QString& word, int width,
                          Qt::Alignment alignment)
    {
        const qreal taken =
            std::max<qreal>(width, painter.fontMetrics().horizontalAdvance(word) + scaled(8));
        painter.drawText(QRectF(rest.left(), rest.top(), taken, rest.height()),
                         alignment | Qt::AlignVCenter, word);
        rest.setLeft(rest.left() + taken);
    }
};

} // namespace

void paintSeverity(QPainter& painter, const QRectF& box, core::Severity severity, bool isWaived)
{
    const paint::Tokens& t = tokens();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isWaived ? t.waivedBg : t.severity(severity));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(isWaived ? t.waived : t.severityInk(severity));
    QFont letter = atTextSize(text::caption());
    letter.setWeight(QFont::DemiBold);
    painter.setFont(letter);
    painter.drawText(box, Qt::AlignCenter,
                     isWaived ? u"W"_s : QString(core::severityName(severity).at(0).toUpper()));
    painter.restore();
}

ReportList::ReportList(QWidget* parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setItemDelegate(new ReportDelegate(this));
    connect(&Theme::instance(), &Theme::changed, this, [this] { doItemsLayout(); });
}

void ReportList::setFindings(const QList<dockerfile::LintFinding>& findings)
{
    const int row = currentRow();
    const QSignalBlocker blocker(this);
    clear();
    for (const dockerfile::LintFinding& finding : findings) {
        const QString line = QString::number(finding.lines.first);
        const QString sentence = core::translated(finding.text);
        auto* item = new QListWidgetItem(
            u"%1  %2  %3"_s.arg(line, QString(finding.rule->id), sentence), this);
        item->setData(SeverityRole, int(finding.severity));
        item->setData(WaivedRole, !finding.stands());
        item->setData(LineRole, line);
        item->setData(RuleRole, QString(finding.rule->id));
        item->setData(SentenceRole, sentence);
        item->setToolTip(sentence.toHtmlEscaped());
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, line %2, %3: %4")
                          .arg(models::severityLabel(finding.severity), line,
                               QString(finding.rule->id), sentence));
    }
    setCurrentRow(std::min(std::max(row, 0), count() - 1));
}

} // namespace plimsoll::ui
