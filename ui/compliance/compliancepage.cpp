// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/compliancepage.h"

#include "models/checkmodel.h"
#include "models/editionids.h"
#include "models/tablefilter.h"
#include "models/wording.h"
#include "ui/compliance/checkdetail.h"
#include "ui/compliance/heatmap.h"
#include "ui/compliance/matrixview.h"
#include "ui/compliance/outcomedonut.h"
#include "ui/compliance/outcomestrip.h"
#include "ui/compliance/sectiontable.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wholescrollarea.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using models::CheckModel;

namespace {

constexpr int LeastChecksHeight = 180; ///< header, columns and some rows
constexpr int LegendCardWidth = 690;

} // namespace

CompliancePage::CompliancePage(QWidget* parent)
    : Page(parent)
    , m_snapshot(std::make_shared<models::Snapshot>())
{
    setObjectName(u"compliancePage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(newBenchmarkCard(), 39);
    top->addWidget(newHeatCard(), 61);
    layout->addLayout(top);
    layout->addWidget(newChecksCard(), 1);
    retranslate();
}

QString CompliancePage::title() const
{
    return tr("Compliance");
}

QWidget* CompliancePage::newBenchmarkCard()
{
    m_benchmark = new Card(this);
    m_donut = new OutcomeDonut(m_benchmark);
    m_sections = new SectionTable(m_benchmark);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_donut);
    column->addWidget(m_sections);
    column->addStretch(1);
    auto* scroll = new WholeScrollArea(m_benchmark);
    scroll->setContent(content);
    m_benchmark->body()->addWidget(scroll, 1);
    connect(m_donut, &OutcomeDonut::outcomeActivated, this, [this](core::Outcome outcome) {
        models::CheckScope scope = m_scope;
        scope.outcome = scope.outcome == outcome ? std::nullopt : std::optional(outcome);
        goTo(scope);
    });
    connect(m_sections, &ChartWidget::itemActivated, this, [this](int index) {
        models::CheckScope scope = m_scope;
        const QString section = m_sections->sectionAt(index);
        scope.section = scope.section == section ? QString() : section;
        goTo(scope);
    });
    return m_benchmark;
}

QWidget* CompliancePage::newHeatCard()
{
    m_heatCard = new Card(this);
    m_legend = new HeatLegend(m_heatCard);
    m_byHost = new Chip(Chip::Kind::Toggle, m_heatCard);
    m_byHost->setObjectName(u"byHost"_s);
    m_byHost->setCheckable(true);
    m_byContainer = new Chip(Chip::Kind::Toggle, m_heatCard);
    m_byContainer->setObjectName(u"byContainer"_s);
    m_byContainer->setCheckable(true);
    for (QWidget* widget : {static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_byHost),
                            static_cast<QWidget*>(m_byContainer)})
        m_heatCard->addHeaderWidget(widget);
    connect(m_byHost, &QAbstractButton::clicked, this, [this] { showMatrix(false); });
    connect(m_byContainer, &QAbstractButton::clicked, this, [this] { showMatrix(true); });
    m_heat = new HeatMap;
    auto* scroll = new QScrollArea(m_heatCard);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_heat);
    // A scroll area fills its widget with the window's colour; here the card shows through.
    m_heat->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    connect(m_heat, &ChartWidget::currentItemChanged, scroll, [this, scroll](int index) {
        const QPoint middle = m_heat->itemPlace(index).center();
        scroll->ensureVisible(middle.x(), middle.y(), scaled(60), scaled(60));
    });
    m_matrix = new MatrixView;
    m_matrix->setObjectName(u"controlMatrix"_s);
    m_views = new QStackedWidget(m_heatCard);
    m_views->addWidget(scroll);
    m_views->addWidget(m_matrix);
    m_heatCard->body()->addWidget(m_views, 1);
    connect(m_matrix, &MatrixView::cellActivated, this,
            [this](const QString& host, const core::ObjectRef& container, const QString& check) {
                m_wantedCheck = check;
                m_wantedObject = container;
                const QString id = models::shownId(check);
                setScope({.host = host, .section = core::sectionOf(id)});
            });
    showMatrix(false);
    connect(m_heat, &ChartWidget::itemActivated, this, [this](int index) {
        models::CheckScope scope = m_scope;
        const bool isSame =
            scope.host == m_heat->hostOf(index) && scope.section == m_heat->sectionOf(index);
        scope.host = isSame ? QString() : m_heat->hostOf(index);
        scope.section = isSame ? QString() : m_heat->sectionOf(index);
        goTo(scope);
    });
    return m_heatCard;
}

QWidget* CompliancePage::newChecksCard()
{
    m_checksCard = new Card(this);
    // The rest of the page is its own: the cards above have what they need first.
    m_checksCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    const auto keepRows = [this] { m_checksCard->setMinimumHeight(scaled(LeastChecksHeight)); };
    keepRows();
    connect(&Theme::instance(), &Theme::changed, m_checksCard, keepRows);
    auto* chips = new QWidget(m_checksCard);
    m_chips = new QHBoxLayout(chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(8);
    m_checksCard->addTitleWidget(chips);
    m_counts = new OutcomeStrip(m_checksCard);
    m_checksCard->addTitleWidget(m_counts);
    m_table = new TableView(m_checksCard);
    m_field = new FilterField(m_table, m_checksCard);
    m_field->setObjectName(u"checkFilter"_s);
    keepWidth(m_field, 200);
    m_openHost = new LinkButton(LinkButton::Arrow::Right, m_checksCard);
    m_openHost->setObjectName(u"openHost"_s);
    m_checksCard->addHeaderWidget(m_field);
    m_checksCard->addHeaderWidget(m_openHost);
    connect(m_openHost, &QPushButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Hosts,
                            .host = m_scope.host,
                            .object = {core::ObjectKind::Host, m_scope.host, m_scope.host}});
    });

    m_model = new CheckModel(this);
    m_filter = new models::TableFilter(this);
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(u"checksTable"_s);
    m_table->setFilter(m_filter);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setItemDelegateForColumn(CheckModel::Result, new OutcomeDelegate(m_table));
    m_table->setItemDelegateForColumn(CheckModel::Severity, new SeverityDelegate(m_table));
    m_table->setColumns({{CheckModel::Result, 116},
                         {CheckModel::Check, 66},
                         {CheckModel::Requirement, 410},
                         {CheckModel::Severity, 110},
                         {CheckModel::Type, 100},
                         {CheckModel::ExtentColumn, 200},
                         {.column = CheckModel::Objects, .width = 240, .stretches = true},
                         {CheckModel::Change, 90}},
                        CheckModel::Result, Qt::AscendingOrder, u"tables/checks"_s);
    connect(m_field, &QLineEdit::textChanged, m_filter, &models::TableFilter::setWords);
    connect(m_table, &TableView::currentRowChanged, this, &CompliancePage::showSelectedCheck);

    m_detail = new CheckDetail(m_checksCard);
    m_detail->hide();
    connect(m_detail, &CheckDetail::closeRequested, this, [this] {
        m_detail->hide();
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    });
    connect(m_detail, &CheckDetail::linkActivated, this, &Page::linkActivated);
    m_waive = new QAction(this);
    m_waive->setObjectName(u"waiveFinding"_s);
    m_waive->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_waive, &QAction::triggered, m_detail, &CheckDetail::waive);
    m_table->addAction(m_waive);
    m_detail->addAction(m_waive);
    auto* splitter = new QSplitter(m_checksCard);
    splitter->setHandleWidth(6);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({760, 620});
    m_checksCard->body()->addWidget(splitter, 1);
    return m_checksCard;
}

void CompliancePage::setSnapshot(const models::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<models::Snapshot>();
    const QList<SectionTable::Row> rows = SectionTable::rowsOf(*m_snapshot);
    m_sections->setRows(rows);
    m_donut->setCounts(SectionTable::summed(rows));
    m_matrix->setSnapshot(m_snapshot, {});
    m_heat->setHosts(m_snapshot->assessment.hosts);
    if (!m_scope.host.isEmpty() && !m_snapshot->host(m_scope.host))
        m_scope.host.clear();
    m_wantedCheck = m_shownCheck;
    setScope(m_scope);
    retranslate();
}

void CompliancePage::open(const Link& link)
{
    m_wantedCheck = link.check;
    m_wantedObject = link.object;
    setScope({.host = link.host, .section = link.section, .outcome = link.outcome});
}

QWidget* CompliancePage::filterField()
{
    return m_field;
}

/// A step of a drill-down: the window remembers it, so that Alt+Left walks back.
void CompliancePage::goTo(const models::CheckScope& scope)
{
    setScope(scope);
    emit linkActivated(placeOf({}));
}

Link CompliancePage::placeOf(const QString& check) const
{
    return {.page = PageId::Compliance,
            .host = m_scope.host,
            .check = check,
            .section = m_scope.section,
            .outcome = m_scope.outcome};
}

void CompliancePage::setScope(const models::CheckScope& scope)
{
    m_scope = scope;
    m_sections->setSelected(scope.section);
    m_donut->setSelected(scope.outcome);
    m_heat->setSelected(scope.host, scope.section);
    showChecks();
    showChips();
}

void CompliancePage::showMatrix(bool isShown)
{
    m_views->setCurrentIndex(isShown ? 1 : 0);
    m_byHost->setChecked(!isShown);
    m_byContainer->setChecked(isShown);
    placeLegend();
    if (m_detail) // built by now
        retranslate();
}

/// The title needs its room more than the legend does.
void CompliancePage::placeLegend()
{
    m_legend->setVisible(!m_byContainer->isChecked()
                         && m_heatCard->width() >= scaled(LegendCardWidth));
}

void CompliancePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    layout()->activate();
    placeLegend();
}

void CompliancePage::showChecks()
{
    const QList<models::CheckRow> rows = models::checkRows(*m_snapshot, m_scope);
    m_model->setRows(rows);
    m_counts->setCounts(models::outcomesOf(rows), int(rows.size()));
    const int row = m_wantedCheck.isEmpty() ? -1 : m_model->rowOf(m_wantedCheck);
    m_wantedCheck.clear();
    if (row >= 0)
        m_table->selectSourceRow(row);
    showSelectedCheck();
}

void CompliancePage::showChips()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto addChip = [this](const QString& words, const models::CheckScope& without) {
        auto* chip = new Chip(Chip::Kind::Removable, this);
        chip->setText(words);
        chip->setAccessibleName(tr("Filter: %1").arg(words));
        connect(
            chip, &Chip::removeRequested, this, [this, without] { goTo(without); },
            Qt::QueuedConnection);
        m_chips->addWidget(chip);
    };
    models::CheckScope without = m_scope;
    if (!m_scope.host.isEmpty()) {
        without.host.clear();
        addChip(tr("Host: %1").arg(m_scope.host), without);
    }
    without = m_scope;
    if (!m_scope.section.isEmpty()) {
        without.section.clear();
        addChip(tr("Section: %1 %2").arg(m_scope.section, sectionTitle(m_scope.section)), without);
    }
    without = m_scope;
    if (m_scope.outcome) {
        without.outcome.reset();
        addChip(tr("Result: %1").arg(outcomeTitle(*m_scope.outcome)), without);
    }
    m_openHost->setVisible(!m_scope.host.isEmpty());
}

void CompliancePage::showSelectedCheck()
{
    const int row = m_table->currentSourceRow();
    if (row < 0 || row >= m_model->rows().size()) {
        m_shownCheck.clear();
        m_detail->hide();
        return;
    }
    const QString was = std::exchange(m_shownCheck, m_model->rows()[row].check);
    if (m_table->hasFocus() && was != m_shownCheck)
        emit placeChanged(placeOf(m_shownCheck));
    m_detail->setCheck(m_model->rows()[row], m_snapshot, m_wantedObject);
    m_wantedObject = {};
    m_detail->show();
    // Beside the pane the table is narrower, and its scroll bar covers what was its last row.
    QMetaObject::invokeMethod(
        m_table, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
}

void CompliancePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    const bool lettersAct = loadPreferences(QSettings()).singleKeys;
    m_waive->setShortcut(lettersAct ? QKeySequence(Qt::Key_W) : QKeySequence());
}

void CompliancePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setScope(m_scope);
    }
    Page::changeEvent(event);
}

void CompliancePage::retranslate()
{
    const score::Assessment& assessment = m_snapshot->assessment;
    m_benchmark->setTitle(tr("Benchmark"));
    m_benchmark->setSubtitle(tr("%1 %2, level 1 and 2, %3 checks per host")
                                 .arg(assessment.benchmarkName, assessment.benchmarkVersion)
                                 .arg(cis::controlsOf(assessment.edition).size()));
    const bool isMatrix = m_byContainer->isChecked();
    m_heatCard->setTitle(isMatrix ? tr("Controls by container")
                                  : tr("Pass rate by host and section"));
    m_heatCard->setSubtitle(isMatrix ? QString() : tr("of decided checks, percent"));
    m_byHost->setText(tr("Hosts"));
    m_byContainer->setText(tr("Containers"));
    m_matrix->setAccessibleName(tr("Controls by container"));
    m_checksCard->setTitle(tr("Checks"));
    m_sections->setAccessibleName(tr("Results by section"));
    m_field->setPlaceholder(tr("Filter checks"));
    m_table->setAccessibleName(tr("Checks"));
    m_openHost->setText(tr("Open host"));
    m_waive->setText(tr("Waive or attest…"));
    m_table->emptyState()->setState(u"shield-check"_s, Ink::Text3, tr("No checks here"),
                                    tr("No check of this host and section has this result."));
}

} // namespace plimsoll::ui
