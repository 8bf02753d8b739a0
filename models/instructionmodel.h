// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QAbstractTableModel>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace plimsoll::models {

/// One build step of an image as its history tells it, with the checks that fail because of it.
struct InstructionRow
{
    int number = 0; ///< from 1, oldest first
    QString keyword = {};
    QString arguments = {};
    qint64 sizeBytes = 0;
    bool isEmptyLayer = false;
    QStringList checks = {}; ///< failing, most severe first

    bool operator==(const InstructionRow&) const = default;
};

/// Steps oldest first. A finding belongs to the step its proof cites ("[3].CreatedBy" in the
/// history's answer); others are about the image as a whole and stand in its findings only.
/// @param history  body of GET /images/{id}/history
QList<InstructionRow> instructionRows(const QJsonValue& history,
                                      const QList<core::Finding>& findings);

/// The reconstructed Dockerfile as a table.
class InstructionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Instruction, Size, Checks, ColumnCount };
    enum Role { KeywordRole = Qt::UserRole + 100, ChecksRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<InstructionRow>& rows);
    const QList<InstructionRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<InstructionRow> m_rows;
    qint64 m_largestBytes = 0;
};

} // namespace plimsoll::models
