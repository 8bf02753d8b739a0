// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QCoreApplication>

using namespace plimsoll;

/// plimsoll-cli. Painting loads thirty more libraries, which an audit that runs every minute should
/// not wait for: they come with a second program, which this one becomes when it is asked to paint.
int main(int argc, char** argv)
{
    const QString logPath = cli::beginProgram();
    cli::CommandLine commandLine(cli::argumentsOf(argc, argv));
    if (commandLine.needsGui())
        cli::becomePainter(argv);
    const QCoreApplication application(argc, argv);
    return cli::runProgram(commandLine, logPath, {});
}
