// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"
#include "core/result.h"

#include <QByteArray>
#include <QMutex>
#include <QQueue>
#include <QWaitCondition>

#include <functional>
#include <optional>

namespace plimsoll::docker {

/// The body of one long answer on its way from the client's thread to a worker that reads it as
/// fast as it can work. Holds no more than its capacity and one block: a full one stops the socket.
/// Shared by both ends. Thread: any.
class ByteStream
{
public:
    explicit ByteStream(qint64 capacity = core::limits::ReadBufferBytes)
        : m_capacity(capacity)
    {
    }

    /// The next block. @return false when full: push no more until the room handler is called
    bool push(const QByteArray& block);
    /// No more will come. The first call counts.
    void finish(std::optional<core::Error> error = {});
    /// Called from the reader's thread, under a lock, whenever a full stream has room again.
    void setRoomHandler(std::function<void()> handler);

    /// The next block, waited for; empty at the end.
    /// Errors: what ended the stream early, or Cancelled.
    core::Result<QByteArray> take();
    /// The reader wants no more: take() ends, push() drops what it gets.
    void cancel();
    /// Bytes taken so far; for progress.
    qint64 bytesTaken() const;

private:
    mutable QMutex m_mutex;
    QWaitCondition m_hasNews;
    QQueue<QByteArray> m_blocks;
    std::function<void()> m_roomHandler;
    std::optional<core::Error> m_error;
    qint64 m_capacity;
    qint64 m_held = 0; ///< bytes in m_blocks
    qint64 m_taken = 0;
    bool m_isFull = false; ///< push() has said so, and nobody was told otherwise since
    bool m_isFinished = false;
    bool m_isCancelled = false;
};

} // namespace plimsoll::docker
