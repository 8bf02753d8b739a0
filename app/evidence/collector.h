// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "docker/api.h"
#include "docker/hostsettings.h"
#include "evidence/scans.h"

#include <QObject>

#include <memory>

namespace plimsoll::evidence {

/// "tls", "plain", "unix" or "ssh": HostEvidence::transport of such a host.
QString transportOf(const docker::HostSettings& settings);

/// Asks one daemon everything the checks need, seals each answer as it arrives, and hands over the
/// host's evidence. A refused or broken call becomes an Answer with its error; the rest goes on.
/// Thread: the owner's. `api` must outlive the collector.
class Collector final : public QObject
{
    Q_OBJECT
public:
    Collector(docker::HostSettings settings, docker::Api& api, core::Clock clock,
              QObject* parent = nullptr);
    ~Collector() override;

    /// Adds what is known of the host's images before all of it is sealed. To be called before
    /// start(); an error of the source leaves the images unscanned.
    void setInventories(InventorySource source);
    void start();
    /// Ends the run; finished() comes with what was read so far, state Failed, error Cancelled.
    void stop();

signals:
    /// Calls answered and calls known so far; total grows once the lists are in.
    void progressed(int done, int total);
    void finished(const plimsoll::evidence::HostEvidence& host);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::evidence
