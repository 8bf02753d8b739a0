// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/imagereader.h"

#include "core/json.h"
#include "core/limits.h"
#include "core/secretscan.h"
#include "image/archive.h"
#include "image/digest.h"
#include "image/inventory.h"
#include "image/manifest.h"

#include <QDir>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxJsonBytes = 8 * core::limits::MiB; // one config or manifest
constexpr qint64 MaxAllJsonBytes = 32 * core::limits::MiB;
constexpr qsizetype MaxMembers = 20'000;
constexpr int MaxLinks = 8; // layer.tar may be a link to another image's

/// Gives a block once more, for whoever has looked at it.
class Prepended final : public ByteSource
{
public:
    Prepended(QByteArrayView first, ByteSource& rest)
        : m_first(first)
        , m_rest(rest)
    {
    }
    core::Result<QByteArrayView> next() override
    {
        if (!m_first.isEmpty())
            return std::exchange(m_first, QByteArrayView());
        return m_rest.next();
    }

private:
    QByteArrayView m_first;
    ByteSource& m_rest;
};

/// Whether a member's name says what its bytes are.
bool isContentName(QByteArrayView name)
{
    if (name.startsWith("blobs/sha256/"))
        return true;
    const qsizetype slash = name.indexOf('/');
    return slash == 64 && name.endsWith("/layer.tar");
}

/// Takes the members of a saved image as they come, then puts the image together.
class ImageReader
{
public:
    explicit ImageReader(const LayerCache& known)
        : m_known(known)
    {
    }

    core::Result<Reading> read(ByteSource& source)
    {
        Archive archive(source, Archive::Format::Tar);
        while (true) {
            const auto entry = archive.next();
            if (!entry && entry.error().code != "image.archive"_L1)
                return entry.error();
            if (!entry) {
                m_damage = entry.error();
                break;
            }
            if (!*entry || ++m_members > MaxMembers)
                break;
            if (const auto error = take(**entry, archive.data()))
                return *error;
        }
        return assembled();
    }

private:
    /// @return an error of the source
    std::optional<core::Error> take(const ArchiveEntry& entry, ByteSource& data)
    {
        const auto name = normalisedPath(entry.path);
        if (!name || name->isEmpty())
            return {};
        const bool isLink =
            entry.type == ArchiveEntry::Type::Symlink || entry.type == ArchiveEntry::Type::HardLink;
        if (isLink)
            addLink(*name, entry);
        if (entry.type != ArchiveEntry::Type::File)
            return {};
        const auto first = data.next();
        if (!first)
            return sourceError(first.error());
        Prepended content(*first, data);
        if (isJson(*name, *first))
            return takeJson(*name, content);
        if (name->endsWith(".tar") || name->startsWith("blobs/"))
            return takeLayer(*name, content);
        return {};
    }

    static bool isJson(const QByteArray& name, QByteArrayView first)
    {
        return name.endsWith(".json") || (name.startsWith("blobs/") && first.startsWith('{'));
    }

    void addLink(const QByteArray& name, const ArchiveEntry& entry)
    {
        QByteArray target = entry.linkTarget;
        if (entry.type == ArchiveEntry::Type::Symlink && !target.startsWith('/'))
            target.prepend(name.first(std::max<qsizetype>(name.lastIndexOf('/') + 1, 0)));
        const QString clean = QDir::cleanPath(QString::fromUtf8(target));
        if (const auto path = normalisedPath(clean.toUtf8()))
            m_links.insert(name, *path);
    }

    std::optional<core::Error> sourceError(const core::Error& error)
    {
        if (error.code != "image.archive"_L1)
            return error;
        m_damage = error;
        return {};
    }

    std::optional<core::Error> takeJson(const QByteArray& name, ByteSource& data)
    {
        const auto bytes = readAll(data, MaxJsonBytes, QString::fromUtf8(name));
        if (!bytes && bytes.error().kind != core::Error::Kind::TooLarge)
            return sourceError(bytes.error());
        m_jsonBytes += bytes ? bytes->size() : 0;
        if (!bytes)
            m_problems.append(bytes.error());
        else if (m_jsonBytes > MaxAllJsonBytes)
            m_problems.append(tooLarge(QString::fromUtf8(name),
                                       u"more than %1 bytes of JSON"_s.arg(MaxAllJsonBytes)));
        else
            m_json.insert(name, *bytes);
        return {};
    }

    std::optional<core::Error> takeLayer(const QByteArray& name, ByteSource& data)
    {
        if (const LayerPtr known = knownLayer(name)) {
            UnpackedSource unpacked(data);
            DigestSource digest(unpacked);
            if (const auto error = digest.drain())
                return sourceError(*error);
            if (digest.digest() == known->diffId)
                m_layers.insert(name, known);
            else
                m_problems.append(damaged(QString::fromUtf8(name),
                                          u"it had another content when it was read before"_s));
            return {};
        }
        const auto layer = readLayer(data, m_budget);
        if (!layer)
            return sourceError(layer.error());
        m_layers.insert(name, *layer);
        return {};
    }

    LayerPtr knownLayer(const QByteArray& name) const
    {
        return isContentName(name) ? m_known.layers.value(m_known.diffIdOfName.value(name))
                                   : nullptr;
    }

    LayerPtr layerCalled(QByteArray name) const
    {
        for (int links = 0; links < MaxLinks && m_links.contains(name); ++links)
            name = m_links.value(name);
        return m_layers.value(name);
    }

    core::Result<Reading> assembled()
    {
        const auto manifest = findManifest(m_json);
        if (!manifest)
            return m_damage.value_or(manifest.error());
        const QByteArray configBytes = m_json.value(manifest->config);
        const auto config = parseConfig(configBytes);
        if (!config)
            return m_damage.value_or(config.error());
        Reading reading;
        Contents& contents = reading.contents;
        contents.id = core::sha256(configBytes);
        contents.tags = manifest->tags;
        contents.os = config->os;
        contents.architecture = config->architecture;
        contents.createdAtUtc = config->createdAtUtc;
        contents.build = findBuildRecord(m_json, manifest->config);
        contents.problems = m_problems;
        addProblems(*manifest, *config, contents);
        MergedTree tree;
        for (qsizetype i = 0; i < manifest->layers.size(); ++i)
            addLayer(manifest->layers[i], *config, int(i), tree, reading);
        takeInventory(tree, contents);
        const QList<qint64> wasted = tree.wastedBytes();
        for (qsizetype i = 0; i < wasted.size(); ++i)
            contents.layers[i].wastedBytes = wasted[i];
        return reading;
    }

    void addProblems(const Manifest& manifest, const ImageConfig& config, Contents& contents) const
    {
        if (m_damage)
            contents.problems.append(*m_damage);
        if (m_members > MaxMembers)
            contents.problems.append(
                tooLarge(u"the saved image"_s, u"more than %1 members"_s.arg(MaxMembers)));
        if (manifest.imageCount > 1)
            contents.problems.append(
                damaged(u"the saved image"_s,
                        u"holds %1 images; the first one was read"_s.arg(manifest.imageCount)));
        if (manifest.layers.size() != config.diffIds.size())
            contents.problems.append(
                damaged(u"the saved image"_s,
                        u"its manifest names %1 layers, its config %2"_s.arg(manifest.layers.size())
                            .arg(config.diffIds.size())));
    }

    void addLayer(const QByteArray& name, const ImageConfig& config, int index, MergedTree& tree,
                  Reading& reading)
    {
        const QString called = u"layer %1"_s.arg(index);
        LayerPtr layer = layerCalled(name);
        Contents& contents = reading.contents;
        if (!layer) {
            contents.problems.append(damaged(called, u"is not in the saved image"_s));
            layer = std::make_shared<Layer>();
        }
        const QString expected = config.diffIds.value(index);
        if (layer->isWhole && !layer->diffId.isEmpty() && !expected.isEmpty()
            && layer->diffId != expected)
            contents.problems.append(
                damaged(called, u"its content is not what the image's config says"_s));
        for (core::Error problem : layer->problems) {
            problem.subject =
                problem.subject.isEmpty() ? called : called + u" /"_s + problem.subject;
            contents.problems.append(problem);
        }
        LayerSummary summary;
        if (config.steps.size() == config.diffIds.size())
            summary = config.steps.value(index);
        // History is free text of whoever built the image.
        summary.instruction =
            core::marked(summary.instruction, core::secretsInText(summary.instruction));
        summary.diffId = expected.isEmpty() ? layer->diffId : expected;
        summary.bytes = layer->bytes;
        contents.layers.append(summary);
        tree.apply(layer);
        if (layer->isWhole && isContentName(name)) {
            reading.cache.layers.insert(layer->diffId, layer);
            reading.cache.diffIdOfName.insert(name, layer->diffId);
        }
    }

    const LayerCache& m_known;
    ScanBudget m_budget;
    QMap<QByteArray, QByteArray> m_json;
    QMap<QByteArray, QByteArray> m_links;
    QHash<QByteArray, LayerPtr> m_layers;
    QList<core::Error> m_problems;
    std::optional<core::Error> m_damage;
    qint64 m_jsonBytes = 0;
    qsizetype m_members = 0;
};

} // namespace

core::Result<Reading> readImage(ByteSource& source, const LayerCache& known)
{
    return ImageReader(known).read(source);
}

} // namespace plimsoll::image
