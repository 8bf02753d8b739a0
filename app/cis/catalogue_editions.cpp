// SPDX-License-Identifier: GPL-3.0-or-later
// Controls that edition 1.6.0 of the CIS Docker Benchmark lacks. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr Control EditionControls[] = {
    {.id = "2.7@1.8.0",
     .title = QT_TRANSLATE_NOOP("Engine", "The storage driver is not devicemapper"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "devicemapper was deprecated for years and dropped from the engine in release "
         "25: nobody mends it any more."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Migrate to overlay2 (or the containerd snapshotter): set "
                                      "\"storage-driver\": \"overlay2\" and re-pull images."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "The daemon did not name its storage driver.")},
    {.id = "2.13@1.13.0",
     .title = QT_TRANSLATE_NOOP("Engine", "The engine refuses the old v1 registry protocol"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "The first registry protocol checked no digest of what it delivered."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "Update the engine: since release 17.12 it does not speak that protocol."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "Engines before 17.12 do not say whether they speak the v1 "
                                      "registry protocol.")},
    {.id = "6.1@1.13.0",
     .title = QT_TRANSLATE_NOOP("Engine", "Host and containers are audited regularly"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A review that nobody plans does not happen, and drift goes unseen."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "Plan audits, keep their reports, and attest here when the last one was done."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "Whether audits are done regularly is for a person to say.")},
    {.id = "6.2@1.13.0",
     .title = QT_TRANSLATE_NOOP("Engine", "Use and performance of containers are monitored"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Abuse and overload show in numbers first, when somebody looks at them."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "Collect processor, memory and traffic of each container, and attest it here."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "Whether containers are monitored is for a person to say.")},
    {.id = "6.3@1.13.0",
     .title = QT_TRANSLATE_NOOP("Engine", "Data of containers is backed up"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Volumes outlive containers, and no image brings their content back."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine", "Back volumes up, try the way back, and attest it here."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "Whether data is backed up is for a person to say.")},
};

} // namespace

std::span<const Control> editionControls()
{
    return EditionControls;
}

} // namespace plimsoll::cis
