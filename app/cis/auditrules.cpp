// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/auditrules.h"

#include <algorithm>
#include <optional>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

namespace {

QString withoutSlash(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

void setPermissions(AuditRule& rule, const QString& letters)
{
    rule.watchesWrites = letters.contains(u'w');
    rule.watchesAttributes = letters.contains(u'a');
}

std::optional<AuditRule> watch(const QStringList& words, const core::Proof& proof)
{
    AuditRule rule{.coversBelow = true, .proof = proof};
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "-w"_L1)
            rule.path = withoutSlash(words[i + 1]);
        else if (words[i] == "-p"_L1)
            setPermissions(rule, words[i + 1]);
    }
    return rule.path.startsWith(u'/') ? std::optional(rule) : std::nullopt;
}

void addField(AuditRule& rule, const QString& field)
{
    const QString name = field.section(u'=', 0, 0);
    const QString value = field.section(u'=', 1);
    if (name == "path"_L1 || name == "dir"_L1) {
        rule.path = withoutSlash(value);
        rule.coversBelow = name == "dir"_L1;
    } else if (name == "perm"_L1) {
        setPermissions(rule, value);
    } else if (name != "key"_L1) {
        rule.isNarrow = true;
    }
}

/// "always,exit" in either order, and the same with "never".
std::optional<AuditRule> syscallRule(const QStringList& words, const core::Proof& proof)
{
    AuditRule rule{.proof = proof};
    bool isExit = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString value = words.value(i + 1);
        if (words[i] == "-a"_L1 || words[i] == "-A"_L1) {
            const QStringList parts = value.split(u',');
            isExit = parts.contains("exit"_L1);
            rule.isNever = parts.contains("never"_L1);
        } else if (words[i] == "-F"_L1) {
            addField(rule, value);
        } else if (words[i] == "-C"_L1 || (words[i] == "-S"_L1 && value != "all"_L1)) {
            rule.isNarrow = true;
        }
    }
    return isExit && rule.path.startsWith(u'/') ? std::optional(rule) : std::nullopt;
}

bool covers(const AuditRule& rule, const QString& path)
{
    return rule.path == path
        || (rule.coversBelow
            && (rule.path == "/"_L1 || path.startsWith(QString(rule.path + u'/'))));
}

} // namespace

AuditRules auditRules(const QList<AuditLine>& lines)
{
    AuditRules result;
    for (const AuditLine& line : lines) {
        const QString text = line.text.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const QStringList words = text.simplified().remove(u'"').split(u' ');
        if (words.contains("-D"_L1))
            result.rules.clear();
        const qsizetype enabled = words.indexOf("-e"_L1);
        if (enabled >= 0)
            result.off = words.value(enabled + 1) == "0"_L1 ? line.proof : core::Proof{};
        const auto rule =
            words.contains("-w"_L1) ? watch(words, line.proof) : syscallRule(words, line.proof);
        if (rule && words.first() == "-A"_L1)
            result.rules.prepend(*rule);
        else if (rule)
            result.rules.append(*rule);
    }
    return result;
}

AuditCover coverOf(const AuditRules& rules, const QString& path)
{
    using Kind = AuditCover::Kind;
    if (!rules.off.call.isEmpty())
        return {Kind::Shadowed, rules.off};
    AuditCover best;
    for (const AuditRule& rule : rules.rules) {
        if (!covers(rule, path))
            continue;
        const bool isFull = rule.watchesWrites && rule.watchesAttributes && !rule.isNarrow;
        if (rule.isNever && !rule.isNarrow)
            return best.kind == Kind::Nothing ? AuditCover{Kind::Shadowed, rule.proof} : best;
        if (rule.isNever)
            continue;
        if (isFull)
            return {Kind::Covered, rule.proof};
        best = {Kind::Narrow, rule.proof};
    }
    return best;
}

} // namespace plimsoll::cis
