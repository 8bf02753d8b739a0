// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "cis/editions.h"
#include "core/json.h"
#include "evidence/hostfile.h"
#include "paint/marks.h"
#include "pdf/table.h"
#include "score/endings.h"

#include <algorithm>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

void say(Sheet& sheet, const QString& text)
{
    sheet.paragraph(text, unitFont(12, QFont::Normal, Face::Paper), sheet.tokens().text2);
    sheet.moveDown(5);
}

/// One digest for all answers of a host: of its calls and their digests, a line each.
QString digestOf(const evidence::HostEvidence& host)
{
    QByteArray lines;
    for (const evidence::Answer& answer : host.answers)
        lines += answer.call.toUtf8() + ' ' + answer.digest.toUtf8() + '\n';
    return core::sha256(lines);
}

void drawAnswers(Sheet& sheet, const evidence::HostEvidence& host)
{
    subheading(sheet, {}, host.name);
    if (host.answers.isEmpty()) {
        say(sheet, words(QT_TRANSLATE_NOOP("Report", "No answer was received.")));
        return;
    }
    say(sheet,
        words(QT_TRANSLATE_NOOP("Report", "%1 answers; digest of calls and digests: %2"))
            .arg(QString::number(host.answers.size()), digestOf(host)));
    QList<Row> rows;
    for (const evidence::Answer& answer : host.answers) {
        rows.append(
            {{.text = answer.call, .isCode = true},
             {.text = answer.atUtc.toUTC().toString(u"HH:mm:ss"_s), .isCode = true},
             {.text = answer.status ? QString::number(answer.status) : u"–"_s, .isCode = true},
             {.text = answer.digest, .isCode = true}});
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Call")), .width = 46},
               {.title = words(QT_TRANSLATE_NOOP("Report", "UTC")), .width = 10},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Status")), .width = 7},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Digest")), .width = 42}},
              rows);
}

QString stateWord(const score::WaiverStanding& standing)
{
    const core::Text ending = score::endingText(standing);
    return ending.isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "in force"))
                            : core::translated(ending);
}

QString kindWord(core::Waiver::Kind kind)
{
    switch (kind) {
    case core::Waiver::Kind::AttestedMet:
        return words(QT_TRANSLATE_NOOP("Report", "attested as met"));
    case core::Waiver::Kind::AttestedNotMet:
        return words(QT_TRANSLATE_NOOP("Report", "attested as not met"));
    case core::Waiver::Kind::Waiver:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "waived"));
}

void drawStandings(Sheet& sheet, const Report& report)
{
    QList<Row> rows;
    for (const score::WaiverStanding& standing : report.assessment.waivers) {
        const core::Waiver& waiver = standing.waiver;
        const bool needsEyes = standing.state != score::WaiverStanding::State::InForce;
        rows.append(
            {{.text = cis::shownId(report.assessment.edition, waiver.check), .isCode = true},
             {.text = kindWord(waiver.kind)},
             {.text = core::translated(core::scopeText(waiver))},
             {.text = waiver.reason
                  + (waiver.reference.isEmpty() ? QString() : u"\n"_s + waiver.reference)},
             {.text = waiver.who},
             {.text = day(report.options.locale, waiver.until)},
             {.text = stateWord(standing), .isStrong = needsEyes},
             {.text = number(report, standing.covers)}});
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 7},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Decision")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Where")), .width = 17},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Reason")), .width = 30},
               {.title = words(QT_TRANSLATE_NOOP("Report", "By")), .width = 12},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Until")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Covers")),
                .width = 7,
                .alignment = Qt::AlignRight}},
              rows);
}

/// What stands differently because of a person's word.
void drawCovered(Sheet& sheet, const Report& report)
{
    QList<Row> rows;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const core::Finding& finding : host.findings) {
            if (!finding.decision && finding.outcome != core::Outcome::Waived)
                continue;
            const core::Outcome without =
                finding.decision ? finding.decision->without : core::Outcome::Fail;
            rows.append({{.text = finding.check, .isCode = true},
                         {.text = host.name},
                         {.text = finding.object.name, .isStrong = true},
                         {.text = core::translated(finding.title)},
                         {.text = outcomeWord(without)},
                         {.text = outcomeWord(finding.outcome)}});
        }
    }
    if (rows.isEmpty())
        return;
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "What they cover")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 8},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Object")), .width = 22},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Requirement")), .width = 32},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Without it")), .width = 12},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Counts as")), .width = 12}},
              rows);
}

} // namespace

void drawWaivers(Sheet& sheet, const Report& report)
{
    const QString title = words(QT_TRANSLATE_NOOP("Report", "Waivers"));
    if (report.options.parts == Template::Waivers)
        heading(sheet, u"waivers"_s, title, 0);
    else
        subheading(sheet, u"waivers"_s, title);
    const score::Score& fleet = report.assessment.fleet;
    if (report.assessment.waivers.isEmpty()) {
        say(sheet,
            words(QT_TRANSLATE_NOOP(
                "Report", "No waivers are in force: every failing result counts as failing.")));
    } else {
        if (fleet.value && fleet.withoutWaivers) {
            say(sheet,
                words(QT_TRANSLATE_NOOP("Report",
                                        "The fleet's score is %1; without waivers and "
                                        "attestations it would be %2."))
                    .arg(*fleet.value / 1000)
                    .arg(*fleet.withoutWaivers / 1000));
        }
        const QString warning = endingWarning(report);
        if (!warning.isEmpty())
            say(sheet, warning);
        drawStandings(sheet, report);
    }
    drawCovered(sheet, report);
}

namespace {

/// Whether anything but GET and HEAD was sent: the empty image, and the container for host files.
bool readsHostFiles(const evidence::Evidence& evidence)
{
    return std::ranges::any_of(evidence.hosts, [](const evidence::HostEvidence& host) {
        return std::ranges::any_of(host.answers, [](const evidence::Answer& answer) {
            return answer.call == evidence::calls::CreateAudit;
        });
    });
}

} // namespace

void drawMethod(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"method"_s, words(QT_TRANSLATE_NOOP("Report", "Method")), 0);
    const score::Assessment& assessment = report.assessment;
    const bool hasHostFiles = readsHostFiles(report.evidence);
    const QString nothingChanged = hasHostFiles
        ? words(QT_TRANSLATE_NOOP(
            "Report",
            "Nothing was installed or started. Where files of the host were allowed, an empty "
            "image was imported and a container made from it that is never started, to read "
            "them through; both were removed again."))
        : words(QT_TRANSLATE_NOOP("Report", "Nothing was installed, started or changed."));
    say(sheet,
        paragraphOf(
            report,
            {words(QT_TRANSLATE_NOOP(
                       "Report",
                       "Plimsoll %1 read the Docker Engine API of each host with GET requests."))
                 .arg(assessment.plimsollVersion),
             nothingChanged,
             words(QT_TRANSLATE_NOOP(
                 "Report",
                 "Secrets found in answers were replaced before anything was stored or judged; "
                 "digests are of the sealed answers."))}));
    say(sheet,
        words(QT_TRANSLATE_NOOP(
                  "Report",
                  "Checks follow the %1 Benchmark %2 by id; wording and severities are Plimsoll's "
                  "own. A check that the evidence does not decide is unknown, never passed."))
            .arg(assessment.benchmarkName, assessment.benchmarkVersion));
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Scores")));
    const QStringList rules = {
        words(QT_TRANSLATE_NOOP("Report",
                                "Weights: critical 10, high 5, medium 3, low 1. A stage's score is "
                                "the weight of what passes over the weight of what was decided; "
                                "waived, manual, not applicable and unknown stay out.")),
        words(QT_TRANSLATE_NOOP("Report",
                                "Container: 15% Dockerfile, 40% image, 45% container stage, over "
                                "the stages that have a score, then the lowest cap.")),
        words(QT_TRANSLATE_NOOP("Report",
                                "Host: 35% host stage, 65% its live containers: half their mean, "
                                "half the mean of the worst tenth.")),
        words(QT_TRANSLATE_NOOP("Report",
                                "Fleet: half the hosts' mean, half the mean of the worst tenth.")),
        words(QT_TRANSLATE_NOOP(
            "Report",
            "Caps: 39 for a privileged container, the Docker socket mounted or the host's root "
            "mounted writable; 69 for any other failed critical check; 84 for any failed high "
            "check; 89 while the image is not scanned or a high or critical finding is waived. A "
            "host whose API port takes clients without a certificate has at most 39.")),
        words(QT_TRANSLATE_NOOP("Report",
                                "Grades: A from 90, B from 80, C from 70, D from 60, E from 50, F "
                                "below. Numbers are rounded down. Under 50% coverage a score is "
                                "provisional and has no grade.")),
        words(QT_TRANSLATE_NOOP(
            "Report",
            "Image stage: 60% vulnerability score, 40% controls. The vulnerability score is 100 "
            "less 15 for each critical (at most 60), 5 for each high (30), 0.5 for each medium "
            "(15), 0.1 for each low (5) and 20 for each one known to be exploited (40); one "
            "without a fix counts half.")),
        words(QT_TRANSLATE_NOOP("Report",
                                "The image stage of an image that was not scanned is provisional "
                                "and at most 69.")),
    };
    for (const QString& rule : rules)
        say(sheet, u"–  "_s + rule);
    drawPolicies(sheet, report);
}

void drawEvidenceIndex(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"evidence"_s, words(QT_TRANSLATE_NOOP("Report", "Evidence index")), 0);
    say(sheet,
        words(QT_TRANSLATE_NOOP(
            "Report",
            "Every API answer that the results rest on, with the SHA-256 of its sealed body. The "
            "evidence file holds the bodies.")));
    for (const evidence::HostEvidence& host : report.evidence.hosts)
        drawAnswers(sheet, host);
}

} // namespace plimsoll::pdf
