// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"

#include <QSettings>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxDays = 3650;
constexpr int MaxRuns = 10'000;

struct Setting
{
    QLatin1StringView key;
    int Retention::*member;
    int most;
};

constexpr Setting Settings[] = {
    {"history/keepAllDays"_L1, &Retention::keepAllDays, MaxDays},
    {"history/keepDailyDays"_L1, &Retention::keepDailyDays, MaxDays},
    {"history/keepEvidenceRuns"_L1, &Retention::keepEvidenceRuns, MaxRuns},
};

} // namespace

Retention loadRetention(const QSettings& settings)
{
    Retention retention;
    for (const Setting& setting : Settings) {
        bool isNumber = false;
        const int value = settings.value(setting.key).toInt(&isNumber);
        if (isNumber && value >= 1 && value <= setting.most)
            retention.*setting.member = value;
    }
    return retention;
}

void saveRetention(const Retention& retention, QSettings& settings)
{
    for (const Setting& setting : Settings)
        settings.setValue(setting.key, retention.*setting.member);
}

} // namespace plimsoll::store
