// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/history.h"
#include "dockerfile/syntax.h"

namespace plimsoll::dockerfile {

struct Rule;

/// Steps of a history as the linter reads a file: the n-th statement stands on line n. There is no
/// FROM in it, and no comment, flag or mount: a history keeps none of them.
///
/// @param first  index of the step to begin with; the base image's stand before it
Document documentOf(const QList<Instruction>& steps, qsizetype first = 0);

/// Whether what a rule asks about is kept in a history at all. Not kept: which image was built on,
/// stages, flags and mounts, comments, spelling, and what files were copied from.
bool isSeenInHistory(const Rule& rule);

/// The same, or one of the benchmark's controls that is judged by the history on its own: 4.7.
bool isShownInHistory(const Rule& rule);

} // namespace plimsoll::dockerfile
