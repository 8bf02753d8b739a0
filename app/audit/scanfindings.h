// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "image/contents.h"

namespace plimsoll::audit {

/// The controls that the files of an image decide: 4.8 (setuid and setgid) and 4.10 (secrets). What
/// was read only in part passes nothing.
QList<core::Finding> findingsOf(const image::Contents& contents, const QString& target);

} // namespace plimsoll::audit
