// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"
#include "ui/overview/changeslist.h"
#include "ui/overview/fixfirstlist.h"
#include "ui/overview/fleetwaterline.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/sectionlist.h"
#include "ui/overview/verdictpanel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

score::Score scored(int points, qint64 decided = 90, qint64 applicable = 100)
{
    score::Score score;
    score.value = points * 1000;
    score.coverage = score::Coverage{decided, applicable};
    return score;
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::OverviewPage> shown(const models::SnapshotPtr& snapshot)
    {
        auto page = std::make_unique<ui::OverviewPage>();
        page->resize(1400, 908);
        page->setSnapshot(snapshot);
        page->show();
        return page;
    }

    ui::Link clicked(ui::OverviewPage& page, const QString& name)
    {
        QSignalSpy links(&page, &ui::Page::linkActivated);
        auto* button = page.findChild<QAbstractButton*>(name);
        if (!button)
            return {};
        button->click();
        return links.isEmpty() ? ui::Link{} : links.first().first().value<ui::Link>();
    }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void verdictFollowsTheFreeboard_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("15 above") << 85 << u"Riding high"_s;
        QTest::newRow("14 above") << 84 << u"Riding safely"_s;
        QTest::newRow("5 above") << 75 << u"Riding safely"_s;
        QTest::newRow("4 above") << 74 << u"Riding low"_s;
        QTest::newRow("on the line") << 70 << u"Riding low"_s;
        QTest::newRow("1 below") << 69 << u"Below the line"_s;
    }
    void verdictFollowsTheFreeboard()
    {
        QFETCH(int, points);
        QFETCH(QString, verdict);
        QCOMPARE(ui::verdictOf(scored(points), 70), verdict);
    }

    void silenceIsNoVerdict()
    {
        QCOMPARE(ui::verdictOf({}, 70), u"No score"_s);
        QCOMPARE(ui::verdictOf(scored(95, 49, 100), 70), u"Too little evidence"_s);
        QCOMPARE(ui::verdictOf(scored(95, 50, 100), 70), u"Riding high"_s);
    }

    void whatEndsSoonIsSaid()
    {
        ui::VerdictPanel panel;
        auto* line = panel.findChild<QAbstractButton*>(u"waiversEnding"_s);
        models::Snapshot snapshot = *test::demoSnapshot();
        snapshot.assessment.waivers = {};
        panel.setSnapshot(snapshot, 7);
        QVERIFY(line->isHidden());
        snapshot.assessment.waivers = {
            {.state = score::WaiverStanding::State::EndsSoon, .daysLeft = 9}};
        panel.setSnapshot(snapshot, 7);
        QVERIFY(!line->isHidden());
        QSignalSpy links(&panel, &ui::VerdictPanel::linkActivated);
        line->click();
        QCOMPARE(links[0][0].value<ui::Link>(),
                 (ui::Link{.page = ui::PageId::Settings, .section = u"waivers"_s}));
    }

    void everythingLeadsOn()
    {
        const auto page = shown(test::demoSnapshot());
        QCOMPARE(clicked(*page, u"heroScore"_s).detail, ui::Link::Detail::Why);
        const ui::Link hosts = clicked(*page, u"hostsBelow"_s);
        QCOMPARE(hosts.page, ui::PageId::Hosts);
        QCOMPARE(hosts.filter, u"below"_s);
        QCOMPARE(clicked(*page, u"coverage"_s).outcome, core::Outcome::Unknown);
    }

    void waterlineOpensTheHost()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        const auto page = shown(snapshot);
        auto* waterline = page->findChild<ui::FleetWaterline*>();
        QVERIFY(waterline);
        QCOMPARE(waterline->itemCount(), int(snapshot->assessment.hosts.size()));
        QSignalSpy links(page.get(), &ui::Page::linkActivated);
        QTest::mouseClick(waterline, Qt::LeftButton, {}, waterline->itemRect(0).center().toPoint());
        QCOMPARE(links.size(), 1);
        const auto link = links.first().first().value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Hosts);
        QVERIFY(snapshot->host(link.object.name));
        QVERIFY(waterline->itemText(0).startsWith(link.object.name));
    }

    void keysWalkTheWaterline()
    {
        const auto page = shown(test::demoSnapshot());
        auto* waterline = page->findChild<ui::FleetWaterline*>();
        waterline->setFocus(Qt::TabFocusReason);
        QTest::keyClick(waterline, Qt::Key_Home);
        QCOMPARE(waterline->currentItem(), 0);
        QTest::keyClick(waterline, Qt::Key_Right);
        QCOMPARE(waterline->currentItem(), 1);
        QSignalSpy links(page.get(), &ui::Page::linkActivated);
        QTest::keyClick(waterline, Qt::Key_Return);
        QCOMPARE(links.size(), 1);
    }

    void fixesLeadToTheirCheck()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        const auto page = shown(snapshot);
        auto* fixes = page->findChild<ui::FixFirstList*>();
        QVERIFY(fixes->itemCount() > 0);
        QSignalSpy links(page.get(), &ui::Page::linkActivated);
        emit fixes->itemActivated(0);
        const auto link = links.first().first().value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Compliance);
        QCOMPARE(link.check, snapshot->assessment.fixFirst.first().checks.first());
    }

    void sectionsLeadToCompliance()
    {
        const auto page = shown(test::demoSnapshot());
        auto* sections = page->findChild<ui::SectionList*>();
        QCOMPARE(sections->itemCount(), 7);
        QSignalSpy links(page.get(), &ui::Page::linkActivated);
        emit sections->itemActivated(4);
        QCOMPARE(links.first().first().value<ui::Link>().section, u"5"_s);
    }

    void changesLeadToWhatChanged()
    {
        audit::Change change{.host = u"edge"_s};
        QCOMPARE(ui::linkOf(change).page, ui::PageId::Hosts);
        QCOMPARE(ui::linkOf(change).object.name, u"edge"_s);
        change.object = {core::ObjectKind::Container, u"abc"_s, u"web"_s};
        change.checks = {u"5.4"_s};
        const ui::Link link = ui::linkOf(change);
        QCOMPARE(link.page, ui::PageId::Containers);
        QCOMPARE(link.host, u"edge"_s);
        QCOMPARE(link.check, u"5.4"_s);
    }

    void oneSilentHostIsShownAsSuch()
    {
        auto snapshot = std::make_shared<models::Snapshot>();
        snapshot->isEmpty = false;
        snapshot->assessment.hosts = {{.name = u"silent"_s}};
        const auto page = shown(snapshot);
        QCOMPARE(page->findChild<ui::FleetWaterline*>()->itemCount(), 1);
        QVERIFY(page->findChild<QAbstractButton*>(u"hostsBelow"_s)->text().contains(u"no score"_s));
        page->grab();
    }

    void bothThemesPaint()
    {
        const auto page = shown(test::demoSnapshot());
        QImage images[2];
        for (const bool isDark : {false, true}) {
            ui::Theme::instance().setSetting(isDark ? ui::Theme::Setting::Dark
                                                    : ui::Theme::Setting::Light);
            QTest::qWait(1); // let charts lay themselves out
            images[isDark] = page->grab().toImage();
            // Somebody wants to look: PLIMSOLL_PICTURES=DIR keeps what the test saw.
            const QString folder = qEnvironmentVariable("PLIMSOLL_PICTURES");
            if (!folder.isEmpty())
                images[isDark].save(QDir(folder).filePath(isDark ? u"overview-dark.png"_s
                                                                 : u"overview-light.png"_s));
        }
        ui::Theme::instance().setSetting(ui::Theme::Setting::Light);
        QVERIFY(images[0] != images[1]);
        QVERIFY(images[1].pixelColor(20, 20).lightness() < 60);
        QVERIFY(images[0].pixelColor(20, 20).lightness() > 200);
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
