// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;

/// Controls by container: who stands where, and what an empty cell means.
class TestMatrixModel : public QObject
{
    Q_OBJECT
private slots:
    void cellsAreResults();
    void oneHostAlone();
    void theWorstOfSeveralIsShown();
};

namespace {

core::Finding finding(const QString& check, Outcome outcome, const QString& object)
{
    return {.check = check,
            .outcome = outcome,
            .stage = core::Stage::Container,
            .title = {u"Title of "_s + check, {}},
            .object = {core::ObjectKind::Container, u"id-"_s + object, object}};
}

SnapshotPtr snapshot()
{
    auto snapshot = std::make_shared<Snapshot>();
    score::HostAssessment a{.name = u"a"_s};
    a.containers = {{.id = u"id-web-10"_s, .name = u"web-10"_s},
                    {.id = u"id-web-2"_s, .name = u"web-2"_s}};
    a.findings = {finding(u"5.4"_s, Outcome::Fail, u"web-10"_s),
                  finding(u"5.4"_s, Outcome::Pass, u"web-10"_s),
                  finding(u"5.10"_s, Outcome::Unknown, u"web-2"_s),
                  finding(u"DL3008"_s, Outcome::Fail, u"web-2"_s)};
    score::HostAssessment b{.name = u"b"_s};
    b.containers = {{.id = u"id-db"_s, .name = u"db"_s}};
    b.findings = {finding(u"5.4"_s, Outcome::Waived, u"db"_s)};
    snapshot->assessment.hosts = {a, b};
    return snapshot;
}

} // namespace

void TestMatrixModel::cellsAreResults()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSnapshot(snapshot(), {});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 2); // a linter's rule is no control
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"5.4"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"5.10"_s);
    QStringList names;
    for (int row = 0; row < 3; ++row)
        names += model.headerData(row, Qt::Vertical).toString();
    QCOMPARE(names, (QStringList{u"db"_s, u"web-2"_s, u"web-10"_s}));
    QCOMPARE(model.index(0, 0).data(OutcomeRole).toInt(), int(Outcome::Waived));
    QCOMPARE(model.index(1, 1).data(OutcomeRole).toInt(), int(Outcome::Unknown));
    // What was not judged is an empty cell, not a pass.
    QVERIFY(!model.index(1, 0).data(OutcomeRole).isValid());
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"not judged"_s));
    QCOMPARE(model.row(2).host, u"a"_s);
    QCOMPARE(model.check(1), u"5.10"_s);
}

void TestMatrixModel::oneHostAlone()
{
    MatrixModel model;
    model.setSnapshot(snapshot(), u"b"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 1);
}

void TestMatrixModel::theWorstOfSeveralIsShown()
{
    MatrixModel model;
    model.setSnapshot(snapshot(), u"a"_s);
    QCOMPARE(model.index(1, 0).data(OutcomeRole).toInt(), int(Outcome::Fail));
}

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrixmodel.moc"
