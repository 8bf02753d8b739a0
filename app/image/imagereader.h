// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"

#include <functional>

namespace plimsoll::image {

/// What a reading of one image gave.
struct Reading
{
    Contents contents = {};
    LayerCache cache = {}; ///< the layers of this image, to be kept for the next one
};

/// Reads an image as `docker save` and GET /images/{id}/get give it: the classic format, or an OCI
/// layout, layers plain or packed with gzip or zstd, also the whole packed.
///
/// One pass, front to back; layers may come in any order and before what names them. Nothing is
/// unpacked to disk; memory is bounded by ScanBudget and the limits of each file kind. Of a tar
/// with several images the first one is read, and that is said.
///
/// @param known  layers that need not be evaluated again; their bytes are still read, and must
///               have the digest they had
/// Errors: Malformed "image.format" (holds no image), and those of the source. Thread: any.
/// Source: moby image/spec/v1.2, OCI image-layout and image specifications.
core::Result<Reading> readImage(ByteSource& source, const LayerCache& known = {});

} // namespace plimsoll::image
