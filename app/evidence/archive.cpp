// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/archive.h"

#include "core/json.h"
#include "core/limits.h"

#include <archive.h>
#include <archive_entry.h>

#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PermissionBits = 07777;
constexpr qsizetype MaxStatBytes = 64 * 1024;

constexpr std::pair<FileType, QLatin1StringView> TypeNames[] = {
    {FileType::File, "file"_L1},       {FileType::Directory, "directory"_L1},
    {FileType::Symlink, "symlink"_L1}, {FileType::Socket, "socket"_L1},
    {FileType::Other, "other"_L1},
};

FileType typeOf(::archive_entry* entry)
{
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return FileType::File;
    case AE_IFDIR:
        return FileType::Directory;
    case AE_IFLNK:
        return FileType::Symlink;
    case AE_IFSOCK:
        return FileType::Socket;
    default:
        return FileType::Other;
    }
}

/// The name without the first component, which is the thing itself.
QString nameBelow(const char* path)
{
    QString name = QString::fromUtf8(path);
    if (name.endsWith(u'/'))
        name.chop(1);
    const qsizetype slash = name.indexOf(u'/');
    return slash < 0 ? QString() : name.sliced(slash + 1);
}

ArchiveEntry entryFrom(::archive_entry* entry)
{
    return {.name = nameBelow(archive_entry_pathname(entry)),
            .type = typeOf(entry),
            .mode = int(archive_entry_perm(entry)) & PermissionBits,
            .uid = archive_entry_uid(entry),
            .gid = archive_entry_gid(entry),
            .size = archive_entry_size(entry),
            .modifiedUtc = QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry), Qt::UTC),
            .target = QString::fromUtf8(archive_entry_symlink(entry))};
}

void readContent(::archive* reader, ArchiveEntry& entry)
{
    using core::limits::MaxHostFileBytes;
    entry.isWhole = entry.size <= MaxHostFileBytes;
    if (!entry.isWhole)
        return;
    entry.content.resize(entry.size);
    const la_ssize_t got = archive_read_data(reader, entry.content.data(), size_t(entry.size));
    entry.isWhole = got == entry.size;
    entry.content.truncate(std::max<qsizetype>(0, got));
}

/// The end of a tar stream are two blocks of nothing. Without them a stream that was cut between
/// two members looks like one that had no more of them.
bool hasEnd(const QByteArray& tar)
{
    constexpr qsizetype markerBytes = 1024;
    return tar.size() >= markerBytes
        && std::ranges::all_of(QByteArrayView(tar).last(markerBytes),
                               [](char byte) { return byte == 0; });
}

} // namespace

QString fileTypeName(FileType type)
{
    return std::ranges::find(TypeNames, type, &std::pair<FileType, QLatin1StringView>::first)
        ->second;
}

Archive readArchive(const QByteArray& tar, const std::function<bool(const QString&)>& wantsContent)
{
    Archive result;
    const std::unique_ptr<::archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                          &archive_read_free);
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_memory(reader.get(), tar.constData(), size_t(tar.size())) != ARCHIVE_OK)
        return result;
    ::archive_entry* raw = nullptr;
    int status = ARCHIVE_OK;
    while (result.entries.size() < core::limits::MaxHostFolderEntries
           && (status = archive_read_next_header(reader.get(), &raw)) >= ARCHIVE_WARN
           && status != ARCHIVE_EOF) {
        ArchiveEntry entry = entryFrom(raw);
        if (entry.type == FileType::File && wantsContent(entry.name))
            readContent(reader.get(), entry);
        result.entries.append(std::move(entry));
    }
    result.isWhole = status == ARCHIVE_EOF && hasEnd(tar);
    return result;
}

namespace {

// Go's os.FileMode: bits of the type and of set-id stand elsewhere than in st_mode.
constexpr quint32 GoDirectory = 1U << 31;
constexpr quint32 GoSymlink = 1U << 27;
constexpr quint32 GoDevice = 1U << 26;
constexpr quint32 GoPipe = 1U << 25;
constexpr quint32 GoSocket = 1U << 24;
constexpr quint32 GoSetuid = 1U << 23;
constexpr quint32 GoSetgid = 1U << 22;
constexpr quint32 GoCharDevice = 1U << 21;
constexpr quint32 GoSticky = 1U << 20;
constexpr quint32 GoIrregular = 1U << 19;

FileType typeOfGoMode(quint32 mode)
{
    if (mode & GoDirectory)
        return FileType::Directory;
    if (mode & GoSymlink)
        return FileType::Symlink;
    if (mode & GoSocket)
        return FileType::Socket;
    return mode & (GoDevice | GoPipe | GoCharDevice | GoIrregular) ? FileType::Other
                                                                   : FileType::File;
}

int permissionsOfGoMode(quint32 mode)
{
    int permissions = int(mode & 0777);
    if (mode & GoSetuid)
        permissions |= 04000;
    if (mode & GoSetgid)
        permissions |= 02000;
    if (mode & GoSticky)
        permissions |= 01000;
    return permissions;
}

} // namespace

std::optional<PathStat> pathStatFrom(const QByteArray& header)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(header, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    const auto json = core::parseJson(*bytes, MaxStatBytes);
    if (!json || !json->isObject())
        return std::nullopt;
    const QJsonObject stat = json->toObject();
    const qint64 mode = stat.value("mode"_L1).toInteger(-1);
    if (mode < 0 || mode > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return PathStat{.type = typeOfGoMode(quint32(mode)),
                    .mode = permissionsOfGoMode(quint32(mode)),
                    .size = stat.value("size"_L1).toInteger(0),
                    .modifiedUtc = core::parseTime(stat.value("mtime"_L1).toString()),
                    .target = stat.value("linkTarget"_L1).toString()};
}

} // namespace plimsoll::evidence
