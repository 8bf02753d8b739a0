// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablefilter.h"
#include "ui/widgets/tablecolumns.h"

#include <QTableView>

#include <optional>

class QTimer;

namespace plimsoll::ui {

class ScorePillDelegate;
class StatePanel;

/// A list of objects as every page shows it: rows of one height, typed sorting, columns that can be
/// chosen, moved and resized and are remembered per page, rows copied as tab separated text, and
/// the load line running through it while it is sorted by score.
///
/// The first column set up as a score column decides where the line runs.
class TableView final : public QTableView
{
    Q_OBJECT
public:
    using ColumnSetup = TableColumns::Setup;

    static constexpr int RowHeight = 30; ///< at a text size of 100 %
    static constexpr int BandHeight = 24;

    explicit TableView(QWidget* parent = nullptr);

    /// Shows a model through a filter; neither is owned.
    void setFilter(models::TableFilter* filter);
    /// Widths, order and sorting come from the settings where they were kept under this key.
    void setColumns(const QList<ColumnSetup>& columns, int sortColumn, Qt::SortOrder order,
                    const QString& settingsKey);
    void setScoreColumns(const QList<int>& columns);
    void setLoadLine(int loadLine);

    /// Shown in place of rows when there are none.
    StatePanel* emptyState() { return m_emptyState; }
    TableColumns* columns() { return m_columns; }

    int currentSourceRow() const; ///< -1: none
    void selectSourceRow(int row);
    int selectedCount() const;
    QString selectedText() const; ///< rows as tab separated text, columns as shown
    void copySelection();

    // What the delegates ask while painting.
    int bandAbove(int row) const { return m_place && m_place->row == row ? bandHeight() : 0; }
    bool isHovered(int row) const { return row == m_hoveredRow; }
    const TableColumns& columns() const { return *m_columns; }

signals:
    void currentRowChanged(); ///< also after the model changed below it
    void whyRequested(const QModelIndex& index); ///< a click on a score
    void arrangementChanged(); ///< columns, order or sorting were changed by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    int sizeHintForColumn(int column) const override;

private:
    static int bandHeight();
    void updateLoadLine();
    void updateEmptyState();
    void rowsChanged();
    void paintBand(QPainter& painter) const;
    void hover(const QPoint& point);

    models::TableFilter* m_filter = nullptr;
    StatePanel* m_emptyState;
    TableColumns* m_columns;
    QTimer* m_rowsTimer;
    QList<ScorePillDelegate*> m_pills;
    int m_scoreColumn = -1;
    int m_loadLine = 70;
    int m_hoveredRow = -1;
    std::optional<models::LoadLinePlace> m_place;
};

} // namespace plimsoll::ui
