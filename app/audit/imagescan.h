// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "docker/api.h"
#include "image/imagereader.h"
#include "image/layershelf.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace plimsoll::audit {

struct ScanOptions
{
    bool wantsQuick = false; ///< ask containers for the package databases first
    bool wantsFull = true; ///< then read every layer
    image::LayerCache known = {};
    /// Layers evaluated at earlier starts are taken from here, and new ones kept. Null: neither.
    std::shared_ptr<const image::LayerShelf> shelf = {};
    /// What the host's other images say of themselves, by id: asked for once by scans that share
    /// it. Null: by this scan alone.
    std::shared_ptr<QHash<QString, QJsonObject>> inspected = {};
};

/// What a scan gave. `contents` is that of the deepest reading that was made.
struct ScanResult
{
    image::Contents contents = {};
    image::LayerCache layers = {}; ///< for the next scan's `known`
};

/// Reads one image of one daemon: its package databases through a container that was made from it
/// (quick), then all of its layers while the daemon sends them (full).
///
/// Nothing is written to disk or to the daemon. Layers are evaluated on a thread of the global
/// pool; the stream between holds 4 MiB. Thread: the owner's, no nested loop.
/// Errors: NotFound "image.unknown", Usage "image.ambiguous", NotFound "image.no-container" where
/// only a quick scan was wanted, and those of the daemon and of image::readImage().
class ImageScan final : public QObject
{
    Q_OBJECT
public:
    /// @param api   not owned, outlives the scan
    /// @param name  tag, digest, id or the first digits of one
    ImageScan(docker::Api& api, QString name, ScanOptions options, QObject* parent = nullptr);
    ~ImageScan() override;

    void start();
    /// Ends with Cancelled.
    void stop();
    /// Bytes of the saved image read so far.
    qint64 bytesRead() const;

signals:
    /// The quick reading, while the full one goes on.
    void quickFinished(const plimsoll::image::Contents& contents);
    /// The last signal. Comes once after start().
    void finished(const plimsoll::core::Result<plimsoll::audit::ScanResult>& result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The one image of GET /images/json that a name means.
/// Errors: NotFound "image.unknown", Usage "image.ambiguous".
core::Result<QJsonObject> imageCalled(const QString& name, const QJsonArray& images);

} // namespace plimsoll::audit
