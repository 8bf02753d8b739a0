// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "docker/hostsettings.h"
#include "docker/tlsidentity.h"

#include <QObject>

#include <memory>
#include <optional>

namespace plimsoll::docker {

/// The HTTP/1.1 client of one daemon: up to four kept-alive connections, GET only
/// but for host files.
///
/// The first request negotiates the API version over /_ping and /version. Paths outside the
/// allow-list (allowlist.h) never leave the process: Usage, code "allowlist".
/// Ownership: the caller's. Thread: the owner's, which needs an event loop.
class Client final : public QObject, public Api
{
    Q_OBJECT
public:
    /// @param identity  needed for Tcp unless settings.allowPlain
    Client(HostSettings settings, std::optional<TlsIdentity> identity, Timeouts timeouts = {},
           QObject* parent = nullptr);
    ~Client() override;

    QFuture<core::Result<Reply>> get(const Request& request) override;
    void ask(const Request& request, QObject* context,
             std::function<void(const core::Result<Reply>&)> answer) override;
    QFuture<core::Result<Reply>> open(const Request& request,
                                      std::shared_ptr<ByteStream> body) override;
    /// Needs settings.hostFiles; exactly the requests of docker/hostfiles.h leave the process.
    QFuture<core::Result<Reply>> send(const HostFileRequest& request) override;
    PeerFacts peer() const override;
    QString apiVersion() const override;
    void abort() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::docker
