// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/rpm.h"

#include <QtEndian>

#include <array>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 MaxEntries = 0xffff; // rpm's own limits, lib/header.c
constexpr quint32 MaxDataBytes = 0x0fffffff;
constexpr qsizetype EntryBytes = 16;
constexpr qsizetype CountsBytes = 8;
constexpr quint32 MaxFiles = 4'000'000;

enum Tag : quint32 {
    Name = 1000,
    Version = 1001,
    Release = 1002,
    Epoch = 1003,
    Licence = 1014,
    Arch = 1022,
    OldFileNames = 1027,
    SourceRpm = 1044,
    DirIndexes = 1116,
    BaseNames = 1117,
    DirNames = 1118,
    ModuleLabel = 5096,
};

/// Where the value of a tag begins, and how many there are.
struct Value
{
    QByteArrayView data = {}; ///< to the end of the header
    quint32 count = 0;
};

/// A header taken apart: the few tags that are read here.
class Header
{
public:
    static std::optional<Header> from(QByteArrayView blob)
    {
        if (blob.size() < CountsBytes)
            return {};
        const auto entries = qFromBigEndian<quint32>(blob.data());
        const auto dataBytes = qFromBigEndian<quint32>(blob.data() + 4);
        if (entries == 0 || entries > MaxEntries || dataBytes > MaxDataBytes
            || blob.size() < CountsBytes + EntryBytes * qsizetype(entries) + dataBytes)
            return {};
        return Header(blob.sliced(CountsBytes, EntryBytes * entries),
                      blob.sliced(CountsBytes + EntryBytes * entries, dataBytes));
    }

    Value value(quint32 tag) const
    {
        for (qsizetype at = 0; at < m_index.size(); at += EntryBytes) {
            const char* entry = m_index.data() + at;
            const auto offset = qFromBigEndian<quint32>(entry + 8);
            if (qFromBigEndian<quint32>(entry) == tag && offset < quint32(m_data.size()))
                return {m_data.sliced(offset), qFromBigEndian<quint32>(entry + 12)};
        }
        return {};
    }

    QString text(quint32 tag) const
    {
        Value found = value(tag);
        return QString::fromUtf8(takeString(found.data));
    }

    std::optional<quint32> number(quint32 tag) const
    {
        const Value found = value(tag);
        if (found.data.size() < 4 || found.count == 0)
            return {};
        return qFromBigEndian<quint32>(found.data.data());
    }

    /// A string off the front of an array; empty and the rest gone where no NUL ends it.
    static QByteArrayView takeString(QByteArrayView& data)
    {
        const qsizetype end = data.indexOf('\0');
        const QByteArrayView string = end < 0 ? QByteArrayView() : data.first(end);
        data = end < 0 ? QByteArrayView() : data.sliced(end + 1);
        return string;
    }

private:
    Header(QByteArrayView index, QByteArrayView data)
        : m_index(index)
        , m_data(data)
    {
    }

    QByteArrayView m_index;
    QByteArrayView m_data;
};

std::vector<quint64> filesOf(const Header& header)
{
    std::vector<quint64> keys;
    Value old = header.value(OldFileNames); // rpm before 4, and some builders
    for (quint32 i = 0; i < std::min(old.count, MaxFiles) && !old.data.isEmpty(); ++i)
        keys.push_back(pathKey(Header::takeString(old.data)));

    Value names = header.value(DirNames);
    std::vector<QByteArrayView> folders;
    for (quint32 i = 0; i < std::min(names.count, MaxFiles) && !names.data.isEmpty(); ++i)
        folders.push_back(Header::takeString(names.data));
    Value bases = header.value(BaseNames);
    const Value indexes = header.value(DirIndexes);
    const quint32 count =
        std::min({bases.count, indexes.count, MaxFiles, quint32(indexes.data.size() / 4)});
    for (quint32 i = 0; i < count && !bases.data.isEmpty(); ++i) {
        const auto folder = qFromBigEndian<quint32>(indexes.data.data() + 4 * i);
        const QByteArrayView base = Header::takeString(bases.data);
        if (folder < folders.size())
            keys.push_back(pathKey(folders[folder].toByteArray() + base.toByteArray()));
    }
    return keys;
}

} // namespace

void readSourceRpm(Package& package)
{
    QString stem = package.sourceRpm;
    for (const QLatin1StringView ending : {".nosrc.rpm"_L1, ".src.rpm"_L1}) {
        if (stem.endsWith(ending))
            stem.chop(ending.size());
    }
    const qsizetype release = stem.lastIndexOf(u'-');
    const qsizetype version = release > 0 ? stem.lastIndexOf(u'-', release - 1) : -1;
    if (version <= 0)
        return;
    package.sourceName = stem.first(version);
    package.sourceVersion = stem.sliced(version + 1);
}

bool readRpmHeader(QByteArrayView blob, const QString& path, FileFacts& facts)
{
    const auto header = Header::from(blob);
    if (!header)
        return false;
    Package package{.type = PackageType::Rpm,
                    .name = header->text(Name),
                    .version = header->text(Version),
                    .arch = header->text(Arch),
                    .sourceRpm = header->text(SourceRpm),
                    .epoch = header->number(Epoch),
                    .module = header->text(ModuleLabel),
                    .licence = header->text(Licence),
                    .paths = {path}};
    if (package.name.isEmpty() || package.version.isEmpty())
        return false;
    if (package.name == "gpg-pubkey"_L1) // a key that was imported, not a package
        return true;
    if (const QString release = header->text(Release); !release.isEmpty())
        package.version += u'-' + release;
    if (package.epoch.value_or(0) > 0)
        package.version.prepend(u"%1:"_s.arg(*package.epoch));
    readSourceRpm(package);
    facts.owned.append({package.name, filesOf(*header)});
    facts.packages.append(package);
    return true;
}

} // namespace plimsoll::image
