// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jsonparts.h"

#include "cis/certainty.h"
#include "core/parallel.h"
#include "score/weights.h"

#include <QJsonDocument>

#include <algorithm>
#include <span>

namespace plimsoll::report {

using core::Finding;
using score::Score;

void write(JsonWriter& json, const core::ObjectRef& object)
{
    json.beginObject();
    json.member("id"_L1, object.id);
    json.member("kind"_L1, core::objectKindName(object.kind));
    json.member("name"_L1, object.name);
    json.endObject();
}

void write(JsonWriter& json, const core::Proof& proof)
{
    json.beginObject();
    json.member("call"_L1, proof.call);
    json.member("path"_L1, proof.path);
    json.member("value"_L1, proof.value);
    json.endObject();
}

/// A person's word about a finding, and what it was without it.
void write(JsonWriter& json, const std::optional<core::Decision>& decision)
{
    if (!decision)
        return json.null();
    json.beginObject();
    json.member("endsSoon"_L1, decision->endsSoon);
    json.member("id"_L1, decision->id);
    json.member("kind"_L1, decision->isAttestation ? "attestation"_L1 : "waiver"_L1);
    json.member("reason"_L1, decision->reason);
    json.member("reference"_L1, decision->reference);
    json.member("scope"_L1, core::english(decision->scope));
    json.member("until"_L1, decision->until.toString(Qt::ISODate));
    json.member("who"_L1, decision->who);
    json.member("without"_L1, core::outcomeName(decision->without));
    json.endObject();
}

namespace {

/// What to do in general, then what to paste for this object, a line each.
QString remedyOf(const Finding& finding)
{
    QStringList lines;
    if (!finding.remedy.isEmpty())
        lines.append(core::english(finding.remedy));
    return (lines + finding.remedyLines).join(u'\n');
}

/// How sure the result is; null for a check that is no control.
void certainty(JsonWriter& json, const Finding& finding, const cis::Control* control)
{
    if (!control) {
        json.nullMember("completeness"_L1);
        json.nullMember("confidence"_L1);
        return;
    }
    const cis::Certainty certainty = cis::certaintyOf(*control, finding);
    json.member("completeness"_L1, certainty.completeness());
    json.member("confidence"_L1, certainty.confidence);
}

void finding(JsonWriter& json, const Finding& finding, const cis::Control* control)
{
    const bool hasReason = !finding.reason.isEmpty();
    json.beginObject();
    json.member("check"_L1, finding.check);
    certainty(json, finding, control);
    part(json, "decision"_L1, finding.decision);
    list(json, "evidence"_L1, finding.proofs);
    optional(json, "line"_L1, finding.line);
    part(json, "object"_L1, finding.object);
    optional(json, "reason"_L1,
             hasReason ? std::optional(core::english(finding.reason)) : std::nullopt);
    json.member("remedy"_L1, remedyOf(finding));
    json.member("result"_L1, core::outcomeName(finding.outcome));
    json.member("severity"_L1, core::severityName(finding.severity));
    json.member("stage"_L1, core::stageName(finding.stage));
    json.member("title"_L1, core::english(finding.title));
    const bool isPartial = control && control->unseen;
    optional(json, "unseen"_L1,
             isPartial ? std::optional(core::english(control->unseenText())) : std::nullopt);
    if (score::isWeightless(finding.check))
        json.member("weight"_L1, 0);
    json.endObject();
}

} // namespace

/// Most of a report is findings: every core writes some. They carry the ids of their edition.
void findings(JsonWriter& json, const QList<Finding>& all, cis::Edition edition)
{
    constexpr qsizetype atOnce = 256;
    json.key("findings"_L1);
    json.beginArray();
    QList<QByteArray> parts((all.size() + atOnce - 1) / atOnce);
    const std::span places(parts.begin(), parts.end());
    core::inParallel(parts.size(), [&](qsizetype i) {
        JsonWriter part = json.part();
        for (const Finding& one : all.sliced(i * atOnce, std::min(atOnce, all.size() - i * atOnce)))
            finding(part, one, cis::control(cis::checkOf(edition, one.check)));
        places[size_t(i)] = part.take();
    });
    for (const QByteArray& part : std::as_const(parts))
        json.elements(part);
    json.endArray();
}

void write(JsonWriter& json, const Finding& one)
{
    finding(json, one, cis::control(one.check));
}

QJsonObject toJson(const Finding& finding)
{
    JsonWriter json(JsonWriter::Form::Compact);
    write(json, finding);
    return QJsonDocument::fromJson(json.take()).object();
}

} // namespace plimsoll::report
