// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonwriter.h"
#include "score/assessment.h"

#include <QByteArray>
#include <QJsonObject>

namespace plimsoll::report {

/// The audit contract, schema "plimsoll.audit/1" (ARCHITECTURE section 5): indented UTF-8, one
/// trailing newline, members sorted. Same assessment, same bytes. Sentences are English.
QByteArray auditJson(const score::Assessment& assessment);

/// One FINDING or SCORE of the contract, as the next value.
void write(core::JsonWriter& json, const core::Finding& finding);
void write(core::JsonWriter& json, const score::Score& score);
/// The same as a value, for documents that are built of values.
QJsonObject toJson(const core::Finding& finding);
QJsonObject toJson(const score::Score& score);

} // namespace plimsoll::report
