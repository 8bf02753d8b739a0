// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/filekind.h"

#include "core/limits.h"
#include "image/apk.h"
#include "image/dpkg.h"
#include "image/languages.h"
#include "image/rpm.h"
#include "image/unpack.h"

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxTextBytes = 16 * core::limits::MiB;
constexpr qint64 MaxDatabaseBytes = 128 * core::limits::MiB;
constexpr qint64 MaxReleaseBytes = 64 * 1024;

/// A file's name and the names of the folders above it, nearest first.
struct Names
{
    QByteArrayView file, parent, grandparent;
};

Names namesOf(QByteArrayView path)
{
    const auto takeLast = [&path] {
        const qsizetype slash = path.lastIndexOf('/');
        const QByteArrayView last = path.sliced(slash + 1);
        path = slash < 0 ? QByteArrayView() : path.first(slash);
        return last;
    };
    Names names;
    names.file = takeLast();
    names.parent = takeLast();
    names.grandparent = takeLast();
    return names;
}

/// The neighbours of package files in status.d: scripts and lists of the same package.
bool isNeighbour(QByteArrayView name)
{
    constexpr const char* endings[] = {
        ".md5sums", ".preinst", ".postinst", ".prerm",  ".postrm",    ".triggers",  ".conffiles",
        ".list",    ".shlibs",  ".symbols",  ".config", ".templates", ".sha256sums"};
    return std::ranges::any_of(endings, [&](const char* ending) { return name.endsWith(ending); });
}

FileKind dpkgKind(const Names& names)
{
    if (names.parent == "dpkg" && names.file == "status")
        return FileKind::DpkgStatus;
    const bool isStatusD = names.parent == "status.d" && names.grandparent == "dpkg";
    if (isStatusD && !isNeighbour(names.file))
        return FileKind::DpkgStatusD;
    const bool isInfo = names.parent == "info" && names.grandparent == "dpkg";
    if (isInfo && names.file.endsWith(".list"))
        return FileKind::DpkgList;
    if ((isInfo || isStatusD) && names.file.endsWith(".md5sums"))
        return FileKind::DpkgDigests;
    if (names.parent == "opkg" && names.file == "status")
        return FileKind::Opkg;
    if (names.parent == "vcpkg" && names.file == "status")
        return FileKind::Vcpkg;
    if (names.parent == "chisel" && names.file == "manifest.wall")
        return FileKind::Chisel;
    return FileKind::None;
}

FileKind otherSystemKind(const Names& names)
{
    if (names.file == "installed" && names.parent == "db" && names.grandparent == "apk")
        return FileKind::Apk;
    if (names.file == "rpmdb.sqlite")
        return FileKind::RpmSqlite;
    if (names.file == "Packages.db")
        return FileKind::RpmNdb;
    if (names.file == "Packages" && names.parent == "rpm")
        return FileKind::RpmBdb;
    if (names.file == "container-manifest-2" && names.parent == "rpmmanifest")
        return FileKind::RpmManifest;
    if (names.file == "os-release")
        return FileKind::OsRelease;
    constexpr const char* words[] = {"alpine-release", "debian_version", "redhat-release",
                                     "centos-release", "system-release"};
    const bool isWord =
        std::ranges::any_of(words, [&](const char* word) { return names.file == word; });
    return isWord && names.parent == "etc" ? FileKind::ReleaseWord : FileKind::None;
}

FileKind languageKind(const Names& names, QByteArrayView path)
{
    if (names.file == "package.json" && path.contains("node_modules/"))
        return FileKind::Npm;
    const bool isEggInfo = names.parent.endsWith(".egg-info") || names.parent == "EGG-INFO";
    if ((names.file == "METADATA" && names.parent.endsWith(".dist-info"))
        || (names.file == "PKG-INFO" && isEggInfo) || names.file.endsWith(".egg-info"))
        return FileKind::PyPi;
    if (names.file.endsWith(".gemspec")
        && (names.parent == "specifications" || names.grandparent == "specifications"))
        return FileKind::Gem;
    if (names.file == "installed.json" && names.parent == "composer")
        return FileKind::Composer;
    if (names.file.endsWith(".deps.json"))
        return FileKind::NuGet;
    return FileKind::None;
}

FileFacts chiselFacts(const QByteArray& bytes, const QString& path)
{
    const core::Result<QByteArray> text = unpackedFile(bytes, MaxDatabaseBytes, path);
    if (!text)
        return {.problems = {text.error()}};
    return readChiselManifest(*text, path);
}

} // namespace

FileKind kindOf(QByteArrayView path)
{
    const Names names = namesOf(path);
    if (const FileKind kind = dpkgKind(names); kind != FileKind::None)
        return kind;
    if (const FileKind kind = otherSystemKind(names); kind != FileKind::None)
        return kind;
    return languageKind(names, path);
}

bool isSystemFile(FileKind kind)
{
    return kind != FileKind::None && kind <= FileKind::RpmManifest && kind != FileKind::Vcpkg;
}

QList<QByteArray> placesOf(FileKind kind)
{
    const auto inRpmFolders = [](const QByteArray& name) {
        return QList<QByteArray>{"var/lib/rpm/" + name, "usr/lib/sysimage/rpm/" + name,
                                 "usr/share/rpm/" + name};
    };
    switch (kind) {
    case FileKind::OsRelease:
        return {"etc/os-release", "usr/lib/os-release"};
    case FileKind::ReleaseWord:
        return {"etc/alpine-release", "etc/debian_version", "etc/redhat-release",
                "etc/centos-release", "etc/system-release"};
    case FileKind::DpkgStatus:
        return {"var/lib/dpkg/status"};
    case FileKind::DpkgStatusD:
        return {"var/lib/dpkg/status.d/"};
    case FileKind::DpkgList:
        return {"var/lib/dpkg/info/"};
    case FileKind::DpkgDigests:
        return {"var/lib/dpkg/info/", "var/lib/dpkg/status.d/"};
    case FileKind::Opkg:
        return {"usr/lib/opkg/status", "var/lib/opkg/status", "opt/lib/opkg/status"};
    case FileKind::Chisel:
        return {"var/lib/chisel/manifest.wall"};
    case FileKind::Apk:
        return {"lib/apk/db/installed", "usr/lib/apk/db/installed"};
    case FileKind::RpmSqlite:
        return inRpmFolders("rpmdb.sqlite");
    case FileKind::RpmNdb:
        return inRpmFolders("Packages.db");
    case FileKind::RpmBdb:
        return inRpmFolders("Packages");
    case FileKind::RpmManifest:
        return {"var/lib/rpmmanifest/container-manifest-2"};
    default:
        return {};
    }
}

qint64 maxBytesOf(FileKind kind)
{
    switch (kind) {
    case FileKind::OsRelease:
    case FileKind::ReleaseWord:
        return MaxReleaseBytes;
    case FileKind::DpkgStatus:
    case FileKind::Apk:
    case FileKind::RpmSqlite:
    case FileKind::RpmNdb:
    case FileKind::RpmBdb:
        return MaxDatabaseBytes;
    default:
        return MaxTextBytes;
    }
}

FileFacts readFile(FileKind kind, const QByteArray& bytes, const QString& path)
{
    switch (kind) {
    case FileKind::None:
        return {};
    case FileKind::OsRelease:
        return {.osRelease = parseOsRelease(bytes)};
    case FileKind::ReleaseWord:
        return {.releaseWord = QString::fromUtf8(bytes.left(256)).trimmed()};
    case FileKind::DpkgStatus:
        return readDpkgStatus(bytes, path, DpkgFlavour::Status);
    case FileKind::DpkgStatusD:
        return readDpkgStatus(bytes, path, DpkgFlavour::StatusD);
    case FileKind::DpkgList:
        return readDpkgList(bytes, path);
    case FileKind::DpkgDigests:
        return readDpkgDigests(bytes, path);
    case FileKind::Opkg:
        return readDpkgStatus(bytes, path, DpkgFlavour::Opkg);
    case FileKind::Vcpkg:
        return readDpkgStatus(bytes, path, DpkgFlavour::Vcpkg);
    case FileKind::Chisel:
        return chiselFacts(bytes, path);
    case FileKind::Apk:
        return readApkInstalled(bytes, path);
    case FileKind::RpmSqlite:
        return readRpmSqlite(bytes, path);
    case FileKind::RpmNdb:
        return readRpmNdb(bytes, path);
    case FileKind::RpmBdb:
        return readRpmBdb(bytes, path);
    case FileKind::RpmManifest:
        return readRpmManifest(bytes, path);
    case FileKind::Npm:
        return readNpmPackage(bytes, path);
    case FileKind::PyPi:
        return readPythonMetadata(bytes, path);
    case FileKind::Gem:
        return readGemspec(bytes, path);
    case FileKind::Composer:
        return readComposerInstalled(bytes, path);
    case FileKind::NuGet:
        return readDepsJson(bytes, path);
    }
    return {};
}

} // namespace plimsoll::image
