// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QChar>
#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::score {

/// Scores and points in thousandths: 77.4 is 77400. Integer arithmetic only.
using Thousandths = qint64;

/// How much of what applies was decided; a ratio kept as its two numbers so that it can be pooled.
struct Coverage
{
    qint64 decided = 0; ///< pass + fail + waived
    qint64 applicable = 0; ///< all - not applicable

    /// Too little was decided for a grade (rule 2).
    bool isUnderHalf() const;
    bool operator==(const Coverage&) const = default;
};

/// A ceiling on a container's or host's overall (ARCHITECTURE section 4 rule 8).
struct Cap
{
    int at = 0; ///< whole points: 39, 69, 84, 89
    /// A check id, a CVE, "waived", a matchingName() of an image without a vulnerability score such
    /// as "not-scanned", or "not-read" for a container that was listed and could not be read (rule
    /// 6).
    QString because = {};

    bool operator==(const Cap&) const = default;
};

/// One reason why a score is not 100. The shown ones add up to 100 minus the score.
struct Deduction
{
    Thousandths points = 0;
    QString check = {}; ///< check id or CVE; empty for a cap, a child's share, a missing scan
    core::Text label = {}; ///< what it is, context "Engine"
    core::ObjectRef object = {}; ///< what it is about: lets the window go one level deeper
    bool isCap = false; ///< taken by a ceiling, its own or a child's, not by a result

    bool operator==(const Deduction&) const = default;
};

/// A number between 0 and 100 with everything needed to ask why.
struct Score
{
    std::optional<Thousandths> value = {}; ///< absent: nothing was decided. Never 100 by silence
    std::optional<Coverage> coverage = {}; ///< absent: nothing applies
    std::optional<Cap> cap = {};
    bool provisional = false; ///< coverage under 50 %, or part of it could not be read
    std::optional<Thousandths> withoutWaivers = {};
    int staleAdvisoryDays = 0; ///< above 0: the advisories it rests on are so old, which is too old
    QList<Deduction> deductions = {}; ///< largest first, ties by check id, then object

    /// 'A' .. 'F' of the value rounded down; absent without a value or when provisional for
    /// coverage.
    std::optional<QChar> grade() const;
    /// Whole points, rounded down: a number never flatters its grade.
    std::optional<int> whole() const;
    bool operator==(const Score&) const = default;
};

/// The deductions' points in tenths, for showing: rounded so that they add up to 100 minus the
/// score as it is shown, with one decimal rounded down. One a deduction, in their order.
QList<qint64> deductionTenths(const Score& score);

/// The letter of whole points (rule 9).
QChar gradeOf(int wholePoints);

} // namespace plimsoll::score
