// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/shell/fleetcontroller.h"

class QLabel;
class QStackedWidget;

namespace plimsoll::ui {

class Card;
class ChangesList;
class ElidedLabel;
class FixFirstList;
class FleetWaterline;
class LinkButton;
class LowestList;
class SectionList;
class StageScores;
class StatePanel;
class TrendChart;
class VerdictPanel;
class WhyPanel;

/// Do we ride safely, what is under water, what do I fix first, what changed.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget* parent = nullptr);

    QString title() const override;
    void setSnapshot(const models::SnapshotPtr& snapshot) override;
    void open(const Link& link) override;

public slots:
    void setScanStatus(const plimsoll::ui::ScanStatus& status);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr int PeriodDays = 7;

    QWidget* newHero();
    QLayout* newWaterlineColumn(QWidget* parent);
    QWidget* newFixCard();
    QWidget* newChangesCard();
    QWidget* newSectionsCard();
    QWidget* newTrendCard();
    void showFixes();
    void showChanges();
    void showSections();
    void showTrend();
    void askWhy(std::optional<core::Stage> stage);
    void retranslate();

    models::SnapshotPtr m_snapshot;
    VerdictPanel* m_verdict = nullptr;
    QLabel* m_waterlineTitle = nullptr;
    ElidedLabel* m_waterlineNote = nullptr;
    FleetWaterline* m_waterline = nullptr;
    StageScores* m_stages = nullptr;
    WhyPanel* m_why = nullptr;
    Card* m_fixCard = nullptr;
    LinkButton* m_allFailures = nullptr;
    QStackedWidget* m_fixStack = nullptr;
    FixFirstList* m_fixes = nullptr;
    StatePanel* m_noFixes = nullptr;
    Card* m_changesCard = nullptr;
    QStackedWidget* m_changesStack = nullptr;
    ChangesList* m_changes = nullptr;
    StatePanel* m_noChanges = nullptr;
    Card* m_sectionsCard = nullptr;
    SectionList* m_sections = nullptr;
    Card* m_trendCard = nullptr;
    LinkButton* m_allContainers = nullptr;
    QStackedWidget* m_trendStack = nullptr;
    TrendChart* m_trend = nullptr;
    LowestList* m_lowest = nullptr;
    StatePanel* m_noLowest = nullptr;
};

} // namespace plimsoll::ui
