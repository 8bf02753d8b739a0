// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text.h"

#include "cis/certainty.h"
#include "cis/editions.h"
#include "core/describe.h"
#include "core/json.h"
#include "report/plain.h"
#include "score/endings.h"
#include "score/shownids.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace plimsoll::report {

using core::Finding;
using core::Outcome;
using score::ContainerAssessment;
using score::HostAssessment;
using score::Score;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Columns = 100;
constexpr qsizetype ShownFixes = 10;
constexpr qsizetype ShownBelow = 15;
constexpr qsizetype ShownImages = 15;
constexpr qsizetype ShownReasons = 12;

/// At most so many columns, its end cut with an ellipsis.
QString fitted(const QString& text, qsizetype columns)
{
    const QString clean = plain(text);
    return clean.size() <= columns ? clean : clean.first(columns - 1) + u'…';
}

QString cell(const QString& text, qsizetype columns)
{
    return fitted(text, columns).leftJustified(columns);
}

QString points(score::Thousandths value)
{
    return u'+' + QString::number(double(value / 100) / 10.0, 'f', 1);
}

QString wrapped(const QString& text, const QString& indent)
{
    QString result;
    QString line = indent;
    for (const QString& word : plain(text).split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() + word.size() + 1 > Columns && line != indent) {
            result += line + u'\n';
            line = indent;
        }
        line += (line == indent ? QString() : u" "_s) + word;
    }
    return result + line + u'\n';
}

QString heading(const QString& text)
{
    return u'\n' + text + u'\n';
}

QString capNote(const Score& score)
{
    if (!score.cap || !score.value || *score.whole() < score.cap->at)
        return {};
    return "capped by "_L1 + score.cap->because;
}

/// ", 71 without waivers" where a person's word made a difference that shows.
QString withoutWaivers(const Score& score)
{
    if (!score.value || !score.withoutWaivers || *score.withoutWaivers == *score.value)
        return {};
    return ", "_L1 + QString::number(*score.withoutWaivers / 1000) + " without waivers"_L1;
}

QString fleetPart(const score::Assessment& a)
{
    QString text = "Plimsoll "_L1 + a.plimsollVersion + u" · "_s + a.benchmarkName + u' '
        + a.benchmarkVersion + u" · policy "_s + a.policy.name + u" · "_s
        + core::formatTime(a.generatedAtUtc) + (a.isSample ? u" · Sample data\n"_s : u"\n"_s);
    text = fitted(text.chopped(1), Columns) + u'\n';
    text += heading("Fleet "_L1 + scoreText(a.fleet) + ", load line "_L1
                    + QString::number(a.policy.loadLine) + withoutWaivers(a.fleet)
                    + (a.fleet.provisional ? ", provisional"_L1 : ""_L1));
    for (const core::Stage stage : core::AllStages)
        text += "  "_L1 + cell(core::stageName(stage), 12) + scoreText(a.stages.of(stage)) + u'\n';
    return text;
}

int failing(const HostAssessment& host)
{
    return int(std::ranges::count(host.findings, Outcome::Fail, &Finding::outcome));
}

QString hostsPart(const score::Assessment& a)
{
    QString text = heading(u"Hosts"_s);
    text += "  "_L1 + cell(u"name"_s, 24) + cell(u"score"_s, 8) + cell(u"host"_s, 8)
        + cell(u"build"_s, 8) + cell(u"image"_s, 8) + cell(u"run"_s, 8) + cell(u"failing"_s, 9)
        + "state\n"_L1;
    for (const HostAssessment& host : a.hosts) {
        text += "  "_L1 + cell(host.name, 23) + u' ' + cell(scoreText(host.overall), 8);
        for (const core::Stage stage : core::AllStages)
            text += cell(scoreText(host.stages.of(stage)), 8);
        text +=
            cell(QString::number(failing(host)), 9) + evidence::hostStateName(host.state) + u'\n';
    }
    return text;
}

struct BelowLine
{
    const HostAssessment* host;
    const ContainerAssessment* container;
};

QList<BelowLine> belowLine(const score::Assessment& a)
{
    QList<BelowLine> below;
    for (const HostAssessment& host : a.hosts) {
        for (const ContainerAssessment& container : host.containers) {
            if (container.overall.value && *container.overall.whole() < host.loadLine)
                below.append({&host, &container});
        }
    }
    std::ranges::stable_sort(below, {},
                             [](const BelowLine& row) { return *row.container->overall.value; });
    return below;
}

QString belowPart(const score::Assessment& a)
{
    const QList<BelowLine> below = belowLine(a);
    QString text = heading("Containers below the line: "_L1 + QString::number(below.size()));
    for (qsizetype i = 0; i < std::min(below.size(), ShownBelow); ++i) {
        const ContainerAssessment& container = *below[i].container;
        text += "  "_L1 + cell(scoreText(container.overall), 7) + cell(container.name, 33) + u' '
            + cell(below[i].host->name, 23) + u' ' + fitted(capNote(container.overall), 30) + u'\n';
    }
    if (below.size() > ShownBelow)
        text += "  and "_L1 + QString::number(below.size() - ShownBelow) + " more\n"_L1;
    return text;
}

/// "3 critical, 1 low"; empty where there is none.
QString countWords(const score::VulnerabilityCounts& counts)
{
    QStringList words;
    for (const core::Severity severity : {core::Severity::Critical, core::Severity::High,
                                          core::Severity::Medium, core::Severity::Low}) {
        if (const int count = counts.of(severity); count > 0)
            words.append(QString::number(count) + u' ' + core::severityName(severity));
    }
    return words.join(u", "_s);
}

/// Distinct images, those in use and the worst of them first.
QList<const score::ImageAssessment*> imagesOf(const score::Assessment& a)
{
    QMap<QString, const score::ImageAssessment*> byId;
    for (const HostAssessment& host : a.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            const auto known = byId.constFind(image.id);
            if (known == byId.constEnd() || (*known)->usedBy.isEmpty())
                byId.insert(image.id, &image);
        }
    }
    QList<const score::ImageAssessment*> images = byId.values();
    std::ranges::stable_sort(images, {}, [](const score::ImageAssessment* image) {
        return std::tuple(image->reading == score::Reading::None, image->usedBy.isEmpty(),
                          image->image.value.value_or(0));
    });
    return images;
}

/// What scans found; nothing where nobody scanned.
QString imagesPart(const score::Assessment& a)
{
    const QList<const score::ImageAssessment*> images = imagesOf(a);
    const auto scanned = std::ranges::count_if(images, [](const score::ImageAssessment* image) {
        return image->reading != score::Reading::None;
    });
    if (scanned == 0)
        return {};
    QString text = heading("Images scanned: "_L1 + QString::number(scanned) + " of "_L1
                           + QString::number(images.size()));
    text += wrapped(core::english(score::advisoriesText(a)), u"  "_s);
    for (const score::ImageAssessment* image :
         images.first(std::min<qsizetype>(scanned, ShownImages))) {
        const QString counts = countWords(image->counts());
        const bool isListed = image->matching == score::Matching::Matched && !counts.isEmpty();
        text += "  "_L1 + cell(scoreText(image->image), 7) + cell(image->displayName(), 33) + u' '
            + fitted(isListed ? counts : core::english(score::matchingText(*image)), 56) + u'\n';
    }
    if (scanned > ShownImages)
        text += "  and "_L1 + QString::number(scanned - ShownImages) + " more\n"_L1;
    return text;
}

QString fixPart(const score::Assessment& a)
{
    if (a.fixFirst.isEmpty())
        return {};
    QString text = heading(u"What to fix first"_s);
    for (qsizetype i = 0; i < std::min(a.fixFirst.size(), ShownFixes); ++i) {
        const score::Fix& fix = a.fixFirst[i];
        // What a run of acts gains stands on its first.
        const QString gain = fix.run.place == 0 ? points(fix.run.points) : u"and"_s;
        text += "  "_L1 + gain.rightJustified(6) + "  "_L1
            + cell(core::severityName(fix.severity), 9)
            + fitted(core::english(fix.action) + " ("_L1 + fix.checks.join(u", "_s) + u')', 80)
            + u'\n';
    }
    return text;
}

QString standingWords(const score::WaiverStanding& standing)
{
    const QString ending = core::english(score::endingText(standing));
    return "until "_L1 + standing.waiver.until.toString(Qt::ISODate)
        + (ending.isEmpty() ? QString() : ", "_L1 + ending);
}

/// Every waiver and attestation, those that end first in front.
QString waiversPart(const score::Assessment& a)
{
    if (a.waivers.isEmpty())
        return {};
    QString text = heading("Waivers and attestations: "_L1 + QString::number(a.waivers.size()));
    for (const score::WaiverStanding& standing : a.waivers) {
        const core::Waiver& waiver = standing.waiver;
        text += "  "_L1 + cell(cis::shownId(a.edition, waiver.check), 8)
            + cell(core::waiverKindName(waiver.kind), 17)
            + cell(core::english(core::scopeText(waiver)), 32) + u' '
            + cell(QString::number(standing.covers) + " covered"_L1, 12) + standingWords(standing)
            + u'\n';
        text += wrapped(
            waiver.who + u": "_s + waiver.reason
                + (waiver.reference.isEmpty() ? QString() : " ("_L1 + waiver.reference + u')'),
            u"          "_s);
    }
    return text;
}

/// Reasons of results that stayed unknown, the commonest first.
QList<std::pair<QString, int>> unknownReasons(const score::Assessment& a)
{
    QMap<QString, int> counts;
    for (const HostAssessment& host : a.hosts) {
        for (const Finding& finding : host.findings) {
            if (finding.outcome == Outcome::Unknown)
                ++counts[core::english(finding.reason)];
        }
    }
    QList<std::pair<QString, int>> reasons;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        reasons.append({it.key(), it.value()});
    std::ranges::stable_sort(reasons, std::greater<>(), &std::pair<QString, int>::second);
    return reasons;
}

QString unreadPart(const score::Assessment& a)
{
    QString text;
    for (const HostAssessment& host : a.hosts) {
        if (!host.error)
            continue;
        text += wrapped(host.name + ": "_L1 + core::english(core::describe(*host.error)), u"  "_s);
        const QString next = core::english(core::nextStep(*host.error));
        text += next.isEmpty() ? QString() : wrapped(next, u"    "_s);
    }
    const auto reasons = unknownReasons(a);
    for (const auto& [reason, count] : reasons.first(std::min(reasons.size(), ShownReasons))) {
        const QString cause = reason.isEmpty() ? u"no reason was recorded"_s : reason;
        text += wrapped(QString::number(count) + " unknown: "_L1 + cause, u"  "_s);
    }
    if (reasons.size() > ShownReasons)
        text += wrapped("and "_L1 + QString::number(reasons.size() - ShownReasons)
                            + " more reasons; --format json names them all"_L1,
                        u"  "_s);
    return text.isEmpty() ? text : heading(u"What could not be read"_s) + text;
}

/// Passes whose evidence does not show everything, by what it does not show.
QString partialPart(const score::Assessment& a)
{
    QMap<QString, QStringList> checks;
    QStringList unseen; // in the order of the checks
    int passes = 0;
    for (const HostAssessment& host : a.hosts) {
        for (const Finding& finding : host.findings) {
            const cis::Control* control = cis::control(cis::checkOf(a.edition, finding.check));
            if (!control || !cis::isPartialPass(*control, finding))
                continue;
            ++passes;
            const QString sentence = core::english(control->unseenText());
            if (!unseen.contains(sentence))
                unseen.append(sentence);
            QStringList& known = checks[sentence];
            if (!known.contains(finding.check))
                known.append(finding.check);
        }
    }
    if (checks.isEmpty())
        return {};
    QString text = heading("Passes on incomplete evidence: "_L1 + QString::number(passes));
    for (const QString& sentence : unseen)
        text += wrapped(checks.value(sentence).join(u", "_s) + ": "_L1 + sentence, u"  "_s);
    return text;
}

} // namespace

QString scoreText(const Score& score)
{
    if (!score.value)
        return u"–"_s;
    return QString::number(*score.whole()) + u' ' + score.grade().value_or(u'?');
}

QString auditText(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    return fleetPart(assessment) + hostsPart(assessment) + belowPart(assessment)
        + imagesPart(assessment) + fixPart(assessment) + waiversPart(assessment)
        + partialPart(assessment) + unreadPart(assessment);
}

} // namespace plimsoll::report
