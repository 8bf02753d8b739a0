// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredlist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

FilteredList::FilteredList(const QString& name, QAbstractItemModel* model, QWidget* parent)
    : QWidget(parent)
    , m_table(new TableView(this))
    , m_count(new QLabel(this))
    , m_note(new QLabel(this))
{
    m_table->setObjectName(name);
    m_table->setFilter(&m_filter);
    m_filter.setSourceModel(model);
    m_bar = new FilterBar(&m_filter, m_table, this);
    m_bar->setHasKey(false);
    auto* footer = new QFrame(this);
    keepHeight(footer, 32);
    setRole(footer, "tablefooter");
    setRole(m_count, "small");
    setRole(m_note, "small");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // forces no width
    m_count->setObjectName(name + u"Count"_s);
    m_note->setObjectName(name + u"Note"_s);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(16);
    row->addWidget(m_count);
    row->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addWidget(footer);

    auto* copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, m_table, &TableView::copySelection);
    auto* open = new QAction(this);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(open);
    const auto activate = [this] {
        if (const int row = m_table->currentSourceRow(); row >= 0)
            emit activated(row);
    };
    connect(open, &QAction::triggered, this, activate);
    connect(m_table, &TableView::doubleClicked, this, activate);
    connect(m_table, &TableView::currentRowChanged, this, &FilteredList::currentRowChanged);
    connect(&m_filter, &models::TableFilter::narrowed, this, [this] {
        showFooter();
        emit narrowed();
    });
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &FilteredList::showFooter);
}

void FilteredList::setColumns(const QList<TableView::ColumnSetup>& columns, int sortColumn,
                              const QString& key)
{
    m_table->setColumns(columns, sortColumn, Qt::AscendingOrder, key);
}

void FilteredList::setWords(const QString& title, const QString& placeholder,
                            const QList<FilterBar::SavedFilter>& chips)
{
    m_table->setAccessibleName(title);
    m_bar->setPlaceholder(placeholder);
    m_bar->setSavedFilters(chips);
}

void FilteredList::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setToolTip(note);
}

void FilteredList::setCountText(const QString& text)
{
    m_countText = text;
    showFooter();
}

void FilteredList::showFooter()
{
    const int shown = m_filter.rowCount();
    const int all = m_filter.sourceModel() ? m_filter.sourceModel()->rowCount() : 0;
    m_count->setText(shown == all ? m_countText
                                  : tr("%1 of %2").arg(QLocale().toString(shown), m_countText));
}

void FilteredList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showFooter();
}

} // namespace plimsoll::ui
