// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace plimsoll::evidence {

/// The answer of /events, a stream of JSON objects, as one list: Type, Action, timeNano, Actor.ID
/// and those attributes of Actor that name the object or an exec session. Labels are left out.
/// Errors: Malformed, TooLarge.
core::Result<QJsonValue> eventsFrom(const QByteArray& stream);

/// Exec sessions that this answer names: events, or a container's inspect.
QStringList execsIn(const QString& call, const QJsonValue& body);

} // namespace plimsoll::evidence
