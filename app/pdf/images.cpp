// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/objects.h"
#include "image/contentsjson.h"
#include "pdf/cells.h"
#include "pdf/pages.h"
#include "score/weights.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Outcome;
using image::FileNote;
using paint::Face;
using paint::unitFont;
using score::ImageAssessment;

namespace {

/// One image, however many hosts have it; what is told of it is what the host that read most knows.
struct Subject
{
    const score::HostAssessment* host = nullptr;
    const ImageAssessment* image = nullptr;
    QStringList hosts = {};
    QStringList containers = {}; ///< "ledger-db on quay-02"
};

QList<Subject> subjectsOf(const Report& report)
{
    QList<Subject> subjects;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const ImageAssessment& image : host.images) {
            if (!report.options.image.isEmpty() && image.id != report.options.image)
                continue;
            auto known = std::ranges::find_if(
                subjects, [&image](const Subject& each) { return each.image->id == image.id; });
            if (known == subjects.end())
                known = subjects.insert(subjects.end(), Subject{.host = &host, .image = &image});
            if (known->image->reading < image.reading) {
                known->host = &host;
                known->image = &image;
            }
            known->hosts.append(host.name);
            for (const QString& name : image.usedBy) {
                known->containers.append(
                    words(QT_TRANSLATE_NOOP("Report", "%1 on %2")).arg(name, host.name));
            }
        }
    }
    std::ranges::stable_sort(
        subjects, {}, [](const Subject& each) { return each.image->displayName().toLower(); });
    return subjects;
}

std::optional<image::Contents> contentsOf(const Report& report, const Subject& subject)
{
    const auto host =
        std::ranges::find(report.evidence.hosts, subject.host->name, &evidence::HostEvidence::name);
    if (host == report.evidence.hosts.end())
        return std::nullopt;
    const evidence::Answer* answer = host->answer(evidence::imageContentsCall(subject.image->id));
    if (!answer)
        return std::nullopt;
    auto read = image::contentsFromJson(answer->body.toObject());
    return read ? std::optional(std::move(read).value()) : std::nullopt;
}

QString noneOr(const QString& text)
{
    return text.isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "none")) : text;
}

QString sizeWords(const Report& report, qint64 bytes)
{
    return bytes < 0 ? u"–"_s : report.options.locale.formattedDataSize(bytes, 1);
}

QString systemWords(const Report& report, const ImageAssessment& image)
{
    if (image.system.isEmpty())
        return words(QT_TRANSLATE_NOOP("Report", "none that is told"));
    if (!image.endOfLife)
        return image.system;
    return words(QT_TRANSLATE_NOOP("Report", "%1, supported until %2"))
        .arg(image.system, day(report.options.locale, *image.endOfLife));
}

QString baseWords(const Report& report, const ImageAssessment& image)
{
    if (!image.base)
        return words(QT_TRANSLATE_NOOP("Report", "no local image has its lowest layers"));
    const QString name = image.base->displayName();
    return image.base->createdAtUtc
        ? words(QT_TRANSLATE_NOOP("Report", "%1, built on %2"))
              .arg(name, date(report.options.locale, *image.base->createdAtUtc))
        : name;
}

void drawFacts(Sheet& sheet, const Report& report, const Subject& subject)
{
    const ImageAssessment& image = *subject.image;
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Tags")), noneOr(image.tags.join(u", "_s)));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Id")), image.id);
    if (!image.digests.isEmpty())
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Digests")), image.digests.join(u'\n'));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Hosts")), subject.hosts.join(u", "_s));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Containers")),
         noneOr(subject.containers.join(u", "_s)));
    if (image.createdAtUtc)
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Built")), time(report, *image.createdAtUtc));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Size")),
         image.wastedBytes > 0
             ? words(QT_TRANSLATE_NOOP("Report",
                                       "%1, %2 of it in files that a later layer "
                                       "deletes or replaces"))
                   .arg(sizeWords(report, image.sizeBytes), sizeWords(report, image.wastedBytes))
             : sizeWords(report, image.sizeBytes));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "User")),
         image.user.isEmpty() ? u"root"_s : image.user);
    if (image.reading != score::Reading::None) {
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "System")), systemWords(report, image));
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Base image")), baseWords(report, image));
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Scanned")),
             words(QT_TRANSLATE_NOOP("Report", "%1, %2 packages"))
                 .arg(time(report, image.scannedAtUtc), number(report, image.packages)));
    }
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Vulnerabilities")),
         core::translated(score::matchingText(image)));
}

void drawStages(Sheet& sheet, const Report& report, const ImageAssessment& image)
{
    const int line = report.assessment.policy.loadLine;
    QList<Row> rows;
    const std::pair<QString, const score::Score*> stages[] = {
        {words(QT_TRANSLATE_NOOP("Report", "Dockerfile")), &image.dockerfile},
        {words(QT_TRANSLATE_NOOP("Report", "Image")), &image.image}};
    for (const auto& [name, score] : stages) {
        rows.append({{.text = name, .isStrong = true},
                     pillCell(*score, line, sheet.tokens()),
                     {.text = coverageWords(*score)},
                     {.text = capWords(*score)}});
    }
    sheet.moveDown(10);
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Stage")), .width = 20},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Score")), .width = 14},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Coverage")),
                .width = 14,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Cap")), .width = 52}},
              rows);
}

/// Of this image, the worst first; style is left to the page of Dockerfiles.
QList<Finding> findingsOf(const Subject& subject, std::initializer_list<Outcome> outcomes)
{
    QList<Finding> findings;
    for (const Finding& finding : subject.host->findings) {
        if (finding.object.id == subject.image->id
            && std::ranges::find(outcomes, finding.outcome) != outcomes.end()
            && !score::isWeightless(finding.check))
            findings.append(finding);
    }
    std::ranges::stable_sort(findings, std::ranges::greater(), &Finding::severity);
    return findings;
}

void drawFailures(Sheet& sheet, const Report& report, const Subject& subject)
{
    QList<Row> rows;
    for (const Finding& finding : findingsOf(subject, {Outcome::Fail, Outcome::Waived})) {
        const QString line = finding.line
            ? words(QT_TRANSLATE_NOOP("Report", "line %1")).arg(*finding.line) + u": "_s
            : QString();
        QStringList remedy{core::translated(finding.remedy)};
        remedy += finding.remedyLines;
        remedy.removeAll(QString());
        rows.append({{.text = finding.check, .isCode = true},
                     severityCell(finding.severity, sheet.tokens()),
                     outcomeCell(sheet.tokens(), finding.outcome),
                     {.text = core::translated(finding.title) + u'\n' + line
                          + core::translated(finding.reason)
                          + (finding.decision ? u'\n' + decisionWords(report, *finding.decision)
                                              : QString())},
                     {.text = remedy.join(u'\n')}});
    }
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "What fails")));
    if (rows.isEmpty()) {
        sheet.paragraph(words(QT_TRANSLATE_NOOP("Report", "Nothing that was decided.")),
                        unitFont(11, QFont::Normal, Face::Paper), sheet.tokens().text2);
        return;
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 10},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Sev")), .width = 5},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Result")), .width = 11},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Finding")), .width = 40},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Remedy")), .width = 36}},
              rows);
}

void drawOpen(Sheet& sheet, const Subject& subject)
{
    QList<Row> rows;
    for (const Finding& finding : findingsOf(subject, {Outcome::Unknown, Outcome::Manual})) {
        rows.append({{.text = finding.check, .isCode = true},
                     outcomeCell(sheet.tokens(), finding.outcome),
                     {.text = core::translated(finding.title)},
                     {.text = core::translated(finding.reason)}});
    }
    if (rows.isEmpty())
        return;
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "What is not decided")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Check")), .width = 10},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Result")), .width = 13},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Requirement")), .width = 35},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Missing fact")), .width = 42}},
              rows);
}

QString noteWord(FileNote::Kind kind)
{
    switch (kind) {
    case FileNote::Kind::Setuid:
        return u"setuid"_s;
    case FileNote::Kind::Setgid:
        return u"setgid"_s;
    case FileNote::Kind::Capabilities:
        return words(QT_TRANSLATE_NOOP("Report", "capabilities"));
    case FileNote::Kind::WorldWritable:
        return words(QT_TRANSLATE_NOOP("Report", "writable by all"));
    case FileNote::Kind::Secret:
        return words(QT_TRANSLATE_NOOP("Report", "secret"));
    case FileNote::Kind::Unverified:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "unverified packages"));
}

void drawFiles(Sheet& sheet, const Report& report, const image::Contents& contents)
{
    QList<Row> rows;
    for (const image::FoundFile& file : contents.files) {
        for (const FileNote& note : file.notes) {
            QStringList detail{note.rule, note.detail};
            if (note.line)
                detail += words(QT_TRANSLATE_NOOP("Report", "line %1")).arg(*note.line);
            if (file.hiddenBy >= 0)
                detail += words(QT_TRANSLATE_NOOP("Report", "deleted by layer %1, still readable"))
                              .arg(file.hiddenBy + 1);
            detail.removeAll(QString());
            rows.append({{.text = noteWord(note.kind), .isStrong = true},
                         {.text = file.path, .isCode = true},
                         {.text = number(report, file.layer + 1)},
                         {.text = detail.join(u", "_s)}});
        }
    }
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Files to know about")));
    if (rows.isEmpty()) {
        sheet.paragraph(
            contents.depth == image::Depth::Full
                ? words(QT_TRANSLATE_NOOP(
                    "Report", "No secret, no setuid or setgid file, nothing writable by all."))
                : words(QT_TRANSLATE_NOOP("Report",
                                          "Only the package databases were read, not the files.")),
            unitFont(11, QFont::Normal, Face::Paper), sheet.tokens().text2);
        return;
    }
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "What")), .width = 18},
               {.title = words(QT_TRANSLATE_NOOP("Report", "File")), .width = 46},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Layer")),
                .width = 8,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Detail")), .width = 28}},
              rows);
}

void drawLayers(Sheet& sheet, const Report& report, const image::Contents& contents)
{
    if (contents.layers.isEmpty())
        return;
    QList<Row> rows;
    for (qsizetype i = 0; i < contents.layers.size(); ++i) {
        const image::LayerSummary& layer = contents.layers[i];
        rows.append(
            {{.text = number(report, i + 1)},
             {.text = sizeWords(report, layer.bytes)},
             {.text = layer.wastedBytes > 0 ? sizeWords(report, layer.wastedBytes) : QString()},
             {.text = layer.instruction, .isCode = true}});
    }
    subheading(sheet, {}, words(QT_TRANSLATE_NOOP("Report", "Layers")));
    drawTable(sheet,
              {{.title = words(QT_TRANSLATE_NOOP("Report", "Layer")),
                .width = 7,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Size")),
                .width = 12,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Wasted")),
                .width = 12,
                .alignment = Qt::AlignRight},
               {.title = words(QT_TRANSLATE_NOOP("Report", "Instruction")), .width = 70}},
              rows);
}

void drawImage(Sheet& sheet, const Report& report, const Subject& subject)
{
    sheet.newPage();
    heading(sheet, u"image "_s + subject.image->id, subject.image->displayName(), 0);
    drawFacts(sheet, report, subject);
    drawStages(sheet, report, *subject.image);
    drawFailures(sheet, report, subject);
    drawVulnerabilitiesOf(sheet, report, *subject.image);
    if (const auto contents = contentsOf(report, subject)) {
        drawFiles(sheet, report, *contents);
        drawLayers(sheet, report, *contents);
    }
    drawOpen(sheet, subject);
}

} // namespace

void drawImages(Sheet& sheet, const Report& report)
{
    if (report.options.image.isEmpty()) {
        sheet.newPage();
        drawImageList(sheet, report);
    }
    for (const Subject& subject : subjectsOf(report))
        drawImage(sheet, report, subject);
}

} // namespace plimsoll::pdf
