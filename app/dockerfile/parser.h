// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/syntax.h"

#include <QByteArrayView>

namespace plimsoll::dockerfile {

/// More than any Dockerfile written by hand or by a generator.
inline constexpr qsizetype MaxFileBytes = 4 * 1024 * 1024;
/// What a build accepts in one line, its end included.
inline constexpr qsizetype MaxLineBytes = 64 * 1024 - 1;
/// More faults than that in one file are counted, not told.
inline constexpr int MaxProblems = 100;

/// Reads a Dockerfile: directives, comments, instructions with their exact lines, continuation,
/// here-documents. What is wrong stands in `problems`; reading goes on behind it, so that the
/// rules can judge the rest. A NUL byte ends the text: what has one is no Dockerfile.
///
/// @param bytes  the file; beyond MaxFileBytes nothing is read
/// Thread: any. Time: linear in the bytes.
/// Source: buildkit frontend/dockerfile/parser and .../instructions.
Document parse(QByteArrayView bytes);

/// What BuildKit's instructions make of their arguments: counts, flags, ONBUILD's triggers.
/// A file without FROM is no problem here; rules say what they think of it.
QList<Problem> argumentProblems(const Statement& statement);

} // namespace plimsoll::dockerfile
