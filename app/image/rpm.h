// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

/// One package header as all of rpm's databases keep it: two big-endian counts, index entries of
/// 16 bytes, data. Adds the package and its files; passes over gpg-pubkey.
/// @return false when the bytes are no header; nothing was added then
/// Source: rpm lib/header.c and rpmtag.h.
bool readRpmHeader(QByteArrayView blob, const QString& path, FileFacts& facts);

/// rpmdb.sqlite: table Packages(hnum, blob). Fedora, RHEL 9, Azure Linux.
FileFacts readRpmSqlite(const QByteArray& bytes, const QString& path);

/// Packages.db: slots and blobs. SUSE. Source: rpm lib/backend/ndb/rpmpkg.c.
FileFacts readRpmNdb(QByteArrayView bytes, const QString& path);

/// Packages: a Berkeley DB hash of either byte order. RHEL up to 8, Amazon Linux 2.
/// Source: Berkeley DB src/dbinc/db_page.h.
FileFacts readRpmBdb(QByteArrayView bytes, const QString& path);

/// container-manifest-2 of distroless Azure Linux: one package a line, ten fields apart by tabs.
FileFacts readRpmManifest(QByteArrayView bytes, const QString& path);

/// "openssl-1.1.1k-15.cm2.src.rpm" as source name and version; a name that is none is left alone.
void readSourceRpm(Package& package);

} // namespace plimsoll::image
