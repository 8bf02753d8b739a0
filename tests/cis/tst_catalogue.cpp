// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/certainty.h"

#include "tests/support/evidencebuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::cis;

class TestCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void hasAllControlsInOrder();
    void countsPerSection_data();
    void countsPerSection();
    void everyControlSpeaks();
    void stages_data();
    void stages();
    void agreesWithTheControlTable();
    void findsById();
    void sectionsHaveTitles();
    void sayHowSureTheyAre();
    void aPassOnIncompleteEvidenceSaysSo();
    void aPersonsWordIsAttested();
    void joinsWordingToVerdicts();
};

void TestCatalogue::hasAllControlsInOrder()
{
    const auto controls = catalogue();
    QCOMPARE(controls.size(), size_t(117));
    for (size_t i = 1; i < controls.size(); ++i) {
        const QString before = QString::fromLatin1(controls[i - 1].id);
        const QString after = QString::fromLatin1(controls[i].id);
        QVERIFY2(core::compareCheckIds(before, after) < 0, controls[i].id);
    }
}

void TestCatalogue::countsPerSection_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("count");
    QTest::newRow("host") << u"1"_s << 20;
    QTest::newRow("daemon") << u"2"_s << 18;
    QTest::newRow("daemon files") << u"3"_s << 24;
    QTest::newRow("images") << u"4"_s << 12;
    QTest::newRow("runtime") << u"5"_s << 32;
    QTest::newRow("operations") << u"6"_s << 2;
    QTest::newRow("swarm") << u"7"_s << 9;
}

void TestCatalogue::countsPerSection()
{
    QFETCH(QString, section);
    QFETCH(int, count);
    const auto controls = catalogue();
    QCOMPARE(std::ranges::count_if(controls,
                                   [&section](const Control& control) {
                                       return core::sectionOf(QString::fromLatin1(control.id))
                                           == section;
                                   }),
             count);
}

void TestCatalogue::everyControlSpeaks()
{
    for (const Control& control : catalogue()) {
        QVERIFY2(!control.titleText().isEmpty(), control.id);
        QVERIFY2(!control.rationaleText().isEmpty(), control.id);
        QVERIFY2(!control.remediationText().isEmpty(), control.id);
        QVERIFY2(!control.missingFactText().isEmpty(), control.id);
        QVERIFY2(control.level == 1 || control.level == 2, control.id);
        // A sentence that names no parameters must not look as if it did.
        for (const auto& text : {control.titleText(), control.missingFactText()})
            QCOMPARE(core::english(text), text.source);
    }
}

void TestCatalogue::stages_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<core::Stage>("stage");
    for (const char* id : {"1.1.1", "1.2.1", "2.7", "3.24", "4.5", "5.1", "6.2", "7.9"})
        QTest::newRow(id) << QString::fromLatin1(id) << core::Stage::Host;
    for (const char* id : {"4.1", "4.2", "4.6", "4.7", "4.9", "4.10"})
        QTest::newRow(id) << QString::fromLatin1(id) << core::Stage::Dockerfile;
    for (const char* id : {"4.3", "4.4", "4.8", "4.11", "4.12"})
        QTest::newRow(id) << QString::fromLatin1(id) << core::Stage::Image;
    for (const char* id : {"5.2", "5.23", "5.32"})
        QTest::newRow(id) << QString::fromLatin1(id) << core::Stage::Container;
}

void TestCatalogue::stages()
{
    QFETCH(QString, check);
    QFETCH(core::Stage, stage);
    QVERIFY(control(check));
    QCOMPARE(control(check)->stage, stage);
}

void TestCatalogue::agreesWithTheControlTable()
{
    const QString cases = qEnvironmentVariable("PLIMSOLL_CASES");
    if (cases.isEmpty())
        QSKIP("PLIMSOLL_CASES is not set: the table of controls is not at hand");
    QFile file(cases + u"/cis/controls.json"_s);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonArray rows = test::json(file.readAll()).toArray();
    QSet<QString> known;
    for (const QJsonValue& row : rows) {
        if (!row[u"in_v1_6_0"].toBool())
            continue;
        const QString id = row[u"id"].toString();
        const Control* found = control(id);
        QVERIFY2(found, qPrintable(id));
        known.insert(id);
        QCOMPARE(found->titleText().source, row[u"title"].toString());
        QCOMPARE(core::severityName(found->severity), row[u"severity"].toString());
        QCOMPARE(QString::number(found->level), row[u"level"].toString());
        QCOMPARE(found->isAutomated, row[u"assessment"].toString() == "automated"_L1);
        QCOMPARE(QString::fromLatin1(found->confidence), row[u"confidence"].toString());
        QCOMPARE(found->unseen != nullptr, row[u"completeness"].toString() == "partial"_L1);
    }
    QCOMPARE(known.size(), 117);
}

void TestCatalogue::findsById()
{
    QCOMPARE(QString::fromLatin1(control(u"5.10")->id), u"5.10"_s);
    QVERIFY(!control(u"5.33"));
    QVERIFY(!control(u"8.1"));
    QVERIFY(!control(u""));
    QVERIFY(!control(u"DL3008"));
}

void TestCatalogue::sectionsHaveTitles()
{
    QCOMPARE(sections().size(), 7);
    for (const QString& section : sections())
        QVERIFY(!sectionTitle(section).isEmpty());
    QVERIFY(sectionTitle(u"8").isEmpty());
}

void TestCatalogue::joinsWordingToVerdicts()
{
    const Control* memory = control(u"5.11");
    const core::ObjectRef web{.kind = core::ObjectKind::Container, .id = u"c"_s, .name = u"web"_s};
    core::Verdict verdict{.outcome = core::Outcome::Fail};
    core::Finding finding = joined(*memory, web, verdict);
    QCOMPARE(finding.check, u"5.11"_s);
    QCOMPARE(finding.severity, core::Severity::Medium);
    QCOMPARE(finding.stage, core::Stage::Container);
    QCOMPARE(finding.object, web);
    QVERIFY(!finding.remedy.isEmpty());
    verdict = {.outcome = core::Outcome::Pass, .severity = core::Severity::High};
    finding = joined(*memory, web, verdict);
    QCOMPARE(finding.severity, core::Severity::High);
    QVERIFY(finding.remedy.isEmpty());
}

/// A result of a control, as a check gave it.
static core::Finding resultOf(const Control& control, core::Outcome outcome)
{
    return joined(control, {.kind = core::ObjectKind::Host, .id = u"h"_s, .name = u"h"_s},
                  {.outcome = outcome});
}

void TestCatalogue::sayHowSureTheyAre()
{
    const Control& rules = *control(u"1.1.3");
    const Certainty declared = certaintyOf(rules, resultOf(rules, core::Outcome::Pass));
    QCOMPARE(declared.confidence, "declared"_L1);
    QCOMPARE(declared.completeness(), "partial"_L1);
    QCOMPARE(declared.unseen, rules.unseenText());
    QVERIFY(isPartialPass(rules, resultOf(rules, core::Outcome::Pass)));
    QVERIFY(!isPartialPass(rules, resultOf(rules, core::Outcome::Fail)));

    const Control& memory = *control(u"5.11");
    QCOMPARE(certaintyOf(memory, {}).completeness(), "full"_L1);
    QVERIFY(!isPartialPass(memory, resultOf(memory, core::Outcome::Pass)));
}

void TestCatalogue::aPassOnIncompleteEvidenceSaysSo()
{
    const core::Text says = PLIMSOLL_TEXT("A pass on incomplete evidence.");
    const Control& rules = *control(u"1.1.3");
    QVERIFY(certaintySentences(rules, resultOf(rules, core::Outcome::Pass)).contains(says));
    QVERIFY(!certaintySentences(rules, resultOf(rules, core::Outcome::Fail)).contains(says));
    QVERIFY(certaintySentences(rules, resultOf(rules, core::Outcome::Fail))
                .contains(rules.unseenText()));
    QVERIFY(certaintySentences(rules, resultOf(rules, core::Outcome::Unknown)).isEmpty());

    const Control& memory = *control(u"5.11");
    QVERIFY(certaintySentences(memory, resultOf(memory, core::Outcome::Pass)).isEmpty());
}

void TestCatalogue::aPersonsWordIsAttested()
{
    const Control& bench = *control(u"1.1.2");
    core::Finding finding = resultOf(bench, core::Outcome::Pass);
    finding.decision = core::Decision{.isAttestation = true};
    QCOMPARE(certaintyOf(bench, finding).confidence, "attested"_L1);
    finding.decision->isAttestation = false; // a waiver says nothing about the evidence
    QCOMPARE(certaintyOf(bench, finding).confidence, "direct"_L1);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
