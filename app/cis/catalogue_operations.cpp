// SPDX-License-Identifier: GPL-3.0-or-later
// Section 6 of the CIS Docker Benchmark v1.6.0: Security operations. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr Control OperationsControls[] = {
    {.id = "6.1",
     .title = QT_TRANSLATE_NOOP("Engine", "Unused images are cleaned up"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine", "Old images get started by accident, with old holes."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker image prune -a --filter until=720h on a schedule; pull by digest."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "Containers and images were not listed.")},
    {.id = "6.2",
     .title = QT_TRANSLATE_NOOP("Engine", "Stopped containers are cleaned up"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Leftovers keep data, secrets and outdated configuration around."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "docker container prune --filter until=168h on a schedule; use --rm for one-off runs."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "Containers and images were not listed.")},
};

} // namespace

std::span<const Control> operationsControls()
{
    return OperationsControls;
}

} // namespace plimsoll::cis
