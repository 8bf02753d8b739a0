// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/bytesource.h"

#include "image/filefacts.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 BlockBytes = 256 * 1024;

} // namespace

core::Result<QByteArrayView> MemorySource::next()
{
    if (std::exchange(m_isGiven, true))
        return QByteArrayView();
    return QByteArrayView(m_bytes);
}

core::Result<QByteArrayView> DeviceSource::next()
{
    m_block.resize(BlockBytes);
    const qint64 count = m_device.read(m_block.data(), BlockBytes);
    if (count < 0) {
        return core::Error{core::Error::Kind::Storage, u"image.read"_s, {}, m_device.errorString()};
    }
    return QByteArrayView(m_block).first(count);
}

core::Result<QByteArray> readAll(ByteSource& source, qint64 maxBytes, const QString& path)
{
    QByteArray bytes;
    while (true) {
        const core::Result<QByteArrayView> block = source.next();
        if (!block)
            return block.error();
        if (block->isEmpty())
            return bytes;
        if (bytes.size() + block->size() > maxBytes)
            return tooLarge(path, u"more than %1 bytes"_s.arg(maxBytes));
        bytes += *block;
    }
}

} // namespace plimsoll::image
