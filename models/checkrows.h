// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "models/snapshot.h"
#include "models/tally.h"

#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::models {

/// One object that a check was put to.
struct CheckedObject
{
    QString host = {};
    core::ObjectRef object = {};
    core::Outcome outcome = core::Outcome::Unknown;
    qsizetype finding = -1; ///< index in its host's findings
    core::Text ending = {}; ///< "ends in 9 days", of a person's word that ends soon; else empty

    bool operator==(const CheckedObject&) const = default;
};

/// One CIS check over all objects in scope, with the worst of its outcomes (rule 12).
struct CheckRow
{
    QString check = {};
    QString shownId = {}; ///< by the edition of the benchmark
    core::Text title = {};
    core::Severity severity = core::Severity::Low; ///< worst of the failing ones, else of all
    core::Stage stage = core::Stage::Host;
    QString section = {}; ///< likewise
    cis::Label label = cis::Label::Unknown; ///< the edition's own
    core::Outcome outcome = core::Outcome::NotApplicable;
    OutcomeCounts counts = {};
    core::ObjectKind kind = core::ObjectKind::Host; ///< of its objects
    /// Failing objects more than a period ago, over the hosts that were read then; absent: none
    /// was.
    std::optional<int> change = {};
    QList<CheckedObject> objects = {}; ///< worst first, then host, name
    /// Of the person's words that make this outcome, the one that ends first.
    std::optional<core::Decision> decision = {};
    core::Text ending = {}; ///< of it, while it ends soon; else empty

    int total() const; ///< objects it was put to, those it does not apply to left out
    bool operator==(const CheckRow&) const = default;
};

/// Which checks and objects are asked for; empty means all.
struct CheckScope
{
    QString host = {};
    QString section = {};
    std::optional<core::Outcome> outcome = {}; ///< of the check as a whole

    bool operator==(const CheckScope&) const = default;
};

/// The CIS checks of a snapshot in natural order of their ids. Pure. Rules that are no CIS checks
/// are left out.
QList<CheckRow> checkRows(const Snapshot& snapshot, const CheckScope& scope = {});

/// How many of these checks have each outcome.
OutcomeCounts outcomesOf(const QList<CheckRow>& rows);

/// "1 of 14 containers", "3 of 14 containers not readable", "9 containers to review", "until
/// 31 Jan 2027", "ends in 9 days".
QString extentText(const CheckRow& row);
/// "+3", "−1"; a dash where nothing changed or nothing is known of the time before.
QString changeText(const CheckRow& row);
/// The objects that make the outcome: "legacy-edi, checkout-api-1 and 12 more"; where a person
/// waived it, with the reason.
QString objectsText(const CheckRow& row, int most = 2);

} // namespace plimsoll::models
