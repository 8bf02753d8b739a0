// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

inline constexpr qint64 MaxPackageSourceBytes = 256 * 1024;

/// Whether a file says where a package manager takes its packages from.
/// @param path  within the layer, without a leading "/"
bool isPackageSource(QByteArrayView path);

/// The settings of such a file that let packages in unchecked, one note a rule and line:
/// "source.apt-trusted", "source.apt-unauthenticated", "source.rpm-unsigned",
/// "source.tls-unverified", "source.pip-trusted-host". A repository that is switched off is passed
/// over.
/// Sources: sources.list(5), apt.conf(5), dnf.conf(5), pip's and npm's configuration.
QList<FileNote> unverifiedSourcesIn(const QByteArray& bytes, QByteArrayView path);

} // namespace plimsoll::image
