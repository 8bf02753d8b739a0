// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "image/contents.h"

#include <QJsonArray>

#include <functional>
#include <memory>

namespace plimsoll::audit {

/// Reads the package databases and release files of an image from a container made from it, through
/// GET /containers/{id}/archive.
///
/// A container whose own changes touch a database tells about itself and not about its image: such
/// ones, and those with something mounted over one, are passed over. Thread: the owner's.
class QuickScan final : public QObject
{
    Q_OBJECT
public:
    /// @param api  not owned, outlives the scan
    QuickScan(docker::Api& api, QString imageId, QObject* parent = nullptr);
    ~QuickScan() override;
    void start();

signals:
    /// Absent where no container is fit for it.
    void finished(const std::optional<plimsoll::image::Contents>& contents);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Whether a path lies at, above or below one that a quick scan reads.
bool touchesDatabases(const QString& path);

} // namespace plimsoll::audit
