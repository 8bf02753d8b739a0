// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::cli {

/// --host or --tls-dir as they stand on the command line.
struct HostToken
{
    enum class Kind { Host, TlsFolder };
    Kind kind = Kind::Host;
    QString text = {};
};

/// A --host with the certificate folder meant for it.
struct HostArgument
{
    QString text = {}; ///< URL or name of a stored host
    std::optional<QString> tlsFolder = {};
    bool hasOwnFolder = false; ///< the folder was written right behind this host

    bool operator==(const HostArgument&) const = default;
};

/// Each host takes the folder that follows it before the next host, else the last one given before
/// it, else the first one given at all. Folders without any host are ignored.
/// Source: ARCHITECTURE section 5.
QList<HostArgument> pairFolders(const QList<HostToken>& tokens);

} // namespace plimsoll::cli
