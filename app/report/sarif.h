// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QByteArray>

namespace plimsoll::report {

/// The assessment as SARIF 2.1.0 (OASIS): a rule a check, a result a finding that did not pass.
/// Failures are "fail", unknown ones "open", manual ones "review", waived ones suppressed failures
/// with their reason. Passes and what does not apply are left out: scanners read SARIF for what is
/// wrong. Objects are logical locations; no file is invented for them.
/// Source: SARIF 2.1.0, sections 3.27.9 (kind), 3.27.10 (level), 3.35 (suppressions).
QByteArray auditSarif(const score::Assessment& assessment);

} // namespace plimsoll::report
