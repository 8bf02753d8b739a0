// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/roles.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int SaveDelayMs = 400;
constexpr int FirstCell = 12; // paddings of the delegates' cells
constexpr int OtherCell = 6;
constexpr int LastCell = 16;
constexpr int PillReach = 58;

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

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(44);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setFixedHeight(29);
}

bool TableHeader::isCounts(int section) const
{
    return model()->headerData(section, Qt::Horizontal, models::CountsRole).toBool();
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const paint::Tokens& t = tokens();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool isHovered = rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    painter->save();
    painter->fillRect(rect, t.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    QFont font = text::small();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(isHovered || isSorted ? t.text : t.text3);
    const auto* table = qobject_cast<const TableView*>(parentWidget());
    const bool isFirst = table && table->isFirstColumn(section);
    const bool isLast = table && table->isLastColumn(section);
    const QRectF place = QRectF(rect).adjusted(isFirst ? FirstCell : OtherCell, 0,
                                               isLast ? -LastCell : -OtherCell, -1);
    if (isCounts(section))
        paintLetters(*painter, place);
    else
        paintTitle(*painter, place, section, isSorted);
    painter->restore();
}

void TableHeader::paintLetters(QPainter& painter, const QRectF& place)
{
    QRectF cell(place.left(), place.top(), 26, place.height());
    for (const QString& letter : tr("C H M L", "first letters of the severities").split(u' ')) {
        painter.drawText(cell, Qt::AlignCenter, letter);
        cell.translate(28, 0);
    }
}

void TableHeader::paintTitle(QPainter& painter, const QRectF& place, int section,
                             bool isSorted) const
{
    constexpr int Arrow = 10;
    const bool isRight = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt()
        & Qt::AlignRight;
    const QString title = painter.fontMetrics().elidedText(
        model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
        int(place.width()) - (isSorted ? Arrow + 2 : 0));
    const qreal width = painter.fontMetrics().horizontalAdvance(title);
    const qreal total = width + (isSorted ? Arrow + 3 : 0);
    const qreal left = isRight ? place.right() - total : place.left();
    painter.drawText(QRectF(left, place.top(), width + 1, place.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!isSorted)
        return;
    const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
    icon(isUp ? u"chevron-up"_s : u"chevron-down"_s, Ink::Text2)
        .paint(&painter,
               QRect(int(left + width) + 3, int(place.center().y()) - Arrow / 2 + 1, Arrow, Arrow));
}

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_emptyState(new StatePanel(this))
    , m_rowsTimer(new QTimer(this))
    , m_saveTimer(new QTimer(this))
{
    setHorizontalHeader(new TableHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
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
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(SaveDelayMs);
    connect(m_saveTimer, &QTimer::timeout, this, &TableView::saveLayout);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));

    QHeaderView* header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        QMenu menu;
        fillColumnMenu(&menu);
        menu.exec(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        stretch();
        m_saveTimer->start();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_saveTimer->start(); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        m_rowsTimer->start();
        m_saveTimer->start();
        emit arrangementChanged();
    });
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
    m_columns = columns;
    m_sortColumn = sortColumn;
    m_sortOrder = order;
    m_settingsKey = settingsKey;
    resetLayout();
    restoreLayout();
    m_saveTimer->stop();
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

void TableView::fillColumnMenu(QMenu* menu)
{
    for (const ColumnSetup& setup : std::as_const(m_columns)) {
        const QString title = model()->headerData(setup.column, Qt::Horizontal).toString();
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(setup.column));
        // The name of a row stays: without it the rest says nothing.
        action->setEnabled(!setup.stretches);
        connect(action, &QAction::toggled, this, [this, column = setup.column](bool isShown) {
            setColumnHidden(column, !isShown);
            stretch();
            m_saveTimer->start();
            emit arrangementChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetLayout();
        m_saveTimer->start();
        emit arrangementChanged();
    });
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

bool TableView::isFirstColumn(int column) const
{
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            return logical == column;
    }
    return false;
}

bool TableView::isLastColumn(int column) const
{
    for (int visual = horizontalHeader()->count() - 1; visual >= 0; --visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            return logical == column;
    }
    return false;
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
    const int top = rowViewportPosition(m_place->row);
    const QRectF band(0, top, viewport()->width(), BandHeight);
    if (band.bottom() < 0 || band.top() > viewport()->height())
        return;
    painter.fillRect(band, t.surface);
    painter.fillRect(QRectF(0, band.bottom() - 1, band.width(), 1), t.line);
    const QString text =
        tr("load line %1  ·  %2 below, %3 above")
            .arg(m_loadLine)
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

void TableView::updateLoadLine()
{
    const auto place = m_filter && m_scoreColumn >= 0
        ? m_filter->loadLinePlace(m_scoreColumn, m_loadLine)
        : std::optional<models::LoadLinePlace>();
    m_place = place;
    // Setting the default again brings every row back to it, wherever the line ran before.
    verticalHeader()->setDefaultSectionSize(RowHeight);
    if (m_place)
        verticalHeader()->resizeSection(m_place->row, RowHeight + BandHeight);
    viewport()->update();
}

// One column takes what the others leave, but never less than it was set up with: then the table
// scrolls instead of hiding the names.
void TableView::stretch()
{
    if (m_isStretching)
        return;
    const auto it = std::ranges::find_if(m_columns, &ColumnSetup::stretches);
    if (it == m_columns.end())
        return;
    m_isStretching = true;
    QHeaderView* header = horizontalHeader();
    const int others = header->length() - header->sectionSize(it->column);
    header->resizeSection(it->column, std::max(it->width, viewport()->width() - others));
    m_isStretching = false;
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
    stretch();
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
    const int x = int(event->position().x()) - columnViewportPosition(index.column());
    const bool isOnPill = x >= OtherCell && x <= FirstCell + PillReach;
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
    const auto it = std::ranges::find(m_columns, column, &ColumnSetup::column);
    return std::max(QTableView::sizeHintForColumn(column), it == m_columns.end() ? 0 : it->width);
}

void TableView::resetLayout()
{
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < header->count(); ++column)
        setColumnHidden(column, true);
    for (int visual = 0; visual < m_columns.size(); ++visual) {
        const ColumnSetup& setup = m_columns[visual];
        header->moveSection(header->visualIndex(setup.column), visual);
        header->resizeSection(setup.column, setup.width);
        setColumnHidden(setup.column, !setup.isShown);
    }
    sortByColumn(m_sortColumn, m_sortOrder);
    stretch();
}

void TableView::saveLayout()
{
    if (m_settingsKey.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(u"tables/%1"_s.arg(m_settingsKey));
    settings.setValue(u"columns"_s, horizontalHeader()->count());
    settings.setValue(u"header"_s, horizontalHeader()->saveState());
}

void TableView::restoreLayout()
{
    if (m_settingsKey.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(u"tables/%1"_s.arg(m_settingsKey));
    // A version with other columns wrote other bytes: start afresh instead of guessing.
    if (settings.value(u"columns"_s).toInt() != horizontalHeader()->count())
        return;
    horizontalHeader()->restoreState(settings.value(u"header"_s).toByteArray());
    sortByColumn(horizontalHeader()->sortIndicatorSection(),
                 horizontalHeader()->sortIndicatorOrder());
}

} // namespace plimsoll::ui
