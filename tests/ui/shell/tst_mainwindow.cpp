// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencefixture.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

QStringList warnings;
QtMessageHandler before = nullptr;

// Nothing the window does may leave a warning behind; what the offscreen platform cannot do is no
// matter.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg
        && !message.startsWith(u"This plugin does not support"_s))
        warnings.append(message);
    before(type, context, message);
}

// Something a person can stop at with Tab; parts of composed controls belong to the control.
bool isTabStop(const QWidget& widget)
{
    const auto* area = qobject_cast<QAbstractScrollArea*>(widget.parentWidget());
    const bool isPart = widget.objectName().startsWith(u"qt_"_s)
        || (area && area->viewport() == &widget) || qobject_cast<const QScrollArea*>(&widget);
    // Among buttons of which one is chosen the arrow keys lead from one to the next.
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool isByArrow = button && button->group() && button->group()->exclusive();
    return !isPart && !isByArrow && widget.isVisible() && widget.isEnabled() && !widget.focusProxy()
        && (widget.focusPolicy() & Qt::TabFocus);
}

bool isNamed(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return !widget.accessibleName().isEmpty() || (button && !button->text().isEmpty());
}

bool fits(const QSize& least, const QSize& screen)
{
    return least.width() <= screen.width() && least.height() <= screen.height();
}

// The chain of widgets that makes `page` as large as it must be: for the person who reads a
// failure.
QStringList largest(const QWidget* page, int (QSize::*extent)() const noexcept)
{
    QStringList chain;
    for (const QWidget* at = page; at;) {
        chain.append(
            u"%1 %2: %3"_s.arg(QLatin1StringView(at->metaObject()->className()), at->objectName())
                .arg((at->minimumSizeHint().*extent)()));
        const QWidget* next = nullptr;
        for (const QWidget* child : at->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            const int needed = (child->minimumSizeHint().*extent)();
            if (child->isVisible() && (!next || needed > (next->minimumSizeHint().*extent)()))
                next = child;
        }
        at = next;
    }
    return chain;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ui::FleetController> m_controller;
    std::unique_ptr<ui::MainWindow> m_window;

    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }

    // Keys go to the window that is active; others were opened and closed in between.
    bool isActive(QWidget* window)
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window, PatienceMs);
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        before = qInstallMessageHandler(listen);
        ui::applyLanguage(u"en"_s);
        ui::Theme::instance().start(ui::Theme::Setting::Light);
        m_controller = std::make_unique<ui::FleetController>(ui::FleetController::Parts{});
        m_window = std::make_unique<ui::MainWindow>(*m_controller);
        m_window->resize(1400, 900);
        m_window->show();
        QSignalSpy shown(m_window.get(), &ui::MainWindow::snapshotShown);
        m_controller->openEvidence(test::writeDemoEvidence(m_folder.path()));
        QVERIFY(shown.wait(PatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->shownSnapshot()->isEmpty, PatienceMs);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_controller.reset();
        qInstallMessageHandler(before);
        QCOMPARE(warnings, QStringList());
    }

    void everyPageOpens()
    {
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            QVERIFY(m_window->page(id)->isVisible());
            QCOMPARE(m_window->findChild<QLabel*>(u"pageTitle"_s)->text(),
                     m_window->page(id)->title());
            QVERIFY(m_window->windowTitle().startsWith(ui::pageTitle(id)));
        }
    }

    void backAndForth()
    {
        m_window->open({.page = ui::PageId::Overview});
        m_window->open({.page = ui::PageId::Settings});
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->current().page, ui::PageId::Overview);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->current().page, ui::PageId::Settings);
    }

    void crumbsLeadOutOfADrillDown()
    {
        const QString host = m_window->shownSnapshot()->assessment.hosts.first().name;
        m_window->open({.page = ui::PageId::Overview});
        m_window->open({.page = ui::PageId::Hosts,
                        .object = {core::ObjectKind::Host, host, host},
                        .check = u"2.1"_s,
                        .detail = ui::Link::Detail::Findings});
        auto* crumbs = m_window->findChild<ui::Breadcrumb*>();
        QCOMPARE(crumbs->trail().size(), 3);
        QCOMPARE(crumbs->trail()[1].text, host);
        QCOMPARE(crumbs->trail()[2].text, u"2.1"_s);
        // Another row is another place, without anybody having followed a link.
        auto* table = m_window->page(ui::PageId::Hosts)->findChild<ui::TableView*>(u"hostsTable"_s);
        QTest::keyClick(table, table->currentIndex().row() == 0 ? Qt::Key_Down : Qt::Key_Up);
        QTRY_VERIFY(m_window->current().object.id != host);
        const QString other = m_window->current().object.id;
        QCOMPARE(crumbs->trail().last().text, other);
        crumbs->findChild<QPushButton*>(u"crumbPage"_s)->click();
        QVERIFY(m_window->current().object.id.isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier); // the row that was chosen
        QCOMPARE(m_window->current().object.id, other);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->current().page, ui::PageId::Overview);
    }

    void textSizeIsAKeyAndASetting()
    {
        QSignalSpy changed(m_window.get(), &ui::MainWindow::preferencesChanged);
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(changed.last().first().value<ui::Preferences>().textSize, 110);
        QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(changed.last().first().value<ui::Preferences>().textSize, 90);
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(changed.last().first().value<ui::Preferences>().textSize, 100);
    }

    void everyPageShowsItselfInLargeText()
    {
        ui::Theme::instance().setTextSize(150);
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            QVERIFY(!m_window->grab().isNull());
        }
        auto* table = m_window->page(ui::PageId::Hosts)->findChild<ui::TableView*>(u"hostsTable"_s);
        m_window->open({.page = ui::PageId::Hosts});
        QTRY_COMPARE(table->rowHeight(table->model()->rowCount() - 1), 45);
        ui::Theme::instance().setTextSize(100);
        QTRY_COMPARE(table->rowHeight(table->model()->rowCount() - 1), 30);
    }

    void everyPageFitsItsScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("textSize");
        QTest::addColumn<QSize>("screen");
        QTest::addRow("small screen") << u"en"_s << 100 << QSize(1280, 800);
        QTest::addRow("small screen, Chinese") << u"zh_CN"_s << 100 << QSize(1280, 800);
        QTest::addRow("large text") << u"en"_s << 150 << QSize(1600, 1000);
        QTest::addRow("the usual text again") << u"en"_s << 100 << QSize(1280, 800);
    }

    void everyPageFitsItsScreen()
    {
        QFETCH(const QString, language);
        QFETCH(const int, textSize);
        QFETCH(const QSize, screen);
        ui::applyLanguage(language);
        ui::Theme::instance().setTextSize(textSize);
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            // A page that was hidden when texts or their size changed asks for its room bit by bit.
            const bool doesFit = QTest::qWaitFor(
                [&] { return fits(m_window->minimumSizeHint(), screen); }, PatienceMs);
            const QSize least = m_window->minimumSizeHint();
            if (least.width() > screen.width())
                qInfo() << "widest:" << largest(m_window.get(), &QSize::width);
            if (least.height() > screen.height())
                qInfo() << "highest:" << largest(m_window.get(), &QSize::height);
            QVERIFY2(doesFit,
                     qPrintable(u"%1 needs %2 x %3"_s.arg(ui::pageTitle(id))
                                    .arg(least.width())
                                    .arg(least.height())));
        }
        ui::applyLanguage(u"en"_s);
        ui::Theme::instance().setTextSize(100);
    }

    void helpFollowsThePage()
    {
        m_window->open({.page = ui::PageId::Hosts});
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* help = m_window->findChild<QDialog*>(u"helpDialog"_s);
        QVERIFY(help && help->isVisible());
        auto* text = help->findChild<QTextBrowser*>(u"helpText"_s);
        QVERIFY(text->toPlainText().startsWith(u"Hosts"_s));
        m_window->open({.page = ui::PageId::Compliance});
        QVERIFY(text->toPlainText().startsWith(u"Compliance"_s));
        help->close();
        QVERIFY(isActive(m_window.get()));
    }

    void aFurtherWindowHasItsOwnPage()
    {
        ui::Windows windows(*m_controller, {}, {});
        ui::MainWindow* first = windows.newWindow();
        first->resize(1200, 800);
        first->show();
        first->open({.page = ui::PageId::Hosts});
        QVERIFY(isActive(first));
        QTest::keyClick(first, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QList<ui::MainWindow*> all;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<ui::MainWindow*>(widget); window && window->isVisible())
                all.append(window);
        all.removeOne(first);
        all.removeOne(m_window.get());
        QCOMPARE(all.size(), 1);
        ui::MainWindow* second = all.first();
        QCOMPARE(second->current().page, ui::PageId::Hosts);
        QCOMPARE(second->shownSnapshot(), first->shownSnapshot()); // the very same moment
        second->open({.page = ui::PageId::Images});
        QCOMPARE(first->current().page, ui::PageId::Hosts);
        // What is set in one holds for all.
        QSignalSpy changed(&windows, &ui::Windows::preferencesChanged);
        QVERIFY(isActive(second));
        QTest::keyClick(second, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(first->findChild<QComboBox*>(u"textSizeBox"_s)->currentData().toInt(), 110);
        QPointer<ui::MainWindow> watched = second;
        second->close();
        QTRY_VERIFY(!watched);
        QVERIFY(first->isVisible());
        first->hide();
        QVERIFY(isActive(m_window.get()));
    }

    void thePaletteLeadsToAnObject()
    {
        m_window->open({.page = ui::PageId::Overview});
        const QString host = m_window->shownSnapshot()->assessment.hosts.first().name;
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<QWidget*>(u"commandPalette"_s);
        QTRY_VERIFY(palette->isVisible());
        auto* list = palette->findChild<QListView*>(u"paletteList"_s);
        QVERIFY(list->model()->rowCount() > 0); // commands, before anything is typed
        auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
        QTest::keyClicks(field, u'@' + host);
        QTRY_COMPARE(list->currentIndex().data().toString(), host);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_window->current().page, ui::PageId::Hosts);
        QCOMPARE(m_window->current().object.name, host);
    }

    void thePaletteRunsACommand()
    {
        m_window->open({.page = ui::PageId::Overview});
        action(u"palette"_s)->trigger();
        auto* palette = m_window->findChild<QWidget*>(u"commandPalette"_s);
        auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
        auto* list = palette->findChild<QListView*>(u"paletteList"_s);
        QTest::keyClicks(field, u">settings"_s);
        QTRY_COMPARE(list->currentIndex().data().toString(), u"Settings"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->current().page, ui::PageId::Settings);
        // And leaves everything as it is on Escape.
        action(u"palette"_s)->trigger();
        QVERIFY(palette->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_window->current().page, ui::PageId::Settings);
    }

    void numbersLeadToPages()
    {
        m_window->open({.page = ui::PageId::Settings});
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->current().page, ui::PageId::Overview);
    }

    void aPageThatIsNotThereLeadsHome()
    {
        m_window->open({.page = ui::PageId::FirstRun});
        QCOMPARE(m_window->current().page, ui::PageId::Overview);
    }

    void scopeNarrowsEveryPage()
    {
        const QString name = m_window->shownSnapshot()->assessment.hosts.first().name;
        QSignalSpy shown(m_window.get(), &ui::MainWindow::snapshotShown);
        m_window->setScope({ui::Scope::Kind::Host, name});
        QVERIFY(shown.wait(PatienceMs));
        QCOMPARE(m_window->shownSnapshot()->assessment.hosts.size(), 1);
        QVERIFY(m_window->windowTitle().contains(name));
        for (const ui::PageId id : m_window->pageIds())
            m_window->open({.page = id});
        m_window->setScope({});
        QTRY_VERIFY(m_window->shownSnapshot()->assessment.hosts.size() > 1);
    }

    void sidebarCollapsesToIcons()
    {
        auto* sidebar = m_window->findChild<ui::Sidebar*>();
        QCOMPARE(sidebar->width(), 200);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(sidebar->width(), 52);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(sidebar->width(), 200);
    }

    void aFileHasNobodyToAskAgain()
    {
        QVERIFY(!action(u"rescan"_s)->isEnabled());
        QVERIFY(action(u"showFleet"_s)->isVisible());
        QVERIFY(action(u"export"_s)->isEnabled());
    }

    void bothThemesAndLanguagesOnEveryPage()
    {
        for (const QString& language : {u"zh_CN"_s, u"en"_s}) {
            ui::applyLanguage(language);
            for (const ui::Theme::Setting theme :
                 {ui::Theme::Setting::Dark, ui::Theme::Setting::Light}) {
                ui::Theme::instance().setSetting(theme);
                for (const ui::PageId id : m_window->pageIds()) {
                    m_window->open({.page = id});
                    QVERIFY(!m_window->grab().isNull());
                }
            }
        }
        QCOMPARE(ui::pageTitle(ui::PageId::Overview), u"Overview"_s);
    }

    void buttonsCarryNoMnemonicOfTheMenu()
    {
        ui::applyLanguage(u"zh_CN"_s);
        QCoreApplication::processEvents();
        for (const QAction* each : m_window->actions()) {
            QVERIFY(!each->iconText().contains(u'&'));
            QVERIFY2(!each->iconText().endsWith(u')'), qPrintable(each->iconText()));
        }
        ui::applyLanguage(u"en"_s);
    }

    void tabReachesEveryControl()
    {
        QVERIFY(isActive(m_window.get()));
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            QCoreApplication::processEvents(); // rows and chips find their places
            QSet<QWidget*> missed;
            for (QWidget* widget : m_window->findChildren<QWidget*>())
                if (isTabStop(*widget))
                    missed.insert(widget);
            QVERIFY(missed.size() > 5);
            auto* first = m_window->findChild<QWidget*>(u"searchButton"_s);
            first->setFocus(Qt::TabFocusReason);
            const qsizetype most = 2 * missed.size() + 20;
            for (qsizetype steps = 0; steps < most; ++steps) {
                QWidget* at = QApplication::focusWidget();
                QVERIFY(at);
                missed.remove(at);
                QTest::keyClick(at, Qt::Key_Tab);
                if (QApplication::focusWidget() == first)
                    break;
            }
            for (const QWidget* widget : std::as_const(missed))
                qInfo() << "Tab does not reach" << widget << "of" << widget->parentWidget()
                        << "on page" << int(id);
            QCOMPARE(QApplication::focusWidget(), first); // once around
            QVERIFY(missed.isEmpty());
        }
    }

    void dialogsNameTheirControls()
    {
        m_window->open({.page = ui::PageId::Hosts});
        for (const QString& name : {u"addHost"_s, u"help"_s, u"about"_s}) {
            action(name)->trigger();
            QDialog* dialog = nullptr;
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (widget->isVisible() && widget != m_window.get())
                    dialog =
                        qobject_cast<QDialog*>(widget) ? qobject_cast<QDialog*>(widget) : dialog;
            QVERIFY2(dialog, qPrintable(name));
            QVERIFY(!dialog->windowTitle().isEmpty());
            for (QWidget* widget : dialog->findChildren<QWidget*>())
                if (isTabStop(*widget))
                    QVERIFY2(isNamed(*widget), qPrintable(name + u' ' + widget->objectName()));
            dialog->close();
            QTRY_VERIFY(!QApplication::activeModalWidget());
        }
    }

    void everyControlHasAName()
    {
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            for (QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!isTabStop(*widget) || isNamed(*widget))
                    continue;
                qInfo() << "without a name:" << widget << "of" << widget->parentWidget()
                        << "on page" << int(id);
                QFAIL("a control without a name");
            }
        }
    }

    void aDroppedFileOpens()
    {
        QSignalSpy sources(m_controller.get(), &ui::FleetController::sourceChanged);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder.filePath(u"fleet.evidence.json.zst"_s))});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(sources.wait(PatienceMs));
    }

    void theFirstRunNamesTheWindow()
    {
        m_window->showFirstRun();
        QVERIFY2(m_window->windowTitle().startsWith(u"Find your"_s),
                 qPrintable(m_window->windowTitle()));
        m_window->leaveFirstRun();
        QVERIFY(m_window->windowTitle().startsWith(ui::pageTitle(m_window->current().page)));
    }

    void withoutHostsThereIsAWayOn()
    {
        QSignalSpy loaded(m_controller.get(), &ui::FleetController::loaded);
        m_controller->showFleet();
        QTRY_VERIFY(!loaded.isEmpty());
        m_window->open({.page = ui::PageId::Overview});
        auto* empty = m_window->findChild<QWidget*>(u"emptyState"_s);
        QVERIFY(empty);
        QVERIFY(empty->isVisibleTo(m_window.get())
                || !m_window->page(ui::PageId::Overview)->isVisible());
        QVERIFY(empty->accessibleName().contains(u"No hosts"_s));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
