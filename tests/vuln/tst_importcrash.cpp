// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/zipbuilder.h"
#include "vuln/database.h"
#include "vuln/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ChildMs = 60'000;
constexpr int Records = 4000;

/// Advisories of one ecosystem, all fixed in this version.
QByteArray zipFixedIn(const QByteArray& version)
{
    ZipFiles files;
    for (int i = 0; i < Records; ++i) {
        const QByteArray id = "CVE-2026-" + QByteArray::number(10'000 + i);
        files.append({id + ".json",
                      R"({"id":")" + id + R"(","modified":"2026-01-01T00:00:00Z","summary":")"
                          + QByteArray(200, 'x') + R"(","affected":[{"package":{"ecosystem":"npm",)"
                          + R"("name":"p)" + QByteArray::number(i % 500)
                          + R"("},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},)"
                          + R"({"fixed":")" + version + R"("}]}]}]})"});
    }
    return zipOf(files);
}

} // namespace

/// An import that is killed at any moment leaves the data from before in force, whole.
class ImportCrashTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"advisories.sqlite"_s);

    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

    QString digest() const
    {
        const auto database = vuln::Database::open(m_path);
        return database ? database->digest() : database.error().code;
    }

    qint64 records() const
    {
        const auto database = vuln::Database::open(m_path);
        const auto feeds = database ? database->status() : database.error();
        return feeds && !feeds->isEmpty() ? feeds->first().records : -1;
    }

    /// Kills an import when it has told of its progress so many times.
    /// @return whether it was killed before it was done
    bool killedAfter(int lines, const QString& zip) const
    {
        QProcess child;
        child.start(QCoreApplication::applicationDirPath() + "/import_crasher"_L1, {m_path, zip});
        int seen = 0;
        while (seen < lines && child.waitForReadyRead(ChildMs)) {
            while (seen < lines && child.canReadLine()) {
                child.readLine();
                ++seen;
            }
        }
        child.kill(); // SIGKILL, wherever it is by now
        child.waitForFinished(ChildMs);
        return child.exitStatus() == QProcess::CrashExit;
    }

private slots:
    void theOldDataStay()
    {
        const QString before = write("before.zip", zipFixedIn("1.0.0"));
        const QString after = write("after.zip", zipFixedIn("2.0.0"));
        QVERIFY(vuln::importFiles(m_path, {{.path = before}}, core::systemClock));
        const QString old = digest();
        int killed = 0;
        for (int lines = 1; lines < 1'000'000; lines *= 2) {
            if (!killedAfter(lines, after))
                break;
            ++killed;
            if (digest() != old) // killed between becoming valid and its end
                break;
            QCOMPARE(records(), qint64(Records));
        }
        QVERIFY(killed > 0);
        // Whatever the killed ones left behind, the next one does its work.
        QVERIFY(vuln::importFiles(m_path, {{.path = after}}, core::systemClock));
        QVERIFY(digest() != old);
        QCOMPARE(records(), qint64(Records));
        QVERIFY(vuln::importFiles(m_path, {{.path = before}}, core::systemClock));
        QCOMPARE(digest(), old);
    }

    void aFirstImportThatIsKilledLeavesNoDatabase()
    {
        m_path = m_folder.filePath(u"first.sqlite"_s);
        const QString zip = write("first.zip", zipFixedIn("1.0.0"));
        QVERIFY(killedAfter(1, zip));
        const auto database = vuln::Database::open(m_path);
        if (database) // the tables may be there already, and are empty
            QCOMPARE(database->status()->size(), 0);
        QVERIFY(vuln::importFiles(m_path, {{.path = zip}}, core::systemClock));
        QCOMPARE(records(), qint64(Records));
    }
};

QTEST_GUILESS_MAIN(ImportCrashTest)
#include "tst_importcrash.moc"
