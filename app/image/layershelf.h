// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"

#include <QStringList>

namespace plimsoll::image {

/// Layers that were evaluated before, kept in a folder of their own from start to start: one file a
/// layer, by its diff id. Whatever cannot be read or written there is as good as not known, and the
/// layer is evaluated again. Several programs may use one folder. Thread: any; its functions block.
class LayerShelf
{
public:
    static constexpr qint64 MostBytes = 256LL * 1024 * 1024;

    /// @param folder    made when there is something to keep
    /// @param maxBytes  of all files; those asked for least lately go first
    explicit LayerShelf(QString folder, qint64 maxBytes = MostBytes);
    /// The folder that belongs to a store, where both programs look.
    static QString folderBeside(const QString& storePath);

    /// Those of these layers that are kept.
    /// @param diffIds  "sha256:..."
    LayerCache take(const QStringList& diffIds) const;
    /// Keeps them; whole ones alone. One that is kept already learns further names.
    void put(const LayerCache& layers) const;

private:
    QString pathOf(const QString& diffId) const;
    void putOne(const LayerPtr& layer, const QList<QByteArray>& names) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_maxBytes;
};

} // namespace plimsoll::image
