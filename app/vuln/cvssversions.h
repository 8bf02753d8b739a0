// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

/// Scores in tenths, one function a version; nothing for a vector that is none. See cvss.h.
namespace plimsoll::vuln {

std::optional<int> cvss2Tenths(QByteArrayView vector);
/// @param metrics  what follows "CVSS:3.x/"
/// @param isV30    3.0, whose environmental formula differs
std::optional<int> cvss3Tenths(QByteArrayView metrics, bool isV30);
/// @param metrics  what follows "CVSS:4.0/"
std::optional<int> cvss4Tenths(QByteArrayView metrics);

} // namespace plimsoll::vuln
