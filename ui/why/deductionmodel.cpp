// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/deductionmodel.h"

#include "models/editionids.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

void DeductionModel::setQuestion(const models::SnapshotPtr& snapshot,
                                 const models::ScoreQuestion& question)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_question = question;
    const score::Score* score = models::scoreOf(*snapshot, question);
    m_score = score ? *score : score::Score();
    m_tenths = models::shownTenths(m_score);
    endResetModel();
}

int DeductionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tenths.size());
}

bool DeductionModel::leadsOn(const score::Deduction& line) const
{
    return !models::checkOf(m_score, line).isEmpty()
        || models::questionBelow(*m_snapshot, m_question, line);
}

QVariant DeductionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const score::Deduction& line = m_score.deductions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return core::translated(line.label);
    case Qt::ToolTipRole:
        return line.object.name.isEmpty()
            ? core::translated(line.label)
            : u"%1\n%2"_s.arg(core::translated(line.label), line.object.name);
    case Qt::AccessibleTextRole:
        return tr("%1 points, %2 %3 %4")
            .arg(QLocale().toString(double(m_tenths[index.row()]) / 10, 'f', 1),
                 models::shownId(line.check), core::translated(line.label), line.object.name);
    case TenthsRole:
        return m_tenths[index.row()];
    case CheckIdRole:
        return models::shownId(line.check);
    case ObjectNameRole:
        // Whose score it is need not be said on every line.
        return line.check.isEmpty() || line.object.id == m_question.object.id ? QString()
                                                                              : line.object.name;
    case LeadsOnRole:
        return leadsOn(line);
    }
    return {};
}

} // namespace plimsoll::ui
