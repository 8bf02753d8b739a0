// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;

class TestSnapshot : public QObject
{
    Q_OBJECT
private slots:
    void findsByNameAndSaysWhenThereIsNone()
    {
        Snapshot snapshot;
        snapshot.assessment.hosts = {
            score::HostAssessment{.name = u"a"_s,
                                  .images = {score::ImageAssessment{.id = u"i"_s}},
                                  .containers = {score::ContainerAssessment{.id = u"c"_s}}}};
        snapshot.evidence.hosts = {evidence::HostEvidence{.name = u"a"_s}};
        QVERIFY(snapshot.host(u"a"));
        QVERIFY(!snapshot.host(u"b"));
        QVERIFY(snapshot.evidenceOf(u"a"));
        QVERIFY(snapshot.container(u"a", u"c"));
        QVERIFY(!snapshot.container(u"a", u"d"));
        QVERIFY(!snapshot.container(u"b", u"c"));
        QVERIFY(snapshot.image(u"a", u"i"));
    }

    void findingsAreThoseOfOneObject()
    {
        const core::ObjectRef image{.kind = core::ObjectKind::Image, .id = u"x"_s};
        const core::ObjectRef container{.kind = core::ObjectKind::Container, .id = u"x"_s};
        score::HostAssessment host{.name = u"a"_s};
        host.findings = {core::Finding{.check = u"4.1"_s, .object = image},
                         core::Finding{.check = u"5.1"_s, .object = container}};
        Snapshot snapshot;
        snapshot.assessment.hosts = {host};
        QCOMPARE(snapshot.findings(u"a", image).size(), 1);
        QCOMPARE(snapshot.findings(u"a", image).first().check, u"4.1"_s);
        QVERIFY(snapshot.findings(u"b", image).isEmpty());
    }

    void aShortHistoryHasNoScoreBefore()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        Snapshot snapshot;
        snapshot.assessment.generatedAtUtc = now;
        snapshot.history = {{.atUtc = now.addDays(-9), .host = {}, .value = 60'000},
                            {.atUtc = now.addDays(-8), .host = u"a"_s, .value = 10'000},
                            {.atUtc = now.addDays(-8), .host = {}, .value = 61'000},
                            {.atUtc = now.addDays(-1), .host = {}, .value = 70'000}};
        QCOMPARE(snapshot.scoreBefore(u"", 7), std::optional<qint64>(61'000));
        QCOMPARE(snapshot.scoreBefore(u"", 1), std::optional<qint64>(70'000));
        QCOMPARE(snapshot.scoreBefore(u"a", 7), std::optional<qint64>(10'000));
        QCOMPARE(snapshot.scoreBefore(u"", 30), std::nullopt);
        QCOMPARE(snapshot.scoreBefore(u"b", 7), std::nullopt);
    }

    void stagesHaveAPastOfTheirOwn()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        Snapshot snapshot;
        snapshot.assessment.generatedAtUtc = now;
        snapshot.history = {{.atUtc = now.addDays(-9), .stages = {50'000, 60'000, {}, 80'000}},
                            {.atUtc = now.addDays(-1), .stages = {55'000, 60'000, {}, 80'000}}};
        QCOMPARE(snapshot.stageBefore(u"", core::Stage::Host, 7), std::optional<qint64>(50'000));
        QCOMPARE(snapshot.stageBefore(u"", core::Stage::Container, 7),
                 std::optional<qint64>(80'000));
        QCOMPARE(snapshot.stageBefore(u"", core::Stage::Image, 7), std::nullopt); // had no score
        QCOMPARE(snapshot.stageBefore(u"", core::Stage::Host, 30), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
