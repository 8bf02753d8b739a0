// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inventoryrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// Containers of the scope, one row each.
class ContainerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Score,
        Name,
        Host,
        Image,
        Failing,
        Flags,
        Up,
        DockerfileScore,
        ImageScore,
        ContainerScore,
        Coverage,
        Project,
        State,
        Ports,
        Memory,
        Restart,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ContainerRow>& rows);
    const QList<ContainerRow>& rows() const { return m_rows; }
    int rowOf(QStringView host, QStringView id) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const ContainerRow& row, int column) const;
    QString toolTip(const ContainerRow& row, int column) const;
    QVariant sortValue(const ContainerRow& row, int column) const;
    const score::Score* scoreOf(const ContainerRow& row, int column) const;

    QList<ContainerRow> m_rows;
    QStringList m_searchTexts;
    QList<QStringList> m_chips;
};

/// Chips of a container: "below", its flags, "stopped".
QStringList chipsOf(const ContainerRow& row);

} // namespace plimsoll::models
