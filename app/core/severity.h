// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace plimsoll::core {

/// How much a fault matters. Ordered: a later one is worse.
enum class Severity { Low, Medium, High, Critical };

inline constexpr Severity AllSeverities[] = {Severity::Critical, Severity::High, Severity::Medium,
                                             Severity::Low};

/// "critical" ... "low", as the JSON contract spells it.
QString severityName(Severity severity);
std::optional<Severity> severityFromName(QStringView name);

} // namespace plimsoll::core
