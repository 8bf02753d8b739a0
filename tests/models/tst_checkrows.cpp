// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkmodel.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;
using core::Severity;

namespace {

core::Finding finding(const char* check, Outcome outcome, const char* object,
                      Severity severity = Severity::Medium)
{
    return {.check = QString::fromLatin1(check),
            .outcome = outcome,
            .severity = severity,
            .stage = core::Stage::Container,
            .title = {.source = u"Title of %1"_s, .args = {QString::fromLatin1(check)}},
            .object = {.kind = core::ObjectKind::Container,
                       .id = u"id-"_s + QString::fromLatin1(object),
                       .name = QString::fromLatin1(object)}};
}

Snapshot twoHosts()
{
    Snapshot snapshot;
    score::HostAssessment a{.name = u"a-01"_s};
    a.findings = {finding("5.10", Outcome::Pass, "web-1"), finding("5.11", Outcome::Fail, "web-10"),
                  finding("5.11", Outcome::Fail, "web-2"), finding("5.11", Outcome::Pass, "web-1"),
                  finding("DL3008", Outcome::Fail, "web-1")};
    score::HostAssessment b{.name = u"b-01"_s};
    b.findings = {finding("5.2", Outcome::Unknown, "db", Severity::High),
                  finding("5.11", Outcome::Fail, "db", Severity::Critical),
                  finding("5.11", Outcome::NotApplicable, "odd"),
                  finding("2.2", Outcome::Manual, "b-01")};
    snapshot.assessment.hosts = {a, b};
    return snapshot;
}

} // namespace

class TestCheckRows : public QObject
{
    Q_OBJECT
private slots:
    void oneRowACheckInNaturalOrder()
    {
        QStringList checks;
        for (const CheckRow& row : checkRows(twoHosts()))
            checks += row.check;
        QCOMPARE(checks, QStringList({u"2.2"_s, u"5.2"_s, u"5.10"_s, u"5.11"_s}));
    }

    void idsAndSectionsAreTheEditions()
    {
        Snapshot snapshot = twoHosts();
        snapshot.assessment.edition = cis::Edition::V1_13_0;
        QStringList ids;
        for (const CheckRow& row : checkRows(snapshot))
            ids += row.shownId;
        // 2.2, 5.2, 5.10 and 5.11 of 1.6.0
        QCOMPARE(ids, QStringList({u"2.1"_s, u"5.1"_s, u"5.9"_s, u"5.10"_s}));
        QCOMPARE(checkRows(snapshot, {.section = u"2"_s}).value(0).label, cis::Label::Scored);
    }

    void theChangeIsOverHostsThatWereReadThen()
    {
        Snapshot snapshot = twoHosts();
        QVERIFY(!checkRows(snapshot).last().change);
        QCOMPARE(changeText(checkRows(snapshot).last()), u"–"_s);
        snapshot.failuresBefore = {{u"a-01"_s, {{u"5.11"_s, 5}}}}; // two fail there now
        QCOMPARE(checkRows(snapshot).last().change, -3);
        QCOMPARE(changeText(checkRows(snapshot).last()), QChar(0x2212) + u"3"_s);
        snapshot.failuresBefore.insert(u"b-01"_s, {}); // nothing failed there
        QCOMPARE(checkRows(snapshot).last().change, -2);
        QCOMPARE(checkRows(snapshot, {.host = u"b-01"_s}).last().change, 1);
        QCOMPARE(changeText(checkRows(snapshot, {.host = u"b-01"_s}).last()), u"+1"_s);
    }

    void theWorstObjectSpeaksForTheCheck()
    {
        const CheckRow row = checkRows(twoHosts()).last();
        QCOMPARE(row.outcome, Outcome::Fail);
        QCOMPARE(row.severity, Severity::Critical);
        QCOMPARE(row.counts[size_t(Outcome::Fail)], 3);
        QCOMPARE(row.total(), 4); // what it does not apply to is no part of the extent
        QCOMPARE(row.section, u"5"_s);
    }

    void objectsStandWorstFirstThenByHostAndName()
    {
        QStringList names;
        const CheckRow row = checkRows(twoHosts()).last();
        for (const CheckedObject& each : row.objects)
            names += each.object.name;
        QCOMPARE(names, QStringList({u"web-2"_s, u"web-10"_s, u"db"_s, u"web-1"_s, u"odd"_s}));
    }

    void objectsPointBackAtTheirFindings()
    {
        const Snapshot snapshot = twoHosts();
        const auto rows = checkRows(snapshot);
        for (const CheckRow& row : rows) {
            for (const CheckedObject& each : row.objects) {
                const core::Finding& finding = snapshot.host(each.host)->findings.at(each.finding);
                QCOMPARE(finding.check, row.check);
                QCOMPARE(finding.object, each.object);
            }
        }
    }

    void aScopeNarrows()
    {
        QCOMPARE(checkRows(twoHosts(), {.host = u"a-01"_s}).size(), 2);
        QCOMPARE(checkRows(twoHosts(), {.section = u"2"_s}).size(), 1);
        const auto failing = checkRows(twoHosts(), {.outcome = Outcome::Fail});
        QCOMPARE(failing.size(), 1);
        QCOMPARE(checkRows(twoHosts(), {.host = u"nobody"_s}).size(), 0);
    }

    void severityOfAPassingCheckComesFromItsFindings()
    {
        Snapshot snapshot;
        score::HostAssessment host{.name = u"a"_s};
        host.findings = {finding("5.4", Outcome::Pass, "x", Severity::High),
                         finding("5.4", Outcome::Fail, "y", Severity::Medium)};
        snapshot.assessment.hosts = {host};
        QCOMPARE(checkRows(snapshot).first().severity, Severity::Medium);
    }

    void extentSaysHowManyOfHowMany()
    {
        const auto rows = checkRows(twoHosts());
        QVERIFY(extentText(rows.last()).startsWith(u"3 of 4 "_s));
        QVERIFY(objectsText(rows.last()).startsWith(u"web-2, web-10 and 1 "_s));
        QCOMPARE(objectsText(rows.last(), 5), u"web-2, web-10, db"_s);
        QCOMPARE(objectsText(rows[2]), QString()); // a pass names nobody
    }

    void aWaiverTellsReasonAndEnd()
    {
        Snapshot snapshot = twoHosts();
        snapshot.assessment.generatedAtUtc = QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC);
        const auto waive = [&snapshot](QDate until, bool endsSoon) {
            core::Finding& finding = snapshot.assessment.hosts[1].findings[0];
            finding.outcome = Outcome::Waived;
            finding.decision =
                core::Decision{.reason = u"until the move"_s, .until = until, .endsSoon = endsSoon};
            return checkRows(snapshot, {.section = u"5"_s}).first();
        };
        const CheckRow far = waive(QDate(2027, 1, 31), false);
        QCOMPARE(extentText(far), u"until 31 Jan 2027"_s);
        QCOMPARE(objectsText(far), u"db: until the move"_s);
        const CheckRow near = waive(QDate(2026, 11, 29), true);
        QCOMPARE(extentText(near), u"ends in 9 days"_s);
        QCOMPARE(core::english(near.objects.first().ending), u"ends in 9 days"_s);
        CheckModel model;
        model.setRows({far, near});
        const auto toneOf = [&model](int row) {
            return Tone(model.index(row, CheckModel::ExtentColumn).data(ToneRole).toInt());
        };
        QVERIFY(toneOf(0) != Tone::Warn);
        QCOMPARE(toneOf(1), Tone::Warn);
    }

    void ofSeveralWaiversTheFirstToEndIsTold()
    {
        Snapshot snapshot = twoHosts();
        snapshot.assessment.hosts.removeLast();
        QDate until(2027, 3, 1);
        for (core::Finding& finding : snapshot.assessment.hosts[0].findings) {
            if (finding.check != "5.11"_L1 || finding.outcome != Outcome::Fail)
                continue;
            finding.outcome = Outcome::Waived;
            finding.decision = core::Decision{.reason = u"a lab"_s, .until = until};
            until = until.addDays(-30);
        }
        const auto rows = checkRows(snapshot);
        QCOMPARE(extentText(rows.last()), u"until 30 Jan 2027"_s);
    }

    void theModelKeepsItsPromises()
    {
        CheckModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(checkRows(twoHosts()));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowOf(u"5.11"), 3);
        QCOMPARE(model.rowOf(u"9.9"), -1);
        const QModelIndex title = model.index(3, CheckModel::Requirement);
        QCOMPARE(title.data().toString(), u"Title of 5.11"_s);
        QCOMPARE(title.data(OutcomeRole).toInt(), int(Outcome::Fail));
        QVERIFY(title.data(SearchRole).toString().contains(u"web-10"_s));
        const auto rank = [&](int row) {
            return model.index(row, CheckModel::Result).data(SortRole).toInt();
        };
        QVERIFY(rank(3) < rank(1)); // fail before unknown
        QVERIFY(rank(1) < rank(0)); // unknown before manual
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCheckRows)
#include "tst_checkrows.moc"
