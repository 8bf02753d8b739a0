// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/advisorykeeper.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace plimsoll::ui {

class SettingsTable;

/// The advisory database in Settings: what is in it and how old that is, brought up to date over
/// the network or imported from files.
class AdvisoriesCard final : public QFrame
{
    Q_OBJECT
public:
    explicit AdvisoriesCard(QWidget* parent = nullptr);

    /// @param now  what ages are counted to
    void setStatus(const AdvisoryStatus& status, const QDateTime& now);

signals:
    void updateRequested();
    void importRequested(const QStringList& paths);
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillFeeds();
    void fillOutcome();
    void askForFiles();
    QString stateText() const;
    QString workText() const;

    AdvisoryStatus m_status;
    QDateTime m_now;
    QLabel* m_title;
    QLabel* m_state;
    SettingsTable* m_table;
    QPushButton* m_update;
    QPushButton* m_import;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QLabel* m_work;
    QLabel* m_outcome;
};

/// "Advisories 3 d old, 41,203 records", or that there are none.
QString advisoriesSummary(const AdvisoryStatus& status, const QDateTime& now);
/// Older than what is called stale wherever the age is said.
bool isStale(const AdvisoryStatus& status, const QDateTime& now);

} // namespace plimsoll::ui
