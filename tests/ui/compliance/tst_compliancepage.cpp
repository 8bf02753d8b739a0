// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkmodel.h"
#include "support/demosnapshot.h"
#include "support/windowtest.h"
#include "ui/compliance/compliancepage.h"
#include "ui/compliance/heatmap.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestCompliancePage : public QObject
{
    Q_OBJECT

    test::OwnSettings m_settings;
    std::unique_ptr<ui::CompliancePage> m_page;

    ui::HeatMap* heat() { return m_page->findChild<ui::HeatMap*>(u"heatMap"_s); }
    ui::TableView* table() { return m_page->findChild<ui::TableView*>(u"checksTable"_s); }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void init()
    {
        m_settings.clear();
        m_page = std::make_unique<ui::CompliancePage>();
        m_page->resize(1400, 900);
        m_page->setSnapshot(test::demoSnapshot());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cellsStandApartAndGroupsFurther()
    {
        const ui::HeatMap& map = *heat();
        const int columns = 8; // seven sections and the score
        QVERIFY(map.itemRect(1).left() - map.itemRect(0).right() >= 2);
        QVERIFY(map.itemRect(columns).top() - map.itemRect(0).bottom() >= 2);
        const models::SnapshotPtr snapshot = test::demoSnapshot();
        QStringList groups;
        for (int row = 0; row < map.itemCount() / columns; ++row) {
            const auto* host = snapshot->host(map.hostOf(row * columns));
            if (groups.isEmpty() || groups.last() != host->group)
                groups += host->group;
            if (row == 0)
                continue;
            const auto* above = snapshot->host(map.hostOf((row - 1) * columns));
            const qreal gap =
                map.itemRect(row * columns).top() - map.itemRect((row - 1) * columns).bottom();
            QCOMPARE(gap > 8, above->group != host->group);
        }
        QCOMPARE(groups.removeDuplicates(), 0); // each stands together
        QVERIFY(groups.size() > 1);
    }

    void aCellIsReachedByKeyAndLeadsToItsChecks()
    {
        QSignalSpy followed(m_page.get(), &ui::Page::linkActivated);
        ui::HeatMap* map = heat();
        map->setFocus(Qt::TabFocusReason);
        QCOMPARE(map->currentItem(), 0);
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Down);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        const auto link = followed.first().first().value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Compliance);
        QCOMPARE(link.host, map->hostOf(map->currentItem()));
        QCOMPARE(link.section, u"2"_s);
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QVERIFY(table()
                        ->model()
                        ->index(row, models::CheckModel::Check)
                        .data()
                        .toString()
                        .startsWith(u"2."_s));
    }

    void wordsNarrowTheChecks()
    {
        auto* field = m_page->findChild<QLineEdit*>(u"checkFilter"_s);
        QCOMPARE(m_page->filterField(), field);
        const int all = table()->model()->rowCount();
        QTest::keyClicks(field, u"5.11"_s);
        QVERIFY(table()->model()->rowCount() > 0 && table()->model()->rowCount() < all);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), all);
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(table()->hasFocus());
    }

    void choosingACheckTellsThePlace()
    {
        QSignalSpy told(m_page.get(), &ui::Page::placeChanged);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_VERIFY(!told.isEmpty());
        const auto link = told.last().first().value<ui::Link>();
        QVERIFY(!link.check.isEmpty());
    }

    void theChangeComesFromTheStoredHistory()
    {
        auto snapshot = std::make_shared<models::Snapshot>(*test::demoSnapshot());
        for (const score::HostAssessment& host : snapshot->assessment.hosts)
            snapshot->failuresBefore.insert(host.name, {}); // nothing failed then
        m_page->setSnapshot(snapshot);
        const QModelIndex worst = table()->model()->index(0, models::CheckModel::Change);
        QVERIFY(worst.data().toString().startsWith(u'+'));
        QVERIFY(!table()->isColumnHidden(models::CheckModel::Change));
    }
};

QTEST_MAIN(TestCompliancePage)
#include "tst_compliancepage.moc"
