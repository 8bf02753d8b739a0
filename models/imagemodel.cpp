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
                       row.image.usedBy.join(u' '),
                       row.image.base ? row.image.base->displayName() : QString(),
                       row.image.system}
        .join(u'\n')
        .toLower();
}

bool isImageNumber(int column)
{
    return column == ImageModel::Size || column == ImageModel::Created
        || column == ImageModel::UsedBy || column == ImageModel::Fixable
        || column == ImageModel::Packages || column == ImageModel::BaseAge;
}

std::optional<qint64> secondsSinceBuild(const ImageRow& row)
{
    if (!row.image.createdAtUtc || !row.seenAtUtc.isValid())
        return std::nullopt;
    return row.image.createdAtUtc->secsTo(row.seenAtUtc);
}

std::optional<qint64> secondsSinceBaseBuild(const ImageRow& row)
{
    if (!row.image.base || !row.image.base->createdAtUtc || !row.seenAtUtc.isValid())
        return std::nullopt;
    return row.image.base->createdAtUtc->secsTo(row.seenAtUtc);
}

bool isListed(const ImageRow& row)
{
    return row.image.isScanned || !row.image.vulnerabilities.isEmpty();
}

QString ageOr(const std::optional<qint64>& seconds)
{
    return seconds ? durationText(*seconds) : u"–"_s;
}

} // namespace

QString scanStateText(const score::ImageAssessment& image)
{
    switch (image.matching) {
    case score::Matching::NotScanned:
        return ImageModel::tr("not scanned");
    case score::Matching::NoAdvisories:
        return ImageModel::tr("no database");
    case score::Matching::NotImported:
        return ImageModel::tr("feed not imported");
    case score::Matching::NotCovered:
        return ImageModel::tr("no feed");
    case score::Matching::EndOfLife:
        return ImageModel::tr("end of life");
    case score::Matching::Matched:
        break;
    }
    return image.reading == score::Reading::Quick ? ImageModel::tr("quick")
                                                  : ImageModel::tr("full");
}

SeverityCounts vulnerabilityCounts(const score::ImageAssessment& image)
{
    const score::VulnerabilityCounts counts = image.counts();
    SeverityCounts result;
    for (const core::Severity severity : core::AllSeverities)
        result.values[3 - size_t(severity)] = counts.of(severity);
    return result;
}

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
    if (row.image.reading == score::Reading::None)
        chips += u"unscanned"_s;
    if (row.image.counts().fixable > 0)
        chips += u"fixable"_s;
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
    case Vulnerabilities:
        return isListed(row) ? countsSpoken(vulnerabilityCounts(row.image)) : u"–"_s;
    case Fixable:
        return isListed(row) ? QLocale().toString(row.image.counts().fixable) : u"–"_s;
    case Packages:
        return row.image.reading == score::Reading::None ? u"–"_s
                                                         : QLocale().toString(row.image.packages);
    case Base:
        return row.image.base ? row.image.base->displayName() : u"–"_s;
    case BaseAge:
        return ageOr(secondsSinceBaseBuild(row));
    case Created:
        return ageOr(secondsSinceBuild(row));
    case Id:
        return shortId(row.image.id);
    case User:
        return row.image.user.isEmpty() ? tr("root (none named)") : row.image.user;
    case Scan:
        return scanStateText(row.image);
    }
    const score::Score* score = scoreOf(row, column);
    return score ? scoreText(*score) : QString();
}

QString ImageModel::scanToolTip(const ImageRow& row) const
{
    const score::ImageAssessment& image = row.image;
    QStringList lines{core::translated(score::matchingText(image))};
    if (image.reading == score::Reading::Quick)
        lines += tr("Read quickly: the package databases alone, from a container of it");
    else if (image.reading == score::Reading::Full)
        lines += tr("Read in full: every file of every layer");
    if (image.scannedAtUtc.isValid())
        lines += tr("Scanned %1").arg(dateTimeText(image.scannedAtUtc));
    if (!image.isWhole)
        lines += tr("Part of it could not be read");
    return lines.join(u'\n');
}

QString ImageModel::toolTip(const ImageRow& row, int column) const
{
    switch (column) {
    case Name:
        return (row.image.tags + QStringList{row.image.id}).join(u'\n');
    case Scan:
    case Vulnerabilities:
        return scanToolTip(row);
    case UsedBy:
        return row.image.usedBy.join(u'\n');
    case Created:
        return row.image.createdAtUtc ? dateTimeText(*row.image.createdAtUtc)
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
    case Vulnerabilities:
        return isListed(row) ? QVariant(-vulnerabilityCounts(row.image).weight()) : QVariant();
    case Fixable:
        return isListed(row) ? QVariant(-row.image.counts().fixable) : QVariant();
    case Packages:
        return row.image.reading == score::Reading::None ? QVariant()
                                                         : QVariant(row.image.packages);
    case BaseAge: {
        const std::optional<qint64> seconds = secondsSinceBaseBuild(row);
        return seconds ? QVariant(*seconds) : QVariant();
    }
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
        if (column == Vulnerabilities && isListed(row))
            return QVariant::fromValue(vulnerabilityCounts(row.image));
        return column == Failing ? QVariant::fromValue(row.failing) : QVariant();
    case ShareRole:
        return column == Size && m_largestBytes > 0 && row.image.sizeBytes >= 0
            ? QVariant(double(row.image.sizeBytes) / double(m_largestBytes))
            : QVariant();
    case ToneRole:
        if (column == Scan && row.image.matching == score::Matching::EndOfLife)
            return int(Tone::Warn);
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
        return section == Failing
            || section == Vulnerabilities; // the header names the four severities instead
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
    case Vulnerabilities:
        return tr("Vulnerabilities");
    case Fixable:
        return tr("Fixable");
    case Packages:
        return tr("Packages");
    case Base:
        return tr("Base image");
    case BaseAge:
        return tr("Age of base");
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
