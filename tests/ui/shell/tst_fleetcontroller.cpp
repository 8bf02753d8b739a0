// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencefixture.h"
#include "models/editionids.h"
#include "secrets/memorystore.h"
#include "ui/shell/fleetcontroller.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

/// A good one, and one about a check that there is not.
constexpr auto wrongWaivers =
    R"({"schema": "plimsoll.waivers/1", "waivers": [
      {"check": "5.13", "scope": "fleet", "reason": "a", "who": "b", "from": "2026-11-01"},
      {"check": "9.99", "scope": "fleet", "reason": "a", "who": "b", "from": "2026-11-01"}]})";

ui::FleetController::Parts partsIn(const QTemporaryDir& folder)
{
    ui::FleetController::Parts parts;
    core::Result<std::unique_ptr<store::Store>> store =
        store::Store::open(folder.filePath(u"plimsoll.sqlite"_s));
    if (!store)
        qFatal("%s", qPrintable(store.error().detail));
    parts.store = std::move(store).value();
    parts.secrets = std::make_unique<secrets::MemoryStore>();
    return parts;
}

// A socket that nobody listens on: reading it fails at once, without a network.
docker::HostSettings silentHost(const QTemporaryDir& folder, const QString& name)
{
    docker::HostSettings host{.name = name};
    host.endpoint = {.scheme = docker::Endpoint::Scheme::Unix,
                     .socketPath = folder.filePath(u"nobody.sock"_s)};
    return host;
}

} // namespace

class TestFleetController : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyStoreLoadsAsNothing()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        QSignalSpy loaded(&controller, &ui::FleetController::loaded);
        controller.load();
        QVERIFY(loaded.wait(PatienceMs));
        QVERIFY(controller.hosts().isEmpty());
        QVERIFY(controller.snapshot()->isEmpty);
    }

    void withoutAStoreItSaysWhyAndWorks()
    {
        ui::FleetController::Parts parts;
        parts.storeTrouble =
            core::Error{.kind = core::Error::Kind::Storage, .code = u"store.newer"_s};
        ui::FleetController controller(std::move(parts));
        QSignalSpy failed(&controller, &ui::FleetController::failed);
        QSignalSpy loaded(&controller, &ui::FleetController::loaded);
        controller.load();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(loaded.size(), 1);
    }

    void anUnreachableHostIsARowAndARun()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.addHosts({{silentHost(folder, u"quiet"_s), {}}});
        QVERIFY(controller.scanStatus().isRunning);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.scanStatus().isRunning, PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.snapshot()->isEmpty, PatienceMs);
        const score::HostAssessment& host = controller.snapshot()->assessment.hosts.first();
        QCOMPARE(host.name, u"quiet"_s);
        QVERIFY(host.error);
        QVERIFY(!host.overall.value);
        // The run is remembered: history refreshes once it is stored.
        QTRY_VERIFY_WITH_TIMEOUT(!controller.snapshot()->history.isEmpty() || snapshots.size() >= 2,
                                 PatienceMs);
    }

    void hostsOutliveTheProgram()
    {
        QTemporaryDir folder;
        {
            ui::FleetController controller(partsIn(folder));
            controller.addHosts({{silentHost(folder, u"quiet"_s), {}}});
            QTRY_VERIFY_WITH_TIMEOUT(!controller.snapshot()->isEmpty, PatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(!controller.scanStatus().isRunning, PatienceMs);
        }
        ui::FleetController again(partsIn(folder));
        QSignalSpy loaded(&again, &ui::FleetController::loaded);
        again.load();
        QVERIFY(loaded.wait(PatienceMs));
        QCOMPARE(again.hosts().size(), 1);
        QCOMPARE(again.hosts().first().name, u"quiet"_s);
    }

    void aForgottenHostIsGoneFromTheWindow()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        controller.addHosts({{silentHost(folder, u"a"_s), {}}, {silentHost(folder, u"b"_s), {}}});
        QTRY_COMPARE_WITH_TIMEOUT(controller.snapshot()->assessment.hosts.size(), 2, PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.scanStatus().isRunning, PatienceMs);
        controller.removeHost(u"a"_s);
        QCOMPARE(controller.hosts().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(controller.snapshot()->assessment.hosts.size(), 1, PatienceMs);
    }

    void passphrasesGoToTheSecretStoreAlone()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        docker::HostSettings host = silentHost(folder, u"locked"_s);
        controller.addHosts({{host, "open sesame"}});
        QVERIFY(controller.hosts().first().hasPassphrase);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.scanStatus().isRunning, PatienceMs);
        QFile file(folder.filePath(u"plimsoll.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("open sesame"));
    }

    void anEvidenceFileOpensWithoutAnyHost()
    {
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.openEvidence(test::writeDemoEvidence(folder.path()));
        QVERIFY(snapshots.wait(PatienceMs));
        QCOMPARE(controller.source(), ui::FleetController::Source::File);
        QCOMPARE(controller.snapshot()->assessment.hosts.size(),
                 test::demoSnapshot()->evidence.hosts.size());
        controller.showFleet();
        QVERIFY(controller.snapshot()->isEmpty);
        QCOMPARE(controller.source(), ui::FleetController::Source::Fleet);
    }

    void aWaiverChangesWhatIsShown()
    {
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.openEvidence(test::writeDemoEvidence(folder.path()));
        QVERIFY(snapshots.wait(PatienceMs));
        const auto waived = [&controller] {
            qsizetype count = 0;
            for (const score::HostAssessment& host : controller.snapshot()->assessment.hosts)
                count += std::ranges::count(host.findings, core::Outcome::Waived,
                                            &core::Finding::outcome);
            return count;
        };
        const score::Assessment& before = controller.snapshot()->assessment;
        QString check;
        for (const core::Finding& finding : before.hosts.first().findings) {
            if (finding.outcome == core::Outcome::Fail)
                check = finding.check;
        }
        QVERIFY(!check.isEmpty());
        QCOMPARE(waived(), 0);
        const QDate today = before.generatedAtUtc.date();
        controller.saveWaiver({.id = u"w"_s,
                               .check = check,
                               .scope = core::Waiver::Scope::Fleet,
                               .reason = u"a lab"_s,
                               .who = u"Ada"_s,
                               .from = today,
                               .until = today});
        QTRY_VERIFY_WITH_TIMEOUT(waived() > 0, PatienceMs);
        QCOMPARE(controller.snapshot()->assessment.waivers.size(), 1);
        controller.removeWaiver(u"w"_s);
        QTRY_COMPARE_WITH_TIMEOUT(waived(), 0, PatienceMs);
    }

    void waiversGoOutAndComeIn()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"waivers.json"_s);
        ui::FleetController first(partsIn(folder));
        QSignalSpy written(&first, &ui::FleetController::written);
        QSignalSpy failed(&first, &ui::FleetController::failed);
        first.saveWaiver({.id = u"w"_s,
                          .check = u"5.13"_s,
                          .scope = core::Waiver::Scope::Fleet,
                          .reason = u"a lab"_s,
                          .who = u"Ada"_s,
                          .from = QDate(2026, 11, 1),
                          .until = QDate(2026, 12, 1)});
        QTRY_COMPARE_WITH_TIMEOUT(first.waivers().size(), 1, PatienceMs);
        first.exportWaivers(file);
        QCOMPARE(written.size(), 1);
        first.exportWaivers(folder.filePath(u"no/such/folder.json"_s));
        QCOMPARE(failed.size(), 1);

        QTemporaryDir other;
        ui::FleetController second(partsIn(other));
        second.importWaivers(file);
        QTRY_COMPARE_WITH_TIMEOUT(second.waivers(), first.waivers(), PatienceMs);
    }

    void aWaiverFileWithOneMistakeIsRefusedWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"waivers.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(wrongWaivers);
        file.close();
        ui::FleetController controller(partsIn(folder));
        QSignalSpy failed(&controller, &ui::FleetController::failed);
        controller.importWaivers(path);
        QCOMPARE(failed.size(), 1);
        const auto error = failed[0][0].value<core::Error>();
        QCOMPARE(error.code, u"waivers.refused"_s);
        QVERIFY2(error.detail.contains(u"9.99"_s) || error.detail.contains(u"check"_s),
                 qPrintable(error.detail));
        QVERIFY(controller.waivers().isEmpty());
        controller.importWaivers(folder.filePath(u"nothing.json"_s));
        QCOMPARE(failed.size(), 2);
    }

    void policiesAndWaiversOutliveTheProgram()
    {
        QTemporaryDir folder;
        {
            ui::FleetController controller(partsIn(folder));
            QSignalSpy policies(&controller, &ui::FleetController::policiesChanged);
            QSignalSpy waivers(&controller, &ui::FleetController::waiversChanged);
            controller.savePolicy({.name = u"strict"_s, .loadLine = 85});
            controller.assignPolicy({}, u"strict"_s);
            controller.saveWaiver({.id = u"w"_s,
                                   .check = u"5.13"_s,
                                   .scope = core::Waiver::Scope::Fleet,
                                   .reason = u"a lab"_s,
                                   .who = u"Ada"_s,
                                   .from = QDate(2026, 11, 1),
                                   .until = QDate(2026, 12, 1)});
            QTRY_COMPARE_WITH_TIMEOUT(controller.waivers().size(), 1, PatienceMs);
            QVERIFY(!policies.isEmpty() && !waivers.isEmpty());
        }
        ui::FleetController again(partsIn(folder));
        QSignalSpy loaded(&again, &ui::FleetController::loaded);
        again.load();
        QVERIFY(loaded.wait(PatienceMs));
        QCOMPARE(again.waivers().size(), 1);
        QCOMPARE(again.policies().byGroup.value(QString()), u"strict"_s);
    }

    void theEditionNumbersWhatIsShown()
    {
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.openEvidence(test::writeDemoEvidence(folder.path()));
        QVERIFY(snapshots.wait(PatienceMs));
        ui::Preferences preferences;
        preferences.edition = cis::Edition::V1_13_0;
        controller.setPreferences(preferences);
        QTRY_COMPARE_WITH_TIMEOUT(controller.snapshot()->assessment.benchmarkVersion, u"1.13.0"_s,
                                  PatienceMs);
        QCOMPARE(models::shownId(u"5.5"_s), u"5.4"_s);
        preferences.edition = cis::DefaultEdition;
        controller.setPreferences(preferences);
        QTRY_COMPARE_WITH_TIMEOUT(models::shownId(u"5.5"_s), u"5.5"_s, PatienceMs);
    }

    void aBrokenFileIsAnErrorAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not evidence") << QByteArray("{\"schema\": \"other\"}");
        QTest::newRow("cut zstd") << QByteArray("\x28\xb5\x2f\xfd\x00", 5);
    }
    void aBrokenFileIsAnErrorAndChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ui::FleetController controller({});
        QSignalSpy failed(&controller, &ui::FleetController::failed);
        controller.openEvidence(file.fileName());
        QVERIFY(failed.wait(PatienceMs));
        QCOMPARE(controller.source(), ui::FleetController::Source::Fleet);
        QVERIFY(controller.snapshot()->isEmpty);
    }

    void exportsAreWritten()
    {
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.openEvidence(test::writeDemoEvidence(folder.path()));
        QVERIFY(snapshots.wait(PatienceMs));
        QSignalSpy written(&controller, &ui::FleetController::written);
        const QString name = controller.snapshot()->assessment.hosts.first().name;
        const ui::Scope one{ui::Scope::Kind::Host, name};
        controller.exportTo(folder.filePath(u"a.json"_s), ui::FleetController::Export::Json, one);
        QVERIFY(written.wait(PatienceMs));
        QFile json(folder.filePath(u"a.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(root[u"schema"_s].toString(), u"plimsoll.audit/1"_s);
        QCOMPARE(root[u"hosts"_s].toArray().size(), 1); // the scope is kept

        controller.exportTo(folder.filePath(u"a.csv"_s), ui::FleetController::Export::Csv, {});
        QVERIFY(written.wait(PatienceMs));
        controller.exportTo(folder.filePath(u"a.zst"_s), ui::FleetController::Export::Evidence, {});
        QVERIFY(written.wait(PatienceMs));
        controller.openEvidence(folder.filePath(u"a.zst"_s));
        QVERIFY(snapshots.wait(PatienceMs));
        controller.writeReport(folder.filePath(u"a.pdf"_s), {});
        QVERIFY(written.wait(PatienceMs));
        QFile pdf(folder.filePath(u"a.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void whatIsInAnImageIsWritten()
    {
        using Format = ui::FleetController::ImageExport;
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy snapshots(&controller, &ui::FleetController::snapshotChanged);
        controller.openSample();
        QVERIFY(snapshots.wait(PatienceMs));
        ui::ImageOnHost scanned;
        for (const score::HostAssessment& host : controller.snapshot()->assessment.hosts) {
            for (const score::ImageAssessment& image : host.images) {
                if (image.reading == score::Reading::Full)
                    scanned = {host.name, image.id};
            }
        }
        QVERIFY(!scanned.imageId.isEmpty());
        const auto exported = [&](const char* name, Format format) {
            QSignalSpy written(&controller, &ui::FleetController::written);
            const QString path = folder.filePath(QString::fromLatin1(name));
            controller.exportImage(path, format, scanned);
            QFile file(path);
            return written.wait(PatienceMs) && file.open(QIODevice::ReadOnly)
                ? QJsonDocument::fromJson(file.readAll()).object()
                : QJsonObject();
        };
        const QJsonObject bill = exported("a.cdx.json", Format::CycloneDx);
        QCOMPARE(bill[u"bomFormat"_s].toString(), u"CycloneDX"_s);
        QVERIFY(bill[u"metadata"_s].toObject().contains(u"component"_s));
        QCOMPARE(exported("a.spdx.json", Format::Spdx)[u"spdxVersion"_s].toString(), u"SPDX-2.3"_s);
        QCOMPARE(exported("a.sarif", Format::Sarif)[u"version"_s].toString(), u"2.1.0"_s);
        const QJsonObject scan = exported("a.json", Format::Json);
        QCOMPARE(scan[u"schema"_s].toString(), u"plimsoll.scan/1"_s);
        QCOMPARE(scan[u"image"_s][u"id"_s].toString(), scanned.imageId);
        QVERIFY(!scan[u"layers"_s].toArray().isEmpty());
        QVERIFY(!scan[u"findings"_s].toArray().isEmpty());

        QSignalSpy failed(&controller, &ui::FleetController::failed);
        controller.exportImage(folder.filePath(u"b.json"_s), Format::Json,
                               {scanned.host, u"sha256:nowhere"_s});
        QVERIFY(failed.wait(PatienceMs));
        QCOMPARE(failed.first().first().value<core::Error>().code, u"image.unknown"_s);
        QVERIFY(!QFile::exists(folder.filePath(u"b.json"_s)));
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        QTemporaryDir folder;
        ui::FleetController controller({});
        QSignalSpy failed(&controller, &ui::FleetController::failed);
        controller.exportTo(folder.filePath(u"no/such/folder/a.json"_s),
                            ui::FleetController::Export::Json, {});
        QVERIFY(failed.wait(PatienceMs));
        QCOMPARE(failed.first().first().value<core::Error>().code, u"file.write"_s);
    }
};

QTEST_MAIN(TestFleetController)
#include "tst_fleetcontroller.moc"
