// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the parts of a report's JSON are written; for report/json*.cpp alone. Members are written in
// the order of their names, which is how the contract has them.

#include "cis/editions.h"
#include "core/jsonwriter.h"
#include "report/json.h"
#include "score/assessment.h"

#include <optional>

namespace plimsoll::report {

using core::JsonWriter;
using namespace Qt::Literals::StringLiterals;

void write(JsonWriter& json, const QString& text);
void write(JsonWriter& json, const std::optional<score::Cap>& cap);
void write(JsonWriter& json, const std::optional<core::Decision>& decision);
void write(JsonWriter& json, const std::optional<core::Error>& error);
void write(JsonWriter& json, const core::ObjectRef& object);
void write(JsonWriter& json, const core::Proof& proof);
void write(JsonWriter& json, const score::StageScores& stages);
void write(JsonWriter& json, const score::SectionTally& tally);
void write(JsonWriter& json, const score::Vulnerability& v);
void write(JsonWriter& json, const vuln::EcosystemCoverage& coverage);
void write(JsonWriter& json, const score::ImageAssessment& image);
void write(JsonWriter& json, const score::ContainerAssessment& container);
void write(JsonWriter& json, const score::Fix& fix);

/// A host's findings, on every core, with the ids of the edition.
void findings(JsonWriter& json, const QList<core::Finding>& all, cis::Edition edition);
/// The members of a score, within an object that is already open.
/// @param stages  the fleet's, which stand among the members of its score; null elsewhere
void scoreMembers(JsonWriter& json, const score::Score& score, const score::StageScores* stages);

/// One decimal, rounded down: a number never flatters.
inline void decimal(JsonWriter& json, QLatin1StringView name,
                    const std::optional<score::Thousandths>& value)
{
    if (value)
        json.member(name, double(*value / 100) / 10.0);
    else
        json.nullMember(name);
}

/// A share of what applies, two decimals, rounded down.
inline void ratio(JsonWriter& json, QLatin1StringView name,
                  const std::optional<score::Coverage>& coverage)
{
    if (coverage && coverage->applicable != 0)
        json.member(name, double(coverage->decided * 100 / coverage->applicable) / 100.0);
    else
        json.nullMember(name);
}

template <typename T>
void optional(JsonWriter& json, QLatin1StringView name, const std::optional<T>& value)
{
    if (value)
        json.member(name, *value);
    else
        json.nullMember(name);
}

template <typename T>
void part(JsonWriter& json, QLatin1StringView name, const T& value)
{
    json.key(name);
    write(json, value);
}

template <typename T>
void list(JsonWriter& json, QLatin1StringView name, const QList<T>& values)
{
    json.key(name);
    json.beginArray();
    for (const T& value : values)
        write(json, value);
    json.endArray();
}

} // namespace plimsoll::report
