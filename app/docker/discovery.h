// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/hostsettings.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>

namespace plimsoll::docker {

/// A daemon this computer knows of, before anyone asked it anything.
struct FoundHost
{
    enum class Origin { Socket, RootlessSocket, PodmanSocket, Environment, Context };

    Origin origin = Origin::Socket;
    HostSettings settings = {};
    bool isCurrent = false; ///< what `docker ps` would talk to now
    std::optional<core::Error> trouble =
        {}; ///< key file missing, socket not readable, scheme unknown

    bool operator==(const FoundHost&) const = default;
};

/// Where to look; tests hand in their own.
struct DiscoveryPlaces
{
    QProcessEnvironment environment;
    QString homeFolder; ///< for ~/.docker
    QString runtimeFolder; ///< for rootless sockets
    QString systemSocket; ///< "/var/run/docker.sock"
    QString podmanSocket = {}; ///< "/run/podman/podman.sock"

    static DiscoveryPlaces ofThisComputer();
};

/// Sockets (Docker's and podman's, system and rootless), DOCKER_HOST with DOCKER_TLS_VERIFY and
/// DOCKER_CERT_PATH, and the Docker CLI's contexts (meta.json and tls folder; source: docker/cli,
/// cli/context/store). Podman makes its sockets when its API service runs (source:
/// podman-system-service(1)). Reads files, opens no connection. Broken contexts come back with
/// their trouble.
QList<FoundHost> findHosts(const DiscoveryPlaces& places);

} // namespace plimsoll::docker
