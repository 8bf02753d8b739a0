// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imagecomparison.h"

#include "models/roles.h"
#include "models/wording.h"

#include <QMap>

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using Kind = ImageDifference::Kind;

namespace {

using PackageKey = std::pair<QString, QString>; ///< name, type
using FlawKey = std::pair<QString, QString>; ///< CVE, package

QMap<PackageKey, QStringList> versionsOf(const image::Contents& contents)
{
    QMap<PackageKey, QStringList> versions;
    for (const image::Package& package : contents.packages) {
        QStringList& known = versions[{package.name, image::typeName(package.type)}];
        if (!known.contains(package.version))
            known += package.version;
    }
    for (QStringList& known : versions)
        known.sort();
    return versions;
}

QList<ImageDifference> packageDifferences(const image::Contents& before,
                                          const image::Contents& after)
{
    const auto old = versionsOf(before);
    const auto now = versionsOf(after);
    QList<ImageDifference> added, removed, changed;
    const auto row = [](Kind kind, const PackageKey& key, const QStringList& from,
                        const QStringList& to) {
        return ImageDifference{.kind = kind,
                               .name = key.first,
                               .type = key.second,
                               .before = from.join(u", "_s),
                               .after = to.join(u", "_s)};
    };
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const auto was = old.constFind(it.key());
        if (was == old.cend())
            added += row(Kind::Added, it.key(), {}, it.value());
        else if (*was != it.value())
            changed += row(Kind::Changed, it.key(), *was, it.value());
    }
    for (auto it = old.cbegin(); it != old.cend(); ++it) {
        if (!now.contains(it.key()))
            removed += row(Kind::Removed, it.key(), it.value(), {});
    }
    return added + removed + changed;
}

QList<ImageDifference> missingFrom(const QList<VulnerabilityRow>& other,
                                   const QList<VulnerabilityRow>& rows, Kind kind)
{
    QSet<FlawKey> known;
    for (const VulnerabilityRow& row : other)
        known.insert({row.id, row.package});
    QList<ImageDifference> missing;
    for (const VulnerabilityRow& row : rows) {
        if (known.contains({row.id, row.package}))
            continue;
        known.insert({row.id, row.package});
        ImageDifference difference{.kind = kind,
                                   .name = row.id,
                                   .type = row.package,
                                   .severity = row.severity,
                                   .key = row.id};
        (kind == Kind::Lost ? difference.before : difference.after) = row.installed;
        missing += difference;
    }
    return missing;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Gained:
        return ComparisonModel::tr("Vulnerability gained");
    case Kind::Lost:
        return ComparisonModel::tr("Vulnerability gone");
    case Kind::Added:
        return ComparisonModel::tr("Package added");
    case Kind::Removed:
        return ComparisonModel::tr("Package removed");
    case Kind::Changed:
        break;
    }
    return ComparisonModel::tr("Package changed");
}

QString chipOf(Kind kind)
{
    switch (kind) {
    case Kind::Gained:
        return u"gained"_s;
    case Kind::Lost:
        return u"lost"_s;
    case Kind::Added:
        return u"added"_s;
    case Kind::Removed:
        return u"removed"_s;
    case Kind::Changed:
        break;
    }
    return u"changed"_s;
}

} // namespace

QList<ImageDifference> differences(const ComparedImage& before, const ComparedImage& after)
{
    return missingFrom(before.vulnerabilities, after.vulnerabilities, Kind::Gained)
        + missingFrom(after.vulnerabilities, before.vulnerabilities, Kind::Lost)
        + packageDifferences(before.contents, after.contents);
}

void ComparisonModel::setRows(const QList<ImageDifference>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ComparisonModel::text(const ImageDifference& row, int column)
{
    switch (column) {
    case Column::Kind:
        return row.severity
            ? u"%1, %2"_s.arg(kindText(row.kind), severityLabel(*row.severity).toLower())
            : kindText(row.kind);
    case Name:
        return row.name;
    case Type:
        return row.type;
    case Before:
        return row.before.isEmpty() ? u"–"_s : row.before;
    case After:
        return row.after.isEmpty() ? u"–"_s : row.after;
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImageDifference& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case SortRole:
        if (column == Column::Kind)
            return int(row.kind) * 10 - int(row.severity.value_or(core::Severity::Low));
        return text(row, column);
    case ToneRole:
        if (column == Column::Kind)
            return int(row.kind == Kind::Gained ? Tone::Bad : Tone::Plain);
        return int(column == Name ? Tone::Strong : column == Type ? Tone::Quiet : Tone::Code);
    case CheckRole:
        return row.key;
    case SearchRole:
        return QStringList{row.name, row.type, row.before, row.after}.join(u'\n').toLower();
    case ChipsRole:
        return QStringList{chipOf(row.kind)};
    }
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Column::Kind:
        return tr("What");
    case Name:
        return tr("Name");
    case Type:
        return tr("Of");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    }
    return {};
}

} // namespace plimsoll::models
