// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "dockerfile/lintconfig.h"

#include <QByteArray>
#include <QString>

namespace plimsoll::cli {

/// A Dockerfile and what lies around it.
struct LintInput
{
    QByteArray bytes = {}; ///< at most one more than the linter reads
    dockerfile::LintConfig config = {};
};

/// Reads FILE, or standard input for "-", with the settings and the .dockerignore that are found
/// beside it or in the nearest folder above: .hadolint.yaml, .hadolint.yml; FILE.dockerignore,
/// .dockerignore. Of standard input the place is the current folder.
///
/// @param configPath  of settings to be read instead; empty: they are looked for
/// @param warnings    settings that are not known, as sentences
/// Errors: Denied, NotFound, Malformed (the settings), TooLarge.
core::Result<LintInput> readLintInput(const QString& path, const QString& configPath,
                                      QStringList& warnings);

} // namespace plimsoll::cli
