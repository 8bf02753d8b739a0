// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/bytestream.h"
#include "image/bytesource.h"

#include <memory>

namespace plimsoll::audit {

/// A daemon's answer, read by the image reader while it arrives.
class StreamSource final : public image::ByteSource
{
public:
    explicit StreamSource(std::shared_ptr<docker::ByteStream> stream)
        : m_stream(std::move(stream))
    {
    }

    core::Result<QByteArrayView> next() override
    {
        core::Result<QByteArray> block = m_stream->take();
        if (!block)
            return block.error();
        m_block = std::move(block).value();
        return QByteArrayView(m_block);
    }

private:
    std::shared_ptr<docker::ByteStream> m_stream;
    QByteArray m_block;
};

} // namespace plimsoll::audit
