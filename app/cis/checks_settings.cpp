// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the daemon that no answer of older engines shows: flags of its unit, daemon.json, and
// the defaults that it merges into the container that is never started.
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"
#include "cis/settings.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::DaemonStart;
using evidence::Document;
using evidence::Fact;
using evidence::HostView;
using evidence::Setting;

Document auditContainer(const HostView& host)
{
    return {evidence::calls::InspectAudit.toString(),
            host.evidence->answer(evidence::calls::InspectAudit)};
}

std::optional<Verdict> withoutSettings(const HostView& host, QStringView id)
{
    if (const auto verdict = withoutHostFiles(host, id))
        return verdict;
    if (!host.start->isProven())
        return unprovenStart(*host.start);
    return std::nullopt;
}

QList<core::Proof> settingProofs(const DaemonStart& start, QStringView key)
{
    const auto setting = start.setting(key);
    return setting ? QList<core::Proof>{setting->proof} + start.proofs : start.proofsOfAbsence();
}

Verdict logLevelOfFiles(const HostView& host)
{
    if (const auto verdict = withoutSettings(host, u"2.3"))
        return *verdict;
    const QString level = host.start->text(u"log-level").value_or(u"info"_s);
    const QList<core::Proof> proofs =
        QList<core::Proof>{host.info.at(u"Debug").proof} + settingProofs(*host.start, u"log-level");
    if (level == "info"_L1)
        return core::pass(PLIMSOLL_TEXT("The daemon logs at level info."), proofs);
    return core::fail(PLIMSOLL_TEXT("The daemon logs at level %1.", level), proofs,
                      {daemonJsonLine(u"\"log-level\": \"info\""_s)});
}

Verdict newPrivilegesOfFiles(const HostView& host)
{
    if (const auto verdict = withoutSettings(host, u"2.14"))
        return *verdict;
    const QList<core::Proof> proofs = settingProofs(*host.start, u"no-new-privileges");
    if (host.start->isOn(u"no-new-privileges") == true) {
        return core::pass(PLIMSOLL_TEXT("New containers cannot gain privileges by default."),
                          proofs);
    }
    return core::fail(PLIMSOLL_TEXT("New containers can gain privileges by default."), proofs,
                      {daemonJsonLine(u"\"no-new-privileges\": true"_s)});
}

Verdict userlandProxyOfFiles(const HostView& host)
{
    if (const auto verdict = withoutSettings(host, u"2.16"))
        return *verdict;
    const QList<core::Proof> proofs = settingProofs(*host.start, u"userland-proxy");
    if (host.start->isOn(u"userland-proxy") == false)
        return core::pass(PLIMSOLL_TEXT("The userland proxy is off."), proofs);
    return core::fail(PLIMSOLL_TEXT("The userland proxy is on."), proofs,
                      {daemonJsonLine(u"\"userland-proxy\": false"_s)});
}

namespace {

/// Whether containers can have IPv6 addresses; nullopt when the networks were not listed.
std::optional<bool> usesIpv6(const HostView& host)
{
    if (host.start->isOn(u"ipv6") == true)
        return true;
    if (!host.networks.isReadable() || !host.networks.body().isArray())
        return std::nullopt;
    const QJsonArray networks = host.networks.body().toArray();
    return std::ranges::any_of(
        networks, [](const QJsonValue& network) { return network[u"EnableIPv6"].toBool(); });
}

// 2.4
Verdict packetFilterIsDockers(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutSettings(host, u"2.4"))
        return *verdict;
    const DaemonStart& start = *host.start;
    if (start.isOn(u"iptables") == false) {
        return core::fail(PLIMSOLL_TEXT("The daemon does not make its packet filter rules."),
                          settingProofs(start, u"iptables"),
                          {daemonJsonLine(u"\"iptables\": true"_s)});
    }
    if (start.isOn(u"ip6tables") == false) {
        const auto ipv6 = usesIpv6(host);
        if (!ipv6)
            return missing(host.networks);
        if (*ipv6) {
            return core::fail(PLIMSOLL_TEXT("The daemon does not make its packet filter rules for "
                                            "IPv6, which its networks use."),
                              settingProofs(start, u"ip6tables"),
                              {daemonJsonLine(u"\"ip6tables\": true"_s)});
        }
    }
    return core::pass(PLIMSOLL_TEXT("The daemon makes its packet filter rules."),
                      settingProofs(start, u"iptables"));
}

// 2.8. The daemon merges its defaults into what inspect shows of a container without limits.
Verdict defaultLimitsAreChosen(const HostView& host, const Policy& policy)
{
    const Document audit = auditContainer(host);
    if (!audit.isReadable()) {
        const auto verdict = withoutHostFiles(host, u"2.8");
        return verdict ? *verdict : missing(audit);
    }
    const Fact list = audit.at(u"HostConfig.Ulimits");
    if (!list.proof.value.isArray() && !list.isNull())
        return missing(audit, u"HostConfig.Ulimits");
    QStringList open = policy.requiredUlimits;
    for (const QJsonValue& limit : list.proof.value.toArray()) {
        if (limit[u"Hard"].toInteger(-1) >= 0)
            open.removeAll(limit[u"Name"].toString());
    }
    if (open.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("The daemon limits every container: %1.",
                                        policy.requiredUlimits.join(u", "_s)),
                          {list.proof});
    }
    return core::fail(
        PLIMSOLL_TEXT("The daemon sets no default limit for: %1.", open.join(u", "_s)),
        {list.proof},
        {daemonJsonLine(u"\"default-ulimits\": {\"%1\": {\"Name\": \"%1\", \"Soft\": "
                        "1024, \"Hard\": 4096}}"_s.arg(open.first()))});
}

// 2.10
Verdict cgroupParentIsDefault(const HostView& host, const Policy& policy)
{
    if (const auto verdict = withoutSettings(host, u"2.10"))
        return *verdict;
    const QString parent = host.start->text(u"cgroup-parent").value_or(QString());
    const QList<core::Proof> proofs = settingProofs(*host.start, u"cgroup-parent");
    if (parent.isEmpty())
        return core::pass(PLIMSOLL_TEXT("Containers are in the default cgroup."), proofs);
    if (parent == policy.approvedCgroupParent) {
        return core::pass(
            PLIMSOLL_TEXT("Containers are in the cgroup %1, as the policy says.", parent), proofs);
    }
    return core::fail(PLIMSOLL_TEXT("The daemon puts containers into the cgroup %1.", parent),
                      proofs, {daemonJsonWithout(u"\"cgroup-parent\": \"%1\""_s.arg(parent))});
}

constexpr HostCheck Checks[] = {
    {"2.4"_L1, &packetFilterIsDockers},
    {"2.8"_L1, &defaultLimitsAreChosen},
    {"2.10"_L1, &cgroupParentIsDefault},
};

} // namespace

std::span<const HostCheck> settingChecks()
{
    return Checks;
}

namespace {

/// Names of limits in a container's inspect answer, each with its two numbers.
QHash<QString, QString> limitsIn(const QJsonArray& list)
{
    QHash<QString, QString> limits;
    for (const QJsonValue& limit : list) {
        limits.insert(limit[u"Name"].toString(),
                      u"%1:%2"_s.arg(limit[u"Soft"].toInteger()).arg(limit[u"Hard"].toInteger()));
    }
    return limits;
}

// 5.19. The daemon's own defaults stand in every inspect answer: they are taken off first.
Verdict limitsAreTheDefaults(const HostView& host, const evidence::ContainerView& container,
                             const Policy& policy)
{
    const Fact own = container.inspect.at(u"HostConfig.Ulimits");
    if (!own.proof.value.isArray() && !own.isNull())
        return missing(container.inspect, u"HostConfig.Ulimits");
    const QHash<QString, QString> limits = limitsIn(own.proof.value.toArray());
    if (limits.isEmpty())
        return core::pass(PLIMSOLL_TEXT("No limit of its own."), {own.proof});
    const Document audit = auditContainer(host);
    if (!audit.isReadable()) {
        const core::Verdict silent =
            core::unknown(control(u"5.19")->missingFactText(), {own.proof});
        return silent;
    }
    const Fact defaults = audit.at(u"HostConfig.Ulimits");
    const QHash<QString, QString> usual = limitsIn(defaults.proof.value.toArray());
    QStringList deviating;
    for (auto limit = limits.begin(); limit != limits.end(); ++limit) {
        if (usual.value(limit.key()) != limit.value()
            && !policy.approvedUlimitOverrides.contains(limit.key()))
            deviating.append(limit.key());
    }
    deviating.sort();
    if (deviating.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("Every limit is the daemon's, or the policy approves it."),
                          {own.proof, defaults.proof});
    }
    return core::fail(PLIMSOLL_TEXT("Limits of its own: %1.", deviating.join(u", "_s)),
                      {own.proof, defaults.proof},
                      {runWithout(u"--ulimit "_s + deviating.first()),
                       composeWithout(container, u"ulimits."_s + deviating.first())});
}

constexpr ContainerCheck LimitChecks[] = {
    {"5.19"_L1, &limitsAreTheDefaults},
};

} // namespace

std::span<const ContainerCheck> limitChecks()
{
    return LimitChecks;
}

} // namespace plimsoll::cis
