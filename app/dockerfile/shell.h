// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace plimsoll::dockerfile {

/// The simple commands of a piece of shell, each as its words without quotes.
///
/// Split at && || | ; & newlines, parentheses and braces; "sh -c '...'" and the like are looked
/// into. Variables are not expanded, so a command that hides behind one is not seen. Words before
/// the command proper (A=b, sudo, if, then) are taken off.
QList<QStringList> shellCommands(const QString& text);

} // namespace plimsoll::dockerfile
