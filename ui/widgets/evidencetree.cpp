// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/evidencetree.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace plimsoll::ui {

using models::JsonTree;

namespace {

/// Key and value in the code face; cited places on the colours the text view has for them.
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        if (index.data(JsonTree::CurrentRole).toBool())
            painter->fillRect(option.rect, tokens().failBg);
        else if (index.data(JsonTree::CitedRole).toBool())
            painter->fillRect(option.rect, tokens().manualBg);
        QStyledItemDelegate::paint(painter, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = atTextSize(text::code());
        option->palette.setColor(QPalette::Text, index.column() == JsonTree::Key ? tokens().text2
                                                                                  : tokens().text);
        option->textElideMode = Qt::ElideRight;
    }
};

} // namespace

EvidenceTree::EvidenceTree(QWidget* parent)
    : QTreeView(parent)
{
    setModel(&m_tree);
    setItemDelegate(new PlaceDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    fit();
    connect(&Theme::instance(), &Theme::changed, this, &EvidenceTree::fit);
}

void EvidenceTree::fit()
{
    header()->resizeSection(JsonTree::Key, scaled(240));
    setIndentation(scaled(16));
    viewport()->update();
}

void EvidenceTree::setAnswer(const QJsonValue& body, const QSet<QString>& cited,
                             const QString& current)
{
    m_tree.setMarks(cited, current);
    m_tree.setValue(body);
    reveal(m_tree.indexOf(current));
}

void EvidenceTree::reveal(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

bool EvidenceTree::find(const QString& words, bool isBackward)
{
    if (words.isEmpty())
        return true;
    const QModelIndex found = m_tree.find(words, currentIndex(), isBackward);
    reveal(found);
    return found.isValid();
}

} // namespace plimsoll::ui
