// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/database.h"

#include "core/places.h"
#include "vuln/databasefile.h"

#include <QFileInfo>

#include <algorithm>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

QString Database::defaultPath()
{
    return core::dataFolder() + "/advisories.sqlite"_L1;
}

core::Result<Database> Database::open(const QString& path)
{
    if (!QFileInfo::exists(path))
        return core::Error{core::Error::Kind::NotFound, u"advisories.none"_s, path};
    auto file = Sqlite::open(path, Sqlite::Mode::ReadOnly);
    if (!file)
        return file.error();
    if (const auto ours = checkOurs(*file, path); !ours)
        return ours.error();
    const auto digest = storedDigest(*file);
    if (!digest)
        return digest.error();
    auto statement = file->prepare("SELECT name FROM feed WHERE kind = 0");
    if (!statement)
        return statement.error();
    std::vector<QByteArray> bases;
    while (statement->step())
        bases.push_back(statement->bytes(0).toByteArray());
    if (statement->hasFailed())
        return file->error();
    Database database(std::move(*file), *digest, std::move(bases));
    if (const auto prepared = database.prepare(); !prepared)
        return prepared.error();
    return database;
}

Database::Database(Sqlite file, QString digest, std::vector<QByteArray> bases)
    : m_file(std::move(file))
    , m_digest(std::move(digest))
    , m_bases(std::move(bases))
{
}

core::Result<void> Database::prepare()
{
    const std::pair<Statement*, const char*> statements[] = {
        {&m_entries, "SELECT entries FROM package WHERE base = ?1 AND name = ?2"},
        {&m_byNumber, "SELECT number, id, modified, body FROM record WHERE number = ?1"},
        {&m_byId, "SELECT number, id, modified, body FROM record WHERE id = ?1"},
        {&m_byAlias, "SELECT record FROM alias WHERE id = ?1"},
        {&m_exploited, "SELECT added, due, ransomware FROM exploited WHERE cve = ?1"},
        {&m_probability, "SELECT score FROM probability WHERE cve = ?1"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = m_file.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return {};
}

Database::Reading::Reading(Database& database)
    : m_database(database)
{
    m_database.m_hasFailed |= !m_database.m_file.run("BEGIN").has_value();
    m_database.m_isReading = true;
}

Database::Reading::~Reading()
{
    for (Statement* statement :
         {&m_database.m_entries, &m_database.m_byNumber, &m_database.m_byId, &m_database.m_byAlias,
          &m_database.m_exploited, &m_database.m_probability})
        statement->reset();
    m_database.m_isReading = false;
    m_database.m_records.clear(); // the next one may read another state of the file
    m_database.m_numbers.clear();
    m_database.m_hasFailed |= !m_database.m_file.run("COMMIT").has_value();
}

bool Database::step(Statement& statement)
{
    const bool hasRow = statement.step();
    m_hasFailed |= statement.hasFailed();
    return hasRow;
}

core::Result<QList<FeedStatus>> Database::status() const
{
    return storedFeeds(m_file);
}

bool Database::covers(QByteArrayView ecosystem) const
{
    return std::ranges::find(m_bases, baseEcosystem(ecosystem)) != m_bases.end();
}

QByteArrayView Database::entries(QByteArrayView base, QByteArrayView name)
{
    m_entries.bind(base, name);
    return step(m_entries) ? m_entries.bytes(0) : QByteArrayView();
}

std::optional<StoredRecord> Database::recordOf(Statement& statement)
{
    if (!step(statement))
        return std::nullopt;
    StoredRecord record{statement.integer(0), statement.bytes(1).toByteArray(), statement.text(2),
                        statement.bytes(3).toByteArray()};
    statement.reset();
    remember(record);
    return record;
}

/// A match asks for the same few again and again.
void Database::remember(const StoredRecord& record)
{
    constexpr qsizetype MostRecords = 4096;
    if (!m_isReading)
        return;
    if (m_records.size() >= MostRecords) {
        m_records.clear();
        m_numbers.clear();
    }
    m_numbers.insert(record.id, record.number);
    m_records.insert(record.number, record);
}

std::optional<StoredRecord> Database::record(qint64 number)
{
    if (const auto known = m_records.constFind(number); known != m_records.cend())
        return *known;
    m_byNumber.bind(number);
    return recordOf(m_byNumber);
}

std::optional<StoredRecord> Database::record(QByteArrayView id)
{
    const auto known = m_numbers.constFind(QByteArray::fromRawData(id.data(), id.size()));
    if (known != m_numbers.cend())
        return record(*known);
    m_byId.bind(id);
    return recordOf(m_byId);
}

QList<qint64> Database::recordsWithAlias(QByteArrayView id)
{
    QList<qint64> numbers;
    m_byAlias.bind(id);
    while (step(m_byAlias))
        numbers.append(m_byAlias.integer(0));
    return numbers;
}

std::optional<Exploited> Database::exploited(QByteArrayView cve)
{
    m_exploited.bind(cve);
    if (!step(m_exploited))
        return std::nullopt;
    return Exploited{m_exploited.text(0), m_exploited.text(1), m_exploited.integer(2) != 0};
}

std::optional<double> Database::probability(QByteArrayView cve)
{
    m_probability.bind(cve);
    if (!step(m_probability))
        return std::nullopt;
    return m_probability.real(0);
}

} // namespace plimsoll::vuln
