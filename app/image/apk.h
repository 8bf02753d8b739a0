// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

/// The packages of apk's installed database, with the files of each.
///
/// One letter and a colon a line, upper and lower case apart; a blank line ends a record.
/// Problems: lines of another form, a record without a version.
/// Source: apk-tools doc/apk-v2.5 and src/package.c; OpenWrt's and Wolfi's are the same.
FileFacts readApkInstalled(QByteArrayView bytes, const QString& path);

} // namespace plimsoll::image
