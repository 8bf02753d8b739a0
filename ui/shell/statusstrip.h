// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"
#include "ui/shell/fleetcontroller.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace plimsoll::ui {

class ElidedLabel;

/// The bottom line: the running scan with Stop, connection troubles that open, and at the right
/// what the scores rest on.
class StatusStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void setScan(const ScanStatus& status);
    /// Where host files may be read, the word "Read-only" says so.
    void setHosts(const QList<docker::HostSettings>& hosts);
    void setSnapshot(const models::SnapshotPtr& snapshot, FleetController::Source source,
                     const QDateTime& ageReference);

signals:
    void stopRequested();
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showScan();
    void showTroubles();
    void showBasis();
    void showReach();
    void addTrouble(const QString& iconName, const QString& text, const QStringList& hosts);
    /// What people decided and soon holds no more.
    void addEndings();
    QPushButton* addButton(const QString& iconName, const QString& text, const QStringList& lines,
                           const Link& link);

    ScanStatus m_status;
    models::SnapshotPtr m_snapshot;
    FleetController::Source m_source = FleetController::Source::Fleet;
    QDateTime m_ageReference;
    QStringList m_hostFiles; ///< hosts whose files may be read
    QLabel* m_scanIcon;
    ElidedLabel* m_scan;
    QProgressBar* m_progress;
    QLabel* m_percent;
    QLabel* m_detail;
    QPushButton* m_stop;
    QHBoxLayout* m_troubles;
    QLabel* m_sample;
    ElidedLabel* m_policy;
    ElidedLabel* m_benchmark;
    QLabel* m_advisories;
    QLabel* m_lock;
    QLabel* m_readOnly;
};

} // namespace plimsoll::ui
