// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

namespace plimsoll::score {

/// Brings findings, images and containers of a host into the one order.
void sortHost(HostAssessment& host);

/// Scores a host from the bottom up: images, containers, stages, overall, compliance (rules 1 to 6,
/// 8, 11 and 12). Precondition: sortHost().
void scoreHost(HostAssessment& host, cis::Edition edition);

/// Rule 12: every check once, the worst of its outcomes over its objects; by the sections of the
/// edition.
QList<SectionTally> complianceOf(const QList<core::Finding>& findings, cis::Edition edition);

} // namespace plimsoll::score
