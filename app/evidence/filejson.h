// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "evidence/evidence.h"

#include <QJsonObject>
#include <QJsonValue>

namespace plimsoll::evidence {

/// The JSON form of schema "plimsoll.evidence/1".
QJsonObject toJson(const Evidence& evidence);
QJsonObject toJson(const HostEvidence& host);

/// @param place  of the value in its file, for errors: "hosts[2]"
/// Errors: Malformed (detail: place and what was expected there).
core::Result<Evidence> evidenceFrom(const QJsonValue& value);
core::Result<HostEvidence> hostFrom(const QJsonValue& value, const QString& place);

} // namespace plimsoll::evidence
