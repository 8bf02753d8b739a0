// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json.h"

#include "cis/certainty.h"
#include "cis/editions.h"
#include "core/json.h"
#include "core/parallel.h"
#include "score/shownids.h"
#include "score/weights.h"

#include <QJsonDocument>

#include <algorithm>
#include <span>
#include <utility>

// Members are written in the order of their names, which is how the contract has them.
namespace plimsoll::report {

using core::Finding;
using core::JsonWriter;
using core::Outcome;
using score::Score;
using score::Thousandths;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One decimal, rounded down: a number never flatters.
void decimal(JsonWriter& json, QLatin1StringView name, const std::optional<Thousandths>& value)
{
    if (value)
        json.member(name, double(*value / 100) / 10.0);
    else
        json.nullMember(name);
}

/// A share of what applies, two decimals, rounded down.
void ratio(JsonWriter& json, QLatin1StringView name, const std::optional<score::Coverage>& coverage)
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

using report::write;
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

void write(JsonWriter& json, const QString& text)
{
    json.value(text);
}

void write(JsonWriter& json, const std::optional<score::Cap>& cap)
{
    if (!cap)
        return json.null();
    json.beginObject();
    json.member("at"_L1, cap->at);
    json.member("because"_L1, cap->because);
    json.endObject();
}

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

void write(JsonWriter& json, const score::StageScores& stages)
{
    json.beginObject();
    part(json, "container"_L1, stages.container);
    part(json, "dockerfile"_L1, stages.dockerfile);
    part(json, "host"_L1, stages.host);
    part(json, "image"_L1, stages.image);
    json.endObject();
}

/// @param stages  the fleet's, which stand among the members of its score; null elsewhere
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

void write(JsonWriter& json, const score::Vulnerability& v)
{
    const auto tenths = v.cvssTenths ? std::optional(*v.cvssTenths / 10.0) : std::nullopt;
    json.beginObject();
    list(json, "aliases"_L1, v.aliases);
    optional(json, "cvss"_L1, tenths);
    part(json, "decision"_L1, v.decision);
    json.member("ecosystem"_L1, v.ecosystem);
    optional(json, "epss"_L1, v.epss);
    list(json, "evidence"_L1, QList<core::Proof>{v.proof});
    optional(json, "fixed"_L1,
             v.fixedVersion.isEmpty() ? std::nullopt : std::optional(v.fixedVersion));
    json.member("id"_L1, v.id);
    json.member("installed"_L1, v.installedVersion);
    json.member("kev"_L1, v.isKnownExploited);
    optional(json, "layer"_L1, v.layer < 0 ? std::nullopt : std::optional(v.layer));
    json.member("package"_L1, v.sourcePackage);
    list(json, "packages"_L1, v.packages);
    list(json, "paths"_L1, v.paths);
    json.member("severity"_L1, v.severity ? core::severityName(*v.severity) : u"unknown"_s);
    json.member("title"_L1, v.title);
    json.endObject();
}

void write(JsonWriter& json, const vuln::EcosystemCoverage& coverage)
{
    json.beginObject();
    json.member("coverage"_L1, vuln::coverageName(coverage.coverage));
    json.member("ecosystem"_L1, coverage.ecosystem);
    json.member("packages"_L1, coverage.packages);
    json.endObject();
}

QString readingName(score::Reading reading)
{
    switch (reading) {
    case score::Reading::None:
        return u"none"_s;
    case score::Reading::Quick:
        return u"quick"_s;
    case score::Reading::Full:
        break;
    }
    return u"full"_s;
}

/// How much of an image was read, and what stands between it and a list of vulnerabilities.
void scan(JsonWriter& json, const score::ImageAssessment& image)
{
    const bool isScanned = image.reading != score::Reading::None;
    json.key("scan"_L1);
    json.beginObject();
    optional(json, "at"_L1,
             isScanned ? std::optional(core::formatTime(image.scannedAtUtc)) : std::nullopt);
    list(json, "coverage"_L1, image.coverage);
    optional(json, "ecosystem"_L1,
             image.ecosystem.isEmpty() ? std::nullopt : std::optional(image.ecosystem));
    optional(json, "endOfLife"_L1,
             image.endOfLife ? std::optional(image.endOfLife->toString(Qt::ISODate))
                             : std::nullopt);
    json.member("hidden"_L1, image.hiddenVulnerabilities);
    json.member("isWhole"_L1, image.isWhole);
    json.member("reading"_L1, readingName(image.reading));
    json.member("state"_L1, score::matchingName(image.matching));
    json.member("system"_L1, image.system);
    json.endObject();
}

void write(JsonWriter& json, const score::ImageAssessment& image)
{
    json.beginObject();
    json.member("id"_L1, image.id);
    json.member("packages"_L1, image.packages);
    scan(json, image);
    json.key("scores"_L1);
    json.beginObject();
    part(json, "dockerfile"_L1, image.dockerfile);
    part(json, "image"_L1, image.image);
    json.endObject();
    list(json, "tags"_L1, image.tags);
    list(json, "vulnerabilities"_L1, image.vulnerabilities);
    json.endObject();
}

void write(JsonWriter& json, const score::ContainerAssessment& container)
{
    json.beginObject();
    json.member("id"_L1, container.id);
    json.member("image"_L1, container.imageId);
    json.member("name"_L1, container.name);
    json.key("scores"_L1);
    json.beginObject();
    part(json, "container"_L1, container.container);
    part(json, "dockerfile"_L1, container.dockerfile);
    part(json, "image"_L1, container.image);
    part(json, "overall"_L1, container.overall);
    json.endObject();
    json.member("state"_L1, container.state);
    json.endObject();
}

void finding(JsonWriter& json, const Finding& finding, const cis::Control* control);

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

void write(JsonWriter& json, const Score& score)
{
    json.beginObject();
    scoreMembers(json, score, nullptr);
    json.endObject();
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

QJsonObject toJson(const Score& score)
{
    JsonWriter json(JsonWriter::Form::Compact);
    write(json, score);
    return QJsonDocument::fromJson(json.take()).object();
}

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
