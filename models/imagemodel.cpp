// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imagemodel.h"

#include "models/roles.h"
#include "models/wording.h"

#include <QLocale>

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

QString searchTextOf(const ImageRow& row)
{
    return QStringList{row.label,
                       row.host,
                       row.image.tags.join(u' '),
                       row.image.digests.join(u' '),
                       shortId(row.image.id),
                       row.image.usedBy.join(u' ')}
        .join(u'\n')
        .toLower();
}

bool isImageNumber(int column)
{
    return column == ImageModel::Size || column == ImageModel::Created
        || column == ImageModel::UsedBy;
}

std::optional<qint64> secondsSinceBuild(const ImageRow& row)
{
    if (!row.image.createdAtUtc || !row.seenAtUtc.isValid())
        return std::nullopt;
    return row.image.createdAtUtc->secsTo(row.seenAtUtc);
}

} // namespace

void ImageModel::setRows(const QList<ImageRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    m_searchTexts.clear();
    m_largestBytes = 0;
    for (const ImageRow& row : m_rows) {
        m_searchTexts += searchTextOf(row);
        m_largestBytes = std::max(m_largestBytes, row.image.sizeBytes);
    }
    endResetModel();
}

int ImageModel::rowOf(QStringView host, QStringView id) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const ImageRow& row) {
        return row.image.id == id && (host.isEmpty() || row.host == host);
    });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int ImageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const score::Score* ImageModel::scoreOf(const ImageRow& row, int column) const
{
    switch (column) {
    case DockerfileScore:
        return &row.image.dockerfile;
    case ImageScore:
        return &row.image.image;
    case WorstContainer:
        return &row.worstContainer;
    }
    return nullptr;
}

// "below": a stage of the image itself lies below the line.
QStringList ImageModel::chipsOf(const ImageRow& row) const
{
    const auto isBelow = [&row](const score::Score& score) {
        const std::optional<int> whole = score.whole();
        return whole && *whole < row.loadLine;
    };
    QStringList chips;
    if (isBelow(row.image.dockerfile) || isBelow(row.image.image))
        chips += u"below"_s;
    if (row.image.usedBy.isEmpty())
        chips += u"unused"_s;
    if (!row.isTagged)
        chips += u"untagged"_s;
    if (!row.image.isScanned)
        chips += u"unscanned"_s;
    return chips;
}

QString ImageModel::text(const ImageRow& row, int column) const
{
    switch (column) {
    case Name:
        return row.label;
    case Host:
        return row.host;
    case Failing:
        return countsSpoken(row.failing);
    case UsedBy:
        return QLocale().toString(row.image.usedBy.size());
    case Size:
        return sizeText(row.image.sizeBytes);
    case Created: {
        const std::optional<qint64> seconds = secondsSinceBuild(row);
        return seconds ? durationText(*seconds) : u"–"_s;
    }
    case Id:
        return shortId(row.image.id);
    case User:
        return row.image.user.isEmpty() ? tr("root (none named)") : row.image.user;
    case Scan:
        return row.image.isScanned ? tr("scanned") : tr("not scanned");
    }
    const score::Score* score = scoreOf(row, column);
    return score ? scoreText(*score) : QString();
}

QString ImageModel::toolTip(const ImageRow& row, int column) const
{
    switch (column) {
    case Name:
        return (row.image.tags + QStringList{row.image.id}).join(u'\n');
    case UsedBy:
        return row.image.usedBy.join(u'\n');
    case Created:
        return row.image.createdAtUtc
            ? dateTimeText(*row.image.createdAtUtc)
            : tr("The image does not say when it was built");
    case WorstContainer:
        if (!row.worstContainerName.isEmpty()) {
            return u"%1\n%2"_s.arg(row.worstContainerName,
                                   scoreSpoken(row.worstContainer, row.loadLine));
        }
        return tr("No container with a score uses this image");
    }
    if (const score::Score* score = scoreOf(row, column)) {
        return u"%1\n%2"_s.arg(scoreSpoken(*score, row.loadLine),
                               tr("Coverage %1").arg(coverageText(score->coverage)));
    }
    return text(row, column);
}

QVariant ImageModel::sortValue(const ImageRow& row, int column) const
{
    if (const score::Score* score = scoreOf(row, column))
        return score->value ? QVariant(qlonglong(*score->value)) : QVariant();
    switch (column) {
    case Failing:
        return -row.failing.weight();
    case UsedBy:
        return -qlonglong(row.image.usedBy.size());
    case Size:
        return row.image.sizeBytes >= 0 ? QVariant(row.image.sizeBytes) : QVariant();
    case Created: {
        const std::optional<qint64> seconds = secondsSinceBuild(row);
        return seconds ? QVariant(*seconds) : QVariant();
    }
    }
    return text(row, column);
}

QVariant ImageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImageRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return isImageNumber(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
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
    case ShareRole:
        return column == Size && m_largestBytes > 0 && row.image.sizeBytes >= 0
            ? QVariant(double(row.image.sizeBytes) / double(m_largestBytes))
            : QVariant();
    case ToneRole:
        return int(column == Name && row.isTagged       ? Tone::Strong
                       : column == Id || column == Name ? Tone::Code
                                                        : Tone::Quiet);
    case HostRole:
        return row.host;
    case ObjectRole:
        return QVariant::fromValue(core::ObjectRef{
            .kind = core::ObjectKind::Image, .id = row.image.id, .name = row.label});
    case SearchRole:
        return m_searchTexts[index.row()];
    case ChipsRole:
        return chipsOf(row);
    }
    return {};
}

QVariant ImageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isImageNumber(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == CountsRole)
        return section == Failing; // the header names the four severities instead
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Image");
    case Host:
        return tr("Host");
    case DockerfileScore:
        return tr("Dockerfile");
    case ImageScore:
        return tr("Image score");
    case WorstContainer:
        return tr("Container");
    case Failing:
        return tr("Failing");
    case UsedBy:
        return tr("Used by");
    case Size:
        return tr("Size");
    case Created:
        return tr("Age");
    case Id:
        return tr("Id");
    case User:
        return tr("User");
    case Scan:
        return tr("Scan");
    }
    return {};
}

} // namespace plimsoll::models
