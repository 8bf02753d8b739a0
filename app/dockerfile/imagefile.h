// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "dockerfile/link.h"
#include "dockerfile/lint.h"
#include "evidence/view.h"

namespace plimsoll::dockerfile {

struct Instruction;

/// How an image was built, as a text to be read: the Dockerfile tied to it, else what its history
/// tells, with all places that the linter reports in either.
struct ImageFile
{
    std::optional<LinkedFile> linked = {}; ///< absent: the text is made of the history
    QString text = {};
    QList<LintFinding> findings = {}; ///< by line of the text
    LintOptions options = {}; ///< the linked file is judged by
    qsizetype steps = 0; ///< of the history; of these the oldest are the base image's
    qsizetype baseSteps = 0;
    core::Text missing = {}; ///< why there is no text; empty: there is one

    bool isEmpty() const { return text.isEmpty(); }
};

/// Comments that stand above the parts of a written history.
struct PartNames
{
    QString base = {};
    QString own = {};
};

/// Pure. Thread: any.
ImageFile imageFileOf(const evidence::HostView& host, const evidence::ImageView& image,
                      const core::Policy& policy, const PartNames& names);

/// A history written down as a Dockerfile, and where each step stands in it.
struct WrittenHistory
{
    QString text = {};
    QList<LineRange> lines = {}; ///< of the n-th step; no step stands on line 0
};

/// Steps oldest first, long commands broken at && and the like; what the history has lost (FROM,
/// flags, comments, the file's own line breaks) stays lost. Steps that tell nothing are comments.
/// @param baseSteps  how many of the oldest are the base image's; 0: no comment parts them
WrittenHistory writtenHistory(const QList<Instruction>& steps, qsizetype baseSteps,
                              const PartNames& names);

} // namespace plimsoll::dockerfile
