// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/buildrecord.h"
#include "image/layer.h"

#include <QDateTime>
#include <QHash>

namespace plimsoll::image {

/// One layer as a report shows it.
struct LayerSummary
{
    QString diffId = {};
    qint64 bytes = 0; ///< of the unpacked tar
    qint64 wastedBytes = 0; ///< of its files that a later layer deletes or replaces
    QString instruction = {}; ///< what made it, as history tells it; secrets are marked out
    QDateTime createdAtUtc = {};

    bool operator==(const LayerSummary&) const = default;
};

/// A file that a reader of the report should know about.
struct FoundFile
{
    QString path = {}; ///< with the leading "/"
    int layer = 0;
    int hiddenBy = -1; ///< the layer that deleted it; a secret in it can still be read
    QString ownedBy = {}; ///< the system package that brought it
    QList<FileNote> notes = {};

    bool operator==(const FoundFile&) const = default;
};

/// A local image whose layers are the lowest ones of another.
struct BaseImage
{
    QString id = {};
    QStringList tags = {};
    int layers = 0;

    bool operator==(const BaseImage&) const = default;
};

/// How much of an image was read.
enum class Depth {
    Quick, ///< the package databases of a container made from it
    Full, ///< every file of every layer
};

/// Everything an image holds that matters, and what could not be read.
struct Contents
{
    Depth depth = Depth::Full;
    QString id = {}; ///< "sha256:..." of the config
    QStringList tags = {};
    QString os = {}; ///< "linux"
    QString architecture = {};
    QDateTime createdAtUtc = {};
    std::optional<OsRelease> release = {};
    QString ecosystem = {}; ///< of the system packages; empty where no feed covers them
    std::optional<BaseImage> base = {}; ///< the one with the most layers
    std::optional<BuildRecord> build = {}; ///< what BuildKit wrote down of its build
    QList<LayerSummary> layers = {}; ///< lowest first
    QList<Package> packages = {}; ///< in packageLess() order
    QList<FoundFile> files = {}; ///< by path, then layer
    QList<core::Error> problems = {}; ///< what was not read; everything else was

    bool operator==(const Contents&) const = default;
};

/// Layers read before, by diff id, and under which diff id a member of a saved image was one.
/// Names count only where they are derived from content: "blobs/sha256/..." and the ids of the
/// classic format.
struct LayerCache
{
    QHash<QString, LayerPtr> layers = {};
    QHash<QByteArray, QString> diffIdOfName = {};
};

} // namespace plimsoll::image
