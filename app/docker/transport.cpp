// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/transport.h"

#include "docker/sockettransport.h"
#include "docker/sshtransport.h"

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

Result<void> checkTransport(const HostSettings& settings, bool hasIdentity)
{
    if (settings.endpoint.scheme != Endpoint::Scheme::Tcp || hasIdentity)
        return {};
    const QString url = settings.endpoint.url();
    if (settings.tls) {
        return Error{Error::Kind::Usage, u"tls.identity"_s, url,
                     u"certificate files are named, but none are loaded"_s};
    }
    if (settings.allowPlain)
        return {};
    return Error{Error::Kind::Usage, u"plain.refused"_s, url,
                 u"plain TCP is not allowed for this host"_s};
}

std::unique_ptr<Transport> makeTransport(const HostSettings& settings,
                                         const std::optional<TlsIdentity>& identity,
                                         std::shared_ptr<TlsSession> session)
{
    const Endpoint& endpoint = settings.endpoint;
    switch (endpoint.scheme) {
    case Endpoint::Scheme::Unix:
        return std::make_unique<UnixTransport>(endpoint);
    case Endpoint::Scheme::Ssh:
        return std::make_unique<SshTransport>(endpoint);
    case Endpoint::Scheme::Tcp:
        break;
    }
    if (identity)
        return std::make_unique<TlsTransport>(endpoint, settings.serverName, *identity,
                                              std::move(session));
    return std::make_unique<TcpTransport>(endpoint);
}

} // namespace plimsoll::docker
