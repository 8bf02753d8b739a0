// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "core/places.h"
#include "store/decisions.h"
#include "store/hosts.h"
#include "store/inventories.h"
#include "store/runs.h"
#include "store/schema.h"
#include "store/sql.h"
#include "store/worker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Foreign keys and the rest hold for a connection, not for the file.
/// synchronous FULL: a finished run survives the loss of power too; runs are rare.
constexpr const char* ConnectionPragmas[] = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
};

constexpr const char* Tables[] = {"hosts",
                                  "runs",
                                  "host_runs",
                                  "objects",
                                  "findings",
                                  "evidence",
                                  "policies",
                                  "policy_groups",
                                  "waivers",
                                  "inventories",
                                  "evidence_inventories"};

/// Folder and file are there and belong to their owner alone before SQLite opens them.
core::Result<void> prepareFile(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return core::Error{core::Error::Kind::Storage, u"store.open"_s, path,
                               u"the folder cannot be made"_s};
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    }
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return core::Error{core::Error::Kind::Storage, u"store.open"_s, path, file.errorString()};
    file.setPermissions(ownerOnly);
    return {};
}

/// SQLite opens a file it may not write without a word, and a truncated one as well.
core::Result<void> checkUsable(QSqlDatabase& database)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    for (const char* table : Tables) {
        const QString sql = u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT 1)"_s;
        const auto count = integer(database, sql.arg(QString::fromLatin1(table)));
        if (!count)
            return count.error();
    }
    return {};
}

core::Result<void> openDatabase(QSqlDatabase& database)
{
    if (!database.open())
        return errorOf(database, database.lastError());
    if (const auto ours = checkSchema(database); !ours)
        return ours;
    for (const char* pragma : ConnectionPragmas) {
        if (const auto done = execute(database, QString::fromLatin1(pragma)); !done)
            return done;
    }
    if (const auto migrated = migrate(database); !migrated)
        return migrated;
    return checkUsable(database);
}

} // namespace

class Store::Private
{
public:
    explicit Private(const QString& path)
        : m_path(path)
        , m_connection(u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
    }

    ~Private()
    {
        m_worker.run<bool>([this] {
            if (m_database)
                m_database->close();
            m_database.reset();
            QSqlDatabase::removeDatabase(m_connection);
            return true;
        });
    }

    core::Result<void> open()
    {
        return m_worker
            .run<core::Result<void>>([this] {
                m_database.emplace(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection));
                m_database->setDatabaseName(m_path);
                m_database->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
                return openDatabase(*m_database);
            })
            .result();
    }

    template <typename Value>
    QFuture<core::Result<Value>> run(std::function<core::Result<Value>(QSqlDatabase&)> job)
    {
        return m_worker.run<core::Result<Value>>(
            [this, job = std::move(job)] { return job(*m_database); });
    }

private:
    QString m_path;
    QString m_connection;
    std::optional<QSqlDatabase> m_database; ///< touched on the worker's thread alone
    Worker m_worker; ///< last: its end waits for jobs that use the members above
};

Store::Store(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

Store::~Store() = default;

core::Result<std::unique_ptr<Store>> Store::open(const QString& path)
{
    if (const auto header = checkHeader(path); !header)
        return header.error();
    if (const auto prepared = prepareFile(path); !prepared)
        return prepared.error();
    auto d = std::make_unique<Private>(path);
    if (const auto opened = d->open(); !opened)
        return opened.error();
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

QString Store::defaultPath()
{
    return core::dataFolder() + "/plimsoll.sqlite"_L1;
}

QFuture<core::Result<QList<docker::HostSettings>>> Store::hosts()
{
    return d->run<QList<docker::HostSettings>>(readHosts);
}

QFuture<core::Result<void>> Store::saveHost(const docker::HostSettings& host)
{
    return d->run<void>([host](QSqlDatabase& database) { return writeHost(database, host); });
}

QFuture<core::Result<void>> Store::renameHost(const QString& oldName,
                                              const docker::HostSettings& host)
{
    return d->run<void>([oldName, host](QSqlDatabase& database) {
        return store::renameHost(database, oldName, host);
    });
}

QFuture<core::Result<void>> Store::removeHost(const QString& name)
{
    return d->run<void>([name](QSqlDatabase& database) { return forgetHost(database, name); });
}

QFuture<core::Result<StoredPolicies>> Store::policies()
{
    return d->run<StoredPolicies>(readPolicies);
}

QFuture<core::Result<void>> Store::savePolicy(const core::Policy& policy)
{
    return d->run<void>([policy](QSqlDatabase& database) { return writePolicy(database, policy); });
}

QFuture<core::Result<void>> Store::removePolicy(const QString& name)
{
    return d->run<void>(
        [name](QSqlDatabase& database) { return store::removePolicy(database, name); });
}

QFuture<core::Result<void>> Store::assignPolicy(const QString& group, const QString& name)
{
    return d->run<void>([group, name](QSqlDatabase& database) {
        return store::assignPolicy(database, group, name);
    });
}

QFuture<core::Result<QList<core::Waiver>>> Store::waivers()
{
    return d->run<QList<core::Waiver>>(readWaivers);
}

QFuture<core::Result<void>> Store::saveWaivers(const QList<core::Waiver>& waivers)
{
    return d->run<void>(
        [waivers](QSqlDatabase& database) { return writeWaivers(database, waivers); });
}

QFuture<core::Result<void>> Store::removeWaiver(const QString& id)
{
    return d->run<void>([id](QSqlDatabase& database) { return store::removeWaiver(database, id); });
}

QFuture<core::Result<qint64>> Store::storeRun(const evidence::Evidence& evidence,
                                              const score::Assessment& assessment,
                                              const Retention& retention)
{
    return d->run<qint64>([evidence, assessment, retention](QSqlDatabase& database) {
        if (evidence.isSample)
            return core::Result<qint64>(core::Error{core::Error::Kind::Usage, u"store.sample"_s,
                                                    u"sample data"_s,
                                                    u"sample data is shown, never kept"_s});
        auto run = writeRun(database, evidence, assessment);
        if (!run)
            return run;
        // The run is safe by now; what could not be thinned will be next time.
        const auto thinned = thin(database, assessment.generatedAtUtc, retention);
        if (!thinned)
            qWarning("store: old runs were not thinned: %s", qPrintable(thinned.error().detail));
        return run;
    });
}

QFuture<core::Result<QList<RunSummary>>> Store::runs(int limit)
{
    return d->run<QList<RunSummary>>(
        [limit](QSqlDatabase& database) { return readRuns(database, limit); });
}

QFuture<core::Result<evidence::Evidence>> Store::evidenceOf(qint64 runId)
{
    return d->run<evidence::Evidence>(
        [runId](QSqlDatabase& database) { return readEvidence(database, runId); });
}

QFuture<core::Result<QList<evidence::HostEvidence>>> Store::lastKnown()
{
    return d->run<QList<evidence::HostEvidence>>(readLastKnown);
}

QFuture<core::Result<QList<ScorePoint>>> Store::scoresSince(const QDateTime& sinceUtc)
{
    return d->run<QList<ScorePoint>>(
        [sinceUtc](QSqlDatabase& database) { return readScores(database, sinceUtc); });
}

QFuture<core::Result<QHash<QString, QDateTime>>> Store::firstSeen()
{
    return d->run<QHash<QString, QDateTime>>(readFirstSeen);
}

QFuture<core::Result<Failures>> Store::failuresAt(const QDateTime& atUtc)
{
    return d->run<Failures>(
        [atUtc](QSqlDatabase& database) { return readFailures(database, atUtc); });
}

QFuture<core::Result<void>> Store::saveInventory(const evidence::Answer& contents)
{
    return d->run<void>(
        [contents](QSqlDatabase& database) { return writeInventory(database, contents); });
}

QFuture<core::Result<QList<evidence::Answer>>> Store::inventories(const QStringList& imageIds)
{
    return d->run<QList<evidence::Answer>>(
        [imageIds](QSqlDatabase& database) { return readInventories(database, imageIds); });
}

QFuture<core::Result<QList<InventoryStamp>>> Store::inventoryStamps()
{
    return d->run<QList<InventoryStamp>>(readInventoryStamps);
}

} // namespace plimsoll::store
