// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imagemodel.h"
#include "models/wayback.h"
#include "ui/inventory/inventorypage.h"
#include "ui/shell/imagequeue.h"

class QAction;
class QListWidget;

namespace plimsoll::ui {

class CompareView;
class FactList;
class FilesView;
class ImageDockerfile;
class PackagesView;
class QueueStrip;
class StepsView;
class VulnerabilityView;
class WayBackView;
struct ImageQueueStatus;

/// What did we build and pull, and what is in it?
class ImagesPage final : public InventoryPage
{
    Q_OBJECT
public:
    explicit ImagesPage(QWidget* parent = nullptr);

    QString title() const override;
    QList<QAction*> pageActions() override;
    /// How the queue of image scans stands; an empty one hides its strip.
    void setQueue(const ImageQueueStatus& status);
    /// Whether images can be scanned: not those of a file or of the sample.
    void setCanScan(bool canScan);
    QueueStrip* queueStrip() { return m_queue; }

signals:
    /// @param readsAgain  also images whose contents are known
    void scanRequested(const QList<plimsoll::ui::ImageOnHost>& images, bool readsAgain);

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
    void openVulnerability(const QString& id) override;

private:
    void buildTabs();
    void buildActions();
    QList<ImageOnHost> selectedImages() const;
    QList<ImageOnHost> allImages() const;
    void fillContents(const models::ImageRow& row);
    void followStep(const models::WayStep& step);
    void showContentsEvidence(const QString& path);
    void updateScanActions();
    void fillSummary(const models::ImageRow& row);
    void fillContainers(const models::ImageRow& row);

    models::ImageModel m_model;
    StepsView* m_steps;
    ImageDockerfile* m_dockerfile;
    FactList* m_summary;
    QListWidget* m_containers;
    VulnerabilityView* m_vulnerabilities;
    PackagesView* m_packages;
    FilesView* m_files;
    CompareView* m_compare;
    WayBackView* m_wayBack;
    QueueStrip* m_queue;
    QAction* m_scanSelected;
    QAction* m_scanAll;
    QAction* m_scanAgain;
    bool m_canScan = true;
};

} // namespace plimsoll::ui
