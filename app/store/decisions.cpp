// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisions.h"

#include "cis/policyfile.h"
#include "cis/waiverfile.h"
#include "store/sql.h"

#include <QSqlError>
#include <QVariant>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;
using core::Waiver;

namespace {

core::Error usage(const QString& code, const QString& subject, const QString& detail)
{
    return {core::Error::Kind::Usage, code, subject, detail};
}

core::Result<void> requirePolicy(QSqlDatabase& database, const QString& name)
{
    const auto count =
        integer(database, u"SELECT count(*) FROM policies WHERE name = ?"_s, {text(name)});
    if (!count)
        return count.error();
    if (*count == 0)
        return core::Error{core::Error::Kind::NotFound, u"policy.unknown"_s, name,
                           u"no stored policy has this name"_s};
    return {};
}

core::Result<void> readAssignments(QSqlDatabase& database, StoredPolicies& stored)
{
    auto rows = query(database, u"SELECT group_name, policy FROM policy_groups"_s);
    if (!rows)
        return rows.error();
    while (rows->next())
        stored.byGroup.insert(rows->value(0).toString(), rows->value(1).toString());
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return {};
}

Waiver waiverOfRow(const QSqlQuery& row)
{
    const auto textAt = [&row](int column) { return row.value(column).toString(); };
    return {.id = textAt(0),
            .kind = core::waiverKindFromName(textAt(1)).value_or(Waiver::Kind::Waiver),
            .check = textAt(2),
            .scope = core::waiverScopeFromName(textAt(3)).value_or(Waiver::Scope::Object),
            .group = textAt(4),
            .host = textAt(5),
            .objectKind = core::objectKindFromName(textAt(6)).value_or(core::ObjectKind::Host),
            .object = textAt(7),
            .reason = textAt(8),
            .who = textAt(9),
            .reference = textAt(10),
            .from = QDate::fromString(textAt(11), Qt::ISODate),
            .until = QDate::fromString(textAt(12), Qt::ISODate)};
}

core::Result<void> insertWaiver(QSqlDatabase& database, const Waiver& waiver)
{
    const QList<core::FormProblem> problems = cis::problemsOf(waiver);
    if (!problems.isEmpty())
        return usage(u"waiver.refused"_s, waiver.id,
                     problems.first().key + u' ' + core::english(problems.first().what));
    return execute(database,
                   u"INSERT OR REPLACE INTO waivers (id, kind, check_id, scope, group_name, host, "
                   "object_kind, object, reason, who, reference, from_day, until_day) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {text(waiver.id), core::waiverKindName(waiver.kind), text(waiver.check),
                    core::waiverScopeName(waiver.scope), text(waiver.group), text(waiver.host),
                    core::objectKindName(waiver.objectKind), text(waiver.object),
                    text(waiver.reason), text(waiver.who), text(waiver.reference),
                    waiver.from.toString(Qt::ISODate), waiver.until.toString(Qt::ISODate)});
}

} // namespace

const core::Policy* StoredPolicies::find(QStringView name) const
{
    for (const core::Policy& policy : policies) {
        if (policy.name == name)
            return &policy;
    }
    return nullptr;
}

core::Result<StoredPolicies> readPolicies(QSqlDatabase& database)
{
    auto rows = query(database, u"SELECT name, body FROM policies ORDER BY name"_s);
    if (!rows)
        return rows.error();
    StoredPolicies stored;
    while (rows->next()) {
        const auto read = cis::readPolicy(rows->value(1).toByteArray());
        if (!read.isAccepted())
            return core::Error{core::Error::Kind::Storage, u"store.sql"_s, database.databaseName(),
                               u"policy %1: %2"_s.arg(rows->value(0).toString(),
                                                      read.problems.first().sentence())};
        stored.policies.append(read.value);
    }
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    if (const auto done = readAssignments(database, stored); !done)
        return done.error();
    return stored;
}

core::Result<void> writePolicy(QSqlDatabase& database, const core::Policy& policy)
{
    // What a file could not say is not stored either: it would not be read back.
    const QByteArray body = cis::writePolicy(policy);
    const auto read = cis::readPolicy(body);
    if (!read.isAccepted())
        return usage(u"policy.refused"_s, policy.name, read.problems.first().sentence());
    return execute(database,
                   u"INSERT INTO policies (name, body) VALUES (?, ?) "
                   "ON CONFLICT (name) DO UPDATE SET body = excluded.body"_s,
                   {text(policy.name), QString::fromUtf8(body)});
}

core::Result<void> removePolicy(QSqlDatabase& database, const QString& name)
{
    if (const auto known = requirePolicy(database, name); !known)
        return known;
    return execute(database, u"DELETE FROM policies WHERE name = ?"_s, {text(name)});
}

core::Result<void> assignPolicy(QSqlDatabase& database, const QString& group, const QString& name)
{
    if (name.isEmpty())
        return execute(database, u"DELETE FROM policy_groups WHERE group_name = ?"_s,
                       {text(group)});
    if (const auto known = requirePolicy(database, name); !known)
        return known;
    return execute(database,
                   u"INSERT OR REPLACE INTO policy_groups (group_name, policy) VALUES (?, ?)"_s,
                   {text(group), text(name)});
}

core::Result<QList<Waiver>> readWaivers(QSqlDatabase& database)
{
    auto rows = query(database,
                      u"SELECT id, kind, check_id, scope, group_name, host, object_kind, object, "
                      "reason, who, reference, from_day, until_day FROM waivers "
                      "ORDER BY until_day, id"_s);
    if (!rows)
        return rows.error();
    QList<Waiver> waivers;
    while (rows->next())
        waivers.append(waiverOfRow(*rows));
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return waivers;
}

core::Result<void> writeWaivers(QSqlDatabase& database, const QList<Waiver>& waivers)
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    for (const Waiver& waiver : waivers) {
        if (const auto done = insertWaiver(database, waiver); !done)
            return done;
    }
    return transaction.commit();
}

core::Result<void> removeWaiver(QSqlDatabase& database, const QString& id)
{
    const auto removed =
        integer(database, u"SELECT count(*) FROM waivers WHERE id = ?"_s, {text(id)});
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return core::Error{core::Error::Kind::NotFound, u"waiver.unknown"_s, id,
                           u"no stored waiver has this id"_s};
    return execute(database, u"DELETE FROM waivers WHERE id = ?"_s, {text(id)});
}

core::Result<void> moveWaivers(QSqlDatabase& database, const QString& from, const QString& to)
{
    return execute(database, u"UPDATE waivers SET host = ? WHERE host = ?"_s,
                   {text(to), text(from)});
}

core::Result<void> forgetWaivers(QSqlDatabase& database, const QString& host)
{
    return execute(database, u"DELETE FROM waivers WHERE host = ?"_s, {text(host)});
}

} // namespace plimsoll::store
