// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"
#include "models/inventoryrows.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;
using core::Severity;

namespace {

const QDateTime Now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
const QString ImageA = u"sha256:"_s + QString(64, u'a');
const QString ImageB = u"sha256:"_s + QString(64, u'b');

core::Finding failing(const char* check, core::ObjectKind kind, const QString& id,
                      Severity severity)
{
    return {.check = QString::fromLatin1(check),
            .outcome = Outcome::Fail,
            .severity = severity,
            .object = {.kind = kind, .id = id, .name = id}};
}

Snapshot sample()
{
    score::HostAssessment one{.name = u"one"_s, .assessedAtUtc = Now};
    one.images = {score::ImageAssessment{.id = ImageA, .tags = {u"web:1"_s}}};
    one.containers = {
        score::ContainerAssessment{.id = u"c1"_s,
                                   .name = u"web"_s,
                                   .imageId = ImageA,
                                   .state = u"running"_s,
                                   .flags = {u"root"_s},
                                   .overall = score::Score{.value = 69'999}},
        score::ContainerAssessment{
            .id = u"c2"_s, .name = u"job"_s, .imageId = ImageA, .state = u"exited"_s}};
    one.findings = {failing("4.1", core::ObjectKind::Image, ImageA, Severity::High),
                    failing("5.5", core::ObjectKind::Container, u"c1"_s, Severity::Critical)};
    score::HostAssessment two{
        .name = u"two"_s, .assessedAtUtc = Now.addSecs(-26 * 3600), .isLastKnown = true};
    two.images = {score::ImageAssessment{.id = ImageB, .tags = {u"web:1"_s}},
                  score::ImageAssessment{.id = ImageA}};
    two.findings = {failing("4.1", core::ObjectKind::Image, ImageA, Severity::Low)};
    Snapshot snapshot;
    snapshot.assessment.generatedAtUtc = Now;
    snapshot.assessment.hosts = {one, two};
    return snapshot;
}

} // namespace

class TestInventoryRows : public QObject
{
    Q_OBJECT
private slots:
    void aContainerCountsItsImagesFaultsToo()
    {
        const auto rows = containerRows(sample());
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].failing.values, (std::array{1, 1, 0, 0}));
        QCOMPARE(rows[1].failing.values, (std::array{0, 1, 0, 0}));
    }

    void theSameImageOnAnotherHostHasItsOwnCounts()
    {
        const auto rows = imageRows(sample());
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].failing.values, (std::array{0, 1, 0, 0}));
        QCOMPARE(rows[2].failing.values, (std::array{0, 0, 0, 1}));
    }

    void imagesOfOneNameAreToldApart()
    {
        const auto rows = imageRows(sample());
        QCOMPARE(rows[0].label, u"web:1 (aaaaaaaaaaaa)"_s);
        QCOMPARE(rows[1].label, u"web:1 (bbbbbbbbbbbb)"_s);
        QCOMPARE(rows[2].label, u"aaaaaaaaaaaa"_s);
        QVERIFY(!rows[2].isTagged);
    }

    void theWorstContainerOfAnImageIsNamed()
    {
        const auto rows = imageRows(sample());
        QCOMPARE(rows[0].worstContainerName, u"web"_s);
        QCOMPARE(rows[0].worstContainer.value, std::optional<qint64>(69'999));
        QVERIFY(rows[1].worstContainerName.isEmpty());
    }

    void agesAreCountedToTheRunsOwnTime()
    {
        const auto rows = hostRows(sample());
        QCOMPARE(rows[0].ageSeconds, 0);
        QCOMPARE(rows[1].ageSeconds, 26 * 3600);
        QCOMPARE(rows[0].runningContainers, 1);
    }

    void roundingDownDecidesWhatIsBelowTheLine()
    {
        auto rows = containerRows(sample());
        QCOMPARE(rows[0].loadLine, 70);
        QVERIFY(chipsOf(rows[0]).contains(u"below"_s)); // 69.999 is 69
        QCOMPARE(chipsOf(rows[1]), QStringList{u"stopped"_s}); // no score is not below
        rows[0].loadLine = 69;
        QVERIFY(!chipsOf(rows[0]).contains(u"below"_s));
    }

    void aRowIsHeldAgainstTheLineOfItsHostsPolicy()
    {
        Snapshot snapshot = sample();
        snapshot.assessment.hosts[0].loadLine = 85;
        const QString host = snapshot.assessment.hosts[0].name;
        for (const ContainerRow& row : containerRows(snapshot))
            QCOMPARE(row.loadLine, row.host == host ? 85 : 70);
        for (const ImageRow& row : imageRows(snapshot))
            QCOMPARE(row.loadLine, row.host == host ? 85 : 70);
        QCOMPARE(snapshot.loadLineOf(host), 85);
        QCOMPARE(snapshot.loadLineOf(u"nobody"), snapshot.assessment.policy.loadLine);
    }

    void findingsOfAContainerIncludeItsImages()
    {
        const Snapshot snapshot = sample();
        const auto findings =
            findingsOfContainer(snapshot, u"one"_s, *snapshot.container(u"one", u"c2"));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().check, u"4.1"_s);
    }

    void othersThatFailTheSameCheckAreCounted()
    {
        const Snapshot snapshot = sample();
        QCOMPARE(othersFailing(snapshot, u"one"_s, snapshot.host(u"one")->findings[0]), 1);
        QCOMPARE(othersFailing(snapshot, u"one"_s, snapshot.host(u"one")->findings[1]), 0);
    }

    void nothingMakesNoRows()
    {
        QVERIFY(containerRows({}).isEmpty());
        QVERIFY(imageRows({}).isEmpty());
        QVERIFY(hostRows({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInventoryRows)
#include "tst_inventoryrows.moc"
