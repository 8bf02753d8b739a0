// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"
#include "image/mergedtree.h"

namespace plimsoll::image {

/// Fills release, ecosystem, packages, files and what was wrong with either from a merged tree.
///
/// A system's database counts where the system looks for it. Its packages belong to the lowest
/// layer whose copy of the database has them. A package hidden by a later layer is gone, a secret
/// is not. Packages found twice are one with two paths.
void takeInventory(const MergedTree& tree, Contents& contents);

} // namespace plimsoll::image
