// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "models/snapshot.h"

#include <QString>

namespace plimsoll::ui {

/// What the window looks at: every host, one group, or one host.
struct Scope
{
    enum class Kind { AllHosts, Group, Host };

    Kind kind = Kind::AllHosts;
    QString name = {}; ///< of the group or host; the empty group is a group too

    bool operator==(const Scope&) const = default;
};

bool isInScope(const Scope& scope, const QString& host, const QString& group);

/// The snapshot narrowed to a scope: fleet scores, stages and fixes recomputed over its hosts, their
/// histories taken together standing for the fleet's. All hosts: the same pointer. Pure. Thread: any.
models::SnapshotPtr narrowed(const models::SnapshotPtr& snapshot, const Scope& scope);
evidence::Evidence narrowed(const evidence::Evidence& evidence, const Scope& scope);

/// "All hosts", the group's or the host's name.
QString scopeTitle(const Scope& scope);

} // namespace plimsoll::ui
