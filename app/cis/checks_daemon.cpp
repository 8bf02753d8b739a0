// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/remedy.h"
#include "cis/settings.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::Fact;
using evidence::HostView;

namespace {

// 2.1
Verdict daemonIsRootless(const HostView& host, const Policy&)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (const SecurityOption* rootless = options->find(u"rootless"))
        return core::pass(PLIMSOLL_TEXT("The daemon runs in rootless mode."), {rootless->proof});
    return core::fail(PLIMSOLL_TEXT("The daemon runs as root."), {options->proof},
                      {shellLine(u"dockerd-rootless-setuptool.sh install"_s)});
}

/// There is no default bridge: the daemon was started with --bridge=none.
bool hasNoBridge(const HostView& host)
{
    const evidence::Answer* answer = host.bridge.answer();
    const bool isDocker = engineVersion(host) && !isForeignEngine(host);
    return isDocker && answer && answer->status == 404;
}

// 2.2
Verdict bridgeIsolatesContainers(const HostView& host, const Policy&)
{
    constexpr QStringView path = u"Options[\"com.docker.network.bridge.enable_icc\"]";
    const Fact icc = host.bridge.at(path);
    if (hasNoBridge(host)) {
        return core::pass(
            PLIMSOLL_TEXT("The daemon has no default bridge network (HTTP status 404)."),
            {icc.proof});
    }
    if (icc.toString() == u"false"_s) {
        return core::pass(
            PLIMSOLL_TEXT("Containers on the default bridge cannot reach each other."),
            {icc.proof});
    }
    if (icc.toString() == u"true"_s) {
        return core::fail(PLIMSOLL_TEXT("Containers on the default bridge can reach each other."),
                          {icc.proof}, {daemonJsonLine(u"\"icc\": false"_s)});
    }
    return missing(host.bridge, path);
}

// 2.3
Verdict logLevelIsInfo(const HostView& host, const Policy&)
{
    const Fact debug = host.info.at(u"Debug");
    if (!debug.toBool())
        return missing(host.info, u"Debug");
    if (*debug.toBool()) {
        return core::fail(PLIMSOLL_TEXT("The daemon logs at debug level."), {debug.proof},
                          {daemonJsonLine(u"\"debug\": false, \"log-level\": \"info\""_s)});
    }
    return logLevelOfFiles(host);
}

// 2.6
Verdict storageIsNotAufs(const HostView& host, const Policy&)
{
    const Fact driver = host.info.at(u"Driver");
    const auto name = driver.toString();
    if (!name || name->isEmpty())
        return missing(host.info, u"Driver");
    if (*name == "aufs"_L1) {
        return core::fail(PLIMSOLL_TEXT("The storage driver is aufs."), {driver.proof},
                          {daemonJsonLine(u"\"storage-driver\": \"overlay2\""_s)});
    }
    return core::pass(PLIMSOLL_TEXT("The storage driver is %1.", *name), {driver.proof});
}

// 2.9
Verdict containerRootIsMapped(const HostView& host, const Policy&)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (const SecurityOption* userns = options->find(u"userns"))
        return core::pass(PLIMSOLL_TEXT("Container users are remapped."), {userns->proof});
    if (const SecurityOption* rootless = options->find(u"rootless")) {
        return core::pass(PLIMSOLL_TEXT("The daemon runs in rootless mode."), {rootless->proof});
    }
    return core::fail(PLIMSOLL_TEXT("Root in a container is root on the host."), {options->proof},
                      {daemonJsonLine(u"\"userns-remap\": \"default\""_s)});
}

/// The value of a name in /info.DriverStatus, a list of pairs.
Fact driverStatus(const HostView& host, QStringView name)
{
    const QJsonArray pairs = host.info.at(u"DriverStatus").proof.value.toArray();
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (pairs[i].toArray().at(0).toString() == name)
            return host.info.at(u"DriverStatus[%1][1]"_s.arg(i));
    }
    return host.info.at(u"DriverStatus");
}

// 2.11
Verdict baseSizeIsDefault(const HostView& host, const Policy&)
{
    const Fact driver = host.info.at(u"Driver");
    const auto name = driver.toString();
    if (!name || name->isEmpty())
        return missing(host.info, u"Driver");
    if (*name != "devicemapper"_L1) {
        return core::notApplicable(
            PLIMSOLL_TEXT("The storage driver is %1, not devicemapper.", *name), {driver.proof});
    }
    const Fact size = driverStatus(host, u"Base Device Size");
    const auto shown = size.toString();
    if (!shown) {
        return core::unknown(PLIMSOLL_TEXT("The daemon does not say its base device size."),
                             {driver.proof, size.proof});
    }
    if (*shown == "10.74GB"_L1 || *shown == "10.74 GB"_L1)
        return core::pass(PLIMSOLL_TEXT("The base device size is the default."), {size.proof});
    return core::fail(PLIMSOLL_TEXT("The base device size is %1.", *shown), {size.proof},
                      {daemonJsonWithout(u"\"storage-opts\": [\"dm.basesize=%1\"]"_s.arg(*shown))});
}

// 2.14
Verdict newPrivilegesAreRefused(const HostView& host, const Policy&)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (const SecurityOption* option = options->find(u"no-new-privileges")) {
        return core::pass(PLIMSOLL_TEXT("New containers cannot gain privileges by default."),
                          {option->proof});
    }
    const auto version = engineVersion(host);
    if (!version)
        return missing(host.version, u"Version");
    if (isForeignEngine(host))
        return foreignValue(host, u"SecurityOptions");
    if (!isDockerAtLeast(host, 24, 0))
        return newPrivilegesOfFiles(host);
    return core::fail(PLIMSOLL_TEXT("New containers can gain privileges by default."),
                      {options->proof, version->proof},
                      {daemonJsonLine(u"\"no-new-privileges\": true"_s)});
}

// 2.15
Verdict liveRestoreIsOn(const HostView& host, const Policy&)
{
    const Fact swarm = host.info.at(u"Swarm.LocalNodeState");
    if (swarm.toString() == u"active"_s) {
        return core::notApplicable(
            PLIMSOLL_TEXT("The host is part of a swarm, which excludes live restore."),
            {swarm.proof});
    }
    const Fact restore = host.info.at(u"LiveRestoreEnabled");
    if (!restore.toBool())
        return missing(host.info, u"LiveRestoreEnabled");
    if (isForeignEngine(host))
        return foreignValue(host, u"LiveRestoreEnabled");
    if (*restore.toBool())
        return core::pass(PLIMSOLL_TEXT("Live restore is on."), {restore.proof});
    if (!swarm.toString())
        return missing(host.info, u"Swarm.LocalNodeState");
    return core::fail(PLIMSOLL_TEXT("Live restore is off."), {restore.proof, swarm.proof},
                      {daemonJsonLine(u"\"live-restore\": true"_s)});
}

/// Whether the firewall's facts hold a pair of this name with the value "true".
bool hasTruePair(const QJsonArray& pairs, QStringView name)
{
    return std::ranges::any_of(pairs, [name](const QJsonValue& pair) {
        return pair.toArray().at(0).toString() == name
            && pair.toArray().at(1).toString() == "true"_L1;
    });
}

// 2.16. Source: moby daemon/libnetwork/controller_linux.go, shown since engine 29.5; a list
// without entries is left out of the answer.
Verdict userlandProxyIsOff(const HostView& host, const Policy&)
{
    const auto version = engineVersion(host);
    if (!version)
        return missing(host.version, u"Version");
    if (isForeignEngine(host))
        return foreignValue(host, u"FirewallBackend");
    if (!isDockerAtLeast(host, 29, 5))
        return userlandProxyOfFiles(host);
    const Fact backend = host.info.at(u"FirewallBackend.Driver");
    if (!backend.toString())
        return missing(host.info, u"FirewallBackend.Driver");
    const Fact pairs = host.info.at(u"FirewallBackend.Info");
    const bool isList = pairs.isAbsent() || pairs.isNull() || pairs.proof.value.isArray();
    if (!isList)
        return missing(host.info, u"FirewallBackend.Info");
    if (hasTruePair(pairs.proof.value.toArray(), u"EnableUserlandProxy")) {
        return core::fail(PLIMSOLL_TEXT("The userland proxy is on."), {pairs.proof},
                          {daemonJsonLine(u"\"userland-proxy\": false"_s)});
    }
    return core::pass(PLIMSOLL_TEXT("The userland proxy is off."),
                      {backend.proof, pairs.proof, version->proof});
}

// 2.17. The stock profile is "default" up to engine 20.10 and "builtin" from 23.0 on.
Verdict seccompIsInForce(const HostView& host, const Policy& policy)
{
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    const SecurityOption* seccomp = options->find(u"seccomp");
    if (!seccomp)
        return core::fail(PLIMSOLL_TEXT("The daemon has no seccomp filter."), {options->proof});
    const QString profile = seccomp->profile;
    if (profile == "unconfined"_L1) {
        return core::fail(PLIMSOLL_TEXT("The daemon's seccomp profile is unconfined."),
                          {seccomp->proof},
                          {daemonJsonWithout(u"\"seccomp-profile\": \"unconfined\""_s)});
    }
    if (profile == "default"_L1 || profile == "builtin"_L1) {
        return core::pass(PLIMSOLL_TEXT("The stock seccomp profile is in force."),
                          {seccomp->proof});
    }
    if (profile.isEmpty())
        return missing(host.info, seccomp->proof.path);
    if (policy.approvedSeccompProfiles.contains(profile)) {
        return core::pass(PLIMSOLL_TEXT("The approved seccomp profile %1 is in force.", profile),
                          {seccomp->proof});
    }
    return core::manual(
        PLIMSOLL_TEXT("The seccomp profile %1 is not among the approved ones of the policy.",
                      profile),
        {seccomp->proof});
}

// 2.18
Verdict experimentalIsOff(const HostView& host, const Policy&)
{
    const Fact experimental = host.info.at(u"ExperimentalBuild");
    if (!experimental.toBool())
        return missing(host.info, u"ExperimentalBuild");
    if (isForeignEngine(host))
        return foreignValue(host, u"ExperimentalBuild");
    if (!*experimental.toBool())
        return core::pass(PLIMSOLL_TEXT("Experimental features are off."), {experimental.proof});
    return core::fail(PLIMSOLL_TEXT("Experimental features are on."), {experimental.proof},
                      {daemonJsonLine(u"\"experimental\": false"_s)});
}

constexpr HostCheck Checks[] = {
    {"2.1"_L1, &daemonIsRootless},         {"2.2"_L1, &bridgeIsolatesContainers},
    {"2.3"_L1, &logLevelIsInfo},           {"2.6"_L1, &storageIsNotAufs},
    {"2.9"_L1, &containerRootIsMapped},    {"2.11"_L1, &baseSizeIsDefault},
    {"2.14"_L1, &newPrivilegesAreRefused}, {"2.15"_L1, &liveRestoreIsOn},
    {"2.16"_L1, &userlandProxyIsOff},      {"2.17"_L1, &seccompIsInForce},
    {"2.18"_L1, &experimentalIsOff},
};

} // namespace

std::span<const HostCheck> daemonChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
