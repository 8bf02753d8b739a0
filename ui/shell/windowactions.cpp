// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/scopebutton.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/topbar.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

// "&Rescan" and "重新扫描(&R)" as a button says them; the ellipsis is for menus.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\s*\\(&.\\)"_s);
    return text.remove(bracketed).remove(u'&').remove(u'…');
}

int nextTextSize(int percent)
{
    const auto* next = std::ranges::upper_bound(TextSizes, percent);
    return next == std::end(TextSizes) ? percent : *next;
}

int previousTextSize(int percent)
{
    const auto* at = std::ranges::lower_bound(TextSizes, percent);
    return at == std::begin(TextSizes) ? percent : *std::prev(at);
}

} // namespace

QAction* MainWindow::newAction(const QString& name, const QString& iconName,
                               const QKeySequence& keys)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setProperty("iconName", iconName);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    Actions& a = m_actions;
    a.rescan = newAction(u"rescan"_s, u"arrow-repeat"_s, Qt::Key_F5);
    a.rescan->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    a.stop = newAction(u"stop"_s, u"stop-circle"_s, {});
    a.newWindow = newAction(u"newWindow"_s, u"window-plus"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    a.addHost = newAction(u"addHost"_s, u"plus-lg"_s, Qt::CTRL | Qt::Key_N);
    a.openEvidence = newAction(u"openEvidence"_s, u"folder2-open"_s, Qt::CTRL | Qt::Key_O);
    a.openSample = newAction(u"openSample"_s, u"database"_s, {});
    a.showFleet = newAction(u"showFleet"_s, u"arrow-left"_s, {});
    a.exportData = newAction(u"export"_s, u"download"_s, Qt::CTRL | Qt::Key_E);
    a.report = newAction(u"report"_s, u"file-earmark-pdf"_s, Qt::CTRL | Qt::Key_P);
    a.settings = newAction(u"settings"_s, u"gear"_s, Qt::CTRL | Qt::Key_Comma);
    a.quit = newAction(u"quit"_s, u"box-arrow-right"_s, QKeySequence::Quit);
    a.back = newAction(u"back"_s, u"arrow-left"_s, Qt::ALT | Qt::Key_Left);
    a.forward = newAction(u"forward"_s, u"arrow-right"_s, Qt::ALT | Qt::Key_Right);
    a.scope = newAction(u"chooseScope"_s, u"hdd-stack"_s, Qt::CTRL | Qt::Key_L);
    a.palette = newAction(u"palette"_s, u"search"_s, Qt::CTRL | Qt::Key_K);
    a.filter = newAction(u"filter"_s, u"funnel"_s, {});
    a.filter->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)});
    a.sidebar = newAction(u"sidebarToggle"_s, u"layout-sidebar"_s, Qt::CTRL | Qt::Key_B);
    a.menuBar = newAction(u"menuBarToggle"_s, {}, {});
    a.menuBar->setCheckable(true);
    a.textLarger = newAction(u"textLarger"_s, u"zoom-in"_s, {});
    a.textLarger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus),
                                QKeySequence(Qt::CTRL | Qt::Key_Equal),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus)});
    a.textSmaller = newAction(u"textSmaller"_s, u"zoom-out"_s, Qt::CTRL | Qt::Key_Minus);
    a.textNormal = newAction(u"textNormal"_s, {}, Qt::CTRL | Qt::Key_0);
    a.nextPane = newAction(u"nextPane"_s, {}, Qt::Key_F6);
    a.previousPane = newAction(u"previousPane"_s, {}, Qt::SHIFT | Qt::Key_F6);
    a.menu = newAction(u"openMenu"_s, {}, Qt::Key_F10);
    a.help = newAction(u"help"_s, u"question-circle"_s, QKeySequence(Qt::Key_F1));
    a.about = newAction(u"about"_s, u"info-circle"_s, {});
    connectActions();
    connectViewActions();
}

void MainWindow::connectActions()
{
    const Actions& a = m_actions;
    connect(a.rescan, &QAction::triggered, this, [this] {
        QStringList names;
        if (m_scope.kind != Scope::Kind::AllHosts && m_scoped)
            for (const score::HostAssessment& host : m_scoped->assessment.hosts)
                names.append(host.name);
        m_controller.startScan(names);
    });
    connect(a.stop, &QAction::triggered, &m_controller, &FleetController::stopScan);
    connect(a.newWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(a.addHost, &QAction::triggered, this, &MainWindow::askForHost);
    connect(a.openEvidence, &QAction::triggered, this, &MainWindow::askForEvidence);
    connect(a.openSample, &QAction::triggered, &m_controller, &FleetController::openSample);
    connect(a.showFleet, &QAction::triggered, &m_controller, &FleetController::showFleet);
    connect(a.exportData, &QAction::triggered, this, &MainWindow::askForExport);
    connect(a.report, &QAction::triggered, this, &MainWindow::askForReport);
    connect(a.settings, &QAction::triggered, this, [this] { open({.page = PageId::Settings}); });
    connect(a.quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(a.back, &QAction::triggered, this, [this] {
        if (const std::optional<Link> link = m_history.back())
            follow(*link);
    });
    connect(a.forward, &QAction::triggered, this, [this] {
        if (const std::optional<Link> link = m_history.forward())
            follow(*link);
    });
    connect(a.help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectViewActions()
{
    const Actions& a = m_actions;
    connect(a.scope, &QAction::triggered, this, [this] { m_topBar->scopeButton()->showMenu(); });
    connect(a.palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(a.filter, &QAction::triggered, this, [this] {
        if (QWidget* field = page(m_current.page)->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    connect(a.sidebar, &QAction::triggered, this,
            [this] { m_sidebar->setCollapsed(!m_sidebar->isCollapsed()); });
    connect(a.menuBar, &QAction::toggled, this, [this](bool isOn) { menuBar()->setVisible(isOn); });
    connect(a.nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(a.menu, &QAction::triggered, this, [this] { m_topBar->openMenu(); });
    connect(a.textLarger, &QAction::triggered, this,
            [this] { setTextSize(nextTextSize(m_preferences.textSize)); });
    connect(a.textSmaller, &QAction::triggered, this,
            [this] { setTextSize(previousTextSize(m_preferences.textSize)); });
    connect(a.textNormal, &QAction::triggered, this, [this] { setTextSize(100); });
}

void MainWindow::fillMenus()
{
    const Actions& a = m_actions;
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({a.newWindow});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({a.addHost, a.openEvidence, a.openSample, a.showFleet});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({a.rescan, a.stop});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({a.exportData, a.report});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({a.settings, a.quit});
    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addActions({a.scope, a.palette, a.filter});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({a.textLarger, a.textSmaller, a.textNormal});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({a.sidebar, a.menuBar});
    m_goMenu = menuBar()->addMenu(QString());
    m_goMenu->addActions({a.back, a.forward});
    m_goMenu->addSeparator();
    int number = 0;
    for (const PageId id : m_sidebar->pages()) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)));
        action->setObjectName(u"page%1"_s.arg(number));
        action->setData(int(id));
        action->setProperty("iconName", pageIconName(id));
        connect(action, &QAction::triggered, this, [this, id] { open({.page = id}); });
        addAction(action);
        m_pageActions.append(action);
        m_goMenu->addAction(action);
    }
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({a.help, a.about});
    for (QMenu* menu : {m_fileMenu, m_viewMenu, m_goMenu, m_helpMenu})
        m_menu->addMenu(menu);
    menuBar()->hide();
}

void MainWindow::retranslate()
{
    const Actions& a = m_actions;
    const auto name = [](QAction* action, const QString& text, const QString& shortText = {}) {
        action->setText(text);
        action->setIconText(shortText.isEmpty() ? withoutMnemonic(text) : shortText);
        const QString keys = keysText(action->shortcut());
        action->setToolTip(keys.isEmpty() ? action->iconText()
                                          : u"%1 (%2)"_s.arg(action->iconText(), keys));
    };
    name(a.rescan, tr("&Rescan"));
    name(a.stop, tr("&Stop the scan"), tr("Stop"));
    name(a.newWindow, tr("&New window"));
    name(a.addHost, tr("&Add host…"), tr("Add host"));
    name(a.openEvidence, tr("&Open evidence file…"), tr("Open evidence"));
    name(a.openSample, tr("Open the sample &fleet"), tr("Sample fleet"));
    name(a.showFleet, tr("&Back to my hosts"), tr("Back to my hosts"));
    name(a.exportData, tr("&Export…"), tr("Export"));
    name(a.report, tr("&PDF report…"), tr("Report"));
    name(a.settings, tr("Se&ttings"));
    name(a.quit, tr("&Quit"));
    name(a.back, tr("&Back"));
    name(a.forward, tr("&Forward"));
    name(a.scope, tr("S&cope…"), tr("Scope"));
    name(a.palette, tr("Search or &run a command…"), tr("Search"));
    name(a.filter, tr("&Filter this list"), tr("Filter"));
    name(a.sidebar, tr("Collapse or open the &sidebar"), tr("Sidebar"));
    name(a.menuBar, tr("&Menu bar"));
    name(a.textLarger, tr("&Larger text"));
    name(a.textSmaller, tr("S&maller text"));
    name(a.textNormal, tr("&Normal text size"));
    name(a.nextPane, tr("Next pane"));
    name(a.previousPane, tr("Previous pane"));
    name(a.menu, tr("Open the menu"));
    name(a.help, tr("&Help on this page"), tr("Help"));
    name(a.about, tr("&About Plimsoll"), tr("About"));
    if (m_fileMenu) {
        m_fileMenu->setTitle(tr("&File"));
        m_viewMenu->setTitle(tr("&View"));
        m_goMenu->setTitle(tr("&Go"));
        m_helpMenu->setTitle(tr("&Help"));
    }
    for (QAction* action : std::as_const(m_pageActions))
        action->setText(pageTitle(PageId(action->data().toInt())));
    showEmptyState();
    updateTitle();
}

void MainWindow::updateActions()
{
    const bool isFleet = m_controller.source() == FleetController::Source::Fleet;
    const bool isScanning = m_controller.scanStatus().isRunning;
    const bool hasData = m_scoped && !m_scoped->isEmpty;
    m_actions.rescan->setEnabled(isFleet && !isScanning && !m_controller.hosts().isEmpty());
    m_actions.stop->setEnabled(isScanning);
    m_actions.showFleet->setVisible(!isFleet);
    m_actions.exportData->setEnabled(hasData);
    m_actions.report->setEnabled(hasData);
    m_actions.back->setEnabled(m_history.canGoBack());
    m_actions.forward->setEnabled(m_history.canGoForward());
    const Page* shown = page(m_current.page);
    m_actions.filter->setEnabled(shown && const_cast<Page*>(shown)->filterField());
}

void MainWindow::setTextSize(int percent)
{
    Preferences preferences = m_preferences;
    preferences.textSize = percent;
    setPreferences(preferences);
    emit preferencesChanged(preferences);
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpDialog(this);
    m_help->setPage(m_current.page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::movePane(int step)
{
    const QList<QWidget*> panes = {m_sidebar, m_topBar, m_stack->currentWidget(), m_status};
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focusWidget() && panes[i]->isAncestorOf(focusWidget()))
            at = i;
    for (qsizetype tries = 0; tries < panes.size(); ++tries) {
        at = (at + step + panes.size()) % panes.size();
        for (QWidget* child : panes[at]->findChildren<QWidget*>()) {
            if (!child->isVisible() || !child->isEnabled()
                || !(child->focusPolicy() & Qt::TabFocus))
                continue;
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace plimsoll::ui
