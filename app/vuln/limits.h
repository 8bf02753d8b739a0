// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"

/// What an advisory feed meets before it meets memory. The largest seen of each in the feeds of
/// 2026 is about a tenth of its limit.
namespace plimsoll::vuln::limits {

using core::limits::MiB;

inline constexpr qint64 MaxRecordBytes = 16 * MiB; ///< one OSV record
inline constexpr int MaxRecordDepth = 64; ///< arrays and objects inside each other
inline constexpr qint64 MaxZipBytes = 4096 * MiB; ///< one zip, packed
inline constexpr qint64 MaxUnpackedBytes = 32768 * MiB; ///< all records of one zip
inline constexpr int MaxRecords = 5'000'000; ///< in one zip
inline constexpr qint64 MaxKevBytes = 64 * MiB; ///< the catalogue of exploited vulnerabilities
inline constexpr qint64 MaxEpssBytes = 512 * MiB; ///< the table of scores, unpacked
inline constexpr qsizetype MaxNameBytes = 1024; ///< a package, an ecosystem, an id

} // namespace plimsoll::vuln::limits
