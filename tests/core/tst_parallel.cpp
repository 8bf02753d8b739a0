// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parallel.h"

#include <QTest>

#include <vector>

using namespace plimsoll::core;

class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void doesEachPartOnce_data();
    void doesEachPartOnce();
    void nestedWorkStaysWhereItIs();
};

void TestParallel::doesEachPartOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 1000})
        QTest::addRow("%d", count) << count;
}

void TestParallel::doesEachPartOnce()
{
    QFETCH(int, count);
    std::vector<int> times(size_t(count), 0);
    inParallel(count, [&times](qsizetype i) { ++times[size_t(i)]; });
    QCOMPARE(times, std::vector<int>(size_t(count), 1));
}

void TestParallel::nestedWorkStaysWhereItIs()
{
    std::vector<int> inPlace(8, 0);
    inParallel(8, [&inPlace](qsizetype i) {
        const auto self = std::this_thread::get_id();
        std::vector<std::thread::id> threads(16);
        inParallel(16,
                   [&threads](qsizetype k) { threads[size_t(k)] = std::this_thread::get_id(); });
        inPlace[size_t(i)] = threads == std::vector<std::thread::id>(16, self);
    });
    if (std::thread::hardware_concurrency() > 1)
        QCOMPARE(inPlace, std::vector<int>(8, 1));
    QVERIFY(!isInParallel);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
