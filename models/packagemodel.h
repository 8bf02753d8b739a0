// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"
#include "models/vulnerabilityrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// One installed package and what is known against it.
struct PackageRow
{
    image::Package package = {};
    SeverityCounts counts = {}; ///< vulnerabilities of the package or of its source
    bool isCompared = true; ///< false: no feed, a guessed name, or its system answers for it
    qsizetype index = -1; ///< in the contents' list: "packages[12]"

    bool operator==(const PackageRow&) const = default;
};

QList<PackageRow> packageRows(const image::Contents& contents,
                              const QList<VulnerabilityRow>& vulnerabilities);

/// The packages of an image.
class PackageModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Version,
        Type,
        Counts,
        Layer,
        Source,
        Ecosystem,
        Licence,
        Path,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<PackageRow>& rows);
    const QList<PackageRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const PackageRow& row, int column) const;
    QString toolTip(const PackageRow& row, int column) const;
    QVariant sortValue(const PackageRow& row, int column) const;

    QList<PackageRow> m_rows;
};

} // namespace plimsoll::models
