// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json.h"

#include "core/json.h"
#include "report/jsonparts.h"
#include "score/shownids.h"

namespace plimsoll::report {

void write(JsonWriter& json, const QString& text)
{
    json.value(text);
}

void write(JsonWriter& json, const std::optional<core::Error>& error)
{
    if (!error)
        return json.null();
    json.beginObject();
    json.member("code"_L1, error->code);
    json.member("detail"_L1, error->detail);
    json.member("kind"_L1, core::kindName(error->kind));
    json.endObject();
}

void write(JsonWriter& json, const score::Fix& fix)
{
    json.beginObject();
    json.member("action"_L1, core::english(fix.action));
    list(json, "checks"_L1, fix.checks);
    list(json, "hosts"_L1, fix.hosts);
    list(json, "objects"_L1, fix.objects);
    decimal(json, "points"_L1, fix.points);
    json.key("run"_L1);
    json.beginObject();
    json.member("acts"_L1, fix.run.acts);
    json.member("place"_L1, fix.run.place + 1);
    decimal(json, "points"_L1, fix.run.points);
    json.endObject();
    json.member("severity"_L1, core::severityName(fix.severity));
    json.member("stage"_L1, core::stageName(fix.stage));
    json.endObject();
}

namespace {

/// A waiver as its file spells it, with its state; the check's id is the edition's.
QJsonObject toJson(const score::WaiverStanding& standing, cis::Edition edition)
{
    QJsonObject json = core::waiverJson(standing.waiver);
    json.insert(u"check"_s, cis::shownId(edition, standing.waiver.check));
    json.insert(u"state"_s, score::waiverStateName(standing.state));
    json.insert(u"daysLeft"_s, standing.daysLeft);
    json.insert(u"covers"_s, standing.covers);
    return json;
}

void waivers(JsonWriter& json, const score::Assessment& assessment)
{
    json.key("waivers"_L1);
    json.beginArray();
    for (const score::WaiverStanding& standing : assessment.waivers)
        json.value(QJsonValue(toJson(standing, assessment.edition)));
    json.endArray();
}

void engine(JsonWriter& json, const score::HostAssessment& host)
{
    json.key("engine"_L1);
    json.beginObject();
    json.member("apiVersion"_L1, host.apiVersion);
    json.member("os"_L1, host.os);
    json.member("version"_L1, host.engineVersion);
    json.endObject();
}

void policy(JsonWriter& json, const score::HostAssessment& host)
{
    json.key("policy"_L1);
    json.beginObject();
    json.member("digest"_L1, host.policyDigest);
    json.member("loadLine"_L1, host.loadLine);
    json.member("name"_L1, host.policyName);
    json.endObject();
}

void write(JsonWriter& json, const score::HostAssessment& host, cis::Edition edition)
{
    json.beginObject();
    list(json, "compliance"_L1, host.compliance);
    list(json, "containers"_L1, host.containers);
    json.member("endpoint"_L1, host.endpoint);
    engine(json, host);
    part(json, "error"_L1, host.error);
    findings(json, host.findings, edition);
    list(json, "images"_L1, host.images);
    json.member("name"_L1, host.name);
    policy(json, host);
    part(json, "score"_L1, host.overall);
    part(json, "stages"_L1, host.stages);
    json.member("state"_L1, evidence::hostStateName(host.state));
    json.endObject();
}

void inputs(JsonWriter& json, const score::Assessment& assessment)
{
    json.key("inputs"_L1);
    json.beginObject();
    optional(json, "advisories"_L1, assessment.advisoriesDigest);
    const bool isDated = assessment.advisoriesDigest && assessment.advisoriesAtUtc.isValid();
    optional(json, "advisoriesImportedAt"_L1,
             isDated ? std::optional(core::formatTime(assessment.advisoriesAtUtc)) : std::nullopt);
    json.member("policy"_L1, assessment.policyDigest);
    json.member("waivers"_L1, assessment.waiversDigest);
    json.endObject();
}

} // namespace

QByteArray auditJson(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    JsonWriter json(JsonWriter::Form::Indented);
    json.beginObject();
    json.key("benchmark"_L1);
    json.beginObject();
    json.member("name"_L1, assessment.benchmarkName);
    json.member("version"_L1, assessment.benchmarkVersion);
    json.endObject();
    list(json, "fixFirst"_L1, assessment.fixFirst);
    json.key("fleet"_L1);
    json.beginObject();
    scoreMembers(json, assessment.fleet, &assessment.stages);
    json.endObject();
    json.member("generatedAt"_L1, core::formatTime(assessment.generatedAtUtc));
    json.key("hosts"_L1);
    json.beginArray();
    for (const score::HostAssessment& host : assessment.hosts)
        write(json, host, assessment.edition);
    json.endArray();
    inputs(json, assessment);
    json.member("plimsoll"_L1, assessment.plimsollVersion);
    json.key("policy"_L1);
    json.beginObject();
    json.member("loadLine"_L1, assessment.policy.loadLine);
    json.member("name"_L1, assessment.policy.name);
    json.endObject();
    json.member("schema"_L1, "plimsoll.audit/1"_L1);
    waivers(json, assessment);
    json.endObject();
    QByteArray bytes = json.take();
    bytes += '\n';
    return bytes;
}

} // namespace plimsoll::report
