// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/database.h"

#include <QHash>

namespace plimsoll::vuln {

/// One flaw under all its names: aliases are symmetric and transitive.
struct AliasGroup
{
    QByteArray name = {}; ///< its smallest CVE, else its smallest id
    QList<QByteArray> ids = {}; ///< sorted, the name among them
    QList<qint64> records = {}; ///< numbers of the group's records in the database
};

/// Finds groups in a database and remembers them. Thread: the database's.
class AliasGroups
{
public:
    explicit AliasGroups(Database& database)
        : m_database(database)
    {
    }

    /// The group of an id, which need not have a record of its own. Hostile chains end at a
    /// thousand names. Lives as long as this object.
    const AliasGroup& groupOf(const QByteArray& id);

private:
    AliasGroup gather(const QByteArray& id);

    Database& m_database;
    QHash<QByteArray, AliasGroup> m_groups; ///< under their names
    QHash<QByteArray, QByteArray> m_names; ///< of the group of each id
};

} // namespace plimsoll::vuln
