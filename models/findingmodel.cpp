// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingmodel.h"

#include "models/roles.h"
#include "models/wording.h"
#include "score/endings.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Outcome;

void FindingModel::setFindings(const QList<Finding>& findings, const QDateTime& atUtc)
{
    beginResetModel();
    m_all = findings;
    m_atUtc = atUtc;
    std::ranges::sort(m_all, listLess);
    m_counts = outcomesOf(m_all);
    if (m_outcome && m_counts[size_t(*m_outcome)] == 0 && !m_all.isEmpty())
        m_outcome = m_all.first().outcome;
    show();
    endResetModel();
}

void FindingModel::setOutcome(std::optional<Outcome> outcome)
{
    if (outcome == m_outcome)
        return;
    beginResetModel();
    m_outcome = outcome;
    show();
    endResetModel();
}

void FindingModel::show()
{
    m_shown = m_all;
    if (m_outcome)
        m_shown.removeIf([this](const Finding& each) { return each.outcome != *m_outcome; });
}

int FindingModel::rowOf(QStringView check, QStringView objectId) const
{
    const auto it = std::ranges::find_if(m_shown, [&](const Finding& each) {
        return each.check == check && (objectId.isEmpty() || each.object.id == objectId);
    });
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

std::optional<Outcome> FindingModel::outcomeOf(QStringView check) const
{
    const auto it =
        std::ranges::find_if(m_all, [check](const Finding& each) { return each.check == check; });
    return it == m_all.end() ? std::nullopt : std::optional<Outcome>(it->outcome);
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

namespace {

// Requirements are said as the good state, findings as the fact.
QString titleOf(const Finding& finding)
{
    if (finding.outcome != Outcome::Fail || finding.reason.isEmpty())
        return core::translated(finding.title);
    QString fact = core::translated(finding.reason);
    while (fact.endsWith(u'.') || fact.endsWith(u'。'))
        fact.chop(1);
    return fact;
}

} // namespace

QString FindingModel::text(const Finding& finding, int column) const
{
    switch (column) {
    case Result:
        return outcomeLabel(finding.outcome);
    case Check:
        return finding.check;
    case Title:
        return titleOf(finding);
    case Severity:
        return severityLabel(finding.severity);
    case Object:
        return finding.object.name;
    }
    return {};
}

QString FindingModel::endingOf(const Finding& finding) const
{
    return finding.decision ? core::translated(score::endingText(*finding.decision, m_atUtc))
                            : QString();
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding& finding = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(finding, index.column());
    case Qt::ToolTipRole:
        return core::translated(finding.title);
    case Qt::AccessibleTextRole: {
        QStringList words{outcomeLabel(finding.outcome), finding.check, titleOf(finding),
                          severityLabel(finding.severity)};
        if (const QString ending = endingOf(finding); !ending.isEmpty())
            words += ending;
        return words.join(u", "_s);
    }
    case EndingRole:
        return endingOf(finding);
    case SortRole:
        return index.row();
    case OutcomeRole:
        return int(finding.outcome);
    case SeverityRole:
        return int(finding.severity);
    case CheckRole:
        return finding.check;
    case ObjectRole:
        return QVariant::fromValue(finding.object);
    }
    return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case Check:
        return tr("Check");
    case Title:
        return tr("Requirement");
    case Severity:
        return tr("Severity");
    case Object:
        return tr("Object");
    }
    return {};
}

} // namespace plimsoll::models
