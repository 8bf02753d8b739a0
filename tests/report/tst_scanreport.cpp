// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/scan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::report;
using namespace Qt::Literals::StringLiterals;

namespace {

ScanReport sample()
{
    image::Contents contents{
        .id = u"sha256:"_s + QString(64, u'a'),
        .tags = {u"shop:1"_s},
        .os = u"linux"_s,
        .architecture = u"amd64"_s,
        .release =
            image::OsRelease{.id = u"debian"_s, .versionId = u"12"_s, .prettyName = u"Debian 12"_s},
        .ecosystem = u"Debian:12"_s};
    contents.layers = {
        {.diffId = u"sha256:b"_s, .bytes = 100, .wastedBytes = 7, .instruction = u"RUN x"_s}};
    contents.packages = {{.type = image::PackageType::Deb,
                          .name = u"libc6"_s,
                          .version = u"2.36-9"_s,
                          .arch = u"amd64"_s,
                          .sourceName = u"glibc"_s,
                          .sourceVersion = u"2.36-9"_s,
                          .ecosystem = u"Debian:12"_s,
                          .layer = 0,
                          .paths = {u"/var/lib/dpkg/status"_s}},
                         {.type = image::PackageType::Npm,
                          .name = u"@babel/core"_s,
                          .version = u"7.0.0"_s,
                          .licence = u"MIT"_s,
                          .ecosystem = u"npm"_s,
                          .layer = 0,
                          .paths = {u"/a/package.json"_s}},
                         {.type = image::PackageType::Maven,
                          .name = u"g:a"_s,
                          .version = u"1"_s,
                          .isGuess = true,
                          .layer = 0,
                          .paths = {u"/a.jar"_s}},
                         {.type = image::PackageType::Maven,
                          .name = u"g:a"_s,
                          .version = u"1"_s,
                          .arch = u"x"_s,
                          .layer = 0,
                          .paths = {u"/b.jar"_s}}};
    contents.files = {
        {.path = u"/bin/su"_s, .layer = 0, .notes = {{.kind = image::FileNote::Kind::Setuid}}},
        {.path = u"/root/a key"_s,
         .layer = 0,
         .hiddenBy = 1,
         .notes = {{image::FileNote::Kind::Secret, u"file.private-key"_s, {}, 3}}}};
    contents.problems = {
        {core::Error::Kind::TooLarge, u"image.limit"_s, u"/big"_s, u"9 bytes, 8 allowed"_s}};
    return {.target = u"shop"_s,
            .contents = contents,
            .generatedAtUtc = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC)};
}

QJsonObject parsed(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QStringList keysOf(const QJsonValue& object)
{
    return object.toObject().keys();
}

} // namespace

/// The forms in which a scan leaves the program, against what their specifications demand.
class ScanReportTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonIsTheContract()
    {
        const QJsonObject json = parsed(scanJson(sample()));
        QCOMPARE(json["schema"_L1].toString(), u"plimsoll.scan/1"_s);
        QCOMPARE(json["generatedAt"_L1].toString(), u"2026-11-23T10:00:00Z"_s);
        QCOMPARE(json["depth"_L1].toString(), u"full"_s);
        for (const auto key : {"image"_L1, "layers"_L1, "packages"_L1, "files"_L1, "findings"_L1})
            QVERIFY(json.contains(key));
        const QJsonObject package = json["packages"_L1][0].toObject();
        const QJsonObject wanted{
            {u"name"_s, u"libc6"_s},
            {u"version"_s, u"2.36-9"_s},
            {u"type"_s, u"deb"_s},
            {u"ecosystem"_s, u"Debian:12"_s},
            {u"source"_s, QJsonObject{{u"name"_s, u"glibc"_s}, {u"version"_s, u"2.36-9"_s}}},
            {u"layer"_s, 0},
            {u"paths"_s, QJsonArray{u"/var/lib/dpkg/status"_s}}};
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            QCOMPARE(package[it.key()], it.value());
        QVERIFY(json["packages"_L1][1]["source"_L1].isNull());
        QCOMPARE(json["files"_L1][1]["hiddenBy"_L1].toInt(), 1);
        QCOMPARE(json["problems"_L1][0]["kind"_L1].toString(), u"TooLarge"_s);
    }

    void withoutAdvisoriesNothingIsClean()
    {
        const QByteArray json = scanJson(sample());
        QVERIFY(!parsed(json).contains("vulnerabilities"_L1));
        QCOMPARE(parsed(json)["matching"_L1].toString(), u"not matched: no advisory database"_s);
        QVERIFY(
            scanText(sample()).contains("Vulnerabilities: not matched: no advisory database"_L1));
        QVERIFY(scanCycloneDx(sample()).contains("not matched"));
        QVERIFY(scanSarif(sample()).contains("not matched"));
    }

    void textSaysHowDeepItLooked()
    {
        ScanReport report = sample();
        QVERIFY(scanText(report).contains("every file of every layer"_L1));
        QVERIFY(scanText(report).contains("deleted in layer 1, still in layer 0"_L1));
        QVERIFY(scanText(report).contains("/big"_L1));
        report.contents.depth = image::Depth::Quick;
        QVERIFY(scanText(report).contains("quick"_L1));
        QCOMPARE(parsed(scanJson(report))["depth"_L1].toString(), u"quick"_s);
    }

    void cycloneDx()
    {
        const QJsonObject bom = parsed(scanCycloneDx(sample()));
        QCOMPARE(bom["bomFormat"_L1].toString(), u"CycloneDX"_s);
        QCOMPARE(bom["specVersion"_L1].toString(), u"1.5"_s);
        QCOMPARE(bom["version"_L1].toInt(), 1);
        static const QRegularExpression serial(
            u"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
        QVERIFY(serial.match(bom["serialNumber"_L1].toString()).hasMatch());
        QCOMPARE(bom["metadata"_L1]["component"_L1]["type"_L1].toString(), u"container"_s);
        const QStringList allowed{u"bom-ref"_s,  u"description"_s, u"group"_s,
                                  u"licenses"_s, u"name"_s,        u"properties"_s,
                                  u"purl"_s,     u"type"_s,        u"version"_s};
        QSet<QString> references;
        for (const QJsonValue& component : bom["components"_L1].toArray()) {
            for (const QString& key : keysOf(component))
                QVERIFY2(allowed.contains(key), qPrintable(key));
            QVERIFY(!component["name"_L1].toString().isEmpty());
            const QString reference = component["bom-ref"_L1].toString();
            QVERIFY2(!references.contains(reference), qPrintable(reference));
            references.insert(reference);
        }
        QCOMPARE(references.size(), 5); // the system and four packages
        const QJsonValue babel = bom["components"_L1][2];
        QCOMPARE(babel["group"_L1].toString(), u"@babel"_s);
        QCOMPARE(babel["name"_L1].toString(), u"core"_s);
        QCOMPARE(babel["purl"_L1].toString(), u"pkg:npm/%40babel/core@7.0.0"_s);
        QCOMPARE(babel["licenses"_L1][0]["license"_L1]["name"_L1].toString(), u"MIT"_s);
    }

    void spdx()
    {
        const QJsonObject document = parsed(scanSpdx(sample()));
        for (const auto key : {"SPDXID"_L1, "creationInfo"_L1, "dataLicense"_L1,
                               "documentNamespace"_L1, "name"_L1, "spdxVersion"_L1})
            QVERIFY(document.contains(key));
        QCOMPARE(document["spdxVersion"_L1].toString(), u"SPDX-2.3"_s);
        QCOMPARE(document["dataLicense"_L1].toString(), u"CC0-1.0"_s);
        static const QRegularExpression id(u"^SPDXRef-[A-Za-z0-9.-]+$"_s);
        QSet<QString> ids{u"SPDXRef-DOCUMENT"_s};
        for (const QJsonValue& package : document["packages"_L1].toArray()) {
            QVERIFY(id.match(package["SPDXID"_L1].toString()).hasMatch());
            QVERIFY(!ids.contains(package["SPDXID"_L1].toString()));
            ids.insert(package["SPDXID"_L1].toString());
            QVERIFY(!package["downloadLocation"_L1].toString().isEmpty());
            QCOMPARE(package["filesAnalyzed"_L1],
                     QJsonValue(false)); // or a verification code is due
        }
        QCOMPARE(ids.size(), 6);
        for (const QJsonValue& link : document["relationships"_L1].toArray()) {
            QVERIFY(ids.contains(link["spdxElementId"_L1].toString()));
            QVERIFY(ids.contains(link["relatedSpdxElement"_L1].toString()));
        }
        QCOMPARE(document["packages"_L1][1]["externalRefs"_L1][0]["referenceLocator"_L1].toString(),
                 u"pkg:deb/debian/libc6@2.36-9?arch=amd64&distro=debian-12"_s);
    }

    void sarif()
    {
        const QJsonObject log = parsed(scanSarif(sample()));
        QCOMPARE(log["version"_L1].toString(), u"2.1.0"_s);
        const QJsonValue run = log["runs"_L1][0];
        const QJsonArray rules = run["tool"_L1]["driver"_L1]["rules"_L1].toArray();
        QCOMPARE(run["results"_L1].toArray().size(), 2);
        for (const QJsonValue& result : run["results"_L1].toArray()) {
            QCOMPARE(rules[result["ruleIndex"_L1].toInt()]["id"_L1], result["ruleId"_L1]);
            QVERIFY(!result["message"_L1]["text"_L1].toString().isEmpty());
        }
        const QJsonValue key = run["results"_L1][1];
        QCOMPARE(key["level"_L1].toString(), u"error"_s);
        const QJsonValue place = key["locations"_L1][0]["physicalLocation"_L1];
        QCOMPARE(place["artifactLocation"_L1]["uri"_L1].toString(), u"root/a%20key"_s);
        QCOMPARE(place["region"_L1]["startLine"_L1].toInt(), 3);
        const QJsonArray told = run["invocations"_L1][0]["toolExecutionNotifications"_L1].toArray();
        QCOMPARE(told.size(), 2);
        QVERIFY(told[1]["message"_L1]["text"_L1].toString().contains("/big"_L1));
    }

    void matchedVulnerabilities()
    {
        ScanReport report = sample();
        vuln::Vulnerability flaw{.id = u"CVE-2026-1"_s,
                                 .aliases = {u"DEBIAN-CVE-2026-1"_s},
                                 .rating = vuln::Rating{.severity = core::Severity::High,
                                                        .score = vuln::CvssScore{.tenths = 75}},
                                 .ecosystem = u"Debian:12"_s,
                                 .sourcePackage = u"glibc"_s,
                                 .installed = u"2.36-9"_s,
                                 .fixed = u"2.36-10"_s,
                                 .packages = {u"libc6"_s},
                                 .layer = 0,
                                 .paths = {u"/var/lib/dpkg/status"_s}};
        report.vulnerabilities =
            vuln::Findings{.vulnerabilities = {flaw},
                           .coverage = {{u"Debian:12"_s, vuln::Coverage::Covered, 1},
                                        {u"npm"_s, vuln::Coverage::NotImported, 1}},
                           .databaseDigest = u"sha256:d"_s};

        const QJsonObject json = parsed(scanJson(report));
        const QJsonValue v = json["vulnerabilities"_L1][0];
        QCOMPARE(v["id"_L1].toString(), u"CVE-2026-1"_s);
        QCOMPARE(v["severity"_L1].toString(), u"high"_s);
        QCOMPARE(v["cvss"_L1].toDouble(), 7.5);
        QCOMPARE(v["kev"_L1], QJsonValue(false));
        QVERIFY(v["epss"_L1].isNull());
        QCOMPARE(v["package"_L1].toString(), u"glibc"_s);
        QCOMPARE(v["fixed"_L1].toString(), u"2.36-10"_s);
        QCOMPARE(v["layer"_L1].toInt(), 0);
        QVERIFY(json["matching"_L1].toString().startsWith("matched; not covered: npm"_L1));
        QVERIFY(scanText(report).contains("CVE-2026-1"_L1));

        const QJsonObject bom = parsed(scanCycloneDx(report));
        QCOMPARE(bom["vulnerabilities"_L1][0]["affects"_L1][0]["ref"_L1],
                 bom["components"_L1][1]["bom-ref"_L1]);
        QCOMPARE(bom["vulnerabilities"_L1][0]["ratings"_L1][0]["severity"_L1].toString(),
                 u"high"_s);

        const QJsonValue run = parsed(scanSarif(report))["runs"_L1][0];
        const QJsonValue last = run["results"_L1][2];
        QCOMPARE(last["ruleId"_L1].toString(), u"CVE-2026-1"_s);
        QCOMPARE(run["tool"_L1]["driver"_L1]["rules"_L1][last["ruleIndex"_L1].toInt()]["id"_L1],
                 last["ruleId"_L1]);
    }

    void sameReportSameBytes()
    {
        for (const auto writer : {&scanJson, &scanCycloneDx, &scanSpdx, &scanSarif})
            QCOMPARE(writer(sample()), writer(sample()));
    }
};

QTEST_GUILESS_MAIN(ScanReportTest)
#include "tst_scanreport.moc"
