// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrows.h"
#include "ui/page.h"

class QHBoxLayout;
class QStackedWidget;

namespace plimsoll::models {
class CheckModel;
class TableFilter;
} // namespace plimsoll::models

namespace plimsoll::ui {

class Card;
class CheckDetail;
class Chip;
class FilterField;
class HeatLegend;
class HeatMap;
class LinkButton;
class MatrixView;
class OutcomeDonut;
class OutcomeStrip;
class SectionTable;
class TableView;

/// Which CIS requirements hold, where, and on what evidence. The donut, the sections and the heat
/// map narrow the table of checks below them; the matrix of controls and containers leads to one
/// check at one container. A check opens to its objects, evidence and remedy.
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
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* newBenchmarkCard();
    QWidget* newHeatCard();
    QWidget* newChecksCard();
    void setScope(const models::CheckScope& scope);
    void goTo(const models::CheckScope& scope);
    Link placeOf(const QString& check) const;
    void showMatrix(bool isShown);
    void placeLegend();
    void showChecks();
    void showChips();
    void showSelectedCheck();
    void retranslate();

    models::SnapshotPtr m_snapshot;
    models::CheckScope m_scope;
    QString m_wantedCheck; ///< to select once the rows are in
    core::ObjectRef m_wantedObject;
    QString m_shownCheck; ///< selected again when a new snapshot comes
    Card* m_benchmark = nullptr;
    Card* m_heatCard = nullptr;
    Card* m_checksCard = nullptr;
    OutcomeDonut* m_donut = nullptr;
    SectionTable* m_sections = nullptr;
    HeatMap* m_heat = nullptr;
    HeatLegend* m_legend = nullptr;
    MatrixView* m_matrix = nullptr;
    QStackedWidget* m_views = nullptr; ///< heat map, or the matrix of containers
    Chip* m_byHost = nullptr;
    Chip* m_byContainer = nullptr;
    OutcomeStrip* m_counts = nullptr;
    LinkButton* m_openHost = nullptr;
    FilterField* m_field = nullptr;
    TableView* m_table = nullptr;
    models::CheckModel* m_model = nullptr;
    models::TableFilter* m_filter = nullptr;
    CheckDetail* m_detail = nullptr;
    QAction* m_waive = nullptr; ///< W, while single letters act
    QHBoxLayout* m_chips = nullptr;
};

} // namespace plimsoll::ui
