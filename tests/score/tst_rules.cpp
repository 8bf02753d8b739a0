// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/rules.h"
#include "score/score.h"
#include "score/vulnerability.h"

#include <QTest>

#include <numeric>

using namespace plimsoll::score;
using plimsoll::core::Severity;
using namespace Qt::Literals::StringLiterals;

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void controlScores_data();
    void controlScores();
    void vulnerabilityScores_data();
    void vulnerabilityScores();
    void oneVulnerabilityByManyPathsCountsOnce();
    void unknownSeverityCountsAsMedium();
    void vulnerabilityLinesAddUpWhereTheySaturate();
    void weightedMeans_data();
    void weightedMeans();
    void groupScores_data();
    void groupScores();
    void groupWeightsAddUp();
    void remaindersAreSharedOut_data();
    void remaindersAreSharedOut();
    void gradesRoundDown_data();
    void gradesRoundDown();
    void underHalfHasNoGrade();
};

using MaybeScore = std::optional<Thousandths>;
Q_DECLARE_METATYPE(VulnerabilitySums)
Q_DECLARE_METATYPE(QList<Weighted>)

void TestRules::controlScores_data()
{
    QTest::addColumn<qint64>("passed");
    QTest::addColumn<qint64>("decided");
    QTest::addColumn<MaybeScore>("expected");
    QTest::newRow("nothing decided is no score, never 100") << 0LL << 0LL << MaybeScore();
    QTest::newRow("all failed") << 0LL << 10LL << MaybeScore(0);
    QTest::newRow("all passed") << 10LL << 10LL << MaybeScore(100'000);
    // Critical 10 and high 5 pass, medium 3 and low 1 fail: 15/19 = 78.9473...
    QTest::newRow("rounded down") << 15LL << 19LL << MaybeScore(78'947);
}

void TestRules::controlScores()
{
    QFETCH(qint64, passed);
    QFETCH(qint64, decided);
    QTEST(controlScore({passed, decided}), "expected");
}

void TestRules::vulnerabilityScores_data()
{
    // Halves by severity: low, medium, high, critical; then known exploited ones.
    QTest::addColumn<VulnerabilitySums>("sums");
    QTest::addColumn<Thousandths>("expected");
    QTest::newRow("none") << VulnerabilitySums{} << Thousandths(100'000);
    // 15 + 2.5 + 3 * 0.5 + 2 * 0.1 = 19.2
    QTest::newRow("one critical, one high without a fix, three medium, two low")
        << VulnerabilitySums{{4, 6, 1, 2}, 0} << Thousandths(80'800);
    QTest::newRow("one critical that is exploited")
        << VulnerabilitySums{{0, 0, 0, 2}, 1} << Thousandths(65'000);
    QTest::newRow("five critical take 60, not 75")
        << VulnerabilitySums{{0, 0, 0, 10}, 0} << Thousandths(40'000);
    QTest::newRow("a thousand low take 5")
        << VulnerabilitySums{{2000, 0, 0, 0}, 0} << Thousandths(95'000);
    QTest::newRow("a hundred medium take 15")
        << VulnerabilitySums{{0, 200, 0, 0}, 0} << Thousandths(85'000);
    QTest::newRow("never below 0") << VulnerabilitySums{{0, 0, 20, 20}, 3} << Thousandths(0);
}

void TestRules::vulnerabilityScores()
{
    QFETCH(VulnerabilitySums, sums);
    QTEST(vulnerabilityScore(sums), "expected");
}

void TestRules::oneVulnerabilityByManyPathsCountsOnce()
{
    const Vulnerability openssl{u"CVE-2026-1"_s, u"openssl"_s, u"3.0"_s, Severity::High, true};
    Vulnerability other = openssl;
    other.installedVersion = u"1.1"_s;
    const auto distinct = distinctVulnerabilities({openssl, other, openssl});
    QCOMPARE(distinct.size(), 2);
    QCOMPARE(vulnerabilityScore(sumsOf(distinct)), 90'000);
}

void TestRules::unknownSeverityCountsAsMedium()
{
    const Vulnerability unrated{u"CVE-2026-1"_s, u"zlib"_s, u"1"_s, std::nullopt, true};
    QCOMPARE(vulnerabilityScore(sumsOf({unrated})), 99'500);
}

void TestRules::vulnerabilityLinesAddUpWhereTheySaturate()
{
    // Five critical would take 75 and take 60, twelve each.
    QList<Vulnerability> all;
    for (int i = 0; i < 5; ++i)
        all.append({u"CVE-2026-%1"_s.arg(i), u"p"_s, u"1"_s, Severity::Critical, true});
    for (const Deduction& line : vulnerabilityDeductions(all, {}))
        QCOMPARE(line.points, 12'000);

    // With 8 high (30 of 40) and two exploited (40) the parts take 130 of 100.
    for (int i = 5; i < 13; ++i)
        all.append({u"CVE-2026-%1"_s.arg(i), u"p"_s, u"1"_s, Severity::High, true, i < 7});
    const QList<Deduction> lines = vulnerabilityDeductions(all, {});
    QCOMPARE(std::accumulate(lines.cbegin(), lines.cend(), qint64(0),
                             [](qint64 sum, const Deduction& line) { return sum + line.points; }),
             100'000);
}

void TestRules::weightedMeans_data()
{
    QTest::addColumn<QList<Weighted>>("parts");
    QTest::addColumn<MaybeScore>("expected");
    QTest::newRow("nothing") << QList<Weighted>{} << MaybeScore();
    QTest::newRow("no values") << QList<Weighted>{{60, {}}, {40, {}}} << MaybeScore();
    // 0.6 * 80.8 + 0.4 * 50 = 68.48
    QTest::newRow("image stage") << QList<Weighted>{{60, 80'800}, {40, 50'000}}
                                 << MaybeScore(68'480);
    // 12 + 24 + 45
    QTest::newRow("container") << QList<Weighted>{{15, 80'000}, {40, 60'000}, {45, 100'000}}
                               << MaybeScore(81'000);
    // (12 + 45) / 0.6
    QTest::newRow("renormalised without image")
        << QList<Weighted>{{15, 80'000}, {40, {}}, {45, 100'000}} << MaybeScore(95'000);
    QTest::newRow("rounded down") << QList<Weighted>{{15, 100'000}, {45, 33'333}}
                                  << MaybeScore(49'999);
}

void TestRules::weightedMeans()
{
    QFETCH(QList<Weighted>, parts);
    QTEST(weightedMean(parts), "expected");
}

void TestRules::groupScores_data()
{
    QTest::addColumn<QList<Thousandths>>("values");
    QTest::addColumn<MaybeScore>("expected");
    QTest::newRow("nobody") << QList<Thousandths>{} << MaybeScore();
    QTest::newRow("one") << QList<Thousandths>{42'500} << MaybeScore(42'500);
    // Mean 70, worst 40.
    QTest::newRow("three: the worst one is the tail")
        << QList<Thousandths>{80'000, 40'000, 90'000} << MaybeScore(55'000);
    QList<Thousandths> ten(9, 100'000);
    QTest::newRow("ten: mean 91, worst 10")
        << (ten + QList<Thousandths>{10'000}) << MaybeScore(50'500);
    // Mean (10 + 40 + 13 * 100) / 15 = 90; tail of 1.5 members: (10 + 40 / 2) / 1.5 = 20.
    QTest::newRow("fifteen: one and a half are the tail")
        << (QList<Thousandths>(13, 100'000) + QList<Thousandths>{40'000, 10'000})
        << MaybeScore(55'000);
    // Mean (10 + 20 + 18 * 100) / 20 = 91.5; tail (10 + 20) / 2 = 15.
    QTest::newRow("twenty: two are the tail")
        << (QList<Thousandths>(18, 100'000) + QList<Thousandths>{20'000, 10'000})
        << MaybeScore(53'250);
}

void TestRules::groupScores()
{
    QFETCH(QList<Thousandths>, values);
    QTEST(groupScore(values), "expected");
    std::ranges::reverse(values);
    QTEST(groupScore(values), "expected");
}

void TestRules::groupWeightsAddUp()
{
    for (int n = 1; n <= 101; ++n) {
        const QList<qint64> weights = groupWeights(n);
        QCOMPARE(std::accumulate(weights.cbegin(), weights.cend(), qint64(0)), 2 * n);
    }
}

void TestRules::remaindersAreSharedOut_data()
{
    QTest::addColumn<Thousandths>("total");
    QTest::addColumn<QList<qint64>>("weights");
    QTest::addColumn<QList<Thousandths>>("expected");
    QTest::newRow("thirds: equal remainders, the earlier gets more")
        << Thousandths(100) << QList<qint64>{1, 1, 1} << QList<Thousandths>{34, 33, 33};
    // 10/7 * (1, 2, 4) = 1.43, 2.86, 5.71
    QTest::newRow("the largest remainders get more")
        << Thousandths(10) << QList<qint64>{1, 2, 4} << QList<Thousandths>{1, 3, 6};
    QTest::newRow("nothing to share")
        << Thousandths(0) << QList<qint64>{5, 5} << QList<Thousandths>{0, 0};
    QTest::newRow("no weights") << Thousandths(5) << QList<qint64>{} << QList<Thousandths>{};
}

void TestRules::remaindersAreSharedOut()
{
    QFETCH(Thousandths, total);
    QFETCH(QList<qint64>, weights);
    QTEST(apportion(total, weights), "expected");
}

void TestRules::gradesRoundDown_data()
{
    QTest::addColumn<Thousandths>("value");
    QTest::addColumn<QChar>("grade");
    QTest::newRow("89.999 is a B") << Thousandths(89'999) << QChar(u'B');
    QTest::newRow("90") << Thousandths(90'000) << QChar(u'A');
    QTest::newRow("80") << Thousandths(80'000) << QChar(u'B');
    QTest::newRow("79.9") << Thousandths(79'900) << QChar(u'C');
    QTest::newRow("69.999") << Thousandths(69'999) << QChar(u'D');
    QTest::newRow("50") << Thousandths(50'000) << QChar(u'E');
    QTest::newRow("49.999") << Thousandths(49'999) << QChar(u'F');
}

void TestRules::gradesRoundDown()
{
    QFETCH(Thousandths, value);
    Score score;
    score.value = value;
    QTEST(*score.grade(), "grade");
}

void TestRules::underHalfHasNoGrade()
{
    Score score;
    QVERIFY(!score.grade().has_value());
    score.value = 95'000;
    score.coverage = Coverage{1, 2};
    QCOMPARE(score.grade(), QChar(u'A'));
    score.coverage = Coverage{49, 100};
    QVERIFY(!score.grade().has_value());
    QCOMPARE(score.whole(), 95);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
