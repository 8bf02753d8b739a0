// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QByteArray>

namespace plimsoll::report {

/// One row per finding of every host, passes too, after one row of column names. UTF-8, RFC 4180:
/// CRLF, fields quoted where they must be. A field that a spreadsheet would take for a formula is
/// led by an apostrophe; control and direction characters become "?". Sentences are English. Same
/// assessment, same bytes.
QByteArray auditCsv(const score::Assessment& assessment);

} // namespace plimsoll::report
