// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "pdf/cells.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using core::Severity;
using paint::Face;
using paint::unitFont;

namespace {

Severity weightOf(const score::Vulnerability& flaw)
{
    return flaw.severity.value_or(Severity::Medium);
}

/// One flaw of one source package at one version, wherever in the fleet it is.
struct Flaw
{
    score::Vulnerability known = {};
    QStringList images = {}; ///< names, each once
    int running = 0; ///< live containers made from them
    bool isWaived = true; ///< in every image
};

void addFlaw(Flaw& flaw, const score::Vulnerability& known, const score::HostAssessment& host,
             const score::ImageAssessment& image)
{
    if (flaw.images.isEmpty())
        flaw.known = known;
    if (!flaw.images.contains(image.displayName()))
        flaw.images.append(image.displayName());
    flaw.isWaived = flaw.isWaived && known.isWaived();
    flaw.running += int(std::ranges::count_if(host.containers, [&image](const auto& container) {
        return container.imageId == image.id && container.isLive();
    }));
}

/// Known to be exploited before others; else as they were.
void sortWorstFirst(QList<Flaw>& flaws)
{
    std::ranges::stable_sort(flaws, [](const Flaw& left, const Flaw& right) {
        return std::tuple(weightOf(left.known), left.known.isKnownExploited)
            > std::tuple(weightOf(right.known), right.known.isKnownExploited);
    });
}

/// Worst first, then by name.
QList<Flaw> flawsOf(const score::Assessment& assessment)
{
    std::map<std::tuple<QString, QString, QString>, Flaw> byIdentity;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            for (const score::Vulnerability& known : image.vulnerabilities) {
                addFlaw(byIdentity[{known.id, known.sourcePackage, known.installedVersion}], known,
                        host, image);
            }
        }
    }
    QList<Flaw> flaws;
    for (const auto& [identity, flaw] : byIdentity)
        flaws.append(flaw);
    sortWorstFirst(flaws);
    return flaws;
}

qsizetype comparedImages(const score::Assessment& assessment)
{
    QSet<QString> ids;
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (image.matching == score::Matching::Matched)
                ids.insert(image.id);
        }
    }
    return ids.size();
}

QString countedWords(const Report& report, const QList<Flaw>& flaws)
{
    const auto count = [&report, &flaws](auto isMeant) {
        return number(report, std::ranges::count_if(flaws, isMeant));
    };
    const auto ofSeverity = [&count](Severity severity) {
        return count([severity](const Flaw& flaw) { return weightOf(flaw.known) == severity; });
    };
    return paragraphOf(
        report,
        {words(QT_TRANSLATE_NOOP("Report",
                                 "Found, each once for a package at a version: %1 critical, %2 "
                                 "high, %3 medium, %4 low."))
             .arg(ofSeverity(Severity::Critical), ofSeverity(Severity::High),
                  ofSeverity(Severity::Medium), ofSeverity(Severity::Low)),
         words(
             QT_TRANSLATE_NOOP("Report", "With a fix: %1; known to be exploited: %2; waived: %3."))
             .arg(count([](const Flaw& flaw) { return flaw.known.isFixable; }),
                  count([](const Flaw& flaw) { return flaw.known.isKnownExploited; }),
                  count([](const Flaw& flaw) { return flaw.isWaived; }))});
}

QString stateWords(const Report& report, const Flaw& flaw)
{
    QStringList lines;
    if (flaw.known.isKnownExploited)
        lines += words(QT_TRANSLATE_NOOP("Report", "known to be exploited"));
    if (flaw.isWaived && flaw.known.decision)
        lines += decisionWords(report, *flaw.known.decision);
    return lines.join(u'\n');
}

Row rowOf(const Sheet& sheet, const Report& report, const Flaw& flaw)
{
    const score::Vulnerability& known = flaw.known;
    const QString package = known.ecosystem.isEmpty() ? QString() : u"\n"_s + known.ecosystem;
    return {severityCell(weightOf(known), sheet.tokens()),
            {.text = known.id, .isCode = true},
            {.text = known.sourcePackage + package},
            {.text = known.installedVersion, .isCode = true},
            {.text = known.isFixable ? known.fixedVersion
                                     : words(QT_TRANSLATE_NOOP("Report", "no fix")),
             .isCode = known.isFixable},
            {.text = flaw.images.join(u'\n')},
            {.text = number(report, flaw.running)},
            {.text = stateWords(report, flaw), .colour = sheet.tokens().text2}};
}

} // namespace

void drawVulnerabilities(Sheet& sheet, const Report& report)
{
    const qsizetype compared = comparedImages(report.assessment);
    const QList<Flaw> flaws = flawsOf(report.assessment);
    const QString title = words(QT_TRANSLATE_NOOP("Report", "Vulnerabilities"));
    // A sentence needs no page of its own.
    if (flaws.isEmpty()) {
        subheading(sheet, u"vulnerabilities"_s, title);
    } else {
        sheet.newPage();
        heading(sheet, u"vulnerabilities"_s, title, 0);
    }
    QStringList sentences{core::translated(score::advisoriesText(report.assessment))};
    sentences +=
        words(QT_TRANSLATE_NOOP("Report", "%1 of %2 images were compared with advisories."))
            .arg(number(report, compared), number(report, report.facts.images));
    if (!flaws.isEmpty())
        sentences += countedWords(report, flaws);
    else if (compared > 0)
        sentences += words(QT_TRANSLATE_NOOP("Report", "None of them has a known vulnerability."));
    sheet.paragraph(paragraphOf(report, sentences), unitFont(12, QFont::Normal, Face::Paper),
                    sheet.tokens().text2);
    if (flaws.isEmpty())
        return;
    sheet.moveDown(8);
    QList<Row> rows;
    for (const Flaw& flaw : flaws)
        rows.append(rowOf(sheet, report, flaw));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Sev")), .width = 5},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Identifier")), .width = 19},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Package")), .width = 16},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Installed")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Fixed in")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Images")), .width = 24},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Running")),
                .width = 9,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 15}},
              rows);
}

void drawVulnerabilitiesOf(Sheet& sheet, const Report& report, const score::ImageAssessment& image)
{
    if (image.vulnerabilities.isEmpty())
        return;
    QList<Flaw> flaws;
    for (const score::Vulnerability& known : image.vulnerabilities)
        flaws.append({.known = known, .isWaived = known.isWaived()});
    sortWorstFirst(flaws);
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Vulnerabilities")));
    sheet.paragraph(countedWords(report, flaws), unitFont(12, QFont::Normal, Face::Paper),
                    sheet.tokens().text2);
    sheet.moveDown(8);
    QList<Row> rows;
    for (const Flaw& flaw : flaws) {
        Row row = rowOf(sheet, report, flaw);
        row[5] = {.text = flaw.known.paths.isEmpty() ? flaw.known.packages.join(u", "_s)
                                                     : flaw.known.paths.join(u'\n'),
                  .isCode = !flaw.known.paths.isEmpty()};
        row.removeAt(6);
        rows.append(row);
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Sev")), .width = 5},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Identifier")), .width = 19},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Package")), .width = 16},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Installed")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Fixed in")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Where")), .width = 28},
               {.title = words(QT_TRANSLATE_NOOP("Report", "State")), .width = 18}},
              rows);
}

} // namespace plimsoll::pdf
