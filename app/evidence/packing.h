// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace plimsoll::evidence {

/// One zstd frame with a checksum. Same bytes in, same bytes out. Thread: any.
QByteArray packed(const QByteArray& bytes);

/// Whether bytes begin like a zstd frame (RFC 8878, section 3.1.1).
bool isPacked(const QByteArray& bytes);

/// The content of exactly one frame.
/// Errors: Malformed (truncated, damaged, followed by something else), TooLarge above maxBytes.
core::Result<QByteArray> unpacked(const QByteArray& bytes, qint64 maxBytes);

} // namespace plimsoll::evidence
