// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/bytesource.h"

#include <memory>
#include <optional>

namespace plimsoll::image {

/// Passes bytes on and keeps their SHA-256.
class DigestSource final : public ByteSource
{
public:
    /// @param source  not owned, outlives this one
    explicit DigestSource(ByteSource& source);
    ~DigestSource() override;

    core::Result<QByteArrayView> next() override;
    /// Reads what is left, for its digest alone.
    std::optional<core::Error> drain();

    /// "sha256:" and 64 hex digits of everything read so far; asked once, at the end.
    QString digest();
    qint64 bytes() const { return m_bytes; }

private:
    class Private;
    ByteSource& m_source;
    std::unique_ptr<Private> d;
    qint64 m_bytes = 0;
};

} // namespace plimsoll::image
