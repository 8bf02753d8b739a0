// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/aliases.h"

#include "vuln/packing.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::vuln {

namespace {

constexpr qsizetype MaxNames = 1000;

} // namespace

const AliasGroup& AliasGroups::groupOf(const QByteArray& id)
{
    if (const auto known = m_names.constFind(id); known != m_names.cend())
        return *m_groups.constFind(*known);
    const AliasGroup group = gather(id);
    for (const QByteArray& name : group.ids)
        m_names.insert(name, group.name);
    return *m_groups.insert(group.name, group);
}

AliasGroup AliasGroups::gather(const QByteArray& id)
{
    QSet<QByteArray> seen = {id};
    QSet<qint64> records;
    QList<QByteArray> open = {id};
    const auto reach = [&](const StoredRecord& record) {
        if (records.contains(record.number))
            return;
        records.insert(record.number);
        QList<QByteArray> names = {record.id};
        for (const QByteArrayView alias : unpackRecord(record.packed).aliases)
            names.append(alias.toByteArray());
        for (const QByteArray& name : std::as_const(names)) {
            if (!seen.contains(name) && seen.size() < MaxNames) {
                seen.insert(name);
                open.append(name);
            }
        }
    };
    while (!open.isEmpty()) {
        const QByteArray name = open.takeLast();
        if (const auto own = m_database.record(QByteArrayView(name)))
            reach(*own);
        for (const qint64 number : m_database.recordsWithAlias(name)) {
            if (const auto other = m_database.record(number))
                reach(*other);
        }
    }
    AliasGroup group{.ids = seen.values(), .records = records.values()};
    std::ranges::sort(group.ids);
    std::ranges::sort(group.records);
    const auto isCve = [](const QByteArray& name) { return name.startsWith("CVE-"); };
    const auto cve = std::ranges::find_if(group.ids, isCve);
    group.name = cve != group.ids.end() ? *cve : group.ids.first();
    return group;
}

} // namespace plimsoll::vuln
