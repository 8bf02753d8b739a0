// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/sshtransport.h"

#include "core/limits.h"

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;

namespace {

constexpr qsizetype MaxComplaintBytes = 4096;

struct Phrase
{
    QLatin1StringView words = {};
    Error::Kind kind = Error::Kind::Unreachable;
    QLatin1StringView code = {};
};

// Source: ssh.c, sshconnect.c of OpenSSH 9; the last three are the far shell's.
constexpr Phrase Phrases[] = {
    {"Could not resolve hostname"_L1, Error::Kind::Unreachable, "connect.name"_L1},
    {"Connection refused"_L1, Error::Kind::Unreachable, "connect.refused"_L1},
    {"Connection timed out"_L1, Error::Kind::TimedOut, "connect.timeout"_L1},
    {"No route to host"_L1, Error::Kind::Unreachable, "connect.network"_L1},
    {"Host key verification failed"_L1, Error::Kind::Denied, "ssh.host-key"_L1},
    {"permission denied while trying to connect to the"_L1, Error::Kind::Denied,
     "socket.denied"_L1},
    {"Permission denied"_L1, Error::Kind::Denied, "ssh.denied"_L1},
    {"command not found"_L1, Error::Kind::Unreachable, "ssh.no-docker"_L1},
    {"not found"_L1, Error::Kind::Unreachable, "ssh.no-docker"_L1},
    {"Cannot connect to the Docker daemon"_L1, Error::Kind::Unreachable, "socket.missing"_L1},
};

} // namespace

Error sshError(const QString& complaint, const QString& subject)
{
    const QString detail = complaint.simplified().left(400);
    for (const Phrase& phrase : Phrases) {
        if (complaint.contains(phrase.words))
            return {phrase.kind, QString(phrase.code), subject, detail};
    }
    return {Error::Kind::Unreachable, u"ssh.failed"_s, subject, detail};
}

QStringList sshArguments(const Endpoint& endpoint)
{
    QStringList arguments{u"-T"_s, u"-o"_s, u"BatchMode=yes"_s, u"-o"_s, u"ConnectTimeout=10"_s};
    if (!endpoint.user.isEmpty())
        arguments << u"-l"_s << endpoint.user;
    if (endpoint.port)
        arguments << u"-p"_s << QString::number(endpoint.port);
    return arguments << u"--"_s << endpoint.host << u"docker"_s << u"system"_s << u"dial-stdio"_s;
}

SshTransport::SshTransport(const Endpoint& endpoint)
    : m_endpoint(endpoint)
{
    m_socket.setReadBufferSize(core::limits::ReadBufferBytes);
    connect(&m_socket, &QLocalSocket::readyRead, this, &Transport::readyRead);
    connect(&m_process, &QProcess::started, this, &Transport::opened);
    connect(&m_process, &QProcess::errorOccurred, this, &SshTransport::onProcessError);
    connect(&m_process, &QProcess::finished, this, &SshTransport::onFinished);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray words = m_process.readAllStandardError();
        m_complaint += words.left(MaxComplaintBytes - m_complaint.size());
    });
}

SshTransport::~SshTransport()
{
    abort();
}

void SshTransport::open()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        emit failed({Error::Kind::Unreachable, u"ssh.failed"_s, m_endpoint.url(),
                     QString::fromLocal8Bit(std::strerror(errno))});
        return;
    }
    m_socket.setSocketDescriptor(ends[0], QLocalSocket::ConnectedState, QIODevice::ReadWrite);
    m_process.setChildProcessModifier([farEnd = ends[1]] {
        ::dup2(farEnd, STDIN_FILENO);
        ::dup2(farEnd, STDOUT_FILENO);
    });
    m_process.start(u"ssh"_s, sshArguments(m_endpoint));
    ::close(ends[1]); // the child has its copies
}

void SshTransport::abort()
{
    m_socket.disconnect(this);
    m_process.disconnect(this);
    m_socket.abort();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
}

void SshTransport::onProcessError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // finished() follows
    emit failed({Error::Kind::Usage, u"ssh.missing"_s, m_endpoint.url(), m_process.errorString()});
}

void SshTransport::onFinished()
{
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return emit closed();
    emit failed(sshError(QString::fromLocal8Bit(m_complaint), m_endpoint.url()));
}

std::optional<Error> SshTransport::suspicion() const
{
    if (m_complaint.isEmpty())
        return std::nullopt;
    return sshError(QString::fromLocal8Bit(m_complaint), m_endpoint.url());
}

} // namespace plimsoll::docker
