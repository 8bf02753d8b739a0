// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/assess.h"
#include "cli/environment.h"
#include "cli/source.h"

#include <string>

namespace CLI {
class App;
}

namespace plimsoll::cli {

/// What evidence is judged by, the same for every command that judges.
struct JudgingOptions
{
    std::string policyFile = {};
    std::string waiversFile = {};
    std::string benchmark = "1.6.0";
};

/// Adds --policy, --waivers and --benchmark. `options` must live as long as the parsing.
void addJudgingOptions(CLI::App& command, JudgingOptions& options);

/// Reads the files the options name; what is wrong in one is said line by line on environment.err.
/// To be called before the long work, so that a wrong file is told at once.
/// Errors: Malformed "policy.refused" or "waivers.refused"; NotFound or Denied "config.file".
core::Result<audit::Inputs> readJudging(const JudgingOptions& options,
                                        const Environment& environment);

/// The advisory database of this computer; nothing where there is none. One that cannot be used is
/// said on environment.err, and nothing is matched.
std::optional<audit::Advisories> advisoriesOf(const Environment& environment);

/// What the store adds where stored hosts were read: policies, unless a file names one, and
/// waivers, of which a file's win over stored ones with their id. Nothing for evidence files, the
/// sample fleet and addresses that are not stored. Errors: Storage.
core::Result<void> addStored(audit::Inputs& inputs, const JudgingOptions& options,
                             const Gathered& gathered, const Environment& environment);

/// Says on environment.err, a line each, which waivers have expired or end within two weeks.
void sayWhichWaiversEnd(const score::Assessment& assessment, const Environment& environment);

/// A policy file. Problems are said as readJudging() does.
core::Result<core::Policy> readPolicyFile(const QString& path, const Environment& environment);
core::Result<QList<core::Waiver>> readWaiversFile(const QString& path,
                                                  const Environment& environment);

} // namespace plimsoll::cli
