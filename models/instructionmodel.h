// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "image/contents.h"
#include "models/vulnerabilityrows.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

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
    int layer = -1; ///< it made, 0 is the lowest; -1: none, or not known
    qint64 wastedBytes = 0; ///< of its files that a later layer deletes or replaces
    SeverityCounts counts = {}; ///< vulnerabilities whose lowest package this layer brought
    bool isOfBase = false;
    QString heading = {}; ///< not empty: no step, but what those below it belong to

    bool operator==(const InstructionRow&) const = default;
};

/// Steps oldest first. A finding belongs to the step its proof cites ("[3].CreatedBy" in the
/// history's answer); others are about the image as a whole and stand in its findings only.
/// @param history  body of GET /images/{id}/history
QList<InstructionRow> instructionRows(const QJsonValue& history,
                                      const QList<core::Finding>& findings);

/// What a scan adds to the steps: which layer each made, what it wastes, which vulnerabilities came
/// with it. Where history tells another number of layers than were read, the layers themselves are
/// the steps.
QList<InstructionRow> withLayers(QList<InstructionRow> steps, const image::Contents& contents,
                                 const QList<VulnerabilityRow>& vulnerabilities);
/// What the files and packages of a layer fail: adds to each step the checks whose proofs stand in
/// what its layer brought (4.10 of a secret that COPY put there). The steps are those of
/// withLayers().
QList<InstructionRow> withFindings(QList<InstructionRow> steps, const image::Contents& contents,
                                   const QList<core::Finding>& findings);
/// Two headings: above the steps of the base image, and above this image's own.
/// @param layers  how many of the lowest belong to the base; 0: there is none
QList<InstructionRow> withHeadings(QList<InstructionRow> steps, const QString& base, int layers,
                                   const std::optional<QDateTime>& baseBuiltAtUtc);

/// The reconstructed Dockerfile as a table.
class InstructionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Instruction, Size, Wasted, Checks, Counts, ColumnCount };
    enum Role { KeywordRole = Qt::UserRole + 100, ChecksRole, HeadingRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<InstructionRow>& rows);
    const QList<InstructionRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QVariant toolTip(const InstructionRow& row, int column);

    QList<InstructionRow> m_rows;
    qint64 m_largestBytes = 0;
};

} // namespace plimsoll::models
