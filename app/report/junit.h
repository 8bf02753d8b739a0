// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QByteArray>

namespace plimsoll::report {

/// The assessment as a JUnit report for build servers: a suite a host, a test a finding, and one
/// for each vulnerability of each image. Failures are "failure"; waived, manual, unknown and not
/// applicable ones are "skipped" and say why, so that nothing undecided counts as a success; a host
/// that could not be read is an "error". Source: the schema that Jenkins' xUnit plugin publishes
/// (junit-10.xsd).
QByteArray auditJunit(const score::Assessment& assessment);

} // namespace plimsoll::report
