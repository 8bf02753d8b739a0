// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scorequestion.h"

#include <QAbstractListModel>

namespace plimsoll::ui {

/// The lines of one score's account, largest first.
class DeductionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TenthsRole = Qt::UserRole, CheckIdRole, ObjectNameRole, LeadsOnRole };

    using QAbstractListModel::QAbstractListModel;

    void setQuestion(const models::SnapshotPtr& snapshot, const models::ScoreQuestion& question);
    const score::Deduction& line(int row) const { return m_score.deductions[row]; }
    const score::Score& score() const { return m_score; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    bool leadsOn(const score::Deduction& line) const;

    models::SnapshotPtr m_snapshot;
    models::ScoreQuestion m_question;
    score::Score m_score;
    QList<qint64> m_tenths;
};

} // namespace plimsoll::ui
