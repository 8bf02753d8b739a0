// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instructionmodel.h"

#include "dockerfile/history.h"
#include "models/roles.h"
#include "models/tally.h"
#include "models/wording.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

// The step that a proof cites, as its index in the history's answer; -1 when it cites none.
qsizetype citedStep(const core::Proof& proof)
{
    if (!proof.call.endsWith("/history"_L1) || !proof.path.startsWith(u'['))
        return -1;
    const qsizetype end = proof.path.indexOf(u']');
    bool isNumber = false;
    const qlonglong index =
        QStringView(proof.path).sliced(1, qMax<qsizetype>(0, end - 1)).toLongLong(&isNumber);
    return end > 1 && isNumber ? qsizetype(index) : -1;
}

} // namespace

QList<InstructionRow> instructionRows(const QJsonValue& history,
                                      const QList<core::Finding>& findings)
{
    QList<core::Finding> failing = findings;
    failing.removeIf([](const core::Finding& each) { return each.outcome != core::Outcome::Fail; });
    std::ranges::sort(failing, listLess);

    QList<InstructionRow> rows;
    for (const dockerfile::Instruction& step : dockerfile::reconstruct(history)) {
        InstructionRow row{.number = int(rows.size()) + 1,
                           .keyword = step.keyword,
                           .arguments = step.arguments,
                           .sizeBytes = step.sizeBytes,
                           .isEmptyLayer = step.isEmptyLayer};
        for (const core::Finding& finding : std::as_const(failing)) {
            const bool isCited =
                std::ranges::any_of(finding.proofs, [&step](const core::Proof& proof) {
                    return citedStep(proof) == step.historyIndex;
                });
            if (isCited && !row.checks.contains(finding.check))
                row.checks += finding.check;
        }
        rows += row;
    }
    return rows;
}

void InstructionModel::setRows(const QList<InstructionRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    m_largestBytes = 0;
    for (const InstructionRow& row : rows)
        m_largestBytes = std::max(m_largestBytes, row.sizeBytes);
    endResetModel();
}

int InstructionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstructionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant InstructionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstructionRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == Number)
            return QString::number(row.number);
        if (column == Instruction)
            return row.keyword.isEmpty() ? row.arguments : row.keyword + u' ' + row.arguments;
        if (column == Size)
            return sizeText(row.sizeBytes);
        return row.checks.join(u", "_s);
    case Qt::ToolTipRole:
        return column == Instruction ? QVariant(row.keyword + u' ' + row.arguments) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Size ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ShareRole:
        return column == Size && m_largestBytes > 0
            ? QVariant(double(row.sizeBytes) / double(m_largestBytes))
            : QVariant();
    case ToneRole:
        return int(column == Instruction ? Tone::Code : Tone::Quiet);
    case KeywordRole:
        return row.keyword;
    case ChecksRole:
        return row.checks;
    }
    return {};
}

QVariant InstructionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Instruction:
        return tr("Instruction");
    case Size:
        return tr("Size");
    case Checks:
        return tr("Checks");
    }
    return QString();
}

} // namespace plimsoll::models
