// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/helptext.h"
#include "ui/shell/history.h"
#include "ui/shell/scope.h"
#include "ui/shell/snapshotbuilder.h"
#include "ui/shell/statusstrip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestShellParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void historyWalksBothWays()
    {
        ui::History history;
        QVERIFY(!history.back());
        history.visit({.page = ui::PageId::Overview});
        history.visit({.page = ui::PageId::Hosts});
        history.visit({.page = ui::PageId::Hosts}); // the same place counts once
        history.visit({.page = ui::PageId::Images});
        QCOMPARE(history.back()->page, ui::PageId::Hosts);
        QCOMPARE(history.back()->page, ui::PageId::Overview);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward()->page, ui::PageId::Hosts);
        history.visit({.page = ui::PageId::Settings}); // what lay ahead is forgotten
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->page, ui::PageId::Hosts);
    }

    void aPlaceThatTurnedIntoAnotherHasNoWayBack()
    {
        ui::History history;
        history.visit({.page = ui::PageId::Overview});
        history.visit({.page = ui::PageId::Hosts});
        history.replace({.page = ui::PageId::Hosts, .host = u"edge"_s});
        history.visit({.page = ui::PageId::Images});
        QCOMPARE(history.back()->host, u"edge"_s);
        QCOMPARE(history.back()->page, ui::PageId::Overview);
    }

    void theTrailNamesEachStepIntoAPage()
    {
        const ui::Link evidence{.page = ui::PageId::Containers,
                                .host = u"edge"_s,
                                .object = {core::ObjectKind::Container, u"c1"_s, u"checkout"_s},
                                .check = u"5.5"_s,
                                .detail = ui::Link::Detail::Evidence,
                                .evidenceCall = u"GET /containers/c1/json"_s};
        const QList<ui::Crumb> trail = ui::trailOf(evidence);
        QStringList words;
        for (const ui::Crumb& crumb : trail)
            words.append(crumb.text);
        QCOMPARE(words,
                 (QStringList{u"Containers"_s, u"edge"_s, u"checkout"_s, u"5.5"_s, u"Evidence"_s}));
        // Each step leads to what is above the next one.
        QCOMPARE(trail[1].link, (ui::Link{.page = ui::PageId::Containers, .host = u"edge"_s}));
        QVERIFY(trail[2].link.check.isEmpty());
        QCOMPARE(trail[3].link.check, u"5.5"_s);
        QCOMPARE(trail[4].link, evidence);
        QCOMPARE(ui::trailOf({.page = ui::PageId::Overview}).size(), 1);
        // A card of the settings is no step below them.
        QCOMPARE(ui::trailOf({.page = ui::PageId::Settings, .section = u"waivers"_s}).size(), 1);
    }

    void aCrumbLeadsBack()
    {
        ui::Breadcrumb crumbs;
        const QString host = u"r&d"_s;
        crumbs.setTrail(u"Hosts"_s, ui::trailOf({.page = ui::PageId::Hosts}));
        QVERIFY(!crumbs.findChild<QLabel*>(u"pageTitle"_s)->isHidden());
        crumbs.setTrail(u"Containers"_s,
                        ui::trailOf({.page = ui::PageId::Containers, .host = host}));
        QVERIFY(crumbs.findChild<QLabel*>(u"pageTitle"_s)->isHidden());
        QCOMPARE(crumbs.accessibleName(), u"Containers › r&d"_s);
        QSignalSpy followed(&crumbs, &ui::Breadcrumb::linkActivated);
        crumbs.findChild<QPushButton*>(u"crumbPage"_s)->click();
        QCOMPARE(followed.first().first().value<ui::Link>(),
                 ui::Link{.page = ui::PageId::Containers});
    }

    void everyPageHasHelp()
    {
        for (const ui::PageId page :
             {ui::PageId::Overview, ui::PageId::Hosts, ui::PageId::Images, ui::PageId::Containers,
              ui::PageId::Compliance, ui::PageId::Vulnerabilities, ui::PageId::Dockerfiles,
              ui::PageId::Settings}) {
            const ui::HelpText help = ui::helpOf(page);
            QVERIFY(help.paragraphs.size() >= 2);
            QVERIFY(!help.keys.isEmpty());
            const QString html = ui::helpHtml(page);
            QVERIFY(!html.contains("http"_L1)); // nothing of it needs a network
            for (const ui::HelpKey& key : ui::commonKeys())
                QVERIFY(html.contains(key.keys.toHtmlEscaped()));
        }
    }

    void scopeOfAllIsTheSameSnapshot()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        QCOMPARE(ui::narrowed(snapshot, {}), snapshot);
    }

    void scopeOfOneHostHoldsThatHostAlone()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        const QString name = snapshot->assessment.hosts.first().name;
        const models::SnapshotPtr one = ui::narrowed(snapshot, {ui::Scope::Kind::Host, name});
        QCOMPARE(one->assessment.hosts.size(), 1);
        QCOMPARE(one->evidence.hosts.size(), 1);
        QCOMPARE(one->assessment.fleet.value, one->assessment.hosts.first().overall.value);
        for (const audit::Change& change : one->changes)
            QCOMPARE(change.host, name);
        for (const score::Fix& fix : one->assessment.fixFirst)
            QCOMPARE(fix.hosts, QStringList{name});
        QCOMPARE(snapshot->assessment.hosts.size() > 1, true); // the whole is untouched
    }

    void scopeOfAGroupHoldsItsHosts()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        const QString group = snapshot->assessment.hosts.last().group;
        const auto expected =
            std::ranges::count(snapshot->assessment.hosts, group, &score::HostAssessment::group);
        const models::SnapshotPtr some = ui::narrowed(snapshot, {ui::Scope::Kind::Group, group});
        QCOMPARE(some->assessment.hosts.size(), expected);
    }

    void aGroupHasAHistoryOfItsHosts()
    {
        // Rule 7 by hand: of 40 and 80 the mean is 60, the worst tenth 40: 50. A host without a
        // score in a run does not count in it.
        const QDateTime first(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
        auto fleet = std::make_shared<models::Snapshot>();
        fleet->assessment.hosts = {{.name = u"a"_s, .group = u"edge"_s},
                                   {.name = u"b"_s, .group = u"edge"_s},
                                   {.name = u"c"_s}};
        fleet->history = {{first, {}, 66'000},
                          {first, u"a"_s, 40'000, {10'000}},
                          {first, u"b"_s, 80'000, {30'000}},
                          {first, u"c"_s, 99'000},
                          {first.addDays(1), {}, 70'000},
                          {first.addDays(1), u"a"_s, 44'000},
                          {first.addDays(1), u"b"_s, {}}};
        const models::SnapshotPtr edge = ui::narrowed(fleet, {ui::Scope::Kind::Group, u"edge"_s});
        QList<store::ScorePoint> together = edge->history;
        together.removeIf([](const store::ScorePoint& point) { return !point.host.isEmpty(); });
        QCOMPARE(together.size(), 2);
        QCOMPARE(together[0].atUtc, first);
        QCOMPARE(together[0].value, std::optional<qint64>(50'000));
        QCOMPARE(together[0].stages[0], std::optional<qint64>(15'000));
        QVERIFY(!together[0].stages[1]);
        QCOMPARE(together[1].value, std::optional<qint64>(44'000));
    }

    void lastKnownValuesStandInAndAreMarked()
    {
        ui::SnapshotInput input;
        const evidence::Evidence all = test::demoSnapshot()->evidence;
        const auto readable =
            std::ranges::find(all.hosts, evidence::HostState::Ok, &evidence::HostEvidence::state);
        QVERIFY(readable != all.hosts.cend());
        evidence::HostEvidence lost{.name = readable->name,
                                    .state = evidence::HostState::Unreachable};
        lost.error = core::Error{.kind = core::Error::Kind::TimedOut};
        input.evidence.generatedAtUtc = all.generatedAtUtc;
        input.evidence.hosts = {lost};
        input.lastKnown = {*readable};
        const ui::BuiltSnapshot built = ui::buildSnapshot(input);
        QVERIFY(!built.run.hosts.first().overall.value); // a run's own result never borrows
        const score::HostAssessment& shown = built.snapshot->assessment.hosts.first();
        QVERIFY(shown.isLastKnown);
        QVERIFY(shown.overall.value);
        QCOMPARE(shown.state, evidence::HostState::Unreachable);
        QVERIFY(shown.error);
    }

    void anUnreadHostWithoutAPastHasNoScore()
    {
        ui::SnapshotInput input;
        input.evidence.hosts = {{.name = u"new"_s, .state = evidence::HostState::Unreachable}};
        const ui::BuiltSnapshot built = ui::buildSnapshot(input);
        QVERIFY(!built.snapshot->assessment.hosts.first().overall.value);
        QVERIFY(!built.snapshot->assessment.hosts.first().isLastKnown);
        QVERIFY(!built.snapshot->assessment.fleet.value);
    }

    void statusShowsTheScanAndStopsIt()
    {
        ui::StatusStrip strip;
        strip.show();
        ui::ScanStatus status{
            .isRunning = true, .host = u"edge"_s, .hostsDone = 1, .hostsTotal = 2};
        status.shares = {{u"edge"_s, 0.5}};
        strip.setScan(status);
        QVERIFY(strip.findChild<QLabel*>(u"scanText"_s)->accessibleName().contains(u"edge"_s));
        QCOMPARE(strip.findChild<QProgressBar*>()->value(), 75);
        QSignalSpy stops(&strip, &ui::StatusStrip::stopRequested);
        strip.findChild<QPushButton*>(u"stopScan"_s)->click();
        QCOMPARE(stops.size(), 1);
        strip.setScan({});
        QVERIFY(!strip.findChild<QProgressBar*>()->isVisible());
    }

    void troublesLeadToTheirHost()
    {
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        ui::StatusStrip strip;
        strip.setSnapshot(snapshot, ui::FleetController::Source::Fleet,
                          snapshot->assessment.generatedAtUtc);
        QSignalSpy links(&strip, &ui::StatusStrip::linkActivated);
        for (QPushButton* button : strip.findChildren<QPushButton*>())
            if (button->property("role") == u"trouble"_s)
                button->click();
        QVERIFY(!links.isEmpty());
        for (const QList<QVariant>& call : links) {
            const auto link = call.first().value<ui::Link>();
            QVERIFY(snapshot->host(link.object.name)->state != evidence::HostState::Ok);
        }
    }

    void waiversThatEndAreNamedOnEveryPage()
    {
        models::Snapshot snapshot = *test::demoSnapshot();
        snapshot.assessment.waivers = {
            {.waiver = {.check = u"5.13"_s, .scope = core::Waiver::Scope::Host, .host = u"edge"_s},
             .state = score::WaiverStanding::State::EndsSoon,
             .daysLeft = 9}};
        ui::StatusStrip strip;
        strip.setSnapshot(std::make_shared<models::Snapshot>(snapshot),
                          ui::FleetController::Source::Fleet, snapshot.assessment.generatedAtUtc);
        auto* button = strip.findChild<QPushButton*>(u"waiversEnding"_s);
        QVERIFY(button);
        QCOMPARE(button->toolTip(), u"5.13, host edge: ends in 9 days"_s);
        QSignalSpy links(&strip, &ui::StatusStrip::linkActivated);
        button->click();
        QCOMPARE(links[0][0].value<ui::Link>(),
                 (ui::Link{.page = ui::PageId::Settings, .section = u"waivers"_s}));
    }

    void keysAreNamedAsTheyStand()
    {
        QCOMPARE(ui::keysText(QKeySequence(Qt::CTRL | Qt::Key_K)), u"Ctrl+K"_s);
        QCOMPARE(ui::keysText(QKeySequence(Qt::ALT | Qt::Key_Left)), u"Alt+←"_s);
    }

    void whereFilesAreReadItIsNotCalledReadOnlyAlone()
    {
        ui::StatusStrip strip;
        auto* word = strip.findChild<QLabel*>(u"readOnly"_s);
        QVERIFY(word);
        const QString plain = word->text();
        QVERIFY(!word->toolTip().contains(u"never started"_s));
        docker::HostSettings host;
        host.name = u"edge"_s;
        strip.setHosts({host});
        QCOMPARE(word->text(), plain); // nobody allowed anything
        host.hostFiles = true;
        strip.setHosts({host});
        QVERIFY(word->text() != plain);
        QVERIFY(word->toolTip().contains(u"never started"_s));
        QVERIFY(word->toolTip().contains(u"edge"_s));
    }

    void percentIsExactAtItsEnds()
    {
        QCOMPARE(ui::wholePercent(999, 1000), 99);
        QCOMPARE(ui::wholePercent(1, 1000), 1);
        QCOMPARE(ui::wholePercent(1000, 1000), 100);
        QCOMPARE(ui::wholePercent(0, 1000), 0);
        QCOMPARE(ui::wholePercent(1, 2), 50);
        QVERIFY(!ui::wholePercent(0, 0));
        QCOMPARE(ui::percentText(0, 0), u"–"_s);
    }

    void momentsAreToldAsPeopleDo()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 42));
        QCOMPARE(ui::momentText(now.addSecs(-3600), now), u"08:42"_s);
        QCOMPARE(ui::momentText(now.addDays(-2), now),
                 QLocale().dayName(3, QLocale::ShortFormat)); // a Wednesday
        QCOMPARE(ui::momentText(now.addDays(-30), now),
                 QLocale().toString(QDate(2026, 10, 21), u"d MMM"_s));
    }

    void aChipIsTakenAwayByKey()
    {
        ui::Chip chip(ui::Chip::Kind::Removable);
        chip.setText(u"Host: edge"_s);
        chip.show();
        QSignalSpy removals(&chip, &ui::Chip::removeRequested);
        QTest::keyClick(&chip, Qt::Key_Delete);
        chip.click();
        QCOMPARE(removals.size(), 2);
    }

    void aStateOffersItsActions()
    {
        ui::StatePanel panel;
        panel.resize(500, 200);
        panel.setState(u"hdd-stack"_s, ui::Ink::Text2, u"No hosts yet"_s, u"Add one."_s);
        QAction action(u"&Add host…"_s);
        panel.setActions({&action});
        QSignalSpy triggered(&action, &QAction::triggered);
        panel.findChild<QPushButton*>()->click();
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(panel.accessibleName(), u"No hosts yet"_s);
    }
};

QTEST_MAIN(TestShellParts)
#include "tst_shellparts.moc"
