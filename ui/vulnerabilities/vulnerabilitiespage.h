// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scancoverage.h"
#include "models/vulnerabilitymodel.h"
#include "ui/page.h"
#include "ui/shell/advisorykeeper.h"
#include "ui/shell/imagequeue.h"

#include <QHash>

class QAction;
class QHBoxLayout;
class QLabel;
class QSplitter;
class QToolButton;

namespace plimsoll::ui {

class FilteredList;
class LinkButton;
class QueueStrip;
class VulnerabilityDetail;

/// Which CVEs reach a running container, and can they be fixed?
class VulnerabilitiesPage final : public Page
{
    Q_OBJECT
public:
    explicit VulnerabilitiesPage(QWidget* parent = nullptr);

    QString title() const override;
    void setSnapshot(const models::SnapshotPtr& snapshot) override;
    void open(const Link& link) override;
    QList<QAction*> pageActions() override;
    QWidget* filterField() override;
    void setQueue(const ImageQueueStatus& status);
    void setCanScan(bool canScan);
    void setAdvisories(const AdvisoryStatus& status, const QDateTime& now);
    QueueStrip* queueStrip() { return m_queue; }

signals:
    void scanRequested(const QList<plimsoll::ui::ImageOnHost>& images, bool readsAgain);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* newGroupingRow();
    void setGrouping(models::Grouping grouping);
    void fill();
    void showRow();
    void showNotes();
    void showEmptyState();
    void showNothingFound();
    void showFoot();
    void updateActions();
    void retranslate();
    QList<ImageOnHost> unscanned() const;

    models::SnapshotPtr m_snapshot;
    QList<models::VulnerabilityRow> m_rows;
    models::ScanCoverage m_coverage;
    models::VulnerabilityModel m_model;
    AdvisoryStatus m_advisories;
    QDateTime m_now;
    models::Grouping m_grouping = models::Grouping::Cve;
    bool m_canScan = true;

    QAction* m_scanAll;
    QAction* m_settings;
    QAction* m_clear;
    QHash<models::Grouping, QToolButton*> m_groupings; ///< no button group: Tab reaches each
    QLabel* m_groupBy;
    QLabel* m_notes;
    LinkButton* m_age;
    FilteredList* m_list;
    QueueStrip* m_queue;
    VulnerabilityDetail* m_detail;
    QSplitter* m_splitter;
};

} // namespace plimsoll::ui
