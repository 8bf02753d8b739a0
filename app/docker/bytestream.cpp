// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/bytestream.h"

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;

bool ByteStream::push(const QByteArray& block)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isCancelled || m_isFinished || block.isEmpty())
        return true;
    m_blocks.enqueue(block);
    m_held += block.size();
    m_isFull = m_held >= m_capacity;
    m_hasNews.wakeOne();
    return !m_isFull;
}

void ByteStream::finish(std::optional<Error> error)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_error = std::move(error);
    m_roomHandler = {};
    m_hasNews.wakeAll();
}

void ByteStream::setRoomHandler(std::function<void()> handler)
{
    const QMutexLocker lock(&m_mutex);
    m_roomHandler = std::move(handler);
}

core::Result<QByteArray> ByteStream::take()
{
    const QMutexLocker lock(&m_mutex);
    while (m_blocks.isEmpty() && !m_isFinished && !m_isCancelled)
        m_hasNews.wait(&m_mutex);
    if (m_isCancelled)
        return Error{Error::Kind::Cancelled, u"cancelled"_s};
    if (m_blocks.isEmpty())
        return m_error ? core::Result<QByteArray>(*m_error) : QByteArray();
    QByteArray block = m_blocks.dequeue();
    m_held -= block.size();
    m_taken += block.size();
    // Half empty, not a byte below full: the two threads would wake each other for every block.
    if (m_isFull && m_held <= m_capacity / 2) {
        m_isFull = false;
        if (m_roomHandler)
            m_roomHandler();
    }
    return block;
}

void ByteStream::cancel()
{
    const QMutexLocker lock(&m_mutex);
    m_isCancelled = true;
    m_blocks.clear();
    m_held = 0;
    if (m_roomHandler)
        m_roomHandler();
    m_hasNews.wakeAll();
}

qint64 ByteStream::bytesTaken() const
{
    const QMutexLocker lock(&m_mutex);
    return m_taken;
}

} // namespace plimsoll::docker
