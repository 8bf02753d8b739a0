// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json.h"

#include "core/json.h"
#include "score/shownids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace plimsoll::report {

using core::Finding;
using core::Outcome;
using score::Score;
using score::Thousandths;
using namespace Qt::Literals::StringLiterals;

namespace {

using report::toJson;
QJsonObject toJson(const score::Vulnerability& v);
QJsonObject toJson(const score::ImageAssessment& image);
QJsonObject toJson(const score::ContainerAssessment& container);
QJsonObject toJson(const score::HostAssessment& host);
QJsonObject toJson(const score::Fix& fix);

/// One decimal, rounded down: a number never flatters.
QJsonValue decimal(Thousandths value)
{
    return double(value / 100) / 10.0;
}

QJsonValue decimal(const std::optional<Thousandths>& value)
{
    return value ? decimal(*value) : QJsonValue(QJsonValue::Null);
}

/// A share of what applies, two decimals, rounded down.
QJsonValue ratio(const std::optional<score::Coverage>& coverage)
{
    if (!coverage || coverage->applicable == 0)
        return QJsonValue::Null;
    return double(coverage->decided * 100 / coverage->applicable) / 100.0;
}

QJsonValue toJson(const std::optional<score::Cap>& cap)
{
    if (!cap)
        return QJsonValue::Null;
    return QJsonObject{{u"at"_s, cap->at}, {u"because"_s, cap->because}};
}

QJsonObject toJson(const core::ObjectRef& object)
{
    return {{u"kind"_s, core::objectKindName(object.kind)},
            {u"id"_s, object.id},
            {u"name"_s, object.name}};
}

QJsonObject toJson(const core::Proof& proof)
{
    return {{u"call"_s, proof.call},
            {u"path"_s, proof.path},
            {u"value"_s, proof.value.isUndefined() ? QJsonValue(QJsonValue::Null) : proof.value}};
}

QJsonArray deductionsOf(const Score& score)
{
    const QList<qint64> tenths = score::deductionTenths(score);
    QJsonArray array;
    for (qsizetype i = 0; i < tenths.size(); ++i) {
        const score::Deduction& deduction = score.deductions[i];
        array.append(QJsonObject{{u"points"_s, double(tenths[i]) / 10.0},
                                 {u"check"_s, deduction.check},
                                 {u"label"_s, core::english(deduction.label)},
                                 {u"object"_s, toJson(deduction.object)}});
    }
    return array;
}

QJsonValue toJson(const std::optional<core::Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, core::kindName(error->kind)},
                       {u"code"_s, error->code},
                       {u"detail"_s, error->detail}};
}

QJsonObject toJson(const score::StageScores& stages)
{
    QJsonObject object;
    for (const core::Stage stage : core::AllStages)
        object.insert(core::stageName(stage), toJson(stages.of(stage)));
    return object;
}

QJsonObject toJson(const score::SectionTally& tally)
{
    QJsonObject object{{u"section"_s, tally.section}, {u"percent"_s, decimal(tally.percent())}};
    for (const Outcome outcome : core::AllOutcomes)
        object.insert(core::outcomeName(outcome), tally.count(outcome));
    return object;
}

template <typename T>
QJsonArray arrayOf(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(toJson(value));
    return array;
}

/// A person's word about a finding, and what it was without it.
QJsonValue toJson(const std::optional<core::Decision>& decision)
{
    if (!decision)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, decision->isAttestation ? u"attestation"_s : u"waiver"_s},
                       {u"id"_s, decision->id},
                       {u"reason"_s, decision->reason},
                       {u"who"_s, decision->who},
                       {u"reference"_s, decision->reference},
                       {u"scope"_s, core::english(decision->scope)},
                       {u"until"_s, decision->until.toString(Qt::ISODate)},
                       {u"endsSoon"_s, decision->endsSoon},
                       {u"without"_s, core::outcomeName(decision->without)}};
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

QJsonArray waiversOf(const score::Assessment& assessment)
{
    QJsonArray array;
    for (const score::WaiverStanding& standing : assessment.waivers)
        array.append(toJson(standing, assessment.edition));
    return array;
}

/// What an image scan found, as far as scores ask; the rest of the contract's fields is empty.
QJsonObject toJson(const score::Vulnerability& v)
{
    return {{u"id"_s, v.id},
            {u"aliases"_s, QJsonArray()},
            {u"severity"_s, core::severityName(v.severity.value_or(core::Severity::Medium))},
            {u"cvss"_s, QJsonValue::Null},
            {u"kev"_s, v.isKnownExploited},
            {u"epss"_s, QJsonValue::Null},
            {u"package"_s, v.sourcePackage},
            {u"ecosystem"_s, QString()},
            {u"installed"_s, v.installedVersion},
            {u"fixed"_s, QJsonValue::Null},
            {u"layer"_s, QJsonValue::Null},
            {u"paths"_s, QJsonArray()}};
}

QJsonObject toJson(const score::ImageAssessment& image)
{
    return {{u"id"_s, image.id},
            {u"tags"_s, QJsonArray::fromStringList(image.tags)},
            {u"scores"_s,
             QJsonObject{{u"dockerfile"_s, toJson(image.dockerfile)},
                         {u"image"_s, toJson(image.image)}}},
            {u"packages"_s, 0},
            {u"vulnerabilities"_s, arrayOf(image.vulnerabilities)}};
}

QJsonObject toJson(const score::ContainerAssessment& container)
{
    return {{u"id"_s, container.id},
            {u"name"_s, container.name},
            {u"image"_s, container.imageId},
            {u"state"_s, container.state},
            {u"scores"_s,
             QJsonObject{{u"dockerfile"_s, toJson(container.dockerfile)},
                         {u"image"_s, toJson(container.image)},
                         {u"container"_s, toJson(container.container)},
                         {u"overall"_s, toJson(container.overall)}}}};
}

QJsonObject toJson(const score::HostAssessment& host)
{
    return {{u"name"_s, host.name},
            {u"endpoint"_s, host.endpoint},
            {u"state"_s, evidence::hostStateName(host.state)},
            {u"error"_s, toJson(host.error)},
            {u"policy"_s,
             QJsonObject{{u"name"_s, host.policyName},
                         {u"loadLine"_s, host.loadLine},
                         {u"digest"_s, host.policyDigest}}},
            {u"engine"_s,
             QJsonObject{{u"version"_s, host.engineVersion},
                         {u"apiVersion"_s, host.apiVersion},
                         {u"os"_s, host.os}}},
            {u"score"_s, toJson(host.overall)},
            {u"stages"_s, toJson(host.stages)},
            {u"compliance"_s, arrayOf(host.compliance)},
            {u"findings"_s, arrayOf(host.findings)},
            {u"images"_s, arrayOf(host.images)},
            {u"containers"_s, arrayOf(host.containers)}};
}

QJsonObject toJson(const score::Fix& fix)
{
    return {{u"action"_s, core::english(fix.action)},
            {u"checks"_s, QJsonArray::fromStringList(fix.checks)},
            {u"severity"_s, core::severityName(fix.severity)},
            {u"stage"_s, core::stageName(fix.stage)},
            {u"hosts"_s, QJsonArray::fromStringList(fix.hosts)},
            {u"objects"_s, arrayOf(fix.objects)},
            {u"points"_s, decimal(fix.points)},
            {u"run"_s,
             QJsonObject{{u"acts"_s, fix.run.acts},
                         {u"place"_s, fix.run.place + 1},
                         {u"points"_s, decimal(fix.run.points)}}}};
}

QJsonObject inputsOf(const score::Assessment& assessment)
{
    return {{u"policy"_s, assessment.policyDigest},
            {u"waivers"_s, assessment.waiversDigest},
            {u"advisories"_s,
             assessment.advisoriesDigest ? QJsonValue(*assessment.advisoriesDigest)
                                         : QJsonValue(QJsonValue::Null)}};
}

/// What to do in general, then what to paste for this object, a line each.
QString remedyOf(const Finding& finding)
{
    QStringList lines;
    if (!finding.remedy.isEmpty())
        lines.append(core::english(finding.remedy));
    return (lines + finding.remedyLines).join(u'\n');
}

} // namespace

QJsonObject toJson(const Score& score)
{
    const std::optional<QChar> grade = score.grade();
    return {{u"value"_s, decimal(score.value)},
            {u"grade"_s, grade ? QJsonValue(QString(*grade)) : QJsonValue(QJsonValue::Null)},
            {u"coverage"_s, ratio(score.coverage)},
            {u"cap"_s, toJson(score.cap)},
            {u"provisional"_s, score.provisional},
            {u"withoutWaivers"_s, decimal(score.withoutWaivers)},
            {u"deductions"_s, deductionsOf(score)}};
}

QJsonObject toJson(const Finding& finding)
{
    return {{u"check"_s, finding.check},
            {u"result"_s, core::outcomeName(finding.outcome)},
            {u"severity"_s, core::severityName(finding.severity)},
            {u"stage"_s, core::stageName(finding.stage)},
            {u"title"_s, core::english(finding.title)},
            {u"object"_s, toJson(finding.object)},
            {u"reason"_s,
             finding.reason.isEmpty() ? QJsonValue(QJsonValue::Null)
                                      : QJsonValue(core::english(finding.reason))},
            {u"evidence"_s, arrayOf(finding.proofs)},
            {u"decision"_s, toJson(finding.decision)},
            {u"remedy"_s, remedyOf(finding)},
            {u"line"_s, finding.line ? QJsonValue(*finding.line) : QJsonValue(QJsonValue::Null)}};
}

QByteArray auditJson(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    QJsonObject fleet = toJson(assessment.fleet);
    fleet.insert(u"stages"_s, toJson(assessment.stages));
    const QJsonObject root{{u"schema"_s, u"plimsoll.audit/1"_s},
                           {u"generatedAt"_s, core::formatTime(assessment.generatedAtUtc)},
                           {u"plimsoll"_s, assessment.plimsollVersion},
                           {u"policy"_s,
                            QJsonObject{{u"name"_s, assessment.policy.name},
                                        {u"loadLine"_s, assessment.policy.loadLine}}},
                           {u"benchmark"_s,
                            QJsonObject{{u"name"_s, assessment.benchmarkName},
                                        {u"version"_s, assessment.benchmarkVersion}}},
                           {u"fleet"_s, fleet},
                           {u"inputs"_s, inputsOf(assessment)},
                           {u"waivers"_s, waiversOf(assessment)},
                           {u"hosts"_s, arrayOf(assessment.hosts)},
                           {u"fixFirst"_s, arrayOf(assessment.fixFirst)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented); // ends with one newline
}

} // namespace plimsoll::report
