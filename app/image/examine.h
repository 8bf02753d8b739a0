// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/archive.h"
#include "image/filekind.h"

namespace plimsoll::image {

/// Everything one member of a layer tells: packages, ownership, dangerous modes, secrets.
///
/// @param path  normalised, without the leading "/"
/// @param data  the member's content; only as much of it is read as is needed
/// Errors: those of the data's own source, also a cut archive; a file that is not what it should be
///         is a problem in the facts.
core::Result<FileFacts> examine(const ArchiveEntry& entry, FileKind kind, const QByteArray& path,
                                ByteSource& data);

} // namespace plimsoll::image
