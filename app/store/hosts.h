// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/hostsettings.h"

#include <QList>
#include <QSqlDatabase>

/// The table of hosts. Thread: the connection's.
namespace plimsoll::store {

/// By name. An address that can no longer be read is Storage, "store.sql".
core::Result<QList<docker::HostSettings>> readHosts(QSqlDatabase& database);

/// Adds or replaces by name. Errors: Usage "host.name" for an empty name; Storage.
core::Result<void> writeHost(QSqlDatabase& database, const docker::HostSettings& host);

/// Errors: NotFound "host.unknown", Usage "host.exists"; Storage.
core::Result<void> renameHost(QSqlDatabase& database, const QString& oldName,
                              const docker::HostSettings& host);

/// Takes away everything that was ever stored about the host. Runs left without any host go too.
/// Errors: NotFound "host.unknown"; Storage.
core::Result<void> forgetHost(QSqlDatabase& database, const QString& name);

} // namespace plimsoll::store
