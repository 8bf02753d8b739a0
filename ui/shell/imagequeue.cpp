// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/imagequeue.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

/// Keeps the queue on the thread it was made on. Used from that thread alone.
class QueueWorker final : public QObject
{
public:
    std::unique_ptr<audit::ScanQueue> queue;
};

ImageQueue::ImageQueue(core::Clock clock, std::shared_ptr<const image::LayerShelf> shelf,
                       QObject* parent)
    : QObject(parent)
    , m_worker(new QueueWorker)
    , m_clock(std::move(clock))
    , m_shelf(std::move(shelf))
{
    m_thread.setObjectName(u"images"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ImageQueue::~ImageQueue()
{
    ++m_number;
    m_thread.quit();
    m_thread.wait();
}

void ImageQueue::start(const QList<audit::Target>& targets, const QList<audit::ScanJob>& jobs,
                       bool readsAgain)
{
    const int number = ++m_number;
    m_wasStopped = false;
    m_status = {.isRunning = true, .progress = {.all = int(jobs.size())}};
    for (const audit::ScanJob& job : jobs)
        m_status.rows += audit::ScanRow{.job = job};
    emit statusChanged(m_status);
    const audit::ScanQueueOptions options{
        .readsAgain = readsAgain, .shelf = m_shelf, .clock = m_clock};
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, targets, jobs, options, number] {
        worker->queue = std::make_unique<audit::ScanQueue>(targets, jobs, options);
        watch(worker->queue.get(), number);
        worker->queue->start();
    });
}

// On the worker's thread; what is handed over is copied there, so that a row is never read while it
// is being written.
void ImageQueue::watch(audit::ScanQueue* queue, int number)
{
    const auto handOver = [this, queue, number](bool isRunning) {
        const ImageQueueStatus status{
            .isRunning = isRunning, .progress = queue->progress(), .rows = queue->rows()};
        QMetaObject::invokeMethod(this, [this, number, status] { take(number, status); });
    };
    connect(queue, &audit::ScanQueue::progressed, queue, [handOver] { handOver(true); });
    connect(queue, &audit::ScanQueue::finished, queue, [handOver] { handOver(false); });
    connect(queue, &audit::ScanQueue::scanned, this,
            [this, number](const QString&, const evidence::Answer& contents) {
                if (number == m_number)
                    emit scanned(contents);
            });
}

void ImageQueue::take(int number, const ImageQueueStatus& status)
{
    if (number != m_number)
        return;
    m_status = status;
    m_status.isStopped = !status.isRunning && m_wasStopped
        && std::ranges::any_of(status.rows,
                               [](const audit::ScanRow& row) { return !row.isOver(); });
    emit statusChanged(m_status);
}

void ImageQueue::stop()
{
    m_wasStopped = true;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] {
        if (worker->queue)
            worker->queue->stop();
    });
}

void ImageQueue::resume()
{
    if (!m_status.isStopped)
        return;
    m_wasStopped = false;
    m_status.isRunning = true;
    m_status.isStopped = false;
    emit statusChanged(m_status);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] {
        if (worker->queue)
            worker->queue->resume();
    });
}

void ImageQueue::clear()
{
    if (m_status.isRunning)
        return;
    ++m_number;
    m_status = {};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->queue.reset(); });
    emit statusChanged(m_status);
}

} // namespace plimsoll::ui
