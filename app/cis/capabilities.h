// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plimsoll::cis {

/// What Docker grants when nothing is asked for. Source: moby oci/caps/defaults.go.
const QStringList& defaultCapabilities();

/// Upper case, without "CAP_".
QStringList normalisedCapabilities(const QStringList& names);

/// The capabilities a container ends up with, from normalised lists; "ALL" stands for every one not
/// named.
QStringList effectiveCapabilities(const QStringList& added, const QStringList& dropped);

} // namespace plimsoll::cis
