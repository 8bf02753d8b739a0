// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/dockerfiles.h"
#include "cis/editions.h"
#include "store/store.h"
#include "ui/theme/theme.h"

#include <QString>

class QSettings;

namespace plimsoll::ui {

/// The text sizes to choose from, in percent.
inline constexpr int TextSizes[] = {80, 90, 100, 110, 125, 150, 175, 200};

/// What a person set in Settings. Read once at start, handed on as a value, written when it
/// changes.
struct Preferences
{
    Theme::Setting theme = Theme::Setting::System;
    int textSize = 100; ///< percent of the design's; Theme keeps it within its range
    QString language = {}; ///< "en", "zh_CN"; empty: the system's
    int scanIntervalMinutes = 0; ///< 0: only when asked
    store::Retention retention = {};
    cis::Edition edition = cis::DefaultEdition; ///< of the benchmark
    audit::DockerfileSources dockerfiles = {}; ///< tied to images at each scan
    bool singleKeys = true; ///< W, C, E, I act while a list has focus (WCAG 2.1.4)

    bool operator==(const Preferences&) const = default;
};

/// Values out of range fall back to their defaults.
Preferences loadPreferences(const QSettings& settings);
void savePreferences(const Preferences& preferences, QSettings& settings);

} // namespace plimsoll::ui
