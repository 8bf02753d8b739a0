// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/record.h"
#include "vuln/sqlite.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace plimsoll::vuln {

/// PRAGMA application_id: tells our file from another program's SQLite file. "PlAd".
inline constexpr int DatabaseId = 0x506c4164;
/// PRAGMA user_version of the tables this program reads and writes.
inline constexpr int DatabaseVersion = 1;

/// One source of the database and what it holds.
struct FeedStatus
{
    enum class Kind { Advisories, Exploited, Probabilities };

    Kind kind = Kind::Advisories;
    QString name = {}; ///< the ecosystem; "KEV", "EPSS"
    qint64 records = 0;
    QDateTime importedAtUtc = {};
    QString newest = {}; ///< time of the newest record, or the list's own date
    QString etag = {}; ///< of the download, where there was one
    QString checksum = {}; ///< "crc32c=..." of the same

    bool operator==(const FeedStatus&) const = default;
};

/// A vulnerability that is known to be exploited. Source: CISA's catalogue.
struct Exploited
{
    QString addedOn = {};
    QString dueOn = {};
    bool isUsedByRansomware = false;

    bool operator==(const Exploited&) const = default;
};

/// One record of the database; its views live until the next one is read.
struct StoredRecord
{
    qint64 number = 0;
    QByteArray id = {};
    QString modified = {};
    QByteArray packed = {}; ///< see unpackRecord()
};

/// The advisory database, open for reading: an index made at import, so that opening it reads
/// nothing and a lookup reads one row. Thread: the one that opened it.
class Database
{
public:
    /// AppDataLocation/advisories.sqlite for the application name "plimsoll".
    static QString defaultPath();

    /// Errors (subject: path): NotFound "advisories.none"; Storage "advisories.open",
    /// "advisories.foreign", "advisories.newer", "advisories.corrupt".
    static core::Result<Database> open(const QString& path);

    /// One state of the file for many lookups, and one lock instead of one a lookup. An import
    /// waits with becoming valid until it ends: not to be kept.
    class Reading
    {
    public:
        explicit Reading(Database& database);
        ~Reading();
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;

    private:
        Database& m_database;
    };

    /// "sha256:..." of everything that decides a match: an input of every audit.
    QString digest() const { return m_digest; }
    core::Result<QList<FeedStatus>> status() const;
    /// Whether advisories for an ecosystem ("Debian:12", "npm") were ever imported.
    bool covers(QByteArrayView ecosystem) const;

    /// The packed entries about a package; empty when there are none. `name` is normalised.
    /// Lives until the next call.
    QByteArrayView entries(QByteArrayView base, QByteArrayView name);
    std::optional<StoredRecord> record(qint64 number);
    std::optional<StoredRecord> record(QByteArrayView id);
    /// Numbers of the records that name this id as an alias.
    QList<qint64> recordsWithAlias(QByteArrayView id);
    std::optional<Exploited> exploited(QByteArrayView cve);
    /// The chance of exploitation within 30 days, 0 .. 1. Source: FIRST's EPSS.
    std::optional<double> probability(QByteArrayView cve);
    /// Whether a lookup failed since opening: what was found then is not all there is.
    bool hasFailed() const { return m_hasFailed; }

private:
    Database(Sqlite file, QString digest, std::vector<QByteArray> bases);
    core::Result<void> prepare();
    bool step(Statement& statement);
    std::optional<StoredRecord> recordOf(Statement& statement);
    void remember(const StoredRecord& record);

    Sqlite m_file;
    QString m_digest;
    std::vector<QByteArray> m_bases; ///< with advisories
    Statement m_entries;
    Statement m_byNumber;
    Statement m_byId;
    Statement m_byAlias;
    Statement m_exploited;
    Statement m_probability;
    QHash<qint64, StoredRecord> m_records; ///< of the Reading in force, by number
    QHash<QByteArray, qint64> m_numbers; ///< of the same, by id
    bool m_isReading = false;
    bool m_hasFailed = false;
};

} // namespace plimsoll::vuln
