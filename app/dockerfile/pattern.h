// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace plimsoll::dockerfile {

enum class Reach { Shortest, Longest };

/// Variable patterns: * is any text, ? any character; \ takes the meaning away from * ? \ and is
/// dropped before } and /. nullopt: the pattern is no such, or the work exceeds the limit.
/// Source: buildkit frontend/dockerfile/shell.
std::optional<QString> withoutPrefix(const QString& value, QStringView pattern, Reach reach);
std::optional<QString> withoutSuffix(const QString& value, QStringView pattern, Reach reach);
std::optional<QString> replaced(const QString& value, QStringView pattern,
                                const QString& replacement, bool isEverywhere);

} // namespace plimsoll::dockerfile
