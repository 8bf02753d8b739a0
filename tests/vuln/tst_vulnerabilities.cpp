// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/zipbuilder.h"
#include "vuln/import.h"
#include "vuln/vulnerabilities.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;
using image::Package;
using image::PackageType;

namespace {

const QDate Today(2026, 11, 27);

/// A record whose one entry is `ecosystem`/`name` below `fixed` (none: no fix).
QByteArray record(const QByteArray& id, const QByteArray& ecosystem, const QByteArray& name,
                  const QByteArray& fixed, const QByteArray& more = {},
                  const QByteArray& moreOfEntry = {})
{
    const QByteArray fix = fixed.isEmpty() ? QByteArray() : R"(,{"fixed":")" + fixed + R"("})";
    return R"({"id":")" + id + R"(","modified":"2026-01-01T00:00:00Z",)" + more
        + R"("affected":[{"package":{"ecosystem":")" + ecosystem + R"(","name":")" + name + R"("},)"
        + moreOfEntry + R"("ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"})" + fix
        + R"(]}]}]})";
}

Package deb(const QString& name, const QString& version, const QString& source = {},
            const QString& sourceVersion = {})
{
    return {.type = PackageType::Deb,
            .name = name,
            .version = version,
            .sourceName = source,
            .sourceVersion = sourceVersion,
            .ecosystem = u"Debian:12"_s,
            .layer = 0,
            .paths = {u"/var/lib/dpkg/status"_s}};
}

Package rpm(const QString& name, const QString& version, const QString& sourceRpm = {},
            const QString& module = {}, const QString& ecosystem = u"AlmaLinux:8"_s)
{
    return {.type = PackageType::Rpm,
            .name = name,
            .version = version,
            .sourceRpm = sourceRpm,
            .module = module,
            .ecosystem = ecosystem};
}

} // namespace

/// From packages to vulnerabilities: names, versions, groups, severities, what is left out.
class TestVulnerabilities : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    void import(const ZipFiles& records)
    {
        static int number = 0;
        m_path = m_folder.filePath(u"%1.sqlite"_s.arg(++number));
        const QString zip = m_folder.filePath(u"%1.zip"_s.arg(number));
        QFile file(zip);
        if (!file.open(QIODevice::WriteOnly) || file.write(zipOf(records)) < 0)
            qFatal("zip");
        file.close();
        // Two files, since a zip of several ecosystems names none as imported.
        QList<ImportFile> files = {{.path = zip}};
        const auto done = importFiles(m_path, files, core::systemClock);
        if (!done)
            qFatal("%s", qPrintable(done.error().code + done.error().detail));
    }

    Findings find(const QList<Package>& packages, const FindingOptions& options = {},
                  const QString& system = u"Debian:12"_s) const
    {
        auto database = Database::open(m_path);
        return findVulnerabilities(*database, packages, system, EndOfLife::ofThisComputer(), Today,
                                   options);
    }

    /// "id package installed fixed" of each.
    QStringList lines(const Findings& findings) const
    {
        QStringList lines;
        for (const Vulnerability& v : findings.vulnerabilities)
            lines += v.id + u' ' + v.sourcePackage + u' ' + v.installed + u' '
                + v.fixed.value_or(u"-"_s);
        return lines;
    }

private slots:
    void debianComparesSources()
    {
        import(
            {{ "A.json",
               record("DEBIAN-CVE-2026-1", "Debian:12", "glibc", "2.36-9+deb12u5",
                      R"("upstream":["CVE-2026-1"],)") }});
        const auto found =
            find({deb(u"libc6"_s, u"2.36-9+deb12u4+b1"_s, u"glibc"_s, u"2.36-9+deb12u4"_s),
                  deb(u"libc-bin"_s, u"2.36-9+deb12u4"_s, u"glibc"_s, u"2.36-9+deb12u4"_s),
                  deb(u"glibc"_s, u"2.36-9+deb12u5"_s)});
        QCOMPARE(lines(found), QStringList{u"CVE-2026-1 glibc 2.36-9+deb12u4 2.36-9+deb12u5"_s});
        const Vulnerability& v = found.vulnerabilities.first();
        QCOMPARE(v.packages, (QStringList{u"libc-bin"_s, u"libc6"_s}));
        QCOMPARE(v.aliases, QStringList{u"DEBIAN-CVE-2026-1"_s});
        QCOMPARE(v.layer, 0);
    }

    void anAdvisoryOfManyIsEachOfThem()
    {
        import({{"A.json",
                 record("DSA-1-1", "Debian:12", "curl", "8.0",
                        R"("upstream":["CVE-2026-2","CVE-2026-1"],)")},
                { "B.json",
                  record("DEBIAN-CVE-2026-1", "Debian:12", "curl", "7.9",
                         R"("upstream":["CVE-2026-1"],)") }});
        QCOMPARE(lines(find({deb(u"curl"_s, u"7.0"_s)})),
                 (QStringList{u"CVE-2026-1 curl 7.0 8.0"_s, u"CVE-2026-2 curl 7.0 8.0"_s}));
    }

    void oneFlawUnderThreeNamesIsOne()
    {
        import(
            {{"A.json", record("GHSA-1", "PyPI", "Flask", "2.0", R"("aliases":["CVE-2026-1"],)")},
             { "B.json",
               record("PYSEC-1", "PyPI", "flask", "2.0", R"("aliases":["GHSA-1"],)") }});
        const Package package =
            image::languagePackage(PackageType::PyPi, u"flask"_s, u"1.0"_s, u"/a/METADATA"_s);
        const auto found = find({package});
        QCOMPARE(lines(found), QStringList{u"CVE-2026-1 flask 1.0 2.0"_s});
        QCOMPARE(found.vulnerabilities.first().aliases, (QStringList{u"GHSA-1"_s, u"PYSEC-1"_s}));
    }

    void theEpochCounts()
    {
        import(
            {{ "A.json",
               record("ALSA-1", "AlmaLinux:8", "openssl", "1:3.0.1-41.el9_0",
                      R"("summary":"Important: openssl update","related":["CVE-2022-1"],)") }});
        QVERIFY(find({rpm(u"openssl"_s, u"1:3.0.1-43.el9_0"_s)}).vulnerabilities.isEmpty());
        const auto found = find({rpm(u"openssl"_s, u"1:3.0.1-40.el9_0"_s)});
        QCOMPARE(lines(found),
                 QStringList{u"CVE-2022-1 openssl 1:3.0.1-40.el9_0 1:3.0.1-41.el9_0"_s});
        QCOMPARE(found.vulnerabilities.first().rating->severity, core::Severity::High);
        QVERIFY(!found.vulnerabilities.first().rating->score);
    }

    void aSourceHasNotItsBinarysEpoch()
    {
        import({{ "A.json", record("RLSA-1", "Rocky Linux:8", "perl", "4:5.26.3-420.el8") }});
        const Package package = rpm(u"perl-Errno"_s, u"0:1.28-421.el8"_s,
                                    u"perl-5.26.3-421.el8.src.rpm"_s, {}, u"Rocky Linux:8"_s);
        QVERIFY(find({package}).vulnerabilities.isEmpty());
    }

    void modulesGoTogether_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("module");
        QTest::addColumn<bool>("isHit");
        const QString modular = u"1:14.1-1.module_el8.4.0+1"_s;
        QTest::newRow("same stream") << modular << u"nodejs:14:804:abc"_s << true;
        QTest::newRow("another stream") << modular << u"nodejs:12:804:abc"_s << false;
        QTest::newRow("label unknown, version tells") << modular << QString() << true;
        QTest::newRow("not from a module") << u"1:10.0-1.el8"_s << QString() << false;
    }

    void modulesGoTogether()
    {
        QFETCH(QString, version);
        QFETCH(QString, module);
        QFETCH(bool, isHit);
        import(
            {{ "A.json",
               record("ALSA-1", "AlmaLinux:8", "nodejs", "1:14.17-1.module_el8.4.0+2",
                      R"("summary":"Moderate: nodejs:14 security update",)") }});
        QCOMPARE(!find({rpm(u"nodejs"_s, version, {}, module)}).vulnerabilities.isEmpty(), isHit);
    }

    void severities_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("moreOfEntry");
        QTest::addColumn<QString>("expected");
        const QByteArray high =
            R"({"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"})";
        const QByteArray v2 = R"({"type":"CVSS_V2","score":"AV:N/AC:L/Au:N/C:C/I:C/A:C"})";
        const QByteArray broken = R"({"type":"CVSS_V3","score":"CVSS:3.1/AV:N"})";
        const QByteArray ubuntu = R"({"type":"Ubuntu","score":"low"})";
        QTest::newRow("a vector") << QByteArray("\"severity\":[" + high + "],") << QByteArray()
                                  << u"high 75"_s;
        QTest::newRow("the newest vector") << QByteArray("\"severity\":[" + v2 + "," + high + "],")
                                           << QByteArray() << u"high 75"_s;
        QTest::newRow("a broken vector says nothing")
            << QByteArray("\"severity\":[" + broken + "," + ubuntu + "],") << QByteArray()
            << u"low -"_s;
        QTest::newRow("the package's own first")
            << QByteArray("\"severity\":[" + high + "],")
            << QByteArray("\"severity\":[" + v2 + "],") << u"high 100"_s;
        QTest::newRow("GHSA's word")
            << QByteArray(R"("database_specific":{"severity":"MODERATE"},)") << QByteArray()
            << u"medium -"_s;
        QTest::newRow("Debian's urgency")
            << QByteArray() << QByteArray(R"("ecosystem_specific":{"urgency":"low**"},)")
            << u"low -"_s;
        QTest::newRow("nobody rated it") << QByteArray() << QByteArray() << u"-"_s;
    }

    void severities()
    {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, moreOfEntry);
        QFETCH(QString, expected);
        import({{ "A.json", record("X-1", "Debian:12", "p", "2", more, moreOfEntry) }});
        const auto found = find({deb(u"p"_s, u"1"_s)});
        QCOMPARE(found.vulnerabilities.size(), 1);
        const auto rating = found.vulnerabilities.first().rating;
        QString words = u"-"_s;
        if (rating)
            words = core::severityName(rating->severity) + u' '
                + (rating->score ? QString::number(rating->score->tenths) : u"-"_s);
        QCOMPARE(words, expected);
    }

    void aScoreIsTakenFromTheCvesOtherRecords()
    {
        import({{"A.json", record("DSA-1", "Debian:12", "p", "2", R"("upstream":["CVE-2026-1"],)")},
                { "B.json",
                  record("GHSA-1", "Debian:11", "q", "2",
                         R"("aliases":["CVE-2026-1"],"severity":[{"type":"CVSS_V3",)"
                         R"("score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],)") }});
        const auto found = find({deb(u"p"_s, u"1"_s)});
        QCOMPARE(found.vulnerabilities.first().rating->severity, core::Severity::Critical);
        QCOMPARE(found.vulnerabilities.first().rating->source, u"GHSA-1"_s);
    }

    void negligibleAndKernelHeadersAreHiddenAndCounted()
    {
        import({{"A.json",
                 record("A", "Debian:12", "p", "", {},
                        R"("ecosystem_specific":{"urgency":"unimportant"},)")},
                { "B.json",
                  record("B", "Debian:12", "linux", "") }});
        const QList<Package> packages = {deb(u"p"_s, u"1"_s),
                                         deb(u"linux-libc-dev"_s, u"6.1"_s, u"linux"_s)};
        const auto hidden = find(packages);
        QVERIFY(hidden.vulnerabilities.isEmpty());
        QCOMPARE(hidden.hiddenNegligible, 1);
        QCOMPARE(hidden.hiddenKernelHeaders, 1);
        QCOMPARE(find(packages, {true, true}).vulnerabilities.size(), 2);
        const auto kernel = find(packages + QList{deb(u"linux-image"_s, u"6.1"_s, u"linux"_s)});
        QCOMPARE(lines(kernel), QStringList{u"B linux 6.1 -"_s});
    }

    void languagePackagesOfTheSystemAreItsOwn()
    {
        import({{"A.json", record("A", "Debian:12", "p", "2")},
                { "B.json",
                  record("B", "PyPI", "flask", "2.0") }});
        Package owned = image::languagePackage(PackageType::PyPi, u"flask"_s, u"1.0"_s, u"/m"_s);
        owned.ownedBy = u"python3-flask"_s;
        // A zip of both names neither as imported: without a feed of its own nobody answers for it.
        QCOMPARE(find({owned}).vulnerabilities.size(), 1);
        import({{ "A.json", record("A", "Debian:12", "p", "2") }});
        const auto found = find({owned});
        QVERIFY(found.vulnerabilities.isEmpty());
        QCOMPARE(found.ownedPackages, 1);
    }

    void notCoveredIsNotNothingFound()
    {
        import({{ "A.json", record("A", "Debian:12", "p", "2") }});
        Package fedora = rpm(u"bash"_s, u"5.2-1.fc40"_s);
        fedora.ecosystem.clear();
        const Package npm = image::languagePackage(PackageType::Npm, u"x"_s, u"1.0.0"_s, u"/x"_s);
        const auto found = find({deb(u"q"_s, u"1"_s), fedora, npm});
        QVERIFY(found.vulnerabilities.isEmpty());
        QCOMPARE(found.coverage,
                 (QList<EcosystemCoverage>{{QString(), Coverage::NoFeed, 1},
                                           {u"Debian:12"_s, Coverage::Covered, 1},
                                           {u"npm"_s, Coverage::NotImported, 1}}));
        QVERIFY(found.databaseDigest.startsWith(u"sha256:"_s));
    }

    void endOfLife_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QDate>("expected"); ///< invalid: not known
        QTest::newRow("Debian with LTS") << u"Debian:9"_s << QDate(2022, 6, 30);
        QTest::newRow("Ubuntu without Pro") << u"Ubuntu:14.04:LTS"_s << QDate(2019, 4, 25);
        QTest::newRow("Alpine") << u"Alpine:v3.18"_s << QDate(2025, 5, 9);
        QTest::newRow("unknown") << u"Wolfi"_s << QDate();
    }

    void endOfLife()
    {
        QFETCH(QString, system);
        QFETCH(QDate, expected);
        EndOfLife days = EndOfLife::ofThisComputer();
        days.addDebian("version,codename,series,created,release,eol,eol-lts,eol-elts\n"
                       "9,Stretch,stretch,2015-04-25,2017-06-17,2020-07-18,2022-06-30,2027-06-30\n"
                       "broken line\n");
        days.addUbuntu("version,codename,series,created,release,eol,eol-server,eol-esm\n"
                       "14.04 LTS,Trusty Tahr,trusty,2013-10-17,2014-04-17,2019-04-25,2019-04-25,"
                       "2024-04-25\n");
        QCOMPARE(days.of(system).value_or(QDate()), expected);
    }

    void aReleasePastItsEndIsSaid()
    {
        import({{ "A.json", record("A", "Debian:12", "p", "2") }});
        const auto found = find({}, {}, u"Alpine:v3.10"_s);
        QVERIFY(found.isPastEndOfLife);
        QCOMPARE(found.endOfLife, QDate(2021, 5, 1));
        QVERIFY(!find({}, {}, u"AlmaLinux:9"_s).isPastEndOfLife);
    }

    void queries_data()
    {
        QTest::addColumn<Package>("package");
        QTest::addColumn<QByteArray>("expected"); ///< "name version, ..."
        QTest::newRow("Alpine: origin, own version") << Package{.type = PackageType::Apk,
                                                                .name = u"libcrypto3"_s,
                                                                .version = u"3.1-r0"_s,
                                                                .sourceName = u"openssl"_s,
                                                                .ecosystem = u"Alpine:v3.20"_s}
                                                     << QByteArray("openssl 3.1-r0");
        QTest::newRow("Alpine: no origin") << Package{.type = PackageType::Apk,
                                                      .name = u"busybox"_s,
                                                      .version = u"1-r0"_s,
                                                      .ecosystem = u"Alpine:v3.20"_s}
                                           << QByteArray("busybox 1-r0");
        QTest::newRow("Wolfi: both") << Package{.type = PackageType::Apk,
                                                .name = u"libssl3"_s,
                                                .version = u"3.1-r0"_s,
                                                .sourceName = u"openssl"_s,
                                                .ecosystem = u"Wolfi"_s}
                                     << QByteArray("openssl 3.1-r0, libssl3 3.1-r0");
        QTest::newRow("AlmaLinux: binary")
            << rpm(u"bind-libs"_s, u"32:9.11-1.el8"_s, u"bind-9.11-1.el8.src.rpm"_s)
            << QByteArray("bind-libs 32:9.11-1.el8");
        QTest::newRow("openSUSE: source")
            << rpm(u"libz1"_s, u"1.2-1"_s, u"zlib-1.2-1.src.rpm"_s, {}, u"openSUSE:Leap 15.6"_s)
            << QByteArray("zlib 1.2-1");
        QTest::newRow("Go: toolchain pre-release")
            << image::languagePackage(PackageType::Go, u"stdlib"_s, u"go1.22rc1"_s, u"/x"_s)
            << QByteArray("stdlib 1.22.0-rc.1");
        QTest::newRow("Go: main module without a version")
            << image::languagePackage(PackageType::Go, u"example.org/m"_s, u"(devel)"_s, u"/x"_s)
            << QByteArray();
    }

    void queries()
    {
        QFETCH(Package, package);
        QFETCH(QByteArray, expected);
        QByteArrayList asked;
        for (const Query& query : queriesOf(package))
            asked.append(query.name + ' ' + query.version);
        QCOMPARE(asked.join(", "), expected);
    }
};

QTEST_GUILESS_MAIN(TestVulnerabilities)
#include "tst_vulnerabilities.moc"
