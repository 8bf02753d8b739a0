// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/transport.h"

#include <QLocalSocket>
#include <QProcess>

namespace plimsoll::docker {

/// `ssh HOST docker system dial-stdio`: the road that Docker's own client takes.
///
/// The child's input and output are one end of a socketpair, since QProcess would read without
/// bounds. ssh may not ask anything (BatchMode): keys come from an agent or a file without a
/// passphrase, and the host key must be known.
class SshTransport final : public Transport
{
    Q_OBJECT
public:
    explicit SshTransport(const Endpoint& endpoint);
    ~SshTransport() override;

    void open() override;
    void abort() override;
    QIODevice& device() override { return m_socket; }
    std::optional<core::Error> suspicion() const override;

private:
    void onFinished();
    void onProcessError(QProcess::ProcessError error);

    Endpoint m_endpoint;
    QLocalSocket m_socket;
    QProcess m_process;
    QByteArray m_complaint; ///< the first bytes of what the child wrote to stderr
};

/// What ssh's own words mean; it has one exit code for all of them.
/// Codes: "connect.name", "connect.refused", "connect.timeout", "ssh.host-key", "ssh.denied",
/// "ssh.no-docker", "ssh.failed".
core::Error sshError(const QString& complaint, const QString& subject);

/// The arguments after "ssh". The host stands behind "--" and cannot be read as an option.
QStringList sshArguments(const Endpoint& endpoint);

} // namespace plimsoll::docker
