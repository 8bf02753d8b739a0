// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// What GET and HEAD of /containers/{id}/archive bring: a tar stream, and one line about a file.
namespace plimsoll::evidence {

enum class FileType { File, Directory, Symlink, Socket, Other };

/// "file", "directory", "symlink", "socket", "other".
QString fileTypeName(FileType type);

/// One member of a tar stream.
struct ArchiveEntry
{
    QString name = {}; ///< below the first member, which is the thing itself: empty for that one
    FileType type = FileType::Other;
    int mode = 0; ///< permission, set-id and sticky bits: 07777
    qint64 uid = 0;
    qint64 gid = 0;
    qint64 size = 0;
    QDateTime modifiedUtc = {};
    QString target = {}; ///< of a symbolic link, as written there
    QByteArray content = {}; ///< of a file that was wanted
    bool isWhole = true; ///< all of the content is there
};

/// A tar stream, as far as it goes.
struct Archive
{
    QList<ArchiveEntry> entries = {}; ///< in order; the thing that was asked for comes first
    bool isWhole = false; ///< its end was reached
};

/// Reads a tar stream that may be cut off anywhere.
///
/// @param wantsContent  asked with the name of each file; what it refuses is skipped unread
/// Members past the limits are left out, and the archive is not whole. Thread: any.
Archive readArchive(const QByteArray& tar, const std::function<bool(const QString&)>& wantsContent);

/// What HEAD says about a path, in the header X-Docker-Container-Path-Stat.
struct PathStat
{
    FileType type = FileType::Other;
    int mode = 0; ///< 07777
    qint64 size = 0;
    QDateTime modifiedUtc = {};
    QString target = {}; ///< of a symbolic link, evaluated inside the container
};

/// Base64 of JSON; the mode in it is Go's os.FileMode. Nullopt for anything else.
/// Source: moby api/types ContainerPathStat; Go io/fs FileMode.
std::optional<PathStat> pathStatFrom(const QByteArray& header);

} // namespace plimsoll::evidence
