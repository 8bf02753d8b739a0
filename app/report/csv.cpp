// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include "cis/certainty.h"
#include "cis/editions.h"
#include "core/json.h"
#include "report/plain.h"
#include "score/endings.h"
#include "score/shownids.h"
#include "score/vulnerability.h"

#include <QStringList>

namespace plimsoll::report {

using core::Finding;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Names of containers, images and labels are other people's text; a spreadsheet must not run it.
/// Tabs and carriage returns are gone by then.
/// Source: OWASP, CSV injection.
QString withoutFormula(QString field)
{
    static const QString Leads = u"=+-@\n\uFF1D\uFF0B\uFF0D\uFF20"_s; // the last four: full width
    if (!field.isEmpty() && Leads.contains(field.front()))
        field.prepend(u'\'');
    return field;
}

QString quoted(const QString& text)
{
    QString field = withoutFormula(plain(text, Lines::Kept));
    const bool needsQuotes = field.contains(u',') || field.contains(u'"') || field.contains(u'\n')
        || field.contains(u'\r') || field.startsWith(u' ') || field.endsWith(u' ');
    if (!needsQuotes)
        return field;
    return u'"' + field.replace(u'"', "\"\""_L1) + u'"';
}

QString row(const QStringList& fields)
{
    QStringList cells;
    for (const QString& field : fields)
        cells.append(quoted(field));
    return cells.join(u',') + "\r\n"_L1;
}

QString evidenceOf(const Finding& finding)
{
    QStringList places;
    for (const core::Proof& proof : finding.proofs)
        places.append(proof.path.isEmpty() ? proof.call : proof.call + " : "_L1 + proof.path);
    return places.join(u'\n');
}

/// How sure the result is; empty for a check that is no control.
QStringList certaintyOf(const Finding& finding, const cis::Control* control)
{
    if (!control)
        return {QString(), QString(), QString()};
    const cis::Certainty certainty = cis::certaintyOf(*control, finding);
    return {certainty.confidence, certainty.completeness(), core::english(certainty.unseen)};
}

QString row(const score::HostAssessment& host, const Finding& finding, const cis::Control* control,
            const QDateTime& atUtc)
{
    const core::Decision decision = finding.decision.value_or(core::Decision());
    QStringList remedy = finding.remedyLines;
    if (!finding.remedy.isEmpty())
        remedy.prepend(core::english(finding.remedy));
    return row(QStringList{core::formatTime(host.assessedAtUtc), host.name, finding.check,
                           core::outcomeName(finding.outcome), core::severityName(finding.severity),
                           core::stageName(finding.stage), core::english(finding.title),
                           core::objectKindName(finding.object.kind), finding.object.name,
                           finding.object.id, core::english(finding.reason), evidenceOf(finding),
                           remedy.join(u'\n'),
                           finding.decision ? core::outcomeName(decision.without) : QString(),
                           decision.reason, decision.who, decision.until.toString(Qt::ISODate),
                           decision.reference}
               + certaintyOf(finding, control)
               + QStringList(finding.decision ? core::english(score::endingText(decision, atUtc))
                                              : QString()));
}

} // namespace

QByteArray auditCsv(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    QString csv = row({u"assessed_at"_s,   u"host"_s,
                       u"check"_s,         u"result"_s,
                       u"severity"_s,      u"stage"_s,
                       u"title"_s,         u"object_kind"_s,
                       u"object_name"_s,   u"object_id"_s,
                       u"reason"_s,        u"evidence"_s,
                       u"remedy"_s,        u"without_decision"_s,
                       u"decision"_s,      u"decided_by"_s,
                       u"decided_until"_s, u"decision_reference"_s,
                       u"confidence"_s,    u"completeness"_s,
                       u"unseen"_s,        u"decision_ends"_s});
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const Finding& finding : host.findings)
            csv += row(host, finding, cis::control(cis::checkOf(assessment.edition, finding.check)),
                       assessment.generatedAtUtc);
        for (const Finding& finding : score::vulnerabilityFindings(host))
            csv += row(host, finding, nullptr, assessment.generatedAtUtc);
    }
    return csv.toUtf8();
}

} // namespace plimsoll::report
