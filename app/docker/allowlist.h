// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::docker {

/// What one host has been allowed beyond the plain list.
struct Allowance
{
    bool processes = true; ///< /containers/{id}/top, which makes the daemon run ps
    bool contents = false; ///< /images/{id}/get and /containers/{id}/archive: files of images
};

/// Whether a GET of this path may leave the process at all; nothing but GET is ever written.
///
/// @param path  without the version prefix, percent-encoded, with its query
/// Everything that is not listed is refused:
/// /swarm, /system/df, /distribution, /secrets, logs and exports are not in the list.
/// A path that holds a space, a control character, a bad percent sign, a "." or ".." segment or an
/// encoded slash is refused whatever it points at. Thread: any.
bool isAllowed(QStringView path, const Allowance& allowance = {});

/// One id or name as a path segment: "sha256:1a" becomes "sha256%3A1a".
QString encodedId(const QString& id);

} // namespace plimsoll::docker
