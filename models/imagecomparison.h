// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"
#include "models/vulnerabilityrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// One difference between two images.
struct ImageDifference
{
    enum class Kind {
        Gained, ///< a vulnerability that only the other has
        Lost, ///< one that only this has
        Added, ///< a package
        Removed,
        Changed, ///< of another version
    };

    Kind kind = Kind::Changed;
    QString name = {}; ///< package or CVE
    QString type = {}; ///< of a package: "deb"; of a vulnerability: the package it is in
    QString before = {};
    QString after = {};
    std::optional<core::Severity> severity = {}; ///< of a vulnerability
    QString key = {}; ///< of a vulnerability, its id

    bool operator==(const ImageDifference&) const = default;
};

/// One side of a comparison.
struct ComparedImage
{
    image::Contents contents = {};
    QList<VulnerabilityRow> vulnerabilities = {};
};

/// What is other in `after`: vulnerabilities gained and lost, worst first, then packages added,
/// removed and changed, by name. A package that is there in several versions counts as changed
/// where the versions differ; vulnerabilities are compared by CVE and package. Pure.
QList<ImageDifference> differences(const ComparedImage& before, const ComparedImage& after);

/// The differences of two images as a table.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Name, Type, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ImageDifference>& rows);
    const QList<ImageDifference>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString text(const ImageDifference& row, int column);

    QList<ImageDifference> m_rows;
};

} // namespace plimsoll::models
