// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "docker/api.h"
#include "docker/endpoint.h"
#include "evidence/evidence.h"
#include "evidence/seal.h"

#include <QObject>

#include <memory>

namespace plimsoll::evidence {

/// Reads files of one host through a container that is never started, and takes it away again.
///
/// Removes what an earlier run that was killed has left, imports an empty image, creates the
/// container, asks for the files of hostpaths.h in rounds, removes container and image: in every
/// outcome, also after stop(). A refusal ends the reading and becomes an answer with its error.
/// Every answer is sealed as it arrives. Thread: the owner's. `api` and `sealer` must outlive it.
class HostReader final : public QObject
{
    Q_OBJECT
public:
    /// @param host  what the daemon has said so far: /info, /version and the two lists decide what
    ///              is asked
    HostReader(const docker::Endpoint& endpoint, docker::Api& api, core::Clock clock,
               Sealer& sealer, const HostEvidence& host, QObject* parent = nullptr);
    ~HostReader() override;

    void start();
    /// No further file is asked for; finished() comes when everything is removed.
    void stop();

    /// Valid after finished(); in no order.
    const QList<Answer>& answers() const;
    const QList<SecretHit>& secrets() const;

signals:
    void progressed(int done, int total);
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Whether this engine has host files to read: Docker's own on Linux, and /info says so.
bool hasHostFiles(const HostEvidence& host);

} // namespace plimsoll::evidence
