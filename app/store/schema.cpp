// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/sql.h"

#include <QFile>
#include <QtEndian>

#include <iterator>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;

namespace {

// A step is never changed once released; what comes later is a step of its own.
// Times are milliseconds since 1970 UTC, scores thousandths of a point, enums the numbers of
// core::Outcome, core::Severity, core::Stage and core::ObjectKind.
constexpr const char* Step1[] = {
    R"(CREATE TABLE hosts (
        name TEXT PRIMARY KEY,
        group_name TEXT NOT NULL,
        url TEXT NOT NULL,
        ca_file TEXT,           -- the three paths are there together or not at all
        cert_file TEXT,
        key_file TEXT,
        server_name TEXT NOT NULL,
        allow_plain INTEGER NOT NULL,
        read_processes INTEGER NOT NULL,
        in_keyring INTEGER NOT NULL  -- whether the keyring holds something for this host
    ) STRICT)",

    R"(CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        generated_at INTEGER NOT NULL,
        plimsoll TEXT NOT NULL,
        benchmark TEXT NOT NULL,
        policy_digest TEXT NOT NULL,
        fleet INTEGER,
        stage_host INTEGER,
        stage_dockerfile INTEGER,
        stage_image INTEGER,
        stage_container INTEGER,
        is_provisional INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX runs_by_time ON runs (generated_at)",

    R"(CREATE TABLE host_runs (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        host TEXT NOT NULL,
        state TEXT NOT NULL,
        error_code TEXT,
        overall INTEGER,
        stage_host INTEGER,
        stage_dockerfile INTEGER,
        stage_image INTEGER,
        stage_container INTEGER,
        is_provisional INTEGER NOT NULL,
        failing INTEGER NOT NULL,
        PRIMARY KEY (run, host)
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX host_runs_by_host ON host_runs (host)",

    // Every object once, however many findings of however many runs name it.
    R"(CREATE TABLE objects (
        id INTEGER PRIMARY KEY,
        host TEXT NOT NULL,
        kind INTEGER NOT NULL,
        object_id TEXT NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (host, kind, object_id, name)
    ) STRICT)",

    // What is neither passed nor out of scope; a row that is missing beside its host_run passed or
    // did not apply, and the evidence tells which for as long as it is kept.
    R"(CREATE TABLE findings (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        object INTEGER NOT NULL REFERENCES objects (id) ON DELETE CASCADE,
        check_id TEXT NOT NULL,
        line INTEGER NOT NULL,  -- of a Dockerfile, 1-based; 0: none
        outcome INTEGER NOT NULL,
        severity INTEGER NOT NULL,
        stage INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX findings_by_run ON findings (run)",
    "CREATE INDEX findings_by_object ON findings (object)",

    R"(CREATE TABLE evidence (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        host TEXT NOT NULL,
        packed BLOB NOT NULL,   -- evidence::packHost: sealed, zstd
        PRIMARY KEY (run, host)
    ) STRICT)",
};

// What people decided.
constexpr const char* Step2[] = {
    R"(CREATE TABLE policies (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL      -- a policy file, plimsoll.policy/1
    ) STRICT)",

    R"(CREATE TABLE policy_groups (
        group_name TEXT PRIMARY KEY,  -- empty: every host whose group has none of its own
        policy TEXT NOT NULL REFERENCES policies (name) ON DELETE CASCADE
    ) STRICT)",

    // Kinds, scopes, objects and days as a waiver file spells them; ids of checks of edition 1.6.0.
    R"(CREATE TABLE waivers (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        check_id TEXT NOT NULL,
        scope TEXT NOT NULL,
        group_name TEXT NOT NULL,
        host TEXT NOT NULL,
        object_kind TEXT NOT NULL,
        object TEXT NOT NULL,
        reason TEXT NOT NULL,
        who TEXT NOT NULL,
        reference TEXT NOT NULL,
        from_day TEXT NOT NULL,
        until_day TEXT NOT NULL
    ) STRICT)",

    "ALTER TABLE runs ADD COLUMN waivers_digest TEXT NOT NULL DEFAULT ''",
};

// The opt-in to host files; nobody had given it before.
constexpr const char* Step3[] = {
    "ALTER TABLE hosts ADD COLUMN host_files INTEGER NOT NULL DEFAULT 0",
};

// What scans read of images, each body once, and which evidence rests on it.
constexpr const char* Step4[] = {
    R"(CREATE TABLE inventories (
        digest TEXT PRIMARY KEY,     -- of the body: "sha256:..."
        image TEXT NOT NULL,         -- "sha256:...", the same image on every host
        is_full INTEGER NOT NULL,    -- every layer, not the package databases alone
        scanned_at INTEGER NOT NULL, -- the last time it was read so
        packed BLOB NOT NULL         -- image::toJson() as canonical JSON, sealed, zstd
    ) STRICT)",
    "CREATE INDEX inventories_by_image ON inventories (image)",

    R"(CREATE TABLE evidence_inventories (
        run INTEGER NOT NULL,
        host TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES inventories (digest),
        scanned_at INTEGER NOT NULL, -- as that evidence says it
        PRIMARY KEY (run, host, digest),
        FOREIGN KEY (run, host) REFERENCES evidence (run, host)
            ON DELETE CASCADE ON UPDATE CASCADE
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX evidence_inventories_by_digest ON evidence_inventories (digest)",
};

// When each vulnerability was met first, and last.
constexpr const char* Step5[] = {
    R"(CREATE TABLE vulnerabilities (
        id TEXT PRIMARY KEY,         -- "CVE-..." where it has one
        first_seen INTEGER NOT NULL, -- of the evidence it was found in
        last_seen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",
};

struct Step
{
    const char* const* statements;
    qsizetype count;
};

constexpr Step Steps[] = {
    {Step1, std::size(Step1)}, {Step2, std::size(Step2)}, {Step3, std::size(Step3)},
    {Step4, std::size(Step4)}, {Step5, std::size(Step5)},
};

constexpr qsizetype HeaderBytes = 100;
constexpr qsizetype VersionOffset = 60;
constexpr qsizetype ApplicationIdOffset = 68;

core::Error newer(const QString& path, int version)
{
    return {.kind = core::Error::Kind::Storage,
            .code = u"store.newer"_s,
            .subject = path,
            .detail = u"schema %1, this program knows %2"_s.arg(version).arg(currentSchema())};
}

core::Result<void> runStep(QSqlDatabase& database, int number)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    // Another process may have been faster between our look and our lock.
    const auto version = integer(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version >= number)
        return {};
    const Step& step = Steps[number - 1];
    for (qsizetype i = 0; i < step.count; ++i) {
        if (const auto done = execute(database, QString::fromLatin1(step.statements[i])); !done)
            return done;
    }
    if (const auto done = execute(database, u"PRAGMA user_version = %1"_s.arg(number)); !done)
        return done;
    return transaction.commit();
}

} // namespace

int currentSchema()
{
    return int(std::size(Steps));
}

core::Result<void> checkHeader(const QString& path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    const auto storageError = [&path](const QString& code, const QString& detail) {
        return core::Error{core::Error::Kind::Storage, code, path, detail};
    };
    if (!file.open(QIODevice::ReadOnly))
        return storageError(u"store.open"_s, file.errorString());
    const QByteArray header = file.read(HeaderBytes);
    if (header.size() < HeaderBytes || !header.startsWith("SQLite format 3"))
        return storageError(u"store.corrupt"_s, u"no SQLite header"_s);
    const auto version = qFromBigEndian<qint32>(header.constData() + VersionOffset);
    const auto application = qFromBigEndian<qint32>(header.constData() + ApplicationIdOffset);
    // Zero: our own program ended before its first step was written.
    if (application != ApplicationId && application != 0)
        return storageError(u"store.foreign"_s, u"application id %1"_s.arg(application));
    if (application == 0 && version != 0)
        return storageError(u"store.foreign"_s, u"no application id"_s);
    if (version > currentSchema())
        return newer(path, version);
    return {};
}

core::Result<void> checkSchema(QSqlDatabase& database)
{
    const auto version = integer(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version > currentSchema())
        return newer(database.databaseName(), int(*version));
    const auto application = integer(database, u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    const auto tables = integer(database, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if (*application != ApplicationId && *tables > 0)
        return core::Error{core::Error::Kind::Storage, u"store.foreign"_s, database.databaseName(),
                           u"tables, and no application id of ours"_s};
    return {};
}

core::Result<void> migrate(QSqlDatabase& database)
{
    const auto version = integer(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version == 0) {
        const QString mark = u"PRAGMA application_id = %1"_s.arg(ApplicationId);
        if (const auto done = execute(database, mark); !done)
            return done;
    }
    for (int number = int(*version) + 1; number <= currentSchema(); ++number) {
        if (const auto done = runStep(database, number); !done)
            return done;
    }
    return {};
}

} // namespace plimsoll::store
