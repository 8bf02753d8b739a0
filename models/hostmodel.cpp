// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hostmodel.h"

#include "core/describe.h"
#include "models/roles.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using evidence::HostState;

namespace {

constexpr qint64 StaleSeconds = 24 * 60 * 60;

bool isRightAligned(int column)
{
    return column == HostModel::Freeboard || column == HostModel::Coverage
        || column == HostModel::Containers || column == HostModel::Images
        || column == HostModel::Assessed;
}

} // namespace

std::optional<int> freeboardOf(const score::Score& score, int loadLine)
{
    const std::optional<int> whole = score.whole();
    return whole ? std::optional<int>(*whole - loadLine) : std::nullopt;
}

QString transportLabel(QStringView transport)
{
    if (transport == "tls"_L1)
        return HostModel::tr("TLS");
    if (transport == "unix"_L1)
        return HostModel::tr("Unix socket");
    if (transport == "ssh"_L1)
        return HostModel::tr("SSH");
    if (transport == "plain"_L1)
        return HostModel::tr("TCP, not encrypted");
    return transport.toString();
}

void HostModel::setRows(const QList<HostRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int HostModel::rowOf(QStringView name) const
{
    const auto it =
        std::ranges::find_if(m_rows, [name](const HostRow& row) { return row.host.name == name; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int HostModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const score::Score* HostModel::scoreOf(const HostRow& row, int column) const
{
    switch (column) {
    case Score:
        return &row.host.overall;
    case HostStage:
        return &row.host.stages.host;
    case DockerfileStage:
        return &row.host.stages.dockerfile;
    case ImageStage:
        return &row.host.stages.image;
    case ContainerStage:
        return &row.host.stages.container;
    }
    return nullptr;
}

QStringList HostModel::chipsOf(const HostRow& row) const
{
    QStringList chips;
    const std::optional<int> freeboard = freeboardOf(row.host.overall, row.host.loadLine);
    if (freeboard && *freeboard < 0)
        chips += u"below"_s;
    if (row.host.state != HostState::Ok && row.host.state != HostState::Partial)
        chips += u"unread"_s;
    if (row.host.state == HostState::Partial)
        chips += u"partial"_s;
    if (row.host.overall.provisional)
        chips += u"provisional"_s;
    return chips;
}

QString HostModel::connectionText(const HostRow& row) const
{
    const score::HostAssessment& host = row.host;
    if (host.state != HostState::Ok && host.state != HostState::Partial)
        return hostStateLabel(host.state);
    QString text = transportLabel(host.transport);
    if (host.latencyMs >= 0)
        text += u' ' + tr("%1 ms").arg(host.latencyMs);
    return text;
}

QString HostModel::text(const HostRow& row, int column) const
{
    const score::HostAssessment& host = row.host;
    switch (column) {
    case Name:
        return host.name;
    case Group:
        return host.group;
    case Freeboard: {
        const std::optional<int> freeboard = freeboardOf(host.overall, host.loadLine);
        if (!freeboard)
            return u"–"_s;
        return *freeboard > 0 ? u"+%1"_s.arg(*freeboard)
                              : QString::number(*freeboard).replace(u'-', QChar(0x2212));
    }
    case Coverage:
        return coverageText(host.overall.coverage);
    case Engine:
        return host.engineVersion;
    case Os:
        return host.os;
    case Containers:
        return QLocale().toString(host.containers.size());
    case Images:
        return QLocale().toString(host.images.size());
    case Failing:
        return countsSpoken(row.failing);
    case Connection:
        return connectionText(row);
    case Assessed:
        if (!host.assessedAtUtc.isValid())
            return tr("never");
        if (host.isLastKnown || row.ageSeconds > StaleSeconds)
            return ageText(row.ageSeconds);
        return QLocale().toString(host.assessedAtUtc.toLocalTime().time(), u"HH:mm"_s);
    case Endpoint:
        return host.endpoint;
    }
    const score::Score* score = scoreOf(row, column);
    return score ? scoreText(*score) : QString();
}

QString HostModel::toolTip(const HostRow& row, int column) const
{
    if (const score::Score* score = scoreOf(row, column)) {
        QStringList lines{scoreSpoken(*score, row.host.loadLine)};
        if (score->cap)
            lines += capText(*score->cap);
        lines += tr("Coverage %1").arg(coverageText(score->coverage));
        if (row.host.isLastKnown)
            lines += ageText(row.ageSeconds);
        return lines.join(u'\n');
    }
    if (column == Connection && row.host.error)
        return core::translated(core::describe(*row.host.error));
    if (column == Containers)
        return tr("%1 running").arg(QLocale().toString(row.runningContainers));
    return text(row, column);
}

QVariant HostModel::sortValue(const HostRow& row, int column) const
{
    if (const score::Score* score = scoreOf(row, column))
        return score->value ? QVariant(qlonglong(*score->value)) : QVariant();
    switch (column) {
    case Freeboard: {
        const auto& value = row.host.overall.value;
        return value ? QVariant(qlonglong(*value)) : QVariant();
    }
    case Coverage: {
        const auto& coverage = row.host.overall.coverage;
        if (!coverage || coverage->applicable == 0)
            return {};
        return double(coverage->decided) / double(coverage->applicable);
    }
    case Containers:
        return qlonglong(row.host.containers.size());
    case Images:
        return qlonglong(row.host.images.size());
    case Failing:
        return -row.failing.weight();
    case Assessed:
        return row.host.assessedAtUtc.isValid()
            ? QVariant(row.host.assessedAtUtc.toSecsSinceEpoch())
            : QVariant();
    }
    const QString value = text(row, column);
    return value.isEmpty() ? QVariant() : QVariant(value);
}

int HostModel::tone(const HostRow& row, int column) const
{
    const bool isUnread = row.host.state != HostState::Ok && row.host.state != HostState::Partial;
    const std::optional<int> freeboard = freeboardOf(row.host.overall, row.host.loadLine);
    if (column == Name)
        return int(Tone::Strong);
    if (column == Freeboard && freeboard && *freeboard < 0)
        return int(Tone::Bad);
    if (column == Connection && (isUnread || row.host.state == HostState::Partial))
        return int(Tone::Warn);
    if (column == Assessed && (row.host.isLastKnown || row.ageSeconds > StaleSeconds))
        return int(Tone::Warn);
    return int(Tone::Quiet);
}

QVariant HostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return isRightAligned(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                      : QVariant();
    case Qt::AccessibleTextRole: {
        const score::Score* score = scoreOf(row, column);
        return score ? scoreSpoken(*score, row.host.loadLine) : text(row, column);
    }
    case SortRole:
        return sortValue(row, column);
    case LoadLineRole:
        return row.host.loadLine;
    case ScoreRole: {
        const score::Score* score = scoreOf(row, column);
        return score ? QVariant::fromValue(*score) : QVariant();
    }
    case CountsRole:
        return column == Failing ? QVariant::fromValue(row.failing) : QVariant();
    case ToneRole:
        return tone(row, column);
    case HostRole:
        return row.host.name;
    case ObjectRole:
        return QVariant::fromValue(core::ObjectRef{
            .kind = core::ObjectKind::Host, .id = row.host.name, .name = row.host.name});
    case SearchRole:
        return QStringList{row.host.name, row.host.group, row.host.engineVersion, row.host.os,
                           row.host.endpoint}
            .join(u'\n')
            .toLower();
    case ChipsRole:
        return chipsOf(row);
    }
    return {};
}

QVariant HostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isRightAligned(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CountsRole)
        return section == Failing; // the header names the four severities instead
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Score:
        return tr("Score");
    case Name:
        return tr("Host");
    case Group:
        return tr("Group");
    case Freeboard:
        return tr("Freeboard");
    case Coverage:
        return tr("Coverage");
    case Engine:
        return tr("Engine");
    case Os:
        return tr("System");
    case Containers:
        return tr("Containers");
    case Images:
        return tr("Images");
    case Failing:
        return tr("Failing");
    case Connection:
        return tr("Connection");
    case Assessed:
        return tr("Assessed");
    case HostStage:
        return tr("Host stage");
    case DockerfileStage:
        return tr("Dockerfile stage");
    case ImageStage:
        return tr("Image stage");
    case ContainerStage:
        return tr("Container stage");
    case Endpoint:
        return tr("Endpoint");
    }
    return {};
}

} // namespace plimsoll::models
