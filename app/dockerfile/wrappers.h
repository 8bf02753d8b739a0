// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/shell.h"

namespace plimsoll::dockerfile {

/// sh, bash and the like, by name.
bool isShell(QStringView program);

/// The text that a command hands to a shell: of "sh -c TEXT", "eval TEXT", "su -c TEXT", or the
/// here-document that a shell reads. Null: none.
QString innerScript(const Command& command);

/// The command that sudo, env, xargs, find -exec and their like start; without words: none.
Command innerCommand(const Command& command);

} // namespace plimsoll::dockerfile
