// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/bytesource.h"
#include "image/filekind.h"
#include "image/pathtable.h"

#include <memory>
#include <vector>

namespace plimsoll::image {

/// What may be read of one image before it is called too large. Counted over all of its layers.
struct ScanBudget
{
    qint64 nodes = 1'500'000; ///< files and folders
    qint64 nameBytes = 64 * 1024 * 1024; ///< of their names
    qint64 facts = 400'000; ///< files that gave something
};

/// One member of a layer, or what it takes away from the layers below.
struct LayerEntry
{
    enum class Kind : quint8 {
        File,
        Folder,
        Symlink,
        HardLink,
        Other, ///< device, pipe
        Whiteout, ///< the node and everything below it, in lower layers
        Opaque, ///< everything below the node, in lower layers
    };

    quint32 node = 0;
    Kind kind = Kind::File;
    quint32 link = 0; ///< index into Layer::links, of links
    qint64 size = 0; ///< bytes of a file
};

/// A file of a layer that gave something.
struct LayerFact
{
    quint32 node = 0;
    FileKind kind = FileKind::None;
    FileFacts facts = {};
};

/// Everything one layer holds that matters, evaluated once and usable in every image that has it.
struct Layer
{
    QString diffId = {}; ///< "sha256:" of the unpacked tar
    qint64 bytes = 0; ///< of the unpacked tar
    PathTable paths = {};
    std::vector<LayerEntry> entries = {}; ///< in the order of the tar
    std::vector<QByteArray> links = {}; ///< targets as written
    std::vector<LayerFact> facts = {};
    QList<core::Error> problems = {}; ///< about the layer itself; subjects are paths in it
    bool isWhole = true; ///< false: the tar was cut, damaged, or met a limit
};

using LayerPtr = std::shared_ptr<const Layer>;

/// Reads one layer: tar, also packed with gzip or zstd. A damaged one gives what came before the
/// damage and says so. Whiteouts: ".wh.x" and ".wh..wh..opq"; names that climb out are refused.
/// Errors: those of the source alone.
/// Source: OCI image specification, layer.md.
/// @param folder  where the tar was taken from, without a leading "/"; empty for a whole layer
core::Result<LayerPtr> readLayer(ByteSource& source, ScanBudget& budget,
                                 const QByteArray& folder = {});

/// A member's path without "./", "//" and a leading or trailing "/"; absent when it climbs out or
/// is longer than any file system takes.
std::optional<QByteArray> normalisedPath(QByteArrayView path);

} // namespace plimsoll::image
