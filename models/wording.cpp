// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"

#include "models/editionids.h"
#include <QCoreApplication>
#include <QLocale>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

bool isEnglish()
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::English || language == QLocale::C;
}

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

} // namespace

QString outcomeLabel(core::Outcome outcome)
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
        return Words::tr("N/A");
    case core::Outcome::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString severityLabel(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Critical:
        return Words::tr("Critical");
    case core::Severity::High:
        return Words::tr("High");
    case core::Severity::Medium:
        return Words::tr("Medium");
    case core::Severity::Low:
        break;
    }
    return Words::tr("Low");
}

QString stageLabel(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Host:
        return Words::tr("Host");
    case core::Stage::Dockerfile:
        return Words::tr("Dockerfile");
    case core::Stage::Image:
        return Words::tr("Image");
    case core::Stage::Container:
        break;
    }
    return Words::tr("Container");
}

QString containerStateLabel(const QString& state)
{
    // The seven states of the Engine API.
    if (state == "created"_L1)
        return Words::tr("created");
    if (state == "running"_L1)
        return Words::tr("running");
    if (state == "paused"_L1)
        return Words::tr("paused");
    if (state == "restarting"_L1)
        return Words::tr("restarting");
    if (state == "removing"_L1)
        return Words::tr("removing");
    if (state == "exited"_L1)
        return Words::tr("exited");
    return state == "dead"_L1 ? Words::tr("dead") : state;
}

QString hostStateLabel(evidence::HostState state)
{
    switch (state) {
    case evidence::HostState::Ok:
        return Words::tr("Read");
    case evidence::HostState::Partial:
        return Words::tr("Partly read");
    case evidence::HostState::Denied:
        return Words::tr("Denied");
    case evidence::HostState::Unreachable:
        return Words::tr("Unreachable");
    case evidence::HostState::Failed:
        break;
    }
    return Words::tr("Failed");
}

QString objectCount(core::ObjectKind kind, int count)
{
    switch (kind) {
    case core::ObjectKind::Host:
        return count == 1 ? Words::tr("1 host") : Words::tr("%n hosts", nullptr, count);
    case core::ObjectKind::Image:
        return count == 1 ? Words::tr("1 image") : Words::tr("%n images", nullptr, count);
    case core::ObjectKind::Container:
        return count == 1 ? Words::tr("1 container") : Words::tr("%n containers", nullptr, count);
    case core::ObjectKind::Network:
        return count == 1 ? Words::tr("1 network") : Words::tr("%n networks", nullptr, count);
    case core::ObjectKind::Volume:
        return count == 1 ? Words::tr("1 volume") : Words::tr("%n volumes", nullptr, count);
    case core::ObjectKind::Service:
        return count == 1 ? Words::tr("1 service") : Words::tr("%n services", nullptr, count);
    case core::ObjectKind::Node:
        return count == 1 ? Words::tr("1 node") : Words::tr("%n nodes", nullptr, count);
    case core::ObjectKind::File:
        break;
    }
    return count == 1 ? Words::tr("1 file") : Words::tr("%n files", nullptr, count);
}

QString flagLabel(const QString& flag)
{
    if (flag == "priv"_L1)
        return Words::tr("privileged");
    if (flag == "sock"_L1)
        return Words::tr("Docker socket");
    if (flag == "net"_L1)
        return Words::tr("host network");
    if (flag == "root"_L1)
        return Words::tr("root");
    return flag;
}

QString scoreText(const score::Score& score)
{
    const std::optional<int> whole = score.whole();
    if (!whole)
        return u"–"_s;
    QString text = QLocale().toString(*whole);
    if (const std::optional<QChar> grade = score.grade())
        text += u' ' + QString(*grade);
    return score.provisional ? Words::tr("%1, provisional").arg(text) : text;
}

QString scoreSpoken(const score::Score& score, int loadLine)
{
    const std::optional<int> whole = score.whole();
    if (!whole)
        return Words::tr("No score");
    const std::optional<QChar> grade = score.grade();
    const QString number = grade ? Words::tr("Score %1, grade %2").arg(*whole).arg(*grade)
                                 : Words::tr("Score %1, no grade").arg(*whole);
    const QString side = *whole < loadLine ? Words::tr("%1, below the load line").arg(number)
                                           : Words::tr("%1, above the load line").arg(number);
    return score.provisional ? Words::tr("%1, provisional").arg(side) : side;
}

QString coverageText(const std::optional<score::Coverage>& coverage)
{
    if (!coverage || coverage->applicable <= 0)
        return u"–"_s;
    qint64 percent = (coverage->decided * 200 + coverage->applicable) / (2 * coverage->applicable);
    if (coverage->decided < coverage->applicable)
        percent = qMin<qint64>(percent, 99);
    if (coverage->decided > 0)
        percent = qMax<qint64>(percent, 1);
    return Words::tr("%1%").arg(QLocale().toString(percent));
}

QString capText(const score::Cap& cap)
{
    if (cap.because == "not-scanned"_L1)
        return Words::tr("capped at %1: image not scanned").arg(cap.at);
    if (cap.because == "no-advisories"_L1 || cap.because == "not-imported"_L1)
        return Words::tr("capped at %1: no advisories for the image").arg(cap.at);
    if (cap.because == "not-covered"_L1)
        return Words::tr("capped at %1: no feed covers the image").arg(cap.at);
    if (cap.because == "end-of-life"_L1)
        return Words::tr("capped at %1: the image's system is past its end of life").arg(cap.at);
    if (cap.because == "waived"_L1)
        return Words::tr("capped at %1: a waived high or critical check").arg(cap.at);
    if (cap.because == "not-read"_L1)
        return Words::tr("capped at %1: a container could not be read").arg(cap.at);
    return Words::tr("capped at %1 by %2").arg(QString::number(cap.at), shownId(cap.because));
}

QString pointsText(score::Thousandths points)
{
    const qint64 tenths = points >= 0 ? points / 100 : -((-points + 99) / 100);
    return QLocale().toString(double(tenths) / 10.0, 'f', 1);
}

QString countsSpoken(const SeverityCounts& counts)
{
    QStringList parts;
    for (const core::Severity severity : core::AllSeverities) {
        if (const int count = counts.of(severity))
            parts += u"%1 %2"_s.arg(QLocale().toString(count), severityLabel(severity).toLower());
    }
    return parts.isEmpty() ? Words::tr("none") : parts.join(u", "_s);
}

QString durationText(qint64 seconds)
{
    seconds = qMax<qint64>(seconds, 0);
    if (seconds < Minute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < Hour)
        return Words::tr("%1 min").arg(seconds / Minute);
    if (seconds < 2 * Day)
        return Words::tr("%1 h").arg(seconds / Hour);
    return Words::tr("%1 d").arg(QLocale().toString(seconds / Day));
}

QString ageText(qint64 seconds)
{
    return Words::tr("%1 old").arg(durationText(seconds));
}

QString dateText(const QDateTime& time)
{
    return dateText(time.toLocalTime().date());
}

QString dateText(const QDate& day)
{
    return QLocale().toString(day, dateFormat());
}

QString dateFormat()
{
    // Short English dates differ by country in what comes first: a month's name cannot be misread.
    return isEnglish() ? u"d MMM yyyy"_s : QLocale().dateFormat(QLocale::ShortFormat);
}

QString dateTimeText(const QDateTime& time)
{
    return isEnglish() ? QLocale().toString(time.toLocalTime(), u"d MMM yyyy HH:mm"_s)
                       : QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString sizeText(qint64 bytes)
{
    if (bytes < 0)
        return u"–"_s;
    if (bytes < 1000)
        return Words::tr("%1 B").arg(bytes);
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

QString shortId(QStringView id)
{
    if (id.startsWith("sha256:"_L1))
        id = id.sliced(7);
    return id.first(qMin<qsizetype>(id.size(), 12)).toString();
}

} // namespace plimsoll::models
