// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrows.h"
#include "ui/page.h"

#include <optional>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace plimsoll::models {
class CheckModel;
class TableFilter;
} // namespace plimsoll::models

namespace plimsoll::ui {

class CheckDetail;
class HeatMap;
class OutcomeDonut;
class SectionTable;

/// Which CIS requirements hold, where, and on what evidence. The donut, the sections and the heat
/// map narrow the table of checks below them; a check opens to its objects, evidence and remedy.
class CompliancePage final : public Page
{
    Q_OBJECT
public:
    explicit CompliancePage(QWidget* parent = nullptr);

    QString title() const override;
    void setSnapshot(const models::SnapshotPtr& snapshot) override;
    void open(const Link& link) override;
    QWidget* filterField() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* newBenchmarkCard();
    QWidget* newHeatCard();
    QWidget* newChecksCard();
    void setScope(const models::CheckScope& scope);
    void showChecks();
    void showChips();
    void showSelectedCheck();
    void retranslate();

    models::SnapshotPtr m_snapshot;
    models::CheckScope m_scope;
    QString m_wantedCheck; ///< to select once the rows are in
    OutcomeDonut* m_donut = nullptr;
    SectionTable* m_sections = nullptr;
    HeatMap* m_heat = nullptr;
    QTableView* m_table = nullptr;
    models::CheckModel* m_model = nullptr;
    models::TableFilter* m_filter = nullptr;
    CheckDetail* m_detail = nullptr;
    QHBoxLayout* m_chips = nullptr;
    QLabel* m_benchmarkNote = nullptr;
    QLabel* m_heatNote = nullptr;
    QLabel* m_checkCount = nullptr;
    QList<QLabel*> m_titles;
};

} // namespace plimsoll::ui
