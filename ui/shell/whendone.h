// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

namespace plimsoll::ui {

/// Calls `then` with the future's result on the context's thread, unless the context goes first.
///
/// Instead of QFuture::then(context, ...): in Qt 6.4 that one asserts when a job on another thread
/// ends after its context was destroyed, and a window may be closed at any time. Futures that end
/// at the same place arrive in the order they finished.
template <typename T, typename Then>
void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             then(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace plimsoll::ui
