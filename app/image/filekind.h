// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

/// What a file is, told from its path: which reader it is given to.
enum class FileKind {
    None,
    OsRelease,
    ReleaseWord, ///< alpine-release, debian_version, redhat-release
    DpkgStatus,
    DpkgStatusD,
    DpkgList,
    DpkgDigests,
    Opkg,
    Vcpkg,
    Chisel,
    Apk,
    RpmSqlite,
    RpmNdb,
    RpmBdb,
    RpmManifest,
    Npm,
    PyPi,
    Gem,
    Composer,
    NuGet,
};

/// @param path  within the image, with or without the leading "/"
FileKind kindOf(QByteArrayView path);

/// Whether files of this kind count only where their system looks for them: a second dpkg database
/// below /opt/chroot installs nothing here.
bool isSystemFile(FileKind kind);

/// The places where a system looks for its files of this kind, without the leading "/"; folders end
/// with "/". Any of them may be a symbolic link.
QList<QByteArray> placesOf(FileKind kind);

/// The most bytes that a file of this kind may have; a larger one is a problem and is not read.
qint64 maxBytesOf(FileKind kind);

/// Reads one file whole.
/// @param path  within the image, with the leading "/"; what packages and problems name
FileFacts readFile(FileKind kind, const QByteArray& bytes, const QString& path);

} // namespace plimsoll::image
