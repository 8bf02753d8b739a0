// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/dockerfiles.h"
#include "evidence/sightings.h"
#include "ui/shell/backgroundaudit.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/whendone.h"

#include <QtConcurrent>

#include <algorithm>

namespace plimsoll::ui {

namespace {

bool wasCancelled(const evidence::HostEvidence& host)
{
    return host.error && host.error->kind == core::Error::Kind::Cancelled;
}

/// The run with Dockerfiles of this computer tied to its images, on another thread.
QFuture<evidence::Evidence> tied(const evidence::Evidence& evidence,
                                 const audit::DockerfileSources& sources)
{
    return QtConcurrent::run([evidence, sources] {
        if (sources.isEmpty())
            return audit::withoutDockerfiles(evidence);
        return audit::withDockerfiles(evidence, audit::findDockerfiles(sources), sources,
                                      evidence.generatedAtUtc);
    });
}

} // namespace

int ScanStatus::percent() const
{
    if (hostsTotal == 0)
        return 0;
    double done = hostsDone;
    for (const double share : shares)
        done += share;
    return qBound(0, int(100 * done / hostsTotal), 100);
}

void FleetController::startScan(const QStringList& names)
{
    if (m_source != Source::Fleet)
        return;
    QList<audit::Target> targets;
    for (const docker::HostSettings& host : std::as_const(m_hosts))
        if (names.isEmpty() || names.contains(host.name))
            targets.append({host, m_sessionPassphrases.value(host.name)});
    if (targets.isEmpty())
        return;
    m_fresh.clear();
    m_calls.clear();
    m_wasStopped = false;
    ++m_tieNumber; // what an earlier run was tied to counts no more
    m_status = {.isRunning = true, .hostsTotal = int(targets.size())};
    for (const audit::Target& target : std::as_const(targets))
        m_status.shares.insert(target.settings.name, 0);
    emit scanStatusChanged(m_status);
    const int number = ++m_scanNumber;
    withPassphrases(targets, 0, [this, number](const QList<audit::Target>& filled) {
        if (number == m_scanNumber && !m_wasStopped)
            m_audit->start(filled);
    });
}

// One after the other: a keyring may ask its user to unlock it, and should ask once.
void FleetController::withPassphrases(const QList<audit::Target>& targets, qsizetype next,
                                      const WithTargets& then)
{
    while (next < targets.size()
           && (!m_secrets || !targets[next].settings.hasPassphrase
               || !targets[next].passphrase.isEmpty()))
        ++next;
    if (next == targets.size()) {
        then(targets);
        return;
    }
    whenDone(m_secrets->read(targets[next].settings.name), this,
             [=, this](const core::Result<QByteArray>& secret) {
                 QList<audit::Target> filled = targets;
                 if (secret)
                     filled[next].passphrase = *secret;
                 else
                     qWarning(
                         "No passphrase for %s: %s", qPrintable(targets[next].settings.name),
                         qPrintable(secret.error().code)); // the host's own row will say so too
                 withPassphrases(filled, next + 1, then);
             });
}

void FleetController::stopScan()
{
    if (!m_status.isRunning || m_wasStopped)
        return;
    m_wasStopped = true;
    if (m_calls.isEmpty() && m_fresh.isEmpty()) {
        // Perhaps still waiting for the keyring: nothing was asked of any daemon.
        ++m_scanNumber;
        m_status = {};
        emit scanStatusChanged(m_status);
    }
    m_audit->stop();
}

void FleetController::takeProgress(const QString& name, int done, int total)
{
    if (!m_status.isRunning)
        return;
    m_calls[name] = {done, total};
    m_status.host = name;
    if (m_status.shares.contains(name))
        m_status.shares[name] = total > 0 ? qBound(0.0, double(done) / total, 1.0) : 0;
    emit scanStatusChanged(m_status);
}

void FleetController::takeHost(const evidence::HostEvidence& host)
{
    if (!m_status.isRunning)
        return;
    m_fresh.append(host);
    m_status.shares.remove(host.name);
    m_status.hostsDone = int(m_fresh.size());
    emit scanStatusChanged(m_status);
    if (!m_partialBuild.isActive())
        m_partialBuild.start();
}

void FleetController::takeRun(const evidence::Evidence& evidence)
{
    if (!m_status.isRunning)
        return;
    m_partialBuild.stop();
    const int number = ++m_tieNumber;
    if (m_preferences.dockerfiles.isEmpty()) {
        takeTied(evidence);
        return;
    }
    whenDone(tied(evidence, m_preferences.dockerfiles), this,
             [this, number](const evidence::Evidence& run) {
                 if (number == m_tieNumber)
                     takeTied(run);
             });
}

void FleetController::takeTied(const evidence::Evidence& evidence)
{
    if (!m_status.isRunning)
        return;
    m_status = {};
    emit scanStatusChanged(m_status);
    if (m_source != Source::Fleet)
        return;
    if (!m_run.hosts.isEmpty()) {
        m_previous = m_run;
        m_previousEvidence.reset();
    }
    evidence::Evidence fresh = evidence;
    evidence::carrySightings(fresh, m_lastKnown);
    m_evidence = merged(fresh.hosts, fresh.generatedAtUtc);
    m_evidence.plimsollVersion = evidence.plimsollVersion;
    build(!m_wasStopped);
    for (const evidence::HostEvidence& host : fresh.hosts) {
        if (isUnread(host.state))
            continue;
        m_lastKnown.removeIf([&](const auto& known) { return known.name == host.name; });
        m_lastKnown.append(host);
    }
}

/// What was read before, by the files that are chosen now.
void FleetController::tieAgain()
{
    if (m_source != Source::Fleet || m_status.isRunning || m_evidence.hosts.isEmpty())
        return;
    const int number = ++m_tieNumber;
    whenDone(tied(m_evidence, m_preferences.dockerfiles), this,
             [this, number](const evidence::Evidence& evidence) {
                 if (number != m_tieNumber || m_source != Source::Fleet || m_status.isRunning)
                     return;
                 m_evidence = evidence;
                 build(false);
             });
}

// Hosts read now, and of the others what the run before said: rescanning one host does not make a
// fleet of one. A host whose reading was cancelled keeps what it had.
evidence::Evidence FleetController::merged(const QList<evidence::HostEvidence>& fresh,
                                           const QDateTime& generatedAtUtc) const
{
    evidence::Evidence result;
    result.generatedAtUtc = generatedAtUtc;
    result.plimsollVersion = QStringLiteral(PLIMSOLL_VERSION);
    const auto find = [](const QList<evidence::HostEvidence>& list, const QString& name) {
        return std::ranges::find(list, name, &evidence::HostEvidence::name);
    };
    for (const docker::HostSettings& settings : m_hosts) {
        const auto now = find(fresh, settings.name);
        const auto before = find(m_evidence.hosts, settings.name);
        if (now != fresh.cend() && (!wasCancelled(*now) || before == m_evidence.hosts.cend()))
            result.hosts.append(*now);
        else if (before != m_evidence.hosts.cend())
            result.hosts.append(*before);
    }
    std::ranges::sort(result.hosts, {}, &evidence::HostEvidence::name);
    return result;
}

} // namespace plimsoll::ui
