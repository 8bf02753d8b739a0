// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"
#include "models/findingmodel.h"
#include "models/hostmodel.h"
#include "models/imagemodel.h"
#include "models/roles.h"
#include "models/tablefilter.h"
#include "support/demosnapshot.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;
using core::Severity;
using Tester = QAbstractItemModelTester;

class TestModels : public QObject
{
    Q_OBJECT

    SnapshotPtr m_demo = test::demoSnapshot();

private slots:
    void containersAnswerEveryRole()
    {
        ContainerModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(containerRows(*m_demo));
        QCOMPARE(model.rowCount(), 28);
        const int row = model.rowOf(u"ci-runner-01", test::containerId(1));
        QVERIFY(row >= 0);
        const auto at = [&](int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role);
        };
        QCOMPARE(at(ContainerModel::Name).toString(), u"build-agent-3"_s);
        QCOMPARE(at(ContainerModel::Flags, FlagsRole).toStringList(),
                 QStringList({u"priv"_s, u"sock"_s, u"root"_s}));
        QCOMPARE(at(ContainerModel::Failing, CountsRole).value<SeverityCounts>().values[0], 2);
        QCOMPARE(at(ContainerModel::Up).toString(), u"3 d"_s);
        QCOMPARE(at(ContainerModel::Score, ObjectRole).value<core::ObjectRef>().id,
                 test::containerId(1));
        QVERIFY(at(ContainerModel::Score, Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"below the load line"_s));
        QVERIFY(!at(99).isValid());
    }

    void whatDoesNotRunSaysSoInsteadOfATime()
    {
        ContainerModel model;
        model.setRows(containerRows(*m_demo));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString name = model.index(row, ContainerModel::Name).data().toString();
            const QModelIndex up = model.index(row, ContainerModel::Up);
            if (name == "test-seed"_L1) {
                QCOMPARE(up.data().toString(), u"exited"_s);
                QVERIFY(!up.data(SortRole).isValid());
            }
            if (name == "telemetry-gw"_L1) {
                QCOMPARE(up.data().toString(), u"26 h old"_s);
                QCOMPARE(up.data(ToneRole).toInt(), int(Tone::Warn));
            }
        }
    }

    void imagesAnswerEveryRole()
    {
        ImageModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(imageRows(*m_demo));
        int untagged = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QStringList chips = model.index(row, 0).data(ChipsRole).toStringList();
            QVERIFY(chips.contains(u"unscanned"_s)); // nothing was scanned: said, not passed over
            untagged += chips.contains(u"untagged"_s);
            const double share = model.index(row, ImageModel::Size).data(ShareRole).toDouble();
            QVERIFY(share > 0 && share <= 1);
        }
        QCOMPARE(untagged, 1);
    }

    void hostsTellWhyTheyCouldNotBeRead()
    {
        HostModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(hostRows(*m_demo));
        QCOMPARE(model.rowCount(), 14);
        const int row = model.rowOf(u"edge-ham-01");
        const QModelIndex connection = model.index(row, HostModel::Connection);
        QCOMPARE(connection.data(ToneRole).toInt(), int(Tone::Warn));
        QVERIFY(!connection.data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(model.index(row, HostModel::Assessed).data().toString(), u"26 h old"_s);
        QVERIFY(model.index(row, 0).data(ChipsRole).toStringList().contains(u"unread"_s));
    }

    void freeboardIsSignedAndRoundedDown()
    {
        QCOMPARE(freeboardOf({.value = 69'999}, 70), std::optional<int>(-1));
        QCOMPARE(freeboardOf({.value = 70'000}, 70), std::optional<int>(0));
        QCOMPARE(freeboardOf({}, 70), std::nullopt);
    }

    void findingsShowOneOutcomeAtATime()
    {
        FindingModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const auto* container = m_demo->container(u"ci-runner-01", test::containerId(1));
        QVERIFY(container);
        model.setFindings(findingsOfContainer(*m_demo, u"ci-runner-01"_s, *container));
        QCOMPARE(model.rowCount(), model.counts()[size_t(Outcome::Fail)]);
        QCOMPARE(model.counts()[size_t(Outcome::Fail)], 9);
        QCOMPARE(model.finding(0).severity, Severity::Critical);
        QCOMPARE(model.rowOf(u"5.11"), model.rowOf(u"5.11", test::containerId(1)));
        QCOMPARE(model.rowOf(u"5.10"), -1); // a pass, not shown
        QCOMPARE(model.outcomeOf(u"5.10"), std::optional(Outcome::Pass));
        model.setOutcome(Outcome::Pass);
        QVERIFY(model.rowOf(u"5.10") >= 0);
        model.setOutcome(std::nullopt);
        QCOMPARE(model.finding(0).outcome, Outcome::Fail);
    }

    void aFailureIsListedAsTheFact()
    {
        FindingModel model;
        model.setFindings({core::Finding{.check = u"5.11"_s,
                                         .outcome = Outcome::Fail,
                                         .title = {.source = u"Memory limit set"_s},
                                         .reason = {.source = u"No memory limit is set."_s}},
                           core::Finding{.check = u"5.12"_s,
                                         .outcome = Outcome::Pass,
                                         .title = {.source = u"CPU share set"_s},
                                         .reason = {.source = u"512 shares."_s}}});
        model.setOutcome(std::nullopt);
        QCOMPARE(model.index(0, FindingModel::Title).data().toString(),
                 u"No memory limit is set"_s);
        QCOMPARE(model.index(1, FindingModel::Title).data().toString(), u"CPU share set"_s);
    }

    void anObjectWithoutFailuresShowsWhatItHas()
    {
        FindingModel model;
        model.setFindings({core::Finding{.check = u"5.1"_s,
                                         .outcome = Outcome::Waived,
                                         .decision = core::Decision{.until = QDate(2026, 11, 29),
                                                                    .endsSoon = true}}},
                          QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
        QCOMPARE(model.index(0, 0).data(models::EndingRole).toString(), u"ends in 9 days"_s);
        QVERIFY(model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u"ends in 9 days"_s));
        model.setFindings({core::Finding{.check = u"5.1"_s, .outcome = Outcome::Unknown}});
        QCOMPARE(model.outcome(), std::optional(Outcome::Unknown));
        QCOMPARE(model.rowCount(), 1);
        model.setFindings({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
