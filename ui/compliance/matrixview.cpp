// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/matrixview.h"

#include "models/roles.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace plimsoll::ui {

namespace {

constexpr int CellWidth = 40;
constexpr int CellHeight = 26;
constexpr qreal GlyphSide = 13;

/// A result's silhouette in the middle of its cell; failures stand on their tint.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const paint::Tokens& colours = Theme::instance().tokens();
        const QRectF rect = inDesign(option.rect);
        painter->save();
        painter->scale(textScale(), textScale());
        painter->setRenderHint(QPainter::Antialiasing);
        const QVariant role = index.data(models::OutcomeRole);
        const auto outcome = core::Outcome(role.toInt());
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(rect, colours.selection);
        else if (role.isValid() && outcome == core::Outcome::Fail)
            painter->fillRect(rect.adjusted(1, 1, -1, -1), colours.failBg);
        if (role.isValid()) {
            paint::drawOutcomeGlyph(*painter,
                                    QRectF(rect.center().x() - GlyphSide / 2,
                                           rect.center().y() - GlyphSide / 2, GlyphSide, GlyphSide),
                                    outcome, colours);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRect(rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

MatrixView::MatrixView(QWidget* parent)
    : QTableView(parent)
{
    setRole(this, "matrix");
    setModel(&m_model);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    connect(this, &QAbstractItemView::clicked, this, &MatrixView::activate);
    const auto fit = [this] {
        horizontalHeader()->setDefaultSectionSize(scaled(CellWidth));
        verticalHeader()->setDefaultSectionSize(scaled(CellHeight));
        verticalHeader()->setFixedWidth(scaled(170));
        viewport()->update();
    };
    fit();
    connect(&Theme::instance(), &Theme::changed, this, fit);
}

void MatrixView::setSnapshot(const models::SnapshotPtr& snapshot, const QString& host)
{
    m_model.setSnapshot(snapshot, host);
}

void MatrixView::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const models::MatrixModel::Row& row = m_model.row(index.row());
    emit cellActivated(row.host, row.container, m_model.check(index.column()));
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace plimsoll::ui
