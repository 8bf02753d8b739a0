// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QHash>
#include <QList>
#include <QMetaType>

#include <array>

namespace plimsoll::models {

/// How many failing findings there are of each severity: critical, high, medium, low.
struct SeverityCounts
{
    std::array<int, 4> values = {};

    int of(core::Severity severity) const { return values[3 - size_t(severity)]; }
    void add(core::Severity severity) { ++values[3 - size_t(severity)]; }
    void add(const SeverityCounts& other);
    int total() const;
    /// One number that orders by criticals, then highs, then mediums, then lows.
    qint64 weight() const;
    bool operator==(const SeverityCounts&) const = default;
};

/// How many findings have each outcome; indexed by core::Outcome.
using OutcomeCounts = std::array<int, 6>;

SeverityCounts failingOf(const QList<core::Finding>& findings);
OutcomeCounts outcomesOf(const QList<core::Finding>& findings);

/// Failing findings of one host by object id, for one kind of object; one pass.
QHash<QString, SeverityCounts> failingById(const QList<core::Finding>& findings,
                                           core::ObjectKind kind);

/// Place of an outcome in lists: fail, unknown, waived, manual, pass, not applicable.
int listRank(core::Outcome outcome);
/// The outcomes in that order.
inline constexpr core::Outcome ListOrder[] = {core::Outcome::Fail,   core::Outcome::Unknown,
                                              core::Outcome::Waived, core::Outcome::Manual,
                                              core::Outcome::Pass,   core::Outcome::NotApplicable};

/// What stands for many objects (rule 12): fail, unknown, waived, manual, pass, not applicable.
core::Outcome worstOf(core::Outcome left, core::Outcome right);

/// The order of a findings list: outcome, then severity, then check id, object.
bool listLess(const core::Finding& left, const core::Finding& right);

} // namespace plimsoll::models

Q_DECLARE_METATYPE(plimsoll::models::SeverityCounts)
