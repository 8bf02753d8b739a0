// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "tests/store/fixtures.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <vector>

using namespace plimsoll;
using namespace plimsoll::storetest;
using evidence::HostState;

namespace {

std::unique_ptr<store::Store> opened(const QString& path)
{
    auto result = store::Store::open(path);
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

core::Waiver waiver(const QString& id, const QString& host)
{
    return {.id = id,
            .check = u"5.12"_s,
            .scope = core::Waiver::Scope::Host,
            .host = host,
            .reason = u"a lab"_s,
            .who = u"Ada"_s,
            .from = QDate(2026, 11, 1),
            .until = QDate(2027, 1, 30)};
}

QStringList namesOf(const QList<docker::HostSettings>& hosts)
{
    QStringList names;
    for (const docker::HostSettings& host : hosts)
        names += host.name;
    return names;
}

} // namespace

/// What goes in comes out; what is forgotten is gone.
class StoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;

    QString path() const { return m_folder->filePath(u"new/plimsoll.sqlite"_s); }

    qint64 stored(const Run& run, const store::Retention& retention = {})
    {
        const auto id = m_store->storeRun(run.evidence, run.assessment, retention).result();
        return id ? *id : -1;
    }

    /// Rows that a statement answers, read past the store.
    QStringList rows(const QString& sql) const
    {
        QStringList values;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
            database.setDatabaseName(path());
            database.open();
            QSqlQuery query(database);
            query.exec(sql);
            while (query.next())
                values += query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"beside"_s);
        return values;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = opened(path());
    }
    void cleanup() { m_store.reset(); }

    void hostsComeBackAsTheyWere()
    {
        const auto tcp = tcpHost(u"harbour"_s);
        const auto local = localHost(u"anchor"_s);
        QVERIFY(m_store->saveHost(tcp).result());
        QVERIFY(m_store->saveHost(local).result());
        m_store = opened(path());
        const auto hosts = m_store->hosts().result();
        QVERIFY(hosts);
        QCOMPARE(*hosts, (QList<docker::HostSettings>{local, tcp}));
    }

    void savingReplacesByName()
    {
        auto host = tcpHost(u"harbour"_s);
        QVERIFY(m_store->saveHost(host).result());
        host.tls.reset();
        host.allowPlain = true;
        QVERIFY(m_store->saveHost(host).result());
        QCOMPARE(*m_store->hosts().result(), QList<docker::HostSettings>{host});
    }

    void aHostWithoutNameIsNotStored()
    {
        const auto saved = m_store->saveHost(localHost(u" "_s)).result();
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, u"host.name"_s);
        QVERIFY(m_store->hosts().result()->isEmpty());
    }

    void namesAreDataNotSql()
    {
        const QString name = u"'; DROP TABLE hosts; --"_s;
        QVERIFY(m_store->saveHost(localHost(name)).result());
        QCOMPARE(namesOf(*m_store->hosts().result()), QStringList{name});
    }

    void runsComeBackNewestFirst()
    {
        const qint64 older = stored(runAt(at("2026-11-22T10:00:00Z"), {u"harbour"_s}));
        const qint64 newer = stored(runAt(at("2026-11-23T10:00:00Z"), {u"anchor"_s, u"harbour"_s}));
        const auto runs = m_store->runs(10).result();
        QVERIFY(runs);
        QCOMPARE(runs->size(), 2);
        const store::RunSummary& run = runs->first();
        QCOMPARE(run.id, newer);
        QCOMPARE(run.generatedAtUtc, at("2026-11-23T10:00:00Z"));
        QCOMPARE(run.benchmarkVersion, u"1.6.0"_s);
        QCOMPARE(run.fleet, 61'500);
        QCOMPARE(run.stages[size_t(core::Stage::Host)], 80'000);
        QVERIFY(!run.stages[size_t(core::Stage::Image)]);
        QCOMPARE(run.stages[size_t(core::Stage::Container)], 40'250);
        QCOMPARE(run.hosts, 2);
        QCOMPARE(run.failing, 4);
        QCOMPARE(runs->last().id, older);
        QCOMPARE(m_store->runs(1).result()->size(), 1);
    }

    void evidenceComesBackAsItWas()
    {
        const Run run = runAt(at("2026-11-23T10:00:00Z"), {u"anchor"_s, u"harbour"_s});
        const auto read = m_store->evidenceOf(stored(run)).result();
        QVERIFY(read);
        QCOMPARE(*read, run.evidence);
    }

    void evidenceOfAnUnknownRunIsNotFound()
    {
        const auto read = m_store->evidenceOf(77).result();
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"store.run"_s);
    }

    void findingsThatPassedLeaveNoRow()
    {
        stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}));
        QCOMPARE(rows(u"SELECT o.name || ' ' || f.check_id FROM findings f "
                      "JOIN objects o ON o.id = f.object ORDER BY 1"_s),
                 (QStringList{u"db 5.10"_s, u"web 5.4"_s, u"web 5.5"_s}));
    }

    void objectsOfManyRunsAreOneRow()
    {
        stored(runAt(at("2026-11-22T10:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}));
        QCOMPARE(rows(u"SELECT name FROM objects ORDER BY name"_s),
                 (QStringList{u"db"_s, u"web"_s}));
    }

    void sampleDataIsNotKept()
    {
        Run run = runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s});
        run.evidence.isSample = true;
        const auto id = m_store->storeRun(run.evidence, run.assessment, {}).result();
        QVERIFY(!id);
        QCOMPARE(id.error().code, u"store.sample"_s);
        QVERIFY(m_store->runs(10).result()->isEmpty());
    }

    void lastKnownSkipsRunsThatCouldNotRead()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        stored(runAt(at("2026-11-20T10:00:00Z"), {u"harbour"_s, u"stranger"_s}));
        stored(runAt(at("2026-11-21T10:00:00Z"), {u"harbour"_s}, HostState::Unreachable));
        const auto hosts = m_store->lastKnown().result();
        QVERIFY(hosts);
        QCOMPARE(hosts->size(), 1); // not the stranger, which is not stored
        QCOMPARE(hosts->first().name, u"harbour"_s);
        QCOMPARE(hosts->first().group, u"production"_s); // as it is now
        QCOMPARE(hosts->first().finishedAtUtc, at("2026-11-20T10:00:00Z"));
    }

    void scoresAreOldestFirstFleetBeforeHosts()
    {
        stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}, HostState::Unreachable));
        stored(runAt(at("2026-11-22T10:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-11-01T10:00:00Z"), {u"harbour"_s}));
        const auto points = m_store->scoresSince(at("2026-11-22T10:00:00Z")).result();
        QVERIFY(points);
        QCOMPARE(points->size(), 4);
        QCOMPARE((*points)[0].atUtc, at("2026-11-22T10:00:00Z"));
        QCOMPARE((*points)[0].host, QString());
        QCOMPARE((*points)[0].value, 61'500);
        QCOMPARE((*points)[1].host, u"harbour"_s);
        QCOMPARE((*points)[1].value, 55'000);
        QCOMPARE((*points)[0].stages[size_t(core::Stage::Host)], 80'000);
        QVERIFY(!(*points)[0].stages[size_t(core::Stage::Image)]);
        QCOMPARE((*points)[0].stages[size_t(core::Stage::Container)], 40'250);
        QCOMPARE((*points)[3].atUtc, at("2026-11-23T10:00:00Z"));
        QVERIFY(!(*points)[3].value);
    }

    void failuresAreThoseOfTheNewestReadRunUpToThen()
    {
        stored(runAt(at("2026-11-10T10:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-11-12T10:00:00Z"), {u"harbour"_s}, HostState::Unreachable));
        stored(runAt(at("2026-11-20T10:00:00Z"), {u"harbour"_s, u"quay"_s}));
        QVERIFY(m_store->failuresAt(at("2026-11-01T00:00:00Z")).result()->isEmpty());
        const auto then = m_store->failuresAt(at("2026-11-13T00:00:00Z")).result();
        QVERIFY(then);
        QCOMPARE(then->keys(), QStringList{u"harbour"_s}); // read on the 10th, not on the 12th
        const auto now = m_store->failuresAt(at("2026-11-23T00:00:00Z")).result();
        QCOMPARE(now->size(), 2);
        QCOMPARE(now->value(u"quay"_s), now->value(u"harbour"_s));
        QVERIFY(!now->value(u"quay"_s).isEmpty());
    }

    void renamingKeepsTheHistory()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        const qint64 id = stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}));
        QVERIFY(m_store->renameHost(u"harbour"_s, tcpHost(u"port"_s)).result());
        QCOMPARE(namesOf(*m_store->hosts().result()), QStringList{u"port"_s});
        QCOMPARE(m_store->lastKnown().result()->first().name, u"port"_s);
        QCOMPARE(m_store->evidenceOf(id).result()->hosts.first().name, u"port"_s);
        QCOMPARE(m_store->scoresSince(at("2026-11-01T00:00:00Z")).result()->last().host, u"port"_s);
    }

    void renamingOntoAnotherHostIsRefused()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        QVERIFY(m_store->saveHost(tcpHost(u"port"_s)).result());
        const auto renamed = m_store->renameHost(u"harbour"_s, tcpHost(u"port"_s)).result();
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, u"host.exists"_s);
        QCOMPARE(namesOf(*m_store->hosts().result()), (QStringList{u"harbour"_s, u"port"_s}));
    }

    void removingForgetsEverything()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        QVERIFY(m_store->saveHost(tcpHost(u"anchor"_s)).result());
        stored(runAt(at("2026-11-22T10:00:00Z"), {u"harbour"_s}));
        const qint64 both = stored(runAt(at("2026-11-23T10:00:00Z"), {u"anchor"_s, u"harbour"_s}));
        QVERIFY(m_store->removeHost(u"harbour"_s).result());

        QCOMPARE(namesOf(*m_store->hosts().result()), QStringList{u"anchor"_s});
        QCOMPARE(m_store->runs(10).result()->size(), 1); // the other was of this host alone
        QCOMPARE(m_store->evidenceOf(both).result()->hosts.size(), 1);
        m_store.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("harbour")); // overwritten, not only unlinked
        QVERIFY(!QFile::exists(path() + "-wal"_L1));
    }

    void removingAnUnknownHostIsSaid()
    {
        const auto removed = m_store->removeHost(u"nobody"_s).result();
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, u"host.unknown"_s);
    }

    void oldRunsAreThinnedAsRunsAreStored()
    {
        stored(runAt(at("2026-11-01T08:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-11-01T09:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}));
        const auto runs = m_store->runs(10).result();
        QCOMPARE(runs->size(), 2);
        QCOMPARE(runs->last().generatedAtUtc, at("2026-11-01T09:00:00Z"));
    }

    void bodiesGoBeforeScores()
    {
        const qint64 first = stored(runAt(at("2026-11-22T08:00:00Z"), {u"harbour"_s}));
        const qint64 second =
            stored(runAt(at("2026-11-22T09:00:00Z"), {u"harbour"_s}), {.keepEvidenceRuns = 1});
        QCOMPARE(m_store->runs(10).result()->size(), 2);
        QVERIFY(m_store->evidenceOf(second).result());
        const auto thinned = m_store->evidenceOf(first).result();
        QVERIFY(!thinned);
        QCOMPARE(thinned.error().code, u"store.evidence"_s);
    }

    void theLastGoodBodyOfAStoredHostIsNeverThinned()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        stored(runAt(at("2026-06-01T08:00:00Z"), {u"harbour"_s}));
        stored(runAt(at("2026-06-01T09:00:00Z"), {u"harbour"_s}, HostState::Unreachable));
        stored(runAt(at("2026-11-23T10:00:00Z"), {u"harbour"_s}, HostState::Unreachable),
               {.keepEvidenceRuns = 1});
        const auto hosts = m_store->lastKnown().result();
        QCOMPARE(hosts->size(), 1);
        QCOMPARE(hosts->first().finishedAtUtc, at("2026-06-01T08:00:00Z"));
    }

    void callsFromManyThreadsAreAllAnswered()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([this, i] {
                for (int j = 0; j < 5; ++j) {
                    const QString name = u"host-%1-%2"_s.arg(i).arg(j);
                    (void)m_store->saveHost(localHost(name)).result();
                    (void)m_store->hosts().result();
                    stored(runAt(at("2026-11-23T10:00:00Z").addSecs(i * 10 + j), {name}));
                }
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        QCOMPARE(m_store->hosts().result()->size(), 20);
        QCOMPARE(m_store->runs(100).result()->size(), 20);
    }

    void whatWasAskedIsAnsweredBeforeTheEnd()
    {
        QList<QFuture<core::Result<void>>> saves;
        for (int i = 0; i < 20; ++i)
            saves += m_store->saveHost(localHost(u"host-%1"_s.arg(i)));
        m_store.reset();
        for (const auto& save : saves)
            QVERIFY(save.isFinished() && save.result());
        m_store = opened(path());
        QCOMPARE(m_store->hosts().result()->size(), 20);
    }

    void twoProgramsShareTheFile()
    {
        const auto other = opened(path());
        QVERIFY(m_store->saveHost(localHost(u"anchor"_s)).result());
        QVERIFY(other->saveHost(localHost(u"harbour"_s)).result());
        QCOMPARE(m_store->hosts().result()->size(), 2);
    }

    void policiesHoldForGroups()
    {
        core::Policy strict{.name = u"strict"_s, .loadLine = 85};
        strict.trustedDockerUsers = QStringList{u"deploy"_s};
        QVERIFY(m_store->savePolicy(strict).result());
        QVERIFY(m_store->savePolicy({.name = u"lab"_s, .loadLine = 50}).result());
        QVERIFY(m_store->assignPolicy(u""_s, u"strict"_s).result());
        QVERIFY(m_store->assignPolicy(u"lab"_s, u"lab"_s).result());
        m_store.reset();
        m_store = opened(path());
        const auto stored = m_store->policies().result();
        QVERIFY(stored);
        QCOMPARE(stored->policies.size(), 2);
        QVERIFY(stored->find(u"strict"));
        QCOMPARE(*stored->find(u"strict"), strict);
        QCOMPARE(stored->byGroup.value(QString()), u"strict"_s);
        QCOMPARE(stored->byGroup.value(u"lab"_s), u"lab"_s);
        // Changed under the same name it goes on holding; removed it holds no more.
        strict.loadLine = 90;
        QVERIFY(m_store->savePolicy(strict).result());
        QCOMPARE(m_store->policies().result()->byGroup.value(QString()), u"strict"_s);
        QVERIFY(m_store->removePolicy(u"strict"_s).result());
        QCOMPARE(m_store->policies().result()->byGroup.keys(), QStringList{u"lab"_s});
        QVERIFY(m_store->assignPolicy(u"lab"_s, {}).result());
        QVERIFY(m_store->policies().result()->byGroup.isEmpty());
    }

    void policiesThatAreNoneAreRefused()
    {
        const auto unknown = m_store->assignPolicy(u"lab"_s, u"none"_s).result();
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, u"policy.unknown"_s);
        QVERIFY(!m_store->removePolicy(u"none"_s).result());
        const auto refused = m_store->savePolicy({.name = u"x"_s, .loadLine = 500}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"policy.refused"_s);
        QVERIFY(m_store->policies().result()->policies.isEmpty());
    }

    void waiversComeBackAsTheyWere()
    {
        core::Waiver attested = waiver(u"b"_s, u"quay"_s);
        attested.kind = core::Waiver::Kind::AttestedNotMet;
        attested.scope = core::Waiver::Scope::Object;
        attested.objectKind = core::ObjectKind::Image;
        attested.object = u"shop/web:1.2"_s;
        attested.reference = u"OPS-7"_s;
        attested.until = QDate(2026, 12, 1);
        QVERIFY(m_store->saveWaivers({waiver(u"a"_s, u"quay"_s), attested}).result());
        QCOMPARE(m_store->waivers().result().value(),
                 (QList<core::Waiver>{attested, waiver(u"a"_s, u"quay"_s)}));
        QVERIFY(m_store->removeWaiver(u"a"_s).result());
        QVERIFY(!m_store->removeWaiver(u"a"_s).result());
        QCOMPARE(m_store->waivers().result()->size(), 1);
    }

    void oneBadWaiverKeepsAllOut()
    {
        core::Waiver endless = waiver(u"b"_s, u"quay"_s);
        endless.until = endless.from.addDays(500);
        const auto refused = m_store->saveWaivers({waiver(u"a"_s, u"quay"_s), endless}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"waiver.refused"_s);
        QVERIFY(m_store->waivers().result()->isEmpty());
    }

    void waiversFollowTheirHost()
    {
        QVERIFY(m_store->saveHost(tcpHost(u"quay"_s)).result());
        QVERIFY(m_store->saveHost(tcpHost(u"slip"_s)).result());
        QVERIFY(
            m_store->saveWaivers({waiver(u"a"_s, u"quay"_s), waiver(u"b"_s, u"slip"_s)}).result());
        QVERIFY(m_store->renameHost(u"quay"_s, tcpHost(u"pier"_s)).result());
        QCOMPARE(m_store->waivers().result()->first().host, u"pier"_s);
        QVERIFY(m_store->removeHost(u"slip"_s).result());
        QCOMPARE(m_store->waivers().result()->size(), 1);
    }

    void vulnerabilitiesRememberTheirFirstDay()
    {
        const auto store = [this](const QDateTime& when, const QStringList& ids) {
            Run run = runAt(when, {u"quay"_s});
            score::ImageAssessment image{.id = u"sha256:1"_s};
            for (const QString& id : ids)
                image.vulnerabilities += score::Vulnerability{.id = id};
            run.assessment.hosts[0].images = {image, image};
            QVERIFY(m_store->storeRun(run.evidence, run.assessment, {}).result());
        };
        const QDateTime first = at("2026-11-01T10:00:00Z");
        store(first, {u"CVE-1"_s, u"CVE-2"_s});
        store(first.addDays(3), {u"CVE-1"_s, u"CVE-3"_s});
        store(first.addDays(-2), {u"CVE-2"_s}); // told of late
        using Seen = QHash<QString, QDateTime>;
        QCOMPARE(*m_store->firstSeen().result(),
                 (Seen{{u"CVE-1"_s, first},
                       {u"CVE-2"_s, first.addDays(-2)},
                       {u"CVE-3"_s, first.addDays(3)}}));
        store(first.addDays(368), {u"CVE-4"_s}); // a year later
        QCOMPARE(m_store->firstSeen().result()->keys().size(), 3); // CVE-2 is forgotten
        QVERIFY(!m_store->firstSeen().result()->contains(u"CVE-2"_s));
    }

    void noColumnIsMeantForASecret()
    {
        const QStringList columns =
            rows(u"SELECT lower(t.name || '.' || c.name) FROM sqlite_schema t "
                 "JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"_s);
        QVERIFY(columns.size() > 30);
        for (const QString& column : columns) {
            for (const auto word : {"pass"_L1, "secret"_L1, "token"_L1, "credential"_L1, "pem"_L1})
                QVERIFY2(!column.contains(word), qPrintable(column));
        }
    }

    void everyTableIsStrict()
    {
        QCOMPARE(rows(u"SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                      "AND name NOT LIKE 'sqlite_%'"_s),
                 QStringList());
    }

    void fileIsItsOwnersAlone()
    {
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(m_folder->filePath(u"new"_s)) & others, QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
