// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/shell.h"

namespace plimsoll::dockerfile {

/// Adds the commands of a text to a script.
/// @param heredocs  that the text announces and that stand elsewhere, in order
void addCommands(QStringView text, Script& script, const QList<Heredoc>& heredocs);

} // namespace plimsoll::dockerfile
