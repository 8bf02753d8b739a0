// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QStringList>

namespace plimsoll::cli {

/// A command line, parsed before any application object exists: only then is known which kind of
/// application the command needs.
class CommandLine
{
public:
    /// @param arguments  without the program's own name
    explicit CommandLine(const QStringList& arguments);
    ~CommandLine();

    bool needsGui() const;
    /// Runs the chosen command, or says what --help, --version or a mistake ask for.
    ExitCode run(const Environment& environment);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::cli
