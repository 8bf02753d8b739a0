// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/catalogue.h"

#include <QtGlobal>

/// The rows of the catalogue, one function per section, each in natural order.
namespace plimsoll::cis {

std::span<const Control> hostControls(); ///< 1
std::span<const Control> daemonControls(); ///< 2
std::span<const Control> filesControls(); ///< 3
std::span<const Control> imageControls(); ///< 4
std::span<const Control> runtimeControls(); ///< 5
std::span<const Control> operationsControls(); ///< 6
std::span<const Control> swarmControls(); ///< 7
std::span<const Control> editionControls(); ///< of other editions than 1.6.0

} // namespace plimsoll::cis
