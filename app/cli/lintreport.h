// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/lint.h"

#include <QByteArray>

namespace plimsoll::cli {

/// What the linter said about one file.
struct LintedFile
{
    QString name = {}; ///< as on the command line; "<stdin>" for "-"
    dockerfile::LintResult result = {};
};

/// One line a report, "FILE:LINE RULE severity: what (names elsewhere)", then how to write it
/// instead, and a count at the end. UTF-8, English.
QByteArray lintText(const QList<LintedFile>& files);

/// Schema "plimsoll.lint/1" (ARCHITECTURE section 5), indented, one trailing newline.
QByteArray lintJson(const QList<LintedFile>& files);

/// SARIF 2.1.0: a rule a rule, a result a report with its region.
QByteArray lintSarif(const QList<LintedFile>& files);

/// What there is to read about a rule, as text.
QByteArray lintPage(const dockerfile::Rule& rule);

} // namespace plimsoll::cli
