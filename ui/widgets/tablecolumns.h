// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QHeaderView;
class QMenu;
class QTableView;
class QTimer;

namespace plimsoll::ui {

/// Which columns a table shows, in which order, how wide, and by which one it is sorted: as set up,
/// as changed by hand, and remembered from one start to the next.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    /// How a column is shown at first; widths at a text size of 100 %.
    struct Setup
    {
        int column = 0;
        int width = 100;
        bool isShown = true;
        bool stretches = false;
    };

    /// @param view  parent and owner; its header must be in place
    explicit TableColumns(QTableView* view);

    /// Call once the view has its model. What was kept under the key wins over the setup; an empty
    /// key keeps nothing.
    void set(const QList<Setup>& columns, int sortColumn, Qt::SortOrder order,
             const QString& settingsKey);
    /// Fills a menu with one checkable action for each column, and "Reset columns".
    void fillMenu(QMenu* menu);
    /// Gives the stretching column what the others leave.
    void stretch();
    bool isFirst(int column) const;
    bool isLast(int column) const;
    int setupWidth(int column) const; ///< 0: a column that was not set up

signals:
    void changed(); ///< columns, order or sorting were changed by the user

private:
    QHeaderView& header() const;
    void connectHeader();
    void reset();
    void rescale();
    void save();
    void restore();

    QTableView& m_view;
    QTimer* m_saveTimer;
    QList<Setup> m_columns;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_settingsKey;
    qreal m_scale; ///< text size the widths are at
    bool m_isStretching = false;
};

} // namespace plimsoll::ui
