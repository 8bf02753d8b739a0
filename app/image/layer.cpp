// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/layer.h"

#include "image/archive.h"
#include "image/digest.h"
#include "image/examine.h"
#include "image/lines.h"

#include <QHash>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxPathBytes = 4096; // PATH_MAX of Linux
constexpr qsizetype MaxProblems = 100; // of one layer; then they are counted
constexpr QByteArrayView WhiteoutPrefix = ".wh.";
constexpr QByteArrayView WhiteoutMeta = ".wh..wh.";
constexpr QByteArrayView OpaqueName = ".wh..wh..opq";

LayerEntry::Kind kindOf(ArchiveEntry::Type type)
{
    switch (type) {
    case ArchiveEntry::Type::File:
        return LayerEntry::Kind::File;
    case ArchiveEntry::Type::Folder:
        return LayerEntry::Kind::Folder;
    case ArchiveEntry::Type::Symlink:
        return LayerEntry::Kind::Symlink;
    case ArchiveEntry::Type::HardLink:
        return LayerEntry::Kind::HardLink;
    case ArchiveEntry::Type::Other:
        break;
    }
    return LayerEntry::Kind::Other;
}

/// Builds one Layer from the members of a tar.
class LayerReader
{
public:
    LayerReader(ScanBudget& budget, const QByteArray& folder)
        : m_budget(budget)
        , m_folder(folder)
    {
    }

    /// @return an error of the source, absent where the trouble is the archive's own
    std::optional<core::Error> read(ByteSource& source)
    {
        Archive archive(source, Archive::Format::Tar);
        while (true) {
            const auto entry = archive.next();
            if (!entry)
                return fail(entry.error());
            if (!*entry)
                return {};
            take(**entry, archive.data());
            if (m_sourceError)
                return fail(*m_sourceError);
            if (!isWithinBudget())
                return {};
        }
    }

    std::shared_ptr<Layer> layer = std::make_shared<Layer>();

private:
    std::optional<core::Error> fail(const core::Error& error)
    {
        layer->isWhole = false;
        if (error.code != "image.archive"_L1)
            return error;
        layer->problems.append(error);
        return {};
    }

    void refuse(const ArchiveEntry& entry, const QString& why)
    {
        if (layer->problems.size() < MaxProblems)
            layer->problems.append(damaged(QString::fromUtf8(entry.path.left(200)), why));
    }

    bool isWithinBudget()
    {
        m_budget.nodes -= layer->paths.size() - m_nodesCounted;
        m_budget.nameBytes -= layer->paths.nameBytes() - m_namesCounted;
        m_nodesCounted = layer->paths.size();
        m_namesCounted = layer->paths.nameBytes();
        if (m_budget.nodes > 0 && m_budget.nameBytes > 0 && m_budget.facts > 0)
            return true;
        const ScanBudget whole;
        layer->isWhole = false;
        layer->problems.append(
            tooLarge({},
                     u"the image has more than %1 files, %2 bytes of their names, or %3 findings"_s
                         .arg(whole.nodes)
                         .arg(whole.nameBytes)
                         .arg(whole.facts)));
        return false;
    }

    void take(const ArchiveEntry& entry, ByteSource& data)
    {
        auto path = normalisedPath(entry.path);
        if (path && !path->isEmpty() && !m_folder.isEmpty())
            path = m_folder + '/' + *path;
        if (!path) {
            refuse(entry, u"the name climbs out of the image or is too long; it was left out"_s);
            return;
        }
        if (path->isEmpty()) // the root itself
            return;
        const qsizetype slash = path->lastIndexOf('/');
        const QByteArrayView name = QByteArrayView(*path).sliced(slash + 1);
        const QByteArrayView folder = QByteArrayView(*path).first(std::max<qsizetype>(slash, 0));
        if (name.startsWith(WhiteoutPrefix))
            takeWhiteout(entry, folder, name);
        else
            takeMember(entry, *path, data);
    }

    void takeWhiteout(const ArchiveEntry& entry, QByteArrayView folder, QByteArrayView name)
    {
        if (name == OpaqueName) {
            layer->entries.push_back(
                {.node = layer->paths.insert(folder), .kind = LayerEntry::Kind::Opaque});
            return;
        }
        const QByteArrayView gone = name.sliced(WhiteoutPrefix.size());
        if (name.startsWith(WhiteoutMeta)) // a storage driver's own book-keeping
            return;
        if (gone.isEmpty() || gone == "." || gone == "..")
            return refuse(entry, u"the whiteout names nothing"_s);
        const quint32 node = layer->paths.child(layer->paths.insert(folder), gone);
        layer->entries.push_back({.node = node, .kind = LayerEntry::Kind::Whiteout});
    }

    void takeMember(const ArchiveEntry& entry, const QByteArray& path, ByteSource& data)
    {
        LayerEntry member{.node = layer->paths.insert(path), .kind = kindOf(entry.type)};
        const bool isLink = !entry.linkTarget.isEmpty();
        if (isLink && entry.linkTarget.size() <= MaxPathBytes) {
            member.link = quint32(layer->links.size());
            layer->links.push_back(entry.linkTarget);
            m_budget.nameBytes -= entry.linkTarget.size();
        } else if (isLink) {
            return refuse(entry, u"its link target is too long; it was left out"_s);
        }
        if (member.kind == LayerEntry::Kind::File)
            member.size = std::max<qint64>(entry.size, 0);
        layer->entries.push_back(member);
        forget(member.node);
        if (entry.type != ArchiveEntry::Type::File && entry.type != ArchiveEntry::Type::Folder)
            return;
        const FileKind kind = image::kindOf(path);
        auto facts = examine(entry, kind, path, data);
        if (!facts) {
            m_sourceError = facts.error();
            return;
        }
        if (!facts->isEmpty()) {
            m_factOf.insert(member.node, layer->facts.size());
            layer->facts.push_back({member.node, kind, std::move(*facts)});
            --m_budget.facts;
        }
    }

    /// A name that stands in one tar twice: the last one counts. Secrets of the first are still in
    /// the layer for everybody to read.
    void forget(quint32 node)
    {
        const auto known = m_factOf.constFind(node);
        if (known == m_factOf.cend())
            return;
        FileFacts& facts = layer->facts[*known].facts;
        FileFacts kept;
        for (const FileNote& note : facts.notes) {
            if (note.kind == FileNote::Kind::Secret)
                kept.notes.append(note);
        }
        facts = kept;
    }

    ScanBudget& m_budget;
    QByteArray m_folder;
    qsizetype m_nodesCounted = 0;
    qsizetype m_namesCounted = 0;
    QHash<quint32, size_t> m_factOf;
    std::optional<core::Error> m_sourceError;
};

} // namespace

std::optional<QByteArray> normalisedPath(QByteArrayView path)
{
    if (path.size() > MaxPathBytes)
        return {};
    QByteArray result;
    while (!path.isEmpty()) {
        const QByteArrayView part = takeField(path, '/');
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..")
            return {};
        if (!result.isEmpty())
            result += '/';
        result += part;
    }
    return result;
}

core::Result<LayerPtr> readLayer(ByteSource& source, ScanBudget& budget, const QByteArray& folder)
{
    UnpackedSource unpacked(source);
    DigestSource digested(unpacked);
    LayerReader reader(budget, folder);
    auto error = reader.read(digested);
    if (!error)
        error = digested.drain();
    if (error && error->code != "image.archive"_L1)
        return *error;
    if (error && reader.layer->isWhole) {
        reader.layer->isWhole = false;
        reader.layer->problems.append(*error);
    }
    reader.layer->diffId = digested.digest();
    reader.layer->bytes = digested.bytes();
    return LayerPtr(reader.layer);
}

} // namespace plimsoll::image
