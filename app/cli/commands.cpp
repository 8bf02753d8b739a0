// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace plimsoll::cli {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeAuditCommand());
    commands.push_back(makeLintCommand());
    commands.push_back(makeReportCommand());
    commands.push_back(makeScanCommand());
    commands.push_back(makeDbCommand());
    commands.push_back(makeHostsCommand());
    commands.push_back(makePolicyCommand());
    commands.push_back(makeWaiversCommand());
    return commands;
}

} // namespace plimsoll::cli
