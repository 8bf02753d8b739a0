// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "vuln/database.h"

#include <functional>

namespace plimsoll::vuln {

/// A file to import, and what a download told about it.
struct ImportFile
{
    QString path = {};
    QString etag = {};
    QString checksum = {}; ///< "crc32c=..."
};

/// What an import did with one file.
struct ImportReport
{
    QString path = {};
    FeedStatus::Kind kind = FeedStatus::Kind::Advisories;
    QString name = {}; ///< the ecosystem; empty for a zip of several
    qint64 records = 0; ///< taken over
    qint64 withdrawn = 0; ///< dropped, since their authors took them back
    qint64 older = 0; ///< left as they are: the database has a later state
    qint64 removed = 0; ///< were there before and are in the zip no more

    bool operator==(const ImportReport&) const = default;
};

/// Told now and then; `done` and `total` are bytes of `path`. False stops the import.
using ImportProgress = std::function<bool(const QString& path, qint64 done, qint64 total)>;

/// Imports osv.dev's zips, CISA's catalogue (JSON) and FIRST's scores (CSV, also packed with gzip)
/// into the database at `databasePath`, which is made if it is not there. The form of a file is
/// recognised by its content. All files become valid at once or none does: until then, and after a
/// failure or an interruption at any moment, the data from before are in force.
///
/// A zip whose every record is about one ecosystem replaces what the database has for it; any other
/// zip adds to it. Of one id the record modified last wins.
///
/// Errors (subject: the file, and the record in it): Malformed "osv.syntax", "osv.shape",
/// "zip.form", "kev.form", "epss.form", "import.form"; TooLarge; NotFound; Cancelled; Storage.
core::Result<QList<ImportReport>> importFiles(const QString& databasePath,
                                              const QList<ImportFile>& files,
                                              const core::Clock& clock,
                                              const ImportProgress& progress = {});

} // namespace plimsoll::vuln
