// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Rules of the Linux audit daemon, as files hold them.
/// Source: auditctl(8), augenrules(8), audit.rules(7) of audit 3.0.
namespace plimsoll::cis {

/// One rule that watches a path or looks away from it.
struct AuditRule
{
    bool isNever = false;
    QString path = {}; ///< without "/" at the end
    bool coversBelow = false; ///< a watch or -F dir: whatever lies below as well
    bool watchesWrites = true; ///< the permission filter holds w
    bool watchesAttributes = true; ///< ... and a
    bool isNarrow = false; ///< further filters let only part of what happens through
    core::Proof proof = {};

    bool operator==(const AuditRule&) const = default;
};

/// A line of a rules file and where it stands.
struct AuditLine
{
    QString text = {};
    core::Proof proof = {};
};

struct AuditRules
{
    QList<AuditRule> rules = {}; ///< in order
    core::Proof off = {}; ///< of "-e 0", which switches auditing off; no call: it is on
};

/// Watches (-w) and syscall rules (-a, -A) with a path or dir; "-D" forgets what came before.
AuditRules auditRules(const QList<AuditLine>& lines);

/// How a path is covered.
struct AuditCover
{
    enum class Kind {
        Covered,
        Nothing, ///< no rule names it
        Narrow, ///< only under further conditions, or not for writes and attributes
        Shadowed, ///< an earlier rule looks away
    };
    Kind kind = Kind::Nothing;
    core::Proof proof = {}; ///< of the rule that decides; no call for Nothing
};

/// Paths are compared by whole components.
AuditCover coverOf(const AuditRules& rules, const QString& path);

} // namespace plimsoll::cis
