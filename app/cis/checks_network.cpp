// SPDX-License-Identifier: GPL-3.0-or-later
// What of a container can be reached from outside, and over which network.
#include "cis/chains.h"
#include "cis/checks.h"
#include "cis/ports.h"
#include "cis/remedy.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <arpa/inet.h>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

namespace {

constexpr int FirstUnprivilegedPort = 1024;

/// "22/tcp on 0.0.0.0:22".
QString shown(const PublishedPort& port)
{
    const QString numbers = port.first == port.last
        ? QString::number(port.first)
        : QString::number(port.first) + u'-' + QString::number(port.last);
    const QString number = port.first == 0 ? u"*"_s : numbers;
    const QString ip = port.hostIp.contains(u':') ? u'[' + port.hostIp + u']' : port.hostIp;
    return port.port + u" → "_s + (ip.isEmpty() ? u"*"_s : ip) + u':' + number;
}

/// The container's port as docker run -p takes it: "80", "53/udp".
QString portOption(const QString& port)
{
    return port.endsWith("/tcp"_L1) ? port.chopped(4) : port;
}

/// The port as it was given to docker run -p.
QString givenOption(const PublishedPort& port)
{
    const QString number = port.first > 0 ? QString::number(port.first) : QString();
    const QString last = port.last > port.first ? u'-' + QString::number(port.last) : QString();
    const QString ip = port.hostIp.contains(u':') ? u'[' + port.hostIp + u']' : port.hostIp;
    const QString place = ip.isEmpty() ? QString() : ip + u':';
    if (place.isEmpty() && number.isEmpty())
        return portOption(port.port);
    return place + number + last + u':' + portOption(port.port);
}

/// Published ports that break a rule.
struct PortFaults
{
    QStringList names = {};
    QList<Proof> proofs = {};
    QStringList remedies = {};

    void addRemedy(const QString& line)
    {
        if (!remedies.contains(line))
            remedies.append(line);
    }
};

/// The lowest host port of a binding below 1024 that the policy does not allow; 0 if none.
int forbiddenPort(const PublishedPort& port, const Policy& policy)
{
    for (int number = port.first; number <= port.last && number < FirstUnprivilegedPort; ++number) {
        if (number > 0 && !policy.allowedPrivilegedPorts.contains(number))
            return number;
    }
    return 0;
}

// 5.8
Verdict hostPortsAreUnprivileged(const HostView&, const ContainerView& container,
                                 const Policy& policy)
{
    const PublishedPorts published = publishedPorts(container);
    PortFaults faults;
    for (const PublishedPort& port : published.ports) {
        if (forbiddenPort(port, policy) == 0)
            continue;
        faults.names.append(shown(port));
        faults.proofs.append(port.portProof);
        const QString moved = QString::number(port.first + 8000) + u':' + portOption(port.port);
        faults.addRemedy(runLine(container, u"-p "_s + moved));
        faults.addRemedy(composeLine(container, u"ports: [\"%1\"]"_s.arg(moved)));
    }
    if (!faults.names.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("Published on a host port below 1024: %1.", faults.names.join(u", "_s)),
            faults.proofs, faults.remedies);
    }
    if (published.missing)
        return *published.missing;
    QList<Proof> proofs = published.read;
    for (const PublishedPort& port : published.ports)
        proofs.append(port.portProof);
    return core::pass(
        published.ports.isEmpty()
            ? PLIMSOLL_TEXT("No port is published.")
            : PLIMSOLL_TEXT("Every published host port is above 1023 or allowed by the policy."),
        proofs);
}

/// The ports the image declares; nullopt when the image could not be read. Docker leaves the field
/// out where there are none.
std::optional<QStringList> declaredPorts(const ContainerView& container)
{
    const Fact config = container.imageInspect.at(u"Config");
    if (!config.proof.value.isObject())
        return std::nullopt;
    const QJsonValue ports = config.proof.value.toObject().value("ExposedPorts"_L1);
    if (ports.isUndefined() || ports.isNull())
        return QStringList();
    if (!ports.isObject())
        return std::nullopt;
    QStringList declared;
    for (const QString& port : ports.toObject().keys())
        declared.append(port.contains(u'/') ? port : port + u"/tcp"_s);
    return declared;
}

/// Where the list of needed ports comes from, and what it is called in an answer.
struct NeededPorts
{
    QStringList ports = {};
    bool isPolicy = false; ///< else the image's own declaration
};

/// The policy's list for the image; without one what the image declares stands for need.
std::optional<NeededPorts> neededPorts(const ContainerView& container, const Policy& policy)
{
    if (const auto ports = valuesFor(container, policy.neededPorts))
        return NeededPorts{*ports, true};
    const auto declared = declaredPorts(container);
    return declared ? std::optional(NeededPorts{*declared, false}) : std::nullopt;
}

core::Text notNeeded(const NeededPorts& needed, const QStringList& ports)
{
    const QString names = ports.join(u", "_s);
    return needed.isPolicy ? PLIMSOLL_TEXT(
               "Published, but not among the ports the policy lists for the image: %1.", names)
                           : PLIMSOLL_TEXT("Published, but not declared by the image: %1.", names);
}

// 5.9
Verdict publishedPortsAreNeeded(const HostView&, const ContainerView& container,
                                const Policy& policy)
{
    const Fact all = container.inspect.at(u"HostConfig.PublishAllPorts");
    if (all.toBool() == true) {
        return core::fail(PLIMSOLL_TEXT("Every exposed port is published (-P)."), {all.proof},
                          {runWithout(u"-P"_s)});
    }
    const PublishedPorts published = publishedPorts(container);
    if (!all.toBool())
        return missing(container.inspect, all.proof.path);
    if (published.ports.isEmpty()) {
        if (published.missing)
            return *published.missing;
        return core::pass(PLIMSOLL_TEXT("No port is published."),
                          published.read + QList<Proof>{all.proof});
    }
    const auto needed = neededPorts(container, policy);
    if (!needed)
        return missing(container.imageInspect, u"Config.ExposedPorts");
    PortFaults faults;
    QList<Proof> proofs = published.read;
    const Proof source = needed->isPolicy ? container.inspect.at(u"Config.Image").proof
                                          : container.imageInspect.at(u"Config.ExposedPorts").proof;
    proofs += {all.proof, source};
    for (const PublishedPort& port : published.ports) {
        if (needed->ports.contains(port.port) || faults.names.contains(port.port))
            continue;
        faults.names.append(port.port);
        faults.proofs.append(port.portProof);
        const QString option = givenOption(port);
        faults.addRemedy(runWithout(u"-p "_s + option));
        faults.addRemedy(composeWithout(container, u"ports: [\"%1\"]"_s.arg(option)));
    }
    if (!faults.names.isEmpty()) {
        return core::fail(notNeeded(*needed, faults.names), faults.proofs + QList<Proof>{source},
                          faults.remedies);
    }
    if (published.missing)
        return *published.missing;
    return core::pass(needed->isPolicy
                          ? PLIMSOLL_TEXT("Every published port is listed by the policy.")
                          : PLIMSOLL_TEXT("Every published port is declared by the image."),
                      proofs);
}

QStringList ownNetworkRemedies(const ContainerView& container)
{
    const QString network = container.object().name + u"-net"_s;
    return {shellLine(u"docker network create "_s + shellWord(network)),
            runLine(container, u"--network "_s + shellWord(network)),
            composeLine(container, u"networks: [%1]"_s.arg(network))};
}

// 5.10
Verdict networkIsNotTheHosts(const HostView& host, const ContainerView& container, const Policy&)
{
    const ModeChain chain = resolveMode(host, container, u"HostConfig.NetworkMode");
    const Fact networks = container.inspect.at(u"NetworkSettings.Networks");
    // A network may be named by its id; the list of those attached has its name.
    const Fact hostNetwork = chain.end->inspect.at(u"NetworkSettings.Networks.host");
    if (chain.mode == "host"_L1 || !hostNetwork.isAbsent()) {
        QList<Proof> proofs = chain.proofs;
        if (!hostNetwork.isAbsent())
            proofs.append(hostNetwork.proof);
        if (chain.end != &container) {
            return core::fail(PLIMSOLL_TEXT("Shares the network of %1, which is the host's.",
                                            chain.end->object().name),
                              proofs, ownNetworkRemedies(container));
        }
        return core::fail(PLIMSOLL_TEXT("Uses the network stack of the host."), proofs,
                          ownNetworkRemedies(container));
    }
    if (!chain.broken.isEmpty())
        return core::unknown(chain.broken, chain.proofs);
    if (!networks.isNull() && !networks.proof.value.isObject())
        return missing(container.inspect, u"NetworkSettings.Networks");
    return core::pass(PLIMSOLL_TEXT("Has a network stack of its own."),
                      chain.proofs + QList<Proof>{networks.proof});
}

/// What Docker makes of a host address: its bytes, nothing of what it cannot parse ("localhost",
/// "010.0.0.1"). Measured on engine 20.10: such a port is bound as if no address were given.
QByteArray parsedAddress(const QString& ip)
{
    QByteArray bytes(16, '\0');
    const QByteArray text = ip.toUtf8();
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return bytes.first(4);
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) != 1)
        return {};
    const QByteArray mapped = QByteArray(10, '\0') + QByteArray(2, '\xff');
    return bytes.startsWith(mapped) ? bytes.last(4) : bytes;
}

/// 0.0.0.0 and ::, however they are spelled.
bool isWildcard(const QByteArray& address)
{
    return std::ranges::all_of(address, [](char byte) { return byte == 0; });
}

/// What no address means: the network of the container may have a narrower default one.
Fact defaultAddress(const HostView& host, const ContainerView& container)
{
    const QString option = u"Options[\"com.docker.network.bridge.host_binding_ipv4\"]"_s;
    const QString mode =
        container.inspect.at(u"HostConfig.NetworkMode").toString().value_or(QString());
    if (mode.isEmpty() || mode == "default"_L1 || mode == "bridge"_L1)
        return host.bridge.at(option);
    const QJsonArray networks = host.networks.body().toArray();
    for (qsizetype i = 0; i < networks.size(); ++i) {
        if (networks[i][u"Name"].toString() == mode || networks[i][u"Id"].toString() == mode)
            return host.networks.at(u"[%1]."_s.arg(i) + option);
    }
    return {};
}

// 5.14
Verdict portsAreBoundToAnAddress(const HostView& host, const ContainerView& container,
                                 const Policy&)
{
    const PublishedPorts published = publishedPorts(container);
    const Fact fallback = defaultAddress(host, container);
    PortFaults faults;
    QList<Proof> proofs = published.read;
    for (const PublishedPort& port : published.ports) {
        const QByteArray chosen = parsedAddress(port.hostIp);
        const bool usesDefault = chosen.isEmpty();
        const QByteArray address =
            usesDefault ? parsedAddress(fallback.toString().value_or(QString())) : chosen;
        if (!isWildcard(address)) { // and so is no address at all
            proofs.append(usesDefault ? fallback.proof : port.ipProof);
            continue;
        }
        faults.names.append(shown(port));
        faults.proofs.append(port.ipProof);
        const QString number = port.first > 0 ? QString::number(port.first) : QString();
        const QString bound = u"127.0.0.1:"_s + number + u':' + portOption(port.port);
        faults.addRemedy(runLine(container, u"-p "_s + bound));
        faults.addRemedy(composeLine(container, u"ports: [\"%1\"]"_s.arg(bound)));
    }
    if (!faults.names.isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("Published on every address of the host: %1.",
                                        faults.names.join(u", "_s)),
                          faults.proofs, faults.remedies);
    }
    if (published.missing)
        return *published.missing;
    return core::pass(published.ports.isEmpty()
                          ? PLIMSOLL_TEXT("No port is published.")
                          : PLIMSOLL_TEXT("Every published port is bound to a chosen address."),
                      proofs);
}

// 5.30. A container that shares another one's network is where that one is.
Verdict defaultBridgeIsAvoided(const HostView& host, const ContainerView& container, const Policy&)
{
    const ModeChain chain = resolveMode(host, container, u"HostConfig.NetworkMode");
    if (!chain.broken.isEmpty())
        return core::unknown(chain.broken, chain.proofs);
    const evidence::Document& inspect = chain.end->inspect;
    const Fact networks = inspect.at(u"NetworkSettings.Networks");
    const Fact attached = inspect.at(u"NetworkSettings.Networks.bridge");
    const Fact endpoint = host.bridge.at(core::childPath(u"Containers"_s, chain.end->id));
    QList<Proof> proofs = chain.proofs;
    if (!attached.isAbsent() || !endpoint.isAbsent()) {
        proofs.append(!attached.isAbsent() ? attached.proof : endpoint.proof);
        return core::fail(PLIMSOLL_TEXT("Attached to the default bridge."), proofs,
                          ownNetworkRemedies(container));
    }
    if (!networks.isNull() && !networks.proof.value.isObject())
        return missing(inspect, u"NetworkSettings.Networks");
    proofs.append(networks.proof);
    const bool joinsBridge =
        chain.mode.isEmpty() || chain.mode == "default"_L1 || chain.mode == "bridge"_L1;
    // An empty list is one that `docker network disconnect` left, and a start keeps it empty.
    if (networks.isNull() && joinsBridge) {
        return core::fail(PLIMSOLL_TEXT("Joins the default bridge when it starts."), proofs,
                          ownNetworkRemedies(container));
    }
    return core::pass(PLIMSOLL_TEXT("Not attached to the default bridge."), proofs);
}

constexpr ContainerCheck Checks[] = {
    {"5.8"_L1, &hostPortsAreUnprivileged}, {"5.9"_L1, &publishedPortsAreNeeded},
    {"5.10"_L1, &networkIsNotTheHosts},    {"5.14"_L1, &portsAreBoundToAnAddress},
    {"5.30"_L1, &defaultBridgeIsAvoided},
};

} // namespace

std::span<const ContainerCheck> networkChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
