// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "core/describe.h"
#include "evidence/hostfile.h"
#include "pdf/cells.h"

#include <algorithm>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

QString stateWord(evidence::HostState state)
{
    switch (state) {
    case evidence::HostState::Ok:
        return words(QT_TRANSLATE_NOOP("Report", "read"));
    case evidence::HostState::Partial:
        return words(QT_TRANSLATE_NOOP("Report", "partly read"));
    case evidence::HostState::Denied:
        return words(QT_TRANSLATE_NOOP("Report", "denied"));
    case evidence::HostState::Unreachable:
        return words(QT_TRANSLATE_NOOP("Report", "unreachable"));
    case evidence::HostState::Failed:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "failed"));
}

void drawFailures(Sheet& sheet, const score::Assessment& assessment)
{
    QList<Row> rows;
    for (const score::HostAssessment& host : assessment.hosts) {
        if (!host.error)
            continue;
        rows.append({{.text = host.name, .isStrong = true},
                     {.text = stateWord(host.state)},
                     {.text = core::translated(core::describe(*host.error)) + u"\n"_s
                          + core::translated(core::nextStep(*host.error))},
                     {.text = host.error->code, .isCode = true}});
    }
    if (rows.isEmpty()) {
        sheet.paragraph(words(QT_TRANSLATE_NOOP("Report", "Every host in scope answered.")),
                        unitFont(11, QFont::Normal, Face::Paper), sheet.tokens().text2);
        return;
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 16},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 12},
               {.title = words(QT_TRANSLATE_NOOP("Report", "What happened, and the next step")),
                .width = 52},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Code")), .width = 18}},
              rows);
}

/// That the host has no such file is an answer, and so is that a container was made or removed.
bool isUsable(const evidence::Answer& answer)
{
    const bool isDone = !answer.error && answer.status / 100 == 2;
    const bool isAbsence = answer.status == 404 && !evidence::hostPathOf(answer.call).isEmpty();
    return isDone || isAbsence;
}

void drawRefusedCalls(Sheet& sheet, const Report& report)
{
    QList<Row> rows;
    for (const evidence::HostEvidence& host : report.evidence.hosts) {
        for (const evidence::Answer& answer : host.answers) {
            if (isUsable(answer))
                continue;
            const QString outcome = answer.error
                ? core::translated(core::describe(*answer.error))
                : words(QT_TRANSLATE_NOOP("Report", "answered with status %1")).arg(answer.status);
            rows.append({{.text = host.name},
                         {.text = answer.call, .isCode = true},
                         {.text = outcome},
                         {.text = time(report, answer.atUtc)}});
        }
    }
    if (rows.isEmpty())
        return;
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Calls without a usable answer")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Call")), .width = 42},
               {.title = words(QT_TRANSLATE_NOOP("Report", "What came back")), .width = 30},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Time")), .width = 20}},
              rows);
}

void drawHostStages(Sheet& sheet, const Report& report)
{
    const int line = report.assessment.policy.loadLine;
    QList<Row> rows;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        Row row{{.text = host.name, .isStrong = true}};
        for (const core::Stage stage : core::AllStages)
            row.append(pillCell(host.stages.of(stage), line, sheet.tokens()));
        const auto failing =
            std::ranges::count(host.findings, core::Outcome::Fail, &core::Finding::outcome);
        row.append({.text = number(report, failing)});
        rows.append(row);
    }
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Stages")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 26},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host and daemon")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Dockerfile")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Image")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Container")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Failing results")),
                .width = 16,
                .alignment = Qt::AlignRight}},
              rows);
}

/// Twelve characters of an image's digest, as people know it.
QString shortId(const QString& id)
{
    return id.mid(id.indexOf(u':') + 1).left(12);
}

} // namespace

void drawHosts(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"hosts"_s, words(QT_TRANSLATE_NOOP("Report", "Hosts")), 0);
    const int line = report.assessment.policy.loadLine;
    QList<Row> rows;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        rows.append(
            {pillCell(host.overall, line, sheet.tokens()),
             {.text = host.name + (host.group.isEmpty() ? QString() : u"\n"_s + host.group),
              .isStrong = true},
             {.text = host.endpoint, .isCode = true},
             {.text = host.engineVersion + (host.os.isEmpty() ? QString() : u"\n"_s + host.os)},
             {.text = number(report, host.containers.size()), .isStrong = false},
             {.text = number(report, host.images.size())},
             {.text = coverageWords(host.overall)},
             {.text = stateWord(host.state)
                  + (host.overall.cap ? u"\n"_s + capWords(host.overall) : QString())}});
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Score")), .width = 9},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Endpoint")), .width = 29},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Engine")), .width = 19},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Containers")),
                .width = 11,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Images")),
                .width = 8,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Coverage")),
                .width = 10,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 18}},
              rows);
    drawHostStages(sheet, report);
}

void drawUnread(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"unread"_s, words(QT_TRANSLATE_NOOP("Report", "What could not be read")), 0);
    sheet.paragraph(
        words(QT_TRANSLATE_NOOP(
            "Report",
            "An unknown result is neither a pass nor a fail: the fact that would decide "
            "it was not at hand. It lowers coverage and is not counted in any score.")),
        unitFont(12, QFont::Normal, Face::Paper), sheet.tokens().text2);
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Hosts that were not read fully")));
    drawFailures(sheet, report.assessment);
    drawRefusedCalls(sheet, report);
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Unknown results by missing fact")));
    QList<Row> rows;
    for (const UnknownGroup& group : unknownGroups(report.assessment)) {
        rows.append({{.text = number(report, group.results), .isStrong = true},
                     {.text = group.reason.isEmpty()
                          ? words(QT_TRANSLATE_NOOP("Report", "No reason was given"))
                          : core::translated(group.reason)},
                     {.text = group.checks.join(u", "_s), .isCode = true},
                     {.text = group.hosts.join(u", "_s)}});
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Results")),
                .width = 9,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Missing fact")), .width = 42},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Checks")), .width = 28},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Hosts")), .width = 21}},
              rows);
}

void drawImageList(Sheet& sheet, const Report& report)
{
    const int line = report.assessment.policy.loadLine;
    QList<Row> images;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            images.append(
                {pillCell(image.dockerfile, line, sheet.tokens()),
                 pillCell(image.image, line, sheet.tokens()),
                 {.text = image.tags.isEmpty() ? image.displayName() : image.tags.join(u'\n'),
                  .isStrong = true},
                 {.text = host.name},
                 {.text = core::translated(score::matchingText(image))},
                 {.text = shortId(image.id), .isCode = true},
                 {.text = number(report, image.usedBy.size())}});
        }
    }
    subheading(sheet, u"images"_s, words(QT_TRANSLATE_NOOP("Report", "Images")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Dockerfile")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Image")), .width = 9},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Tags")), .width = 25},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 13},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Vulnerabilities")), .width = 34},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Id")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Containers")),
                .width = 12,
                .alignment = Qt::AlignRight}},
              images);
}

void drawInventory(Sheet& sheet, const Report& report)
{
    sheet.newPage();
    heading(sheet, u"inventory"_s, words(QT_TRANSLATE_NOOP("Report", "Containers and images")), 0);
    const int line = report.assessment.policy.loadLine;
    QList<Row> containers;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const score::ContainerAssessment& container : host.containers) {
            containers.append({pillCell(container.overall, line, sheet.tokens()),
                               {.text = container.name, .isStrong = true},
                               {.text = host.name},
                               {.text = container.imageName},
                               {.text = container.state},
                               {.text = coverageWords(container.overall)},
                               {.text = capWords(container.overall)}});
        }
    }
    subheading(sheet, u"containers"_s, words(QT_TRANSLATE_NOOP("Report", "Containers")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Score")), .width = 9},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Container")), .width = 22},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Host")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Image")), .width = 24},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Coverage")), .width = 10},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Cap")), .width = 26}},
              containers);
    drawImageList(sheet, report);
}

} // namespace plimsoll::pdf
