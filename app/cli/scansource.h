// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"
#include "cli/targets.h"
#include "image/contents.h"

namespace plimsoll::cli {

/// Which image is read, and how far.
struct ScanRequest
{
    QString image = {}; ///< a name of the daemon's, or a file that docker save wrote
    TargetOptions targets = {};
    bool isQuick = false; ///< the package databases alone
};

/// Reads the image; progress goes to environment.err where that is a terminal. A file of that name
/// is read where no host is named.
/// Errors: everything that means exit code 2; Cancelled after an interrupt.
core::Result<image::Contents> readContents(const ScanRequest& request,
                                           const Environment& environment);

} // namespace plimsoll::cli
