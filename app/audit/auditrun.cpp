// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditrun.h"

#include "docker/client.h"
#include "evidence/collector.h"

#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using docker::TlsIdentity;
using evidence::HostEvidence;

namespace {

/// A host that was never asked, because our own side of it is not in order.
HostEvidence unaskedHost(const docker::HostSettings& settings, const Error& error,
                         const QDateTime& now)
{
    return {.name = settings.name,
            .group = settings.group,
            .endpoint = settings.endpoint.url(),
            .transport = evidence::transportOf(settings),
            .state = evidence::HostState::Failed,
            .error = error,
            .startedAtUtc = now,
            .finishedAtUtc = now};
}

} // namespace

class AuditRun::Private
{
public:
    Private(AuditRun& owner, QList<Target> targets, core::Clock clock, docker::Timeouts timeouts)
        : m_owner(owner)
        , m_targets(std::move(targets))
        , m_clock(std::move(clock))
        , m_timeouts(timeouts)
    {
    }

    void setInventories(evidence::InventorySource source) { m_inventories = std::move(source); }
    void start();
    void stop();
    bool isRunning() const { return m_isRunning; }

private:
    /// One host being read; the collector goes before the client it asks.
    struct Reading
    {
        std::unique_ptr<docker::Client> client;
        std::unique_ptr<evidence::Collector> collector;
    };

    void begin();
    void read(const docker::HostSettings& settings, const std::optional<TlsIdentity>& identity);
    void take(const HostEvidence& host);
    void finish();

    AuditRun& m_owner;
    QList<Target> m_targets;
    core::Clock m_clock;
    docker::Timeouts m_timeouts;
    evidence::InventorySource m_inventories;
    std::vector<Reading> m_readings;
    evidence::Evidence m_evidence;
    qsizetype m_expected = 0;
    bool m_isRunning = false;
    bool m_isStopped = false;
};

void AuditRun::Private::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_expected = m_targets.size();
    // From the event loop, so that no signal comes before start() returned.
    QMetaObject::invokeMethod(
        &m_owner, [this] { begin(); }, Qt::QueuedConnection);
}

void AuditRun::Private::begin()
{
    // Passphrases and keys live no longer here than it takes to hand them on.
    const QList<Target> targets = std::exchange(m_targets, {});
    QList<HostEvidence> unasked;
    for (const Target& target : targets) {
        const Result<std::optional<TlsIdentity>> identity = identityOf(target);
        if (!identity) {
            unasked.append(unaskedHost(target.settings, identity.error(), m_clock()));
            continue;
        }
        read(target.settings, *identity);
    }
    if (m_isStopped) {
        for (const Reading& reading : m_readings)
            reading.collector->stop();
    }
    for (const HostEvidence& host : unasked)
        take(host);
    if (m_expected == 0)
        finish();
}

void AuditRun::Private::read(const docker::HostSettings& settings,
                             const std::optional<TlsIdentity>& identity)
{
    Reading reading;
    reading.client = std::make_unique<docker::Client>(settings, identity, m_timeouts);
    reading.collector = std::make_unique<evidence::Collector>(settings, *reading.client, m_clock);
    reading.collector->setInventories(m_inventories);
    const QString name = settings.name;
    QObject::connect(
        reading.collector.get(), &evidence::Collector::progressed, &m_owner,
        [this, name](int done, int total) { emit m_owner.hostProgressed(name, done, total); });
    docker::Client* client = reading.client.get();
    QObject::connect(reading.collector.get(), &evidence::Collector::finished, &m_owner,
                     [this, client](const HostEvidence& host) {
                         client->abort(); // nothing is asked any more: lets its connections go
                         take(host);
                     });
    reading.collector->start();
    m_readings.push_back(std::move(reading));
}

void AuditRun::Private::stop()
{
    m_isStopped = true;
    for (const Reading& reading : m_readings)
        reading.collector->stop();
}

void AuditRun::Private::take(const HostEvidence& host)
{
    m_evidence.hosts.append(host);
    const bool isLast = m_evidence.hosts.size() == m_expected;
    const QPointer<AuditRun> owner = &m_owner; // a receiver may end this object
    emit m_owner.hostFinished(host);
    if (owner && isLast)
        finish();
}

void AuditRun::Private::finish()
{
    m_isRunning = false;
    std::ranges::sort(m_evidence.hosts, [](const HostEvidence& left, const HostEvidence& right) {
        return std::tie(left.name, left.endpoint) < std::tie(right.name, right.endpoint);
    });
    m_evidence.generatedAtUtc = m_clock();
    m_evidence.plimsollVersion = QStringLiteral(PLIMSOLL_VERSION);
    const evidence::Evidence result = m_evidence;
    emit m_owner.finished(result);
}

Result<std::optional<TlsIdentity>> identityOf(const Target& target)
{
    const bool needsOne = target.settings.endpoint.scheme == docker::Endpoint::Scheme::Tcp
        && target.settings.tls.has_value();
    if (!needsOne)
        return std::optional<TlsIdentity>();
    if (target.identity)
        return target.identity;
    Result<TlsIdentity> identity = docker::loadTlsIdentity(*target.settings.tls, target.passphrase);
    if (!identity)
        return identity.error();
    return std::optional<TlsIdentity>(std::move(identity).value());
}

AuditRun::AuditRun(QList<Target> targets, core::Clock clock, docker::Timeouts timeouts,
                   QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(targets), std::move(clock), timeouts))
{
}

AuditRun::~AuditRun() = default;

void AuditRun::setInventories(evidence::InventorySource source)
{
    d->setInventories(std::move(source));
}

void AuditRun::start()
{
    d->start();
}

bool AuditRun::isRunning() const
{
    return d->isRunning();
}

void AuditRun::stop()
{
    d->stop();
}

} // namespace plimsoll::audit
