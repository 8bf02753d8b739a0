// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/posturereport.h"

#include "cis/editions.h"
#include "pdf/finish.h"
#include "pdf/pages.h"
#include "score/shownids.h"

#include <QBuffer>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;

namespace {

QString runningTitle(Template parts)
{
    switch (parts) {
    case Template::Waivers:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security waivers"));
    case Template::Host:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security of a host"));
    case Template::Image:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security of images"));
    case Template::Posture:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "Docker security posture"));
}

RunningText runningText(const Report& report)
{
    const QString title = runningTitle(report.options.parts);
    const PostureOptions& options = report.options;
    RunningText running;
    running.head = options.subtitle.isEmpty() ? title : title + u", "_s + options.subtitle;
    running.date = date(options.locale, report.assessment.generatedAtUtc);
    running.footLeft = options.classification.isEmpty()
        ? words(QT_TRANSLATE_NOOP("Report", "Confidential"))
        : options.classification;
    if (!options.evidenceDigest.isEmpty()) {
        const QString digest = options.evidenceDigest.mid(options.evidenceDigest.indexOf(u':') + 1);
        running.footMiddle = words(QT_TRANSLATE_NOOP("Report", "Evidence sha256 %1"))
                                 .arg(digest.first(qMin<qsizetype>(16, digest.size())));
    }
    return running;
}

void drawPosture(Sheet& sheet, const Report& report)
{
    drawSummary(sheet, report);
    drawHosts(sheet, report);
    drawUnread(sheet, report);
    for (const QString& section : cis::sections(report.assessment.edition))
        drawSection(sheet, report, section);
    drawVulnerabilities(sheet, report);
    drawInventory(sheet, report);
}

Landmarks drawAll(const Report& report, const Landmarks& known, QIODevice& device)
{
    Sheet sheet(device, report.options, runningText(report), known);
    drawCover(sheet, report);
    const Template parts = report.options.parts;
    if (parts == Template::Waivers) {
        sheet.newPage();
        drawWaivers(sheet, report);
        drawHosts(sheet, report);
        drawUnread(sheet, report);
        drawMethod(sheet, report);
        return sheet.finish();
    }
    if (parts == Template::Image) {
        drawImages(sheet, report);
        drawWaivers(sheet, report);
        drawMethod(sheet, report);
        return sheet.finish();
    }
    drawPosture(sheet, report);
    if (parts == Template::Host)
        drawResults(sheet, report);
    drawWaivers(sheet, report);
    drawMethod(sheet, report);
    drawEvidenceIndex(sheet, report);
    return sheet.finish();
}

} // namespace

core::Result<void> writePostureReport(const score::Assessment& given,
                                      const evidence::Evidence& evidence,
                                      const PostureOptions& options, QIODevice& device)
{
    const score::Assessment assessment = score::withShownIds(given);
    const Report report{assessment, evidence, options, factsOf(assessment)};
    // The first pass learns how many pages there are and where the parts begin.
    QBuffer draft;
    draft.open(QIODevice::WriteOnly);
    const Landmarks landmarks = drawAll(report, {}, draft);
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    const Landmarks printed = drawAll(report, landmarks, pages);

    const qreal inch = 96;
    const auto pdf = finished(pages.data(),
                              {.title = runningText(report).head,
                               .author = u"Plimsoll %1"_s.arg(assessment.plimsollVersion),
                               .language = options.locale.bcp47Name(),
                               .createdAtUtc = assessment.generatedAtUtc,
                               .outline = printed.outline,
                               .pageHeight = options.letterPaper ? 11 * inch : 297 / 25.4 * inch});
    if (!pdf)
        return pdf.error();
    if (device.write(*pdf) != pdf->size()) {
        return core::Error{.kind = core::Error::Kind::Storage,
                           .code = u"file.write"_s,
                           .subject = u"PDF"_s,
                           .detail = device.errorString()};
    }
    return {};
}

} // namespace plimsoll::pdf
