// SPDX-License-Identifier: GPL-3.0-or-later
// Section 1 of the CIS Docker Benchmark v1.6.0: Host configuration. The sentences are ours.
#include "cis/catalogue_sections.h"

namespace plimsoll::cis {

using core::Severity;
using core::Stage;

namespace {

constexpr auto LoadedRules =
    QT_TRANSLATE_NOOP("Engine",
                      "These are the rules on disk, which the next start loads; those that "
                      "the running kernel holds cannot be read from outside.");

constexpr Control HostControls[] = {
    {.id = "1.1.1",
     .title = QT_TRANSLATE_NOOP("Engine", "Docker data lives on a filesystem of its own"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine",
                           "Layers, volumes and json logs grow without bound; on the system "
                           "filesystem a full disk stops the host as well as Docker."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Give Docker its own logical volume: create and format it, mount it on "
                           "the data directory through /etc/fstab (or set \"data-root\" in "
                           "daemon.json to a directory on such a volume), then restart dockerd."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine",
         "Mounts are what the host declares: its live mount table cannot be read from outside."),
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The host's mounts (/etc/fstab and mount units) were not "
                                      "read: host files are not opted in for this host.")},
    {.id = "1.1.2",
     .title = QT_TRANSLATE_NOOP("Engine", "Only approved people belong to the docker group"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "Whoever may talk to the socket can start a privileged container and so owns the host."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Take every account that does not administer the host out of the group "
                           "(gpasswd -d USER docker); offer rootless mode or an authorization "
                           "plugin to people who only need to run containers."),
     .severity = Severity::High,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .unseen = QT_TRANSLATE_NOOP("Engine",
                                 "Accounts of a directory service (LDAP, SSSD) are not seen: only "
                                 "the host's own files are."),
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "/etc/group was not read: host files are not opted in for this host.")},
    {.id = "1.1.3",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the dockerd binary"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "dockerd runs as root and can do anything on the host, so each "
                                    "use of it should leave a trace."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/dockerd -k docker\" into a file under /etc/audit/rules.d/, "
         "load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.4",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers /run/containerd"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "The directory holds the containerd socket and the state of "
                                    "running tasks; tampering there bypasses Docker itself."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /run/containerd -k docker\" into a file under /etc/audit/rules.d/, "
         "load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.5",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the Docker data directory"),
     .rationale =
         QT_TRANSLATE_NOOP("Engine",
                           "Layers, volumes, swarm keys and container configuration sit there; "
                           "edits made behind the back of the daemon should be visible."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w <DockerRootDir> -k docker\" into a file under /etc/audit/rules.d/, "
         "load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.6",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers /etc/docker"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Daemon configuration, registry certificates and TLS material are kept there."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /etc/docker -k docker\" into a file under /etc/audit/rules.d/, load it "
         "with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 1,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.7",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the docker.service unit"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "The unit decides the flags dockerd starts with; one edited "
                                    "line can open an unauthenticated port."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w <path of docker.service> -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.8",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the containerd socket"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Direct use of containerd escapes every Docker-level policy and log."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /run/containerd/containerd.sock -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.9",
     .title = QT_TRANSLATE_NOOP("Engine",
                                "Kernel audit trail covers the docker.socket unit and its socket"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "Socket activation settings and the API socket are the front door of the daemon."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w <path of docker.socket unit> -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.10",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers /etc/default/docker"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "On Debian family hosts this file feeds options to the daemon start-up."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /etc/default/docker -k docker\" into a file under /etc/audit/rules.d/, "
         "load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.11",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers daemon.json"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Every daemon security switch can be turned off in this one file."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /etc/docker/daemon.json -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.12",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the containerd configuration"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "It selects runtimes, sockets and their ownership for containerd."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /etc/containerd/config.toml -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.13",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers /etc/sysconfig/docker"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "On Red Hat family hosts this file feeds options to the daemon start-up."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /etc/sysconfig/docker -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.14",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the containerd binary"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "Replacing or running it directly gives control over all containers."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/containerd -k docker\" into a file under /etc/audit/rules.d/, "
         "load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = true,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.15",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the containerd-shim binary"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "The shim is the parent of container processes and runs as root."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/containerd-shim -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.16",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers containerd-shim-runc-v1"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "Same reasoning for the first generation runc shim."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/containerd-shim-runc-v1 -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.17",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers containerd-shim-runc-v2"),
     .rationale = QT_TRANSLATE_NOOP("Engine", "Same reasoning for the current runc shim."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/containerd-shim-runc-v2 -k docker\" into a file under "
         "/etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.1.18",
     .title = QT_TRANSLATE_NOOP("Engine", "Kernel audit trail covers the runc binary"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine", "A swapped runc owns every new container (compare CVE-2019-5736)."),
     .remediation = QT_TRANSLATE_NOOP(
         "Engine",
         "Put the line \"-w /usr/bin/runc -k docker\" into a file under /etc/audit/rules.d/, load "
         "it with augenrules --load, and keep auditd enabled."),
     .severity = Severity::Low,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::HostFiles,
     .level = 2,
     .isAutomated = false,
     .confidence = "declared",
     .unseen = LoadedRules,
     .missingFact = QT_TRANSLATE_NOOP("Engine",
                                      "The audit rules under /etc/audit were not read: host files "
                                      "are not opted in for this host.")},
    {.id = "1.2.1",
     .title = QT_TRANSLATE_NOOP("Engine",
                                "The operating system under Docker follows a hardening baseline"),
     .rationale = QT_TRANSLATE_NOOP(
         "Engine",
         "A weak host undoes every container control because containers share its kernel."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Harden the host against a published operating-system baseline, keep "
                           "the scan report, and record it as an attestation."),
     .severity = Severity::Medium,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Attestation,
     .level = 1,
     .isAutomated = false,
     .confidence = "attested",
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine",
         "Which hardening baseline applies, and whether its exceptions are accepted, is a decision "
         "of the organisation that the Docker API does not show.")},
    {.id = "1.2.2",
     .title = QT_TRANSLATE_NOOP("Engine",
                                "The engine release is supported and has no known serious flaw"),
     .rationale = QT_TRANSLATE_NOOP("Engine",
                                    "Runtime bugs are escape bugs: runc, containerd and BuildKit "
                                    "have all had container breakouts."),
     .remediation =
         QT_TRANSLATE_NOOP("Engine",
                           "Upgrade engine, containerd.io and runc from the vendor repository; "
                           "enable \"live-restore\" first to keep containers running."),
     .severity = Severity::High,
     .stage = Stage::Host,
     .appliesTo = AppliesTo::Host,
     .tier = Tier::Api,
     .level = 1,
     .isAutomated = false,
     .confidence = "direct",
     .unseen = QT_TRANSLATE_NOOP(
         "Engine", "Packages of a distribution: its own advisories are not looked up."),
     .missingFact = QT_TRANSLATE_NOOP(
         "Engine", "Advisories for the engine, containerd and runc were not looked up.")},
};

} // namespace

std::span<const Control> hostControls()
{
    return HostControls;
}

} // namespace plimsoll::cis
