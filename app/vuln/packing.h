// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/record.h"

#include <QByteArray>

#include <functional>

/// How records and what they say about packages stand in the database: lengths and bytes, read in
/// place. A damaged file ends the reading, never the program.
namespace plimsoll::vuln {

/// What is kept of a record beside its entries.
QByteArray packRecord(const Record& record);
/// Views into `bytes`. id, modified and affected stay empty.
Record unpackRecord(QByteArrayView bytes);
/// The base ecosystems that a packed record mentions.
Views basesOf(QByteArrayView bytes);

/// Appends the entry of a record about one package; of its ecosystem only what follows the base.
void packEntry(qint64 recordId, const Affected& affected, QByteArray& into);

/// Entries of one package, one after the other.
class EntryReader
{
public:
    EntryReader(QByteArrayView base, QByteArrayView entries)
        : m_base(base)
        , m_rest(entries)
    {
    }

    /// False at the end. The entry is only found, not yet read.
    bool next();
    qint64 recordId() const { return m_recordId; }
    /// Whether the entry covers packages of this ecosystem; see coversEcosystem().
    bool covers(QByteArrayView ecosystem) const;
    /// The entry, without its name. Views into the bytes given; `ecosystem` is the base alone.
    void read(Affected& into) const;
    /// The entry as packed.
    QByteArrayView packed() const { return m_packed; }

private:
    QByteArrayView m_base;
    QByteArrayView m_rest;
    QByteArrayView m_packed;
    QByteArrayView m_suffix;
    QByteArrayView m_body;
    qint64 m_recordId = 0;
};

/// The entries of which the record's number passes.
QByteArray filteredEntries(QByteArrayView entries, const std::function<bool(qint64)>& passes);

} // namespace plimsoll::vuln
