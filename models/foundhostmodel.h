// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/discovery.h"

#include <QAbstractTableModel>
#include <QSet>

namespace plimsoll::models {

/// The daemons this computer knows of, with a tick for each that is to be watched.
class FoundHostModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Address, Transport, Credentials, ColumnCount };
    enum class TransportKind { Tls, Plain, Socket, Ssh };
    Q_ENUM(TransportKind)

    using QAbstractTableModel::QAbstractTableModel;

    /// Ticks every host that can be used as it is.
    void setHosts(const QList<docker::FoundHost>& hosts);
    const docker::FoundHost& host(int row) const { return m_hosts[row]; }
    /// Replaces the settings of a row: plain TCP allowed, another key file chosen.
    void setSettings(int row, const docker::HostSettings& settings);
    QList<docker::HostSettings> ticked() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void ticksChanged();

private:
    QString text(const docker::FoundHost& host, int column) const;
    QString searchText(const docker::FoundHost& host) const;

    QList<docker::FoundHost> m_hosts;
    QSet<int> m_ticked;
};

/// How a host would be talked to.
FoundHostModel::TransportKind transportKind(const docker::HostSettings& settings);

} // namespace plimsoll::models
