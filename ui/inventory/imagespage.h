// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/imagemodel.h"
#include "ui/inventory/inventorypage.h"
#include "ui/shell/imagequeue.h"

class QAction;

namespace plimsoll::ui {

class ImageDetail;
class QueueStrip;
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
    /// What is in the image, to a file.
    /// @param label  what people call it
    void exportRequested(const plimsoll::ui::ImageOnHost& image, const QString& label);

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
    void objectPageChanged() override;
    QWidget* objectFocus() override;

private:
    void buildActions();
    QList<ImageOnHost> selectedImages() const;
    QList<ImageOnHost> allImages() const;
    bool isCurrentRead() const;
    void updateScanActions();

    models::ImageModel m_model;
    ImageDetail* m_image;
    QueueStrip* m_queue;
    QAction* m_scanSelected;
    QAction* m_scanAll;
    QAction* m_scanAgain;
    QAction* m_compare;
    QAction* m_bill;
    bool m_canScan = true;
};

} // namespace plimsoll::ui
