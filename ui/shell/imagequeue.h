// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/scanqueue.h"

#include <QObject>
#include <QThread>

namespace plimsoll::ui {

class QueueWorker;

/// An image of a host, as a page asks for its scan.
struct ImageOnHost
{
    QString host = {};
    QString imageId = {};

    bool operator==(const ImageOnHost&) const = default;
};

/// How the queue of image scans stands.
struct ImageQueueStatus
{
    bool isRunning = false;
    bool isStopped = false; ///< by the user, with rows left: it can go on
    audit::ScanProgress progress = {};
    QList<audit::ScanRow> rows = {};

    bool isEmpty() const { return rows.isEmpty(); }
};

/// A ScanQueue on a thread of its own, so that unpacking images never holds up the window. Starting
/// again drops the queue before; its late signals are not passed on. Thread: GUI.
class ImageQueue final : public QObject
{
    Q_OBJECT
public:
    /// @param shelf  where evaluated layers are kept from start to start; null: nowhere
    explicit ImageQueue(core::Clock clock, std::shared_ptr<const image::LayerShelf> shelf = {},
                        QObject* parent = nullptr);
    ~ImageQueue() override;

    void start(const QList<audit::Target>& targets, const QList<audit::ScanJob>& jobs,
               bool readsAgain);
    void stop();
    void resume();
    /// Forgets a queue that is not running.
    void clear();
    const ImageQueueStatus& status() const { return m_status; }

signals:
    void statusChanged(const plimsoll::ui::ImageQueueStatus& status);
    /// What one image holds, read on one of its hosts.
    void scanned(const plimsoll::evidence::Answer& contents);

private:
    void take(int number, const ImageQueueStatus& status);
    void watch(audit::ScanQueue* queue, int number);

    QThread m_thread;
    QueueWorker* m_worker; ///< lives and dies on m_thread
    core::Clock m_clock;
    std::shared_ptr<const image::LayerShelf> m_shelf;
    ImageQueueStatus m_status;
    int m_number = 0;
    bool m_wasStopped = false;
};

} // namespace plimsoll::ui
