// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/places.h"
#include "docker/discovery.h"
#include "ui/hosts/firstrunpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/scopebutton.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/topbar.h"
#include "ui/shell/whendone.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/statepanel.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

const auto GeometryKey = u"window/geometry"_s;
const auto SidebarKey = u"window/sidebarCollapsed"_s;
const auto MenuBarKey = u"window/menuBar"_s;

constexpr qsizetype MostActions = 3; ///< in the top bar

QString droppedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(FleetController& controller, const QList<PageFactory>& pages,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_controller(controller)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    resize(1400, 900);
    makeActions();
    buildShell();
    addPages(pages);
    connectSettings();
    connectController();
    connectImages();
    fillMenus();
    retranslate();
    takeSnapshot(controller.snapshot());
    open({.page = PageId::Overview});
}

MainWindow::~MainWindow() = default;

void MainWindow::buildShell()
{
    m_root = new PageStack(this);
    setRole(m_root, "window");
    setCentralWidget(m_root);
    m_shell = new QWidget(m_root);
    m_root->addWidget(m_shell);
    m_menu = new QMenu(this);
    m_sidebar = new Sidebar(m_shell);
    m_topBar = new TopBar(m_menu, m_shell);
    m_topBar->setPaletteAction(m_actions.palette);
    m_palette = new CommandPalette(this);
    m_notice = new NoticeBar(m_shell);
    m_stack = new PageStack(m_shell);
    m_empty = new StatePanel(m_stack);
    m_empty->setObjectName(u"emptyState"_s);
    m_stack->addWidget(m_empty);
    m_status = new StatusStrip(m_shell);

    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    auto* row = new QHBoxLayout(m_shell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);

    connect(m_sidebar, &Sidebar::pageRequested, this,
            [this](PageId page) { open({.page = page}); });
    connect(m_topBar->scopeButton(), &ScopeButton::scopeRequested, this, &MainWindow::setScope);
    connect(m_topBar->breadcrumb(), &Breadcrumb::linkActivated, this, &MainWindow::open);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::followEntry);
    connect(m_status, &StatusStrip::stopRequested, &m_controller, &FleetController::stopScan);
    connect(m_status, &StatusStrip::linkActivated, this, &MainWindow::open);
}

void MainWindow::addPages(const QList<PageFactory>& factories)
{
    const auto add = [this](PageId id, Page* page) {
        m_pages.insert(id, page);
        m_stack->addWidget(page);
        m_sidebar->addPage(id);
        connect(page, &Page::linkActivated, this, &MainWindow::open);
        connect(page, &Page::placeChanged, this, &MainWindow::takePlace);
        connect(page, &Page::pageActionsChanged, this, [this, id] {
            if (m_current.page == id)
                updateTopBar();
        });
    };
    for (const PageFactory& factory : factories)
        add(factory.id, factory.make(m_stack));
    m_settings = new SettingsPage(m_stack);
    add(PageId::Settings, m_settings);
    if (auto* overview = qobject_cast<OverviewPage*>(page(PageId::Overview)))
        connect(&m_controller, &FleetController::scanStatusChanged, overview,
                &OverviewPage::setScanStatus);

    m_firstRun = new FirstRunPage(
        [] { return docker::findHosts(docker::DiscoveryPlaces::ofThisComputer()); }, m_root);
    m_root->addWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPage::hostsChosen, this,
            [this](const QList<audit::Target>& targets) {
                leaveFirstRun();
                m_controller.addHosts(targets);
            });
    connect(m_firstRun, &FirstRunPage::sampleRequested, this, [this] {
        leaveFirstRun();
        m_controller.openSample();
    });
    connect(m_firstRun, &FirstRunPage::skipped, this, &MainWindow::leaveFirstRun);
}

void MainWindow::connectController()
{
    FleetController* controller = &m_controller;
    connect(controller, &FleetController::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(controller, &FleetController::scanStatusChanged, this,
            [this](const ScanStatus& status) {
                m_status->setScan(status);
                updateActions();
                if (isEmptyShown())
                    showEmptyState();
            });
    connect(controller, &FleetController::hostsChanged, this, [this] {
        m_settings->setHosts(m_controller.hosts());
        m_status->setHosts(m_controller.hosts());
        updateActions();
        showEmptyState();
    });
    connect(controller, &FleetController::waiversChanged, this, &MainWindow::showWaivers);
    connect(controller, &FleetController::policiesChanged, this,
            [this] { m_settings->setPolicies(m_controller.policies()); });
    connect(controller, &FleetController::sourceChanged, this, [this] {
        m_scope = {};
        m_topBar->scopeButton()->setScope(m_scope);
        if (m_controller.source() != FleetController::Source::Fleet)
            leaveFirstRun();
        updateActions();
        updateTitle();
    });
    connect(controller, &FleetController::loaded, this, [this] {
        const bool isFresh = m_controller.hosts().isEmpty()
            && m_controller.source() == FleetController::Source::Fleet;
        if (isFresh && !m_hasSkippedFirstRun)
            showFirstRun();
        showEmptyState();
    });
    connect(controller, &FleetController::failed, this, &MainWindow::showError);
    connect(controller, &FleetController::written, this, &MainWindow::showWritten);
}

void MainWindow::connectSettings()
{
    connect(m_settings, &SettingsPage::preferencesChanged, this,
            [this](const Preferences& preferences) {
                m_preferences = preferences;
                emit preferencesChanged(preferences);
            });
    connect(m_settings, &SettingsPage::addHostRequested, this, &MainWindow::askForHost);
    connect(m_settings, &SettingsPage::editHostRequested, this, &MainWindow::editHost);
    connect(m_settings, &SettingsPage::forgetHostRequested, &m_controller,
            &FleetController::removeHost);
    connect(m_settings, &SettingsPage::removeWaiverRequested, &m_controller,
            &FleetController::removeWaiver);
    connect(m_settings, &SettingsPage::importWaiversRequested, this,
            &MainWindow::askForWaiversFile);
    connect(m_settings, &SettingsPage::exportWaiversRequested, this,
            &MainWindow::askForWaiversExport);
    connect(m_settings, &SettingsPage::savePolicyRequested, &m_controller,
            &FleetController::savePolicy);
    connect(m_settings, &SettingsPage::removePolicyRequested, &m_controller,
            &FleetController::removePolicy);
    connect(m_settings, &SettingsPage::assignPolicyRequested, &m_controller,
            &FleetController::assignPolicy);
    m_settings->setHosts(m_controller.hosts());
    m_settings->setPolicies(m_controller.policies());
    m_status->setHosts(m_controller.hosts());
    m_status->setScan(m_controller.scanStatus());
}

void MainWindow::setPreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    m_settings->setPreferences(preferences);
}

void MainWindow::setPlaces(const QString& storeFile, const QString& logFile)
{
    m_settings->setPlaces(storeFile, logFile);
}

QList<PageId> MainWindow::pageIds() const
{
    return m_sidebar->pages() + QList<PageId>{PageId::Settings};
}

void MainWindow::open(const Link& link)
{
    if (link.detail == Link::Detail::Waive) {
        askForWaiver(link);
        return;
    }
    const PageId page = m_pages.contains(link.page) ? link.page : PageId::Overview;
    Link known = link;
    known.page = page;
    m_history.visit(known);
    follow(known);
}

void MainWindow::follow(const Link& link)
{
    m_current = link;
    m_isFollowing = true;
    showPage(link.page);
    if (!isEmptyShown())
        page(link.page)->open(link);
    m_isFollowing = false;
    updateActions();
    updateTitle();
    if (m_help)
        m_help->setPage(link.page);
}

void MainWindow::takePlace(const Link& link)
{
    if (m_isFollowing || link.page != m_current.page || isEmptyShown())
        return;
    m_current = link;
    m_history.replace(link);
    updateTitle();
}

void MainWindow::showPage(PageId id)
{
    m_current.page = id;
    m_sidebar->setCurrent(id);
    const bool isEmpty = !m_scoped || m_scoped->isEmpty;
    if (isEmpty && page(id)->needsSnapshot()) {
        showEmptyState();
        m_stack->setCurrentWidget(m_empty);
    } else {
        feed(id);
        m_stack->setCurrentWidget(page(id));
    }
    updateTopBar();
    updateTitle();
}

void MainWindow::feed(PageId id)
{
    if (!m_stale.contains(id) || !m_scoped)
        return;
    m_stale.remove(id);
    page(id)->setSnapshot(m_scoped);
}

void MainWindow::setScope(const Scope& scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_topBar->scopeButton()->setScope(scope);
    takeSnapshot(m_controller.snapshot());
    updateTitle();
}

void MainWindow::takeSnapshot(const models::SnapshotPtr& snapshot)
{
    const int number = ++m_scopeNumber;
    m_topBar->scopeButton()->setFleet(snapshot->assessment);
    showWaivers();
    const bool isKnown =
        std::ranges::any_of(snapshot->assessment.hosts, [this](const score::HostAssessment& host) {
            return isInScope(m_scope, host.name, host.group);
        });
    if (!isKnown && m_scope.kind != Scope::Kind::AllHosts) {
        m_scope = {}; // its last host is gone
        m_topBar->scopeButton()->setScope(m_scope);
    }
    if (m_scope.kind == Scope::Kind::AllHosts) {
        takeScoped(snapshot);
        return;
    }
    const auto job =
        QtConcurrent::run([snapshot, scope = m_scope] { return narrowed(snapshot, scope); });
    whenDone(job, this, [this, number](const models::SnapshotPtr& scoped) {
        if (number == m_scopeNumber)
            takeScoped(scoped);
    });
}

void MainWindow::takeScoped(const models::SnapshotPtr& snapshot)
{
    m_scoped = snapshot;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_stale.insert(it.key());
    m_sidebar->setCounts(*snapshot);
    m_status->setSnapshot(snapshot, m_controller.source(), m_controller.ageReference());
    const bool wasEmpty = isEmptyShown();
    showPage(m_current.page);
    if (wasEmpty && !isEmptyShown())
        page(m_current.page)->open(m_current);
    updateActions();
    emit snapshotShown();
}

bool MainWindow::isEmptyShown() const
{
    return m_stack->currentWidget() == m_empty;
}

void MainWindow::showEmptyState()
{
    const ScanStatus& scan = m_controller.scanStatus();
    if (scan.isRunning) {
        m_empty->setState(
            u"arrow-repeat"_s, Ink::Accent,
            tr("Scanning %n hosts, %1%", nullptr, scan.hostsTotal).arg(scan.percent()),
            tr("Each host appears as soon as it was read."));
        m_empty->setActions({m_actions.stop});
    } else if (!m_controller.isLoaded()) {
        m_empty->setState(u"clock-history"_s, Ink::Text2, tr("Reading the last run"), {});
        m_empty->setActions({});
    } else if (m_controller.hosts().isEmpty()) {
        m_empty->setState(u"hdd-stack"_s, Ink::Text2, tr("No hosts yet"),
                          tr("Add a Docker daemon to see how safely it rides, or look around in "
                             "the sample fleet."));
        m_empty->setActions({m_actions.addHost, m_actions.openSample, m_actions.openEvidence});
    } else {
        m_empty->setState(u"hdd-stack"_s, Ink::Text2, tr("Nothing read yet"),
                          tr("%n hosts are known and none was scanned.", nullptr,
                             int(m_controller.hosts().size())));
        m_empty->setActions({m_actions.rescan, m_actions.openSample});
    }
}

void MainWindow::showFirstRun()
{
    m_firstRun->lookAgain();
    m_root->setCurrentWidget(m_firstRun);
    updateTitle();
}

void MainWindow::leaveFirstRun()
{
    m_hasSkippedFirstRun = true;
    m_root->setCurrentWidget(m_shell);
    updateTitle();
}

void MainWindow::updateTitle()
{
    if (m_root->currentWidget() == m_firstRun) {
        setWindowTitle(m_firstRun->title() + u" – Plimsoll"_s);
        return;
    }
    QStringList title = {pageTitle(m_current.page), scopeTitle(m_scope)};
    if (m_controller.source() == FleetController::Source::Sample)
        title.append(tr("Sample data"));
    else if (m_controller.source() == FleetController::Source::File)
        title.append(QFileInfo(m_controller.sourceFile()).fileName());
    setWindowTitle(title.join(u" – "_s) + u" – Plimsoll"_s);
    const Page* shown = page(m_current.page);
    const bool isEmpty = isEmptyShown() || !shown;
    m_topBar->breadcrumb()->setTrail(isEmpty ? pageTitle(m_current.page) : shown->title(),
                                     trailOf(isEmpty ? Link{.page = m_current.page} : m_current));
}

void MainWindow::updateTopBar()
{
    QList<QAction*> actions;
    QAction* primary = nullptr;
    const QList<QAction*> own = page(m_current.page)->pageActions();
    if (!own.isEmpty()) {
        actions = own.mid(1) + QList<QAction*>{own.first()};
        primary = own.first();
        if (own.size() < MostActions)
            actions.prepend(m_actions.rescan);
    } else if (m_current.page == PageId::Overview) {
        actions = {m_actions.rescan, m_actions.report};
        primary = m_actions.report;
    } else if (m_current.page == PageId::Hosts) {
        actions = {m_actions.rescan, m_actions.exportData, m_actions.addHost};
        primary = m_actions.addHost;
    } else if (m_current.page != PageId::Settings) {
        actions = {m_actions.rescan, m_actions.exportData};
    }
    if (m_controller.source() != FleetController::Source::Fleet) {
        actions.removeOne(m_actions.rescan); // a file has nobody to ask again
        actions.prepend(m_actions.showFleet);
    }
    m_topBar->setActions(actions, primary);
}

void MainWindow::restoreState()
{
    const QSettings settings(core::settingsFile(), QSettings::IniFormat);
    restoreGeometry(settings.value(GeometryKey).toByteArray());
    m_sidebar->setCollapsed(settings.value(SidebarKey, false).toBool());
    m_actions.menuBar->setChecked(settings.value(MenuBarKey, false).toBool());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (Page* page : std::as_const(m_pages)) {
        if (!page->mayClose())
            return event->ignore();
    }
    QSettings settings(core::settingsFile(), QSettings::IniFormat);
    settings.setValue(GeometryKey, saveGeometry());
    settings.setValue(SidebarKey, m_sidebar->isCollapsed());
    settings.setValue(MenuBarKey, m_actions.menuBar->isChecked());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_scoped)
            takeSnapshot(m_controller.snapshot()); // counts, labels and cells in the new language
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = droppedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    m_controller.openEvidence(file);
}

} // namespace plimsoll::ui
