// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorypage.h"

#include "core/describe.h"
#include "models/roles.h"
#include "models/wording.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/why/whypanel.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/findingview.h"
#include "ui/widgets/statepanel.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using evidence::HostState;

InventoryPage::InventoryPage(const QString& key, QWidget* parent)
    : Page(parent)
    , m_table(new TableView(this))
    , m_detail(new DetailPane(this))
    , m_findings(new FindingsList(this))
    , m_evidence(new EvidenceView(this))
    , m_key(key)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_facts(new QLabel(this))
    , m_sorting(new QLabel(this))
    , m_why(new WhyPanel(this))
    , m_clear(new QAction(this))
{
    m_table->setFilter(&m_filter);
    m_table->setObjectName(key + u"Table"_s);
    m_filterBar = new FilterBar(&m_filter, m_table, this);
    m_findings->setObjectName(key + u"Findings"_s);
    m_evidence->setObjectName(key + u"Evidence"_s);
    m_detail->setObjectName(key + u"Detail"_s);
    buildLayout();

    connect(m_table, &TableView::currentRowChanged, this, &InventoryPage::showRow);
    connect(m_table, &TableView::whyRequested, this, &InventoryPage::askAboutIndex);
    connect(m_table, &TableView::arrangementChanged, this, &InventoryPage::showFooter);
    connect(m_table, &TableView::doubleClicked, this, &InventoryPage::openRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &InventoryPage::showFooter);
    connect(&m_filter, &models::TableFilter::narrowed, this, [this] {
        showFooter();
        showEmptyState(m_filter.isNarrowed());
    });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        setDetailVisible(false);
        m_table->setFocus();
    });
    connect(m_detail, &DetailPane::backRequested, this, &InventoryPage::leaveObject);
    connect(m_detail, &DetailPane::whyRequested, this, [this](int stage, QWidget* anchor) {
        ask(stageQuestion(m_table->currentSourceRow(), stage),
            anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
    });
    connect(m_findings, &FindingsList::findingOpened, this, [this](const core::Finding& finding) {
        const bool hasPlace = m_isObjectOpen || !m_opensObjects;
        if (hasPlace && m_findings->isAncestorOf(QApplication::focusWidget()))
            tellPlace(finding.check);
    });
    connect(m_findings, &FindingsList::linkActivated, this, &InventoryPage::goTo);
    connect(m_why, &WhyPanel::linkActivated, this, &InventoryPage::goTo);
    connect(m_clear, &QAction::triggered, &m_filter, &models::TableFilter::clear);
}

void InventoryPage::buildLayout()
{
    auto* card = new QFrame(this);
    m_list = card;
    setRole(card, "card");
    auto* footer = new QFrame(card);
    keepHeight(footer, 32);
    setRole(footer, "tablefooter");
    setRole(m_facts, "small");
    setRole(m_sorting, "small");
    m_facts->setObjectName(m_key + u"Facts"_s);
    auto* footerRow = new QHBoxLayout(footer);
    footerRow->setContentsMargins(14, 0, 14, 0);
    footerRow->addWidget(m_facts, 1);
    footerRow->addWidget(m_sorting);
    auto* column = new QVBoxLayout(card);
    m_listColumn = column;
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_table, 1);
    column->addWidget(footer);
    card->setMinimumWidth(320);

    m_splitter->addWidget(card);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(6);
    m_splitter->setStretchFactor(0, 8);
    m_splitter->setStretchFactor(1, 5);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(u"panes/%1"_s.arg(m_key), m_splitter->saveState()); });
}

void InventoryPage::addAboveTable(QWidget* widget)
{
    m_listColumn->insertWidget(1, widget);
}

void InventoryPage::finishSetUp(QAbstractItemModel* model, const SetUp& setUp)
{
    m_filter.setSourceModel(model);
    m_findingsTab = setUp.findingsTab;
    m_evidenceTab = setUp.evidenceTab;
    m_vulnerabilitiesTab = setUp.vulnerabilitiesTab;
    m_scoreColumn = setUp.scoreColumns.value(0, -1);
    m_opensObjects = setUp.opensObjects;
    m_detail->setAsideTab(setUp.asideTab);
    m_table->setScoreColumns(setUp.scoreColumns);
    m_table->setColumns(setUp.columns, setUp.sortColumn, Qt::AscendingOrder, m_key);
    m_table->emptyState()->setActions({m_clear});
    const QByteArray state = QSettings().value(u"panes/%1"_s.arg(m_key)).toByteArray();
    if (state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({1362 - setUp.detailWidth, setUp.detailWidth});
    buildActions();
    retranslateAll();
    showRow();
}

void InventoryPage::buildActions()
{
    addKey(Qt::Key_Space, "toggleDetail", &InventoryPage::toggleDetail);
    addKey(Qt::Key_Return, "openRow", &InventoryPage::openRow);
    m_letters = {addKey(Qt::Key_W, "waiveFinding", &InventoryPage::waiveFinding),
                 addKey(Qt::Key_C, "copyRemedy", &InventoryPage::copyRemedy),
                 addKey(Qt::Key_E, "showEvidence", &InventoryPage::showEvidence),
                 addKey(Qt::Key_I, "explainScore", &InventoryPage::explainScore)};
    addKey(Qt::Key_BracketRight, "nextFinding", &InventoryPage::nextFinding);
    addKey(Qt::Key_BracketLeft, "previousFinding", &InventoryPage::previousFinding);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(this);
    copy->setObjectName(u"copyRows"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, m_table, &TableView::copySelection);
    m_table->addAction(copy);
    // In the list of findings Enter opens a finding, not the object.
    addRowKeys(m_findings->rows());
}

void InventoryPage::addRowKeys(QWidget* list)
{
    for (QAction* action : m_table->actions()) {
        if (action->objectName() != "copyRows"_L1 && action->objectName() != "openRow"_L1)
            list->addAction(action);
    }
}

QAction* InventoryPage::addKey(const QKeySequence& keys, const char* name,
                               void (InventoryPage::*act)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
    m_keys.insert(action, keys);
    return action;
}

void InventoryPage::setSnapshot(const models::SnapshotPtr& snapshot)
{
    const Subject was = subjectOf(m_table->currentSourceRow());
    m_snapshot = snapshot;
    m_table->setLoadLine(loadLine());
    {
        // One announcement when the row is selected again, not one for every step in between.
        const QSignalBlocker blocker(m_table);
        fillModel(*snapshot);
        const int row = rowOf(was.host, was.object);
        if (row < 0 && m_isObjectOpen) {
            setObjectOpen(false); // it is gone, or out of scope
            emit placeChanged({.page = placeId()});
        }
        if (row >= 0)
            m_table->selectSourceRow(row);
        else if (m_filter.rowCount() > 0)
            m_table->selectSourceRow(m_filter.mapToSource(m_filter.index(0, 0)).row());
    }
    showEmptyState(m_filter.isNarrowed());
    showRow();
}

QWidget* InventoryPage::filterField()
{
    if (!m_isObjectOpen)
        return m_filterBar->field();
    for (FilterField* field : m_detail->findChildren<FilterField*>()) {
        if (field->isVisibleTo(m_detail))
            return field;
    }
    return nullptr;
}

InventoryPage::Subject InventoryPage::subjectOf(int row) const
{
    const QModelIndex index = m_filter.sourceModel()->index(row, 0);
    if (!index.isValid())
        return {};
    return {.host = index.data(models::HostRole).toString(),
            .object = index.data(models::ObjectRole).value<core::ObjectRef>()};
}

int InventoryPage::loadLine() const
{
    return m_snapshot ? m_snapshot->assessment.policy.loadLine : 70;
}

qint64 InventoryPage::ageOf(const score::HostAssessment& host) const
{
    return host.assessedAtUtc.secsTo(m_snapshot->assessment.generatedAtUtc);
}

QString InventoryPage::warningOf(const score::HostAssessment& host) const
{
    QStringList sentences;
    if (host.error && host.state != HostState::Ok)
        sentences += core::translated(core::describe(*host.error));
    if (host.isLastKnown && host.assessedAtUtc.isValid()) {
        sentences +=
            tr("Showing data from %1, %2.")
                .arg(models::dateTimeText(host.assessedAtUtc), models::ageText(ageOf(host)));
    }
    for (QString& sentence : sentences) {
        if (!sentence.endsWith(u'.') && !sentence.endsWith(u'。'))
            sentence += u'.';
    }
    return sentences.join(u' ');
}

models::ScoreQuestion InventoryPage::questionAt(int row, int) const
{
    const Subject subject = subjectOf(row);
    return {.host = subject.host, .object = subject.object};
}

void InventoryPage::showRow()
{
    const int row = m_table->currentSourceRow();
    showFooter();
    if (!m_snapshot || row < 0) {
        m_detail->setPlaceholder(tr("Select a row to see what stands behind it."));
        return;
    }
    const Subject subject = subjectOf(row);
    // Where objects have pages of their own, a row of the list is no place.
    if (!m_opensObjects && m_table->hasFocus() && m_told != subject)
        tellPlace({});
    m_detail->setPlaceholder({});
    m_detail->setHeader(headerOf(row));
    const QList<core::Finding> findings = findingsOf(row);
    m_findings->setFindings(m_snapshot, subject.host, subject.object, findings);
    QList<core::Proof> cited;
    for (const core::Finding& finding : findings) {
        if (finding.outcome == core::Outcome::Fail)
            cited += finding.proofs;
    }
    m_evidence->setAnswers(answersOf(row), cited);
    fillTabs(row);
}

void InventoryPage::showFooter()
{
    QStringList facts = m_snapshot ? footerFacts() : QStringList();
    if (const int selected = m_table->selectedCount(); selected > 0)
        facts += tr("%n selected", nullptr, selected);
    m_facts->setText(facts.join(u"     "_s));
    const int column = m_filter.sortColumn();
    const bool isAscending = m_filter.sortOrder() == Qt::AscendingOrder;
    const QString title = m_filter.headerData(column, Qt::Horizontal).toString();
    if (column < 0)
        m_sorting->clear();
    else if (column == m_scoreColumn)
        m_sorting->setText(scoreSortText(isAscending));
    else
        m_sorting->setText(isAscending ? tr("Sorted by %1").arg(title.toLower())
                                       : tr("Sorted by %1, reversed").arg(title.toLower()));
}

QString InventoryPage::scoreSortText(bool isWorstFirst) const
{
    return isWorstFirst ? tr("Sorted by score, worst first") : tr("Sorted by score, best first");
}

void InventoryPage::setDetailVisible(bool isVisible)
{
    m_detail->setVisible(isVisible || m_isObjectOpen);
}

void InventoryPage::toggleDetail()
{
    setDetailVisible(m_detail->isHidden());
}

void InventoryPage::waiveFinding()
{
    if (FindingView* view = m_findings->openView())
        view->waive();
}

void InventoryPage::copyRemedy()
{
    if (!m_findings->openView())
        nextFinding();
    if (const FindingView* view = m_findings->openView())
        view->copyRemedy();
}

void InventoryPage::showEvidence()
{
    setDetailVisible(true);
    m_detail->setCurrentTab(m_evidenceTab);
    const FindingView* view = m_findings->openView();
    if (view && !view->finding().proofs.isEmpty()) {
        const core::Proof& proof = view->finding().proofs.first();
        m_evidence->showPlace(proof.call, proof.path);
    }
}

void InventoryPage::explainScore()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    if (m_isObjectOpen)
        ask(questionAt(m_table->currentSourceRow(), m_scoreColumn),
            m_detail->mapToGlobal(QPoint(10, 40)));
    else
        askAboutIndex(current.siblingAtColumn(m_scoreColumn));
}

void InventoryPage::askAboutIndex(const QModelIndex& index)
{
    const QRect cell = m_table->visualRect(index);
    ask(questionAt(m_filter.mapToSource(index).row(), index.column()),
        m_table->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(10, 2)));
}

void InventoryPage::ask(const models::ScoreQuestion& question, const QPoint& globalPlace)
{
    if (m_snapshot && !question.host.isEmpty())
        m_why->ask(m_snapshot, question, globalPlace);
}

void InventoryPage::nextFinding()
{
    setDetailVisible(true);
    m_detail->setCurrentTab(m_findingsTab);
    m_findings->step(1);
}

void InventoryPage::previousFinding()
{
    setDetailVisible(true);
    m_detail->setCurrentTab(m_findingsTab);
    m_findings->step(-1);
}

void InventoryPage::retranslateAll()
{
    const auto name = [this](const char* action, const QString& text) {
        findChild<QAction*>(QLatin1String(action))->setText(text);
    };
    name("toggleDetail", tr("Show or hide details"));
    name("openRow", tr("Open"));
    name("waiveFinding", tr("Waive or attest…"));
    name("copyRemedy", tr("Copy remedy"));
    name("showEvidence", tr("Evidence"));
    name("explainScore", tr("Explain score"));
    name("nextFinding", tr("Next finding"));
    name("previousFinding", tr("Previous finding"));
    name("copyRows", tr("Copy rows"));
    m_clear->setText(tr("Clear the filter"));
    m_table->setAccessibleName(title());
    retranslate();
    if (m_snapshot) {
        showEmptyState(m_filter.isNarrowed());
        showRow();
    }
}

void InventoryPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_findingsTab >= 0)
        retranslateAll();
}

void InventoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    const bool lettersAct = loadPreferences(QSettings()).singleKeys;
    for (QAction* action : std::as_const(m_letters))
        action->setShortcut(lettersAct ? m_keys.value(action) : QKeySequence());
}

void InventoryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    limitDetail();
}

void InventoryPage::limitDetail()
{
    m_detail->setMaximumWidth(m_isObjectOpen ? QWIDGETSIZE_MAX : qMax(320, width() * 6 / 10));
}

} // namespace plimsoll::ui
