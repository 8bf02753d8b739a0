// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QSettings>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxIntervalMinutes = 7 * 24 * 60;
constexpr int MaxDays = 3650;
constexpr int MaxRuns = 10'000;

int boundedValue(const QSettings& settings, const QString& key, int fallback, int least, int most)
{
    bool isNumber = false;
    const int value = settings.value(key, fallback).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : fallback;
}

} // namespace

Preferences loadPreferences(const QSettings& settings)
{
    Preferences result;
    const QString theme = settings.value(u"appearance/theme"_s).toString();
    if (theme == "light"_L1)
        result.theme = ThemeChoice::Light;
    else if (theme == "dark"_L1)
        result.theme = ThemeChoice::Dark;
    const QString language = settings.value(u"appearance/language"_s).toString();
    if (language == "en"_L1 || language == "zh_CN"_L1)
        result.language = language;
    result.singleKeys = settings.value(u"appearance/singleKeys"_s, true).toBool();
    result.scanIntervalMinutes =
        boundedValue(settings, u"scan/intervalMinutes"_s, 0, 0, MaxIntervalMinutes);
    const store::Retention defaults;
    result.retention.keepAllDays =
        boundedValue(settings, u"history/keepAllDays"_s, defaults.keepAllDays, 1, MaxDays);
    result.retention.keepDailyDays =
        boundedValue(settings, u"history/keepDailyDays"_s, defaults.keepDailyDays, 1, MaxDays);
    result.retention.keepEvidenceRuns = boundedValue(settings, u"history/keepEvidenceRuns"_s,
                                                     defaults.keepEvidenceRuns, 1, MaxRuns);
    return result;
}

void savePreferences(const Preferences& preferences, QSettings& settings)
{
    const QString themes[] = {u"system"_s, u"light"_s, u"dark"_s};
    settings.setValue(u"appearance/theme"_s, themes[size_t(preferences.theme)]);
    settings.setValue(u"appearance/language"_s, preferences.language);
    settings.setValue(u"appearance/singleKeys"_s, preferences.singleKeys);
    settings.setValue(u"scan/intervalMinutes"_s, preferences.scanIntervalMinutes);
    settings.setValue(u"history/keepAllDays"_s, preferences.retention.keepAllDays);
    settings.setValue(u"history/keepDailyDays"_s, preferences.retention.keepDailyDays);
    settings.setValue(u"history/keepEvidenceRuns"_s, preferences.retention.keepEvidenceRuns);
}

} // namespace plimsoll::ui
