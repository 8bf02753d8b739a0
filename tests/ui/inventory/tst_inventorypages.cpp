// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"
#include "support/windowtest.h"

#include "ui/inventory/brieffindings.h"
#include "ui/inventory/containerspage.h"
#include "ui/inventory/hostspage.h"
#include "ui/inventory/imagespage.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/why/whypanel.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/findingslist.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

ui::Link containerLink(int number, const char* host)
{
    return {.page = ui::PageId::Containers,
            .host = QString::fromLatin1(host),
            .object = {.kind = core::ObjectKind::Container, .id = test::containerId(number)}};
}

// The word of the tab that is open, whatever tabs stand before it.
QString shownTab(const ui::Page& page)
{
    const auto* tabs = page.findChild<QTabBar*>(u"detailTabs"_s);
    return tabs->tabText(tabs->currentIndex()).section(u' ', 0, 0);
}

QString titleOf(const ui::Page& page)
{
    return page.findChild<ui::DetailPane*>()->accessibleName();
}

} // namespace

class TestInventoryPages : public QObject
{
    Q_OBJECT

    test::OwnSettings m_settings;
    models::SnapshotPtr m_demo = test::demoSnapshot();

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }
    void init() { m_settings.clear(); }

    void containersStartWithTheWorst()
    {
        ui::ContainersPage page;
        page.resize(1368, 900);
        page.show();
        page.setSnapshot(m_demo);
        auto* table = page.findChild<ui::TableView*>(u"containersTable"_s);
        QCOMPARE(table->model()->rowCount(), 28);
        QVERIFY(table->currentIndex().isValid());
        const auto first = table->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(first.startsWith(u"Score 39, grade F"_s), qPrintable(first));
        QVERIFY(
            page.findChild<QLabel*>(u"containersFacts"_s)->text().startsWith(u"28 containers"_s));
    }

    void aLinkSelectsAndOpensTheFinding()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        qobject_cast<QLineEdit*>(page.filterField())->setText(u"nothing fits"_s);
        ui::Link link = containerLink(1, "ci-runner-01");
        link.check = u"5.32"_s;
        page.open(link);
        QCOMPARE(titleOf(page), u"build-agent-3"_s);
        auto* findings = page.findChild<ui::FindingsList*>();
        QVERIFY(findings->openView());
        QCOMPARE(findings->openView()->finding().check, u"5.32"_s);
        QCOMPARE(page.findChild<QTabBar*>(u"detailTabs"_s)->currentIndex(), 1);
        QCOMPARE(qobject_cast<QLineEdit*>(page.filterField())->text(), QString());
    }

    void aLinkToEvidenceMarksThePlace()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        ui::Link link = containerLink(1, "ci-runner-01");
        link.detail = ui::Link::Detail::Evidence;
        link.evidenceCall = u"GET /containers/%1/json"_s.arg(test::containerId(1));
        link.evidencePath = u"HostConfig.Privileged"_s;
        page.open(link);
        auto* evidence = page.findChild<ui::EvidenceView*>();
        QCOMPARE(evidence->currentCall(), link.evidenceCall);
        QVERIFY(evidence->markedLine() > 0);
    }

    void aLinkWithAFilterSwitchesTheChipOn()
    {
        ui::ContainersPage page;
        page.resize(1368, 900);
        page.setSnapshot(m_demo);
        page.open({.page = ui::PageId::Containers, .filter = u"sock"_s});
        QCOMPARE(page.findChild<ui::TableView*>(u"containersTable"_s)->model()->rowCount(), 4);
        QVERIFY(page.findChild<QAbstractButton*>(u"chip-sock"_s)->isChecked());
    }

    void aLinkToAHostsContainersNarrowsToIt()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        page.open({.page = ui::PageId::Containers, .host = u"sjc-prod-01"_s});
        QCOMPARE(page.findChild<ui::TableView*>(u"containersTable"_s)->model()->rowCount(), 5);
    }

    void theSelectionSurvivesTheNextSnapshot()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        page.open(containerLink(6, "sjc-prod-01"));
        QCOMPARE(titleOf(page), u"legacy-edi"_s);
        page.setSnapshot(test::demoSnapshot());
        QCOMPARE(titleOf(page), u"legacy-edi"_s);
    }

    void keysActOnTheCurrentRow()
    {
        ui::ContainersPage page;
        page.resize(1368, 900);
        page.show();
        page.setSnapshot(m_demo);
        page.open(containerLink(1, "ci-runner-01"));
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* table = page.findChild<ui::TableView*>(u"containersTable"_s);
        table->setFocus();
        auto* detail = page.findChild<ui::DetailPane*>();
        QVERIFY(!detail->isHidden());
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(detail->isHidden());
        QTest::keyClick(table, Qt::Key_BracketRight);
        QVERIFY(!detail->isHidden());
        auto* findings = page.findChild<ui::FindingsList*>();
        QVERIFY(findings->openView());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"docker update build-agent-3\n"_s);
        QTest::keyClick(table, Qt::Key_E);
        QCOMPARE(shownTab(page), u"Evidence"_s);
        QTest::keyClick(table, Qt::Key_I);
        auto* why = page.findChild<ui::WhyPanel*>();
        QVERIFY(why->isVisible());
        QCOMPARE(why->question().object.id, test::containerId(1));
        why->close();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(detail->currentTab(), 1);
    }

    void singleLettersCanBeSwitchedOff()
    {
        QSettings settings;
        ui::savePreferences({.singleKeys = false}, settings);
        ui::ContainersPage page;
        page.show();
        QList<QKeySequence> keys;
        for (const QAction* action :
             page.findChild<ui::TableView*>(u"containersTable"_s)->actions())
            keys += action->shortcut();
        QVERIFY(!keys.contains(QKeySequence(Qt::Key_C)));
        QVERIFY(!keys.contains(QKeySequence(Qt::Key_I)));
        QVERIFY(keys.contains(QKeySequence(Qt::Key_Space)));
    }

    void aLinkElsewhereIsPassedOn()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        ui::Link link = containerLink(1, "ci-runner-01");
        link.check = u"5.32"_s;
        page.open(link);
        QSignalSpy links(&page, &ui::Page::linkActivated);
        auto* view = page.findChild<ui::FindingsList*>()->openView();
        view->findChild<QAbstractButton*>(u"openCheck"_s)->click();
        QCOMPARE(links.size(), 1);
        view->findChild<QAbstractButton*>(u"openEvidence"_s)->click(); // stays on the page
        QCOMPARE(links.size(), 1);
        QCOMPARE(shownTab(page), u"Evidence"_s);
    }

    void anUnreachableHostSaysWhyAndHowOld()
    {
        ui::HostsPage page;
        page.setSnapshot(m_demo);
        page.open({.page = ui::PageId::Hosts, .host = u"edge-ham-01"_s});
        QCOMPARE(titleOf(page), u"edge-ham-01"_s);
        QStringList texts;
        for (const QLabel* label : page.findChildren<QLabel*>())
            texts += label->text();
        const QString all = texts.join(u'\n');
        QVERIFY(all.contains(u"26 h old"_s));
        QVERIFY(all.contains(u"Unreachable"_s));
        QVERIFY(all.contains(u"connect.timeout"_s));
        QCOMPARE(page.findChild<ui::TableView*>(u"hostsTable"_s)->model()->rowCount(), 14);
    }

    void theWorstOfAHostLeadsToWhatItIsAbout()
    {
        ui::HostsPage page;
        page.setSnapshot(m_demo);
        page.open({.page = ui::PageId::Hosts, .host = u"ci-runner-01"_s});
        QSignalSpy links(&page, &ui::Page::linkActivated);
        const auto lines = page.findChildren<ui::FindingLine*>();
        QCOMPARE(lines.size(), 5); // one a check, however many objects fail it
        lines.first()->click();
        QCOMPARE(links.size(), 1);
        const auto link = links[0][0].value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Containers);
        QCOMPARE(link.host, u"ci-runner-01"_s);
        QVERIFY(!link.check.isEmpty());
    }

    void imagesShowTheirStepsAndContainers()
    {
        ui::ImagesPage page;
        page.setSnapshot(m_demo);
        page.open({.page = ui::PageId::Images,
                   .host = u"sjc-prod-01"_s,
                   .object = {.kind = core::ObjectKind::Image, .id = test::imageId(6)}});
        QVERIFY(titleOf(page).startsWith(u"shop/checkout:2.31.0"_s));
        QCOMPARE(page.findChild<QTableView*>(u"imageSteps"_s)->model()->rowCount(), 7);
        auto* containers = page.findChild<QListWidget*>(u"imageContainers"_s);
        QCOMPARE(containers->count(), 2);
        QVERIFY(containers->item(0)->text().contains(u"shop"_s));
        QSignalSpy links(&page, &ui::Page::linkActivated);
        emit containers->itemActivated(containers->item(0));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0][0].value<ui::Link>().page, ui::PageId::Containers);
    }

    void anEmptyScopeSaysSo()
    {
        ui::ContainersPage containers;
        ui::ImagesPage images;
        ui::HostsPage hosts;
        const auto empty = std::make_shared<const models::Snapshot>();
        for (ui::Page* page : {static_cast<ui::Page*>(&containers), static_cast<ui::Page*>(&images),
                               static_cast<ui::Page*>(&hosts)}) {
            page->setSnapshot(m_demo);
            page->setSnapshot(empty);
            auto* table = page->findChild<ui::TableView*>();
            QCOMPARE(table->model()->rowCount(), 0);
            page->open({.host = u"ci-runner-01"_s, .check = u"5.5"_s});
        }
    }

    void everyControlHasAName()
    {
        ui::ContainersPage page;
        page.setSnapshot(m_demo);
        for (const QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
            const bool isInside = button->objectName().startsWith(u"qt_"_s)
                || qobject_cast<QLineEdit*>(button->parentWidget())
                || button->parentWidget()->inherits("QTabBar")
                || button->inherits("QTableCornerButton");
            QVERIFY2(isInside || !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName() + u' '
                                + QString::fromLatin1(button->metaObject()->className())));
        }
    }

    void manyRowsAreShown()
    {
        ui::ContainersPage page;
        page.resize(1368, 900);
        page.show();
        page.setSnapshot(test::largeSnapshot(20'000));
        QCOMPARE(page.findChild<ui::TableView*>(u"containersTable"_s)->model()->rowCount(), 20'000);
        QTRY_VERIFY(page.findChild<QLabel*>(u"containersFacts"_s)->text().contains(u"20,000"_s)
                    || page.findChild<QLabel*>(u"containersFacts"_s)->text().contains(u"20000"_s));
    }
};

QTEST_MAIN(TestInventoryPages)
#include "tst_inventorypages.moc"
