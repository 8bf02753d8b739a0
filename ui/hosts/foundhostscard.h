// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/foundhostmodel.h"
#include "models/tablefilter.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plimsoll::ui {

class FilterBar;
class TableView;

/// The daemons this computer knows: a list like every other, with a tick for each that is to be
/// watched, and below it what stands in the way of some.
class FoundHostsCard final : public QFrame
{
    Q_OBJECT
public:
    explicit FoundHostsCard(QWidget* parent = nullptr);

    models::FoundHostModel& model() { return m_model; }
    /// Shows these instead, and selects the first.
    void setHosts(const QList<docker::FoundHost>& hosts);
    int currentRow() const; ///< of the model; -1: none
    void select(int row);
    /// What stands below the list.
    QVBoxLayout* foot() { return m_foot; }

signals:
    void lookAgainRequested();
    void currentRowChanged(); ///< another row, or the same one clicked again

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void tellCurrentRow();
    void showCounts();
    void showTroubles();
    void addPlainNotice(int row);
    void addTroubleNotice(int row);
    void toggleCurrent();
    void retranslate();

    models::FoundHostModel m_model;
    models::TableFilter m_filter;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_again;
    TableView* m_table;
    FilterBar* m_bar;
    QVBoxLayout* m_troubles;
    QVBoxLayout* m_foot;
    int m_shownRow = -1; ///< last told
};

} // namespace plimsoll::ui
