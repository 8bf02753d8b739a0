// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablefilter.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace plimsoll::ui {

class Chip;
class ChipRow;
class FilterField;
class TableView;

/// The bar above a table: the field that narrows it, saved filters with live counts, what a link
/// narrowed it to (removable), and the columns button.
class FilterBar final : public QFrame
{
    Q_OBJECT
public:
    struct SavedFilter
    {
        QString chip; ///< id in the model's ChipsRole
        QString label;
    };

    /// Filter and table are not owned.
    FilterBar(models::TableFilter* filter, TableView* table, QWidget* parent = nullptr);

    QLineEdit* field();
    void setPlaceholder(const QString& text);
    /// Whether "/" leads to this field, which then shows the key. True at first.
    void setHasKey(bool hasKey);
    /// In the order given; called again on a change of language.
    void setSavedFilters(const QList<SavedFilter>& filters);
    /// Counts, states and the host chip follow the filter and the model's rows.
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    models::TableFilter* m_filter;
    TableView* m_table;
    FilterField* m_field;
    ChipRow* m_chips;
    Chip* m_host;
    QPushButton* m_columns;
    QList<SavedFilter> m_saved;
};

} // namespace plimsoll::ui
