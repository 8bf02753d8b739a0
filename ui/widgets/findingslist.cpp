// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findingslist.h"

#include "models/editionids.h"
#include "models/roles.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/outcomesegments.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int TitleHeight = 34;
constexpr int IdIndent = 36;
constexpr int TitleIndent = 72;

// A row's title line; below it, on the open row, stands the finding in full.
class FindingRowDelegate final : public QStyledItemDelegate
{
public:
    explicit FindingRowDelegate(FindingRows* rows)
        : QStyledItemDelegate(rows)
        , m_rows(rows)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool isOpen = m_rows->open() == index;
        return {scaled(200), scaled(TitleHeight) + (isOpen ? m_rows->detailHeight() : 0)};
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override
    {
        editor->setGeometry(option.rect.adjusted(0, scaled(TitleHeight), 0, 0));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const paint::Tokens& t = tokens();
        const QRect whole = inDesign(option.rect).toRect();
        const QRect row(whole.topLeft(), QSize(whole.width(), TitleHeight));
        const bool isOpen = m_rows->open() == index;
        const bool isCurrent = m_rows->currentIndex() == index && m_rows->hasFocus();
        const bool isLit = isOpen || isCurrent;
        painter->save();
        painter->scale(textScale(), textScale());
        painter->fillRect(row,
                          isLit                                        ? t.selection
                              : option.state & QStyle::State_MouseOver ? t.hover
                                                                       : t.surface);
        if (isLit)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), t.accent);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.line);
        paintTitle(*painter, row, index);
        painter->restore();
    }

private:
    static void paintTitle(QPainter& painter, const QRect& row, const QModelIndex& index)
    {
        const paint::Tokens& t = tokens();
        const auto severity = core::Severity(index.data(models::SeverityRole).toInt());
        const auto outcome = core::Outcome(index.data(models::OutcomeRole).toInt());
        paint::drawOutcomeGlyph(painter, QRectF(row.left() + 14, row.center().y() - 6, 13, 13),
                                outcome, t);
        painter.setFont(text::code());
        painter.setPen(t.text2);
        const QString id = models::shownId(index.data(models::CheckRole).toString());
        const int idWidth = painter.fontMetrics().horizontalAdvance(id);
        painter.drawText(QRect(row.left() + IdIndent, row.top(), idWidth + 2, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, id);
        // A rule's id is longer than a control's.
        const int titleLeft = row.left() + qMax(TitleIndent + 8, IdIndent + idWidth + 10);

        const QString word =
            index.siblingAtColumn(models::FindingModel::Severity).data().toString();
        const int wordWidth = QFontMetrics(text::small()).horizontalAdvance(word);
        const int severityLeft = row.right() - 90;
        const bool hasWord = row.width() > 380 && wordWidth < 66;
        const int badgeLeft = hasWord ? severityLeft : row.right() - 32;
        painter.setFont(text::small());
        painter.setPen(t.text2);
        if (hasWord) {
            painter.drawText(QRect(badgeLeft + 24, row.top(), 66, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, word);
        }
        paint::drawSeverityBadge(painter, QRectF(badgeLeft, row.top(), 18, row.height()), severity,
                                 t);

        const int titleRight =
            paintEnding(painter, row, badgeLeft - 8, index.data(models::EndingRole).toString());
        QFont font = text::body();
        font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setPen(t.text);
        const QRect title(titleLeft, row.top(), titleRight - titleLeft, row.height());
        const QString text = index.siblingAtColumn(models::FindingModel::Title).data().toString();
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, title.width()));
    }

    // The warning that a waiver comes to its end; @return what is left of it for the title.
    static int paintEnding(QPainter& painter, const QRect& row, int right, const QString& words)
    {
        if (words.isEmpty())
            return right;
        const QRectF place(row.left(), row.top(), right - row.left(), row.height());
        return int(drawWarningTag(painter, place, words)) - 8;
    }

    FindingRows* m_rows;
};

} // namespace

FindingRows::FindingRows(QWidget* parent)
    : QListView(parent)
{
    setItemDelegate(new FindingRowDelegate(this));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setResizeMode(Adjust);
    verticalScrollBar()->setSingleStep(TitleHeight);
    connect(&Theme::instance(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void FindingRows::openRow(const QModelIndex& index, FindingView* view)
{
    closeRow();
    m_view = view;
    m_open = index;
    setIndexWidget(index, view);
    doItemsLayout();
    setCurrentIndex(index);
    // The title first, then as much of the finding as fits.
    scrollTo(index, EnsureVisible);
    if (visualRect(index).height() > viewport()->height())
        scrollTo(index, PositionAtTop);
}

void FindingRows::closeRow()
{
    if (!m_open.isValid() && !m_view)
        return;
    const QPersistentModelIndex was = m_open;
    m_open = QPersistentModelIndex();
    if (was.isValid())
        setIndexWidget(was, nullptr);
    m_view = nullptr;
    doItemsLayout();
}

int FindingRows::detailHeight() const
{
    return m_view ? m_view->heightForWidth(viewport()->width()) : 0;
}

void FindingRows::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit toggleRequested(currentIndex());
        return;
    case Qt::Key_Right:
        if (m_open != currentIndex())
            emit toggleRequested(currentIndex());
        return;
    case Qt::Key_Left:
        emit closeRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void FindingRows::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const bool isOnTitle =
        index.isValid() && at.y() < visualRect(index).top() + scaled(TitleHeight);
    if (event->button() == Qt::LeftButton && isOnTitle)
        emit toggleRequested(index);
}

void FindingRows::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (m_open.isValid())
        scheduleDelayedItemsLayout();
}

FindingsList::FindingsList(QWidget* parent)
    : QWidget(parent)
    , m_segments(new OutcomeSegments(this))
    , m_rows(new FindingRows(this))
    , m_empty(new StatePanel(this))
{
    m_rows->setModel(&m_model);
    m_rows->setModelColumn(models::FindingModel::Title);
    m_rows->setObjectName(u"findingRows"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_segments);
    column->addWidget(m_rows, 1);
    column->addWidget(m_empty, 1);
    connect(m_segments, &OutcomeSegments::outcomeChosen, this, &FindingsList::setOutcome);
    connect(m_rows, &FindingRows::toggleRequested, this, &FindingsList::toggle);
    connect(m_rows, &FindingRows::closeRequested, m_rows, &FindingRows::closeRow);
    refresh();
}

void FindingsList::setFindings(const models::SnapshotPtr& snapshot, const QString& host,
                               const core::ObjectRef& object, const QList<core::Finding>& findings)
{
    const bool isSameObject =
        host == m_host && object.kind == m_object.kind && object.id == m_object.id;
    QString openCheck;
    QString openObject;
    if (isSameObject && m_rows->view()) {
        openCheck = m_rows->view()->finding().check;
        openObject = m_rows->view()->finding().object.id;
    }
    m_rows->closeRow();
    m_snapshot = snapshot;
    m_host = host;
    m_object = object;
    m_model.setFindings(findings, snapshot ? snapshot->assessment.generatedAtUtc : QDateTime());
    refresh();
    if (!openCheck.isEmpty())
        this->openCheck(openCheck, openObject);
}

void FindingsList::setOutcome(core::Outcome outcome)
{
    m_rows->closeRow();
    m_model.setOutcome(outcome);
    refresh();
}

bool FindingsList::openCheck(const QString& check, const QString& objectId)
{
    const std::optional<core::Outcome> outcome = m_model.outcomeOf(check);
    if (!outcome)
        return false;
    setOutcome(*outcome);
    int row = m_model.rowOf(check, objectId);
    if (row < 0)
        row = m_model.rowOf(check);
    if (row < 0)
        return false;
    openIndex(m_model.index(row, models::FindingModel::Title));
    return true;
}

void FindingsList::step(int direction)
{
    if (m_model.rowCount() == 0)
        return;
    const int current = m_rows->currentIndex().isValid() ? m_rows->currentIndex().row() : -1;
    const int row = qBound(0, current + direction, m_model.rowCount() - 1);
    openIndex(m_model.index(row, models::FindingModel::Title));
}

void FindingsList::toggle(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (m_rows->open() == index)
        m_rows->closeRow();
    else
        openIndex(index);
}

void FindingsList::openIndex(const QModelIndex& index)
{
    auto* view = new FindingView;
    view->setObjectName(u"openFinding"_s);
    view->setIndent(40);
    view->setFinding(m_snapshot, m_host, m_model.finding(index.row()));
    connect(view, &FindingView::linkActivated, this, &FindingsList::linkActivated);
    m_rows->openRow(index, view);
    emit findingOpened(view->finding());
}

void FindingsList::refresh()
{
    m_segments->setCounts(m_model.counts());
    m_segments->setOutcome(m_model.outcome());
    const bool isEmpty = m_model.rowCount() == 0;
    m_rows->setVisible(!isEmpty);
    m_segments->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_rows->setAccessibleName(tr("Findings"));
    if (isEmpty) {
        m_empty->setState(u"list-check"_s, Ink::Text3, tr("No check was put to this object"),
                          tr("It was listed, but nothing about it could be read."));
    }
}

void FindingsList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace plimsoll::ui
