// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/aliases.h"

#include "vuln/packing.h"

#include <algorithm>

namespace plimsoll::vuln {

namespace {

constexpr qsizetype MaxNames = 1000; // and records

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
    // Groups are of a few names: looking through a list costs less than a hash of each.
    AliasGroup group{.ids = {id}};
    QList<QByteArray> open = {id};
    const auto meet = [&](const QByteArray& name) {
        if (group.ids.size() < MaxNames && !group.ids.contains(name)) {
            group.ids.append(name);
            open.append(name);
        }
    };
    const auto reach = [&](const StoredRecord& record) {
        if (group.records.size() >= MaxNames || group.records.contains(record.number))
            return;
        group.records.append(record.number);
        meet(record.id);
        for (const QByteArrayView alias : unpackRecord(record.packed).aliases)
            meet(alias.toByteArray());
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
    std::ranges::sort(group.ids);
    std::ranges::sort(group.records);
    const auto isCve = [](const QByteArray& name) { return name.startsWith("CVE-"); };
    const auto cve = std::ranges::find_if(group.ids, isCve);
    group.name = cve != group.ids.end() ? *cve : group.ids.first();
    return group;
}

} // namespace plimsoll::vuln
