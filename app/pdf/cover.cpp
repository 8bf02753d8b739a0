// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages.h"

#include "paint/marks.h"

#include <QMap>

#include <algorithm>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

constexpr qreal MarkRadius = 54;
constexpr qreal PaintingTop = 370;
constexpr qreal PaintingBottom = 665;
constexpr qreal ScaleTop = 96; ///< score at the top of the scale
constexpr qreal ScaleBottom = 50;

/// The height on the painting at which a score floats.
qreal heightOf(qreal score)
{
    const qreal bounded = qBound(ScaleBottom, score, ScaleTop);
    const qreal share = (ScaleTop - bounded) / (ScaleTop - ScaleBottom);
    return PaintingTop + 12 + share * (PaintingBottom - PaintingTop - 32);
}

void drawScale(Sheet& sheet, int line)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const qreal x = sheet.pageSize().width() - 100;
    painter.setPen(QPen(tokens.text2, 1.4));
    painter.drawLine(QPointF(x, heightOf(ScaleTop)), QPointF(x, heightOf(ScaleBottom)));
    for (const int tick : {90, 80, 70, 60, 50}) {
        painter.drawLine(QPointF(x - 7, heightOf(tick)), QPointF(x + 7, heightOf(tick)));
        painter.setFont(unitFont(12, tick == line ? QFont::DemiBold : QFont::Normal, Face::Paper));
        painter.drawText(QRectF(x + 18, heightOf(tick) - 9, 40, 18), Qt::AlignVCenter,
                         QString::number(tick));
    }
    painter.setFont(unitFont(12, QFont::Normal, Face::Paper));
    const std::pair<int, QString> grades[] = {
        {95, u"A"_s}, {85, u"B"_s}, {75, u"C"_s}, {65, u"D"_s}, {55, u"E"_s}};
    for (const auto& [at, letter] : grades) {
        painter.drawText(QRectF(x - 40, heightOf(at) - 9, 24, 18),
                         Qt::AlignVCenter | Qt::AlignRight, letter);
    }
    painter.fillRect(QRectF(x - 12, heightOf(line) - 1.5, 24, 3), tokens.waterLine);
}

/// The one image that the paper is about; null where it is about more.
const score::ImageAssessment* onlyImage(const Report& report)
{
    for (const score::HostAssessment& host : report.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (!report.options.image.isEmpty() && image.id == report.options.image)
                return &image;
        }
    }
    return nullptr;
}

/// What floats in the picture: the fleet, or the one image as a scan found it.
const score::Score& scoreOf(const Report& report)
{
    const score::ImageAssessment* image = onlyImage(report);
    return image ? image->image : report.assessment.fleet;
}

void drawPainting(Sheet& sheet, const Report& report)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const int line = report.assessment.policy.loadLine;
    const qreal water = heightOf(line);
    const qreal width = sheet.pageSize().width();
    painter.fillRect(QRectF(0, water, width, PaintingBottom - water), tokens.water);
    painter.fillRect(QRectF(0, water - 1.2, width - 120, 2.4), tokens.waterLine);
    drawScale(sheet, line);

    const std::optional<int> whole = scoreOf(report).whole();
    const bool isBelow = whole && *whole < line;
    const QColor hull = isBelow ? tokens.fail : tokens.seriesHost;
    // The mark stays in the picture, however deep the fleet lies.
    const qreal centre =
        std::min(heightOf(whole ? *whole : line), PaintingBottom - MarkRadius - 10);
    paint::drawMark(painter, QPointF(158, centre), MarkRadius, 34, 12.5, hull, Qt::transparent,
                    !whole.has_value());
    const QFont figure = unitFont(76, QFont::DemiBold, Face::Paper);
    painter.setPen(tokens.text);
    painter.setFont(figure);
    const QString score = whole ? QString::number(*whole) : u"–"_s;
    const qreal baseline = centre + 10;
    painter.drawText(QPointF(272, baseline), score);
    const qreal scoreWidth = QFontMetricsF(figure).horizontalAdvance(score);
    if (const auto grade = scoreOf(report).grade()) {
        painter.setFont(unitFont(38, QFont::DemiBold, Face::Paper));
        painter.setPen(tokens.text2);
        painter.drawText(QPointF(272 + scoreWidth + 10, baseline), QString(*grade));
    }
    painter.setFont(unitFont(14, QFont::Normal, Face::Paper));
    painter.setPen(tokens.text2);
    const qreal labelTop = std::max(baseline, water) + 8;
    painter.drawText(QRectF(272, labelTop, 300, 22), Qt::AlignVCenter,
                     words(QT_TRANSLATE_NOOP("Report", "load line %1")).arg(line));
}

QString scoreWords(const score::Score& score)
{
    const auto whole = score.whole();
    if (!whole)
        return words(QT_TRANSLATE_NOOP("Report", "no score"));
    const auto grade = score.grade();
    return QString::number(*whole) + (grade ? u' ' + QString(*grade) : QString());
}

/// Of an image that has the paper to itself.
QString imageSentence(const Report& report, const score::ImageAssessment& image)
{
    return paragraphOf(report,
                       {words(QT_TRANSLATE_NOOP("Report", "Image stage: %1. Dockerfile stage: %2."))
                            .arg(scoreWords(image.image), scoreWords(image.dockerfile)),
                        core::translated(score::matchingText(image))});
}

QString leadSentence(const Sheet& sheet, const Report& report)
{
    if (const score::ImageAssessment* image = onlyImage(report))
        return imageSentence(report, *image);
    const FleetFacts& facts = report.facts;
    QStringList sentences;
    if (facts.below.isEmpty()) {
        sentences << words(QT_TRANSLATE_NOOP("Report", "No host with a score rides below it."));
    } else {
        sentences << words(QT_TRANSLATE_NOOP("Report", "%1 of %2 hosts ride below it."))
                         .arg(facts.below.size())
                         .arg(facts.hosts);
    }
    if (!facts.withoutScore.isEmpty()) {
        sentences << words(QT_TRANSLATE_NOOP("Report", "Hosts without a score: %1."))
                         .arg(facts.withoutScore.size());
    }
    if (facts.coveragePercent && report.options.parts != Template::Image) {
        sentences << words(QT_TRANSLATE_NOOP(
                               "Report",
                               "Evidence covers %1% of the applicable checks; what could not be "
                               "read is listed on page %2 and counted as unknown, never as pass."))
                         .arg(*facts.coveragePercent)
                         .arg(sheet.pageOf(u"unread"_s));
    }
    return paragraphOf(report, sentences);
}

QMap<QString, QStringList> hostsByGroup(const Report& report)
{
    QMap<QString, QStringList> result;
    for (const score::HostAssessment& host : report.assessment.hosts)
        result[host.group].append(host.name);
    return result;
}

QString assessedWords(const Report& report)
{
    QDateTime first;
    QDateTime last;
    for (const score::HostAssessment& host : report.assessment.hosts) {
        if (!host.assessedAtUtc.isValid())
            continue;
        first = first.isValid() ? std::min(first, host.assessedAtUtc) : host.assessedAtUtc;
        last = last.isValid() ? std::max(last, host.assessedAtUtc) : host.assessedAtUtc;
    }
    if (!last.isValid())
        return time(report, report.assessment.generatedAtUtc);
    const QString end = time(report, last);
    return first == last || time(report, first) == end
        ? end
        : words(QT_TRANSLATE_NOOP("Report", "%1 to %2")).arg(time(report, first), end);
}

/// Groups get a line each while they fit; a longer list is in the table of hosts.
void drawScopeFacts(Sheet& sheet, const Report& report)
{
    constexpr qsizetype MostGroups = 6;
    constexpr qsizetype MostNames = 24;
    const QMap<QString, QStringList> groups = hostsByGroup(report);
    if (groups.size() > MostGroups || report.facts.hosts > MostNames) {
        fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Hosts")),
             words(QT_TRANSLATE_NOOP("Report", "listed on page %1")).arg(sheet.pageOf(u"hosts"_s)));
        return;
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        fact(sheet, it.key().isEmpty() ? words(QT_TRANSLATE_NOOP("Report", "Hosts")) : it.key(),
             it.value().join(u", "_s));
    }
}

QString policyWords(const Report& report)
{
    const auto inForce =
        std::ranges::count_if(report.assessment.waivers, [](const score::WaiverStanding& standing) {
            return standing.state != score::WaiverStanding::State::Expired;
        });
    const core::Policy& policy = report.assessment.policy;
    const QString basis = words(QT_TRANSLATE_NOOP("Report", "%1, load line %2"))
                              .arg(policy.name)
                              .arg(policy.loadLine);
    const QString waivers = inForce == 0 ? words(QT_TRANSLATE_NOOP("Report", "no waivers in force"))
        : inForce == 1
        ? words(QT_TRANSLATE_NOOP("Report", "1 waiver or attestation in force"))
        : words(QT_TRANSLATE_NOOP("Report", "%1 waivers and attestations in force")).arg(inForce);
    const QString warning = endingWarning(report);
    const QString sentence = words(QT_TRANSLATE_NOOP("Report", "%1, %2.")).arg(basis, waivers);
    return paragraphOf(report, {sentence, warning});
}

QString coverTitle(Template parts)
{
    switch (parts) {
    case Template::Waivers:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security\nwaiver report"));
    case Template::Host:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security\nhost report"));
    case Template::Image:
        return words(QT_TRANSLATE_NOOP("Report", "Docker security\nimage report"));
    case Template::Posture:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Report", "Docker security\nposture report"));
}

} // namespace

void drawCover(Sheet& sheet, const Report& report)
{
    QPainter& painter = sheet.painter();
    const paint::Tokens& tokens = sheet.tokens();
    const qreal left = sheet.body().left();
    sheet.mark(u"cover"_s, words(QT_TRANSLATE_NOOP("Report", "Cover")), 0);
    paint::drawMark(painter, QPointF(left + 14, 76), 8.5, 4, 2.6, tokens.seriesHost);
    painter.setPen(tokens.text);
    painter.setFont(unitFont(18, QFont::DemiBold, Face::Paper));
    painter.drawText(QRectF(left + 36, 62, 200, 28), Qt::AlignVCenter, u"Plimsoll"_s);
    if (report.assessment.isSample) {
        painter.setPen(tokens.manual);
        painter.setFont(unitFont(13, QFont::DemiBold, Face::Paper));
        painter.drawText(QRectF(left + 300, 62, sheet.body().width() - 300, 28),
                         Qt::AlignVCenter | Qt::AlignRight,
                         words(QT_TRANSLATE_NOOP("Report", "Sample data")));
    }

    sheet.moveTo(140);
    const QString title = coverTitle(report.options.parts);
    sheet.paragraph(title, unitFont(50, QFont::Bold, Face::Paper), tokens.text, 1.12);
    sheet.moveDown(10);
    const QString subtitle = report.options.subtitle.isEmpty()
        ? words(QT_TRANSLATE_NOOP("Report", "All hosts"))
        : report.options.subtitle;
    sheet.paragraph(subtitle, unitFont(16, QFont::Normal, Face::Paper), tokens.text2);

    drawPainting(sheet, report);

    sheet.moveTo(PaintingBottom + 26);
    if (!onlyImage(report)) {
        sheet.paragraph(words(QT_TRANSLATE_NOOP("Report", "%1, %2."))
                            .arg(verdictWord(report.facts), freeboardWords(report.facts)),
                        unitFont(15, QFont::DemiBold, Face::Paper), tokens.text);
    }
    sheet.paragraph(leadSentence(sheet, report), unitFont(13, QFont::Normal, Face::Paper),
                    tokens.text2);
    sheet.moveDown(14);
    const score::Assessment& assessment = report.assessment;
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Scope")),
         words(QT_TRANSLATE_NOOP("Report", "%1 hosts, %2 images, %3 containers"))
             .arg(number(report, report.facts.hosts), number(report, report.facts.images),
                  number(report, report.facts.containers)));
    drawScopeFacts(sheet, report);
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Benchmark")),
         words(QT_TRANSLATE_NOOP("Report", "%1 %2, levels 1 and 2, %3 checks per host"))
             .arg(assessment.benchmarkName, assessment.benchmarkVersion)
             .arg(cis::controlsOf(assessment.edition).size()));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Policy")), policyWords(report));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Assessed")), assessedWords(report));
    fact(sheet, words(QT_TRANSLATE_NOOP("Report", "Vulnerability data")),
         report.facts.scannedImages == 0
             ? words(QT_TRANSLATE_NOOP("Report", "none: images were not scanned"))
             : paragraphOf(report,
                           {words(QT_TRANSLATE_NOOP("Report", "%1 of %2 images scanned."))
                                .arg(report.facts.scannedImages)
                                .arg(report.facts.images),
                            core::translated(score::advisoriesText(assessment))}));
}

} // namespace plimsoll::pdf
