// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sarif.h"

#include "core/json.h"
#include "score/endings.h"
#include "score/shownids.h"
#include "score/vulnerability.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace plimsoll::report {

using core::Finding;
using core::Outcome;
using core::Severity;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto SchemaUrl =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"_L1;

QJsonObject message(const QString& text)
{
    return {{u"text"_s, text}};
}

QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
        return u"error"_s;
    case Severity::Medium:
        return u"warning"_s;
    case Severity::Low:
        break;
    }
    return u"note"_s;
}

/// The number between 0 and 10 by which code scanners sort.
QString securitySeverity(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return u"9.5"_s;
    case Severity::High:
        return u"8.0"_s;
    case Severity::Medium:
        return u"5.0"_s;
    case Severity::Low:
        break;
    }
    return u"2.0"_s;
}

QString kindOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unknown:
        return u"open"_s;
    case Outcome::Manual:
        return u"review"_s;
    default:
        return u"fail"_s; // waived ones are failures that a person suppressed
    }
}

bool isReported(const Finding& finding)
{
    return finding.outcome != Outcome::Pass && finding.outcome != Outcome::NotApplicable;
}

/// The rules of all reported findings, each once, with its place in the list.
class Rules
{
public:
    qsizetype indexOf(const Finding& finding)
    {
        const auto known = m_places.constFind(finding.check);
        if (known != m_places.constEnd())
            return *known;
        const qsizetype index = m_rules.size();
        m_places.insert(finding.check, index);
        m_rules.append(ruleOf(finding));
        return index;
    }

    const QJsonArray& all() const { return m_rules; }

private:
    static QJsonObject ruleOf(const Finding& finding)
    {
        QJsonObject rule{
            {u"id"_s, finding.check},
            {u"shortDescription"_s, message(core::english(finding.title))},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(finding.severity)}}},
            {u"properties"_s,
             QJsonObject{{u"security-severity"_s, securitySeverity(finding.severity)},
                         {u"tags"_s, QJsonArray{u"security"_s, core::stageName(finding.stage)}}}}};
        if (!finding.remedy.isEmpty())
            rule.insert(u"help"_s, message(core::english(finding.remedy)));
        return rule;
    }

    QMap<QString, qsizetype> m_places = {};
    QJsonArray m_rules = {};
};

QJsonObject locationOf(const QString& host, const Finding& finding)
{
    const QString kind = core::objectKindName(finding.object.kind);
    const QString path = host + u'/' + kind + u'/' + finding.object.name;
    return {{u"logicalLocations"_s,
             QJsonArray{QJsonObject{{u"name"_s, finding.object.name},
                                    {u"fullyQualifiedName"_s, path},
                                    {u"kind"_s, kind}}}}};
}

QString wordsOf(const QString& host, const Finding& finding)
{
    const QString reason = core::english(finding.reason);
    const QString about = finding.object.kind == core::ObjectKind::Host
        ? host
        : finding.object.name + " on "_L1 + host;
    return about + u": "_s + (reason.isEmpty() ? core::english(finding.title) : reason);
}

QJsonArray suppressionsOf(const Finding& finding, const QDateTime& atUtc)
{
    if (finding.outcome != Outcome::Waived)
        return {};
    QJsonObject suppression{{u"kind"_s, u"external"_s}, {u"status"_s, u"accepted"_s}};
    if (finding.decision) {
        const core::Decision& decision = *finding.decision;
        QStringList words{"until "_L1 + decision.until.toString(Qt::ISODate),
                          core::english(score::endingText(decision, atUtc)), decision.who};
        words.removeAll(QString());
        suppression.insert(u"justification"_s,
                           decision.reason + " ("_L1 + words.join(", "_L1) + u')');
    }
    return {suppression};
}

/// Tells the same finding from run to run, whatever its words: host, check, object, line.
QString fingerprint(const QString& host, const Finding& finding)
{
    const QStringList parts{host, finding.check, core::objectKindName(finding.object.kind),
                            finding.object.name, QString::number(finding.line.value_or(0))};
    return core::sha256(parts.join(u'\n').toUtf8());
}

QJsonObject resultOf(const QString& host, const Finding& finding, const QDateTime& atUtc,
                     Rules& rules)
{
    const QString kind = kindOf(finding.outcome);
    QJsonObject result{
        {u"ruleId"_s, finding.check},
        {u"ruleIndex"_s, rules.indexOf(finding)},
        {u"kind"_s, kind},
        // A result that is no failure has no level.
        {u"level"_s, kind == "fail"_L1 ? levelOf(finding.severity) : u"none"_s},
        {u"message"_s, message(wordsOf(host, finding))},
        {u"locations"_s, QJsonArray{locationOf(host, finding)}},
        {u"partialFingerprints"_s, QJsonObject{{u"plimsoll/v1"_s, fingerprint(host, finding)}}}};
    // Where one result is suppressed, every result says whether it is.
    result.insert(u"suppressions"_s, suppressionsOf(finding, atUtc));
    return result;
}

QJsonArray notificationsOf(const score::Assessment& assessment)
{
    QJsonArray notifications;
    for (const score::HostAssessment& host : assessment.hosts) {
        if (!host.error)
            continue;
        notifications.append(QJsonObject{
            {u"level"_s, u"error"_s},
            {u"message"_s,
             message(host.name + u": "_s + host.error->code + u' ' + host.error->detail)}});
    }
    return notifications;
}

bool hasScans(const score::Assessment& assessment)
{
    return std::ranges::any_of(assessment.hosts, [](const score::HostAssessment& host) {
        return std::ranges::any_of(host.images, [](const score::ImageAssessment& image) {
            return image.reading != score::Reading::None;
        });
    });
}

/// How old what images were compared with is; a stale database is a warning.
QJsonObject advisoriesNote(const score::Assessment& assessment)
{
    const bool isWarning = !assessment.advisoriesDigest || score::hasStaleAdvisories(assessment);
    return {{u"level"_s, isWarning ? u"warning"_s : u"note"_s},
            {u"message"_s, message(core::english(score::advisoriesText(assessment)))}};
}

QJsonObject driverOf(const score::Assessment& assessment, const Rules& rules)
{
    return {{u"name"_s, u"Plimsoll"_s},
            {u"version"_s, assessment.plimsollVersion},
            {u"rules"_s, rules.all()}};
}

} // namespace

QByteArray auditSarif(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    Rules rules;
    QJsonArray results;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const Finding& finding : host.findings) {
            if (isReported(finding))
                results.append(resultOf(host.name, finding, assessment.generatedAtUtc, rules));
        }
        for (const Finding& finding : score::vulnerabilityFindings(host))
            results.append(resultOf(host.name, finding, assessment.generatedAtUtc, rules));
    }
    QJsonArray troubles = notificationsOf(assessment);
    const bool isSuccessful = troubles.isEmpty();
    if (hasScans(assessment))
        troubles.append(advisoriesNote(assessment));
    const QJsonObject invocation{{u"executionSuccessful"_s, isSuccessful},
                                 {u"endTimeUtc"_s, core::formatTime(assessment.generatedAtUtc)},
                                 {u"toolExecutionNotifications"_s, troubles}};
    const QJsonObject run{
        {u"tool"_s, QJsonObject{{u"driver"_s, driverOf(assessment, rules)}}},
        {u"automationDetails"_s,
         QJsonObject{
             {u"id"_s, assessment.benchmarkName + u' ' + assessment.benchmarkVersion + u'/'}}},
        {u"invocations"_s, QJsonArray{invocation}},
        {u"results"_s, results},
        {u"columnKind"_s, u"utf16CodeUnits"_s}};
    const QJsonObject root{{u"$schema"_s, QString(SchemaUrl)},
                           {u"version"_s, u"2.1.0"_s},
                           {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::report
