// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tally.h"

#include <QAbstractTableModel>

#include <optional>

namespace plimsoll::models {

/// The findings about one object, in the order of lists, all of them or those of one outcome.
class FindingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Result, Check, Title, Severity, Object, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes findings in any order. The outcome shown stays where it has rows, else the first with
    /// rows is taken.
    /// @param atUtc  when they were found: from then on it is counted how long a waiver holds
    void setFindings(const QList<core::Finding>& findings, const QDateTime& atUtc = {});
    /// Absent: all outcomes.
    void setOutcome(std::optional<core::Outcome> outcome);
    std::optional<core::Outcome> outcome() const { return m_outcome; }
    const OutcomeCounts& counts() const { return m_counts; } ///< of all, whatever is shown

    const core::Finding& finding(int row) const { return m_shown[row]; }
    /// The row of a check's first finding, about an object when its id is given; -1: not shown.
    int rowOf(QStringView check, QStringView objectId = {}) const;
    /// The outcome of a check, worst of its findings; absent when there is none.
    std::optional<core::Outcome> outcomeOf(QStringView check) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void show();
    QString text(const core::Finding& finding, int column) const;
    QString endingOf(const core::Finding& finding) const;

    QList<core::Finding> m_all;
    QList<core::Finding> m_shown;
    QDateTime m_atUtc;
    OutcomeCounts m_counts = {};
    std::optional<core::Outcome> m_outcome = core::Outcome::Fail;
};

} // namespace plimsoll::models
