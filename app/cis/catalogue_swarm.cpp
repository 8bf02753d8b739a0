// SPDX-License-Identifier: GPL-3.0-or-later
// Section 7 of the CIS Docker Benchmark v1.6.0: Swarm. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr Control SwarmControls[] = {
    {.id = "7.1",
     .title = QT_TRANSLATE_NOOP("Engine", "The swarm has the right number of managers"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "Each manager holds all cluster secrets; too few lose quorum."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker node demote or promote until an odd, small number remains (3 or 5)."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "The swarm's managers were not listed (GET /nodes).")},
    {.id = "7.2",
     .title = QT_TRANSLATE_NOOP("Engine", "Swarm control traffic listens on one chosen interface"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "The join port should not face every network."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "Rejoin with docker swarm init/join --listen-addr ADDRESS:2377."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine",
         "The gossip port 7946 has no address of its own in the settings and is not judged."),
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The swarm's listen address (docker-state.json) was not "
                                      "read: host files are not opted in for this host.")},
    {.id = "7.3",
     .title = QT_TRANSLATE_NOOP("Engine", "Overlay networks encrypt their traffic"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "VXLAN traffic between nodes is readable and forgeable by default."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker network create -d overlay --opt encrypted NAME and move services."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /networks was not answered.")},
    {.id = "7.4",
     .title = QT_TRANSLATE_NOOP(
         "Engine", "Services get credentials from swarm secrets, not from environment"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Environment values are stored in clear text and shown by inspect."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker secret create, then --secret and NAME_FILE=/run/secrets/..."),
     .severity = Severity::High,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "inferred",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "The swarm's services were not listed (GET /services).")},
    {.id = "7.5",
     .title = QT_TRANSLATE_NOOP("Engine", "Swarm managers lock their keys at rest (autolock)"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine", "A stolen manager disk otherwise yields all swarm secrets."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker swarm update --autolock=true and store the unlock key in a vault."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info does not hold the cluster's settings.")},
    {.id = "7.6",
     .title = QT_TRANSLATE_NOOP("Engine", "The autolock key is changed regularly"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "A key that once leaked keeps working for ever."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "docker swarm unlock-key --rotate on a schedule; distribute the new key to the vault."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine",
         "No answer tells when the key was made; only an unchanged key shows that it is old."),
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "Nothing in the API tells when the autolock key was last changed.")},
    {.id = "7.7",
     .title = QT_TRANSLATE_NOOP("Engine", "Node certificates expire soon enough"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine", "Short lives limit what a stolen node identity is worth."),
     .remediation = QT_TRANSLATE_NOOP("Engine", "docker swarm update --cert-expiry 720h."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine", "The policy names no longest life for node certificates.")},
    {.id = "7.8",
     .title = QT_TRANSLATE_NOOP("Engine", "The cluster root certificate is renewed in time"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine", "The root signs every node; a leaked root forges members."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker swarm ca --rotate (swarm root certificates last 20 years by default)."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "The policy names no longest life for the cluster's root certificate.")},
    {.id = "7.9",
     .title = QT_TRANSLATE_NOOP("Engine",
                                "Management and data traffic of the swarm use separate networks"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Separate planes keep tenant traffic away from cluster control."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine", "docker swarm init/join --advertise-addr MGMT --data-path-addr DATA."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The swarm's data path address (docker-state.json) was not "
                                      "read: host files are not opted in for this host.")},
};

} // namespace

std::span<const Control> swarmControls()
{
    return SwarmControls;
}

} // namespace plimsoll::cis
