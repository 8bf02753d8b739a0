// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "core/text.h"

#include <QJsonValue>
#include <QLatin1StringView>

#include <span>
#include <variant>

/// The keys of a policy file in one table, which reading, writing, help and editor all follow.
namespace plimsoll::core {

/// Value of the key "schema" in a policy file.
inline constexpr auto PolicySchema = QLatin1StringView("plimsoll.policy/1");

/// What the texts of a list, or of an object's fields, may look like.
enum class Words {
    Plain, ///< anything on one line
    Name, ///< no blanks: packages, users, limits, drivers
    Path, ///< absolute, no "." or ".." steps
    Repository, ///< registry or repository, no scheme, no tag
    Capability, ///< Linux capability, with or without CAP_
    Port, ///< "80/tcp"
};

using PolicyField =
    std::variant<QString Policy::*, bool Policy::*, int Policy::*, std::optional<int> Policy::*,
                 Severity Policy::*, QStringList Policy::*, std::optional<QStringList> Policy::*,
                 QList<int> Policy::*, QList<ImageList> Policy::*, QList<ApprovedBase> Policy::*,
                 QList<MountException> Policy::*, QList<EngineSupport> Policy::*,
                 QMap<QString, Severity> Policy::*>;

/// One key of a policy file.
struct PolicyKey
{
    QLatin1StringView name;
    PolicyField field;
    const char* checks; ///< ids that ask for it, "5.4"; empty: the whole run
    const char* help; ///< one sentence, context "Engine"
    Words words = Words::Plain;
    int smallest = 0; ///< of numbers
    int greatest = 0;

    Text helpText() const;
};

/// In the order of a file that is written. "schema" and "benchmark" stand outside.
std::span<const PolicyKey> policyKeys();
/// Null for a word that is no key.
const PolicyKey* policyKey(QStringView name);

/// The key's value as a file spells it; null for what nobody decided.
QJsonValue valueOf(const Policy& policy, const PolicyKey& key);

} // namespace plimsoll::core
