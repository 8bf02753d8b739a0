// SPDX-License-Identifier: GPL-3.0-or-later
// By what the fleet is judged: policies, waivers, the benchmark's edition.
#include "cis/waiverfile.h"
#include "core/limits.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/whendone.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

bool FleetController::keepsWaivers() const
{
    return m_source == Source::Fleet && m_store;
}

const QList<core::Waiver>& FleetController::waivers() const
{
    return keepsWaivers() ? m_waivers : m_sessionWaivers;
}

/// Evidence from elsewhere is judged by the default policy: the stored ones are about one's own
/// hosts.
audit::Inputs FleetController::inputs() const
{
    audit::Inputs inputs{
        .waivers = waivers(), .edition = m_preferences.edition, .advisories = m_advisories};
    if (m_source != Source::Fleet)
        return inputs;
    for (auto it = m_policies.byGroup.cbegin(); it != m_policies.byGroup.cend(); ++it) {
        const core::Policy* policy = m_policies.find(it.value());
        if (policy && it.key().isEmpty())
            inputs.policy = *policy;
        else if (policy)
            inputs.policyByGroup.insert(it.key(), *policy);
    }
    return inputs;
}

void FleetController::loadJudging()
{
    whenDone(m_store->policies(), this, [this](const auto& policies) { takePolicies(policies); });
    whenDone(m_store->waivers(), this, [this](const auto& waivers) { takeWaivers(waivers); });
}

void FleetController::takePolicies(const core::Result<store::StoredPolicies>& policies)
{
    if (!policies) {
        report(policies.error());
        return;
    }
    m_policies = *policies;
    emit policiesChanged();
}

void FleetController::takeWaivers(const core::Result<QList<core::Waiver>>& waivers)
{
    if (!waivers) {
        report(waivers.error());
        return;
    }
    m_waivers = *waivers;
    emit waiversChanged();
}

/// The same evidence by other inputs. A run judged by the old ones is nothing to compare with.
void FleetController::judgeAgain()
{
    m_previous.reset();
    if (!m_evidence.hosts.isEmpty())
        build(false);
}

/// What was written is read back, so that the window shows what the store holds.
void FleetController::afterChange(const QFuture<core::Result<void>>& change)
{
    whenDone(change, this, [this](const core::Result<void>& done) {
        if (!done)
            report(done.error());
    });
    loadJudging();
    whenDone(m_store->hosts(), this, [this](const auto&) { judgeAgain(); });
}

void FleetController::saveWaiver(const core::Waiver& waiver)
{
    saveWaivers({waiver});
}

void FleetController::saveWaivers(const QList<core::Waiver>& waivers)
{
    if (keepsWaivers()) {
        afterChange(m_store->saveWaivers(waivers));
        return;
    }
    for (const core::Waiver& waiver : waivers) {
        m_sessionWaivers.removeIf([&waiver](const core::Waiver& w) { return w.id == waiver.id; });
        m_sessionWaivers.append(waiver);
    }
    emit waiversChanged();
    judgeAgain();
}

void FleetController::importWaivers(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report({.kind = core::Error::Kind::Denied,
                .code = u"config.file"_s,
                .subject = path,
                .detail = file.errorString()});
        return;
    }
    // One byte more than allowed: the reader then says that it is too large.
    const auto read = cis::readWaivers(file.read(core::limits::MaxConfigFileBytes + 1));
    if (read.isAccepted()) {
        saveWaivers(read.value);
        return;
    }
    report({.kind = core::Error::Kind::Malformed,
            .code = u"waivers.refused"_s,
            .subject = path,
            .detail = read.problems.first().sentence()});
}

void FleetController::exportWaivers(const QString& path)
{
    const QByteArray bytes = cis::writeWaivers(waivers());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        emit written(path);
        return;
    }
    report({.kind = core::Error::Kind::Storage,
            .code = u"file.write"_s,
            .subject = path,
            .detail = file.errorString()});
}

void FleetController::removeWaiver(const QString& id)
{
    if (keepsWaivers()) {
        afterChange(m_store->removeWaiver(id));
        return;
    }
    m_sessionWaivers.removeIf([&id](const core::Waiver& waiver) { return waiver.id == id; });
    emit waiversChanged();
    judgeAgain();
}

void FleetController::savePolicy(const core::Policy& policy)
{
    if (m_store)
        afterChange(m_store->savePolicy(policy));
}

void FleetController::removePolicy(const QString& name)
{
    if (m_store)
        afterChange(m_store->removePolicy(name));
}

void FleetController::assignPolicy(const QString& group, const QString& name)
{
    if (m_store)
        afterChange(m_store->assignPolicy(group, name));
}

} // namespace plimsoll::ui
