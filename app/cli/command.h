// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/environment.h"

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace plimsoll::cli {

/// One word of the command line. Asked once: describe itself, then, if it was chosen, run.
class Command
{
public:
    virtual ~Command() = default;

    /// Adds its subcommand and options to the parser. The command outlives the parsing.
    virtual void addTo(CLI::App& app) = 0;
    /// Whether the command line that was parsed names this command.
    virtual bool isChosen() const = 0;
    /// Needs a QCoreApplication; commands that paint need a QGuiApplication.
    virtual ExitCode run(const Environment& environment) = 0;
    virtual bool needsGui() const { return false; }
};

std::unique_ptr<Command> makeAuditCommand();
std::unique_ptr<Command> makeReportCommand();
std::unique_ptr<Command> makeScanCommand();
std::unique_ptr<Command> makeDbCommand();
std::unique_ptr<Command> makeHostsCommand();
std::unique_ptr<Command> makePolicyCommand();
std::unique_ptr<Command> makeWaiversCommand();
std::unique_ptr<Command> makeLintCommand();

/// Every command, in the order of --help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace plimsoll::cli
