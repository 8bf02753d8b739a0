// SPDX-License-Identifier: GPL-3.0-or-later
// Section 7, as far as /info and /networks decide it.
#include "cis/catalogue.h"
#include "cis/checks.h"

#include <QJsonArray>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::Fact;
using evidence::HostView;

namespace {

/// The answer of every control of this section where the host is in no swarm, or does not say so.
std::optional<Verdict> outsideSwarm(const HostView& host)
{
    const Fact state = host.info.at(u"Swarm.LocalNodeState");
    const QString name = state.toString().value_or(QString());
    if (name.isEmpty())
        return missing(host.info, u"Swarm.LocalNodeState");
    if (name == "inactive"_L1)
        return core::notApplicable(PLIMSOLL_TEXT("The host is in no swarm."), {state.proof});
    return std::nullopt;
}

template <char digit>
Verdict needsSwarmFacts(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideSwarm(host))
        return *verdict;
    const QString id = u"7."_s + QLatin1Char(digit);
    return core::unknown(control(id)->missingFactText(),
                         {host.info.at(u"Swarm.LocalNodeState").proof});
}

/// Overlay networks but the ingress one, which cannot be made encrypted.
bool isUserOverlay(const QJsonValue& network)
{
    return network[u"Driver"].toString() == "overlay"_L1 && !network[u"Ingress"].toBool();
}

// 7.3. The driver looks for the key alone; its value does not matter.
Verdict overlaysAreEncrypted(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideSwarm(host))
        return *verdict;
    if (!host.networks.isReadable() || !host.networks.body().isArray())
        return missing(host.networks);
    const QJsonArray networks = host.networks.body().toArray();
    QList<core::Proof> encrypted;
    QList<core::Proof> open;
    QStringList openNames;
    for (qsizetype i = 0; i < networks.size(); ++i) {
        if (!isUserOverlay(networks[i]))
            continue;
        const Fact key = host.networks.at(u"[%1].Options.encrypted"_s.arg(i));
        (key.isAbsent() ? open : encrypted).append(key.proof);
        if (key.isAbsent())
            openNames.append(networks[i][u"Name"].toString());
    }
    if (!open.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("Overlay networks that do not encrypt: %1.", openNames.join(u", "_s)),
            open, {u"shell: docker network create -d overlay --opt encrypted NAME"_s});
    }
    if (encrypted.isEmpty()) {
        return core::notApplicable(PLIMSOLL_TEXT("There is no overlay network of users."),
                                   {host.info.at(u"Swarm.LocalNodeState").proof});
    }
    return core::pass(PLIMSOLL_TEXT("Every overlay network encrypts its traffic."), encrypted);
}

// 7.5
Verdict managersLockTheirKeys(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideSwarm(host))
        return *verdict;
    const Fact isManager = host.info.at(u"Swarm.ControlAvailable");
    if (isManager.toBool() == false) {
        return core::notApplicable(PLIMSOLL_TEXT("The host is a worker: its managers answer this."),
                                   {isManager.proof});
    }
    constexpr QStringView path = u"Swarm.Cluster.Spec.EncryptionConfig.AutoLockManagers";
    const Fact autoLock = host.info.at(path);
    if (!autoLock.toBool())
        return missing(host.info, path);
    if (*autoLock.toBool())
        return core::pass(PLIMSOLL_TEXT("Managers lock their keys."), {autoLock.proof});
    return core::fail(PLIMSOLL_TEXT("Managers do not lock their keys."), {autoLock.proof},
                      {u"shell: docker swarm update --autolock=true"_s});
}

// 7.6
Verdict autolockKeyIsChanged(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideSwarm(host))
        return *verdict;
    return core::manual(control(u"7.6")->missingFactText(),
                        {host.info.at(u"Swarm.LocalNodeState").proof});
}

constexpr HostCheck Checks[] = {
    {"7.1"_L1, &needsSwarmFacts<'1'>},  {"7.2"_L1, &needsSwarmFacts<'2'>},
    {"7.3"_L1, &overlaysAreEncrypted},  {"7.4"_L1, &needsSwarmFacts<'4'>},
    {"7.5"_L1, &managersLockTheirKeys}, {"7.6"_L1, &autolockKeyIsChanged},
    {"7.7"_L1, &needsSwarmFacts<'7'>},  {"7.8"_L1, &needsSwarmFacts<'8'>},
    {"7.9"_L1, &needsSwarmFacts<'9'>},
};

} // namespace

std::span<const HostCheck> swarmChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
