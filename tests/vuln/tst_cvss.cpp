// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvss.h"

#include "tests/vuln/cases.h"

#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

/// Scores by hand from FIRST's examples, and the lists of PLIMSOLL_CASES.
class TestCvss : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
    void refuses_data();
    void refuses();
    void listsOfScores_data();
    void listsOfScores();
    void listsOfRefused_data();
    void listsOfRefused();
    void severities_data();
    void severities();
};

void TestCvss::scores_data()
{
    QTest::addColumn<QByteArray>("vector");
    QTest::addColumn<int>("tenths");
    QTest::addColumn<CvssVersion>("version");
    const auto row = [](const char* what, CvssVersion version, const char* vector, int tenths) {
        QTest::newRow(what) << QByteArray(vector) << tenths << version;
    };
    // The examples of the CVSS 2.0 guide, section 3.3: base, temporal, environmental.
    row("2.0: CVE-2002-0392 base", CvssVersion::V2, "AV:N/AC:L/Au:N/C:N/I:N/A:C", 78);
    row("2.0: CVE-2002-0392 temporal", CvssVersion::V2, "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C",
        64);
    row("2.0: CVE-2002-0392 environmental", CvssVersion::V2,
        "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H", 92);
    row("2.0: no impact is 0", CvssVersion::V2, "AV:N/AC:L/Au:N/C:N/I:N/A:N", 0);
    row("3.1: Heartbleed", CvssVersion::V31, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", 75);
    row("3.1: any order", CvssVersion::V31, "CVSS:3.1/S:U/C:H/I:N/A:N/AV:N/AC:L/PR:N/UI:N", 75);
    row("3.1: no impact is 0", CvssVersion::V31, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0);
    row("3.0: scope changed", CvssVersion::V30, "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
        100);
    row("4.0: worst", CvssVersion::V40,
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 100);
    row("4.0: no impact is 0", CvssVersion::V40,
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0);
    row("4.0: supplemental metrics do not count", CvssVersion::V40,
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/S:P/U:Red", 100);
}

void TestCvss::scores()
{
    QFETCH(QByteArray, vector);
    QFETCH(int, tenths);
    QFETCH(CvssVersion, version);
    const auto score = cvssScore(vector);
    QVERIFY(score);
    QCOMPARE(score->tenths, tenths);
    QCOMPARE(score->version, version);
}

void TestCvss::refuses_data()
{
    QTest::addColumn<QByteArray>("vector");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("3.1: a metric twice")
        << QByteArray("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/AV:N");
    QTest::newRow("3.1: no such version")
        << QByteArray("CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N");
    QTest::newRow("3.1: unknown metric")
        << QByteArray("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/ZZ:N");
    QTest::newRow("3.1: ends with a slash")
        << QByteArray("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:");
    QTest::newRow("3.1: a value of two letters")
        << QByteArray("CVSS:3.1/AV:NA/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N");
    QTest::newRow("4.0: another order")
        << QByteArray("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H");
    QTest::newRow("2.0: half a group") << QByteArray("AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F");
    QTest::newRow("a megabyte") << QByteArray("CVSS:3.1/") + QByteArray(1'000'000, 'A');
}

void TestCvss::refuses()
{
    QFETCH(QByteArray, vector);
    QVERIFY(!cvssScore(vector));
}

void TestCvss::listsOfScores_data()
{
    NEEDS_CASES();
    QTest::addColumn<QString>("file");
    const QDir folder(cases::path("cvss"));
    for (const QString& name : folder.entryList({u"*_score.txt"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestCvss::listsOfScores()
{
    QFETCH(QString, file);
    const QList<QByteArray> lines = cases::lines(file);
    QVERIFY(!lines.isEmpty());
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const auto score = cvssScore(words[0]);
        QVERIFY2(score, line);
        QVERIFY2(score->tenths == qRound(words[1].toDouble() * 10),
                 line + " found " + QByteArray::number(score->value()));
    }
}

void TestCvss::listsOfRefused_data()
{
    NEEDS_CASES();
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("prefix"); ///< of the version the list is about
    const QDir folder(cases::path("cvss"));
    QTest::newRow("2.0") << folder.filePath(u"v2_error.txt"_s) << QByteArray();
    QTest::newRow("3.x") << folder.filePath(u"v3_error.txt"_s) << QByteArray("CVSS:3.");
    QTest::newRow("4.0") << folder.filePath(u"v4_error.txt"_s) << QByteArray("CVSS:4.");
}

void TestCvss::listsOfRefused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, prefix);
    // Valid by FIRST's specifications: the lists' origin has them as the good case before the bad.
    const QList<QByteArray> valid = {"AV:N/AC:L/Au:N/C:N/I:N/A:C",
                                     "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N"};
    for (const QByteArray& vector : cases::lines(file)) {
        const auto score = cvssScore(vector);
        if (valid.contains(vector))
            QVERIFY2(score, vector);
        else
            QVERIFY2(!score, vector);
    }
}

void TestCvss::severities_data()
{
    QTest::addColumn<CvssVersion>("version");
    QTest::addColumn<int>("tenths");
    QTest::addColumn<core::Severity>("severity");
    using core::Severity;
    QTest::newRow("0.0") << CvssVersion::V31 << 0 << Severity::Low;
    QTest::newRow("3.9") << CvssVersion::V31 << 39 << Severity::Low;
    QTest::newRow("4.0") << CvssVersion::V31 << 40 << Severity::Medium;
    QTest::newRow("6.9") << CvssVersion::V40 << 69 << Severity::Medium;
    QTest::newRow("7.0") << CvssVersion::V30 << 70 << Severity::High;
    QTest::newRow("9.0") << CvssVersion::V40 << 90 << Severity::Critical;
    QTest::newRow("2.0 knows no critical") << CvssVersion::V2 << 100 << Severity::High;
}

void TestCvss::severities()
{
    QFETCH(CvssVersion, version);
    QFETCH(int, tenths);
    QFETCH(core::Severity, severity);
    QCOMPARE(severityOf({version, tenths}), severity);
}

QTEST_GUILESS_MAIN(TestCvss)
#include "tst_cvss.moc"
