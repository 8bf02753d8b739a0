// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places.h"

#include <QStandardPaths>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/plimsoll"_L1;
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/plimsoll/plimsoll.conf"_L1;
}

} // namespace plimsoll::core
