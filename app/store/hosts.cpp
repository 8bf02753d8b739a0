// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hosts.h"

#include "store/decisions.h"
#include "store/inventories.h"
#include "store/sql.h"

#include <QSqlError>
#include <QVariant>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariantList tlsColumns(const std::optional<docker::TlsFiles>& tls)
{
    if (!tls)
        return {QVariant(), QVariant(), QVariant()};
    return {text(tls->caFile), text(tls->certFile), text(tls->keyFile)};
}

core::Result<docker::HostSettings> hostOfRow(const QSqlDatabase& database, const QSqlQuery& row)
{
    const auto endpoint = docker::parseEndpoint(row.value(2).toString());
    if (!endpoint)
        return core::Error{
            core::Error::Kind::Storage, u"store.sql"_s, database.databaseName(),
            u"address of host %1: %2"_s.arg(row.value(0).toString(), endpoint.error().detail)};
    docker::HostSettings host{.name = row.value(0).toString(),
                              .group = row.value(1).toString(),
                              .endpoint = *endpoint,
                              .serverName = row.value(6).toString(),
                              .allowPlain = row.value(7).toBool(),
                              .readProcesses = row.value(8).toBool(),
                              .hasPassphrase = row.value(9).toBool(),
                              .hostFiles = row.value(10).toBool()};
    if (!row.isNull(3))
        host.tls = docker::TlsFiles{row.value(3).toString(), row.value(4).toString(),
                                    row.value(5).toString()};
    return host;
}

core::Result<bool> isKnown(QSqlDatabase& database, const QString& name)
{
    const auto count =
        integer(database, u"SELECT count(*) FROM hosts WHERE name = ?"_s, {text(name)});
    if (!count)
        return count.error();
    return *count > 0;
}

core::Result<void> requireKnown(QSqlDatabase& database, const QString& name)
{
    const auto known = isKnown(database, name);
    if (!known)
        return known.error();
    if (!*known)
        return core::Error{core::Error::Kind::NotFound, u"host.unknown"_s, name,
                           u"no stored host has this name"_s};
    return {};
}

core::Result<void> executeAll(QSqlDatabase& database, const QStringList& statements,
                              const QVariantList& values)
{
    for (const QString& statement : statements) {
        if (const auto done = execute(database, statement, values); !done)
            return done;
    }
    return {};
}

core::Result<void> moveHistory(QSqlDatabase& database, const QString& from, const QString& to)
{
    // OR REPLACE: a run that already knows a host of the new name, not stored then, is overruled.
    return executeAll(database,
                      {u"UPDATE OR REPLACE host_runs SET host = ? WHERE host = ?"_s,
                       u"UPDATE OR REPLACE evidence SET host = ? WHERE host = ?"_s,
                       u"UPDATE OR REPLACE objects SET host = ? WHERE host = ?"_s},
                      {text(to), text(from)});
}

} // namespace

core::Result<QList<docker::HostSettings>> readHosts(QSqlDatabase& database)
{
    auto rows = query(database,
                      u"SELECT name, group_name, url, ca_file, cert_file, key_file, server_name, "
                      "allow_plain, read_processes, in_keyring, host_files FROM hosts ORDER BY "
                      "name"_s);
    if (!rows)
        return rows.error();
    QList<docker::HostSettings> hosts;
    while (rows->next()) {
        const auto host = hostOfRow(database, *rows);
        if (!host)
            return host.error();
        hosts.append(*host);
    }
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return hosts;
}

core::Result<void> writeHost(QSqlDatabase& database, const docker::HostSettings& host)
{
    if (host.name.trimmed().isEmpty())
        return core::Error{core::Error::Kind::Usage, u"host.name"_s, host.endpoint.url(),
                           u"a stored host needs a name"_s};
    QVariantList values = {host.name, text(host.group), host.endpoint.url()};
    values += tlsColumns(host.tls);
    values += {text(host.serverName), int(host.allowPlain), int(host.readProcesses),
               int(host.hasPassphrase), int(host.hostFiles)};
    return execute(database,
                   u"INSERT OR REPLACE INTO hosts (name, group_name, url, ca_file, cert_file, "
                   "key_file, server_name, allow_plain, read_processes, in_keyring, "
                   "host_files) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   values);
}

core::Result<void> renameHost(QSqlDatabase& database, const QString& oldName,
                              const docker::HostSettings& host)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    if (const auto known = requireKnown(database, oldName); !known)
        return known;
    if (host.name != oldName) {
        const auto taken = isKnown(database, host.name);
        if (!taken)
            return taken.error();
        if (*taken)
            return core::Error{core::Error::Kind::Usage, u"host.exists"_s, host.name,
                               u"another stored host has this name"_s};
        if (const auto gone =
                execute(database, u"DELETE FROM hosts WHERE name = ?"_s, {text(oldName)});
            !gone)
            return gone;
        if (const auto moved = moveHistory(database, oldName, host.name); !moved)
            return moved;
        if (const auto moved = moveWaivers(database, oldName, host.name); !moved)
            return moved;
    }
    if (const auto written = writeHost(database, host); !written)
        return written;
    return transaction.commit();
}

core::Result<void> forgetHost(QSqlDatabase& database, const QString& name)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    if (const auto known = requireKnown(database, name); !known)
        return known;
    // Findings go with their objects, by foreign key.
    const auto forgotten = executeAll(
        database,
        {u"DELETE FROM evidence WHERE host = ?"_s, u"DELETE FROM objects WHERE host = ?"_s,
         u"DELETE FROM host_runs WHERE host = ?"_s, u"DELETE FROM hosts WHERE name = ?"_s},
        {text(name)});
    if (!forgotten)
        return forgotten;
    if (const auto done = forgetInventories(database); !done)
        return done;
    if (const auto done = forgetWaivers(database, name); !done)
        return done;
    const auto emptied =
        execute(database, u"DELETE FROM runs WHERE id NOT IN (SELECT run FROM host_runs)"_s);
    if (!emptied)
        return emptied;
    if (const auto done = transaction.commit(); !done)
        return done;
    // The pages were overwritten (secure_delete); the write-ahead log still holds the old ones.
    return execute(database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace plimsoll::store
