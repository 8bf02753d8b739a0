// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

namespace plimsoll::test {

/// An invented fleet as one snapshot, scored by the real rules: fourteen hosts in five groups, one
/// of them unreachable with last known values, one partly denied; containers above and below the
/// load line; images that are untagged, unused, or share their name. Evidence holds the answers
/// that the findings cite.
models::SnapshotPtr demoSnapshot();

/// A snapshot of one host with this many containers, for what must not grow with the fleet.
models::SnapshotPtr largeSnapshot(int containers);

/// A full container or image id made of a number: 64 hex digits, images with "sha256:".
QString containerId(int number);
QString imageId(int number);

} // namespace plimsoll::test
