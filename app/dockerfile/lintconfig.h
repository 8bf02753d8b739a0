// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "dockerfile/lint.h"

namespace plimsoll::dockerfile {

/// What a .hadolint.yaml says.
struct LintConfig
{
    LintOptions options = {};
    std::optional<Level> failureThreshold = {}; ///< reports of this level or above are a failure
    QStringList unknownKeys = {}; ///< not read; for a word of warning
};

/// Reads failure-threshold, no-fail, ignored, override, trustedRegistries, label-schema,
/// strict-labels and disable-ignore-pragma; what only concerns hadolint's output is passed over.
/// Our own settings stand under "plimsoll": approved-images, secret-names.
///
/// Errors: Malformed (detail: which key, and what is wrong with it), TooLarge.
/// Source: hadolint's documentation, "Configure".
core::Result<LintConfig> readLintConfig(QByteArrayView bytes);

} // namespace plimsoll::dockerfile
