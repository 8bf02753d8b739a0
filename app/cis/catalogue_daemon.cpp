// SPDX-License-Identifier: GPL-3.0-or-later
// Section 2 of the CIS Docker Benchmark v1.6.0: Daemon configuration. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr Control DaemonControls[] = {
    {.id = "2.1",
     .title = QT_TRANSLATE_NOOP("Engine", "The daemon itself runs without root (rootless mode)"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A flaw in a rootless daemon yields an ordinary account instead of the host."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Install rootless Docker for the service account: dockerd-rootless-setuptool.sh install; "
         "move data and units under that account."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.2",
     .title = QT_TRANSLATE_NOOP(
         "Engine", "Containers on the default bridge cannot reach each other by default"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "With open communication one compromised container can probe all its neighbours."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Set \"icc\": false in daemon.json and restart; connect "
                                      "services that must talk through user-defined networks."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.3",
     .title = QT_TRANSLATE_NOOP("Engine", "Daemon log level is info (neither debug nor quieter)"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "Debug output leaks data and load; warn or error hides events "
                                    "needed in an investigation."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Remove \"log-level\" and \"debug\" from daemon.json and the "
                                      "unit, or set \"log-level\": \"info\"."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "declared",
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The daemon's log level was not read (daemon.json and the "
                                      "unit's flags): host files are not opted in for this host.")},
    {.id = "2.4",
     .title = QT_TRANSLATE_NOOP("Engine", "Docker is left in charge of its packet filter rules"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "Without its rules, published ports, network isolation and icc=false are not enforced."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Delete \"iptables\": false (and --iptables=false); place "
                                      "own rules in the DOCKER-USER chain."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "declared",
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine",
         "Whether rule handling is switched off was not read (\"iptables\" in daemon.json and the "
         "unit's flags): host files are not opted in for this host.")},
    {.id = "2.5",
     .title =
         QT_TRANSLATE_NOOP("Engine", "No registry is reached over plain HTTP or unverified TLS"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "Images fetched without verification can be swapped on the wire and then run as root."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Remove \"insecure-registries\"; install the registry CA "
                                      "under /etc/docker/certs.d/HOST:PORT/ca.crt."),
     .severity = Severity::High,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.6",
     .title = QT_TRANSLATE_NOOP("Engine", "The storage driver is not aufs"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "aufs lives outside the mainline kernel and was dropped from the engine in release 24."),
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
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.7",
     .title = QT_TRANSLATE_NOOP("Engine", "Remote API access needs mutually authenticated TLS"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "An open API port is root on the host for anyone who can reach it."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Set \"tlsverify\": true with \"tlscacert\", \"tlscert\", \"tlskey\" and bind only the "
         "management address; better, drop tcp:// and use ssh://."),
     .severity = Severity::Critical,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::ActiveProbe,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.8",
     .title =
         QT_TRANSLATE_NOOP("Engine", "Default resource ulimits for containers have been chosen"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Unlimited descriptors or processes let one container exhaust the host."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Set \"default-ulimits\": {\"nofile\": {\"Name\":\"nofile\",\"Soft\":1024,\"Hard\":4096}, "
         "\"nproc\": {...}} in daemon.json."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine",
                           "Default ulimits show only in a container made for the audit or in "
                           "daemon.json: host files are not opted in for this host.")},
    {.id = "2.9",
     .title = QT_TRANSLATE_NOOP("Engine", "Container root is mapped to an unprivileged host user"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "An escape from a remapped container arrives on the host without power."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Set \"userns-remap\": \"default\" (with ranges in /etc/subuid and /etc/subgid) and "
         "restart; images and volumes move to a new data directory."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.10",
     .title =
         QT_TRANSLATE_NOOP("Engine", "The default cgroup parent was not changed without a reason"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "A foreign cgroup parent can bypass limits that the operator believes are applied."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Remove \"cgroup-parent\" from daemon.json and flags, or "
                                      "record why another hierarchy is needed."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = false,
     .confidence = "declared",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine",
                           "The daemon's cgroup parent was not read (daemon.json and the unit's "
                           "flags): host files are not opted in for this host.")},
    {.id = "2.11",
     .title = QT_TRANSLATE_NOOP("Engine", "Devicemapper base size was left at its default"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A larger base size lets each container take more disk than planned."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Remove the dm.basesize storage option; migrate to overlay2 "
                                      "since the driver was removed in engine 25."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.12",
     .title = QT_TRANSLATE_NOOP("Engine", "An authorization plugin filters API requests"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Without one, every client that can connect may do everything."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Install an authorization plugin and list it in "
                                      "\"authorization-plugins\" of daemon.json; reload dockerd."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine",
         "That a plugin filters requests is seen; whether its rules are sensible is not."),
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.13",
     .title = QT_TRANSLATE_NOOP("Engine", "Container logs leave the host"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Logs kept only on a host vanish with it, or with the intruder who owns it."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Set \"log-driver\" and \"log-opts\" (for example syslog with \"syslog-address\": "
         "\"tcp+tls://HOST:6514\") in daemon.json; recreate containers."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .unseen =
         QT_TRANSLATE_NOOP("Engine", "A forwarder on the host that reads local logs is not seen."),
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.14",
     .title = QT_TRANSLATE_NOOP("Engine", "New containers may not gain privileges by default"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "It stops setuid programs inside containers from raising privileges."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine", "Set \"no-new-privileges\": true in daemon.json and restart."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine",
                           "Engines before 24.0 do not report the no-new-privileges default, and "
                           "daemon.json was not read: host files are not opted in for this host.")},
    {.id = "2.15",
     .title = QT_TRANSLATE_NOOP("Engine", "Containers survive a daemon restart (live restore)"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Patching the engine without downtime removes the excuse for not patching."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine", "Set \"live-restore\": true in daemon.json and reload."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.16",
     .title = QT_TRANSLATE_NOOP("Engine", "The user-space port proxy is switched off"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "One proxy process per published port is needless code running "
                                    "next to the daemon and hides client addresses."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Set \"userland-proxy\": false in daemon.json where the kernel offers hairpin NAT."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "declared",
     .missingFact =
         QT_TRANSLATE_NOOP("Engine",
                           "Engines before 29.5 do not report the userland proxy, and daemon.json "
                           "was not read: host files are not opted in for this host.")},
    {.id = "2.17",
     .title = QT_TRANSLATE_NOOP("Engine", "A seccomp profile is in force for the whole daemon"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "The filter blocks the system calls most kernel exploits need."),
     .remediation = QT_TRANSLATE_NOOP("Engine",
                                      "Remove \"seccomp-profile\": \"unconfined\"; to tighten, "
                                      "point it at a reviewed profile file."),
     .severity = Severity::High,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 2,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
    {.id = "2.18",
     .title = QT_TRANSLATE_NOOP("Engine", "Experimental engine features are off"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Experimental code paths get less review and may change without notice."),
     .remediation = QT_TRANSLATE_NOOP("Engine", "Remove \"experimental\": true from daemon.json."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .missingFact = QT_TRANSLATE_NOOP("Engine", "GET /info was not answered.")},
};

} // namespace

std::span<const Control> daemonControls()
{
    return DaemonControls;
}

} // namespace plimsoll::cis
