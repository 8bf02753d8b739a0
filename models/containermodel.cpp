// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

QString searchTextOf(const ContainerRow& row)
{
    const score::ContainerAssessment& container = row.container;
    return QStringList{container.name,
                       row.host,
                       container.imageName,
                       container.composeProject,
                       container.composeService,
                       container.state,
                       containerStateLabel(container.state),
                       shortId(container.id),
                       container.ports.join(u' ')}
        .join(u'\n')
        .toLower();
}

qint64 upSeconds(const ContainerRow& row)
{
    return row.container.startedAtUtc ? row.container.startedAtUtc->secsTo(row.seenAtUtc) : 0;
}

// What the "Up" column is about: the age of old values, the state of what does not run, the time.
bool showsUpTime(const ContainerRow& row)
{
    return !row.isLastKnown && row.container.isLive() && row.container.startedAtUtc
        && row.seenAtUtc.isValid();
}

} // namespace

QStringList chipsOf(const ContainerRow& row)
{
    QStringList chips = row.container.flags;
    const std::optional<int> whole = row.container.overall.whole();
    if (whole && *whole < row.loadLine)
        chips += u"below"_s;
    if (!row.container.isLive())
        chips += u"stopped"_s;
    return chips;
}

void ContainerModel::setRows(const QList<ContainerRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    m_searchTexts.clear();
    m_chips.clear();
    for (const ContainerRow& row : m_rows) {
        m_searchTexts += searchTextOf(row);
        m_chips += chipsOf(row);
    }
    endResetModel();
}

int ContainerModel::rowOf(QStringView host, QStringView id) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const ContainerRow& row) {
        return row.container.id == id && (host.isEmpty() || row.host == host);
    });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int ContainerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ContainerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const score::Score* ContainerModel::scoreOf(const ContainerRow& row, int column) const
{
    switch (column) {
    case Score:
        return &row.container.overall;
    case DockerfileScore:
        return &row.container.dockerfile;
    case ImageScore:
        return &row.container.image;
    case ContainerScore:
        return &row.container.container;
    }
    return nullptr;
}

QString ContainerModel::text(const ContainerRow& row, int column) const
{
    const score::ContainerAssessment& container = row.container;
    switch (column) {
    case Name:
        return container.name;
    case Host:
        return row.host;
    case Image:
        return container.imageName;
    case Failing:
        return countsSpoken(row.failing);
    case Flags:
        return container.flags.join(u' ');
    case Up:
        if (row.isLastKnown)
            return ageText(row.ageSeconds);
        return showsUpTime(row) ? durationText(upSeconds(row))
                                : containerStateLabel(container.state);
    case Coverage:
        return coverageText(container.overall.coverage);
    case Project:
        return container.composeProject;
    case State:
        return containerStateLabel(container.state);
    case Ports:
        return container.ports.join(u", "_s);
    case Memory:
        return container.memoryBytes > 0 ? sizeText(container.memoryBytes) : tr("no limit");
    case Restart:
        return container.restartPolicy;
    }
    const score::Score* score = scoreOf(row, column);
    return score ? scoreText(*score) : QString();
}

QString ContainerModel::toolTip(const ContainerRow& row, int column) const
{
    if (const score::Score* score = scoreOf(row, column)) {
        QStringList lines{scoreSpoken(*score, row.loadLine)};
        if (score->cap)
            lines += capText(*score->cap);
        lines += tr("Coverage %1").arg(coverageText(score->coverage));
        return lines.join(u'\n');
    }
    if (column == Flags) {
        QStringList words;
        for (const QString& flag : row.container.flags)
            words += flagLabel(flag);
        return words.join(u", "_s);
    }
    if (column == Name)
        return u"%1\n%2"_s.arg(row.container.name, shortId(row.container.id));
    return text(row, column);
}

QVariant ContainerModel::sortValue(const ContainerRow& row, int column) const
{
    if (const score::Score* score = scoreOf(row, column))
        return score->value ? QVariant(qlonglong(*score->value)) : QVariant();
    switch (column) {
    case Failing:
        return -row.failing.weight(); // most urgent first
    case Flags:
        return -int(row.container.flags.size());
    case Up:
        return showsUpTime(row) ? QVariant(upSeconds(row)) : QVariant();
    case Coverage: {
        const auto& coverage = row.container.overall.coverage;
        if (!coverage || coverage->applicable == 0)
            return {};
        return double(coverage->decided) / double(coverage->applicable);
    }
    case Memory:
        return row.container.memoryBytes > 0 ? QVariant(row.container.memoryBytes) : QVariant();
    }
    const QString value = text(row, column);
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant ContainerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContainerRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return column == Up || column == Memory || column == Coverage
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::AccessibleTextRole: {
        const score::Score* score = scoreOf(row, column);
        return score ? scoreSpoken(*score, row.loadLine) : text(row, column);
    }
    case SortRole:
        return sortValue(row, column);
    case LoadLineRole:
        return row.loadLine;
    case ScoreRole: {
        const score::Score* score = scoreOf(row, column);
        return score ? QVariant::fromValue(*score) : QVariant();
    }
    case CountsRole:
        return column == Failing ? QVariant::fromValue(row.failing) : QVariant();
    case FlagsRole:
        return column == Flags ? QVariant(row.container.flags) : QVariant();
    case ToneRole:
        return int(column == Name                        ? Tone::Strong
                       : column == Up && row.isLastKnown ? Tone::Warn
                                                         : Tone::Quiet);
    case HostRole:
        return row.host;
    case ObjectRole:
        return QVariant::fromValue(core::ObjectRef{.kind = core::ObjectKind::Container,
                                                   .id = row.container.id,
                                                   .name = row.container.name});
    case SearchRole:
        return m_searchTexts[index.row()];
    case ChipsRole:
        return m_chips[index.row()];
    }
    return {};
}

QVariant ContainerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole
        && (section == Up || section == Memory || section == Coverage))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CountsRole)
        return section == Failing; // the header names the four severities instead
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Score:
        return tr("Score");
    case Name:
        return tr("Container");
    case Host:
        return tr("Host");
    case Image:
        return tr("Image");
    case Failing:
        return tr("Failing");
    case Flags:
        return tr("Flags");
    case Up:
        return tr("Up");
    case DockerfileScore:
        return tr("Dockerfile score");
    case ImageScore:
        return tr("Image score");
    case ContainerScore:
        return tr("Container score");
    case Coverage:
        return tr("Coverage");
    case Project:
        return tr("Compose project");
    case State:
        return tr("State");
    case Ports:
        return tr("Ports");
    case Memory:
        return tr("Memory limit");
    case Restart:
        return tr("Restart policy");
    }
    return {};
}

} // namespace plimsoll::models
