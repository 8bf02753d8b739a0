// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

namespace plimsoll::core {

/// Where "now" comes from. Tests hand in a fixed one; only the edges use systemClock().
using Clock = std::function<QDateTime()>;

/// The current time in UTC, whole milliseconds.
inline QDateTime systemClock()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace plimsoll::core
