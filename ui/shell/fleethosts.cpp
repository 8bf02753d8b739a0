// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/whendone.h"

namespace plimsoll::ui {

void FleetController::addHosts(const QList<audit::Target>& targets)
{
    if (m_source != Source::Fleet) {
        m_source = Source::Fleet;
        m_sourceFile.clear();
        m_evidence = {};
        m_run = {};
        emit sourceChanged();
    }
    QStringList names;
    for (const audit::Target& target : targets) {
        docker::HostSettings host = target.settings;
        host.hasPassphrase = host.hasPassphrase || !target.passphrase.isEmpty();
        m_hosts.removeIf([&](const auto& known) { return known.name == host.name; });
        m_hosts.append(host);
        names.append(host.name);
        rememberPassphrase(host.name, target.passphrase);
        if (!m_store)
            continue;
        whenDone(m_store->saveHost(host), this, [this](const core::Result<void>& saved) {
            if (!saved)
                report(saved.error());
        });
    }
    emit hostsChanged();
    startScan(names);
}

void FleetController::updateHost(const QString& oldName, const docker::HostSettings& settings,
                                 const QByteArray& passphrase)
{
    docker::HostSettings host = settings;
    host.hasPassphrase = host.hasPassphrase || !passphrase.isEmpty();
    if (oldName != host.name) {
        if (m_sessionPassphrases.contains(oldName))
            m_sessionPassphrases.insert(host.name, m_sessionPassphrases.take(oldName));
        for (QList<evidence::HostEvidence>* list : {&m_evidence.hosts, &m_lastKnown})
            for (evidence::HostEvidence& evidence : *list)
                if (evidence.name == oldName)
                    evidence.name = host.name;
        // A keyring cannot rename: read the entry under its old name, write it under the new one.
        if (m_secrets && host.hasPassphrase && passphrase.isEmpty()) {
            whenDone(m_secrets->read(oldName), this,
                     [this, oldName, name = host.name](const core::Result<QByteArray>& secret) {
                         if (!secret)
                             return report(secret.error());
                         rememberPassphrase(name, *secret);
                         m_secrets->remove(oldName);
                     });
        }
    }
    rememberPassphrase(host.name, passphrase);
    m_hosts.removeIf([&](const auto& known) { return known.name == oldName; });
    m_hosts.append(host);
    emit hostsChanged();
    if (m_store) {
        whenDone(m_store->renameHost(oldName, host), this, [this](const core::Result<void>& saved) {
            if (!saved)
                report(saved.error());
        });
    }
    startScan({host.name});
}

void FleetController::removeHost(const QString& name)
{
    const auto isIt = [&](const auto& host) { return host.name == name; };
    m_hosts.removeIf(isIt);
    m_evidence.hosts.removeIf(isIt);
    m_lastKnown.removeIf(isIt);
    m_history.removeIf([&](const store::ScorePoint& point) { return point.host == name; });
    m_sessionPassphrases.remove(name);
    if (m_secrets) {
        whenDone(m_secrets->remove(name), this, [this](const core::Result<void>& removed) {
            if (!removed && removed.error().kind != core::Error::Kind::NotFound)
                report(removed.error());
        });
    }
    if (m_store) {
        whenDone(m_store->removeHost(name), this, [this](const core::Result<void>& removed) {
            if (!removed)
                report(removed.error());
        });
    }
    emit hostsChanged();
    if (m_source == Source::Fleet)
        build(false);
}

void FleetController::rememberPassphrase(const QString& name, const QByteArray& passphrase)
{
    if (passphrase.isEmpty())
        return;
    m_sessionPassphrases.insert(name, passphrase);
    if (!m_secrets)
        return;
    whenDone(
        m_secrets->write(name, passphrase), this, [this, name](const core::Result<void>& written) {
            if (written)
                m_sessionPassphrases.remove(name);
            else
                report(written.error()); // kept for this session; asked for again at the next start
        });
}

} // namespace plimsoll::ui
