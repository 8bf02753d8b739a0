// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

/// One advisory as osv.dev publishes it. Source: OSV schema 1.7.
namespace plimsoll::vuln {

using Views = std::vector<QByteArrayView>;

struct Event
{
    enum class Kind : quint8 { Introduced, Fixed, LastAffected, Limit };

    Kind kind = Kind::Introduced;
    QByteArrayView version = {};

    bool operator==(const Event&) const = default;
};

/// A range of versions; GIT ranges, which name commits, are left out when a record is read.
struct Range
{
    bool isSemVer = false; ///< SEMVER: compared so whatever the ecosystem's own order is
    std::vector<Event> events = {}; ///< in file order, which means nothing

    bool operator==(const Range&) const = default;
};

/// A severity as the record tells it: "CVSS_V3" and a vector, or "Ubuntu" and a word.
struct RawSeverity
{
    QByteArrayView type = {};
    QByteArrayView score = {};

    bool operator==(const RawSeverity&) const = default;
};

/// What one record says about one package.
struct Affected
{
    QByteArrayView ecosystem = {}; ///< whole: "Debian:12"
    QByteArrayView name = {};
    std::vector<Range> ranges = {};
    Views versions = {};
    std::vector<RawSeverity> severities = {}; ///< take the place of the record's own
    QByteArrayView urgency = {}; ///< Debian: "unimportant"
    QByteArrayView priority = {}; ///< Ubuntu: "negligible"
    QByteArrayView informational = {}; ///< RUSTSEC: "unmaintained"

    bool operator==(const Affected&) const = default;
};

struct Record
{
    QByteArrayView id = {};
    QByteArrayView modified = {}; ///< RFC 3339, UTC: as text it sorts by time
    QByteArrayView published = {};
    bool isWithdrawn = false;
    QByteArrayView summary = {};
    QByteArrayView severityWord = {}; ///< database_specific.severity, as GHSA has it
    Views aliases = {}; ///< the same flaw elsewhere
    Views upstream = {}; ///< what it repackages
    Views related = {};
    std::vector<RawSeverity> severities = {};
    std::vector<Affected> affected = {}; ///< without entries that name no package
};

/// Reads records one after the other and reuses its memory for each.
class RecordReader
{
public:
    RecordReader();
    ~RecordReader();
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    /// Parses one record. Its views live until the next call.
    /// Unknown members are passed over; known ones of another type count as absent, except `id`
    /// and `modified`, which a record must have.
    /// Errors (subject empty): Malformed "osv.syntax" (detail: what and where), "osv.shape";
    /// TooLarge "osv.record".
    core::Result<const Record*> read(QByteArrayView json);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The part of an ecosystem before its first colon: "Debian" of "Debian:12".
QByteArrayView baseEcosystem(QByteArrayView ecosystem);

} // namespace plimsoll::vuln
