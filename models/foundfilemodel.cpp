// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foundfilemodel.h"

#include "models/roles.h"

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using Note = image::FileNote::Kind;

namespace {

int rankOf(Note kind)
{
    switch (kind) {
    case Note::Secret:
        return 0;
    case Note::Setuid:
        return 1;
    case Note::Setgid:
        return 2;
    case Note::Capabilities:
        return 3;
    case Note::WorldWritable:
        return 4;
    case Note::Unverified:
        break;
    }
    return 5;
}

QString chipOf(Note kind)
{
    switch (kind) {
    case Note::Secret:
        return u"secret"_s;
    case Note::Setuid:
    case Note::Setgid:
        return u"setuid"_s;
    case Note::Capabilities:
        return u"capabilities"_s;
    case Note::WorldWritable:
        return u"writable"_s;
    case Note::Unverified:
        break;
    }
    return u"unverified"_s;
}

QString kindText(Note kind)
{
    switch (kind) {
    case Note::Secret:
        return FoundFileModel::tr("Secret");
    case Note::Setuid:
        return FoundFileModel::tr("Setuid");
    case Note::Setgid:
        return FoundFileModel::tr("Setgid");
    case Note::Capabilities:
        return FoundFileModel::tr("Capabilities");
    case Note::WorldWritable:
        return FoundFileModel::tr("World-writable");
    case Note::Unverified:
        break;
    }
    return FoundFileModel::tr("Unverified source");
}

} // namespace

QList<FoundFileRow> foundFileRows(const image::Contents& contents)
{
    QList<FoundFileRow> rows;
    for (qsizetype file = 0; file < contents.files.size(); ++file) {
        const image::FoundFile& found = contents.files[file];
        for (qsizetype note = 0; note < found.notes.size(); ++note) {
            rows += {.path = found.path,
                     .note = found.notes[note],
                     .layer = found.layer,
                     .hiddenBy = found.hiddenBy,
                     .ownedBy = found.ownedBy,
                     .place = u"files[%1].notes[%2]"_s.arg(file).arg(note)};
        }
    }
    std::ranges::stable_sort(rows, {},
                             [](const FoundFileRow& row) { return rankOf(row.note.kind); });
    return rows;
}

void FoundFileModel::setRows(const QList<FoundFileRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int FoundFileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FoundFileModel::detailText(const FoundFileRow& row)
{
    QStringList parts;
    if (!row.note.rule.isEmpty())
        parts += row.note.rule;
    if (!row.note.detail.isEmpty())
        parts += row.note.detail;
    if (row.note.line)
        parts += tr("line %1").arg(*row.note.line);
    if (row.hiddenBy >= 0)
        parts += tr("deleted in layer %1, still readable").arg(row.hiddenBy + 1);
    return parts.join(u", "_s);
}

QString FoundFileModel::text(const FoundFileRow& row, int column)
{
    switch (column) {
    case Kind:
        return kindText(row.note.kind);
    case Path:
        return row.path;
    case Detail:
        return detailText(row);
    case Layer:
        return QString::number(row.layer + 1);
    case Owner:
        return row.ownedBy;
    }
    return {};
}

QVariant FoundFileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundFileRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return column == Layer ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant();
    case SortRole:
        if (column == Kind)
            return rankOf(row.note.kind);
        return column == Layer ? QVariant(row.layer) : QVariant(text(row, column));
    case ToneRole:
        if (column == Kind)
            return int(row.note.kind == Note::Secret ? Tone::Bad : Tone::Plain);
        return int(column == Path ? Tone::Code : Tone::Quiet);
    case SearchRole:
        return QStringList{kindText(row.note.kind), row.path, detailText(row), row.ownedBy}
            .join(u'\n')
            .toLower();
    case ChipsRole:
        return QStringList{chipOf(row.note.kind)};
    }
    return {};
}

QVariant FoundFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Layer)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("What");
    case Path:
        return tr("File");
    case Detail:
        return tr("Detail");
    case Layer:
        return tr("Layer");
    case Owner:
        return tr("Package");
    }
    return {};
}

} // namespace plimsoll::models
