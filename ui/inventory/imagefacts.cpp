// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagefacts.h"

#include "models/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::Tone;

namespace {

struct ImageFacts
{
    Q_DECLARE_TR_FUNCTIONS(ImageFacts)
};

} // namespace

QString contentsText(const score::ImageAssessment& image)
{
    if (image.reading == score::Reading::None)
        return ImageFacts::tr("not scanned: packages and files were not read, so checks about them "
                              "are unknown and the image's score stays provisional");
    const QString when = models::dateTimeText(image.scannedAtUtc);
    const QString depth = image.reading == score::Reading::Quick
        ? ImageFacts::tr("quick scan of %1: the package databases alone").arg(when)
        : ImageFacts::tr("full scan of %1: every file of every layer").arg(when);
    return image.isWhole ? depth : ImageFacts::tr("%1; part of it could not be read").arg(depth);
}

QList<FactList::Fact> contentsFacts(const score::ImageAssessment& image)
{
    if (image.reading == score::Reading::None)
        return {};
    QList<FactList::Fact> facts;
    facts += {ImageFacts::tr("System"),
              image.system.isEmpty() ? ImageFacts::tr("it does not say") : image.system};
    if (image.endOfLife) {
        const bool isPast = image.matching == score::Matching::EndOfLife;
        facts +=
            {ImageFacts::tr("End of life"), models::dateText(image.endOfLife->startOfDay(Qt::UTC)),
             isPast ? Tone::Bad : Tone::Plain};
    }
    if (image.base) {
        facts += {ImageFacts::tr("Base image"),
                  image.base->createdAtUtc ? ImageFacts::tr("%1, built %2")
                                                 .arg(image.base->displayName(),
                                                      models::dateText(*image.base->createdAtUtc))
                                           : image.base->displayName()};
    }
    facts += {ImageFacts::tr("Packages"), QLocale().toString(image.packages)};
    facts += {ImageFacts::tr("Vulnerabilities"), core::translated(score::matchingText(image))};
    if (image.reading == score::Reading::Full) {
        facts += {ImageFacts::tr("Secrets"), QLocale().toString(image.secrets),
                  image.secrets > 0 ? Tone::Bad : Tone::Plain};
        facts += {ImageFacts::tr("Setuid and setgid files"), QLocale().toString(image.setuidFiles)};
        facts += {ImageFacts::tr("Wasted by deleted or replaced files"),
                  models::sizeText(image.wastedBytes)};
    }
    return facts;
}

QList<FactList::Group> summaryOf(const models::ImageRow& row)
{
    QList<FactList::Fact> tags;
    for (const QString& tag : row.image.tags)
        tags += {.value = tag, .tone = Tone::Code};
    QList<FactList::Fact> digests;
    for (const QString& digest : row.image.digests)
        digests += {.value = digest, .tone = Tone::Code};
    return {{ImageFacts::tr("Tags"), tags,
             ImageFacts::tr("No tag names this image on %1.").arg(row.host)},
            {ImageFacts::tr("Image"),
             {{ImageFacts::tr("Id"), row.image.id, Tone::Code},
              {ImageFacts::tr("Size"), models::sizeText(row.image.sizeBytes)},
              {ImageFacts::tr("User"),
               row.image.user.isEmpty() ? ImageFacts::tr("root (none named)") : row.image.user},
              {ImageFacts::tr("Built"),
               row.image.createdAtUtc ? models::dateTimeText(*row.image.createdAtUtc)
                                      : ImageFacts::tr("the image does not say")},
              {ImageFacts::tr("Content"), contentsText(row.image)}}},
            {ImageFacts::tr("What is in it"), contentsFacts(row.image)},
            {ImageFacts::tr("Digests"), digests,
             ImageFacts::tr("No registry digest is known: built here, or pulled without one.")}};
}

QString stageText(const QList<core::Finding>& findings, core::Stage stage)
{
    int failed = 0;
    int decided = 0;
    for (const core::Finding& finding : findings) {
        if (finding.stage != stage)
            continue;
        failed += finding.outcome == core::Outcome::Fail;
        decided += finding.outcome == core::Outcome::Fail || finding.outcome == core::Outcome::Pass;
    }
    return decided == 0
        ? QString()
        : ImageFacts::tr("%1 of %n checks fail", nullptr, decided).arg(QLocale().toString(failed));
}

QString vulnerabilitiesText(const score::ImageAssessment& image)
{
    const bool isListed = image.isScanned || !image.vulnerabilities.isEmpty();
    if (!isListed)
        return {};
    const score::VulnerabilityCounts counts = image.counts();
    if (counts.all() == 0)
        return ImageFacts::tr("nothing found");
    return ImageFacts::tr("%1 critical, %2 high")
        .arg(QLocale().toString(counts.of(core::Severity::Critical)),
             QLocale().toString(counts.of(core::Severity::High)));
}

QString containersText(const models::Snapshot& snapshot, const models::ImageRow& row)
{
    const score::HostAssessment* host = snapshot.host(row.host);
    int below = 0;
    int all = 0;
    for (const score::ContainerAssessment& container : host->containers) {
        const std::optional<int> whole = container.overall.whole();
        if (container.imageId != row.image.id || !whole)
            continue;
        ++all;
        below += *whole < row.loadLine;
    }
    return all == 0
        ? QString()
        : ImageFacts::tr("%1 of %n below the line", nullptr, all).arg(QLocale().toString(below));
}

} // namespace plimsoll::ui
