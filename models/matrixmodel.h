// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QAbstractTableModel>

#include <optional>

namespace plimsoll::models {

/// Which control holds on which container: one row a container, one column a control that was put
/// to containers, each cell the worst of its results.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param host  empty: containers of every host
    void setSnapshot(const SnapshotPtr& snapshot, const QString& host);

    /// Who stands in a row, and on which host.
    struct Row
    {
        QString host = {};
        core::ObjectRef container = {};
    };
    const Row& row(int index) const { return m_rows[index]; }
    /// The check of a column, as the engine calls it.
    const QString& check(int column) const { return m_checks[column]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString sentence(int row, int column) const;

    QList<Row> m_rows;
    QStringList m_checks;
    QHash<QString, core::Text> m_titles; ///< by check
    QList<QList<std::optional<core::Outcome>>> m_outcomes; ///< by row, then column
};

} // namespace plimsoll::models
