// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"

#include <QAbstractTableModel>

namespace plimsoll::models {

/// One thing to know about one file of an image.
struct FoundFileRow
{
    QString path = {};
    image::FileNote note = {};
    int layer = 0;
    int hiddenBy = -1; ///< the layer that deleted it
    QString ownedBy = {};
    QString place = {}; ///< in the contents: "files[3].notes[0]"

    bool operator==(const FoundFileRow&) const = default;
};

/// Secrets first, then what gives rights, then the rest; by path.
QList<FoundFileRow> foundFileRows(const image::Contents& contents);

/// Secrets, setuid files, capabilities and files that everyone may write, as a scan found them.
class FoundFileModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Path, Detail, Layer, Owner, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<FoundFileRow>& rows);
    const QList<FoundFileRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString text(const FoundFileRow& row, int column);
    static QString detailText(const FoundFileRow& row);

    QList<FoundFileRow> m_rows;
};

} // namespace plimsoll::models
