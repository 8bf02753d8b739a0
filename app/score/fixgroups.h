// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/standing.h"

#include <QMap>
#include <QSet>

#include <vector>

namespace plimsoll::score {

/// Everything one act mends, by host.
struct FixGroup
{
    Fix fix = {}; ///< its points and its run are not known yet
    QString check = {}; ///< that names the act; empty for an upgrade
    QString package = {}; ///< to upgrade
    QMap<qsizetype, QList<Fault>> faults = {}; ///< by index of the host
    QSet<QString> mended = {}; ///< objects that count in the sentence, by kind and id
    QString mendedName = {}; ///< of one of them
};

/// Rule 10: the failed results and fixable vulnerabilities of a fleet, by the act that mends them;
/// in the order of check ids.
std::vector<FixGroup> fixGroupsOf(const QList<HostAssessment>& hosts);

} // namespace plimsoll::score
