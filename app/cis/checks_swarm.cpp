// SPDX-License-Identifier: GPL-3.0-or-later
// Section 7, by /info, /networks, /nodes, /services and one file of the daemon. Never by /swarm,
// which holds join tokens.
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/hostfacts.h"

#include "core/json.h"
#include "core/secretscan.h"
#include "evidence/objects.h"
#include "evidence/sightings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSslCertificate>

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

/// The same for what managers alone can say.
std::optional<Verdict> outsideManagers(const HostView& host)
{
    if (const auto verdict = outsideSwarm(host))
        return verdict;
    const Fact isManager = host.info.at(u"Swarm.ControlAvailable");
    if (!isManager.toBool())
        return missing(host.info, u"Swarm.ControlAvailable");
    if (*isManager.toBool())
        return std::nullopt;
    return core::notApplicable(PLIMSOLL_TEXT("The host is a worker: its managers answer this."),
                               {isManager.proof});
}

// 7.1
Verdict managersAreFewAndOdd(const HostView& host, const Policy& policy)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    const Fact managers = host.info.at(u"Swarm.Managers");
    const Fact nodes = host.info.at(u"Swarm.Nodes");
    if (!managers.toInteger() || !nodes.toInteger())
        return missing(host.info, managers.toInteger() ? nodes.proof.path : managers.proof.path);
    const qint64 count = *managers.toInteger();
    const bool isEnough = *nodes.toInteger() < 3 || count >= policy.minManagers;
    const core::Text number = PLIMSOLL_TEXT("Managers: %1, of %2 nodes.", QString::number(count),
                                            QString::number(*nodes.toInteger()));
    if (count % 2 == 0 || count > policy.maxManagers || !isEnough) {
        return core::fail(number, {managers.proof, nodes.proof},
                          {u"shell: docker node promote NODE"_s});
    }
    if (!host.nodes.isReadable() || !host.nodes.body().isArray())
        return missing(host.nodes);
    QList<core::Proof> proofs{managers.proof, nodes.proof};
    const QJsonArray rows = host.nodes.body().toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i][u"Spec"][u"Role"].toString() != "manager"_L1)
            continue;
        const Fact state = host.nodes.at(u"[%1].ManagerStatus.Reachability"_s.arg(i));
        if (!state.toString())
            return missing(host.nodes, state.proof.path);
        if (*state.toString() != "reachable"_L1) {
            return core::fail(PLIMSOLL_TEXT("The manager %1 cannot be reached.",
                                            rows[i][u"Description"][u"Hostname"].toString()),
                              {state.proof});
        }
        proofs.append(state.proof);
    }
    return core::pass(number, proofs);
}

/// Addresses that the node was given, from a file that holds no secret.
struct NodeAddresses
{
    QJsonObject state = {};
    core::Proof proof = {};
    std::optional<Verdict> trouble = {};
};

NodeAddresses nodeAddresses(const HostView& host, QStringView id)
{
    if (const auto verdict = outsideSwarm(host))
        return {.trouble = verdict};
    if (const auto verdict = withoutHostFiles(host, id))
        return {.trouble = verdict};
    const QString root = host.info.at(u"DockerRootDir").toString().value_or(QString());
    const evidence::HostFile file = hostFile(host, root + u"/swarm/docker-state.json"_s);
    const auto lines = file.lines();
    const auto json = lines ? core::parseJson(lines->join(u'\n').toUtf8(), 1 << 20)
                            : core::Result<QJsonValue>(core::Error{});
    if (!json || !json->isObject())
        return {.trouble = missing(file.document(), u"lines")};
    return {.state = json->toObject(), .proof = file.line(0).proof};
}

/// "192.0.2.7:2377" -> "192.0.2.7"; brackets of an IPv6 address are taken off.
QString hostPart(const QString& address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    const bool hasPort = colon > 0 && (address.count(u':') == 1 || address.contains(u']'));
    QString host = hasPort ? address.first(colon) : address;
    return host.remove(u'[').remove(u']');
}

// 7.2
Verdict swarmListensOnOneInterface(const HostView& host, const Policy&)
{
    const NodeAddresses node = nodeAddresses(host, u"7.2");
    if (node.trouble)
        return *node.trouble;
    const QString address = node.state.value("ListenAddr"_L1).toString();
    const QString listen = hostPart(address);
    if (listen.isEmpty() || listen == "0.0.0.0"_L1 || listen == "::"_L1) {
        return core::fail(PLIMSOLL_TEXT("Swarm control traffic is taken on every interface."),
                          {node.proof}, {u"shell: docker swarm init --listen-addr ADDRESS:2377"_s});
    }
    return core::pass(PLIMSOLL_TEXT("Swarm control traffic is taken on %1 alone.", address),
                      {node.proof});
}

// 7.9
Verdict dataHasItsOwnNetwork(const HostView& host, const Policy&)
{
    const NodeAddresses node = nodeAddresses(host, u"7.9");
    if (node.trouble)
        return *node.trouble;
    const QString data = hostPart(node.state.value("DataPathAddr"_L1).toString());
    const QString control = hostPart(node.state.value("AdvertiseAddr"_L1).toString());
    if (data.isEmpty() || data == control) {
        return core::fail(
            PLIMSOLL_TEXT("Management and data traffic of the swarm share one network."),
            {node.proof}, {u"shell: docker swarm init --data-path-addr ADDRESS"_s});
    }
    return core::pass(
        PLIMSOLL_TEXT("Data traffic goes over %1, management over %2.", data, control),
        {node.proof});
}

/// Services, or configs of theirs, by name.
struct NamedServices
{
    QStringList names = {};
    QList<core::Proof> proofs = {};

    void add(const QString& name, const core::Proof& proof)
    {
        if (!names.contains(name))
            names.append(name);
        proofs.append(proof);
    }
    QString joined() const { return names.join(u", "_s); }
};

/// @param spec  "Spec", or "PreviousSpec", to which a rollback would go back
NamedServices withCredentials(const HostView& host, QLatin1StringView spec)
{
    NamedServices found;
    for (const evidence::SecretHit& hit : secretsIn(*host.evidence, evidence::calls::Services)) {
        const QString row = hit.path.section(u'.', 0, 0);
        if (hit.path.startsWith(row + u'.' + spec + ".TaskTemplate.ContainerSpec.Env["_L1)) {
            const Fact name = host.services.at(QString(row + u".Spec.Name"_s));
            found.add(name.toString().value_or(row), host.services.at(hit.path).proof);
        }
    }
    return found;
}

/// Configs are readable by everyone who may ask the API; one by the name of a secret may hold one.
NamedServices secretlyNamedConfigs(const HostView& host)
{
    NamedServices found;
    const QJsonArray services = host.services.body().toArray();
    for (qsizetype i = 0; i < services.size(); ++i) {
        const QString place = u"[%1].Spec.TaskTemplate.ContainerSpec.Configs"_s.arg(i);
        const auto configs = host.services.at(place).proof.value.toArray();
        for (qsizetype k = 0; k < configs.size(); ++k) {
            const Fact name = host.services.at(QString(place + u"[%1].ConfigName"_s.arg(k)));
            // The rules look at names together with values: any long one will do.
            const QString text = name.toString().value_or(QString());
            if (!core::ruleOfNamed(text, u"a-value-nobody-knows", core::Expansion::None).isEmpty())
                found.add(text, name.proof);
        }
    }
    return found;
}

/// No service runs with credentials in its environment; what comes near is said all the same.
Verdict servicesAreClean(const HostView& host)
{
    const QList<core::Proof> asked{host.info.at(u"Swarm.LocalNodeState").proof};
    const NamedServices before = withCredentials(host, "PreviousSpec"_L1);
    if (!before.names.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("No service has credentials in its environment. What the "
                                        "swarm keeps for a rollback still holds some: %1.",
                                        before.joined()),
                          asked + before.proofs);
    }
    const NamedServices configs = secretlyNamedConfigs(host);
    if (configs.names.isEmpty())
        return core::pass(PLIMSOLL_TEXT("No service has credentials in its environment."), asked);
    return core::pass(PLIMSOLL_TEXT("No service has credentials in its environment. Configs, which "
                                    "everyone may read, by the name of a secret: %1.",
                                    configs.joined()),
                      asked + configs.proofs);
}

// 7.4
Verdict servicesUseSecrets(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    if (!host.services.isReadable() || !host.services.body().isArray())
        return missing(host.services);
    const NamedServices found = withCredentials(host, "Spec"_L1);
    if (!found.names.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("Services with credentials in their environment: %1.", found.joined()),
            found.proofs,
            {u"shell: docker service update --secret-add NAME "_s + found.names.first()});
    }
    if (host.services.body().toArray().isEmpty()) {
        return core::notApplicable(PLIMSOLL_TEXT("The swarm has no services."),
                                   {host.services.at({}).proof});
    }
    return servicesAreClean(host);
}

// 7.7
Verdict nodeCertificatesExpire(const HostView& host, const Policy& policy)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    constexpr QStringView path = u"Swarm.Cluster.Spec.CAConfig.NodeCertExpiry";
    constexpr qint64 nanosPerDay = 86'400'000'000'000;
    const Fact expiry = host.info.at(path);
    if (!expiry.toInteger())
        return missing(host.info, path);
    const qint64 days = *expiry.toInteger() / nanosPerDay;
    const core::Text lives =
        PLIMSOLL_TEXT("Certificates of nodes live %1 days.", QString::number(days));
    if (!policy.maxNodeCertDays)
        return core::manual(lives, {expiry.proof});
    if (*expiry.toInteger() <= *policy.maxNodeCertDays * nanosPerDay)
        return core::pass(lives, {expiry.proof});
    return core::fail(
        lives, {expiry.proof},
        {u"shell: docker swarm update --cert-expiry %1h"_s.arg(*policy.maxNodeCertDays * 24)});
}

// 7.8
Verdict rootCertificateIsYoung(const HostView& host, const Policy& policy)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    constexpr QStringView path = u"Swarm.Cluster.TLSInfo.TrustRoot";
    const Fact root = host.info.at(path);
    const auto certificates =
        QSslCertificate::fromData(root.toString().value_or(QString()).toLatin1(), QSsl::Pem);
    const QDateTime now = host.evidence->finishedAtUtc;
    if (certificates.isEmpty() || !now.isValid())
        return missing(host.info, path);
    const QDateTime from = certificates.first().effectiveDate();
    const QDateTime until = certificates.first().expiryDate();
    const QStringList rotate{u"shell: docker swarm ca --rotate"_s};
    if (now >= until) {
        return core::fail(PLIMSOLL_TEXT("The cluster's root certificate ended on %1.",
                                        until.date().toString(Qt::ISODate)),
                          {root.proof}, rotate);
    }
    const core::Text age = PLIMSOLL_TEXT("The cluster's root certificate is %1 days old.",
                                         QString::number(from.daysTo(now)));
    if (!policy.maxRootCaDays)
        return core::manual(age, {root.proof});
    return from.daysTo(now) <= *policy.maxRootCaDays ? core::pass(age, {root.proof})
                                                     : core::fail(age, {root.proof}, rotate);
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

constexpr QStringView AutoLockPath = u"Swarm.Cluster.Spec.EncryptionConfig.AutoLockManagers";

// 7.5
Verdict managersLockTheirKeys(const HostView& host, const Policy&)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    const Fact autoLock = host.info.at(AutoLockPath);
    if (!autoLock.toBool())
        return missing(host.info, AutoLockPath);
    if (*autoLock.toBool())
        return core::pass(PLIMSOLL_TEXT("Managers lock their keys."), {autoLock.proof});
    return core::fail(PLIMSOLL_TEXT("Managers do not lock their keys."), {autoLock.proof},
                      {u"shell: docker swarm update --autolock=true"_s});
}

/// The unlock key's version as the header of the node's own key file has it.
Fact keyVersion(const evidence::HostFile& file)
{
    const QStringList lines = file.lines().value_or(QStringList());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].startsWith("kek-version:"_L1))
            return file.line(i);
    }
    return {};
}

/// Earlier readings saw the same key, and longer ago than it may be old.
std::optional<Verdict> unchangedSince(const HostView& host, const Policy& policy,
                                      const Fact& version, const QDateTime& now)
{
    const evidence::Document seen(evidence::calls::Sightings.toString(),
                                  host.evidence->answer(evidence::calls::Sightings));
    const Fact since = seen.at(u"swarmKey.since");
    const Fact known = seen.at(u"swarmKey.version");
    const QDateTime first = core::parseTime(since.toString().value_or(QString()));
    const bool isSame = known.toString() && known.toString() == version.toString();
    if (!isSame || !first.isValid() || first.daysTo(now) <= policy.keyRotationDays)
        return std::nullopt;
    return core::fail(PLIMSOLL_TEXT("The autolock key is the same as on %1, %2 days ago.",
                                    first.date().toString(Qt::ISODate),
                                    QString::number(first.daysTo(now))),
                      {version.proof, known.proof, since.proof},
                      QStringList(u"shell: docker swarm unlock-key --rotate"_s));
}

/// Changing the key writes the node's key file anew, so a file older than the policy allows proves
/// that the key was not changed. A younger one proves nothing: renewed certificates write it, too.
/// Source: swarmkit ca/keyreadwriter.go and manager/manager.go.
Verdict keyFileDecides(const HostView& host, const Policy& policy, const core::Proof& autoLock)
{
    const QString root = host.info.at(u"DockerRootDir").toString().value_or(QString());
    const evidence::HostFile file = hostFile(host, root + u"/swarm/certificates/swarm-node.key"_s);
    const Fact version = keyVersion(file);
    const auto writtenUtc = file.modifiedUtc();
    const QDateTime now = host.evidence->finishedAtUtc;
    if (version.isAbsent() || !writtenUtc || !now.isValid())
        return core::manual(control(u"7.6")->missingFactText(), {autoLock});
    const QList<core::Proof> proofs{autoLock, version.proof,
                                    file.document().at(u"modifiedAt").proof};
    if (const auto verdict = unchangedSince(host, policy, version, now))
        return *verdict;
    const QString day = writtenUtc->date().toString(Qt::ISODate);
    const qint64 age = writtenUtc->daysTo(now);
    if (age > policy.keyRotationDays) {
        return core::fail(
            PLIMSOLL_TEXT("The node's key file was last written on %1, %2 days ago: the autolock "
                          "key was not changed since.",
                          day, QString::number(age)),
            proofs, {u"shell: docker swarm unlock-key --rotate"_s});
    }
    return core::manual(
        PLIMSOLL_TEXT("Nothing in the API tells when the autolock key was last changed; the file "
                      "that names its version was written on %1.",
                      day),
        proofs);
}

// 7.6
Verdict autolockKeyIsChanged(const HostView& host, const Policy& policy)
{
    if (const auto verdict = outsideManagers(host))
        return *verdict;
    const Fact autoLock = host.info.at(AutoLockPath);
    if (!autoLock.toBool())
        return missing(host.info, AutoLockPath);
    if (!*autoLock.toBool()) {
        return core::notApplicable(
            PLIMSOLL_TEXT("Managers do not lock their keys: there is no key to change (see 7.5)."),
            {autoLock.proof});
    }
    return keyFileDecides(host, policy, autoLock.proof);
}

constexpr HostCheck Checks[] = {
    {"7.1"_L1, &managersAreFewAndOdd},   {"7.2"_L1, &swarmListensOnOneInterface},
    {"7.3"_L1, &overlaysAreEncrypted},   {"7.4"_L1, &servicesUseSecrets},
    {"7.5"_L1, &managersLockTheirKeys},  {"7.6"_L1, &autolockKeyIsChanged},
    {"7.7"_L1, &nodeCertificatesExpire}, {"7.8"_L1, &rootCertificateIsYoung},
    {"7.9"_L1, &dataHasItsOwnNetwork},
};

} // namespace

std::span<const HostCheck> swarmChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
