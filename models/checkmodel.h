// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// CIS checks over the objects in scope, one row a check.
class CheckModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Result, Check, Requirement, Severity, Type, ExtentColumn, Objects, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<CheckRow>& rows);
    const QList<CheckRow>& rows() const { return m_rows; }
    /// The row of a check id; -1 when it is not shown.
    int rowOf(QStringView check) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString labelText(cis::Label label);
    QString text(const CheckRow& row, int column) const;
    static QString changeToolTip(const CheckRow& row);
    QVariant sortValue(const CheckRow& row, int column) const;

    QList<CheckRow> m_rows;
};

} // namespace plimsoll::models
