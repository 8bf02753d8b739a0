// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wording.h"

#include "models/editionids.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString capSentence(const score::Cap& cap)
{
    if (cap.because == "not-scanned"_L1)
        return Words::tr("Held at %1 while its image is not scanned").arg(cap.at);
    if (cap.because == "no-advisories"_L1 || cap.because == "not-imported"_L1)
        return Words::tr("Held at %1 while there are no advisories for its image").arg(cap.at);
    if (cap.because == "not-covered"_L1)
        return Words::tr("Held at %1 because no feed covers its image").arg(cap.at);
    if (cap.because == "end-of-life"_L1)
        return Words::tr("Held at %1 because its image's system is past its end of life")
            .arg(cap.at);
    if (cap.because == "waived"_L1)
        return Words::tr("Held at %1 by a waived high or critical finding").arg(cap.at);
    return Words::tr("Held at %1 by %2").arg(cap.at).arg(models::shownId(cap.because));
}

} // namespace

QString outcomeTitle(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::Pass:
        return Words::tr("Pass");
    case core::Outcome::Fail:
        return Words::tr("Fail");
    case core::Outcome::Waived:
        return Words::tr("Waived");
    case core::Outcome::Manual:
        return Words::tr("Manual");
    case core::Outcome::NotApplicable:
        return Words::tr("Not applicable");
    case core::Outcome::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString stageTitle(core::Stage stage)
{
    return stage == core::Stage::Host ? Words::tr("Host and daemon") : models::stageLabel(stage);
}

QString sectionTitle(const QString& section)
{
    switch (section.toInt()) {
    case 1:
        return Words::tr("Host configuration");
    case 2:
        return Words::tr("Daemon configuration");
    case 3:
        return Words::tr("Daemon configuration files");
    case 4:
        return Words::tr("Images and build files");
    case 5:
        return Words::tr("Container runtime");
    case 6:
        return Words::tr("Security operations");
    case 7:
        return Words::tr("Swarm");
    default:
        return section;
    }
}

QString sectionShort(const QString& section)
{
    switch (section.toInt()) {
    case 1:
        return Words::tr("Host");
    case 2:
        return Words::tr("Daemon");
    case 3:
        return Words::tr("Files");
    case 4:
        return Words::tr("Images");
    case 5:
        return Words::tr("Runtime");
    case 6:
        return Words::tr("Operations");
    case 7:
        return Words::tr("Swarm");
    default:
        return section;
    }
}

QString groupTitle(const QString& group)
{
    return group.isEmpty() ? Words::tr("No group") : group;
}

std::optional<int> wholePercent(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    if (part <= 0)
        return 0;
    if (part >= whole)
        return 100;
    return int(qBound(qint64(1), (200 * part + whole) / (2 * whole), qint64(99)));
}

QString percentText(qint64 part, qint64 whole)
{
    const std::optional<int> percent = wholePercent(part, whole);
    return percent ? Words::tr("%1%").arg(QLocale().toString(*percent)) : u"–"_s;
}

QString momentText(const QDateTime& then, const QDateTime& now)
{
    const QDate day = then.toLocalTime().date();
    const qint64 days = day.daysTo(now.toLocalTime().date());
    if (days <= 0)
        return QLocale().toString(then.toLocalTime().time(), u"HH:mm"_s);
    if (days < 7)
        return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return QLocale().toString(day, u"d MMM"_s);
}

QString keysText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::PortableText)
        .replace("Left"_L1, u"←"_s)
        .replace("Right"_L1, u"→"_s);
}

QString scoreToolTip(const score::Score& score, int loadLine)
{
    QStringList lines = {models::scoreSpoken(score, loadLine)};
    if (score.cap)
        lines << capSentence(*score.cap);
    if (score.coverage)
        lines << Words::tr("Evidence decides %1 of checks")
                     .arg(percentText(score.coverage->decided, score.coverage->applicable));
    if (score.withoutWaivers && score.withoutWaivers != score.value)
        lines << Words::tr("%1 without waivers").arg(*score.withoutWaivers / 1000);
    if (score.staleAdvisoryDays > 0)
        lines << Words::tr("Its advisories are %1 days old: new vulnerabilities are not in them")
                     .arg(score.staleAdvisoryDays);
    return lines.join(u'\n');
}

std::optional<int> wholeDelta(const std::optional<score::Thousandths>& now,
                              const std::optional<score::Thousandths>& then)
{
    if (!now || !then)
        return {};
    return int(*now / 1000 - *then / 1000);
}

} // namespace plimsoll::ui
