// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "cis/catalogue.h"
#include "cis/certainty.h"
#include "cis/editions.h"
#include "core/json.h"
#include "paint/marks.h"
#include "pdf/cells.h"

#include <algorithm>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;
using paint::Face;
using paint::Medium;
using paint::unitFont;

namespace {

QString objectWords(const Report& report, const CheckSummary& check)
{
    if (check.failingObjects == 0)
        return {};
    const QString count = number(report, check.failingObjects);
    const bool isOne = check.failingObjects == 1;
    switch (check.failingKind) {
    case core::ObjectKind::Image:
        return isOne ? words(QT_TRANSLATE_NOOP("Report", "1 image"))
                     : words(QT_TRANSLATE_NOOP("Report", "%1 images")).arg(count);
    case core::ObjectKind::Container:
        return isOne ? words(QT_TRANSLATE_NOOP("Report", "1 container"))
                     : words(QT_TRANSLATE_NOOP("Report", "%1 containers")).arg(count);
    case core::ObjectKind::Host:
        return isOne ? words(QT_TRANSLATE_NOOP("Report", "1 host"))
                     : words(QT_TRANSLATE_NOOP("Report", "%1 hosts")).arg(count);
    default:
        return isOne ? words(QT_TRANSLATE_NOOP("Report", "1 object"))
                     : words(QT_TRANSLATE_NOOP("Report", "%1 objects")).arg(count);
    }
}

const cis::Control* controlOf(const Report& report, const QString& check)
{
    return cis::control(cis::checkOf(report.assessment.edition, check));
}

/// What the evidence of a pass does not show; empty where it shows everything.
QString partialWords(const Report& report, const QString& check)
{
    const cis::Control* control = controlOf(report, check);
    if (!control || !control->unseen)
        return {};
    return words(QT_TRANSLATE_NOOP("Report", "Incomplete evidence: %1"))
        .arg(core::translated(control->unseenText()));
}

/// How sure a result is, below its reason.
QString certaintyWords(const Report& report, const core::Finding& finding)
{
    const cis::Control* control = controlOf(report, finding.check);
    QStringList sentences;
    if (control) {
        for (const core::Text& sentence : cis::certaintySentences(*control, finding))
            sentences.append(core::translated(sentence));
    }
    return sentences.isEmpty() ? QString() : u'\n' + sentences.join(u' ');
}

/// What a reader wants beside the result: the remedy of a failure, the reason of anything
/// undecided.
QString adviceWords(const Sheet& sheet, const Report& report, const CheckSummary& check)
{
    if (check.worst == Outcome::Unknown && check.reason.isEmpty())
        return words(QT_TRANSLATE_NOOP("Report", "Several reasons, see page %1"))
            .arg(sheet.pageOf(u"unread"_s));
    if (check.decision)
        return decisionWords(report, *check.decision);
    switch (check.worst) {
    case Outcome::Fail:
        return core::translated(check.remedy);
    case Outcome::Pass:
        return partialWords(report, check.check);
    default:
        return core::translated(check.reason);
    }
}

Row rowOf(const Sheet& sheet, const Report& report, const CheckSummary& check)
{
    const paint::Tokens& tokens = sheet.tokens();
    const paint::Tokens* t = &tokens;
    const int fails = check.hosts[size_t(Outcome::Fail)];
    const bool needsEyes = check.worst != Outcome::Pass && check.worst != Outcome::NotApplicable;
    return {
        {.text = check.check, .isCode = true},
        outcomeCell(tokens, check.worst),
        severityCell(check.severity, tokens),
        {.text = core::translated(check.title),
         .isStrong = needsEyes,
         .colour = needsEyes ? tokens.text : tokens.text2},
        {.paint =
             [counts = check.hosts, t](QPainter& painter, const QRectF& line) {
                 paint::drawOutcomeBar(painter, line.adjusted(0, 2, 0, -3), counts, *t,
                                       Medium::Paper);
             }},
        {.text = fails ? QString::number(fails) : u"–"_s},
        {.text = objectWords(report, check)},
        {.text = adviceWords(sheet, report, check), .colour = tokens.text2},
    };
}

/// The first places a result rests on, as "path = value" below their call.
QString placesOf(const core::Finding& finding)
{
    constexpr qsizetype MostPlaces = 4;
    constexpr qsizetype MostValue = 120;
    QStringList lines;
    QString call;
    for (const core::Proof& proof :
         finding.proofs.first(std::min(finding.proofs.size(), MostPlaces))) {
        if (proof.call != call)
            lines.append(proof.call);
        call = proof.call;
        if (proof.path.isEmpty() || proof.value.isUndefined())
            continue;
        const QString value = QString::fromUtf8(core::canonicalJson(proof.value));
        lines.append(proof.path + " = "_L1
                     + (value.size() > MostValue ? value.first(MostValue) + u'…' : value));
    }
    if (finding.proofs.size() > MostPlaces)
        lines.append(words(QT_TRANSLATE_NOOP("Report", "and %1 more"))
                         .arg(finding.proofs.size() - MostPlaces));
    return lines.join(u'\n');
}

Row rowOf(const Sheet& sheet, const Report& report, const core::Finding& finding)
{
    const QString reason = core::translated(finding.reason);
    return {
        {.text = finding.check, .isCode = true},
        outcomeCell(sheet.tokens(), finding.outcome),
        {.text = finding.object.name, .isStrong = finding.outcome == Outcome::Fail},
        {.text = core::translated(finding.title) + u'\n' + reason + certaintyWords(report, finding)
             + (finding.decision ? u'\n' + decisionWords(report, *finding.decision) : QString())},
        {.text = placesOf(finding), .isCode = true}};
}

/// What the section comes to, beside its heading: the pass rate, and how much fails.
void drawFigures(Sheet& sheet, const Report& report, const score::SectionTally& tally, qreal top)
{
    const int pass = tally.count(Outcome::Pass);
    const int fail = tally.count(Outcome::Fail);
    const std::pair<QString, QString> figures[] = {
        {number(report, fail), words(QT_TRANSLATE_NOOP("Report", "failing results"))},
        {pass + fail ? u"%1%"_s.arg(honestPercent(pass, pass + fail)) : u"–"_s,
         pass + fail ? words(QT_TRANSLATE_NOOP("Report", "pass rate of decided checks"))
                     : words(QT_TRANSLATE_NOOP("Report", "nothing decided"))}};
    QPainter& painter = sheet.painter();
    const QFont caption = unitFont(10, QFont::Normal, Face::Paper);
    qreal right = sheet.body().right();
    for (const auto& [value, label] : figures) {
        const qreal width = std::max<qreal>(QFontMetricsF(caption).horizontalAdvance(label), 40);
        painter.setFont(unitFont(18, QFont::DemiBold, Face::Paper));
        painter.setPen(sheet.tokens().text);
        painter.drawText(QRectF(right - width, top, width, 24), Qt::AlignVCenter | Qt::AlignRight,
                         value);
        painter.setFont(caption);
        painter.setPen(sheet.tokens().text2);
        painter.drawText(QRectF(right - width, top + 24, width, 14),
                         Qt::AlignVCenter | Qt::AlignRight, label);
        right -= width + 26;
    }
}

/// Legend and counts in one: silhouette, pattern, word, number.
void drawTally(Sheet& sheet, const Report& report, const score::SectionTally& tally)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const QFont font = unitFont(11, QFont::Normal, Face::Paper);
    const QFont strong = unitFont(11, QFont::DemiBold, Face::Paper);
    qreal x = sheet.body().left();
    for (const Outcome outcome : core::AllOutcomes) {
        paint::drawOutcomeGlyph(painter, QRectF(x, sheet.y() + 1, 13, 13), outcome, tokens);
        const QRectF swatch(x + 18, sheet.y() + 3, 18, 9);
        QPainterPath area;
        area.addRect(swatch);
        paint::fillOutcome(painter, area, outcome, tokens, Medium::Paper);
        painter.setPen(paint::outcomeEdge(outcome, tokens));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch);
        x = swatch.right() + 6;
        for (const auto& [text, shown] :
             {std::pair(outcomeWord(outcome), font),
              std::pair(number(report, tally.count(outcome)), strong)}) {
            painter.setFont(shown);
            painter.setPen(shown == strong ? tokens.text : tokens.text2);
            painter.drawText(QRectF(x, sheet.y(), 120, 15), Qt::AlignVCenter, text);
            x += QFontMetricsF(shown).horizontalAdvance(text) + 6;
        }
        x += 12;
    }
    sheet.moveDown(22);
}

void drawFailingObjects(Sheet& sheet, const Report& report, const QList<CheckSummary>& checks)
{
    QList<Row> rows;
    for (const CheckSummary& check : checks) {
        for (const FailingObject& failing : failuresOf(report.assessment, check.check)) {
            rows.append({{.text = check.check, .isCode = true},
                         {.text = failing.host},
                         {.text = failing.finding.object.name, .isStrong = true},
                         {.text = core::translated(failing.finding.reason)},
                         {.text = failing.finding.remedyLines.join(u'\n'), .isCode = true}});
        }
    }
    if (rows.isEmpty())
        return;
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Failing objects")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 7},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Object")), .width = 17},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Finding")), .width = 26},
               {.title = words(QT_TRANSLATE_NOOP("Report", "What to paste")), .width = 43}},
              rows);
}

} // namespace

void drawResults(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"results"_s, words(QT_TRANSLATE_NOOP("Report", "Every result")), 0);
    QList<Row> rows;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const core::Finding& finding : host.findings)
            rows.append(rowOf(sheet, report, finding));
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 8},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Result")), .width = 12},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Object")), .width = 17},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Finding")), .width = 31},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Evidence")), .width = 35}},
              rows);
}

void drawSection(Sheet& sheet, const Report& report, const QString& section)
{
    sheet.newPage();
    const score::SectionTally tally = score::summed(report.assessment.hosts, section);
    const qreal top = sheet.y() + 8;
    heading(sheet, u"section"_s + section,
            section + u"  "_s + core::translated(cis::sectionTitle(section)), 0);
    drawFigures(sheet, report, tally, top);
    sheet.moveDown(4);
    drawTally(sheet, report, tally);
    const QList<CheckSummary> checks = checksOf(report.assessment, section);
    QList<Row> rows;
    for (const CheckSummary& check : checks)
        rows.append(rowOf(sheet, report, check));
    drawTable(
        sheet,
        {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 8},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Result")), .width = 12},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Sev")), .width = 4},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Requirement")), .width = 27},
         {.title = words(QT_TRANSLATE_NOOP("Report", "%1 hosts")).arg(report.facts.hosts),
          .width = 12},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Fail")),
          .width = 5,
          .alignment = Qt::AlignRight},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Objects")), .width = 13},
         {.title = words(QT_TRANSLATE_NOOP("Report", "Remedy, or why undecided")), .width = 32}},
        rows);
    sheet.moveDown(6);
    sheet.ensureRoom(40);
    sheet.paragraph(words(QT_TRANSLATE_NOOP(
                        "Report",
                        "Result is the worst across the hosts in scope. A check counts once per "
                        "host; Objects counts what is behind the failures.")),
                    unitFont(10, QFont::Normal, Face::Paper), sheet.tokens().text2);
    drawFailingObjects(sheet, report, checks);
}

} // namespace plimsoll::pdf
