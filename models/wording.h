// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "evidence/evidence.h"
#include "models/tally.h"
#include "score/score.h"

#include <QDateTime>
#include <QString>

/// Words for values, in the reader's language. Everything the pages say about results, severities,
/// scores and times is said here once.
namespace plimsoll::models {

QString outcomeLabel(core::Outcome outcome); ///< "Fail", "N/A"
QString severityLabel(core::Severity severity); ///< "Critical"
QString stageLabel(core::Stage stage); ///< "Dockerfile"
/// "exited"; a state this version does not know stands as the daemon wrote it.
QString containerStateLabel(const QString& state);
QString hostStateLabel(evidence::HostState state); ///< "Partly denied"
/// "build-agent-3" as it is; the words for kinds: "1 container", "3 containers", "2 hosts".
QString objectCount(core::ObjectKind kind, int count);
/// A flag in full: "privileged" for "priv".
QString flagLabel(const QString& flag);

/// "71 C", "73 C, provisional", "–" without a score.
QString scoreText(const score::Score& score);
/// For the ear: "Score 31, grade F, below the load line".
QString scoreSpoken(const score::Score& score, int loadLine);
/// "74%"; never rounded to 100% or 0% unless exact; "–" where nothing applies.
QString coverageText(const std::optional<score::Coverage>& coverage);
/// "capped at 39 by 5.5".
QString capText(const score::Cap& cap);
/// "4.2" from 4200: one decimal, rounded down.
QString pointsText(score::Thousandths points);

/// "2 critical, 3 high, 3 medium, 1 low"; "none" for none.
QString countsSpoken(const SeverityCounts& counts);

/// "51 min", "8 h", "26 h", "3 d": the two-day rule of relative times.
QString durationText(qint64 seconds);
/// "26 h old".
QString ageText(qint64 seconds);
/// "23 Nov 2026", or as the reader's locale writes a short date where that is no English one.
QString dateText(const QDateTime& time);
QString dateText(const QDate& day);
/// The format of it, for a field in which a date is typed.
QString dateFormat();
/// The same with the time of day: "19 Nov 2026 07:42".
QString dateTimeText(const QDateTime& time);
/// "71.8 MB" in powers of 1000; "–" for a negative (unknown) size.
QString sizeText(qint64 bytes);
/// Twelve characters of a digest or id, without "sha256:".
QString shortId(QStringView id);

} // namespace plimsoll::models
