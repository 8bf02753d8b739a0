// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/hostmodel.h"
#include "ui/inventory/inventorypage.h"

namespace plimsoll::ui {

class BriefFindings;
class FactList;

/// Which daemons can I not trust?
class HostsPage final : public InventoryPage
{
    Q_OBJECT
public:
    explicit HostsPage(QWidget* parent = nullptr);

    QString title() const override;

protected:
    PageId placeId() const override { return PageId::Hosts; }
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

private:
    void openFinding(const core::Finding& finding);
    void fillSummary(const models::HostRow& row);
    void fillConnection(const models::HostRow& row);

    models::HostModel m_model;
    BriefFindings* m_brief;
    FactList* m_summary;
    FactList* m_connection;
};

} // namespace plimsoll::ui
