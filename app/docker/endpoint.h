// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace plimsoll::docker {

/// Where a daemon listens, as a value.
struct Endpoint
{
    enum class Scheme {
        Unix, ///< a socket file on this computer
        Tcp, ///< tcp://; TLS when the host has certificate files, plain only where allowed
        Ssh, ///< docker system dial-stdio on the far side
    };

    Scheme scheme = Scheme::Unix;
    QString host = {}; ///< name or address without brackets; empty for Unix
    quint16 port = 0; ///< Tcp: as written, else 2376; Ssh: 0 = what ssh_config says
    QString user = {}; ///< Ssh only
    QString socketPath = {}; ///< Unix only, absolute

    /// The address as Docker spells it: "tcp://[::1]:2376", "unix:///var/run/docker.sock".
    QString url() const;
    bool operator==(const Endpoint&) const = default;
};

/// Reads what people write after -H: unix://, tcp://, http(s)://, ssh://, an absolute path, or
/// host:port. Errors: Usage with code "endpoint.scheme", "endpoint.port", "endpoint.host",
/// "endpoint.path".
core::Result<Endpoint> parseEndpoint(const QString& text);

} // namespace plimsoll::docker
