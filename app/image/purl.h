// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/osrelease.h"
#include "image/package.h"

namespace plimsoll::image {

/// The package URL of a package: "pkg:deb/debian/tar@1.34%2Bdfsg-1?arch=amd64&distro=debian-12".
/// @param release  of the image, for what belongs to its system
/// Source: github.com/package-url/purl-spec, PURL-SPECIFICATION and PURL-TYPES.
QString purlOf(const Package& package, const std::optional<OsRelease>& release);

} // namespace plimsoll::image
