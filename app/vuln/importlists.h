// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/import.h"

/// The lists beside the advisories, each replaced as a whole inside the caller's transaction.
namespace plimsoll::vuln {

/// CISA's catalogue of known exploited vulnerabilities, JSON. Errors: Malformed "kev.form".
core::Result<FeedStatus> importExploited(Sqlite& file, const QString& path);

/// FIRST's EPSS: "#model_version:...,score_date:...", "cve,epss,percentile", then a row a CVE;
/// plain or packed with gzip. Errors: Malformed "epss.form" (detail: line).
core::Result<FeedStatus> importProbabilities(Sqlite& file, const QString& path,
                                             const std::function<bool()>& goesOn);

} // namespace plimsoll::vuln
