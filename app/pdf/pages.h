// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/facts.h"
#include "pdf/sheet.h"

/// The parts of the posture report, in the order of the paper (design section 11). Each draws at
/// the sheet's place and leaves it behind its last line.
namespace plimsoll::pdf {

struct Report
{
    const score::Assessment& assessment;
    const evidence::Evidence& evidence;
    const PostureOptions& options;
    FleetFacts facts;
};

/// A translated sentence of the report.
QString words(const char* source);
/// Sentences as a paragraph: Chinese has no space between them.
QString paragraphOf(const Report& report, const QStringList& sentences);
QString number(const Report& report, qint64 value);
/// "20 Nov 2026", as the reader's language orders it.
QString date(const QLocale& locale, const QDateTime& atUtc);
QString time(const Report& report, const QDateTime& atUtc);
QString severityWord(core::Severity severity);
QString outcomeWord(core::Outcome outcome);
/// "Riding safely" and its kin, by freeboard (design section 3).
QString verdictWord(const FleetFacts& facts);
/// "Waived by Ada Marsh until 31 Jan 2027 (ends in 9 days): ..."
QString decisionWords(const Report& report, const core::Decision& decision);
/// "2 waivers and attestations end within two weeks."; empty while none comes to its end.
QString endingWarning(const Report& report);
/// "31 Jan 2027", as the reader's language orders it.
QString day(const QLocale& locale, const QDate& day);
/// "+2.4", rounded down.
QString pointsGained(const Report& report, score::Thousandths points);
/// "7 points above the load line".
QString freeboardWords(const FleetFacts& facts);

void heading(Sheet& sheet, const QString& part, const QString& title, int level);
/// A heading and small text before a table.
void subheading(Sheet& sheet, const QString& part, const QString& title);

/// A label and its value across the page, below a thin line.
void fact(Sheet& sheet, const QString& label, const QString& value);

void drawCover(Sheet& sheet, const Report& report);
void drawSummary(Sheet& sheet, const Report& report);
void drawHosts(Sheet& sheet, const Report& report);
void drawUnread(Sheet& sheet, const Report& report);
void drawSection(Sheet& sheet, const Report& report, const QString& section);
/// Every known vulnerability once, with the images it is in.
void drawVulnerabilities(Sheet& sheet, const Report& report);
/// Of one image, as part of its pages; nothing where there are none.
void drawVulnerabilitiesOf(Sheet& sheet, const Report& report, const score::ImageAssessment& image);
/// The table of images, host by host.
void drawImageList(Sheet& sheet, const Report& report);
/// Every image in scope on pages of its own: facts, stages, what fails, vulnerabilities, files,
/// layers, what is not decided.
void drawImages(Sheet& sheet, const Report& report);
void drawInventory(Sheet& sheet, const Report& report);
/// Every result of every host in scope, passes too, with the places it rests on.
void drawResults(Sheet& sheet, const Report& report);
/// Every waiver and attestation with its state, then what they cover.
void drawWaivers(Sheet& sheet, const Report& report);
void drawMethod(Sheet& sheet, const Report& report);
/// Every policy in force: all inputs of the fleet's, and what those of groups say otherwise.
void drawPolicies(Sheet& sheet, const Report& report);
void drawEvidenceIndex(Sheet& sheet, const Report& report);

} // namespace plimsoll::pdf
