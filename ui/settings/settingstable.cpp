// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingstable.h"

#include "models/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int KeyRole = Qt::UserRole + 100; // beyond models::Role
constexpr int MostRows = 8;

QStandardItem* newItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setData(text, models::SortRole);
    return item;
}

} // namespace

SettingsTable::SettingsTable(const QList<TableView::ColumnSetup>& columns, int sortColumn,
                             const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(0, int(columns.size()))
    , m_view(new TableView(this))
{
    m_filter.setSourceModel(&m_model);
    m_view->setObjectName(name);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setFilter(&m_filter);
    m_view->setColumns(columns, sortColumn, Qt::AscendingOrder, name);
    m_bar = new FilterBar(&m_filter, m_view, this);
    m_bar->setHasKey(false);
    m_bar->layout()->setContentsMargins(0, 0, 0, 0); // the card has its own
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SettingsTable::selectionChanged);
    connect(m_view, &QAbstractItemView::activated, this, &SettingsTable::activated);
    connect(&Theme::instance(), &Theme::changed, this, &SettingsTable::fitHeight);
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            &SettingsTable::fitHeight);
    fitHeight();
}

void SettingsTable::setTitles(const QStringList& titles, const QString& placeholder)
{
    m_model.setHorizontalHeaderLabels(titles);
    m_bar->setPlaceholder(placeholder);
}

void SettingsTable::setRows(const QList<Row>& rows)
{
    const QString selected = selectedKey();
    m_model.removeRows(0, m_model.rowCount());
    for (const Row& row : rows) {
        QList<QStandardItem*> items;
        for (int column = 0; column < row.cells.size(); ++column) {
            items.append(newItem(row.cells[column]));
            if (row.sortValues.contains(column))
                items.last()->setData(row.sortValues[column], models::SortRole);
        }
        items.first()->setData(row.key, KeyRole);
        items.first()->setData(row.cells.join(u' ').toLower(), models::SearchRole);
        m_model.appendRow(items);
        if (!selected.isEmpty() && row.key == selected)
            m_view->selectSourceRow(m_model.rowCount() - 1);
    }
    fitHeight();
    emit selectionChanged();
}

QString SettingsTable::selectedKey() const
{
    // What is highlighted, not what merely has the focus: buttons beside the table act on it.
    return m_view->selectionModel()->selectedRows().value(0).data(KeyRole).toString();
}

QLineEdit* SettingsTable::filterField()
{
    return m_bar->field();
}

void SettingsTable::setHasFilterKey(bool hasKey)
{
    m_bar->setHasKey(hasKey);
}

void SettingsTable::fitHeight()
{
    const int rows = std::clamp(m_model.rowCount(), 1, MostRows);
    // Wide text or a narrow window brings the bar for moving sideways, which takes room of its own.
    const QScrollBar* bar = m_view->horizontalScrollBar();
    const int below = bar->maximum() > bar->minimum() ? bar->sizeHint().height() : 0;
    m_view->setFixedHeight((rows + 1) * scaled(TableView::RowHeight) + 4 + below);
}

} // namespace plimsoll::ui
