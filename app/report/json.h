// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QByteArray>
#include <QJsonObject>

namespace plimsoll::report {

/// The audit contract, schema "plimsoll.audit/1" (ARCHITECTURE section 5): indented UTF-8, one
/// trailing newline. Same assessment, same bytes. Sentences are English.
QByteArray auditJson(const score::Assessment& assessment);

QJsonObject toJson(const core::Finding& finding);
QJsonObject toJson(const score::Score& score);

} // namespace plimsoll::report
