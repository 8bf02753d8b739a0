// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/syntax.h"

namespace plimsoll::dockerfile {

/// One joined line as keyword, flags and arguments; `lines`, comments and here-documents are left
/// to the caller. Problems have no lines yet.
Statement splitStatement(const QString& line, QChar escape, QList<Problem>& problems);

/// The here-documents that a joined line announces, without their content.
QList<Heredoc> announcedHeredocs(const QString& line);

} // namespace plimsoll::dockerfile
