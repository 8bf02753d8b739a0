// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/text.h"
#include "docker/api.h"
#include "docker/hostsettings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace plimsoll::docker {

/// Tries a host step by step, so that a person sees where it stops and how long each step took.
///
/// Steps that do not apply (a name for a socket file) are not reported; ssh has only the last two.
/// Read access counts the calls of an audit that are allowed; a part of them is a warning, none an
/// error. Thread: the owner's.
class ConnectionTest final : public QObject
{
    Q_OBJECT
public:
    enum class Step { Files, Name, Port, ServerCertificate, ClientCertificate, Engine, ReadAccess };
    Q_ENUM(Step)

    struct StepResult
    {
        Step step = Step::Files;
        std::optional<core::Error> error = {}; ///< absent: done
        bool isWarning = false; ///< done, but look at it: certificate ends soon
        core::Text detail = {}; ///< "10.20.4.11", "CN plimsoll-audit, ends in 23 days"
        int elapsedMs = 0;
    };

    ConnectionTest(HostSettings settings, QByteArray passphrase, QObject* parent = nullptr);
    ~ConnectionTest() override;

    /// Before start(); the usual ones are shorter than an audit's.
    void setTimeouts(const Timeouts& timeouts);

    /// Once per object.
    void start();
    /// Ends the test at once, with finished(false).
    void stop();

signals:
    void stepStarted(plimsoll::docker::ConnectionTest::Step step);
    void stepFinished(const plimsoll::docker::ConnectionTest::StepResult& result);
    void finished(bool isReady);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::docker
