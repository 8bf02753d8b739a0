// SPDX-License-Identifier: GPL-3.0-or-later
// What a container's processes may do: capabilities, privileges, what runs inside.
#include "cis/capabilities.h"
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/nearprivileged.h"
#include "cis/remedy.h"
#include "cis/securityopt.h"
#include "cis/settings.h"

#include "cis/catalogue.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

namespace {

/// Each of these is a way out of the container or close to one.
bool isDangerous(const QString& capability)
{
    static const QStringList names{u"ALL"_s,        u"SYS_ADMIN"_s,       u"SYS_MODULE"_s,
                                   u"SYS_PTRACE"_s, u"SYS_RAWIO"_s,       u"SYS_BOOT"_s,
                                   u"SYS_TIME"_s,   u"DAC_READ_SEARCH"_s, u"NET_ADMIN"_s,
                                   u"BPF"_s,        u"PERFMON"_s,         u"SYSLOG"_s,
                                   u"MAC_ADMIN"_s,  u"MAC_OVERRIDE"_s,    u"CHECKPOINT_RESTORE"_s};
    return names.contains(capability);
}

QStringList capabilityRemedies(const ContainerView& container, const QStringList& excess,
                               const QStringList& added)
{
    QStringList lines;
    QStringList toDrop;
    for (const QString& name : excess) {
        if (added.contains(name)) {
            lines.append(runWithout(u"--cap-add "_s + shellWord(name)));
            lines.append(composeWithout(container, u"cap_add: [%1]"_s.arg(name)));
        }
        if (defaultCapabilities().contains(name))
            toDrop.append(name);
    }
    if (toDrop.isEmpty())
        return lines;
    QStringList flags;
    for (const QString& name : toDrop)
        flags.append(u"--cap-drop "_s + name);
    lines.append(runLine(container, flags.join(u' ')));
    lines.append(composeLine(container, u"cap_drop: [%1]"_s.arg(toDrop.join(u", "_s))));
    return lines;
}

// 5.4
Verdict capabilitiesAreFew(const HostView&, const ContainerView& container, const Policy& policy)
{
    const Fact privileged = container.inspect.at(u"HostConfig.Privileged");
    const Fact addFact = container.inspect.at(u"HostConfig.CapAdd");
    const Fact dropFact = container.inspect.at(u"HostConfig.CapDrop");
    const auto addList = addFact.toStrings();
    const auto dropList = dropFact.toStrings();
    const QStringList added = normalisedCapabilities(addList.value_or(QStringList()));
    const bool hasDangerous = std::ranges::any_of(added, isDangerous);
    if (privileged.toBool() == true) {
        Verdict verdict =
            core::fail(PLIMSOLL_TEXT("Privileged: holds every capability."), {privileged.proof},
                       {runWithout(u"--privileged"_s), composeWithout(container, u"privileged"_s)});
        if (hasDangerous)
            verdict.severity = core::Severity::Critical;
        return verdict;
    }
    for (const Fact* fact : {&addFact, &dropFact}) {
        if (!fact->toStrings())
            return missing(container.inspect, fact->proof.path);
    }
    QStringList excess = effectiveCapabilities(added, normalisedCapabilities(*dropList));
    const QStringList allowed = policy.capabilityAllowList
        + valuesFor(container, policy.capabilitiesByImage).value_or(QStringList());
    excess.removeIf([&allowed](const QString& name) { return allowed.contains(name); });
    const QList<Proof> proofs{addFact.proof, dropFact.proof, privileged.proof};
    if (!excess.isEmpty()) {
        Verdict verdict = core::fail(
            PLIMSOLL_TEXT("Holds more capabilities than allowed: %1.", excess.join(u", "_s)),
            proofs, capabilityRemedies(container, excess, added));
        if (std::ranges::any_of(excess, isDangerous))
            verdict.severity = core::Severity::Critical;
        return verdict;
    }
    if (!privileged.toBool())
        return missing(container.inspect, privileged.proof.path);
    return core::pass(PLIMSOLL_TEXT("Holds only allowed capabilities."), proofs);
}

/// Not privileged by that name; what the container was given of it one by one is said all the same.
Verdict withoutTheSwitch(const HostView& host, const ContainerView& container,
                         const Proof& privileged)
{
    const NearPrivileged near = nearPrivileged(host, container);
    const QList<Proof> proofs = QList<Proof>{privileged} + near.proofs;
    const QString grants = near.grants.join(u", "_s);
    if (near.grants.isEmpty())
        return core::pass(PLIMSOLL_TEXT("Not privileged."), proofs);
    if (near.isAllButPrivileged) {
        return core::pass(
            PLIMSOLL_TEXT("Not privileged by name, and as good as privileged: %1. See 5.2, 5.4 "
                          "and 5.22.",
                          grants),
            proofs);
    }
    return core::pass(
        PLIMSOLL_TEXT("Not privileged, but given part of what privileged grants: %1.", grants),
        proofs);
}

// 5.5
Verdict isNotPrivileged(const HostView& host, const ContainerView& container, const Policy&)
{
    const Fact privileged = container.inspect.at(u"HostConfig.Privileged");
    if (!privileged.toBool())
        return missing(container.inspect, privileged.proof.path);
    if (!*privileged.toBool())
        return withoutTheSwitch(host, container, privileged.proof);
    return core::fail(PLIMSOLL_TEXT("Runs privileged."), {privileged.proof},
                      {runWithout(u"--privileged"_s), composeWithout(container, u"privileged"_s)});
}

/// The program of a process row: "/usr/sbin/sshd -D" and "sshd: user@pts/0" are both "sshd".
QString programOf(const QString& commandLine)
{
    QString program = commandLine.trimmed().section(u' ', 0, 0);
    if (program.endsWith(u':'))
        program.chop(1);
    return program.section(u'/', -1);
}

qsizetype commandColumn(const QStringList& titles)
{
    for (const auto title : {"COMMAND"_L1, "CMD"_L1, "ARGS"_L1}) {
        if (const qsizetype column = titles.indexOf(title); column >= 0)
            return column;
    }
    return -1;
}

bool isSshServer(const QString& program)
{
    return program == "sshd"_L1 || program == "dropbear"_L1 || program == "tinysshd"_L1;
}

Verdict processesDecide(const ContainerView& container)
{
    const auto titles = container.top.at(u"Titles").toStrings();
    const Fact processes = container.top.at(u"Processes");
    const qsizetype column = commandColumn(titles.value_or(QStringList()));
    if (column < 0)
        return missing(container.top, u"Titles");
    const QJsonArray rows = processes.proof.value.toArray();
    bool isComplete = !rows.isEmpty();
    QList<Proof> read;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Fact line = container.top.at(u"Processes[%1][%2]"_s.arg(i).arg(column));
        if (!line.toString()) {
            isComplete = false;
            continue;
        }
        if (isSshServer(programOf(*line.toString()))) {
            return core::fail(
                PLIMSOLL_TEXT("An SSH server runs inside: %1.", *line.toString()), {line.proof},
                {shellLine(u"docker exec -it "_s + shellWord(container.object().name) + u" sh"_s)});
        }
        read.append(line.proof);
    }
    if (!isComplete)
        return missing(container.top, u"Processes");
    return core::pass(PLIMSOLL_TEXT("No SSH server among its processes."), read);
}

// 5.7. ps runs on the host; where it was refused or not asked nothing is known.
Verdict runsNoSshServer(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact status = container.inspect.at(u"State.Status");
    if (!status.toString())
        return missing(container.inspect, status.proof.path);
    if (!isLive(container)) {
        return core::notApplicable(
            PLIMSOLL_TEXT("The container is not running (%1).", container.state), {status.proof});
    }
    if (!container.top.isReadable())
        return missing(container.top);
    return processesDecide(container);
}

// 5.13
Verdict rootIsReadOnly(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact readOnly = container.inspect.at(u"HostConfig.ReadonlyRootfs");
    if (!readOnly.toBool())
        return missing(container.inspect, readOnly.proof.path);
    if (*readOnly.toBool())
        return core::pass(PLIMSOLL_TEXT("The root filesystem is read-only."), {readOnly.proof});
    return core::fail(PLIMSOLL_TEXT("The root filesystem is writable."), {readOnly.proof},
                      {runLine(container, u"--read-only --tmpfs /tmp"_s),
                       composeLine(container, u"read_only: true"_s)});
}

/// As Go's strconv.ParseBool reads it; the word alone means true.
std::optional<bool> switchValue(const QString& value)
{
    static const QStringList yes{u"1"_s, u"t"_s, u"T"_s, u"true"_s, u"TRUE"_s, u"True"_s};
    static const QStringList no{u"0"_s, u"f"_s, u"F"_s, u"false"_s, u"FALSE"_s, u"False"_s};
    if (value.isEmpty() || yes.contains(value))
        return true;
    return no.contains(value) ? std::optional(false) : std::nullopt;
}

QStringList noNewPrivilegesRemedies(const ContainerView& container)
{
    return {runLine(container, u"--security-opt no-new-privileges"_s),
            composeLine(container, u"security_opt: [\"no-new-privileges:true\"]"_s),
            daemonJsonLine(u"\"no-new-privileges\": true"_s)};
}

/// The daemon's default decides; engines before 24.0 do not show it.
Verdict daemonDefaultDecides(const HostView& host, const ContainerView& container,
                             const SecurityOptList& opts)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (const SecurityOption* option = options->find(u"no-new-privileges")) {
        return core::pass(PLIMSOLL_TEXT("The daemon's default forbids new privileges."),
                          {opts.list, option->proof});
    }
    if (isForeignEngine(host))
        return foreignValue(host, u"SecurityOptions");
    if (!isDockerAtLeast(host, 24, 0)) {
        Verdict verdict = newPrivilegesOfFiles(host);
        verdict.proofs.prepend(opts.list);
        if (verdict.outcome == core::Outcome::Pass)
            verdict.reason = PLIMSOLL_TEXT("The daemon's default forbids new privileges.");
        if (verdict.outcome == core::Outcome::Fail) {
            verdict.reason = PLIMSOLL_TEXT("Processes can gain new privileges.");
            verdict.remedyLines = noNewPrivilegesRemedies(container);
        }
        return verdict;
    }
    return core::fail(PLIMSOLL_TEXT("Processes can gain new privileges."),
                      {opts.list, options->proof}, noNewPrivilegesRemedies(container));
}

// 5.26
Verdict gainsNoPrivileges(const HostView& host, const ContainerView& container, const Policy&)
{
    const auto opts = securityOpts(container);
    if (!opts)
        return missing(container.inspect, u"HostConfig.SecurityOpt");
    const SecurityOpt* own = opts->last(u"no-new-privileges");
    if (!own)
        return daemonDefaultDecides(host, container, *opts);
    const auto isOn = switchValue(own->value);
    if (!isOn)
        return missing(container.inspect, own->proof.path);
    if (*isOn)
        return core::pass(PLIMSOLL_TEXT("Processes cannot gain new privileges."), {own->proof});
    return core::fail(PLIMSOLL_TEXT("New privileges are allowed explicitly."), {own->proof},
                      noNewPrivilegesRemedies(container));
}

constexpr ContainerCheck Checks[] = {
    {"5.4"_L1, &capabilitiesAreFew}, {"5.5"_L1, &isNotPrivileged},    {"5.7"_L1, &runsNoSshServer},
    {"5.13"_L1, &rootIsReadOnly},    {"5.26"_L1, &gainsNoPrivileges},
};

} // namespace

std::span<const ContainerCheck> privilegeChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
