// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace plimsoll::pdf {

/// One check over all hosts: what a row of a section's table says.
struct CheckSummary
{
    QString check = {};
    core::Text title = {};
    core::Severity severity = core::Severity::Low;
    core::Outcome worst = core::Outcome::NotApplicable;
    std::array<int, 6> hosts = {}; ///< hosts by their worst result, indexed by core::Outcome
    int failingObjects = 0;
    core::ObjectKind failingKind = core::ObjectKind::Host;
    core::Text reason = {}; ///< of the worst result, where all hosts give the same
    core::Text remedy = {};
    std::optional<core::Decision> decision = {}; ///< of the worst result, likewise
};

/// One failing object of a check.
struct FailingObject
{
    QString host = {};
    core::Finding finding = {};
};

/// Every check of one section in natural order, each host counted once (rule 12).
QList<CheckSummary> checksOf(const score::Assessment& assessment, const QString& section);

/// The failing objects of one check, by host and object.
QList<FailingObject> failuresOf(const score::Assessment& assessment, const QString& check);

/// Unknown results gathered by reason: how many, on which hosts, of which checks.
struct UnknownGroup
{
    core::Text reason = {};
    int results = 0;
    QStringList hosts = {};
    QStringList checks = {};
};
/// Largest first, ties by the reason's words.
QList<UnknownGroup> unknownGroups(const score::Assessment& assessment);

/// Figures that the sentences of cover and summary are made of; nothing is guessed.
struct FleetFacts
{
    std::optional<int> freeboard = {}; ///< whole points above the line, negative below
    bool hasTooLittleEvidence = true;
    QStringList below = {}; ///< hosts with a score under the line
    QStringList withoutScore = {};
    int hosts = 0;
    int images = 0;
    int scannedImages = 0;
    int containers = 0;
    int results = 0;
    std::array<int, 6> counts = {}; ///< over all sections and hosts, indexed by core::Outcome
    int failingCritical = 0; ///< failing results of critical severity
    int containersBelow = 0;
    std::optional<int> coveragePercent = {};
};
FleetFacts factsOf(const score::Assessment& assessment);

/// Whole percent that is 0 or 100 only when exact.
int honestPercent(qint64 part, qint64 whole);

} // namespace plimsoll::pdf
