// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagefacts.h"

#include "models/wording.h"

#include <QCoreApplication>
#include <QLocale>

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

} // namespace plimsoll::ui
