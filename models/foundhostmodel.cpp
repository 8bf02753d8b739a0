// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foundhostmodel.h"

#include "core/describe.h"
#include "core/finding.h"
#include "models/roles.h"

namespace plimsoll::models {

using docker::Endpoint;
using docker::FoundHost;
using namespace Qt::Literals::StringLiterals;

FoundHostModel::TransportKind transportKind(const docker::HostSettings& settings)
{
    switch (settings.endpoint.scheme) {
    case Endpoint::Scheme::Unix:
        return FoundHostModel::TransportKind::Socket;
    case Endpoint::Scheme::Ssh:
        return FoundHostModel::TransportKind::Ssh;
    case Endpoint::Scheme::Tcp:
        break;
    }
    return settings.tls ? FoundHostModel::TransportKind::Tls : FoundHostModel::TransportKind::Plain;
}

namespace {

bool isUsable(const FoundHost& host)
{
    const bool isOpenPlain = transportKind(host.settings) == FoundHostModel::TransportKind::Plain
        && !host.settings.allowPlain;
    return !host.trouble && !isOpenPlain;
}

Tone toneOf(const FoundHost& host, int column)
{
    switch (column) {
    case FoundHostModel::Name:
        return Tone::Strong;
    case FoundHostModel::Address:
        return Tone::Code;
    case FoundHostModel::Credentials:
        return isUsable(host) ? Tone::Quiet : Tone::Warn;
    case FoundHostModel::Transport:
        return transportKind(host.settings) == FoundHostModel::TransportKind::Tls  ? Tone::Good
            : transportKind(host.settings) == FoundHostModel::TransportKind::Plain ? Tone::Bad
                                                                                   : Tone::Quiet;
    default:
        return Tone::Quiet;
    }
}

} // namespace

void FoundHostModel::setHosts(const QList<FoundHost>& hosts)
{
    beginResetModel();
    m_hosts = hosts;
    m_ticked.clear();
    for (int row = 0; row < m_hosts.size(); ++row) {
        if (isUsable(m_hosts[row]))
            m_ticked.insert(row);
    }
    endResetModel();
    emit ticksChanged();
}

void FoundHostModel::setSettings(int row, const docker::HostSettings& settings)
{
    m_hosts[row].settings = settings;
    m_hosts[row].trouble.reset();
    if (isUsable(m_hosts[row]))
        m_ticked.insert(row);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit ticksChanged();
}

QList<docker::HostSettings> FoundHostModel::ticked() const
{
    QList<docker::HostSettings> result;
    for (int row = 0; row < m_hosts.size(); ++row) {
        if (m_ticked.contains(row))
            result.append(m_hosts[row].settings);
    }
    return result;
}

int FoundHostModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hosts.size());
}

int FoundHostModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FoundHostModel::text(const FoundHost& host, int column) const
{
    switch (column) {
    case Name:
        return host.settings.name;
    case Address:
        return host.settings.endpoint.url();
    case Transport:
        switch (transportKind(host.settings)) {
        case TransportKind::Tls:
            return tr("TLS");
        case TransportKind::Plain:
            return tr("Plain");
        case TransportKind::Socket:
            return tr("Socket");
        case TransportKind::Ssh:
            return tr("SSH");
        }
        return {};
    case Credentials:
        if (host.trouble)
            return core::translated(core::describe(*host.trouble));
        switch (transportKind(host.settings)) {
        case TransportKind::Tls:
            return tr("CA, certificate and key found");
        case TransportKind::Plain:
            return host.settings.allowPlain ? tr("not encrypted, allowed for this host")
                                            : tr("not encrypted, needs consent");
        case TransportKind::Socket:
            return tr("readable by this account");
        case TransportKind::Ssh:
            return tr("through your agent and config");
        }
        return {};
    default:
        return {};
    }
}

QString FoundHostModel::searchText(const FoundHost& host) const
{
    QStringList words;
    for (int column = 0; column < ColumnCount; ++column)
        words.append(text(host, column));
    return words.join(u' ').toLower();
}

QVariant FoundHostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundHost& host = m_hosts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        return text(host, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return QVariant::fromValue(m_ticked.contains(index.row()) ? Qt::Checked : Qt::Unchecked);
    case SearchRole:
        return searchText(host);
    case ChipsRole:
        return QStringList{isUsable(host) ? u"ready"_s : u"attention"_s};
    case OutcomeRole:
        if (index.column() != Credentials || host.trouble)
            return {};
        return int(isUsable(host) ? core::Outcome::Pass : core::Outcome::Fail);
    case ToneRole:
        return int(toneOf(host, index.column()));
    default:
        return {};
    }
}

bool FoundHostModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_ticked.insert(index.row());
    else
        m_ticked.remove(index.row());
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

QVariant FoundHostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Address:
        return tr("Endpoint");
    case Transport:
        return tr("Transport");
    case Credentials:
        return tr("Credentials");
    default:
        return {};
    }
}

Qt::ItemFlags FoundHostModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Name && isUsable(m_hosts[index.row()]))
        result |= Qt::ItemIsUserCheckable;
    return result;
}

} // namespace plimsoll::models
