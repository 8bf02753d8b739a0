// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"
#include "cli/targets.h"
#include "evidence/evidence.h"
#include "image/contents.h"

namespace plimsoll::cli {

/// Which image is read, and how far.
struct ScanRequest
{
    QString image = {}; ///< a name of the daemon's, or a file that docker save wrote
    TargetOptions targets = {};
    bool isQuick = false; ///< the package databases alone
    bool isAgain = false; ///< also what is known already
};

/// One image that was read, as evidence that can be assessed.
struct Scan
{
    image::Contents contents = {};
    QDateTime readAtUtc = {};
    bool isKnown = false; ///< out of the store: nothing but its list entry was asked for
    bool isFile = false; ///< no daemon told anything about it
    evidence::HostEvidence host = {}; ///< this image alone, with its contents
};

/// Reads the image; progress goes to environment.err where that is a terminal. A file of that name
/// is read where no host is named.
/// @param store  where known contents are looked for; null: nowhere
/// Errors: everything that means exit code 2; Cancelled after an interrupt.
core::Result<Scan> readImage(const ScanRequest& request, store::Store* store,
                             const Environment& environment);

} // namespace plimsoll::cli
