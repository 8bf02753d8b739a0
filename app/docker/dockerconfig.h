// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/hostsettings.h"

#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::docker {

/// One context of Docker's command line, as its folder describes it.
struct DockerContext
{
    HostSettings settings = {}; ///< name: the context's; endpoint as far as it could be read
    std::optional<core::Error> trouble = {};
};

/// Reads contexts/meta/*/meta.json below Docker's configuration folder, ordered by name. A context
/// that cannot be read comes back with its trouble: "context.file", "context.skip-verify",
/// "tls.file" (a named file is missing), "endpoint.*".
/// Source: docker/cli, cli/context/store and cli/context/docker.
QList<DockerContext> readContexts(const QString& configFolder);

/// "currentContext" of config.json; empty when there is none. Error: Malformed ("context.file").
core::Result<QString> readCurrentContext(const QString& configFolder);

/// NotFound ("tls.file") or Denied for the first of the three files that cannot be opened.
std::optional<core::Error> missingFile(const TlsFiles& files);

} // namespace plimsoll::docker
