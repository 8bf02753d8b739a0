// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/rule.h"

#include <QByteArrayView>

namespace plimsoll::dockerfile {

struct LintOptions
{
    RuleOptions rules = {};
    QStringList ignored = {}; ///< ids of rules that say nothing
    QHash<QString, Level> levels = {}; ///< where they differ from the rules' own
    bool honoursComments = true; ///< false: comments switch nothing off
    /// What comments or `ignored` switch off is reported all the same, and marked so.
    bool keepsSwitchedOff = false;
    bool (*wants)(const Rule& rule) = nullptr; ///< rules to ask; null: all
};

/// One report about one place of a Dockerfile.
struct LintFinding
{
    const Rule* rule = nullptr;
    Level level = Level::Warning;
    core::Severity severity = core::Severity::Medium;
    LineRange lines = {};
    core::Text text = {}; ///< what was found there
    QStringList aliases = {}; ///< other linters' names of the same report, then CIS ids
    QString exemption = {}; ///< the reason of a comment that waives it; null: it stands
    bool isSwitchedOff = false; ///< only where LintOptions::keepsSwitchedOff

    bool stands() const { return exemption.isNull() && !isSwitchedOff; }
};

struct LintResult
{
    QList<LintFinding> findings = {}; ///< by line, then by id
    bool wantsError = false; ///< the file asks for failure on any report ("check=error=true")
};

/// Judges a Dockerfile by every rule. Rules that are one and the same elsewhere under another name
/// make one finding. Never fails: what is wrong with the file is a finding.
/// Thread: any. Same bytes and options, same result.
LintResult lint(QByteArrayView bytes, const LintOptions& options = {});
LintResult lint(Document document, const LintOptions& options = {});

} // namespace plimsoll::dockerfile
