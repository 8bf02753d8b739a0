// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "docker/hostsettings.h"
#include "docker/tlsidentity.h"

#include <QIODevice>
#include <QObject>

#include <memory>
#include <optional>

namespace plimsoll::docker {

/// One stream of bytes to a daemon, however it gets there.
///
/// open() is answered by opened() or failed(); after opened() the stream ends once, by closed() or
/// failed(). reached() comes first where a handshake follows. Nothing is ever ignored on the way:
/// a server whose certificate is not in order ends in failed() before a byte of ours is sent.
/// Timers are the caller's. Ownership: the caller's. Thread: the owner's.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open() = 0;
    /// Ends the stream at once; no signal follows.
    virtual void abort() = 0;
    virtual QIODevice& device() = 0;
    /// Whether open() shakes hands after the port has answered.
    virtual bool hasHandshake() const { return false; }
    virtual PeerFacts peer() const { return {}; }
    /// Why a stream that was closed before its first byte may have been closed, if that is known.
    virtual std::optional<core::Error> suspicion() const { return {}; }

signals:
    /// Whoever opens another stream to this daemon now is spared most of the handshake.
    void resumable();
    void reached();
    void opened();
    void readyRead();
    void closed();
    void failed(const plimsoll::core::Error& error);
};

/// Whether these settings can be used at all, without touching anything.
/// Errors: Usage, "plain.refused" (plain TCP that nobody allowed), "tls.identity" (certificate
/// files named, none loaded).
core::Result<void> checkTransport(const HostSettings& settings, bool hasIdentity);

/// What a TLS server gave to come back with. Shared by the streams to one daemon under one
/// identity and one verified name, never further: the certificates shown once are not shown again.
struct TlsSession
{
    QByteArray ticket = {};
};

/// The stream these settings ask for. Precondition: checkTransport() passed.
/// @param session  of the streams to this daemon; null: each shakes hands in full
std::unique_ptr<Transport> makeTransport(const HostSettings& settings,
                                         const std::optional<TlsIdentity>& identity,
                                         std::shared_ptr<TlsSession> session = {});

} // namespace plimsoll::docker
