// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/imagequeue.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace plimsoll::ui {

/// The queue of image scans: what is read just now and how, how far it is, what failed and why.
class QueueStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit QueueStrip(QWidget* parent = nullptr);

    void setStatus(const ImageQueueStatus& status);
    bool isRunning() const { return m_status.isRunning; }

signals:
    void stopRequested();
    void resumeRequested();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillRows();
    QString headline() const;

    ImageQueueStatus m_status;
    QLabel* m_headline;
    QLabel* m_counts;
    QProgressBar* m_progress;
    QPushButton* m_failed;
    QPushButton* m_stop;
    QPushButton* m_resume;
    QToolButton* m_dismiss;
    QListWidget* m_rows;
};

} // namespace plimsoll::ui
