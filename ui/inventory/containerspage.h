// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/containermodel.h"
#include "ui/inventory/inventorypage.h"

namespace plimsoll::ui {

class BriefFindings;
class FactList;
class RuntimeView;
class VulnerabilityView;

/// What runs now, and how exposed is it?
class ContainersPage final : public InventoryPage
{
    Q_OBJECT
public:
    explicit ContainersPage(QWidget* parent = nullptr);

    QString title() const override;

protected:
    PageId placeId() const override { return PageId::Containers; }
    void fillModel(const models::Snapshot& snapshot) override;
    int rowOf(const QString& host, const core::ObjectRef& object) const override;
    DetailPane::Header headerOf(int row) const override;
    QList<core::Finding> findingsOf(int row) const override;
    QList<evidence::Answer> answersOf(int row) const override;
    void fillTabs(int row) override;
    models::ScoreQuestion questionAt(int row, int column) const override;
    models::ScoreQuestion stageQuestion(int row, int stage) const override;
    QStringList footerFacts() const override;
    void retranslate() override;
    void showEmptyState(bool isNarrowed) override;
    void openVulnerability(const QString& id) override;

private:
    void fillVulnerabilities(const models::ContainerRow& row);
    void fillSummary(const models::ContainerRow& row);
    void fillRuntime(const models::ContainerRow& row);
    void openFinding(const QString& check, const QString& objectId);

    models::ContainerModel m_model;
    BriefFindings* m_brief;
    FactList* m_summary;
    RuntimeView* m_runtime;
    VulnerabilityView* m_vulnerabilities;
};

} // namespace plimsoll::ui
