// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

/// Where a file in dpkg's syntax stands decides whose packages it lists.
enum class DpkgFlavour {
    Status, ///< /var/lib/dpkg/status: only what the third word of Status calls installed
    StatusD, ///< /var/lib/dpkg/status.d/NAME of distroless images: no Status line needed
    Opkg,
    Vcpkg,
};

/// The packages of a file of stanzas. A stanza without a name is passed over; its neighbours stay.
/// Problems: a file that holds text and no stanza, a stanza that ends in the middle of a line.
/// Source: Debian Policy 5.1, dpkg lib/dpkg/parse.c.
FileFacts readDpkgStatus(QByteArrayView bytes, const QString& path, DpkgFlavour flavour);

/// The files of one package: /var/lib/dpkg/info/NAME.list, one path a line.
FileFacts readDpkgList(QByteArrayView bytes, const QString& path);

/// NAME.md5sums: "digest  path" a line, without the leading "/".
FileFacts readDpkgDigests(QByteArrayView bytes, const QString& path);

/// Chiselled Ubuntu's manifest, unpacked: one JSON value a line, packages and paths.
/// Source: github.com/canonical/chisel, public/manifest.
FileFacts readChiselManifest(QByteArrayView bytes, const QString& path);

} // namespace plimsoll::image
