// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "evidence/evidence.h"
#include "score/assessment.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// The words and figures that every page uses for the same thing, in the reader's language.
namespace plimsoll::ui {

QString outcomeTitle(core::Outcome outcome); ///< "Not applicable"
QString severityTitle(core::Severity severity); ///< "Critical"
QString stageTitle(core::Stage stage); ///< "Host and daemon"
QString stageShort(core::Stage stage); ///< "Host"
QString sectionTitle(const QString& section); ///< "Container runtime"
QString sectionShort(const QString& section); ///< "Runtime"
QString hostStateTitle(evidence::HostState state); ///< "Partly denied"
QString groupTitle(const QString& group); ///< "No group" for the empty one

inline constexpr const char* AllSections[] = {"1", "2", "3", "4", "5", "6", "7"};

/// Whole percent; never 0 or 100 unless exactly so. A dash when there is nothing to divide.
QString percentText(qint64 part, qint64 whole);
std::optional<int> wholePercent(qint64 part, qint64 whole);

/// "+2.4": points a fix gains, one decimal, rounded down.
QString pointsText(score::Thousandths points);

/// "3 min", "26 h", "12 d": how long ago, in the reader's words.
QString ageText(const QDateTime& then, const QDateTime& now);
/// Time of day for today, weekday within a week, else the date.
QString momentText(const QDateTime& then, const QDateTime& now);

/// "Score 31, grade F, below the load line"; what a screen reader says.
QString scoreSentence(const score::Score& score, int loadLine);
/// Grade, cap, coverage, what waivers hide; rich text of several lines.
QString scoreToolTip(const score::Score& score, int loadLine);

/// The difference in whole points between now and then; absent when either is.
std::optional<int> wholeDelta(const std::optional<score::Thousandths>& now,
                              const std::optional<score::Thousandths>& then);

} // namespace plimsoll::ui
