// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "score/assessment.h"

#include <QDateTime>
#include <QKeySequence>
#include <QString>

#include <optional>

/// Words and figures of the window alone; what pages, report and tables share is in
/// models/wording.h.
namespace plimsoll::ui {

QString outcomeTitle(core::Outcome outcome); ///< "Not applicable"
QString stageTitle(core::Stage stage); ///< "Host and daemon"
QString sectionTitle(const QString& section); ///< "Container runtime"
QString sectionShort(const QString& section); ///< "Runtime"
QString groupTitle(const QString& group); ///< "No group" for the empty one

inline constexpr const char* AllSections[] = {"1", "2", "3", "4", "5", "6", "7"};

/// Whole percent; never 0 or 100 unless exactly so. A dash when there is nothing to divide.
QString percentText(qint64 part, qint64 whole);
std::optional<int> wholePercent(qint64 part, qint64 whole);

/// Time of day for today, weekday within a week, else the date.
QString momentText(const QDateTime& then, const QDateTime& now);

/// "Ctrl+K", "Alt+←": as it stands on the keys, whatever Qt's own translation calls them.
QString keysText(const QKeySequence& keys);

/// Grade, cap, coverage, what waivers hide; rich text of several lines.
QString scoreToolTip(const score::Score& score, int loadLine);

/// The difference in whole points between now and then; absent when either is.
std::optional<int> wholeDelta(const std::optional<score::Thousandths>& now,
                              const std::optional<score::Thousandths>& then);

} // namespace plimsoll::ui
