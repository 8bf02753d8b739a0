// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scorequestion.h"
#include "support/demosnapshot.h"

#include <QTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;

class TestScoreQuestion : public QObject
{
    Q_OBJECT

    SnapshotPtr m_demo = test::demoSnapshot();
    const ScoreQuestion m_container{
        .host = u"ci-runner-01"_s,
        .object = {.kind = core::ObjectKind::Container, .id = test::containerId(1)}};

private slots:
    void findsTheScoreOfEachLevel()
    {
        QCOMPARE(*scoreOf(*m_demo, {}), m_demo->assessment.fleet);
        QCOMPARE(*scoreOf(*m_demo, {.stage = core::Stage::Image}), m_demo->assessment.stages.image);
        const auto* host = m_demo->host(u"ci-runner-01");
        QCOMPARE(*scoreOf(*m_demo, {.host = host->name}), host->overall);
        const auto* container = m_demo->container(host->name, test::containerId(1));
        QCOMPARE(*scoreOf(*m_demo, m_container), container->overall);
        ScoreQuestion stage = m_container;
        stage.stage = core::Stage::Container;
        QCOMPARE(*scoreOf(*m_demo, stage), container->container);
        QVERIFY(!scoreOf(*m_demo, {.host = u"nobody"_s}));
        stage.stage = core::Stage::Host; // a container has no host stage
        QVERIFY(!scoreOf(*m_demo, stage));
    }

    void linesAddUpToWhatIsMissing()
    {
        QList<const score::Score*> scores{&m_demo->assessment.fleet};
        for (const auto& host : m_demo->assessment.hosts) {
            scores += &host.overall;
            for (const auto& container : host.containers)
                scores += &container.overall;
        }
        for (const score::Score* score : scores) {
            if (!score->value || score->deductions.isEmpty())
                continue;
            const QList<qint64> tenths = shownTenths(*score);
            QCOMPARE(tenths.size(), score->deductions.size());
            QCOMPARE(std::accumulate(tenths.begin(), tenths.end(), qint64(0)),
                     1000 - *score->value / 100);
        }
    }

    void aFleetsLinesLeadToItsHosts()
    {
        for (const score::Deduction& line : m_demo->assessment.fleet.deductions) {
            const auto below = questionBelow(*m_demo, {}, line);
            QVERIFY(below);
            QCOMPARE(below->host, line.object.id);
            QVERIFY(scoreOf(*m_demo, *below));
        }
    }

    void aContainersLinesAreFindings()
    {
        const score::Score& score = *scoreOf(*m_demo, m_container);
        QVERIFY(!score.deductions.isEmpty());
        for (const score::Deduction& line : score.deductions) {
            QVERIFY(!questionBelow(*m_demo, m_container, line));
            const QString check = checkOf(score, line);
            QVERIFY(!check.isEmpty());
            QCOMPARE(hostOf(m_container, line), u"ci-runner-01"_s);
        }
    }

    void aCapNamesTheCheckThatSetIt()
    {
        const score::Score& score = *scoreOf(*m_demo, m_container);
        QVERIFY(score.cap);
        QCOMPARE(score.cap->at, 39);
        for (const score::Deduction& line : score.deductions) {
            if (line.isCap)
                QCOMPARE(checkOf(score, line), score.cap->because);
        }
    }

    void subjectsAreNamedAsPeopleCallThem()
    {
        QCOMPARE(subjectOf(*m_demo, {}), u"Fleet"_s);
        QCOMPARE(subjectOf(*m_demo, m_container), u"build-agent-3"_s);
        QCOMPARE(subjectOf(*m_demo, {.host = u"h"_s, .stage = core::Stage::Image}),
                 u"h, Image stage"_s);
    }

    void noScoreHasNoLines() { QVERIFY(shownTenths({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestScoreQuestion)
#include "tst_scorequestion.moc"
