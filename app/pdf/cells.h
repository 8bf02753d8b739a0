// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/tokens.h"
#include "pdf/table.h"
#include "score/assessment.h"

/// Cells that several parts of the paper have, and the words beside them.
namespace plimsoll::pdf {

Cell pillCell(const score::Score& score, int loadLine, const paint::Tokens& tokens);
Cell severityCell(core::Severity severity, const paint::Tokens& tokens);
/// Silhouette and word.
Cell outcomeCell(const paint::Tokens& tokens, core::Outcome outcome);
/// "86%" of what applies was decided; a dash where nothing applies.
QString coverageWords(const score::Score& score);
/// What holds the score down; empty where nothing does.
QString capWords(const score::Score& score);

} // namespace plimsoll::pdf
