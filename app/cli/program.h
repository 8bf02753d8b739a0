// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

/// What the programs of the command line have in common, between main() and the commands.
namespace plimsoll::cli {

/// Starts the log; first of all, so that Qt's own warnings go there and not between our words.
/// @return the log's path
QString beginProgram();

QStringList argumentsOf(int argc, char** argv);

/// The program that can paint takes this one's place, with the same arguments, streams and
/// descriptors. Returns only when it could not be started.
void becomePainter(char** argv);
/// Where that program is: beside this one's folder, "../libexec/plimsoll/plimsoll-painter".
QString painterPath();

/// Runs the chosen command in the world as it is. Needs the application object.
/// @param writePaper  empty in a program that cannot paint
/// @return the exit code of the process
int runProgram(CommandLine& commandLine, const QString& logPath, const PaperWriter& writePaper);

} // namespace plimsoll::cli
