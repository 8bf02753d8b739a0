// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <compare>

namespace plimsoll::vuln {

/// Two versions that PEP 440 refuses, in lower case, as setuptools ordered them before.
/// Source: packaging 21, LegacyVersion.
std::weak_ordering comparePep440Legacy(QByteArrayView left, QByteArrayView right);

} // namespace plimsoll::vuln
