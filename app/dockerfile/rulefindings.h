// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/policy.h"
#include "dockerfile/history.h"
#include "dockerfile/lint.h"
#include "evidence/view.h"

#include <QHash>

namespace plimsoll::dockerfile {

/// What the rules say of one image: of the Dockerfile tied to it, else of its history.
struct RuleReport
{
    bool isLinked = false;
    /// One of each check, in the order of ids: every alias group that is on by itself, but those
    /// that are a control of the benchmark under another name. Titles are filled in.
    QList<core::Finding> findings = {};
    /// What is to be counted under those controls instead ("4.9"), places that stand only.
    QHash<QString, QList<LintFinding>> ofControls = {};
};

/// Silent: pass. Not to be told from a history: not applicable. Switched off in the file: waived.
/// Reports are kept for images that come again, by the digests of what was read.
/// @param baseSteps  how many of the oldest steps are the base image's; not judged here
/// Pure. Thread: any.
RuleReport ruleReport(const evidence::HostView& host, const evidence::ImageView& image,
                      const QList<Instruction>& steps, qsizetype baseSteps,
                      const core::Policy& policy);

/// The place a report is about: a line of the Dockerfile, or a step of the history.
core::Proof proofOf(const evidence::ImageView& image, const LintFinding& found, bool isLinked,
                    const QList<Instruction>& steps, qsizetype baseSteps);

/// How the linter judges a file tied to an image: the policy's registries and bases, what lies
/// beside the file, and the day of the evidence.
LintOptions linkedOptions(const struct LinkedFile& file, const core::Policy& policy, QDate today);

/// How it judges an image's history: by what a history keeps, and nothing in it is a comment.
LintOptions historyOptions(QDate today);

/// The check that a rule's reports count under: the benchmark's control where it is one and the
/// same ("4.1"), else the rule that gives its alias group the name.
QString checkOf(const Rule& rule);

/// What the rules say of a file that is tied to no image: every alias group that is on, once, the
/// benchmark's controls under the rules' own names. Object: the file.
QList<core::Finding> findingsOfFile(const LintResult& result, const QString& file);

/// Ids of the checks of every report, in their order.
QStringList ruleChecks();

} // namespace plimsoll::dockerfile
