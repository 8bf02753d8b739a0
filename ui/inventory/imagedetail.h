// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inventoryrows.h"
#include "models/wayback.h"
#include "ui/link.h"
#include "ui/widgets/detailpane.h"

#include <QObject>

class QAction;
class QListWidget;

namespace plimsoll::ui {

class CompareView;
class EvidenceView;
class FactList;
class FilesView;
class FindingsList;
class ImageDockerfile;
class PackagesView;
class StepsView;
class VulnerabilityView;
class WayBackView;

/// One image in a detail pane: its header and its tabs. Beside a list the layers are a tab like the
/// others; on a page of its own they stand beside them.
class ImageDetail final : public QObject
{
    Q_OBJECT
public:
    enum Tab {
        SummaryTab,
        StepsTab,
        DockerfileTab,
        VulnerabilitiesTab,
        PackagesTab,
        FilesTab,
        FindingsTab,
        ContainersTab,
        CompareTab,
        EvidenceTab
    };
    enum Stage { DockerfileGauge, ImageGauge, ContainersGauge };

    /// Adds the tabs. @param findings, evidence  the page's own, which fills them
    ImageDetail(DetailPane* pane, FindingsList* findings, EvidenceView* evidence, QObject* parent);

    DetailPane::Header header(const models::Snapshot& snapshot, const models::ImageRow& row) const;
    /// @param findings  about the image, those of the list
    void setImage(const models::SnapshotPtr& snapshot, const models::ImageRow& row,
                  const QList<core::Finding>& findings);
    /// On a page the layers tell what is wrong with the chosen one.
    void setIsPage(bool isPage);
    void setScanAction(QAction* scan);
    void openVulnerability(const QString& id);
    void openComparison();
    StepsView* steps() const { return m_steps; }
    void retranslate();

signals:
    void linkActivated(const plimsoll::ui::Link& link);
    void placeWanted(const plimsoll::ui::Link& link); ///< on this page, where it can

private:
    void addTabs();
    void fillContents(const models::ImageRow& row, const QList<core::Finding>& findings);
    void fillContainers(const models::ImageRow& row);
    void openCheck(const QString& check);
    void followStep(const models::WayStep& step);
    void showContentsEvidence(const QString& path);

    DetailPane* m_pane;
    FindingsList* m_findings;
    EvidenceView* m_evidence;
    StepsView* m_steps;
    ImageDockerfile* m_dockerfile;
    FactList* m_summary;
    QListWidget* m_containers;
    VulnerabilityView* m_vulnerabilities;
    PackagesView* m_packages;
    FilesView* m_files;
    CompareView* m_compare;
    WayBackView* m_wayBack;
    models::SnapshotPtr m_snapshot;
    QString m_host;
    QString m_imageId;
    QString m_label;
};

} // namespace plimsoll::ui
