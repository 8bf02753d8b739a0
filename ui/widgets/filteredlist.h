// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"

#include <QWidget>

class QLabel;

namespace plimsoll::ui {

/// A table of a tab, as every list of the window: a filter bar above it, its columns remembered,
/// rows copied, a footer that counts, and words of its own where it has nothing to show.
class FilteredList final : public QWidget
{
    Q_OBJECT
public:
    /// @param name   of the table: "imagePackages"
    /// @param model  not owned, alive as long as the list
    FilteredList(const QString& name, QAbstractItemModel* model, QWidget* parent = nullptr);

    /// Columns and sorting are remembered under `key`. May be called again.
    void setColumns(const QList<TableView::ColumnSetup>& columns, int sortColumn,
                    const QString& key);
    /// @param title  spoken name of the table
    void setWords(const QString& title, const QString& placeholder,
                  const QList<FilterBar::SavedFilter>& chips);
    /// What stands in the footer behind the count.
    void setNote(const QString& note);
    /// How many there are in all, worded: "90 vulnerabilities".
    void setCountText(const QString& text);

    TableView* table() { return m_table; }
    FilterBar* bar() { return m_bar; }
    models::TableFilter& filter() { return m_filter; }
    StatePanel* emptyState() { return m_table->emptyState(); }

signals:
    void currentRowChanged();
    void activated(int sourceRow); ///< Enter or a double click
    void narrowed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFooter();

    models::TableFilter m_filter;
    TableView* m_table;
    FilterBar* m_bar;
    QLabel* m_count;
    QLabel* m_note;
    QString m_countText;
};

} // namespace plimsoll::ui
