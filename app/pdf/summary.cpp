// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "cis/catalogue.h"
#include "paint/marks.h"
#include "pdf/table.h"

#include <algorithm>
#include <cmath>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;
using paint::Face;
using paint::Medium;
using paint::unitFont;

namespace {

struct Figure
{
    QString value = {};
    QString label = {};
    QString note = {};
};

/// Up to three names, then how many more.
QString someNames(const QStringList& names)
{
    constexpr qsizetype Most = 3;
    if (names.size() <= Most)
        return names.join(u", "_s);
    return words(QT_TRANSLATE_NOOP("Report", "%1 and %2 more"))
        .arg(names.first(Most).join(u", "_s))
        .arg(names.size() - Most);
}

QString summarySentences(const Report& report)
{
    const FleetFacts& facts = report.facts;
    QStringList result;
    if (facts.freeboard && !facts.hasTooLittleEvidence) {
        result << words(QT_TRANSLATE_NOOP("Report", "The fleet scores %1, %2."))
                      .arg(*report.assessment.fleet.whole())
                      .arg(freeboardWords(facts));
    } else {
        result << words(QT_TRANSLATE_NOOP(
            "Report", "The evidence does not decide enough checks for a grade of the fleet."));
    }
    if (!facts.below.isEmpty()) {
        result << words(QT_TRANSLATE_NOOP("Report", "Hosts below the line: %1."))
                      .arg(someNames(facts.below));
    }
    result << words(QT_TRANSLATE_NOOP("Report",
                                      "%1 of %2 containers ride below the line; %3 results of "
                                      "critical severity fail."))
                  .arg(number(report, facts.containersBelow), number(report, facts.containers),
                       number(report, facts.failingCritical));
    if (!report.assessment.fixFirst.isEmpty()) {
        const score::Fix& first = report.assessment.fixFirst.first();
        const QString gained = pointsGained(report, first.run.points);
        result << (first.run.acts == 1
                       ? words(QT_TRANSLATE_NOOP("Report", "To do first: %1 (%2 points)."))
                             .arg(core::translated(first.action), gained)
                       : words(QT_TRANSLATE_NOOP("Report",
                                                 "To do first: %1, and what stands with it below "
                                                 "(%2 points together)."))
                             .arg(core::translated(first.action), gained));
    }
    const QString warning = endingWarning(report);
    if (!warning.isEmpty())
        result << warning;
    return paragraphOf(report, result);
}

QList<Figure> figuresOf(const Report& report)
{
    const FleetFacts& facts = report.facts;
    const auto whole = report.assessment.fleet.whole();
    const auto grade = report.assessment.fleet.grade();
    const int manual = facts.counts[size_t(Outcome::Manual)];
    const int unknown = facts.counts[size_t(Outcome::Unknown)];
    QString score = whole ? QString::number(*whole) : u"–"_s;
    if (grade)
        score += u' ' + QString(*grade);
    return {
        {score, words(QT_TRANSLATE_NOOP("Report", "fleet score")), freeboardWords(facts)},
        {words(QT_TRANSLATE_NOOP("Report", "%1 of %2")).arg(facts.below.size()).arg(facts.hosts),
         words(QT_TRANSLATE_NOOP("Report", "hosts below the line")), someNames(facts.below)},
        {number(report, facts.failingCritical),
         words(QT_TRANSLATE_NOOP("Report", "critical results failing")),
         words(QT_TRANSLATE_NOOP("Report", "%1 of %2 containers below the line"))
             .arg(number(report, facts.containersBelow), number(report, facts.containers))},
        {facts.coveragePercent ? u"%1%"_s.arg(*facts.coveragePercent) : u"–"_s,
         words(QT_TRANSLATE_NOOP("Report", "evidence coverage")),
         words(QT_TRANSLATE_NOOP("Report", "%1 results unknown, %2 await a person"))
             .arg(number(report, unknown), number(report, manual))},
    };
}

void drawFigure(Sheet& sheet, const Figure& figure, const QStringList& note, const QRectF& area)
{
    QPainter& painter = sheet.painter();
    painter.setPen(sheet.tokens().text);
    painter.setFont(unitFont(25, QFont::DemiBold, Face::Paper));
    painter.drawText(QRectF(area.left(), area.top() + 8, area.width(), 32), Qt::AlignVCenter,
                     figure.value);
    painter.setFont(unitFont(11, QFont::DemiBold, Face::Paper));
    painter.drawText(QRectF(area.left(), area.top() + 40, area.width(), 16), Qt::AlignVCenter,
                     figure.label);
    painter.setFont(unitFont(10, QFont::Normal, Face::Paper));
    painter.setPen(sheet.tokens().text2);
    for (qsizetype i = 0; i < note.size(); ++i) {
        painter.drawText(QRectF(area.left(), area.top() + 57 + 14 * qreal(i), area.width(), 14),
                         Qt::AlignVCenter | Qt::TextSingleLine, note[i]);
    }
}

void drawFigures(Sheet& sheet, const Report& report)
{
    const QRectF body = sheet.body();
    sheet.painter().fillRect(QRectF(body.left(), sheet.y(), body.width(), 1.6),
                             sheet.tokens().seriesHost);
    const QList<Figure> figures = figuresOf(report);
    const qreal width = body.width() / qreal(figures.size());
    QList<QStringList> notes;
    qsizetype lines = 2;
    for (const Figure& figure : figures) {
        notes.append(wrapped(figure.note, unitFont(10, QFont::Normal, Face::Paper), width - 16));
        lines = std::max(lines, notes.constLast().size());
    }
    const qreal height = 62 + 14 * qreal(lines);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const qreal x = body.left() + width * qreal(i) + (i == 0 ? 0 : 12);
        if (i > 0)
            sheet.painter().fillRect(QRectF(x - 12, sheet.y(), 0.75, height), sheet.tokens().line);
        drawFigure(sheet, figures[i], notes[i], QRectF(x, sheet.y(), width - 16, height));
    }
    sheet.moveDown(height + 6);
}

void drawTrend(Sheet& sheet, const Report& report, const QRectF& area)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    QList<store::ScorePoint> points;
    for (const store::ScorePoint& point : report.options.history) {
        if (point.host.isEmpty() && point.value)
            points.append(point);
    }
    if (points.size() < 2) {
        painter.setPen(tokens.text2);
        painter.setFont(unitFont(11, QFont::Normal, Face::Paper));
        painter.drawText(area, Qt::TextWordWrap,
                         words(QT_TRANSLATE_NOOP(
                             "Report", "One assessment so far: a trend needs at least two.")));
        return;
    }
    const int line = report.assessment.policy.loadLine;
    qreal low = line - 10;
    qreal high = line + 10;
    for (const store::ScorePoint& point : std::as_const(points)) {
        low = std::min(low, qreal(*point.value) / 1000 - 2);
        high = std::max(high, qreal(*point.value) / 1000 + 2);
    }
    const QRectF plot = area.adjusted(28, 4, -34, -20);
    const qint64 begin = points.first().atUtc.toMSecsSinceEpoch();
    const qint64 end = std::max(points.last().atUtc.toMSecsSinceEpoch(), begin + 1);
    const auto placeOf = [&](qreal score, qint64 at) {
        return QPointF(plot.left() + plot.width() * qreal(at - begin) / qreal(end - begin),
                       plot.bottom() - plot.height() * (score - low) / (high - low));
    };
    painter.setFont(unitFont(10, QFont::Normal, Face::Paper));
    for (int tick = int(std::ceil(low / 10)) * 10; tick <= high; tick += 10) {
        const qreal y = placeOf(tick, begin).y();
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 0.75), tokens.line);
        // The load line's own figure stands at its own height.
        if (std::abs(tick - line) < 4)
            continue;
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(area.left(), y - 8, 22, 16), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(tick));
    }
    const qreal water = placeOf(line, begin).y();
    painter.fillRect(QRectF(plot.left(), water, plot.width(), plot.bottom() - water), tokens.water);
    painter.fillRect(QRectF(plot.left(), water - 0.8, plot.width(), 1.6), tokens.waterLine);
    painter.setPen(tokens.text2);
    painter.setFont(unitFont(10, QFont::Normal, Face::Paper));
    painter.drawText(QRectF(area.left(), water - 8, 22, 16), Qt::AlignVCenter | Qt::AlignRight,
                     QString::number(line));
    QPolygonF curve;
    for (const store::ScorePoint& point : std::as_const(points))
        curve << placeOf(qreal(*point.value) / 1000, point.atUtc.toMSecsSinceEpoch());
    painter.setPen(QPen(tokens.seriesHost, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(curve);
    painter.setBrush(tokens.seriesHost);
    painter.drawEllipse(curve.last(), 3, 3);
    painter.setPen(tokens.text);
    painter.setFont(unitFont(12, QFont::DemiBold, Face::Paper));
    painter.drawText(QRectF(curve.last().x() + 7, curve.last().y() - 9, 30, 18), Qt::AlignVCenter,
                     QString::number(*points.last().value / 1000));
    painter.setPen(tokens.text2);
    painter.setFont(unitFont(10, QFont::Normal, Face::Paper));
    const QRectF dates(plot.left(), plot.bottom() + 3, plot.width(), 16);
    const QLocale& locale = report.options.locale;
    painter.drawText(dates, Qt::AlignLeft, date(locale, points.first().atUtc));
    painter.drawText(dates, Qt::AlignRight, date(locale, points.last().atUtc));
}

void drawStages(Sheet& sheet, const Report& report, const QRectF& area)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const std::pair<QString, core::Stage> stages[] = {
        {words(QT_TRANSLATE_NOOP("Report", "Host and daemon")), core::Stage::Host},
        {words(QT_TRANSLATE_NOOP("Report", "Dockerfile")), core::Stage::Dockerfile},
        {words(QT_TRANSLATE_NOOP("Report", "Image")), core::Stage::Image},
        {words(QT_TRANSLATE_NOOP("Report", "Container")), core::Stage::Container},
    };
    qreal y = area.top();
    for (const auto& [name, stage] : stages) {
        const score::Score& score = report.assessment.stages.of(stage);
        painter.setPen(tokens.text);
        painter.setFont(unitFont(11, QFont::Normal, Face::Paper));
        painter.drawText(QRectF(area.left(), y, 110, 24), Qt::AlignVCenter, name);
        paint::drawScoreBar(painter, QRectF(area.left() + 112, y + 9, area.width() - 180, 6), score,
                            report.assessment.policy.loadLine, tokens, Medium::Paper);
        const auto whole = score.whole();
        const auto grade = score.grade();
        painter.setFont(unitFont(12, QFont::DemiBold, Face::Paper));
        painter.drawText(QRectF(area.right() - 60, y, 30, 24), Qt::AlignVCenter | Qt::AlignRight,
                         whole ? QString::number(*whole) : u"–"_s);
        painter.setFont(unitFont(12, QFont::Normal, Face::Paper));
        painter.drawText(QRectF(area.right() - 22, y, 22, 24), Qt::AlignVCenter,
                         grade ? QString(*grade) : QString());
        painter.fillRect(QRectF(area.left(), y + 25, area.width(), 0.75), tokens.line);
        y += 27;
    }
    painter.setPen(tokens.text2);
    painter.setFont(unitFont(10, QFont::Normal, Face::Paper));
    QString note = words(QT_TRANSLATE_NOOP("Report", "Bar against the load line at %1."))
                       .arg(report.assessment.policy.loadLine);
    if (report.facts.scannedImages < report.facts.images) {
        note = paragraphOf(
            report,
            {note,
             words(QT_TRANSLATE_NOOP("Report",
                                     "%1 of %2 images were not scanned: their stage rests on what "
                                     "the API tells."))
                 .arg(number(report, report.facts.images - report.facts.scannedImages),
                      number(report, report.facts.images))});
    }
    painter.drawText(QRectF(area.left(), y + 3, area.width(), 30),
                     Qt::TextWordWrap | Qt::TextDontClip, note);
}

void drawSections(Sheet& sheet, const Report& report)
{
    const QList<Column> columns = {
        {.title = {}, .width = 3},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Section")), .width = 26},
        {.title = words(QT_TRANSLATE_NOOP("Report", "%1 results on %2 hosts"))
                      .arg(number(report, report.facts.results))
                      .arg(report.facts.hosts),
         .width = 42},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Failing")),
         .width = 9,
         .alignment = Qt::AlignRight},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Pass rate")),
         .width = 11,
         .alignment = Qt::AlignRight},
    };
    const paint::Tokens* tokens = &sheet.tokens();
    QList<Row> rows;
    for (const QString& section : cis::sections()) {
        const score::SectionTally tally = score::summed(report.assessment.hosts, section);
        const int pass = tally.count(Outcome::Pass);
        const int fail = tally.count(Outcome::Fail);
        rows.append({
            {.text = section},
            {.text = core::translated(cis::sectionTitle(section))},
            {.paint =
                 [counts = tally.counts, tokens](QPainter& painter, const QRectF& line) {
                     paint::drawOutcomeBar(painter, line.adjusted(0, 2, 0, -2), counts, *tokens,
                                           Medium::Paper);
                 }},
            {.text = fail ? number(report, fail) : u"–"_s},
            {.text = pass + fail ? u"%1%"_s.arg(honestPercent(pass, pass + fail)) : u"–"_s,
             .isStrong = true},
        });
    }
    drawTable(sheet, columns, rows);
}

void drawLegend(Sheet& sheet, const Report& report)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    sheet.moveDown(8);
    qreal x = sheet.body().left();
    const QFont font = unitFont(10, QFont::Normal, Face::Paper);
    for (const Outcome outcome : core::AllOutcomes) {
        const QRectF box(x, sheet.y() + 3, 20, 9);
        QPainterPath path;
        path.addRect(box);
        paint::fillOutcome(painter, path, outcome, tokens, Medium::Paper);
        painter.setPen(paint::outcomeEdge(outcome, tokens));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        const QString label =
            outcomeWord(outcome) + u"  "_s + number(report, report.facts.counts[size_t(outcome)]);
        painter.setFont(font);
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(x + 26, sheet.y(), 120, 15), Qt::AlignVCenter, label);
        x += 26 + QFontMetricsF(font).horizontalAdvance(label) + 18;
    }
    sheet.moveDown(16);
}

/// What acts gain only together stands on the first of them; the others say with which.
Cell pointsCell(const Report& report, const score::Fix& fix, int index, const paint::Tokens& tokens)
{
    if (fix.run.place == 0)
        return {
            .text = pointsGained(report, fix.run.points), .isStrong = true, .colour = tokens.pass};
    return {.text = words(QT_TRANSLATE_NOOP("Report", "with %1")).arg(index - fix.run.place + 1),
            .colour = tokens.text3};
}

void drawFixFirst(Sheet& sheet, const Report& report)
{
    constexpr qsizetype Most = 6;
    const QList<Column> columns = {
        {.title = {}, .width = 3},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Severity")), .width = 13},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Action")), .width = 42},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 12},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Where")), .width = 24},
        {.title = words(QT_TRANSLATE_NOOP("Report", "Points")),
         .width = 10,
         .alignment = Qt::AlignRight},
    };
    const paint::Tokens* tokens = &sheet.tokens();
    QList<Row> rows;
    for (const score::Fix& fix :
         report.assessment.fixFirst.first(std::min(Most, report.assessment.fixFirst.size()))) {
        rows.append({
            {.text = QString::number(rows.size() + 1)},
            {.text = severityWord(fix.severity),
             .paint =
                 [severity = fix.severity, tokens](QPainter& painter, const QRectF& line) {
                     paint::drawSeverityBadge(painter, QRectF(line.left(), line.top() - 2, 18, 18),
                                              severity, *tokens);
                 },
             .textIndent = 24},
            {.text = core::translated(fix.action), .isStrong = true},
            {.text = fix.checks.join(u", "_s), .isCode = true},
            {.text = fix.hosts.size() > 4
                 ? words(QT_TRANSLATE_NOOP("Report", "%1 hosts")).arg(fix.hosts.size())
                 : fix.hosts.join(u", "_s)},
            pointsCell(report, fix, int(rows.size()), *tokens),
        });
    }
    drawTable(sheet, columns, rows);
}

} // namespace

void drawSummary(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"summary"_s, words(QT_TRANSLATE_NOOP("Report", "Executive summary")), 0);
    sheet.paragraph(summarySentences(report), unitFont(12, QFont::Normal, Face::Paper),
                    sheet.tokens().text2);
    sheet.moveDown(12);
    drawFigures(sheet, report);

    const qreal top = sheet.y();
    const qreal half = sheet.body().width() / 2;
    QPainter& painter = sheet.painter();
    painter.setPen(sheet.tokens().text);
    painter.setFont(unitFont(14, QFont::DemiBold, Face::Paper));
    painter.drawText(QRectF(sheet.body().left(), top + 8, half, 22), Qt::AlignVCenter,
                     words(QT_TRANSLATE_NOOP("Report", "Fleet score over time")));
    painter.drawText(QRectF(sheet.body().left() + half + 10, top + 8, half, 22), Qt::AlignVCenter,
                     words(QT_TRANSLATE_NOOP("Report", "Score by stage")));
    drawTrend(sheet, report, QRectF(sheet.body().left(), top + 36, half - 20, 142));
    drawStages(sheet, report, QRectF(sheet.body().left() + half + 10, top + 36, half - 10, 142));
    sheet.moveTo(top + 182);

    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Results by benchmark section")));
    drawSections(sheet, report);
    drawLegend(sheet, report);
    subheading(sheet, u"fixes"_s, words(QT_TRANSLATE_NOOP("Report", "What to fix first")));
    if (report.assessment.fixFirst.isEmpty()) {
        sheet.paragraph(
            words(QT_TRANSLATE_NOOP("Report", "No failing result would raise the score.")),
            unitFont(11, QFont::Normal, Face::Paper), sheet.tokens().text2);
    } else {
        drawFixFirst(sheet, report);
    }
}

} // namespace plimsoll::pdf
