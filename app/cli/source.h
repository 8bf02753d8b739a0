// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/targets.h"
#include "evidence/evidence.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace plimsoll::cli {

/// Where evidence comes from: hosts, a file, or the sample fleet.
struct SourceOptions
{
    TargetOptions targets = {};
    std::string evidenceFile = {};
    bool wantsSample = false;
    std::vector<std::string> dockerfileFolders = {};
};

/// Adds --host, --tls-dir, --passphrase-fd and --allow-plain, for commands that talk to hosts.
/// `options` is filled while the command line is parsed and must live that long.
void addHostOptions(CLI::App& command, TargetOptions& options);

/// Adds --host, --all, --tls-dir, --passphrase-fd, --allow-plain, --evidence, --sample and
/// --dockerfiles.
/// `options` is filled while the command line is parsed and must live that long.
void addSourceOptions(CLI::App& command, SourceOptions& options);

/// Evidence and what is to be said about its origin.
struct Gathered
{
    evidence::Evidence evidence = {};
    QString fileDigest = {}; ///< sha256 of the evidence file that was read; empty for hosts
    bool isWholeFleet = false; ///< every stored host was asked: belongs into the history
};

/// sha256 of the evidence file: the one that was read, or the one this evidence would make.
QString digestOf(const Gathered& gathered);

/// Reads the source. Progress goes to environment.err where that is a terminal.
/// Errors: everything that means exit code 2; Cancelled after an interrupt.
core::Result<Gathered> gather(const SourceOptions& options, const Environment& environment);

} // namespace plimsoll::cli
