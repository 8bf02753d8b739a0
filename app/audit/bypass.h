// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::audit {

/// What in a build step lets software in without checking where it comes from: "--force-yes",
/// "curl -k", "curl | sh"; empty: nothing. Takes time in proportion to the step's length, whatever
/// whoever wrote the image put into it.
/// Sources: the manuals of apt-get, yum, zypper, apk, wget, curl, pip, npm and git.
QString bypassIn(const QString& step);

} // namespace plimsoll::audit
