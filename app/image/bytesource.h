// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

namespace plimsoll::image {

/// Bytes that are pulled block by block, from first to last. Thread: one at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// The next block; empty at the end. It stays valid until the next call.
    virtual core::Result<QByteArrayView> next() = 0;
};

/// Bytes that are all there. The array is shared, not copied.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    core::Result<QByteArrayView> next() override;

private:
    QByteArray m_bytes;
    bool m_isGiven = false;
};

/// A device that is open for reading; not owned, outlives the source.
/// Errors: Storage, "image.read".
class DeviceSource final : public ByteSource
{
public:
    explicit DeviceSource(QIODevice& device)
        : m_device(device)
    {
    }
    core::Result<QByteArrayView> next() override;

private:
    QIODevice& m_device;
    QByteArray m_block;
};

/// Everything that is left in a source.
/// Errors: TooLarge above maxBytes (subject: `path`), and the source's own.
core::Result<QByteArray> readAll(ByteSource& source, qint64 maxBytes, const QString& path);

} // namespace plimsoll::image
