// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/lint.h"
#include "score/score.h"

#include <QFuture>

namespace plimsoll::ui {

/// A Dockerfile's text with what the linter says of it.
struct JudgedText
{
    QString text = {};
    QList<dockerfile::LintFinding> findings = {}; ///< by line
    score::Score score = {}; ///< of the rules alone, as for an image that the file is tied to
};

JudgedText judgedText(const QString& text, const dockerfile::LintOptions& options);
/// The same on another thread.
QFuture<JudgedText> judgeText(const QString& text, const dockerfile::LintOptions& options);

} // namespace plimsoll::ui
