// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace plimsoll::image {

/// The content of a file packed with gzip or zstd; of a plain one, itself.
/// Errors: Malformed, TooLarge above maxBytes; the subject is `path`.  Thread: any.
core::Result<QByteArray> unpackedFile(const QByteArray& bytes, qint64 maxBytes,
                                      const QString& path);

/// The content of a zlib stream (RFC 1950).
/// Errors: as above.
core::Result<QByteArray> inflated(QByteArrayView bytes, qint64 maxBytes, const QString& path);

} // namespace plimsoll::image
