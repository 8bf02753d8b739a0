// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packagemodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <QHash>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

QString searchText(const PackageRow& row)
{
    const image::Package& package = row.package;
    return QStringList{package.name,
                       package.version,
                       package.sourceName,
                       package.ecosystem,
                       image::typeName(package.type),
                       package.licence,
                       package.paths.join(u' ')}
        .join(u'\n')
        .toLower();
}

bool isCompared(const image::Package& package)
{
    return !package.ecosystem.isEmpty() && !package.isGuess && package.ownedBy.isEmpty();
}

QStringList chipsOf(const PackageRow& row)
{
    QStringList chips{image::isSystemType(row.package.type) ? u"system"_s : u"language"_s};
    if (row.counts.total() > 0)
        chips += u"vulnerable"_s;
    if (!row.isCompared)
        chips += u"uncompared"_s;
    return chips;
}

} // namespace

QList<PackageRow> packageRows(const image::Contents& contents,
                              const QList<VulnerabilityRow>& vulnerabilities)
{
    using Key = std::pair<QString, QString>; // ecosystem, package
    QHash<Key, QList<VulnerabilityRow>> byPackage;
    for (const VulnerabilityRow& row : vulnerabilities)
        byPackage[{row.ecosystem, row.package}] += row;
    QHash<Key, SeverityCounts> counts;
    for (auto it = byPackage.cbegin(); it != byPackage.cend(); ++it)
        counts.insert(it.key(), countsOf(it.value()));

    QList<PackageRow> rows;
    for (const image::Package& package : contents.packages) {
        PackageRow row{.package = package, .isCompared = isCompared(package), .index = rows.size()};
        const auto bySource = counts.constFind({package.ecosystem, package.sourceName});
        row.counts =
            bySource != counts.cend() ? *bySource : counts.value({package.ecosystem, package.name});
        rows += row;
    }
    return rows;
}

void PackageModel::setRows(const QList<PackageRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PackageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PackageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PackageModel::text(const PackageRow& row, int column) const
{
    const image::Package& package = row.package;
    switch (column) {
    case Name:
        return package.name;
    case Version:
        return package.version;
    case Type:
        return image::typeName(package.type);
    case Counts:
        return countsSpoken(row.counts);
    case Layer:
        return package.layer < 0 ? u"–"_s : QString::number(package.layer + 1);
    case Source:
        return package.sourceName;
    case Ecosystem:
        return package.ecosystem.isEmpty() ? tr("none") : package.ecosystem;
    case Licence:
        return package.licence;
    case Path:
        return package.paths.value(0);
    }
    return {};
}

QString PackageModel::toolTip(const PackageRow& row, int column) const
{
    const image::Package& package = row.package;
    if (column == Path)
        return package.paths.join(u'\n');
    if (column == Counts && !row.isCompared) {
        if (!package.ownedBy.isEmpty())
            return tr("Not compared: it came with the system package %1, which was")
                .arg(package.ownedBy);
        return package.isGuess ? tr("Not compared: its name was guessed from a file")
                               : tr("Not compared: no feed covers it");
    }
    return text(row, column);
}

QVariant PackageModel::sortValue(const PackageRow& row, int column) const
{
    if (column == Counts)
        return row.counts.total() > 0 ? QVariant(-row.counts.weight()) : QVariant();
    if (column == Layer)
        return row.package.layer >= 0 ? QVariant(row.package.layer) : QVariant();
    return text(row, column);
}

QVariant PackageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PackageRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return column == Layer ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant();
    case SortRole:
        return sortValue(row, column);
    case CountsRole:
        return column == Counts ? QVariant::fromValue(row.counts) : QVariant();
    case ToneRole:
        return int(column == Name                            ? Tone::Strong
                       : column == Version || column == Path ? Tone::Code
                                                             : Tone::Quiet);
    case SearchRole:
        return searchText(row);
    case ChipsRole:
        return chipsOf(row);
    }
    return {};
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Layer)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CountsRole)
        return section == Counts;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Package");
    case Version:
        return tr("Version");
    case Type:
        return tr("Type");
    case Counts:
        return tr("Vulnerabilities");
    case Layer:
        return tr("Layer");
    case Source:
        return tr("Source");
    case Ecosystem:
        return tr("Ecosystem");
    case Licence:
        return tr("Licence");
    case Path:
        return tr("Recorded in");
    }
    return {};
}

} // namespace plimsoll::models
