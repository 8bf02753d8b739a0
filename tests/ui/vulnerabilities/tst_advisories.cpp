// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/feedserver.h"
#include "tests/vuln/zipbuilder.h"

#include "support/windowtest.h"
#include "ui/shell/advisorykeeper.h"
#include "ui/theme/theme.h"
#include "ui/vulnerabilities/advisoriescard.h"
#include "ui/widgets/tableview.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using Work = ui::AdvisoryStatus::Work;

namespace {

constexpr int PatienceMs = 20'000;

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
}

QByteArray record(const QByteArray& id, const QByteArray& package)
{
    return R"({"id":")" + id + R"(","modified":"2026-01-01T00:00:00Z",)"
        + R"("affected":[{"package":{"ecosystem":"npm","name":")" + package
        + R"("},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"2.0.0"}]}]}]})";
}

/// The feeds of a server that has one.
vuln::Feeds npmOf(const FeedServer& server)
{
    return {.osvUrl = server.url(),
            .exploitedUrl = {},
            .probabilitiesUrl = {},
            .ecosystems = {u"npm"_s}};
}

bool isIdle(const ui::AdvisoryKeeper& keeper)
{
    return keeper.status().isKnown && keeper.status().work == Work::None;
}

} // namespace

/// The advisory database as the window keeps it: looked at, imported, fetched; and its card.
class TestAdvisories : public QObject
{
    Q_OBJECT

    test::OwnSettings m_settings;
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
        return path;
    }

    QString freshPath() const
    {
        static int number = 0;
        return m_folder.filePath(u"db%1.sqlite"_s.arg(++number));
    }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void noDatabaseIsSaidAndNotAnError()
    {
        ui::AdvisoryKeeper keeper(freshPath(), {}, &now);
        keeper.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper), PatienceMs);
        QVERIFY(!keeper.status().exists);
        QVERIFY(!keeper.status().trouble);
        ui::AdvisoriesCard card;
        card.setStatus(keeper.status(), now());
        QVERIFY(card.findChild<QLabel*>(u"advisoriesState"_s)
                    ->text()
                    .startsWith(u"There is no advisory database yet"_s));
        QCOMPARE(ui::advisoriesSummary(keeper.status(), now()), u"No advisory database"_s);
    }

    void anImportIsShownWithItsFeed()
    {
        ui::AdvisoryKeeper keeper(freshPath(), {}, &now);
        QSignalSpy changed(&keeper, &ui::AdvisoryKeeper::advisoriesChanged);
        keeper.importFiles({write(
            u"npm.zip"_s, zipOf({{"A.json", record("A", "p")}, {"B.json", record("B", "q")}}))});
        QCOMPARE(keeper.status().work, Work::Importing);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && !keeper.status().feeds.isEmpty(), PatienceMs);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(keeper.status().records(), 2);
        QCOMPARE(keeper.status().oldestImportUtc(), now());
        ui::AdvisoriesCard card;
        card.setStatus(keeper.status(), now().addDays(9));
        QVERIFY(ui::isStale(keeper.status(), now().addDays(9)));
        QVERIFY(!ui::isStale(keeper.status(), now().addDays(1)));
        QVERIFY(card.findChild<QLabel*>(u"advisoriesState"_s)->text().contains(u"stale"_s));
        auto* table = card.findChild<ui::TableView*>(u"settingsFeeds"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"npm"_s);
        QVERIFY(card.findChild<QLabel*>(u"advisoriesOutcome"_s)
                    ->text()
                    .contains(u"2 records taken over"_s));
    }

    void aBrokenFileChangesNothingAndSaysWhy()
    {
        const QString path = freshPath();
        ui::AdvisoryKeeper keeper(path, {}, &now);
        keeper.importFiles({write(u"good.zip"_s, zipOf({{"A.json", record("A", "p")}}))});
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && keeper.status().records() == 1, PatienceMs);
        QSignalSpy changed(&keeper, &ui::AdvisoryKeeper::advisoriesChanged);
        keeper.importFiles({write(u"bad.zip"_s, "this is no zip")});
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && !keeper.status().failures.isEmpty(), PatienceMs);
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(keeper.status().records(), 1, PatienceMs);
        ui::AdvisoriesCard card;
        card.setStatus(keeper.status(), now());
        const QString outcome = card.findChild<QLabel*>(u"advisoriesOutcome"_s)->text();
        QVERIFY2(outcome.contains(u"bad.zip"_s), qPrintable(outcome));
        QVERIFY(outcome.contains(u"Nothing was changed"_s));
    }

    void anUpdateFetchesOnceAndThenFindsNothingNew()
    {
        FeedServer server;
        server.files["/npm/all.zip"] = {.body = zipOf({{"A.json", record("A", "p")}}),
                                        .etag = "\"1\""};
        ui::AdvisoryKeeper keeper(freshPath(), npmOf(server), &now);
        keeper.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper), PatienceMs);
        keeper.update();
        QCOMPARE(keeper.status().work, Work::Downloading);
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && keeper.status().records() == 1, PatienceMs);
        QVERIFY(!keeper.status().wasUpToDate);
        keeper.update();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && keeper.status().wasUpToDate, PatienceMs);
        QCOMPARE(server.requests.size(), 2);
    }

    void aFeedThatIsGoneIsNamed()
    {
        FeedServer server;
        ui::AdvisoryKeeper keeper(freshPath(), npmOf(server), &now);
        keeper.update();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper) && !keeper.status().failures.isEmpty(), PatienceMs);
        QVERIFY(!keeper.status().exists);
        ui::AdvisoriesCard card;
        card.setStatus(keeper.status(), now());
        QVERIFY(card.findChild<QLabel*>(u"advisoriesOutcome"_s)->text().contains(server.url()));
    }

    void aStopEndsAnUpdateAndSaysSo()
    {
        FeedServer server; // answers when its turn comes; the stop comes first
        server.files["/npm/all.zip"] = {.body = zipOf({{"A.json", record("A", "p")}}),
                                        .etag = "\"1\""};
        ui::AdvisoryKeeper keeper(freshPath(), npmOf(server), &now);
        keeper.update();
        keeper.stop();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(keeper), PatienceMs);
        QVERIFY(!keeper.status().exists);
        QVERIFY(!keeper.status().wasUpToDate);
    }

    void theCardAsksForWhatItsButtonsSay()
    {
        ui::AdvisoriesCard card;
        ui::AdvisoryStatus status{.isKnown = true};
        card.setStatus(status, now());
        QSignalSpy update(&card, &ui::AdvisoriesCard::updateRequested);
        QSignalSpy stop(&card, &ui::AdvisoriesCard::stopRequested);
        card.findChild<QPushButton*>(u"updateAdvisories"_s)->click();
        QCOMPARE(update.size(), 1);
        auto* stopButton = card.findChild<QPushButton*>(u"stopAdvisories"_s);
        QVERIFY(stopButton->isHidden());
        status.work = Work::Downloading;
        status.item = u"npm"_s;
        status.done = 1'000'000;
        status.total = 4'000'000;
        card.setStatus(status, now());
        QVERIFY(!stopButton->isHidden());
        QVERIFY(!card.findChild<QPushButton*>(u"updateAdvisories"_s)->isEnabled());
        QVERIFY(card.findChild<QLabel*>(u"advisoriesWork"_s)->text().contains(u"npm"_s));
        stopButton->click();
        QCOMPARE(stop.size(), 1);
    }
};

QTEST_MAIN(TestAdvisories)
#include "tst_advisories.moc"
