// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

namespace plimsoll::store {

/// One thread that does jobs in the order they were given.
///
/// The destructor lets every job that was given come to its end: no future stays open.
class Worker
{
public:
    Worker();
    ~Worker();

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Thread: any. The job's value arrives in the future.
    template <typename Value>
    QFuture<Value> run(std::function<Value()> job)
    {
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        push([promise, job = std::move(job)] {
            promise->addResult(job());
            promise->finish();
        });
        return promise->future();
    }

private:
    void push(std::function<void()> job);
    void loop();

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace plimsoll::store
