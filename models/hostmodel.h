// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inventoryrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// Hosts of the scope, one row each.
class HostModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Score,
        Name,
        Group,
        Freeboard, ///< score minus load line
        Coverage,
        Engine,
        Os,
        Containers,
        Images,
        Failing,
        Connection,
        Assessed,
        HostStage,
        DockerfileStage,
        ImageStage,
        ContainerStage,
        Endpoint,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<HostRow>& rows);
    const QList<HostRow>& rows() const { return m_rows; }
    int rowOf(QStringView name) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const HostRow& row, int column) const;
    QString connectionText(const HostRow& row) const;
    QString toolTip(const HostRow& row, int column) const;
    QVariant sortValue(const HostRow& row, int column) const;
    const score::Score* scoreOf(const HostRow& row, int column) const;
    QStringList chipsOf(const HostRow& row) const;
    int tone(const HostRow& row, int column) const;

    QList<HostRow> m_rows;
};

/// Whole points above the load line; negative below it.
std::optional<int> freeboardOf(const score::Score& score, int loadLine);

/// "TLS", "Unix socket", "SSH", "TCP, not encrypted".
QString transportLabel(QStringView transport);

} // namespace plimsoll::models
