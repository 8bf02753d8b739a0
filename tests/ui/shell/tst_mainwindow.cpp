// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencefixture.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

QStringList warnings;
QtMessageHandler before = nullptr;

// Nothing the window does may leave a warning behind; what the offscreen platform cannot do is no matter.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(u"This plugin does not support"_s))
        warnings.append(message);
    before(type, context, message);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ui::FleetController> m_controller;
    std::unique_ptr<ui::MainWindow> m_window;

    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }

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

    void everyControlHasAName()
    {
        for (const ui::PageId id : m_window->pageIds()) {
            m_window->open({.page = id});
            for (QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                const auto* button = qobject_cast<QAbstractButton*>(widget);
                const bool isNamed =
                    !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                // Parts of composed controls are named by the control they belong to.
                const auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
                const bool isPart = widget->objectName().startsWith(u"qt_"_s)
                    || (area && area->viewport() == widget) || qobject_cast<QScrollArea*>(widget);
                if (!isNamed && !isPart)
                    qInfo() << "without a name:" << widget << "of" << widget->parentWidget()
                            << "on page" << int(id);
                QVERIFY(isNamed || isPart);
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
