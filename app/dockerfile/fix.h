// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/lint.h"

#include <optional>

namespace plimsoll::dockerfile {

/// A change of a Dockerfile that mends one report and nothing else.
struct Fix
{
    core::Text title = {}; ///< what it does: "Write COPY in place of ADD"
    QString text = {}; ///< the whole file after it

    bool operator==(const Fix&) const = default;
};

/// The fix of a report, where one is certain: it was tried, the report is gone and no other came.
/// Nullopt where a person has to choose.
/// @param text     the file that was judged
/// @param options  it was judged by
/// Thread: any.
std::optional<Fix> fixOf(const LintFinding& finding, const QString& text,
                         const LintOptions& options = {});

/// One line of a comparison of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text = {};
    int number = 0; ///< 1-based: of a removed line in the old text, else in the new one

    bool operator==(const DiffLine&) const = default;
};

/// The lines that differ with `context` lines around them; removed ones before added ones. Texts
/// that differ in one stretch, as a fix leaves them, are compared exactly.
QList<DiffLine> diffOf(const QString& before, const QString& after, int context = 3);

/// The same as a unified diff.
QString unifiedDiff(const QString& before, const QString& after, const QString& file);

} // namespace plimsoll::dockerfile
