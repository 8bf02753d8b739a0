// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"

#include <QByteArray>
#include <QMap>

namespace plimsoll::image {

/// Which members of a saved image make it: names as they stand in the tar.
struct Manifest
{
    QByteArray config = {};
    QList<QByteArray> layers = {}; ///< lowest first
    QStringList tags = {};
    qsizetype imageCount = 1; ///< how many images the tar holds

    bool operator==(const Manifest&) const = default;
};

/// What an image's config says.
struct ImageConfig
{
    QString os = {};
    QString architecture = {};
    QDateTime createdAtUtc = {};
    QStringList diffIds = {}; ///< lowest first
    /// Steps that made a layer, lowest first, each with its time.
    QList<LayerSummary> steps = {};
};

/// The manifest of the first image among the JSON members of a tar: manifest.json, or index.json
/// and the blobs it leads to.
/// Errors: Malformed "image.format".
core::Result<Manifest> findManifest(const QMap<QByteArray, QByteArray>& members);

/// Errors: Malformed "image.format".
core::Result<ImageConfig> parseConfig(const QByteArray& bytes);

} // namespace plimsoll::image
