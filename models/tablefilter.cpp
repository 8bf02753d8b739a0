// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tablefilter.h"

#include "models/natural.h"
#include "models/roles.h"
#include "score/score.h"

#include <algorithm>

namespace plimsoll::models {

int compareSortValues(const QVariant& left, const QVariant& right)
{
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return compareNaturally(left.toString(), right.toString());
    if (left.typeId() == QMetaType::Double || right.typeId() == QMetaType::Double) {
        const double a = left.toDouble();
        const double b = right.toDouble();
        return a < b ? -1 : a > b ? 1 : 0;
    }
    const qint64 a = left.toLongLong();
    const qint64 b = right.toLongLong();
    return a < b ? -1 : a > b ? 1 : 0;
}

TableFilter::TableFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
}

void TableFilter::setWords(const QString& words)
{
    if (words == m_text)
        return;
    m_text = words;
    m_words = words.toLower().split(u' ', Qt::SkipEmptyParts);
    apply();
}

void TableFilter::setChip(const QString& chip, bool isOn)
{
    if (m_chips.contains(chip) == isOn)
        return;
    if (isOn)
        m_chips.insert(chip);
    else
        m_chips.remove(chip);
    apply();
}

void TableFilter::setChips(const QStringList& chips)
{
    const QSet<QString> wanted(chips.begin(), chips.end());
    if (wanted == m_chips)
        return;
    m_chips = wanted;
    apply();
}

QStringList TableFilter::chips() const
{
    QStringList chips = m_chips.values();
    chips.sort();
    return chips;
}

void TableFilter::setHost(const QString& host)
{
    if (host == m_host)
        return;
    m_host = host;
    apply();
}

bool TableFilter::isNarrowed() const
{
    return !m_words.isEmpty() || !m_chips.isEmpty() || !m_host.isEmpty();
}

void TableFilter::clear()
{
    if (!isNarrowed() && m_text.isEmpty())
        return;
    m_text.clear();
    m_words.clear();
    m_chips.clear();
    m_host.clear();
    apply();
}

void TableFilter::apply()
{
    invalidateFilter();
    emit narrowed();
}

bool TableFilter::passesWords(const QModelIndex& index) const
{
    if (!m_host.isEmpty() && index.data(HostRole).toString() != m_host)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString& word) { return text.contains(word); });
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!passesWords(index))
        return false;
    if (m_chips.isEmpty())
        return true;
    const QStringList passed = index.data(ChipsRole).toStringList();
    return std::ranges::all_of(m_chips,
                               [&passed](const QString& chip) { return passed.contains(chip); });
}

bool TableFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.isValid() && b.isValid())
        return compareSortValues(a, b) < 0;
    // Descending order asks with its arguments swapped; nothing must still come last.
    return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid()
                                             : !a.isValid() && b.isValid();
}

QHash<QString, int> TableFilter::chipCounts() const
{
    QHash<QString, int> counts;
    if (!sourceModel())
        return counts;
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        if (!passesWords(index))
            continue;
        const QStringList passed = index.data(ChipsRole).toStringList();
        if (!std::ranges::all_of(m_chips,
                                 [&passed](const QString& chip) { return passed.contains(chip); }))
            continue;
        for (const QString& chip : passed)
            ++counts[chip];
    }
    return counts;
}

std::optional<LoadLinePlace> TableFilter::loadLinePlace(int scoreColumn, int loadLine) const
{
    if (sortColumn() != scoreColumn)
        return std::nullopt;
    const bool isWorstFirst = sortOrder() == Qt::AscendingOrder;
    LoadLinePlace place{.loadLine = loadLine};
    for (int row = 0; row < rowCount(); ++row) {
        const auto score = index(row, scoreColumn).data(ScoreRole).value<score::Score>();
        const std::optional<int> whole = score.whole();
        if (!whole)
            break; // rows without a score come last
        const QVariant own = index(row, scoreColumn).data(LoadLineRole);
        const int line = own.isValid() ? own.toInt() : loadLine;
        if (row > 0 && line != place.loadLine)
            return std::nullopt;
        place.loadLine = line;
        const bool isBelow = *whole < line;
        if (isBelow != isWorstFirst && place.row == 0)
            place.row = row;
        ++(isBelow ? place.below : place.above);
    }
    if (place.below == 0 || place.above == 0)
        return std::nullopt;
    return place;
}

} // namespace plimsoll::models
