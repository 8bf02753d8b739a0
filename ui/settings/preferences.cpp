// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "store/retention.h"

#include <QSettings>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxIntervalMinutes = 7 * 24 * 60;

int intervalOf(const QSettings& settings)
{
    bool isNumber = false;
    const int minutes = settings.value(u"scan/intervalMinutes"_s).toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= MaxIntervalMinutes ? minutes : 0;
}

audit::DockerfileSources dockerfilesOf(const QSettings& settings)
{
    audit::DockerfileSources sources{.folders =
                                         settings.value(u"dockerfiles/folders"_s).toStringList()};
    // Image and file by turns: a list of pairs that every version of Qt reads.
    const QStringList byHand = settings.value(u"dockerfiles/byHand"_s).toStringList();
    for (qsizetype i = 0; i + 1 < byHand.size(); i += 2)
        sources.byHand.append({byHand[i], byHand[i + 1]});
    return sources;
}

void saveDockerfiles(const audit::DockerfileSources& sources, QSettings& settings)
{
    QStringList byHand;
    for (const audit::HandLink& link : sources.byHand)
        byHand << link.image << link.file;
    settings.setValue(u"dockerfiles/folders"_s, sources.folders);
    settings.setValue(u"dockerfiles/byHand"_s, byHand);
}

} // namespace

Preferences loadPreferences(const QSettings& settings)
{
    Preferences result;
    const QString theme = settings.value(u"appearance/theme"_s).toString();
    if (theme == "light"_L1)
        result.theme = Theme::Setting::Light;
    else if (theme == "dark"_L1)
        result.theme = Theme::Setting::Dark;
    bool isNumber = false;
    const int textSize = settings.value(u"appearance/textSize"_s).toInt(&isNumber);
    if (isNumber && textSize >= Theme::LeastTextSize && textSize <= Theme::MostTextSize)
        result.textSize = textSize;
    const QString language = settings.value(u"appearance/language"_s).toString();
    if (language == "en"_L1 || language == "zh_CN"_L1)
        result.language = language;
    result.singleKeys = settings.value(u"appearance/singleKeys"_s, true).toBool();
    result.scanIntervalMinutes = intervalOf(settings);
    const QString edition = settings.value(u"judging/edition"_s).toString();
    result.edition = cis::editionFromName(edition).value_or(cis::DefaultEdition);
    result.retention = store::loadRetention(settings);
    result.dockerfiles = dockerfilesOf(settings);
    return result;
}

void savePreferences(const Preferences& preferences, QSettings& settings)
{
    const QString themes[] = {u"system"_s, u"light"_s, u"dark"_s};
    settings.setValue(u"appearance/theme"_s, themes[size_t(preferences.theme)]);
    settings.setValue(u"appearance/textSize"_s, preferences.textSize);
    settings.setValue(u"appearance/language"_s, preferences.language);
    settings.setValue(u"appearance/singleKeys"_s, preferences.singleKeys);
    settings.setValue(u"scan/intervalMinutes"_s, preferences.scanIntervalMinutes);
    settings.setValue(u"judging/edition"_s, cis::editionName(preferences.edition));
    store::saveRetention(preferences.retention, settings);
    saveDockerfiles(preferences.dockerfiles, settings);
}

} // namespace plimsoll::ui
