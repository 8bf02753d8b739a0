// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/palette.h"
#include "ui/settings/preferences.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/history.h"
#include "ui/shell/pages.h"
#include "ui/shell/scope.h"

#include <QHash>
#include <QMainWindow>
#include <QSet>

class QMenu;

namespace plimsoll::ui {

class AdvisoryKeeper;
class CommandPalette;
class FirstRunPage;
class HelpDialog;
class NoticeBar;
class PageStack;
class SettingsPage;
class Sidebar;
class StatePanel;
class StatusStrip;
class TopBar;

/// The window: sidebar, top bar, one page at a time, status line. Narrows the controller's snapshot
/// to its scope, hands it to the pages, and follows their links.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// @param controller  not owned; outlives the window
    explicit MainWindow(FleetController& controller, const QList<PageFactory>& pages = allPages(),
                        QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Follows a link and remembers where it came from.
    void open(const Link& link);
    const Link& current() const { return m_current; }
    Page* page(PageId id) const { return m_pages.value(id); }
    QList<PageId> pageIds() const;
    void setScope(const Scope& scope);
    const Scope& scope() const { return m_scope; }
    void setPreferences(const Preferences& preferences);
    /// For Settings: where things are kept.
    void setPlaces(const QString& storeFile, const QString& logFile);
    /// The advisory database behind Settings and the Vulnerabilities page; not owned, looked at at
    /// once. Without one neither can bring it up to date.
    void setAdvisoryKeeper(AdvisoryKeeper& keeper);
    /// Size, place, sidebar of the last time.
    void restoreState();
    /// The page that finds daemons, in place of everything else.
    void showFirstRun();
    void leaveFirstRun();
    const models::SnapshotPtr& shownSnapshot() const { return m_scoped; }

signals:
    void preferencesChanged(const plimsoll::ui::Preferences& preferences);
    /// A further window beside this one, at the same place.
    void newWindowRequested();
    /// The scoped snapshot reached the pages.
    void snapshotShown();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Actions
    {
        QAction* rescan;
        QAction* stop;
        QAction* newWindow;
        QAction* addHost;
        QAction* openEvidence;
        QAction* openSample;
        QAction* showFleet;
        QAction* exportData;
        QAction* report;
        QAction* settings;
        QAction* quit;
        QAction* back;
        QAction* forward;
        QAction* scope;
        QAction* palette;
        QAction* filter;
        QAction* sidebar;
        QAction* menuBar;
        QAction* textLarger;
        QAction* textSmaller;
        QAction* textNormal;
        QAction* nextPane;
        QAction* previousPane;
        QAction* menu;
        QAction* help;
        QAction* about;
    };

    void makeActions();
    void connectActions();
    void connectViewActions();
    QAction* newAction(const QString& name, const QString& iconName, const QKeySequence& keys);
    void retranslate();
    void retranslateGoMenu();
    void fillMenus();
    void buildShell();
    void addPages(const QList<PageFactory>& factories);
    void connectController();
    void connectSettings();
    void connectImages();
    void showAdvisories();

    void follow(const Link& link);
    void takePlace(const Link& link);
    void showPage(PageId id);
    void takeSnapshot(const models::SnapshotPtr& snapshot);
    void takeScoped(const models::SnapshotPtr& snapshot);
    void feed(PageId id);
    void showEmptyState();
    bool isEmptyShown() const;
    void updateActions();
    void updateTitle();
    void updateTopBar();
    void movePane(int step);
    void setTextSize(int percent);
    void showHelp();
    void openPalette();
    QList<models::PaletteEntry> commands() const;
    void followEntry(const models::PaletteEntry& entry);

    void askForHost();
    void editHost(const QString& name);
    void askForEvidence();
    void askForExport();
    void askForImageExport(const ImageOnHost& image, const QString& label);
    void askForReport();
    void askForWaiver(const Link& link);
    void showWaivers();
    void askForWaiversFile();
    void askForWaiversExport();
    void showError(const core::Error& error);
    void showWritten(const QString& path);
    void showAbout();

    FleetController& m_controller;
    AdvisoryKeeper* m_advisories = nullptr;
    Preferences m_preferences;
    Actions m_actions = {};
    History m_history;
    Link m_current;
    Scope m_scope;
    models::SnapshotPtr m_scoped;
    int m_scopeNumber = 0;
    bool m_hasSkippedFirstRun = false;
    bool m_isFollowing = false; ///< a link; what the page then tells is the link itself

    QHash<PageId, Page*> m_pages;
    QSet<PageId> m_stale; ///< pages that have not seen m_scoped yet
    QList<QAction*> m_pageActions; ///< Go menu, in sidebar order
    SettingsPage* m_settings = nullptr;
    FirstRunPage* m_firstRun = nullptr;
    PageStack* m_root = nullptr; ///< shell, or the first-run page
    QWidget* m_shell = nullptr;
    Sidebar* m_sidebar = nullptr;
    TopBar* m_topBar = nullptr;
    CommandPalette* m_palette = nullptr;
    HelpDialog* m_help = nullptr; ///< once F1 was pressed
    NoticeBar* m_notice = nullptr;
    PageStack* m_stack = nullptr;
    StatePanel* m_empty = nullptr;
    StatusStrip* m_status = nullptr;
    QMenu* m_menu = nullptr; ///< of the menu button
    QMenu* m_fileMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    QMenu* m_helpMenu = nullptr;
};

} // namespace plimsoll::ui
