// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "docker/api.h"
#include "docker/hostsettings.h"
#include "docker/tlsidentity.h"
#include "evidence/scans.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace plimsoll::audit {

/// A host to read, with what opens its key for as long as the run lasts.
struct Target
{
    docker::HostSettings settings = {};
    QByteArray passphrase = {};
    std::optional<docker::TlsIdentity> identity = {}; ///< absent: the run loads it
};

/// What we show this host; nothing where it takes no certificate.
/// Errors: as docker::loadTlsIdentity().
core::Result<std::optional<docker::TlsIdentity>> identityOf(const Target& target);

/// Reads hosts side by side and hands over one Evidence. The window and the command line both start
/// this. One host's trouble is its own row; the others go on. Thread: the owner's, no nested loop.
class AuditRun final : public QObject
{
    Q_OBJECT
public:
    AuditRun(QList<Target> targets, core::Clock clock = core::systemClock,
             docker::Timeouts timeouts = {}, QObject* parent = nullptr);
    ~AuditRun() override;

    /// Adds what is known of each host's images to its evidence before that is sealed. To be called
    /// before start(); an error of the source leaves the images unscanned.
    void setInventories(evidence::InventorySource source);

    void start();
    /// Hosts still being read end as Failed with Cancelled; finished() follows.
    void stop();
    bool isRunning() const;

signals:
    void hostProgressed(const QString& name, int done, int total);
    void hostFinished(const plimsoll::evidence::HostEvidence& host);
    void finished(const plimsoll::evidence::Evidence& evidence);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::audit
