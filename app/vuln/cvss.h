// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"

#include <QByteArrayView>

#include <optional>

namespace plimsoll::vuln {

enum class CvssVersion { V2, V30, V31, V40 };

struct CvssScore
{
    CvssVersion version = CvssVersion::V31;
    int tenths = 0; ///< 0 .. 100: 98 is 9.8

    double value() const { return tenths / 10.0; }
    bool operator==(const CvssScore&) const = default;
};

/// The score of a vector in full: with threat (temporal) and environmental metrics where it has
/// them. 4.0, 3.1 and 3.0 vectors say so at their start; any other is read as 2.0.
/// @return nothing for a vector that its specification does not allow: unknown, repeated or missing
///         metrics and values; in 2.0 half a group; in 4.0 (and 2.0) another order
/// Sources: FIRST, CVSS 2.0, 3.0, 3.1 and 4.0 specifications.
std::optional<CvssScore> cvssScore(QByteArrayView vector);

/// 3.x and 4.0: below 4.0 low, below 7.0 medium, below 9.0 high, else critical; 2.0 knows no
/// critical. 0.0, which the specifications call "none", is low.
core::Severity severityOf(const CvssScore& score);

} // namespace plimsoll::vuln
