// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

Worker::Worker()
    : m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(u"store"_s);
    m_thread->start();
}

Worker::~Worker()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_wake.wakeOne();
    }
    m_thread->wait();
}

void Worker::push(std::function<void()> job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
}

void Worker::loop()
{
    for (;;) {
        std::function<void()> job;
        {
            const QMutexLocker lock(&m_mutex);
            while (m_jobs.empty() && !m_isEnding)
                m_wake.wait(&m_mutex);
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace plimsoll::store
