// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/roles.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableheader.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int PillReach = 58; // from the cell's start

// Names come from daemons: a tab or line break in one must not make a second cell.
QString asCell(QString text)
{
    for (QChar& character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_emptyState(new StatePanel(this))
    , m_rowsTimer(new QTimer(this))
{
    setHorizontalHeader(new TableHeader(this));
    m_columns = new TableColumns(this);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    m_emptyState->hide();

    m_rowsTimer->setSingleShot(true);
    m_rowsTimer->setInterval(0);
    connect(m_rowsTimer, &QTimer::timeout, this, &TableView::rowsChanged);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_rowsTimer,
            qOverload<>(&QTimer::start));
    connect(m_columns, &TableColumns::changed, this, &TableView::arrangementChanged);
    connect(&Theme::instance(), &Theme::changed, this, &TableView::updateLoadLine);
    updateLoadLine();
}

void TableView::setFilter(models::TableFilter* filter)
{
    m_filter = filter;
    setModel(filter);
    setSortingEnabled(true);
    const auto queue = [this] { m_rowsTimer->start(); };
    connect(filter, &QAbstractItemModel::modelReset, this, queue);
    connect(filter, &QAbstractItemModel::layoutChanged, this, queue);
    connect(filter, &QAbstractItemModel::rowsInserted, this, queue);
    connect(filter, &QAbstractItemModel::rowsRemoved, this, queue);
    m_rowsTimer->start();
}

void TableView::setColumns(const QList<ColumnSetup>& columns, int sortColumn, Qt::SortOrder order,
                           const QString& settingsKey)
{
    m_columns->set(columns, sortColumn, order, settingsKey);
}

void TableView::setScoreColumns(const QList<int>& columns)
{
    m_scoreColumn = columns.value(0, -1);
    for (const int column : columns) {
        auto* delegate = new ScorePillDelegate(this);
        delegate->setLoadLine(m_loadLine);
        setItemDelegateForColumn(column, delegate);
        m_pills += delegate;
    }
}

void TableView::setLoadLine(int loadLine)
{
    m_loadLine = loadLine;
    for (ScorePillDelegate* delegate : std::as_const(m_pills))
        delegate->setLoadLine(loadLine);
    m_rowsTimer->start();
}

int TableView::currentSourceRow() const
{
    return m_filter ? m_filter->mapToSource(currentIndex()).row() : -1;
}

void TableView::selectSourceRow(int row)
{
    if (!m_filter)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_filter->sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        setCurrentIndex(index.siblingAtColumn(column));
        break;
    }
    scrollTo(currentIndex());
}

int TableView::selectedCount() const
{
    return selectionModel() ? int(selectionModel()->selectedRows().size()) : 0;
}

QString TableView::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells += asCell(row.siblingAtColumn(column).data().toString());
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void TableView::copySelection()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text + u'\n');
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!m_place)
        return;
    QPainter painter(viewport());
    paintBand(painter);
}

void TableView::paintBand(QPainter& painter) const
{
    const paint::Tokens& t = tokens();
    const QRectF place(0, rowViewportPosition(m_place->row), viewport()->width(), bandHeight());
    if (place.bottom() < 0 || place.top() > viewport()->height())
        return;
    painter.scale(textScale(), textScale());
    const QRectF band = inDesign(place);
    painter.fillRect(band, t.surface);
    painter.fillRect(QRectF(0, band.bottom() - 1, band.width(), 1), t.line);
    const QString text =
        tr("load line %1  ·  %2 below, %3 above")
            .arg(m_place->loadLine)
            .arg(QLocale().toString(m_place->below), QLocale().toString(m_place->above));
    QFont font = text::caption();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const qreal y = band.center().y();
    const QPointF mark(30, y);
    const qreal textLeft = mark.x() + 11;
    const qreal textWidth = QFontMetricsF(font).horizontalAdvance(text);
    painter.fillRect(QRectF(0, y - 1, 14, 2), t.waterLine);
    const qreal lineLeft = textLeft + textWidth + 8;
    painter.fillRect(QRectF(lineLeft, y - 1, band.width() - lineLeft, 2), t.waterLine);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::drawMark(painter, mark, 3.6, 2.4, 1.4, t.waterLine);
    painter.setPen(t.text2);
    painter.drawText(QRectF(textLeft, band.top(), textWidth + 2, band.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

int TableView::bandHeight()
{
    return scaled(BandHeight);
}

void TableView::updateLoadLine()
{
    const auto place = m_filter && m_scoreColumn >= 0
        ? m_filter->loadLinePlace(m_scoreColumn, m_loadLine)
        : std::optional<models::LoadLinePlace>();
    m_place = place;
    // Setting the default again brings every row back to it, wherever the line ran before.
    verticalHeader()->setMinimumSectionSize(scaled(RowHeight));
    verticalHeader()->setDefaultSectionSize(scaled(RowHeight));
    if (m_place)
        verticalHeader()->resizeSection(m_place->row, scaled(RowHeight) + bandHeight());
    viewport()->update();
}

void TableView::updateEmptyState()
{
    const bool isEmpty = !model() || model()->rowCount() == 0;
    m_emptyState->setVisible(isEmpty);
    if (isEmpty)
        m_emptyState->setGeometry(viewport()->geometry());
}

void TableView::rowsChanged()
{
    updateLoadLine();
    updateEmptyState();
    emit currentRowChanged();
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_columns->stretch();
    m_emptyState->setGeometry(viewport()->geometry());
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::hover(const QPoint& point)
{
    const QModelIndex index = indexAt(point);
    const int row =
        index.isValid() && point.y() >= rowViewportPosition(index.row()) + bandAbove(index.row())
        ? index.row()
        : -1;
    const bool isScore = row >= 0 && index.data(models::ScoreRole).isValid();
    viewport()->setCursor(isScore ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    hover(event->position().toPoint());
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier)
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto score = index.data(models::ScoreRole).value<score::Score>();
    const qreal x =
        (event->position().x() - columnViewportPosition(index.column())) / textScale();
    const bool isOnPill = x >= RowDelegate::CellPadding && x <= RowDelegate::FirstPadding + PillReach;
    if (index.isValid() && score.value && isOnPill)
        emit whyRequested(index);
}

void TableView::leaveEvent(QEvent* event)
{
    m_hoveredRow = -1;
    viewport()->update();
    QTableView::leaveEvent(event);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && model()) {
        horizontalHeader()->viewport()->update();
        viewport()->update();
    }
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        emit currentRowChanged();
}

int TableView::sizeHintForColumn(int column) const
{
    return std::max(QTableView::sizeHintForColumn(column), m_columns->setupWidth(column));
}

} // namespace plimsoll::ui
