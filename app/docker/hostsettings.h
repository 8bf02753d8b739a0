// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/endpoint.h"

#include <QString>

#include <optional>

namespace plimsoll::docker {

/// The three PEM files of mutual TLS, named as Docker's own client names them in a folder.
struct TlsFiles
{
    QString caFile = {};
    QString certFile = {};
    QString keyFile = {};

    /// ca.pem, cert.pem and key.pem of a folder; nothing is read yet.
    static TlsFiles inFolder(const QString& folder);
    bool operator==(const TlsFiles&) const = default;
};

/// Everything a person has said about one host. Holds no secret.
struct HostSettings
{
    QString name = {}; ///< unique among the stored hosts
    QString group = {}; ///< empty: no group
    Endpoint endpoint = {};
    std::optional<TlsFiles> tls = {}; ///< absent with Tcp means plain TCP
    QString serverName = {}; ///< verified instead of the endpoint's host; usually empty
    bool allowPlain = false; ///< plain TCP was accepted for this one host
    bool readProcesses = true; ///< may call /containers/{id}/top, which runs ps on the host
    bool hasPassphrase = false; ///< we once stored one in the keyring
    /// May read files of the host through a container that is made for it and never started
    /// (docker/hostfiles.h): the one thing Plimsoll ever writes.
    bool hostFiles = false;

    bool operator==(const HostSettings&) const = default;
};

} // namespace plimsoll::docker
