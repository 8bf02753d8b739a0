// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "image/osrelease.h"
#include "image/package.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace plimsoll::image {

/// The files one system package brought, as keys: names would be most of the memory of a scan.
struct OwnedFiles
{
    QString package = {};
    std::vector<quint64> keys = {}; ///< pathKey() of each

    bool operator==(const OwnedFiles&) const = default;
};

/// One number for a path, however it is written: with or without a leading "/" or "./", and the
/// same for /bin and /usr/bin, which distributions have joined.
quint64 pathKey(QByteArrayView path);

/// Something about one file that a reader of the report should know.
struct FileNote
{
    enum class Kind {
        Setuid,
        Setgid,
        Capabilities, ///< detail: "cap_net_raw=ep"
        WorldWritable,
        Secret, ///< rule says what; the value is never kept
        Unverified, ///< lets packages in unchecked; rule says how: "source.apt-trusted"
    };

    Kind kind = Kind::Secret;
    QString rule = {}; ///< of a secret: "file.private-key", "value.aws-key"
    QString detail = {}; ///< never a secret
    std::optional<int> line = {}; ///< 1-based, where it stands in the file

    bool operator==(const FileNote&) const = default;
};

/// "setuid", "world-writable", "secret": a note's kind as files of ours write it.
QString noteKindName(FileNote::Kind kind);
std::optional<FileNote::Kind> noteKindFromName(QStringView name);

/// Everything that one file of one layer gave.
struct FileFacts
{
    QList<Package> packages = {};
    QList<OwnedFiles> owned = {};
    std::optional<OsRelease> osRelease = {};
    QString releaseWord = {}; ///< content of alpine-release, debian_version and their like
    QList<FileNote> notes = {};
    QList<core::Error> problems = {}; ///< what could not be read; the rest was

    bool isEmpty() const
    {
        return packages.isEmpty() && owned.isEmpty() && !osRelease && releaseWord.isEmpty()
            && notes.isEmpty() && problems.isEmpty();
    }
    bool operator==(const FileFacts&) const = default;
};

/// A database or manifest that is not what it claims to be, from some place on.
core::Error damaged(const QString& path, const QString& detail);
/// A named limit that a file met.
core::Error tooLarge(const QString& path, const QString& detail);

} // namespace plimsoll::image
