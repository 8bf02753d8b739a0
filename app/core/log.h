// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::core {

/// Greatest size of the log file; above it the file becomes "plimsoll.log.1" and a new one starts.
inline constexpr qint64 MaxLogBytes = 1024 * 1024;

/// dataFolder()/plimsoll.log
QString defaultLogPath();

/// From now on every qDebug() .. qCritical() of this process is a line in the file: UTC time,
/// level, category, message. The file is readable by its owner alone and holds no secret, since
/// messages are made of Errors and sealed evidence. A file that cannot be written is no reason to
/// stop: the messages then go where Qt sends them.
///
/// @param isEchoed  warnings and worse also go to standard error
/// @return the path, for --version, --help and Settings
QString startLog(const QString& path = defaultLogPath(), bool isEchoed = false);

/// Gives Qt its own handler back and closes the file.
void stopLog();

} // namespace plimsoll::core
