// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/editions.h"
#include "tests/cis/checktest.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>

#include <numeric>

using namespace plimsoll;
using namespace plimsoll::cis;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

/// One set of checks under the numbers of four editions.
class TestEditions : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void rowsAreInOrderAndLeadBack_data();
    void rowsAreInOrderAndLeadBack();
    void idsMove_data();
    void idsMove();
    void labels_data();
    void labels();
    void agreesWithTheControlTable();
    void evaluatesExactlyItsControls_data();
    void evaluatesExactlyItsControls();
    void ownChecks_data();
    void ownChecks();
};

namespace {

void addEditions()
{
    QTest::addColumn<Edition>("edition");
    for (const Edition edition : AllEditions)
        QTest::newRow(qPrintable(editionName(edition))) << edition;
}

} // namespace

void TestEditions::counts_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QList<int>>("perSection");
    QTest::newRow("1.6.0: 117") << u"1.6.0"_s << QList<int>{20, 18, 24, 12, 32, 2, 9};
    QTest::newRow("1.7.0: 117") << u"1.7.0"_s << QList<int>{20, 18, 24, 12, 32, 2, 9};
    QTest::newRow("1.8.0: 118") << u"1.8.0"_s << QList<int>{20, 19, 24, 12, 32, 2, 9};
    QTest::newRow("2017: 104") << u"1.13.0"_s << QList<int>{13, 24, 20, 11, 31, 5};
}

void TestEditions::counts()
{
    QFETCH(QString, edition);
    QFETCH(QList<int>, perSection);
    const Edition known = editionFromName(edition).value();
    QList<int> counted;
    for (const QString& section : sections(known)) {
        counted.append(int(std::ranges::count_if(controlsOf(known), [&](const auto& row) {
            return core::sectionOf(row.id) == section;
        })));
    }
    QCOMPARE(counted, perSection);
    QCOMPARE(int(controlsOf(known).size()),
             std::accumulate(perSection.begin(), perSection.end(), 0));
    QVERIFY(!editionFromName(u"1.5.0"));
}

void TestEditions::rowsAreInOrderAndLeadBack_data()
{
    addEditions();
}

void TestEditions::rowsAreInOrderAndLeadBack()
{
    QFETCH(Edition, edition);
    QString before;
    QSet<QString> checks;
    for (const EditionControl& row : controlsOf(edition)) {
        QVERIFY2(row.control, qPrintable(row.id));
        QVERIFY2(core::compareCheckIds(before, row.id) < 0, qPrintable(row.id));
        before = row.id;
        const QString check = QString::fromLatin1(row.control->id);
        QVERIFY2(!checks.contains(check), qPrintable(check));
        checks.insert(check);
        QCOMPARE(checkOf(edition, row.id), check);
        QCOMPARE(shownId(edition, check), row.id);
        QVERIFY(isJudgedIn(edition, check));
    }
    QCOMPARE(checkOf(edition, u"9.9"), QString());
    QCOMPARE(shownId(edition, u"DL3008"_s), u"DL3008"_s);
    QVERIFY(isJudgedIn(edition, u"DL3008"));
}

void TestEditions::idsMove_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* check, const char* edition, const char* id) {
        QTest::addRow("%s in %s", check, edition)
            << QString::fromLatin1(check) << QString::fromLatin1(edition)
            << QString::fromLatin1(id);
    };
    row("2.7", "1.7.0", "2.7");
    row("2.7", "1.8.0", "2.8");
    row("2.18", "1.8.0", "2.19");
    row("2.7@1.8.0", "1.8.0", "2.7");
    row("5.5", "1.13.0", "5.4");
    row("5.1", "1.13.0", "2.15");
    row("7.6", "1.13.0", "2.24");
    row("2.13@1.13.0", "1.13.0", "2.13");
    row("2.13", "1.13.0", "2.12");
    row("6.1", "1.13.0", "6.4");
}

void TestEditions::idsMove()
{
    QFETCH(QString, check);
    QFETCH(QString, edition);
    QFETCH(QString, id);
    QCOMPARE(shownId(editionFromName(edition).value(), check), id);
}

void TestEditions::labels_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("check");
    QTest::addColumn<Label>("label");
    QTest::addColumn<int>("level");
    QTest::newRow("1.6.0") << u"1.6.0"_s << u"1.1.4"_s << Label::Automated << 1;
    QTest::newRow("manual from 1.7.0 on") << u"1.7.0"_s << u"1.1.4"_s << Label::Manual << 1;
    QTest::newRow("automated from 1.7.0 on") << u"1.7.0"_s << u"1.1.18"_s << Label::Automated << 2;
    QTest::newRow("the new one") << u"1.8.0"_s << u"2.7@1.8.0"_s << Label::Manual << 1;
    QTest::newRow("not known is said") << u"1.8.0"_s << u"5.4"_s << Label::Unknown << 1;
    QTest::newRow("2017 scored") << u"1.13.0"_s << u"2.9"_s << Label::Scored << 2;
    QTest::newRow("2017 not scored") << u"1.13.0"_s << u"4.2"_s << Label::NotScored << 1;
}

void TestEditions::labels()
{
    QFETCH(QString, edition);
    QFETCH(QString, check);
    QFETCH(Label, label);
    QFETCH(int, level);
    const EditionControl* row = controlIn(editionFromName(edition).value(), check);
    QVERIFY(row);
    QCOMPARE(row->label, label);
    QCOMPARE(row->level, level);
}

void TestEditions::agreesWithTheControlTable()
{
    const QString cases = qEnvironmentVariable("PLIMSOLL_CASES");
    if (cases.isEmpty())
        QSKIP("PLIMSOLL_CASES is not set: the table of controls is not at hand");
    QFile file(cases + u"/cis/controls.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::pair<Edition, QString> columns[] = {{Edition::V1_7_0, u"v1.7.0"_s},
                                                   {Edition::V1_8_0, u"v1.8.0"_s},
                                                   {Edition::V1_13_0, u"1.13.0"_s}};
    int compared = 0;
    for (const auto& entry : json(file.readAll()).toArray()) {
        const QJsonObject control = entry.toObject();
        if (!control[u"in_v1_6_0"].toBool())
            continue;
        const QString check = control[u"id"].toString();
        for (const auto& [edition, column] : columns) {
            const EditionControl* row = controlIn(edition, check);
            QCOMPARE(row ? row->id : QString(),
                     control[u"ids_in_other_versions"].toObject()[column].toString());
            ++compared;
        }
    }
    QCOMPARE(compared, 3 * 117);
}

void TestEditions::evaluatesExactlyItsControls_data()
{
    addEditions();
}

void TestEditions::evaluatesExactlyItsControls()
{
    QFETCH(Edition, edition);
    const evidence::HostEvidence host = EvidenceBuilder().build();
    QSet<QString> judged;
    for (const core::Finding& finding : evaluate(evidence::viewOf(host), {}, edition))
        judged.insert(finding.check);
    QSet<QString> expected;
    for (const EditionControl& row : controlsOf(edition)) {
        if (row.control->stage != core::Stage::Dockerfile)
            expected.insert(QString::fromLatin1(row.control->id));
    }
    QCOMPARE(judged, expected);
}

void TestEditions::ownChecks_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<core::Outcome>("expected");
    const auto row = [](const char* edition, const char* id, const char* says, const char* edit,
                        core::Outcome expected) {
        QTest::addRow("%s of %s: %s", id, edition, says)
            << QString::fromLatin1(edition) << QString::fromLatin1(id) << QString::fromUtf8(edit)
            << expected;
    };
    row("1.8.0", "2.7", "overlay2", "", Pass);
    row("1.8.0", "2.7", "devicemapper", "info:Driver=\"devicemapper\"", Fail);
    row("1.8.0", "2.7", "no field", "-info:Driver", Unknown);
    row("1.8.0", "2.7", "no answer", "info!403", Unknown);
    row("1.13.0", "2.13", "since 17.12", "", Pass);
    row("1.13.0", "2.13", "an older engine does not say", "version:Version=\"17.06.0-ce\"",
        Unknown);
    row("1.13.0", "2.13", "no version", "version!", Unknown);
    row("1.13.0", "6.1", "audits are a person's word", "", Manual);
    row("1.13.0", "6.3", "backups are a person's word", "", Manual);
}

void TestEditions::ownChecks()
{
    QFETCH(QString, edition);
    QFETCH(QString, id);
    QFETCH(QString, edit);
    QFETCH(core::Outcome, expected);
    const Edition known = editionFromName(edition).value();
    QStringList edits{edit};
    edits.removeAll(QString());
    if (edit.startsWith("version!"_L1))
        edits.append(u"info!"_s);
    if (edit.startsWith("version:"_L1))
        edits.append(u"info:ServerVersion=\"17.06.0-ce\""_s);
    const evidence::HostEvidence host = EvidenceBuilder().edit(edits).build();
    const auto findings = evaluate(evidence::viewOf(host), {}, known);
    const core::Finding finding = findingOf(findings, checkOf(known, id));
    QVERIFY2(finding.outcome == expected, qPrintable(core::english(finding.reason)));
    QVERIFY(!finding.reason.isEmpty());
    QCOMPARE(wrongProofs(host, findings), QStringList());
}

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
