// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backgroundaudit.h"

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int PatienceMs = 5000; ///< for the end of a run when the window closes

} // namespace

/// Keeps the run on the thread it was made on. Used from that thread alone.
class AuditWorker final : public QObject
{
public:
    std::unique_ptr<audit::AuditRun> run;
};

BackgroundAudit::BackgroundAudit(core::Clock clock, QObject* parent)
    : QObject(parent)
    , m_worker(new AuditWorker)
    , m_clock(std::move(clock))
{
    m_thread.setObjectName(u"audit"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

BackgroundAudit::~BackgroundAudit()
{
    ++m_number;
    // A run that has made something on a host takes it away again before the thread ends.
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        if (!worker->run || !worker->run->isRunning())
            return m_thread.quit();
        connect(worker->run.get(), &audit::AuditRun::finished, &m_thread, &QThread::quit,
                Qt::DirectConnection);
        worker->run->stop();
    });
    if (!m_thread.wait(PatienceMs)) {
        m_thread.quit();
        m_thread.wait();
    }
}

void BackgroundAudit::start(const QList<audit::Target>& targets)
{
    const int number = ++m_number;
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, clock = m_clock, inventories = m_inventories, targets, number] {
            worker->run = std::make_unique<audit::AuditRun>(targets, clock);
            audit::AuditRun* run = worker->run.get();
            if (inventories)
                run->setInventories(inventories);
            connect(run, &audit::AuditRun::hostProgressed, this,
                    [this, number](const QString& name, int done, int total) {
                        if (number == m_number)
                            emit hostProgressed(name, done, total);
                    });
            connect(run, &audit::AuditRun::hostFinished, this,
                    [this, number](const evidence::HostEvidence& host) {
                        if (number == m_number)
                            emit hostFinished(host);
                    });
            connect(run, &audit::AuditRun::finished, this,
                    [this, number](const evidence::Evidence& evidence) {
                        if (number == m_number)
                            emit finished(evidence);
                    });
            run->start();
        });
}

void BackgroundAudit::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] {
        if (worker->run)
            worker->run->stop();
    });
}

} // namespace plimsoll::ui
