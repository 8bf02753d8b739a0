// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/manifest.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxJsonBytes = 16 * 1024 * 1024;
constexpr int MaxIndexDepth = 4; // an index may lead to another one

core::Error notAnImage(const QString& detail)
{
    return {core::Error::Kind::Malformed, u"image.format"_s, {}, detail};
}

QJsonValue jsonOf(const QByteArray& bytes)
{
    const auto json = core::parseJson(bytes, MaxJsonBytes);
    return json ? *json : QJsonValue(QJsonValue::Undefined);
}

core::Result<Manifest> fromDockerManifest(const QJsonArray& images)
{
    const QJsonValue image = images.first();
    Manifest manifest{.config = image["Config"_L1].toString().toUtf8(),
                      .imageCount = images.size()};
    for (const QJsonValue& layer : image["Layers"_L1].toArray())
        manifest.layers.append(layer.toString().toUtf8());
    for (const QJsonValue& tag : image["RepoTags"_L1].toArray())
        manifest.tags.append(tag.toString());
    if (manifest.config.isEmpty())
        return notAnImage(u"manifest.json names no config"_s);
    return manifest;
}

/// "blobs/sha256/<hex>" of a descriptor.
QByteArray blobOf(const QJsonValue& descriptor)
{
    return "blobs/" + descriptor["digest"_L1].toString().toUtf8().replace(':', '/');
}

/// Attestations stand beside images in an index and are none.
bool isImage(const QJsonValue& descriptor)
{
    return descriptor["platform"_L1]["os"_L1].toString() != "unknown"_L1;
}

core::Result<Manifest> fromIndex(const QMap<QByteArray, QByteArray>& members,
                                 const QJsonValue& index, int depth)
{
    QJsonArray images;
    for (const QJsonValue& descriptor : index["manifests"_L1].toArray()) {
        if (isImage(descriptor))
            images.append(descriptor);
    }
    if (images.isEmpty() || depth == MaxIndexDepth)
        return notAnImage(u"its index leads to no image"_s);
    // An index of several platforms names those that were never pulled, too.
    for (const QJsonValue& image : images) {
        const QJsonValue next = jsonOf(members.value(blobOf(image)));
        if (next["manifests"_L1].isArray())
            return fromIndex(members, next, depth + 1);
        if (!next["config"_L1].isObject())
            continue;
        Manifest manifest{.config = blobOf(next["config"_L1]), .imageCount = images.size()};
        for (const QJsonValue& layer : next["layers"_L1].toArray())
            manifest.layers.append(blobOf(layer));
        const QJsonValue notes = image["annotations"_L1];
        const QString name = notes["io.containerd.image.name"_L1].toString();
        if (!name.isEmpty())
            manifest.tags.append(name);
        return manifest;
    }
    return notAnImage(u"the manifest its index names is not in it"_s);
}

} // namespace

core::Result<Manifest> findManifest(const QMap<QByteArray, QByteArray>& members)
{
    const QJsonValue docker = jsonOf(members.value("manifest.json"));
    if (docker.isArray() && !docker.toArray().isEmpty())
        return fromDockerManifest(docker.toArray());
    const QJsonValue index = jsonOf(members.value("index.json"));
    if (index.isObject())
        return fromIndex(members, index, 0);
    return notAnImage(u"it holds neither manifest.json nor index.json"_s);
}

core::Result<ImageConfig> parseConfig(const QByteArray& bytes)
{
    const QJsonValue json = jsonOf(bytes);
    if (!json.isObject() || !json["rootfs"_L1].isObject())
        return notAnImage(u"its config is missing or has no list of layers"_s);
    ImageConfig config{.os = json["os"_L1].toString(),
                       .architecture = json["architecture"_L1].toString(),
                       .createdAtUtc = core::parseTime(json["created"_L1].toString())};
    for (const QJsonValue& id : json["rootfs"_L1]["diff_ids"_L1].toArray())
        config.diffIds.append(id.toString());
    for (const QJsonValue& step : json["history"_L1].toArray()) {
        if (!step["empty_layer"_L1].toBool())
            config.steps.append({.instruction = step["created_by"_L1].toString(),
                                 .createdAtUtc = core::parseTime(step["created"_L1].toString())});
    }
    return config;
}

} // namespace plimsoll::image
