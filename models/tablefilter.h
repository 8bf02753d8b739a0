// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace plimsoll::models {

/// Where the load line runs through a table that is sorted by score.
struct LoadLinePlace
{
    int row = 0; ///< the line runs above this row; at least 1
    int below = 0;
    int above = 0;
    int loadLine = 70;
    bool operator==(const LoadLinePlace&) const = default;
};

/// Filters a table by words, saved filters (chips) and sorts it by SortRole.
///
/// Words are looked for in SearchRole; all of them must occur. Chips are ids out of ChipsRole; a
/// row must pass all that are on. Sorting is stable and typed; rows without a value come last in
/// either direction.
class TableFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TableFilter(QObject* parent = nullptr);

    void setWords(const QString& words);
    QString words() const { return m_text; }
    void setChip(const QString& chip, bool isOn);
    void setChips(const QStringList& chips);
    QStringList chips() const; ///< those that are on, sorted
    /// Narrows to one host; empty: all.
    void setHost(const QString& host);
    QString host() const { return m_host; }
    bool isNarrowed() const;
    void clear();

    /// For each chip id how many rows would be left if it were on as well; one pass over the rows.
    QHash<QString, int> chipCounts() const;

    /// Absent unless the table is sorted by this column and has scores on both sides of the line; and
    /// where rows are held against different lines (LoadLineRole), since no single one parts them.
    /// @param loadLine  of rows that do not say theirs
    std::optional<LoadLinePlace> loadLinePlace(int scoreColumn, int loadLine) const;

signals:
    void narrowed(); ///< words, chips or host changed

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void apply();
    bool passesWords(const QModelIndex& index) const;

    QString m_text;
    QStringList m_words;
    QSet<QString> m_chips;
    QString m_host;
};

/// Typed order of two SortRole values: numbers by value, strings naturally; negative, zero,
/// positive.
int compareSortValues(const QVariant& left, const QVariant& right);

} // namespace plimsoll::models
