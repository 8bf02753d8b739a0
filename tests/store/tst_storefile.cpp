// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "store/store.h"
#include "tests/store/fixtures.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace plimsoll;
using namespace plimsoll::storetest;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// Runs a statement past the store and returns the first value of its first row.
QString sql(const QString& path, const QString& statement)
{
    QString value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        if (query.exec(statement) && query.next())
            value = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return value;
}

/// A file with one host and one run in it, closed.
void makeStore(const QString& path, qsizetype padding = 0)
{
    const auto store = store::Store::open(path);
    const Run run =
        runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}, evidence::HostState::Ok, padding);
    if (!store || !store.value()->saveHost(tcpHost(u"harbour"_s)).result()
        || !store.value()->storeRun(run.evidence, run.assessment, {}).result())
        qFatal("no store");
}

/// A folder that only holds so many bytes, where this process may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder.toLocal8Bit())
    {
        m_isMounted = mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=1m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount(m_folder.constData());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted = false;
};

/// Files may not grow beyond so many bytes; what a full disk looks like without a mount.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit m_before = {};
};

/// Root may write everywhere; for as long as this lives we are somebody else.
class Nobody
{
public:
    Nobody()
        : m_before(geteuid())
    {
        constexpr uid_t NobodysId = 65534;
        if (m_before == 0 && seteuid(NobodysId) != 0)
            qFatal("seteuid");
    }
    ~Nobody()
    {
        if (seteuid(m_before) != 0)
            qFatal("seteuid");
    }
    Nobody(const Nobody&) = delete;
    Nobody& operator=(const Nobody&) = delete;

private:
    uid_t m_before;
};

} // namespace

/// What may happen to the file: other programs, damage, no room, no right, a kill.
class StoreFileTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    /// Opening fails with this code and every byte of the folder stays as it was.
    void compareRefused(const QString& code)
    {
        const QByteArray before = contentOf(m_path);
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        const auto opened = store::Store::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(core::kindName(opened.error().kind), u"Storage"_s);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().subject, m_path);
        QVERIFY(contentOf(m_path) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    }

    void keepsItsRunWhenThereIsNoRoom(store::Store& store, const std::function<void()>& makeRoom)
    {
        const Run small = runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s});
        QVERIFY(store.storeRun(small.evidence, small.assessment, {}).result());
        Run large = runAt(at("2026-11-23T11:00:00Z"), {u"anchor"_s, u"harbour"_s});
        for (evidence::HostEvidence& host : large.evidence.hosts) {
            QString noise; // does not pack
            for (quint32 i = 1; noise.size() < 4'000'000; i = i * 1664525U + 1013904223U)
                noise += QString::number(i, 36);
            host.answers[0].body = QJsonObject{{u"Noise"_s, noise}};
        }
        const auto stored = store.storeRun(large.evidence, large.assessment, {}).result();
        QVERIFY(!stored);
        QCOMPARE(core::kindName(stored.error().kind), u"Storage"_s);
        QVERIFY2(!stored.error().detail.isEmpty(), "SQLite's own words");

        makeRoom();
        const auto runs = store.runs(10).result();
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1); // whole or not at all
        QVERIFY(store.storeRun(small.evidence, small.assessment, {}).result());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"plimsoll.sqlite"_s);
    }

    void aNewerFileIsNotTouched()
    {
        makeStore(m_path);
        sql(m_path, u"PRAGMA user_version = %1"_s.arg(store::currentSchema() + 1));
        compareRefused(u"store.newer"_s);
    }

    void aNewerNumberStillInTheLogIsSeen()
    {
        makeStore(m_path);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        {
            QSqlQuery query(database); // open: its change stays in the write-ahead log
            QVERIFY(query.exec(u"PRAGMA user_version = %1"_s.arg(store::currentSchema() + 1)));
        }
        const auto opened = store::Store::open(m_path);
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(u"newer"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"store.newer"_s);
    }

    void anotherProgramsFileIsNotTouched()
    {
        sql(m_path, u"CREATE TABLE bookmarks (url TEXT)"_s);
        compareRefused(u"store.foreign"_s);
        sql(m_path, u"PRAGMA application_id = 252006674"_s); // Fossil's
        compareRefused(u"store.foreign"_s);
    }

    void aFileThatIsNoDatabaseIsNotTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hosts:\n- harbour\n");
        QTest::newRow("long text") << QByteArray(20'000, 'x');
        QTest::newRow("half a header") << QByteArray("SQLite format 3\0\x10\x00", 18);
    }

    void aFileThatIsNoDatabaseIsNotTouched()
    {
        QFETCH(QByteArray, bytes);
        write(m_path, bytes);
        compareRefused(u"store.corrupt"_s);
    }

    void aTruncatedFileIsRefused()
    {
        makeStore(m_path, 100);
        write(m_path, contentOf(m_path).left(4096));
        const auto opened = store::Store::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"store.corrupt"_s);
        QCOMPARE(contentOf(m_path).size(), 4096);
    }

    void damagedPagesAreRefused()
    {
        makeStore(m_path);
        QByteArray bytes = contentOf(m_path);
        for (qsizetype i = 4096; i < bytes.size(); ++i)
            bytes[i] = char(0xA5);
        write(m_path, bytes);
        const auto opened = store::Store::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"store.corrupt"_s);
        QCOMPARE(contentOf(m_path).size(), bytes.size());
    }

    void anEmptyFileBecomesOurs()
    {
        write(m_path, {});
        QVERIFY(store::Store::open(m_path));
        QCOMPARE(sql(m_path, u"PRAGMA user_version"_s), QString::number(store::currentSchema()));
        QCOMPARE(sql(m_path, u"PRAGMA application_id"_s), QString::number(store::ApplicationId));
        QCOMPARE(sql(m_path, u"PRAGMA journal_mode"_s), u"wal"_s);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        const auto opened = store::Store::open(u"/proc/nowhere/plimsoll.sqlite"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"store.open"_s);
    }

    void aReadOnlyFolderIsSaid()
    {
        makeStore(m_path);
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadOther);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                  | QFile::ExeOther);
        const QByteArray before = contentOf(m_path);
        {
            const Nobody nobody;
            const auto existing = store::Store::open(m_path);
            QVERIFY(!existing);
            QVERIFY2(existing.error().code == "store.readonly"_L1
                         || existing.error().code == "store.open"_L1,
                     qPrintable(existing.error().code));
            const auto fresh = store::Store::open(m_folder->filePath(u"other.sqlite"_s));
            QVERIFY(!fresh);
            QCOMPARE(fresh.error().code, u"store.open"_s);
        }
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(contentOf(m_path) == before);
    }

    void aFileThatMayNotGrowLosesOnlyTheRun()
    {
        const auto opened = store::Store::open(m_path);
        QVERIFY(opened);
        std::unique_ptr<SmallFiles> limit = std::make_unique<SmallFiles>(400'000);
        keepsItsRunWhenThereIsNoRoom(*opened.value(), [&limit] { limit.reset(); });
    }

    void aFullDiskLosesOnlyTheRun()
    {
        const SmallDisk disk(m_folder->path());
        if (!disk.isMounted())
            return; // the row above stands for it
        {
            const auto opened = store::Store::open(m_path);
            QVERIFY(opened);
            keepsItsRunWhenThereIsNoRoom(*opened.value(), [] {});
        }
        QCOMPARE(sql(m_path, u"PRAGMA integrity_check"_s), u"ok"_s);
    }

    void aKillLosesAtMostTheRunInProgress()
    {
        for (int round = 1; round <= 3; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationDirPath() + "/store_crasher"_L1, {m_path});
            qint64 lastSafe = 0;
            for (int line = 0; line < round * 2; ++line) {
                while (!child.canReadLine())
                    QVERIFY(child.waitForReadyRead());
                lastSafe = child.readLine().trimmed().toLongLong();
            }
            child.kill(); // SIGKILL, wherever it is by now
            QVERIFY(child.waitForFinished());

            QCOMPARE(sql(m_path, u"PRAGMA integrity_check"_s), u"ok"_s);
            const auto opened = store::Store::open(m_path);
            QVERIFY(opened);
            const auto runs = opened.value()->runs(1000).result();
            QVERIFY(runs);
            QVERIFY(runs->first().id >= lastSafe);
            for (const store::RunSummary& run : *runs)
                QCOMPARE(opened.value()->evidenceOf(run.id).result()->hosts.size(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(StoreFileTest)
#include "tst_storefile.moc"
