// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace plimsoll::image {

/// What an image says it is.
struct OsRelease
{
    QString id = {}; ///< "debian"; lower case
    QString idLike = {};
    QString versionId = {}; ///< "12", "3.20.1"; empty for rolling releases
    std::optional<QString> codename = {}; ///< "bookworm"; absent where the line is
    QString prettyName = {};
    QString version = {}; ///< "24.03 (LTS-SP1)"

    bool operator==(const OsRelease&) const = default;
};

/// Reads an os-release file: assignments with the quotes of a shell.
/// @return without an ID an empty one; lines that are no assignments are passed over
/// Source: os-release(5) of systemd.
OsRelease parseOsRelease(QByteArrayView bytes);

/// What a file of one distribution alone tells: "/etc/alpine-release" with "3.18.4".
/// @param path  with or without the leading "/"
/// @return empty where the file is none of them or says nothing
OsRelease fromReleaseFile(const QString& path, const QString& word);

/// The name under which OSV keeps advisories for this release: "Debian:12", "Ubuntu:22.04:LTS".
/// @return empty where no feed covers it. ID_LIKE selects none: who builds packages anew gives them
///         other versions.
QString ecosystemOf(const OsRelease& release);

} // namespace plimsoll::image
