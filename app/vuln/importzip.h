// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/import.h"

namespace plimsoll::vuln {

/// One of osv.dev's zips, inside the caller's transaction; fills all of the report but its path.
/// @param[out] feed  status of the one ecosystem the zip is about; nothing for a zip of several
core::Result<ImportReport> importZip(Sqlite& file, const QString& path,
                                     const ImportProgress& progress,
                                     std::optional<FeedStatus>& feed);

} // namespace plimsoll::vuln
