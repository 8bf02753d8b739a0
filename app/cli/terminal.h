// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace plimsoll::cli {

/// Whether a person can be asked: the process has a controlling terminal.
bool hasTerminal();

/// Asks on the controlling terminal without echo, whatever stdin and stdout are.
/// @return nullopt when there is no terminal or the person sent end of file
std::optional<QByteArray> askOnTerminal(const QString& question);

/// The first line of a file descriptor, without its line end.
/// Errors: Usage when it cannot be read or the line is longer than 64 KiB.
core::Result<QByteArray> readLineOf(int fileDescriptor);

} // namespace plimsoll::cli
