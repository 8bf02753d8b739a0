// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/layerbytes.h"

#include "core/limits.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <type_traits>

namespace plimsoll::image {

namespace {

constexpr quint32 Form = 1; ///< of these bytes
/// Of what readLayer() finds. To be raised with every change of a parser or a rule: what an older
/// one missed would else stay missed.
constexpr quint32 Evaluation = 1;
constexpr qint64 MaxUnpackedBytes = 512 * core::limits::MiB;

/// One function for both directions, so that neither can forget a member.
template <bool IsWriting>
class Bytes
{
public:
    template <typename T>
    using Ref = std::conditional_t<IsWriting, const T&, T&>;

    explicit Bytes(QDataStream& stream)
        : m_stream(stream)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
    }

    bool isGood() const { return m_stream.status() == QDataStream::Ok; }
    void fail() { m_stream.setStatus(QDataStream::ReadCorruptData); }

    template <typename T>
    void plain(Ref<T> value)
    {
        if constexpr (IsWriting)
            m_stream << value;
        else
            m_stream >> value;
    }

    template <typename T>
    void named(Ref<T> value, T last)
    {
        if constexpr (IsWriting) {
            m_stream << quint8(value);
        } else {
            quint8 number = 0;
            m_stream >> number;
            if (number > quint8(last))
                fail();
            else
                value = T(number);
        }
    }

    template <typename T, typename Each>
    void optional(Ref<std::optional<T>> value, Each each)
    {
        if constexpr (IsWriting) {
            m_stream << value.has_value();
            if (value)
                each(*value);
        } else {
            bool has = false;
            m_stream >> has;
            if (has && isGood())
                each(value.emplace());
        }
    }

    /// A list of at most as many as bytes are left: a forged count costs nothing.
    template <typename List, typename Each>
    void list(Ref<List> values, Each each)
    {
        if constexpr (IsWriting) {
            m_stream << quint32(values.size());
            for (const auto& value : values)
                each(value);
        } else {
            quint32 count = 0;
            m_stream >> count;
            if (count > m_stream.device()->bytesAvailable())
                return fail();
            for (quint32 i = 0; i < count && isGood(); ++i) {
                values.emplace_back();
                each(values.back());
            }
        }
    }

    void error(Ref<core::Error> value)
    {
        named<core::Error::Kind>(value.kind, core::Error::Kind::Cancelled);
        plain<QString>(value.code);
        plain<QString>(value.subject);
        plain<QString>(value.detail);
    }

    void package(Ref<Package> value)
    {
        named<PackageType>(value.type, PackageType::NuGet);
        for (auto* text :
             {&value.name, &value.version, &value.arch, &value.sourceName, &value.sourceVersion,
              &value.sourceRpm, &value.module, &value.licence, &value.ecosystem, &value.ownedBy})
            plain<QString>(*text);
        optional<quint32>(value.epoch, [this](Ref<quint32> epoch) { plain<quint32>(epoch); });
        plain<bool>(value.isGuess);
        plain<int>(value.layer);
        plain<QStringList>(value.paths);
    }

    void note(Ref<FileNote> value)
    {
        named<FileNote::Kind>(value.kind, FileNote::Kind::Unverified);
        plain<QString>(value.rule);
        plain<QString>(value.detail);
        optional<int>(value.line, [this](Ref<int> line) { plain<int>(line); });
    }

    void release(Ref<OsRelease> value)
    {
        for (auto* text :
             {&value.id, &value.idLike, &value.versionId, &value.prettyName, &value.version})
            plain<QString>(*text);
        optional<QString>(value.codename, [this](Ref<QString> name) { plain<QString>(name); });
    }

    void facts(Ref<FileFacts> value)
    {
        list<QList<Package>>(value.packages, [this](Ref<Package> each) { package(each); });
        list<QList<OwnedFiles>>(value.owned, [this](Ref<OwnedFiles> each) {
            plain<QString>(each.package);
            list<std::vector<quint64>>(each.keys,
                                       [this](Ref<quint64> key) { plain<quint64>(key); });
        });
        optional<OsRelease>(value.osRelease, [this](Ref<OsRelease> each) { release(each); });
        plain<QString>(value.releaseWord);
        list<QList<FileNote>>(value.notes, [this](Ref<FileNote> each) { note(each); });
        list<QList<core::Error>>(value.problems, [this](Ref<core::Error> each) { error(each); });
    }

    void layer(Ref<Layer> value)
    {
        plain<QString>(value.diffId);
        plain<qint64>(value.bytes);
        plain<bool>(value.isWhole);
        paths(value.paths);
        list<std::vector<LayerEntry>>(value.entries, [this](Ref<LayerEntry> each) {
            plain<quint32>(each.node);
            named<LayerEntry::Kind>(each.kind, LayerEntry::Kind::Opaque);
            plain<quint32>(each.link);
            plain<qint64>(each.size);
        });
        list<std::vector<QByteArray>>(value.links,
                                      [this](Ref<QByteArray> each) { plain<QByteArray>(each); });
        list<std::vector<LayerFact>>(value.facts, [this](Ref<LayerFact> each) {
            plain<quint32>(each.node);
            named<FileKind>(each.kind, FileKind::NuGet);
            facts(each.facts);
        });
        list<QList<core::Error>>(value.problems, [this](Ref<core::Error> each) { error(each); });
    }

private:
    void paths(Ref<PathTable> value)
    {
        if constexpr (IsWriting) {
            m_stream << quint32(value.size() - 1);
            for (quint32 node = 1; node < quint32(value.size()); ++node)
                m_stream << value.parent(node) << value.name(node).toByteArray();
        } else {
            quint32 count = 0;
            m_stream >> count;
            for (quint32 node = 1; node <= count && isGood(); ++node) {
                quint32 parent = 0;
                QByteArray name;
                m_stream >> parent >> name;
                if (parent >= node || value.child(parent, name) != node)
                    fail();
            }
        }
    }

    QDataStream& m_stream;
};

/// What a reader of the layer relies on.
bool isConsistent(const Layer& layer)
{
    const auto nodes = quint32(layer.paths.size());
    for (const LayerEntry& entry : layer.entries) {
        const bool isLink =
            entry.kind == LayerEntry::Kind::Symlink || entry.kind == LayerEntry::Kind::HardLink;
        if (entry.node >= nodes || (isLink && entry.link >= layer.links.size()))
            return false;
    }
    for (const LayerFact& fact : layer.facts) {
        if (fact.node >= nodes)
            return false;
    }
    return true;
}

} // namespace

QByteArray toBytes(const KnownLayer& known)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    Bytes<true> out(stream);
    stream << Form << Evaluation << known.names;
    out.layer(*known.layer);
    return qCompress(bytes, 3);
}

std::optional<KnownLayer> layerFromBytes(const QByteArray& bytes)
{
    // qUncompress() trusts the length in front; a damaged one would cost memory.
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > MaxUnpackedBytes)
        return {};
    const QByteArray plain = qUncompress(bytes);
    QDataStream stream(plain);
    Bytes<false> in(stream);
    quint32 form = 0;
    quint32 evaluation = 0;
    KnownLayer known;
    stream >> form >> evaluation;
    if (form != Form || evaluation != Evaluation)
        return {};
    stream >> known.names;
    auto layer = std::make_shared<Layer>();
    in.layer(*layer);
    if (!in.isGood() || !stream.atEnd() || !isConsistent(*layer))
        return {};
    known.layer = layer;
    return known;
}

} // namespace plimsoll::image
