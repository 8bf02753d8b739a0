// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QDateTime>
#include <QList>

namespace plimsoll::audit {

/// Something that happened between two assessments and moved a score or a connection.
struct Change
{
    enum class Kind {
        FindingsNew, ///< checks that fail now and did not
        WaiverEnded, ///< what was waived fails again
        FindingsClosed, ///< checks that passed or went away
        ScoreRose, ///< a host, by 4 points or more, or across the line
        ScoreFell,
        ContainerNew,
        ContainerGone,
        HostLost, ///< unreachable now
        HostBack,
        HostNew,
    };

    Kind kind = Kind::FindingsNew;
    QDateTime atUtc = {};
    QString host = {};
    core::ObjectRef object = {};
    core::Text text = {}; ///< the whole row, context "Engine"
    QStringList checks = {};
    core::Severity severity = core::Severity::Low; ///< worst of what is new

    bool operator==(const Change&) const = default;
};

/// What changed from one assessment to the next, weightiest first. Pure.
QList<Change> changesBetween(const score::Assessment& before, const score::Assessment& after);

} // namespace plimsoll::audit
