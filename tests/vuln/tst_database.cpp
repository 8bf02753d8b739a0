// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/cases.h"
#include "tests/vuln/zipbuilder.h"
#include "vuln/import.h"
#include "vuln/match.h"
#include "vuln/packing.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
}

QByteArray record(const QByteArray& id, const QByteArray& package, const QByteArray& fixed,
                  const QByteArray& more = {}, const QByteArray& modified = "2026-01-01T00:00:00Z",
                  const QByteArray& ecosystem = "npm")
{
    return R"({"id":")" + id + R"(","modified":")" + modified + R"(",)" + more
        + R"("affected":[{"package":{"ecosystem":")" + ecosystem + R"(","name":")" + package
        + R"("},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":")" + fixed
        + R"("}]}]}]})";
}

} // namespace

/// Importing: what becomes of records, and that a failure changes nothing.
class TestDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
        return path;
    }

    QString zip(const QString& name, const ZipFiles& files) const
    {
        return write(name, zipOf(files));
    }

    auto import(const QStringList& paths, const ImportProgress& progress = {}) const
    {
        QList<ImportFile> files;
        for (const QString& path : paths)
            files.append({.path = path});
        return importFiles(m_path, files, now, progress);
    }

    /// Ids that hit version 1.0.0 of a package, with their fixes.
    QByteArray hits(const QByteArray& package, const QByteArray& ecosystem = "npm") const
    {
        auto database = Database::open(m_path);
        if (!database)
            return database.error().code.toUtf8();
        QByteArrayList found;
        for (const Match& match : matchesOf(*database, {{ecosystem, package, "1.0.0"}}))
            found.append(match.record.id + ' ' + match.fixed.value_or("-"));
        return found.join(", ");
    }

private slots:
    void init()
    {
        static int number = 0;
        m_path = m_folder.filePath(u"db%1/advisories.sqlite"_s.arg(++number));
    }

    void aZipBecomesAnIndex()
    {
        const auto done = import(
            {zip(u"npm.zip"_s,
                 {{"A.json", record("A", "p", "2.0.0")}, {"B.json", record("B", "q", "0.5.0")}})});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(done->first().name, u"npm"_s);
        QCOMPARE(done->first().records, 2);
        QCOMPARE(hits("p"), QByteArray("A 2.0.0"));
        QCOMPARE(hits("q"), QByteArray());
        auto database = Database::open(m_path);
        QVERIFY(database->covers("npm"));
        QVERIFY(!database->covers("Debian:12"));
        const auto status = database->status();
        QCOMPARE(status->size(), 1);
        QCOMPARE(status->first().importedAtUtc, now());
        QCOMPARE(status->first().newest, u"2026-01-01T00:00:00Z"_s);
    }

    void aSecondZipReplacesTheFirst()
    {
        QVERIFY(import(
            {zip(u"a.zip"_s,
                 {{"A.json", record("A", "p", "2.0.0")}, {"B.json", record("B", "p", "3.0.0")}})}));
        const auto done =
            import({zip(u"b.zip"_s,
                        {{"B.json", record("B", "p", "4.0.0", {}, "2026-02-01T00:00:00Z")},
                         {"C.json", record("C", "p", "5.0.0")}})});
        QCOMPARE(done->first().removed, 1);
        QCOMPARE(hits("p"), QByteArray("B 4.0.0, C 5.0.0"));
    }

    void theLaterStateOfARecordWins()
    {
        QVERIFY(import({zip(u"a.zip"_s,
                            {{"A.json", record("A", "p", "2.0.0", {}, "2026-03-01T00:00:00Z")}})}));
        const auto done = import(
            {zip(u"b.zip"_s,
                 {{"A.json", record("A", "p", "9.0.0")}, {"B.json", record("B", "p", "3.0.0")}})});
        QCOMPARE(done->first().older, 1);
        QCOMPARE(hits("p"), QByteArray("A 2.0.0, B 3.0.0"));
    }

    void theSameRecordInTwoZipsIsOne()
    {
        QByteArray both = record("A", "p", "2.0.0");
        both.replace(
            R"("affected":[)",
            R"("affected":[{"package":{"ecosystem":"PyPI","name":"p"},"versions":["1.0.0"]},)");
        const QString npm =
            zip(u"npm.zip"_s, {{"A.json", both}, {"N.json", record("N", "n", "2.0.0")}});
        const QString pypi =
            zip(u"pypi.zip"_s,
                {{"A.json", both},
                 {"P.json", record("P", "x", "2.0.0", {}, "2026-01-01T00:00:00Z", "PyPI")}});
        QVERIFY(import({npm, pypi}));
        QCOMPARE(hits("p"), QByteArray("A 2.0.0"));
        QCOMPARE(hits("p", "PyPI"), QByteArray("A -"));
        QCOMPARE(hits("n"), QByteArray("N 2.0.0"));
        QVERIFY(import({npm}));
        QCOMPARE(hits("p"), QByteArray("A 2.0.0"));
        QCOMPARE(hits("p", "PyPI"), QByteArray("A -"));
    }

    void withdrawnRecordsGo()
    {
        const QByteArray more = R"("withdrawn":"2026-02-01T00:00:00Z",)";
        QVERIFY(import(
            {zip(u"a.zip"_s,
                 {{"A.json", record("A", "p", "2.0.0")}, {"B.json", record("B", "q", "2.0.0")}})}));
        const auto done =
            import({zip(u"b.zip"_s,
                        {{"A.json", record("A", "p", "2.0.0", more, "2026-02-01T00:00:00Z")},
                         {"B.json", record("B", "q", "2.0.0")}})});
        QCOMPARE(done->first().withdrawn, 1);
        QCOMPARE(hits("p"), QByteArray());
        QCOMPARE(hits("q"), QByteArray("B 2.0.0"));
    }

    void aZipOfSeveralEcosystemsAdds()
    {
        QVERIFY(import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        const auto done = import({zip(
            u"all.zip"_s,
            {{"B.json", record("B", "p", "3.0.0")},
             {"C.json", record("C", "p", "4.0.0", {}, "2026-01-01T00:00:00Z", "crates.io")}})});
        QCOMPARE(done->first().name, QString());
        QCOMPARE(hits("p"), QByteArray("A 2.0.0, B 3.0.0"));
        QCOMPARE(hits("p", "crates.io"), QByteArray("C 4.0.0"));
    }

    void theDigestFollowsTheContent()
    {
        const auto digest = [this] { return Database::open(m_path)->digest(); };
        const QString a = zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}});
        QVERIFY(import({a}));
        const QString first = digest();
        QVERIFY(first.startsWith(u"sha256:"_s));
        QVERIFY(import({a}));
        QCOMPARE(digest(), first);
        QVERIFY(import({zip(u"b.zip"_s, {{"A.json", record("A", "p", "2.0.1")}})}));
        QVERIFY(digest() != first);
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named"); ///< in subject or detail
        const QByteArray good = record("B", "p", "3.0.0");
        const QByteArray zip = zipOf({{"B.json", good}, {"C.json", record("C", "p", "4.0.0")}});
        QTest::newRow("a broken record")
            << zipOf({{"B.json", good}, {"BAD-1.json", good.chopped(2)}}) << u"osv.syntax"_s
            << u"BAD-1.json in"_s;
        QTest::newRow("a record without id")
            << zipOf({{"X.json", "{}"}}) << u"osv.shape"_s << u"X.json in"_s;
        QTest::newRow("cut off") << zip.chopped(20) << u"zip.form"_s << u"bad"_s;
        QTest::newRow("cut in half") << zip.first(zip.size() / 2) << u"zip.form"_s << u"bad"_s;
        QTest::newRow("a flipped bit")
            << QByteArray(zip).replace("3.0.0", "3.0.1") << u"zip.form"_s << u"B.json in"_s;
        QTest::newRow("only a signature") << QByteArray("PK\x03\x04") << u"zip.form"_s << u"bad"_s;
        QTest::newRow("empty") << QByteArray() << u"import.form"_s << u"bad"_s;
        QTest::newRow("HTML") << QByteArray("<html>") << u"import.form"_s << u"bad"_s;
        QTest::newRow("JSON that is no catalogue")
            << QByteArray("{\"a\":1}") << u"kev.form"_s << u"vulnerabilities"_s;
        QTest::newRow("broken JSON")
            << QByteArray("{\"vulnerabilities\":[") << u"kev.form"_s << u"bad"_s;
        QTest::newRow("scores under another header")
            << QByteArray("#model_version:x,score_date:2024-02-20\ninvalid,header,format\n")
            << u"epss.form"_s << u"line 2"_s;
        QTest::newRow("a score that is none")
            << QByteArray("cve,epss,percentile\nCVE-2024-1,0.5,0.5\nCVE-2024-2,high,0.5\n")
            << u"epss.form"_s << u"line 3"_s;
        QTest::newRow("gzip cut off")
            << QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8) << u"epss.form"_s << u"line 0"_s;
    }

    void badFilesChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, named);
        QVERIFY(import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        const QString digest = Database::open(m_path)->digest();
        const QString other = zip(u"z.zip"_s, {{"Z.json", record("Z", "p", "7.0.0")}});
        const auto done = import({other, write(u"bad"_s, bytes)});
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        const QString words = done.error().subject + u' ' + done.error().detail;
        QVERIFY2(words.contains(named), qPrintable(words));
        QCOMPARE(hits("p"), QByteArray("A 2.0.0"));
        QCOMPARE(Database::open(m_path)->digest(), digest);
    }

    void aStoppedImportChangesNothing()
    {
        QVERIFY(import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        const auto done = import({zip(u"b.zip"_s, {{"B.json", record("B", "p", "3.0.0")}})},
                                 [](const QString&, qint64, qint64) { return false; });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::Error::Kind::Cancelled);
        QCOMPARE(hits("p"), QByteArray("A 2.0.0"));
    }

    void foreignFilesAreLeft()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QByteArray("not a database, but long enough to look at it closely ").repeated(20));
        file.close();
        QVERIFY(!import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        QCOMPARE(Database::open(m_path).error().code, u"advisories.corrupt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("not a database"));
    }

    void anImportPassesByAnOpenDatabase()
    {
        QVERIFY(import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        auto database = Database::open(m_path);
        {
            const Database::Reading reading(*database);
            QVERIFY(!database->entries("npm", "p").isEmpty());
        }
        QVERIFY(import({zip(u"b.zip"_s, {{"B.json", record("B", "p", "3.0.0")}})}));
        QCOMPARE(matchesOf(*database, {{"npm", "p", "1.0.0"}}).first().record.id, QByteArray("B"));
        QVERIFY(!database->hasFailed());
    }

    void aReadingRemembersRecordsForItselfAlone()
    {
        const auto contentOf = [](Database& database) {
            const auto byId = database.record(QByteArrayView("A"));
            const auto byNumber = byId ? database.record(byId->number) : std::nullopt;
            return byNumber && byNumber->packed == byId->packed ? byId->packed : QByteArray();
        };
        QVERIFY(import({zip(u"a.zip"_s, {{"A.json", record("A", "p", "2.0.0")}})}));
        auto database = Database::open(m_path);
        QByteArray before;
        {
            const Database::Reading reading(*database);
            before = contentOf(*database);
            QVERIFY(!before.isEmpty());
            QCOMPARE(contentOf(*database), before);
        }
        QByteArray newer = record("A", "p", "2.0.0");
        newer.replace(R"("id")", R"("summary":"told anew","id")");
        QVERIFY(import({zip(u"b.zip"_s, {{"A.json", newer}})}));
        {
            const Database::Reading reading(*database);
            QVERIFY(contentOf(*database) != before);
        }
        QVERIFY(contentOf(*database) != before);
    }

    void noDatabaseIsSaid() { QCOMPARE(Database::open(m_path).error().code, u"advisories.none"_s); }

    void theListsBeside()
    {
        const QString kev = write(
            u"kev.json"_s,
            R"({"dateReleased":"2026-08-25T00:00:00Z","vulnerabilities":[{"cveID":"CVE-2026-1","dateAdded":"2026-08-01","dueDate":"2026-08-22","knownRansomwareCampaignUse":"Known"}]})");
        const QString epss = write(u"epss.csv"_s,
                                   "#model_version:v1,score_date:2026-08-22T00:00:00Z\n"
                                   "cve,epss,percentile\nCVE-2026-1,0.25,0.9\n");
        QVERIFY(import({kev, epss}));
        auto database = Database::open(m_path);
        QVERIFY(database);
        const auto exploited = database->exploited("CVE-2026-1");
        QVERIFY(exploited);
        QCOMPARE(*exploited, (Exploited{u"2026-08-01"_s, u"2026-08-22"_s, true}));
        QVERIFY(!database->exploited("CVE-2026-2"));
        QCOMPARE(database->probability("CVE-2026-1"), std::optional(0.25));
        QCOMPARE(database->status()->at(1).newest, u"2026-08-22T00:00:00Z"_s);
    }

    void packedDataThatIsDamagedEnds()
    {
        Affected affected{.ecosystem = "npm", .name = "p", .versions = {"1", "2"}};
        QByteArray packed;
        packEntry(7, affected, packed);
        for (qsizetype size = 0; size <= packed.size(); ++size) {
            EntryReader reader("npm", packed.first(size));
            while (reader.next())
                reader.read(affected);
        }
        const QByteArray noise(64, '\xff');
        EntryReader reader("npm", noise);
        while (reader.next())
            reader.read(affected);
        QVERIFY(unpackRecord(noise).aliases.size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
