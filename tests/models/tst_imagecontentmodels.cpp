// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/objects.h"
#include "models/foundfilemodel.h"
#include "models/imagecomparison.h"
#include "models/instructionmodel.h"
#include "models/packagemodel.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Severity;
using Tester = QAbstractItemModelTester;
using Note = image::FileNote;

namespace {

image::Package package(const char* name, const char* version, const char* source = "")
{
    return {.name = QString::fromLatin1(name),
            .version = QString::fromLatin1(version),
            .sourceName = QString::fromLatin1(source),
            .ecosystem = u"Debian:12"_s,
            .layer = 0};
}

VulnerabilityRow flaw(const char* id, const char* packageName, Severity severity, int layer = 0)
{
    return {.id = QString::fromLatin1(id),
            .severity = severity,
            .package = QString::fromLatin1(packageName),
            .ecosystem = u"Debian:12"_s,
            .installed = u"1"_s,
            .images = {{.layer = layer}}};
}

InstructionRow step(const char* keyword, bool isEmptyLayer)
{
    return {.keyword = QString::fromLatin1(keyword), .isEmptyLayer = isEmptyLayer};
}

QStringList headings(const QList<InstructionRow>& rows)
{
    QStringList found;
    for (const InstructionRow& row : rows)
        found += row.heading.isEmpty() ? row.keyword : u"# "_s + row.heading;
    return found;
}

} // namespace

class TestImageContentModels : public QObject
{
    Q_OBJECT

private slots:
    void aFindingStandsAtTheLayerThatBroughtWhatItCites()
    {
        image::Contents contents;
        contents.id = u"sha256:1"_s;
        contents.layers = {{.bytes = 1}, {.bytes = 1}};
        contents.files = {{.path = u"/bin/su"_s, .layer = 0}, {.path = u"/app/.env"_s, .layer = 1}};
        contents.packages = {package("curl", "1")};
        const QString call = evidence::imageContentsCall(contents.id);
        const auto finding = [&call](const char* check, core::Outcome outcome, const QString& path,
                                     Severity severity) {
            return core::Finding{.check = QString::fromLatin1(check),
                                 .outcome = outcome,
                                 .severity = severity,
                                 .proofs = {{.call = call, .path = path}}};
        };
        using core::Outcome;
        const QList<InstructionRow> steps =
            withLayers({step("ADD", false), step("CMD", true), step("COPY", false)}, contents, {});
        QList<InstructionRow> rows = withFindings(
            steps, contents,
            {finding("4.10", Outcome::Fail, u"files[1].notes[0].rule"_s, Severity::Critical),
             finding("4.8", Outcome::Manual, u"files[0].path"_s, Severity::High),
             finding("4.3", Outcome::Fail, u"packages[0].name"_s, Severity::Low),
             finding("4.4", Outcome::Fail, u"packages[0]"_s, Severity::High),
             finding("4.6", Outcome::Fail, u"depth"_s, Severity::Low),
             finding("4.11", Outcome::Fail, u"layers[1].instruction"_s, Severity::Low),
             finding("4.7", Outcome::Fail, u"files[9].path"_s, Severity::Low),
             finding("4.9", Outcome::Fail, u"files[x].path"_s, Severity::Low)});
        QCOMPARE(rows[0].checks, (QStringList{u"4.4"_s, u"4.3"_s})); // the worst first
        QCOMPARE(rows[1].checks, QStringList());
        QCOMPARE(rows[2].checks, (QStringList{u"4.10"_s, u"4.11"_s}));
        core::Finding elsewhere =
            finding("4.10", Outcome::Fail, u"files[1].path"_s, Severity::High);
        elsewhere.proofs[0].call = evidence::imageContentsCall(u"sha256:2"_s);
        QCOMPARE(withFindings(steps, contents, {elsewhere}), steps); // of another image
    }

    void packagesCountTheFlawsOfTheirSource()
    {
        image::Contents contents;
        contents.packages = {package("curl", "1"), package("libexpat1", "1", "expat"),
                             package("guessed", "1")};
        contents.packages[2].isGuess = true;
        const QList<PackageRow> rows = packageRows(contents,
                                                   {flaw("CVE-1", "expat", Severity::High),
                                                    flaw("CVE-2", "curl", Severity::Low),
                                                    flaw("CVE-2", "curl", Severity::Low)});
        QCOMPARE(rows[0].counts.of(Severity::Low), 1); // the same CVE twice is one
        QCOMPARE(rows[1].counts.of(Severity::High), 1);
        QVERIFY(!rows[2].isCompared);
        PackageModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(rows);
        QVERIFY(model.index(2, 0).data(ChipsRole).toStringList().contains(u"uncompared"_s));
        QVERIFY(model.index(1, 0).data(ChipsRole).toStringList().contains(u"vulnerable"_s));
        QVERIFY(model.index(2, PackageModel::Counts)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"guessed"_s));
        QCOMPARE(model.index(0, PackageModel::Layer).data().toString(), u"1"_s);
    }

    void secretsStandFirstAndADeletedOneIsStillThere()
    {
        image::Contents contents;
        contents.files = {
            {.path = u"/bin/su"_s, .notes = {{.kind = Note::Kind::Setuid}}},
            {.path = u"/root/.env"_s,
             .layer = 2,
             .hiddenBy = 3,
             .notes = {{.kind = Note::Kind::Secret, .rule = u"file.env"_s, .line = 7}}}};
        FoundFileModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(foundFileRows(contents));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, FoundFileModel::Path).data().toString(), u"/root/.env"_s);
        QCOMPARE(model.rows()[0].place, u"files[1].notes[0]"_s);
        const QString detail = model.index(0, FoundFileModel::Detail).data().toString();
        QCOMPARE(detail, u"file.env, line 7, deleted in layer 4, still readable"_s);
        QCOMPARE(model.index(1, 0).data(ChipsRole).toStringList(), QStringList{u"setuid"_s});
    }

    void imagesDifferInPackagesAndFlaws()
    {
        ComparedImage before;
        before.contents.packages = {package("curl", "1"), package("gone", "1"),
                                    package("same", "1")};
        before.vulnerabilities = {flaw("CVE-1", "curl", Severity::High),
                                  flaw("CVE-3", "same", Severity::Low)};
        ComparedImage after;
        after.contents.packages = {package("curl", "2"), package("new", "1"), package("same", "1")};
        after.vulnerabilities = {flaw("CVE-2", "new", Severity::Critical),
                                 flaw("CVE-3", "same", Severity::Low)};
        const QList<ImageDifference> rows = differences(before, after);
        QStringList words;
        for (const ImageDifference& row : rows)
            words += u"%1 %2 %3>%4"_s.arg(int(row.kind)).arg(row.name, row.before, row.after);
        QCOMPARE(words,
                 QStringList({u"0 CVE-2 >1"_s, u"1 CVE-1 1>"_s, u"2 new >1"_s, u"3 gone 1>"_s,
                              u"4 curl 1>2"_s}));
        QVERIFY(differences(after, after).isEmpty());
        ComparisonModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(rows);
        QCOMPARE(model.index(0, 0).data().toString(), u"Vulnerability gained, critical"_s);
        QCOMPARE(model.index(2, ComparisonModel::Before).data().toString(), u"–"_s);
    }

    void layersJoinTheStepsThatMadeThem()
    {
        image::Contents contents;
        contents.layers = {{.bytes = 10}, {.bytes = 20, .wastedBytes = 5}};
        const QList<InstructionRow> rows =
            withLayers({step("ADD", false), step("CMD", true), step("RUN", false)}, contents,
                       {flaw("CVE-1", "curl", Severity::High, 1)});
        QCOMPARE(rows[0].layer, 0);
        QCOMPARE(rows[1].layer, -1);
        QCOMPARE(rows[2].layer, 1);
        QCOMPARE(rows[2].wastedBytes, 5);
        QCOMPARE(rows[2].counts.of(Severity::High), 1);
        QCOMPARE(rows[0].counts.total(), 0);
    }

    // The classic builder makes a layer for WORKDIR, and history says that it is empty.
    void aLayerIsFoundByWhatMadeItAndNotByItsSize()
    {
        image::Contents contents;
        contents.layers = {{.bytes = 10, .instruction = u"/bin/sh -c #(nop) ADD file:1 in / "_s},
                           {.bytes = 1, .instruction = u"/bin/sh -c #(nop) WORKDIR /app"_s},
                           {.bytes = 5, .instruction = u"/bin/sh -c make"_s}};
        const QJsonArray history{
            QJsonObject{{u"CreatedBy"_s, u"/bin/sh -c make"_s}, {u"Size"_s, 5}},
            QJsonObject{{u"CreatedBy"_s, u"/bin/sh -c #(nop)  ENV A=b"_s}, {u"Size"_s, 0}},
            QJsonObject{{u"CreatedBy"_s, u"/bin/sh -c #(nop) WORKDIR /app"_s}, {u"Size"_s, 0}},
            QJsonObject{{u"CreatedBy"_s, u"/bin/sh -c #(nop) ADD file:1 in / "_s},
                        {u"Size"_s, 10}}};
        const QList<InstructionRow> rows = withLayers(instructionRows(history, {}), contents, {});
        QList<int> layers;
        for (const InstructionRow& row : rows)
            layers += row.layer;
        QCOMPARE(layers, QList<int>({0, 1, -1, 2}));
    }

    void historyThatDoesNotFitTheLayersIsNotGuessed()
    {
        image::Contents contents;
        contents.layers = {{.bytes = 10, .instruction = u"COPY . ."_s}, {.bytes = 20}};
        const QList<InstructionRow> rows = withLayers({step("ADD", false)}, contents, {});
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].keyword, u"COPY"_s);
        QCOMPARE(rows[0].arguments, u". ."_s);
        QCOMPARE(rows[1].layer, 1);
    }

    void theBaseEndsWithItsOwnCommand()
    {
        const QList<InstructionRow> steps = {step("ADD", false), step("CMD", true),
                                             step("ENV", true), step("RUN", false),
                                             step("CMD", true)};
        QCOMPARE(headings(withHeadings(steps, u"debian:12"_s, 1, {})),
                 QStringList({u"# Base image debian:12"_s, u"ADD"_s, u"CMD"_s,
                              u"# This Dockerfile"_s, u"ENV"_s, u"RUN"_s, u"CMD"_s}));
        QCOMPARE(headings(withHeadings(steps, QString(), 0, {})).size(), 5);
    }

    void aHeadingIsNoStep()
    {
        InstructionModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows(withHeadings({step("ADD", false), step("RUN", false)}, u"x"_s, 1, {}));
        QCOMPARE(model.index(0, InstructionModel::Number).data().toString(), u"Base image x"_s);
        QCOMPARE(model.index(0, InstructionModel::Size).data().toString(), QString());
    }
};

QTEST_GUILESS_MAIN(TestImageContentModels)
#include "tst_imagecontentmodels.moc"
