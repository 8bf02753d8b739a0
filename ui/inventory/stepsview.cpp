// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stepsview.h"

#include "models/wording.h"
#include "ui/inventory/stepfindings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qint64 WorthTelling = 200; ///< a waste of more than one part in so many

// The keyword in bold, its arguments behind it, both in the code face.
class InstructionDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override
    {
        const QString keyword = index.data(models::InstructionModel::KeywordRole).toString();
        const QString all = index.data().toString();
        if (all.trimmed().isEmpty()) {
            painter.setFont(text::small());
            painter.setPen(tokens().text3);
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                             StepsView::tr("no instruction recorded"));
            return;
        }
        QFont bold = text::code();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(tokens().text);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, keyword);
        const qreal used =
            keyword.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(keyword + u' ');
        painter.setFont(text::code());
        painter.setPen(tokens().text2);
        const QRectF rest = rect.adjusted(used, 0, 0, 0);
        const QString arguments =
            all.sliced(keyword.isEmpty() ? 0 : qMin(all.size(), keyword.size() + 1)).simplified();
        painter.drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(arguments, Qt::ElideRight, int(rest.width())));
    }
};

// Failing checks as tags.
class CheckTagsDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override
    {
        QFont font = text::caption();
        font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setRenderHint(QPainter::Antialiasing);
        qreal x = rect.left();
        for (const QString& check :
             index.data(models::InstructionModel::ChecksRole).toStringList()) {
            const qreal width = painter.fontMetrics().horizontalAdvance(check) + 12;
            if (x + width > rect.right() + 8)
                break;
            const QRectF tag(x, rect.center().y() - 9, width, 18);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens().failBg);
            painter.drawRoundedRect(tag, 3, 3);
            painter.setPen(tokens().fail);
            painter.drawText(tag, Qt::AlignCenter, check);
            x += width + 4;
        }
    }
};

// A heading over the steps that belong together; it spans the row.
class NumberDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override
    {
        if (index.data(models::InstructionModel::HeadingRole).toString().isEmpty()) {
            RowDelegate::paintValue(painter, rect, index);
            return;
        }
        painter.fillRect(rect.adjusted(-12, 0, 16, 0), tokens().sunken);
        painter.setFont(text::small());
        painter.setPen(tokens().text2);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    }
};

} // namespace

StepsView::StepsView(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_table(new QTableView(this))
    , m_empty(new StatePanel(this))
    , m_told(new StepFindings(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setRole(m_title, "card-title");
    m_title->setContentsMargins(14, 10, 14, 0);
    m_title->hide();
    setRole(m_note, "dim");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(14, 8, 14, 8);
    buildTable();
    m_told->hide();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_told);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_empty, 1);
    connect(m_told, &StepFindings::linkActivated, this, &StepsView::linkActivated);
    retranslate();
}

void StepsView::buildTable()
{
    m_table->setObjectName(u"imageSteps"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setItemDelegateForColumn(models::InstructionModel::Number,
                                      new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(models::InstructionModel::Counts,
                                      new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(models::InstructionModel::Instruction,
                                      new InstructionDelegate(m_table));
    m_table->setItemDelegateForColumn(models::InstructionModel::Size, new MiniBarDelegate(m_table));
    m_table->setItemDelegateForColumn(models::InstructionModel::Checks,
                                      new CheckTagsDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    auto* header = new TableHeader(m_table); // names the four severities over their counts
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    header->setSortIndicatorShown(false);
    m_table->setHorizontalHeader(header);
    header->setSectionResizeMode(models::InstructionModel::Instruction, QHeaderView::Stretch);
    fitColumns();
    connect(m_table, &QTableView::activated, this, &StepsView::activate);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == models::InstructionModel::Checks)
            activate(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StepsView::showStep);
    connect(&Theme::instance(), &Theme::changed, this, &StepsView::fitColumns);
}

/// In a narrow pane the instruction needs the room more than the size's bar and the counts.
void StepsView::fitColumns()
{
    using Model = models::InstructionModel;
    const bool isNarrow = width() < scaled(460);
    QHeaderView* header = m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(28));
    header->resizeSection(Model::Number, scaled(isNarrow ? 34 : 44));
    header->resizeSection(Model::Size, scaled(isNarrow ? 76 : 124));
    header->resizeSection(Model::Wasted, scaled(76));
    header->resizeSection(Model::Checks, scaled(76));
    header->resizeSection(Model::Counts, scaled(124));
    m_table->setColumnHidden(Model::Wasted, isNarrow || !m_wastes);
    m_table->setColumnHidden(Model::Counts, isNarrow || !m_isScanned);
    m_table->viewport()->update();
}

void StepsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void StepsView::activate(const QModelIndex& index)
{
    const QStringList checks = m_model.rows()[index.row()].checks;
    if (!m_tellsFindings && !checks.isEmpty())
        emit checkActivated(checks.first());
}

void StepsView::setFindings(const models::SnapshotPtr& snapshot, const QString& host,
                            const QList<core::Finding>& findings)
{
    m_snapshot = snapshot;
    m_host = host;
    m_findings = findings;
    showStep();
}

void StepsView::setTellsFindings(bool tells)
{
    m_tellsFindings = tells;
    m_title->setVisible(tells);
    m_told->setVisible(tells);
    showStep();
}

/// The current step; at first the one whose checks weigh most.
void StepsView::showStep()
{
    if (!m_tellsFindings)
        return;
    if (!m_table->currentIndex().isValid()) {
        const auto rank = [this](const models::InstructionRow& row) {
            int worst = -1;
            for (const core::Finding& finding : m_findings) {
                if (row.checks.contains(finding.check))
                    worst = qMax(worst, int(finding.severity));
            }
            return worst;
        };
        const QList<models::InstructionRow>& rows = m_model.rows();
        const auto worst = std::ranges::max_element(rows, {}, rank);
        if (worst == rows.end() || rank(*worst) < 0) {
            m_told->setStep(m_snapshot, m_host, {}, {});
            return;
        }
        m_table->selectRow(int(worst - rows.begin())); // and here again
        return;
    }
    m_told->setStep(m_snapshot, m_host, m_model.rows()[m_table->currentIndex().row()], m_findings);
}

void StepsView::setSteps(const QList<models::InstructionRow>& rows)
{
    const int was = rows == m_model.rows() ? m_table->currentIndex().row() : -1;
    m_findings.clear(); // those of the steps that were
    m_model.setRows(rows);
    if (was >= 0)
        m_table->selectRow(was);
    m_table->clearSpans();
    bool isScanned = false;
    qint64 wasted = 0;
    qint64 all = 0;
    for (int row = 0; row < int(rows.size()); ++row) {
        isScanned |= rows[row].layer >= 0;
        wasted += rows[row].wastedBytes;
        all += rows[row].sizeBytes;
        if (!rows[row].heading.isEmpty())
            m_table->setSpan(row, 0, 1, models::InstructionModel::ColumnCount);
    }
    m_isScanned = isScanned;
    m_wastes = wasted * WorthTelling > all;
    fitColumns();
    retranslate();
}

void StepsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StepsView::retranslate()
{
    const QList<models::InstructionRow>& rows = m_model.rows();
    const qint64 bytes =
        std::accumulate(rows.begin(), rows.end(), qint64(0),
                        [](qint64 sum, const auto& row) { return sum + row.sizeBytes; });
    const int steps = int(std::ranges::count_if(
        rows, [](const models::InstructionRow& row) { return row.heading.isEmpty(); }));
    m_note->setText(tr("%n steps, %1. Reconstructed from the image's history: not the "
                       "Dockerfile's own text.",
                       nullptr, steps)
                        .arg(models::sizeText(bytes)));
    m_note->setVisible(!rows.isEmpty());
    m_title->setText(tr("Layers"));
    m_splitter->setVisible(!rows.isEmpty());
    m_table->setAccessibleName(tr("Build steps"));
    m_empty->setVisible(rows.isEmpty());
    m_empty->setState(u"layers"_s, Ink::Text3, tr("No history of this image"),
                      tr("The daemon gave none, so its build cannot be told step by step."));
}

} // namespace plimsoll::ui
