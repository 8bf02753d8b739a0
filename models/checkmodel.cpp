// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkmodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

void CheckModel::setRows(const QList<CheckRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int CheckModel::rowOf(QStringView check) const
{
    const auto it =
        std::ranges::find_if(m_rows, [check](const CheckRow& row) { return row.check == check; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CheckModel::labelText(cis::Label label)
{
    switch (label) {
    case cis::Label::Automated:
        return tr("Automated");
    case cis::Label::Manual:
        return tr("Manual");
    case cis::Label::Scored:
        return tr("Scored");
    case cis::Label::NotScored:
        return tr("Not scored");
    case cis::Label::Unknown:
        break;
    }
    return tr("Unknown");
}

QString CheckModel::text(const CheckRow& row, int column) const
{
    switch (column) {
    case Result:
        return outcomeLabel(row.outcome);
    case Check:
        return row.shownId;
    case Requirement:
        return core::translated(row.title);
    case Severity:
        return severityLabel(row.severity);
    case Type:
        return labelText(row.label);
    case ExtentColumn:
        return extentText(row);
    case Objects:
        return objectsText(row);
    case Change:
        return changeText(row);
    }
    return {};
}

QVariant CheckModel::sortValue(const CheckRow& row, int column) const
{
    switch (column) {
    case Result:
        return listRank(row.outcome) * 10 + (int(core::Severity::Critical) - int(row.severity));
    case Severity:
        return int(core::Severity::Critical) - int(row.severity);
    case Change:
        return row.change ? QVariant(-*row.change) : QVariant();
    case ExtentColumn:
    case Objects:
        return -row.counts[size_t(row.outcome)];
    }
    return text(row, column);
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Change ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Change)
            return changeToolTip(row);
        return index.column() == Objects ? objectsText(row, 12) : text(row, index.column());
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case OutcomeRole:
        return int(row.outcome);
    case SeverityRole:
        return int(row.severity);
    case CheckRole:
        return row.check;
    case ToneRole:
        if (index.column() == Change && row.change.value_or(0) != 0)
            return int(*row.change > 0 ? Tone::Bad : Tone::Good);
        if (index.column() == ExtentColumn && !row.ending.isEmpty())
            return int(Tone::Warn);
        return int(index.column() == Requirement   ? Tone::Strong
                       : index.column() == Check   ? Tone::Code
                       : index.column() >= Objects ? Tone::Quiet
                                                   : Tone::Plain);
    case SearchRole: {
        QString words = row.shownId + u' ' + core::translated(row.title);
        for (const CheckedObject& each : row.objects)
            words += u' ' + each.object.name;
        return words.toLower();
    }
    }
    return {};
}

QString CheckModel::changeToolTip(const CheckRow& row)
{
    if (!row.change)
        return tr("No run is stored from %n days ago or before", nullptr, FailurePeriodDays);
    return tr("%1 objects fail more or less than %n days ago, on hosts that were read then",
              nullptr, FailurePeriodDays)
        .arg(changeText(row));
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == Change && orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case Check:
        return tr("Check");
    case Requirement:
        return tr("Requirement");
    case Severity:
        return tr("Severity");
    case Type:
        return tr("Type");
    case ExtentColumn:
        return tr("Extent");
    case Objects:
        return tr("Objects");
    case Change:
        return tr("Failing, %1 d").arg(FailurePeriodDays);
    }
    return {};
}

} // namespace plimsoll::models
