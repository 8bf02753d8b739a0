// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"
#include "models/roles.h"
#include "models/tablefilter.h"
#include "support/demosnapshot.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;

namespace {

ContainerRow row(const char* name, std::optional<int> score, const QStringList& flags = {},
                 const char* host = "h1")
{
    ContainerRow row{.host = QString::fromLatin1(host)};
    row.container.id = QString::fromLatin1(name);
    row.container.name = QString::fromLatin1(name);
    row.container.state = u"running"_s;
    row.container.flags = flags;
    if (score)
        row.container.overall.value = *score * 1000;
    return row;
}

} // namespace

class TestTableFilter : public QObject
{
    Q_OBJECT

    ContainerModel m_model;

    static QStringList names(const TableFilter& filter)
    {
        QStringList names;
        for (int i = 0; i < filter.rowCount(); ++i)
            names += filter.index(i, ContainerModel::Name).data().toString();
        return names;
    }

private slots:
    void init()
    {
        m_model.setRows({row("web-10", 80, {u"root"_s}), row("web-2", 31, {u"priv"_s, u"root"_s}),
                         row("unread", std::nullopt), row("db", 70, {}, "h2"),
                         row("Agent", 69, {u"sock"_s}, "h2")});
    }

    void noLineRunsThroughRowsOfDifferentLines()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        filter.sort(ContainerModel::Score, Qt::AscendingOrder);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70)->row, 2);
        // All rows held against another line than the fleet's: it runs there.
        QList<ContainerRow> rows = m_model.rows();
        for (ContainerRow& each : rows)
            each.loadLine = 80;
        m_model.setRows(rows);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70)->row, 3);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70)->loadLine, 80);
        rows[0].loadLine = 60;
        m_model.setRows(rows);
        QVERIFY(!filter.loadLinePlace(ContainerModel::Score, 70));
    }

    void sortsByTypeNotByText()
    {
        TableFilter filter;
        QAbstractItemModelTester tester(&filter,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&m_model);
        filter.sort(ContainerModel::Score, Qt::AscendingOrder);
        QCOMPARE(names(filter),
                 QStringList({u"web-2"_s, u"Agent"_s, u"db"_s, u"web-10"_s, u"unread"_s}));
        filter.sort(ContainerModel::Name, Qt::AscendingOrder);
        QCOMPARE(names(filter),
                 QStringList({u"Agent"_s, u"db"_s, u"unread"_s, u"web-2"_s, u"web-10"_s}));
    }

    void whatHasNoValueComesLastEitherWay()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        filter.sort(ContainerModel::Score, Qt::DescendingOrder);
        QCOMPARE(names(filter),
                 QStringList({u"web-10"_s, u"db"_s, u"Agent"_s, u"web-2"_s, u"unread"_s}));
    }

    void wordsAndChipsAllHaveToFit()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        QSignalSpy narrowed(&filter, &TableFilter::narrowed);
        filter.setWords(u"  WEB "_s);
        QCOMPARE(filter.rowCount(), 2);
        filter.setWords(u"web h1 10"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords({});
        filter.setChip(u"root"_s, true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setChip(u"below"_s, true);
        QCOMPARE(names(filter), QStringList{u"web-2"_s});
        QVERIFY(filter.isNarrowed());
        filter.clear();
        QCOMPARE(filter.rowCount(), 5);
        QCOMPARE(narrowed.size(), 6);
    }

    void aHostNarrows()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        filter.setHost(u"h2"_s);
        QCOMPARE(filter.rowCount(), 2);
    }

    void chipsCountWhatWouldBeLeft()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        QCOMPARE(filter.chipCounts().value(u"below"_s), 2);
        QCOMPARE(filter.chipCounts().value(u"root"_s), 2);
        filter.setChip(u"below"_s, true);
        QCOMPARE(filter.chipCounts().value(u"root"_s), 1);
        QCOMPARE(filter.chipCounts().value(u"net"_s), 0);
        filter.setWords(u"agent"_s);
        QCOMPARE(filter.chipCounts().value(u"below"_s), 1);
    }

    void theLoadLineRunsBetweenBelowAndAbove()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        filter.sort(ContainerModel::Score, Qt::AscendingOrder);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70),
                 std::optional<LoadLinePlace>({.row = 2, .below = 2, .above = 2}));
        filter.sort(ContainerModel::Score, Qt::DescendingOrder);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70),
                 std::optional<LoadLinePlace>({.row = 2, .below = 2, .above = 2}));
    }

    void thereIsNoLoadLineWithoutBothSides()
    {
        TableFilter filter;
        filter.setSourceModel(&m_model);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70), std::nullopt); // not sorted
        filter.sort(ContainerModel::Name, Qt::AscendingOrder);
        QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70), std::nullopt);
        filter.sort(ContainerModel::Score, Qt::AscendingOrder);
        for (const int line : {20, 99}) {
            QList<ContainerRow> rows = m_model.rows();
            for (ContainerRow& each : rows)
                each.loadLine = line;
            m_model.setRows(rows);
            QCOMPARE(filter.loadLinePlace(ContainerModel::Score, 70), std::nullopt);
        }
    }

    void twentyThousandRowsSortAndFilter()
    {
        ContainerModel model;
        model.setRows(containerRows(*test::largeSnapshot(20'000)));
        TableFilter filter;
        filter.setSourceModel(&model);
        filter.sort(ContainerModel::Score, Qt::AscendingOrder);
        QCOMPARE(filter.rowCount(), 20'000);
        const auto place = filter.loadLinePlace(ContainerModel::Score, 70);
        QVERIFY(place);
        QCOMPARE(place->below + place->above, 20'000);
        QCOMPARE(place->row, place->below);
        filter.setWords(u"worker-1999"_s);
        QCOMPARE(filter.rowCount(), 11); // 1999 and 19990 to 19999
    }
};

QTEST_GUILESS_MAIN(TestTableFilter)
#include "tst_tablefilter.moc"
