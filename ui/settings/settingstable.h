// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

#include <QStandardItemModel>
#include <QWidget>

class QLineEdit;

namespace plimsoll::ui {

class FilterBar;

/// A list on a card of Settings. Like every list of a page it sorts, filters, copies rows and
/// remembers its columns; it is as high as its rows, up to eight of them.
class SettingsTable final : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString key = {}; ///< what the row is about: a host's or policy's name, a waiver's id
        QStringList cells = {};
        QHash<int, QVariant> sortValues = {}; ///< by column, where the text does not sort
    };

    /// @param name  of the view, and the key its columns are remembered under
    SettingsTable(const QList<TableView::ColumnSetup>& columns, int sortColumn,
                  const QString& name, QWidget* parent);

    void setTitles(const QStringList& titles, const QString& placeholder);
    /// The selected row stays selected.
    void setRows(const QList<Row>& rows);
    /// Empty: no row is selected.
    QString selectedKey() const;
    TableView* view() { return m_view; }
    QLineEdit* filterField();
    /// Whether "/" leads to this table's field, which then says so.
    void setHasFilterKey(bool hasKey);

signals:
    void selectionChanged();
    void activated();

private:
    void fitHeight();

    QStandardItemModel m_model;
    models::TableFilter m_filter;
    TableView* m_view;
    FilterBar* m_bar;
};

} // namespace plimsoll::ui
