// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace plimsoll::cli {

/// The value of a future, waited for in an event loop. Commands run outside any other loop, so
/// this one nests in nothing. Precondition: the future ends with a value.
template <typename Value>
Value await(const QFuture<Value>& future)
{
    QEventLoop loop;
    QFutureWatcher<Value> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace plimsoll::cli
