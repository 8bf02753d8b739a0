// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"

#include "models/editionids.h"
#include "models/natural.h"
#include "models/roles.h"
#include "models/wording.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::ObjectKind;

namespace {

bool isOfContainer(const Finding& finding)
{
    return finding.object.kind == ObjectKind::Container
        && !core::sectionOf(finding.check).isEmpty();
}

} // namespace

void MatrixModel::setSnapshot(const SnapshotPtr& snapshot, const QString& host)
{
    beginResetModel();
    m_rows.clear();
    m_checks.clear();
    m_titles.clear();
    m_outcomes.clear();
    const cis::Edition edition = snapshot->assessment.edition;
    for (const score::HostAssessment& each : snapshot->assessment.hosts) {
        if (!host.isEmpty() && each.name != host)
            continue;
        for (const score::ContainerAssessment& container : each.containers)
            m_rows.append({each.name, {ObjectKind::Container, container.id, container.name}});
        for (const Finding& finding : each.findings) {
            if (isOfContainer(finding))
                m_titles.insert(finding.check, finding.title);
        }
    }
    std::ranges::stable_sort(m_rows, [](const Row& a, const Row& b) {
        const int order = compareNaturally(a.container.name, b.container.name);
        return order != 0 ? order < 0 : compareNaturally(a.host, b.host) < 0;
    });
    m_checks = m_titles.keys();
    std::ranges::sort(m_checks, [edition](const QString& a, const QString& b) {
        return core::compareCheckIds(cis::shownId(edition, a), cis::shownId(edition, b)) < 0;
    });

    QHash<std::pair<QString, QString>, qsizetype> rowOf;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        rowOf.insert({m_rows[i].host, m_rows[i].container.id}, i);
    QHash<QString, qsizetype> columnOf;
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        columnOf.insert(m_checks[i], i);
    m_outcomes.fill(QList<std::optional<core::Outcome>>(m_checks.size()), m_rows.size());
    for (const score::HostAssessment& each : snapshot->assessment.hosts) {
        for (const Finding& finding : each.findings) {
            const auto at = rowOf.constFind({each.name, finding.object.id});
            if (!isOfContainer(finding) || at == rowOf.constEnd())
                continue;
            auto& outcome = m_outcomes[*at][columnOf.value(finding.check)];
            outcome = outcome ? score::worse(*outcome, finding.outcome) : finding.outcome;
        }
    }
    endResetModel();
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

QString MatrixModel::sentence(int row, int column) const
{
    const std::optional<core::Outcome> outcome = m_outcomes[row][column];
    return tr("%1 on %2: %3")
        .arg(core::translated(m_titles.value(m_checks[column])),
             m_rows[row].container.name + u", "_s + m_rows[row].host,
             outcome ? outcomeLabel(*outcome) : tr("not judged"));
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<core::Outcome> outcome = m_outcomes[index.row()][index.column()];
    switch (role) {
    case OutcomeRole:
        return outcome ? QVariant(int(*outcome)) : QVariant();
    case CheckRole:
        return m_checks[index.column()];
    case HostRole:
        return m_rows[index.row()].host;
    case ObjectRole:
        return QVariant::fromValue(m_rows[index.row()].container);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row(), index.column());
    }
    return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return m_rows[section].container.name;
        if (role == Qt::ToolTipRole)
            return m_rows[section].container.name + u", "_s + m_rows[section].host;
        return {};
    }
    if (role == Qt::DisplayRole)
        return shownId(m_checks[section]);
    if (role == Qt::ToolTipRole)
        return core::translated(m_titles.value(m_checks[section]));
    return {};
}

} // namespace plimsoll::models
