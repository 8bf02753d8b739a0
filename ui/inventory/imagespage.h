// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imagemodel.h"
#include "ui/inventory/inventorypage.h"

class QListWidget;

namespace plimsoll::ui {

class FactList;
class StepsView;

/// What did we build and pull, and what is in it?
class ImagesPage final : public InventoryPage
{
    Q_OBJECT
public:
    explicit ImagesPage(QWidget* parent = nullptr);

    QString title() const override;

protected:
    PageId placeId() const override { return PageId::Images; }
    void fillModel(const models::Snapshot& snapshot) override;
    int rowOf(const QString& host, const core::ObjectRef& object) const override;
    DetailPane::Header headerOf(int row) const override;
    QList<core::Finding> findingsOf(int row) const override;
    QList<evidence::Answer> answersOf(int row) const override;
    void fillTabs(int row) override;
    models::ScoreQuestion questionAt(int row, int column) const override;
    models::ScoreQuestion stageQuestion(int row, int stage) const override;
    QStringList footerFacts() const override;
    QString scoreSortText(bool isWorstFirst) const override;
    void retranslate() override;
    void showEmptyState(bool isNarrowed) override;

private:
    void fillSummary(const models::ImageRow& row);
    void fillContainers(const models::ImageRow& row);

    models::ImageModel m_model;
    StepsView* m_steps;
    FactList* m_summary;
    QListWidget* m_containers;
};

} // namespace plimsoll::ui
