// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/waiver.h"
#include "store/store.h"

#include <QSqlDatabase>

/// The tables of what people decided: policies, the groups they hold for, waivers. Thread: the
/// connection's.
namespace plimsoll::store {

/// A stored policy that this program cannot read any more is Storage, "store.sql".
core::Result<StoredPolicies> readPolicies(QSqlDatabase& database);
/// Adds or replaces by name. Errors: Usage "policy.refused".
core::Result<void> writePolicy(QSqlDatabase& database, const core::Policy& policy);
/// The groups it held for fall back to the policy of all hosts. Errors: NotFound "policy.unknown".
core::Result<void> removePolicy(QSqlDatabase& database, const QString& name);
/// @param group  empty: every host whose group has no policy of its own
/// @param name   empty: none
/// Errors: NotFound "policy.unknown".
core::Result<void> assignPolicy(QSqlDatabase& database, const QString& group, const QString& name);

/// By the last day, then id.
core::Result<QList<core::Waiver>> readWaivers(QSqlDatabase& database);
/// Adds or replaces by id, all or none. Errors: Usage "waiver.refused".
core::Result<void> writeWaivers(QSqlDatabase& database, const QList<core::Waiver>& waivers);
/// Errors: NotFound "waiver.unknown".
core::Result<void> removeWaiver(QSqlDatabase& database, const QString& id);

/// Waivers of a host that is renamed or forgotten. Inside the caller's transaction.
core::Result<void> moveWaivers(QSqlDatabase& database, const QString& from, const QString& to);
core::Result<void> forgetWaivers(QSqlDatabase& database, const QString& host);

} // namespace plimsoll::store
