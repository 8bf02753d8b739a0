// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"
#include "support/windowtest.h"

#include "models/containermodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using models::ContainerModel;

class TestTableView : public QObject
{
    Q_OBJECT

    test::OwnSettings m_settings;
    ContainerModel m_model;

    static QList<ui::TableView::ColumnSetup> columns()
    {
        return {{ContainerModel::Score, 74},
                {ContainerModel::Name, 120, true, true},
                {ContainerModel::Host, 100},
                {ContainerModel::Project, 100, false}};
    }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void init()
    {
        m_settings.clear();
        m_model.setRows(models::containerRows(*test::demoSnapshot()));
    }

    void theLoadLineMakesRoomAboveItsRow()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setScoreColumns({ContainerModel::Score});
        table.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, {});
        table.setLoadLine(70);
        const auto place = filter.loadLinePlace(ContainerModel::Score, 70);
        QVERIFY(place);
        QTRY_COMPARE(table.rowHeight(place->row),
                     ui::TableView::RowHeight + ui::TableView::BandHeight);
        QCOMPARE(table.rowHeight(place->row - 1), ui::TableView::RowHeight);
        QCOMPARE(table.bandAbove(place->row), ui::TableView::BandHeight);
        table.sortByColumn(ContainerModel::Name, Qt::AscendingOrder);
        QTRY_COMPARE(table.rowHeight(place->row), ui::TableView::RowHeight);
        table.sortByColumn(ContainerModel::Score, Qt::DescendingOrder);
        const auto reversed = filter.loadLinePlace(ContainerModel::Score, 70);
        QVERIFY(reversed);
        QTRY_COMPARE(table.bandAbove(reversed->row), ui::TableView::BandHeight);
    }

    void rowsAreCopiedAsShown()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setColumns(columns(), ContainerModel::Name, Qt::AscendingOrder, {});
        filter.setWords(u"build-agent"_s);
        table.selectAll();
        const QStringList lines = table.selectedText().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().endsWith(u"\tbuild-agent-1\tci-runner-01"_s));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    }

    void aTabInANameIsNoSecondCell()
    {
        models::ContainerRow row;
        row.container.name = u"a\tb\nc"_s;
        m_model.setRows({row});
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setColumns({{ContainerModel::Name, 100}}, ContainerModel::Name, Qt::AscendingOrder,
                         {});
        for (int column = 0; column < ContainerModel::ColumnCount; ++column)
            table.setColumnHidden(column, column != ContainerModel::Name);
        table.selectAll();
        QCOMPARE(table.selectedText(), u"a b c"_s);
    }

    void columnsAreRemembered()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        {
            ui::TableView table;
            table.setFilter(&filter);
            table.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, u"t"_s);
            QVERIFY(table.isColumnHidden(ContainerModel::Project));
            QMenu menu;
            table.columns()->fillMenu(&menu);
            QAction* project = menu.actions().at(3);
            QVERIFY(!project->isChecked());
            project->trigger();
            QVERIFY(!table.isColumnHidden(ContainerModel::Project));
            table.sortByColumn(ContainerModel::Host, Qt::DescendingOrder);
            QTRY_VERIFY(QSettings().contains(u"tables/t/header"_s));
        }
        ui::TableView again;
        again.setFilter(&filter);
        again.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, u"t"_s);
        QVERIFY(!again.isColumnHidden(ContainerModel::Project));
        QCOMPARE(filter.sortColumn(), int(ContainerModel::Host));
        QCOMPARE(filter.sortOrder(), Qt::DescendingOrder);
    }

    void rowsAndColumnsFollowTheTextSize()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, {});
        table.horizontalHeader()->resizeSection(ContainerModel::Host, 120);
        QTRY_VERIFY(table.rowHeight(table.model()->rowCount() - 1) == ui::TableView::RowHeight);
        ui::Theme::instance().setTextSize(200);
        QTRY_COMPARE(table.rowHeight(table.model()->rowCount() - 1), 2 * ui::TableView::RowHeight);
        QCOMPARE(table.columnWidth(ContainerModel::Host), 240);
        ui::Theme::instance().setTextSize(100);
        QTRY_COMPARE(table.rowHeight(table.model()->rowCount() - 1), ui::TableView::RowHeight);
        QCOMPARE(table.columnWidth(ContainerModel::Host), 120);
    }

    void nameColumnCannotBeHidden()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, {});
        QMenu menu;
        table.columns()->fillMenu(&menu);
        QVERIFY(!menu.actions().at(1)->isEnabled());
        QVERIFY(menu.actions().at(0)->isEnabled());
    }

    void noRowsShowTheEmptyState()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        table.setColumns(columns(), ContainerModel::Score, Qt::AscendingOrder, {});
        QTRY_VERIFY(table.emptyState()->isHidden());
        filter.setWords(u"nothing is called this"_s);
        QTRY_VERIFY(!table.emptyState()->isHidden());
    }

    void chipsNarrowAndCount()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        ui::FilterBar bar(&filter, &table);
        bar.setSavedFilters({{u"sock"_s, u"Docker socket"_s}, {u"priv"_s, u"Privileged"_s}});
        bar.resize(900, 47);
        auto* socket = bar.findChild<QAbstractButton*>(u"chip-sock"_s);
        auto* privileged = bar.findChild<QAbstractButton*>(u"chip-priv"_s);
        QVERIFY(socket && privileged);
        QCOMPARE(socket->accessibleName(), u"Docker socket: 4"_s);
        socket->click();
        QCOMPARE(filter.rowCount(), 4);
        QCOMPARE(privileged->accessibleName(), u"Privileged: 2"_s);
        bar.field()->setText(u"metrics"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(privileged->accessibleName(), u"Privileged: 0"_s);
        filter.clear();
        QCOMPARE(bar.field()->text(), QString());
        QVERIFY(!socket->isChecked());
    }

    void escapeEmptiesTheFieldThenGoesToTheList()
    {
        models::TableFilter filter;
        filter.setSourceModel(&m_model);
        ui::TableView table;
        table.setFilter(&filter);
        ui::FilterBar bar(&filter, &table);
        bar.field()->setText(u"x"_s);
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QCOMPARE(bar.field()->text(), QString());
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
