// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where both programs keep things. The same in each, whatever an application object is called.
namespace plimsoll::core {

/// Store and log: AppDataLocation of "plimsoll" ($XDG_DATA_HOME/plimsoll).
QString dataFolder();

/// Settings, for QSettings::IniFormat: $XDG_CONFIG_HOME/plimsoll/plimsoll.conf.
QString settingsFile();

} // namespace plimsoll::core
