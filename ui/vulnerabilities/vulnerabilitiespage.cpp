// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vulnerabilities/vulnerabilitiespage.h"

#include "models/wording.h"
#include "ui/inventory/queuestrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/vulnerabilities/advisoriescard.h"
#include "ui/vulnerabilities/vulnerabilitydetail.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/filteredlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::Grouping;
using models::VulnerabilityModel;

namespace {

const auto GroupingKey = u"vulnerabilities/grouping"_s;
const auto PanesKey = u"panes/vulnerabilities"_s;

constexpr Grouping Groupings[] = {Grouping::Cve, Grouping::Package, Grouping::BaseImage};

QList<TableView::ColumnSetup> columnsOf(Grouping grouping)
{
    const bool isCve = grouping == Grouping::Cve;
    const bool isBase = grouping == Grouping::BaseImage;
    return {{VulnerabilityModel::Severity, 92},
            {VulnerabilityModel::Name, isCve ? 134 : 170, true, !isCve},
            {VulnerabilityModel::Package, 104, !isBase, isCve},
            {VulnerabilityModel::Counts, 122, !isCve},
            {VulnerabilityModel::Fixable, 84, !isCve},
            {VulnerabilityModel::Cvss, 60, isCve},
            {VulnerabilityModel::Exploited, 84, isCve},
            {VulnerabilityModel::Epss, 66, false},
            {VulnerabilityModel::Installed, 104, false},
            {VulnerabilityModel::Fixed, 124, !isBase},
            {VulnerabilityModel::Images, 64},
            {VulnerabilityModel::Running, 72},
            {VulnerabilityModel::FirstSeen, 92, isCve},
            {VulnerabilityModel::State, 84, false}};
}

QString keyOf(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Package:
        return u"package"_s;
    case Grouping::BaseImage:
        return u"base"_s;
    case Grouping::Cve:
    case Grouping::Flaw:
        break;
    }
    return u"cve"_s;
}

} // namespace

VulnerabilitiesPage::VulnerabilitiesPage(QWidget* parent)
    : Page(parent)
    , m_scanAll(new QAction(this))
    , m_settings(new QAction(this))
    , m_clear(new QAction(this))
    , m_groupBy(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_age(new LinkButton(LinkButton::Arrow::Right, this))
    , m_list(new FilteredList(u"vulnerabilitiesTable"_s, &m_model, this))
    , m_queue(new QueueStrip(this))
    , m_detail(new VulnerabilityDetail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_scanAll->setObjectName(u"scanUnscanned"_s);
    m_scanAll->setIcon(icon(u"layers"_s));
    m_settings->setObjectName(u"openAdvisories"_s);
    m_notes->setObjectName(u"vulnerabilityNotes"_s);
    m_notes->setWordWrap(true);
    setRole(m_notes, "warning");
    m_notes->setContentsMargins(14, 6, 14, 6);
    m_age->setObjectName(u"advisoriesAge"_s);
    TableView* table = m_list->table();
    table->setItemDelegateForColumn(VulnerabilityModel::Severity, new SeverityDelegate(table));
    table->setItemDelegateForColumn(VulnerabilityModel::Counts, new SeverityStripDelegate(table));
    table->setItemDelegateForColumn(VulnerabilityModel::State, new OutcomeDelegate(table));
    m_list->bar()->setHasKey(true);

    auto* card = new QFrame(this);
    setRole(card, "card");
    card->setMinimumWidth(320);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(newGroupingRow());
    column->addWidget(m_queue);
    column->addWidget(m_notes);
    column->addWidget(m_list, 1);
    auto* pane = new QFrame(this);
    setRole(pane, "card");
    pane->setMinimumWidth(320);
    auto* paneColumn = new QVBoxLayout(pane);
    paneColumn->setContentsMargins(0, 0, 0, 0);
    paneColumn->addWidget(m_detail);
    m_splitter->addWidget(card);
    m_splitter->addWidget(pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(6);
    m_splitter->setStretchFactor(0, 8);
    m_splitter->setStretchFactor(1, 5);
    const QByteArray state = QSettings().value(PanesKey).toByteArray();
    if (state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({880, 482});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->addWidget(m_splitter);

    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(PanesKey, m_splitter->saveState()); });
    connect(m_list, &FilteredList::currentRowChanged, this, &VulnerabilitiesPage::showRow);
    connect(m_list, &FilteredList::narrowed, this, &VulnerabilitiesPage::showEmptyState);
    connect(m_detail, &VulnerabilityDetail::linkActivated, this, &Page::linkActivated);
    connect(m_detail, &VulnerabilityDetail::cveChosen, this, [this](const QString& id) {
        emit linkActivated({.page = PageId::Vulnerabilities, .check = id});
    });
    connect(m_scanAll, &QAction::triggered, this,
            [this] { emit scanRequested(unscanned(), false); });
    const auto openSettings = [this] { emit linkActivated({.page = PageId::Settings}); };
    connect(m_settings, &QAction::triggered, this, openSettings);
    connect(m_age, &LinkButton::clicked, this, openSettings);
    connect(m_clear, &QAction::triggered, &m_list->filter(), &models::TableFilter::clear);
    const QString kept = QSettings().value(GroupingKey).toString();
    for (const Grouping grouping : Groupings) {
        if (keyOf(grouping) == kept)
            m_grouping = grouping;
    }
    setGrouping(m_grouping);
    m_list->filter().setChips({u"fixable"_s, u"running"_s});
    retranslate();
}

QWidget* VulnerabilitiesPage::newGroupingRow()
{
    auto* bar = new QFrame(this);
    setRole(bar, "filterbar");
    keepHeight(bar, 44);
    setRole(m_groupBy, "second");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(m_groupBy);
    for (const Grouping grouping : Groupings) {
        auto* button = new QToolButton(bar);
        button->setObjectName(u"group-"_s + keyOf(grouping));
        button->setCheckable(true);
        setRole(button, "small");
        m_groupings.insert(grouping, button);
        connect(button, &QToolButton::clicked, this, [this, grouping] {
            setGrouping(grouping);
            QSettings().setValue(GroupingKey, keyOf(m_grouping));
        });
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_age);
    return bar;
}

void VulnerabilitiesPage::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    for (const Grouping each : Groupings)
        m_groupings.value(each)->setChecked(each == grouping);
    m_list->setColumns(columnsOf(grouping), VulnerabilityModel::Severity,
                       u"vulnerabilities-"_s + keyOf(grouping));
    fill();
}

QString VulnerabilitiesPage::title() const
{
    return tr("Vulnerabilities");
}

QWidget* VulnerabilitiesPage::filterField()
{
    return m_list->bar()->field();
}

QList<QAction*> VulnerabilitiesPage::pageActions()
{
    return {m_scanAll};
}

void VulnerabilitiesPage::setSnapshot(const models::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    m_rows = models::vulnerabilityRows(*snapshot);
    m_coverage = models::scanCoverage(*snapshot);
    fill();
}

void VulnerabilitiesPage::fill()
{
    TableView* table = m_list->table();
    const int current = table->currentSourceRow();
    const QString was = current >= 0 ? m_model.groups()[current].key : QString();
    {
        const QSignalBlocker blocker(m_list); // one announcement, when all is there
        m_model.setRows(m_rows, m_grouping);
        const int row = was.isEmpty() ? -1 : m_model.groupOf(was);
        if (row >= 0)
            table->selectSourceRow(row);
        else if (m_list->filter().rowCount() > 0)
            table->selectSourceRow(
                m_list->filter().mapToSource(m_list->filter().index(0, 0)).row());
    }
    showFoot();
    showNotes();
    showEmptyState();
    showRow();
    updateActions();
}

void VulnerabilitiesPage::open(const Link& link)
{
    if (!link.check.isEmpty()) {
        m_list->filter().clear();
        if (m_model.groupOf(link.check) < 0 || m_grouping != Grouping::Cve)
            setGrouping(Grouping::Cve);
        const int row = m_model.groupOf(link.check);
        if (row >= 0)
            m_list->table()->selectSourceRow(row);
        else
            m_list->filter().setWords(link.check);
    } else if (!link.filter.isEmpty()) {
        m_list->filter().clear();
        m_list->filter().setChips({link.filter});
    }
    m_list->table()->setFocus();
}

void VulnerabilitiesPage::showRow()
{
    const int row = m_list->table()->currentSourceRow();
    if (row < 0)
        m_detail->clear();
    else
        m_detail->setGroup(m_model.groups()[row], m_model.membersOf(row), m_model.grouping(), true);
}

QList<ImageOnHost> VulnerabilitiesPage::unscanned() const
{
    QList<ImageOnHost> images;
    if (!m_snapshot)
        return images;
    for (const score::HostAssessment& host : m_snapshot->assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (image.reading != score::Reading::Full)
                images += {host.name, image.id};
        }
    }
    return images;
}

void VulnerabilitiesPage::setQueue(const ImageQueueStatus& status)
{
    m_queue->setStatus(status);
    updateActions();
}

void VulnerabilitiesPage::setCanScan(bool canScan)
{
    m_canScan = canScan;
    updateActions();
}

void VulnerabilitiesPage::updateActions()
{
    m_scanAll->setEnabled(m_canScan && !m_queue->isRunning() && !unscanned().isEmpty());
}

void VulnerabilitiesPage::setAdvisories(const AdvisoryStatus& status, const QDateTime& now)
{
    m_advisories = status;
    m_now = now;
    showFoot();
    showNotes();
    showEmptyState();
}

void VulnerabilitiesPage::showFoot()
{
    const models::SeverityCounts counts = models::countsOf(m_rows);
    const int groups = m_model.rowCount();
    m_list->setCountText(
        m_grouping == Grouping::Package         ? tr("%n vulnerable packages", nullptr, groups)
            : m_grouping == Grouping::BaseImage ? tr("%n base images", nullptr, groups)
                                                : tr("%n vulnerabilities", nullptr, groups));
    m_list->setNote(counts.total() > 0 ? models::countsSpoken(counts) : QString());
    m_age->setText(m_advisories.isKnown ? advisoriesSummary(m_advisories, m_now) : QString());
    m_age->setVisible(m_advisories.isKnown);
}

// What the list does not know: none of it may read as "nothing found".
void VulnerabilitiesPage::showNotes()
{
    QStringList notes = models::coverageNotes(m_coverage);
    if (m_advisories.isKnown && isStale(m_advisories, m_now))
        notes += tr("the advisories are stale");
    QString text = notes.join(u", "_s);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    m_notes->setText(text);
    m_notes->setVisible(!text.isEmpty() && m_model.rowCount() > 0);
}

void VulnerabilitiesPage::showEmptyState()
{
    StatePanel* panel = m_list->emptyState();
    if (m_model.rowCount() > 0) {
        panel->setState(u"funnel"_s, Ink::Text3, tr("Nothing fits the filter"),
                        tr("%n are hidden by it.", nullptr, m_model.rowCount()));
        panel->setActions({m_clear});
        return;
    }
    showNothingFound();
}

void VulnerabilitiesPage::showNothingFound()
{
    StatePanel* panel = m_list->emptyState();
    const models::ScanCoverage& known = m_coverage;
    const auto show = [panel](const QString& head, const QString& why,
                              const QList<QAction*>& actions) {
        panel->setState(u"question-circle"_s, Ink::Unknown, head, why);
        panel->setActions(actions);
    };
    if (known.images == 0) {
        panel->setState(u"layers"_s, Ink::Text3, tr("No images"),
                        tr("No host of this scope holds an image."));
        panel->setActions({});
    } else if (known.unscanned == known.images) {
        show(tr("No image was scanned"),
             tr("What is in %1 is not known yet, so nothing can be said about vulnerabilities.")
                 .arg(models::objectCount(core::ObjectKind::Image, known.images)),
             {m_scanAll});
    } else if (known.matched == 0 && known.noAdvisories > 0) {
        show(tr("No advisory database"),
             tr("Images were scanned, and there is nothing to compare their packages with. Update "
                "the advisories or import them in Settings."),
             {m_settings});
    } else if (known.matched == 0) {
        QString why = models::coverageNotes(known).join(u", "_s);
        if (!why.isEmpty())
            why[0] = why[0].toUpper();
        show(tr("No image could be compared"), why, {m_settings});
    } else {
        QString rest = models::coverageNotes(known).join(u", "_s);
        panel->setState(u"shield-check"_s, Ink::Pass, tr("Nothing found"),
                        tr("No known vulnerability in %1.")
                                .arg(models::objectCount(core::ObjectKind::Image, known.matched))
                            + (rest.isEmpty() ? QString() : tr(" Not counted: %1.").arg(rest)));
        panel->setActions(known.unscanned > 0 ? QList<QAction*>{m_scanAll} : QList<QAction*>());
    }
}

void VulnerabilitiesPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VulnerabilitiesPage::retranslate()
{
    m_groupBy->setText(tr("Group by"));
    const auto name = [this](Grouping grouping, const QString& text) {
        QToolButton* button = m_groupings.value(grouping);
        button->setText(text);
        button->setAccessibleName(tr("Group by %1").arg(text));
    };
    name(Grouping::Cve, tr("CVE"));
    name(Grouping::Package, tr("Package"));
    name(Grouping::BaseImage, tr("Base image"));
    m_scanAll->setText(tr("Scan images"));
    m_scanAll->setToolTip(tr("Reads what is in every image that was not read in full yet"));
    m_settings->setText(tr("Open Settings"));
    m_clear->setText(tr("Clear the filter"));
    m_age->setToolTip(tr("The advisory database, in Settings"));
    m_list->setWords(title(), tr("Filter vulnerabilities"),
                     {{u"fixable"_s, tr("Fixable")},
                      {u"running"_s, tr("Running")},
                      {u"kev"_s, tr("Known exploited")},
                      {u"critical"_s, tr("Critical")},
                      {u"high"_s, tr("High or worse")},
                      {u"new"_s, tr("New this week")},
                      {u"waived"_s, tr("Waived")}});
    fill();
}

} // namespace plimsoll::ui
