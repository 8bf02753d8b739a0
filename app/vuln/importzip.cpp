// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/importzip.h"

#include "vuln/digits.h"
#include "vuln/evaluate.h"
#include "vuln/packing.h"
#include "vuln/zipreader.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <zlib.h>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

using PackageKey = std::pair<QByteArray, QByteArray>; ///< base ecosystem, normalised name

/// Takes the records of one zip into the tables. Entries about packages are gathered in memory and
/// written in the order of their key: that is what makes an import fast.
class ZipImport
{
public:
    ZipImport(Sqlite& file, QString path)
        : m_file(file)
        , m_path(std::move(path))
    {
    }

    core::Result<void> prepare();
    core::Result<void> take(const Record& record, QByteArrayView json);
    core::Result<void> finish();

    ImportReport report;
    FeedStatus feed;
    bool isOneEcosystem() const { return !m_ecosystem.isEmpty(); }

private:
    struct Known
    {
        qint64 number = 0;
        QByteArray modified = {};
        QByteArray body = {};
    };
    std::optional<Known> known(QByteArrayView id);
    void drop(const Known& known);
    bool insertRecord(qint64 number, const Record& record, QByteArrayView json);
    void gather(qint64 number, const Record& record);
    void noteEcosystems(const Record& record);
    void chooseEcosystem();
    core::Result<void> clearEcosystem();
    core::Result<void> clearOthers();
    core::Result<void> rewrite(const QByteArray& base, const std::function<bool(qint64)>& passes);
    core::Result<void> deleteRecords();
    core::Result<void> writePackages();

    Sqlite& m_file;
    QString m_path;
    Statement m_find;
    Statement m_insert;
    Statement m_addAlias;
    Statement m_removeAliases;
    bool m_wasEmpty = false;
    qint64 m_last = 0; ///< greatest number given to a record
    QHash<PackageKey, QByteArray> m_fresh; ///< entries of this zip
    QHash<QByteArray, qint64> m_counts; ///< records of this zip about each base
    qint64 m_seenCount = 0;
    QSet<qint64> m_seen; ///< numbers of the zip's records, old and new
    QSet<qint64> m_kept; ///< of those the database has in a later state
    QSet<qint64> m_dropped; ///< whose old entries go: replaced, withdrawn or no longer there
    QSet<qint64> m_deleted; ///< records that go
    QSet<QByteArray> m_droppedBases; ///< where the old entries of the dropped may stand
    QByteArray m_newest;
    QByteArray m_ecosystem; ///< the one that this zip is about
};

core::Result<void> ZipImport::prepare()
{
    auto last = m_file.prepare("SELECT coalesce(max(number), 0) FROM record");
    if (!last)
        return last.error();
    if (!last->step())
        return m_file.error();
    m_last = last->integer(0);
    m_wasEmpty = m_last == 0;
    const std::pair<Statement*, const char*> statements[] = {
        {&m_find, "SELECT number, modified, body FROM record WHERE id = ?1"},
        {&m_insert, "INSERT OR REPLACE INTO record VALUES (?1, ?2, ?3, ?4, ?5)"},
        {&m_addAlias, "INSERT OR IGNORE INTO alias VALUES (?1, ?2)"},
        {&m_removeAliases, "DELETE FROM alias WHERE record = ?1 AND id = ?2"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = m_file.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

std::optional<ZipImport::Known> ZipImport::known(QByteArrayView id)
{
    m_find.bind(id);
    if (!m_find.step())
        return std::nullopt;
    Known known{m_find.integer(0), m_find.bytes(1).toByteArray(), m_find.bytes(2).toByteArray()};
    m_find.reset();
    return known;
}

void ZipImport::drop(const Known& known)
{
    m_dropped.insert(known.number);
    for (const QByteArrayView base : basesOf(known.body))
        m_droppedBases.insert(base.toByteArray());
    for (const QByteArrayView alias : unpackRecord(known.body).aliases)
        m_removeAliases.bind(known.number, alias).execute();
}

core::Result<void> ZipImport::take(const Record& record, QByteArrayView json)
{
    const auto old = known(record.id);
    if (old)
        m_seen.insert(old->number);
    if (record.isWithdrawn) {
        ++report.withdrawn;
        if (old && !m_kept.contains(old->number)) {
            drop(*old);
            m_deleted.insert(old->number);
        }
        return {};
    }
    noteEcosystems(record);
    if (old && compareBytes(old->modified, record.modified) > 0) {
        ++report.older;
        m_kept.insert(old->number);
        return {};
    }
    if (old)
        drop(*old);
    const qint64 number = ++m_last;
    if (!insertRecord(number, record, json))
        return m_file.error();
    gather(number, record);
    m_seen.insert(number);
    ++report.records;
    return {};
}

bool ZipImport::insertRecord(qint64 number, const Record& record, QByteArrayView json)
{
    const QByteArray body = packRecord(record);
    const qint64 checksum =
        qint64(crc32_z(0, reinterpret_cast<const Bytef*>(json.data()), z_size_t(json.size())));
    m_insert.bind(number, record.id, record.modified, checksum, body);
    bool isDone = m_insert.execute();
    for (const QByteArrayView alias : record.aliases)
        isDone &= m_addAlias.bind(alias, number).execute();
    return isDone;
}

void ZipImport::gather(qint64 number, const Record& record)
{
    for (const Affected& affected : record.affected) {
        const PackageKey key{baseEcosystem(affected.ecosystem).toByteArray(),
                             normalisedName(affected.ecosystem, affected.name)};
        packEntry(number, affected, m_fresh[key]);
    }
}

void ZipImport::noteEcosystems(const Record& record)
{
    Views bases;
    for (const Affected& affected : record.affected) {
        const QByteArrayView base = baseEcosystem(affected.ecosystem);
        if (std::ranges::find(bases, base) == bases.end())
            bases.push_back(base);
    }
    for (const QByteArrayView base : bases)
        ++m_counts[base.toByteArray()];
    ++m_seenCount;
    if (compareBytes(m_newest, record.modified) < 0)
        m_newest = record.modified.toByteArray();
}

/// The ecosystem that every record is about. Of several such the one that names the file or its
/// folder; none, when neither does.
void ZipImport::chooseEcosystem()
{
    QList<QByteArray> candidates;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        if (it.value() == m_seenCount)
            candidates.append(it.key());
    }
    if (candidates.size() > 1) {
        const QFileInfo info(m_path);
        candidates.removeIf([&info](const QByteArray& base) {
            const QString name = QString::fromUtf8(base);
            return name != info.dir().dirName() && name != info.completeBaseName();
        });
    }
    if (candidates.size() == 1)
        m_ecosystem = candidates.first();
}

/// Rewrites the rows of an ecosystem to the entries of which the record's number passes.
core::Result<void> ZipImport::rewrite(const QByteArray& base,
                                      const std::function<bool(qint64)>& passes)
{
    auto select = m_file.prepare("SELECT name, entries FROM package WHERE base = ?1");
    auto update = m_file.prepare("UPDATE package SET entries = ?3 WHERE base = ?1 AND name = ?2");
    if (!select || !update)
        return m_file.error();
    QList<std::pair<QByteArray, QByteArray>> changed;
    select->bind(QByteArrayView(base));
    while (select->step()) {
        const QByteArray kept = filteredEntries(select->bytes(1), passes);
        if (kept.size() != select->bytes(1).size())
            changed.append({select->bytes(0).toByteArray(), kept});
    }
    if (select->hasFailed())
        return m_file.error();
    for (const auto& [name, entries] : changed) {
        if (!update->bind(QByteArrayView(base), QByteArrayView(name), entries).execute())
            return m_file.error();
    }
    return m_file.run("DELETE FROM package WHERE length(entries) = 0");
}

/// What the database had for the zip's ecosystem goes, but for records of a later state. Records
/// that are in the zip no more go whole.
core::Result<void> ZipImport::clearEcosystem()
{
    if (m_wasEmpty)
        return {};
    auto select = m_file.prepare("SELECT entries FROM package WHERE base = ?1");
    if (!select)
        return select.error();
    QSet<qint64> gone;
    select->bind(QByteArrayView(m_ecosystem));
    while (select->step()) {
        EntryReader reader({}, select->bytes(0));
        while (reader.next()) {
            if (!m_seen.contains(reader.recordId()))
                gone.insert(reader.recordId());
        }
    }
    auto find = m_file.prepare("SELECT number, modified, body FROM record WHERE number = ?1");
    if (!find)
        return find.error();
    for (const qint64 number : std::as_const(gone)) {
        find->bind(number);
        if (find->step())
            drop({number, {}, find->bytes(2).toByteArray()});
    }
    report.removed = gone.size();
    m_deleted.unite(gone);
    return rewrite(m_ecosystem, [this](qint64 number) { return m_kept.contains(number); });
}

core::Result<void> ZipImport::clearOthers()
{
    for (const QByteArray& base : std::as_const(m_droppedBases)) {
        if (base == m_ecosystem)
            continue;
        const auto done =
            rewrite(base, [this](qint64 number) { return !m_dropped.contains(number); });
        if (!done)
            return done.error();
    }
    return {};
}

core::Result<void> ZipImport::deleteRecords()
{
    auto remove = m_file.prepare("DELETE FROM record WHERE number = ?1");
    if (!remove)
        return remove.error();
    for (const qint64 number : std::as_const(m_deleted)) {
        if (!remove->bind(number).execute())
            return m_file.error();
    }
    return {};
}

core::Result<void> ZipImport::writePackages()
{
    auto insert =
        m_file.prepare("INSERT INTO package VALUES (?1, ?2, ?3) ON CONFLICT (base, name) "
                       "DO UPDATE SET entries = CAST(entries || excluded.entries AS BLOB)");
    if (!insert)
        return insert.error();
    QList<PackageKey> keys = m_fresh.keys();
    std::ranges::sort(keys);
    for (const PackageKey& key : std::as_const(keys)) {
        insert->bind(QByteArrayView(key.first), QByteArrayView(key.second), m_fresh[key]);
        if (!insert->execute())
            return m_file.error();
    }
    return {};
}

core::Result<void> ZipImport::finish()
{
    chooseEcosystem();
    if (isOneEcosystem()) {
        if (const auto cleared = clearEcosystem(); !cleared)
            return cleared.error();
    }
    if (const auto cleared = clearOthers(); !cleared)
        return cleared.error();
    if (const auto deleted = deleteRecords(); !deleted)
        return deleted.error();
    report.name = feed.name = QString::fromUtf8(m_ecosystem);
    feed.records = m_seenCount;
    feed.newest = QString::fromUtf8(m_newest);
    return writePackages();
}

} // namespace

core::Result<ImportReport> importZip(Sqlite& file, const QString& path,
                                     const ImportProgress& progress,
                                     std::optional<FeedStatus>& feed)
{
    const auto zip = ZipReader::open(path);
    if (!zip)
        return zip.error();
    ZipImport import(file, path);
    if (const auto prepared = import.prepare(); !prepared)
        return prepared.error();
    RecordReader reader;
    for (int count = 0;; ++count) {
        const auto next = (*zip)->next();
        if (!next)
            return next.error();
        if (!next->has_value())
            break;
        const ZipReader::File& member = next->value();
        const auto record = reader.read(member.bytes);
        if (!record) {
            core::Error error = record.error();
            error.subject = u"%1 in %2"_s.arg(member.name, path);
            return error;
        }
        if (const auto taken = import.take(**record, member.bytes); !taken)
            return taken.error();
        if (count % 256 == 0 && progress
            && !progress(path, (*zip)->packedBytes(), (*zip)->totalBytes()))
            return core::Error{core::Error::Kind::Cancelled, u"cancelled"_s, path};
    }
    if (const auto finished = import.finish(); !finished)
        return finished.error();
    if (import.isOneEcosystem())
        feed = import.feed;
    return import.report;
}

} // namespace plimsoll::vuln
