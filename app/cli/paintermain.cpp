// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "pdf/posturereport.h"

#include <QGuiApplication>

using namespace plimsoll;

/// What plimsoll-cli becomes for `report`. Painting needs a QGuiApplication, yet no display.
int main(int argc, char** argv)
{
    const QString logPath = cli::beginProgram();
    cli::CommandLine commandLine(cli::argumentsOf(argc, argv));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return cli::runProgram(commandLine, logPath, pdf::writePostureReport);
}
