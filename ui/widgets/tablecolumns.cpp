// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecolumns.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int SaveDelayMs = 400;

} // namespace

TableColumns::TableColumns(QTableView* view)
    : QObject(view)
    , m_view(*view)
    , m_saveTimer(new QTimer(this))
    , m_scale(textScale())
{
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(SaveDelayMs);
    connect(m_saveTimer, &QTimer::timeout, this, &TableColumns::save);
    connect(&Theme::instance(), &Theme::changed, this, &TableColumns::rescale);
    connectHeader();
}

void TableColumns::connectHeader()
{
    QHeaderView* header = m_view.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        QMenu menu;
        fillMenu(&menu);
        menu.exec(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        stretch();
        m_saveTimer->start();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_saveTimer->start(); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        m_saveTimer->start();
        emit changed();
    });
}

QHeaderView& TableColumns::header() const
{
    return *m_view.horizontalHeader();
}

void TableColumns::set(const QList<Setup>& columns, int sortColumn, Qt::SortOrder order,
                       const QString& settingsKey)
{
    m_columns = columns;
    m_sortColumn = sortColumn;
    m_sortOrder = order;
    m_settingsKey = settingsKey;
    reset();
    restore();
    m_saveTimer->stop();
}

void TableColumns::fillMenu(QMenu* menu)
{
    for (const Setup& setup : std::as_const(m_columns)) {
        const QString title = m_view.model()->headerData(setup.column, Qt::Horizontal).toString();
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!m_view.isColumnHidden(setup.column));
        // The name of a row stays: without it the rest says nothing.
        action->setEnabled(!setup.stretches);
        connect(action, &QAction::toggled, this, [this, column = setup.column](bool isShown) {
            m_view.setColumnHidden(column, !isShown);
            stretch();
            m_saveTimer->start();
            emit changed();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        reset();
        m_saveTimer->start();
        emit changed();
    });
}

bool TableColumns::isFirst(int column) const
{
    for (int visual = 0; visual < header().count(); ++visual) {
        const int logical = header().logicalIndex(visual);
        if (!m_view.isColumnHidden(logical))
            return logical == column;
    }
    return false;
}

bool TableColumns::isLast(int column) const
{
    for (int visual = header().count() - 1; visual >= 0; --visual) {
        const int logical = header().logicalIndex(visual);
        if (!m_view.isColumnHidden(logical))
            return logical == column;
    }
    return false;
}

int TableColumns::setupWidth(int column) const
{
    const auto it = std::ranges::find(m_columns, column, &Setup::column);
    return it == m_columns.end() ? 0 : scaled(it->width);
}

// One column takes what the others leave, but never less than it was set up with: then the table
// scrolls instead of hiding the names.
void TableColumns::stretch()
{
    if (m_isStretching)
        return;
    const auto it = std::ranges::find_if(m_columns, &Setup::stretches);
    if (it == m_columns.end())
        return;
    m_isStretching = true;
    const int others = header().length() - header().sectionSize(it->column);
    header().resizeSection(it->column,
                           std::max(scaled(it->width), m_view.viewport()->width() - others));
    m_isStretching = false;
}

void TableColumns::reset()
{
    header().setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < header().count(); ++column)
        m_view.setColumnHidden(column, true);
    for (int visual = 0; visual < m_columns.size(); ++visual) {
        const Setup& setup = m_columns[visual];
        header().moveSection(header().visualIndex(setup.column), visual);
        header().resizeSection(setup.column, scaled(setup.width));
        m_view.setColumnHidden(setup.column, !setup.isShown);
    }
    m_scale = textScale();
    m_view.sortByColumn(m_sortColumn, m_sortOrder);
    stretch();
}

// Widths chosen by hand keep their share when the text grows.
void TableColumns::rescale()
{
    const qreal factor = textScale() / m_scale;
    if (qFuzzyCompare(factor, 1.0))
        return;
    m_scale = textScale();
    for (int column = 0; column < header().count(); ++column) {
        if (!m_view.isColumnHidden(column))
            header().resizeSection(column, qRound(header().sectionSize(column) * factor));
    }
    stretch();
}

void TableColumns::save()
{
    if (m_settingsKey.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(u"tables/%1"_s.arg(m_settingsKey));
    settings.setValue(u"columns"_s, header().count());
    settings.setValue(u"header"_s, header().saveState());
    settings.setValue(u"textScale"_s, m_scale);
}

void TableColumns::restore()
{
    if (m_settingsKey.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(u"tables/%1"_s.arg(m_settingsKey));
    // A version with other columns wrote other bytes: start afresh instead of guessing.
    if (settings.value(u"columns"_s).toInt() != header().count())
        return;
    header().restoreState(settings.value(u"header"_s).toByteArray());
    m_scale = settings.value(u"textScale"_s, 1.0).toReal();
    if (m_scale <= 0)
        m_scale = 1;
    rescale();
    m_view.sortByColumn(header().sortIndicatorSection(), header().sortIndicatorOrder());
}

} // namespace plimsoll::ui
