// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inventoryrows.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// Images of the scope, one row for each image of each host.
class ImageModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Host,
        DockerfileScore,
        ImageScore,
        WorstContainer,
        Failing,
        Vulnerabilities,
        Fixable,
        UsedBy,
        Size,
        Created,
        Id,
        User,
        Scan,
        Packages,
        Base,
        BaseAge,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ImageRow>& rows);
    const QList<ImageRow>& rows() const { return m_rows; }
    int rowOf(QStringView host, QStringView id) const; ///< -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const ImageRow& row, int column) const;
    QString toolTip(const ImageRow& row, int column) const;
    QString scanToolTip(const ImageRow& row) const;
    QVariant sortValue(const ImageRow& row, int column) const;
    const score::Score* scoreOf(const ImageRow& row, int column) const;
    QStringList chipsOf(const ImageRow& row) const;

    QList<ImageRow> m_rows;
    QStringList m_searchTexts;
    qint64 m_largestBytes = 0;
};

/// How an image's scan stands, in a word or two: "not scanned", "no database", "full".
QString scanStateText(const score::ImageAssessment& image);
/// Its vulnerabilities by severity, waived ones left out.
SeverityCounts vulnerabilityCounts(const score::ImageAssessment& image);

} // namespace plimsoll::models
