// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/transport.h"

#include <QLocalSocket>
#include <QSslSocket>
#include <QTcpSocket>

namespace plimsoll::docker {

/// A socket file on this computer.
class UnixTransport final : public Transport
{
    Q_OBJECT
public:
    explicit UnixTransport(const Endpoint& endpoint);

    void open() override;
    void abort() override;
    QIODevice& device() override { return m_socket; }

private:
    void onError(QLocalSocket::LocalSocketError error);

    Endpoint m_endpoint;
    QLocalSocket m_socket;
};

/// Plain TCP, for the hosts where somebody allowed it.
class TcpTransport final : public Transport
{
    Q_OBJECT
public:
    explicit TcpTransport(const Endpoint& endpoint);

    void open() override;
    void abort() override;
    QIODevice& device() override { return m_socket; }

private:
    void onError(QAbstractSocket::SocketError error);

    Endpoint m_endpoint;
    QTcpSocket m_socket;
};

/// TCP with mutual TLS; opened() means that the server is who it should be. Whether it accepted our
/// certificate shows only when it answers (TLS 1.3).
class TlsTransport final : public Transport
{
    Q_OBJECT
public:
    /// @param serverName  verified instead of the endpoint's host; empty: the host
    /// @param session     used and renewed; null: none
    TlsTransport(const Endpoint& endpoint, const QString& serverName, const TlsIdentity& identity,
                 std::shared_ptr<TlsSession> session);

    void open() override;
    void abort() override;
    QIODevice& device() override { return m_socket; }
    bool hasHandshake() const override { return true; }
    PeerFacts peer() const override { return m_peer; }
    std::optional<core::Error> suspicion() const override;

private:
    void onEncrypted();
    void keepTicket();
    void onError(QAbstractSocket::SocketError error);
    void end(const core::Error& error);

    Endpoint m_endpoint;
    QString m_verifiedName;
    QSslCertificate m_ownCertificate;
    std::shared_ptr<TlsSession> m_session;
    PeerFacts m_peer;
    std::optional<int> m_alert;
    bool m_isReached = false;
    QSslSocket m_socket;
};

/// What a TCP socket that never connected has to say; also used while a TLS socket connects.
core::Error connectError(QAbstractSocket::SocketError error, const QString& text,
                         const QString& subject);

} // namespace plimsoll::docker
