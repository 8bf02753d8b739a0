// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/layershelf.h"

#include "image/layerbytes.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxFileBytes = 64LL * 1024 * 1024;
constexpr qsizetype MaxNames = 64; // of one layer: it stands on that many others
constexpr QLatin1StringView Suffix = ".layer"_L1;

std::optional<KnownLayer> readFrom(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > MaxFileBytes)
        return {};
    return layerFromBytes(file.readAll());
}

void touch(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace

LayerShelf::LayerShelf(QString folder, qint64 maxBytes)
    : m_folder(std::move(folder))
    , m_maxBytes(maxBytes)
{
}

QString LayerShelf::folderBeside(const QString& storePath)
{
    return QFileInfo(storePath).path() + u"/layers"_s;
}

/// Empty for what is no digest, and so no file name either.
QString LayerShelf::pathOf(const QString& diffId) const
{
    constexpr qsizetype hexLength = 64;
    const QStringView hex = QStringView(diffId).sliced(qMin<qsizetype>(7, diffId.size()));
    const bool isDigest =
        diffId.startsWith("sha256:"_L1) && hex.size() == hexLength
        && std::ranges::all_of(hex, [](QChar each) {
               return (each >= u'0' && each <= u'9') || (each >= u'a' && each <= u'f');
           });
    return isDigest ? QString(m_folder + u'/' + hex.toString() + Suffix) : QString();
}

LayerCache LayerShelf::take(const QStringList& diffIds) const
{
    LayerCache found;
    for (const QString& diffId : diffIds) {
        const QString path = pathOf(diffId);
        const auto known = readFrom(path);
        if (!known || known->layer->diffId != diffId)
            continue;
        touch(path);
        found.layers.insert(diffId, known->layer);
        for (const QByteArray& name : known->names)
            found.diffIdOfName.insert(name, diffId);
    }
    return found;
}

void LayerShelf::put(const LayerCache& layers) const
{
    QHash<QString, QList<QByteArray>> names;
    for (auto each = layers.diffIdOfName.cbegin(); each != layers.diffIdOfName.cend(); ++each)
        names[each.value()] += each.key();
    for (auto each = layers.layers.cbegin(); each != layers.layers.cend(); ++each) {
        if (each.value()->isWhole && each.value()->diffId == each.key())
            putOne(each.value(), names.value(each.key()));
    }
    makeRoom();
}

void LayerShelf::putOne(const LayerPtr& layer, const QList<QByteArray>& names) const
{
    const QString path = pathOf(layer->diffId);
    if (path.isEmpty())
        return;
    KnownLayer known{.layer = layer, .names = names};
    if (const auto before = readFrom(path))
        known.names += before->names;
    std::ranges::sort(known.names);
    known.names.erase(std::unique(known.names.begin(), known.names.end()), known.names.end());
    known.names.resize(qMin(known.names.size(), MaxNames));
    const QByteArray bytes = toBytes(known);
    if (bytes.size() > MaxFileBytes || bytes.size() > m_maxBytes || !QDir().mkpath(m_folder))
        return;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

void LayerShelf::makeRoom() const
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u'*' + Suffix}, QDir::Files, QDir::Time); // newest first
    qint64 bytes = 0;
    for (const QFileInfo& file : files) {
        bytes += file.size();
        if (bytes > m_maxBytes)
            QFile::remove(file.filePath());
    }
}

} // namespace plimsoll::image
