// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jsonparts.h"

#include "score/shownids.h"

#include <QJsonDocument>

namespace plimsoll::report {

using core::Outcome;
using score::Score;

namespace {

void deductions(JsonWriter& json, const Score& score)
{
    const QList<qint64> tenths = score::deductionTenths(score);
    json.key("deductions"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < tenths.size(); ++i) {
        const score::Deduction& deduction = score.deductions[i];
        json.beginObject();
        json.member("check"_L1, deduction.check);
        json.member("label"_L1, core::english(deduction.label));
        part(json, "object"_L1, deduction.object);
        json.member("points"_L1, double(tenths[i]) / 10.0);
        json.endObject();
    }
    json.endArray();
}

} // namespace

void write(JsonWriter& json, const std::optional<score::Cap>& cap)
{
    if (!cap)
        return json.null();
    json.beginObject();
    json.member("at"_L1, cap->at);
    json.member("because"_L1, cap->because);
    json.endObject();
}

void write(JsonWriter& json, const score::StageScores& stages)
{
    json.beginObject();
    part(json, "container"_L1, stages.container);
    part(json, "dockerfile"_L1, stages.dockerfile);
    part(json, "host"_L1, stages.host);
    part(json, "image"_L1, stages.image);
    json.endObject();
}

void scoreMembers(JsonWriter& json, const Score& score, const score::StageScores* stages)
{
    const std::optional<QChar> grade = score.grade();
    part(json, "cap"_L1, score.cap);
    ratio(json, "coverage"_L1, score.coverage);
    deductions(json, score);
    optional(json, "grade"_L1, grade ? std::optional(QString(*grade)) : std::nullopt);
    json.member("provisional"_L1, score.provisional);
    if (stages)
        part(json, "stages"_L1, *stages);
    decimal(json, "value"_L1, score.value);
    decimal(json, "withoutWaivers"_L1, score.withoutWaivers);
}

void write(JsonWriter& json, const score::SectionTally& tally)
{
    const auto count = [&json, &tally](Outcome outcome) {
        json.key(core::outcomeName(outcome));
        json.value(tally.count(outcome));
    };
    json.beginObject();
    count(Outcome::Fail);
    count(Outcome::Manual);
    count(Outcome::NotApplicable);
    count(Outcome::Pass);
    decimal(json, "percent"_L1, tally.percent());
    json.member("section"_L1, tally.section);
    count(Outcome::Unknown);
    count(Outcome::Waived);
    json.endObject();
}

void write(JsonWriter& json, const Score& score)
{
    json.beginObject();
    scoreMembers(json, score, nullptr);
    json.endObject();
}

QJsonObject toJson(const Score& score)
{
    JsonWriter json(JsonWriter::Form::Compact);
    write(json, score);
    return QJsonDocument::fromJson(json.take()).object();
}

} // namespace plimsoll::report
