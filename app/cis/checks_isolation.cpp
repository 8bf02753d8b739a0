// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a container and the host: namespaces and security modules.
#include "cis/catalogue.h"
#include "cis/chains.h"
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"
#include "cis/securityopt.h"

#include "core/json.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

namespace {

QStringList withoutOption(const ContainerView& container, const QString& option)
{
    return {runWithout(u"--security-opt "_s + shellWord(option)),
            composeWithout(container, u"security_opt: [%1]"_s.arg(option))};
}

QStringList withoutPrivileged(const ContainerView& container)
{
    return {runWithout(u"--privileged"_s), composeWithout(container, u"privileged"_s)};
}

bool neverStarted(const ContainerView& container)
{
    const QString started = container.inspect.at(u"State.StartedAt").toString().value_or(QString());
    return container.state == "created"_L1 && !core::parseTime(started).isValid();
}

/// Neither of the two kernel modules that confine a process whatever it is allowed to do otherwise.
bool hasNoMandatoryAccessControl(const SecurityOptions& options)
{
    return !options.find(u"apparmor") && !options.find(u"selinux");
}

// 5.2. The profile's name is filled in when the container starts.
Verdict appArmorConfines(const HostView& host, const ContainerView& container, const Policy&)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (!options->find(u"apparmor")) {
        return core::notApplicable(
            hasNoMandatoryAccessControl(*options)
                ? PLIMSOLL_TEXT("The daemon reports neither AppArmor nor SELinux: no mandatory "
                                "access control at all confines containers on this host.")
                : PLIMSOLL_TEXT("The daemon does not report AppArmor."),
            {options->proof});
    }
    if (neverStarted(container)) {
        return core::notApplicable(
            PLIMSOLL_TEXT("The container was never started: it has no profile yet."),
            {container.inspect.at(u"State.Status").proof});
    }
    const Fact privileged = container.inspect.at(u"HostConfig.Privileged");
    if (privileged.toBool() == true) {
        return core::fail(PLIMSOLL_TEXT("Privileged: no AppArmor profile confines it."),
                          {privileged.proof}, withoutPrivileged(container));
    }
    const Fact profile = container.inspect.at(u"AppArmorProfile");
    const auto name = profile.toString();
    if (!name || !privileged.toBool())
        return missing(container.inspect, !name ? profile.proof.path : privileged.proof.path);
    if (!name->isEmpty() && *name != "unconfined"_L1) {
        return core::pass(PLIMSOLL_TEXT("Confined by the AppArmor profile %1.", *name),
                          {profile.proof, privileged.proof});
    }
    return core::fail(PLIMSOLL_TEXT("No AppArmor profile confines it."), {profile.proof},
                      withoutOption(container, u"apparmor=unconfined"_s));
}

/// The daemon does not label; whether the host enforces all the same, its own file says.
Verdict withoutSelinux(const HostView& host, const SecurityOptions& options)
{
    if (const auto verdict = withoutHostFiles(host, u"5.3"))
        return *verdict;
    const evidence::HostFile config = hostFile(host, u"/etc/selinux/config"_s);
    if (config.isAbsent()) {
        return core::notApplicable(
            hasNoMandatoryAccessControl(options)
                ? PLIMSOLL_TEXT("The host has no SELinux, and its daemon reports no AppArmor "
                                "either: there is no mandatory access control at all.")
                : PLIMSOLL_TEXT("The host has no SELinux."),
            {config.presence(), options.proof});
    }
    const auto lines = config.lines();
    if (!lines)
        return missing(config.document());
    for (qsizetype i = 0; i < lines->size(); ++i) {
        const QString line = lines->at(i).simplified().remove(u' ');
        if (!line.startsWith("SELINUX="_L1))
            continue;
        if (line == "SELINUX=disabled"_L1) {
            return core::notApplicable(PLIMSOLL_TEXT("SELinux is disabled on the host."),
                                       {config.line(i).proof});
        }
        return core::fail(PLIMSOLL_TEXT("The host has SELinux, and the daemon does not use it."),
                          {config.line(i).proof, options.proof},
                          {daemonJsonLine(u"\"selinux-enabled\": true"_s)});
    }
    return missing(config.document(), u"lines");
}

// 5.3
Verdict selinuxConfines(const HostView& host, const ContainerView& container, const Policy&)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    const SecurityOption* selinux = options->find(u"selinux");
    if (!selinux)
        return withoutSelinux(host, *options);
    const auto opts = securityOpts(container);
    if (!opts)
        return missing(container.inspect, u"HostConfig.SecurityOpt");
    if (const SecurityOpt* disabled = opts->find(u"label", u"disable")) {
        return core::fail(PLIMSOLL_TEXT("SELinux labels are disabled for the container."),
                          {disabled->proof}, withoutOption(container, u"label=disable"_s));
    }
    const Fact label = container.inspect.at(u"ProcessLabel");
    const auto name = label.toString();
    if (!name)
        return missing(container.inspect, u"ProcessLabel");
    if (name->isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("The container's processes have no SELinux label."),
                          {label.proof, selinux->proof});
    }
    if (name->split(u':').value(2) == "spc_t"_L1) {
        return core::fail(PLIMSOLL_TEXT("The label %1 confines nothing.", *name), {label.proof},
                          withoutOption(container, u"label=type:spc_t"_s));
    }
    return core::pass(PLIMSOLL_TEXT("Confined by the SELinux label %1.", *name),
                      {label.proof, opts->list});
}

/// A namespace that is the host's, own or through another container.
Verdict namespaceIsOwn(const HostView& host, const ContainerView& container, QStringView path,
                       const core::Text& isShared, const core::Text& isOwn,
                       const QStringList& remedies)
{
    const ModeChain chain = resolveMode(host, container, path);
    if (chain.mode == "host"_L1)
        return core::fail(isShared, chain.proofs, remedies);
    if (!chain.broken.isEmpty())
        return core::unknown(chain.broken, chain.proofs);
    return core::pass(isOwn, chain.proofs);
}

// 5.16
Verdict processTableIsOwn(const HostView& host, const ContainerView& container, const Policy&)
{
    return namespaceIsOwn(host, container, u"HostConfig.PidMode",
                          PLIMSOLL_TEXT("Sees the process table of the host."),
                          PLIMSOLL_TEXT("Has a process table apart from the host's."),
                          {runWithout(u"--pid host"_s), composeWithout(container, u"pid: host"_s)});
}

// 5.17
Verdict ipcIsOwn(const HostView& host, const ContainerView& container, const Policy&)
{
    return namespaceIsOwn(
        host, container, u"HostConfig.IpcMode",
        PLIMSOLL_TEXT("Shares the inter-process communication of the host."),
        PLIMSOLL_TEXT("Inter-process communication is apart from the host's."),
        {runLine(container, u"--ipc private"_s), composeLine(container, u"ipc: private"_s)});
}

// 5.21
Verdict hostNameIsOwn(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact mode = container.inspect.at(u"HostConfig.UTSMode");
    if (!mode.toString())
        return missing(container.inspect, mode.proof.path);
    if (*mode.toString() != "host"_L1)
        return core::pass(PLIMSOLL_TEXT("Has a host name of its own."), {mode.proof});
    return core::fail(PLIMSOLL_TEXT("Shares the UTS namespace of the host."), {mode.proof},
                      {runWithout(u"--uts host"_s), composeWithout(container, u"uts: host"_s)});
}

/// The daemon's own filter, where the container brings none.
Verdict daemonFilter(const HostView& host, QList<Proof> proofs)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    const SecurityOption* seccomp = options->find(u"seccomp");
    proofs.append(seccomp ? seccomp->proof : options->proof);
    if (!seccomp) {
        return core::fail(PLIMSOLL_TEXT("The daemon has no seccomp filter."), proofs);
    }
    if (seccomp->profile == "unconfined"_L1) {
        return core::fail(PLIMSOLL_TEXT("The daemon's seccomp profile is unconfined."), proofs,
                          {daemonJsonWithout(u"\"seccomp-profile\": \"unconfined\""_s)});
    }
    return core::pass(PLIMSOLL_TEXT("The daemon's seccomp filter applies."), proofs);
}

// 5.22. Privileged containers run without the filter, whatever the options say.
Verdict seccompApplies(const HostView& host, const ContainerView& container, const Policy&)
{
    const Fact privileged = container.inspect.at(u"HostConfig.Privileged");
    if (privileged.toBool() == true) {
        return core::fail(PLIMSOLL_TEXT("Privileged: runs without the seccomp filter."),
                          {privileged.proof}, withoutPrivileged(container));
    }
    const auto opts = securityOpts(container);
    if (!opts)
        return missing(container.inspect, u"HostConfig.SecurityOpt");
    if (const SecurityOpt* unconfined = opts->find(u"seccomp", u"unconfined")) {
        return core::fail(PLIMSOLL_TEXT("The seccomp filter is switched off."), {unconfined->proof},
                          withoutOption(container, u"seccomp=unconfined"_s));
    }
    if (!privileged.toBool())
        return missing(container.inspect, privileged.proof.path);
    if (const SecurityOpt* own = opts->last(u"seccomp"); own && !own->value.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("A seccomp profile of its own applies."),
                          {own->proof, privileged.proof});
    }
    return daemonFilter(host, {opts->list, privileged.proof});
}

// 5.31
Verdict userNamespaceIsKept(const HostView& host, const ContainerView& container, const Policy&)
{
    const Fact mode = container.inspect.at(u"HostConfig.UsernsMode");
    const auto name = mode.toString();
    if (!name)
        return missing(container.inspect, mode.proof.path);
    if (*name == "host"_L1) {
        return core::fail(
            PLIMSOLL_TEXT("Opts out of user namespaces."), {mode.proof},
            {runWithout(u"--userns host"_s), composeWithout(container, u"userns_mode: host"_s)});
    }
    const auto options = securityOptions(host);
    const bool hasNone = options && !options->find(u"userns") && !options->find(u"rootless");
    if (hasNone) {
        return core::pass(
            PLIMSOLL_TEXT("Does not opt out, to no effect: the daemon has no user namespaces "
                          "(see 2.9)."),
            {mode.proof, options->proof});
    }
    return core::pass(PLIMSOLL_TEXT("Does not opt out of user namespaces."), {mode.proof});
}

constexpr ContainerCheck Checks[] = {
    {"5.2"_L1, &appArmorConfines},     {"5.3"_L1, &selinuxConfines},
    {"5.16"_L1, &processTableIsOwn},   {"5.17"_L1, &ipcIsOwn},
    {"5.21"_L1, &hostNameIsOwn},       {"5.22"_L1, &seccompApplies},
    {"5.31"_L1, &userNamespaceIsKept},
};

} // namespace

std::span<const ContainerCheck> isolationChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
