// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace plimsoll::docker {

/// A version of the Engine API, "1.41".
struct ApiVersion
{
    int major = 0;
    int minor = 0;

    QString text() const;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 inside for a pointer
    auto operator<=>(const ApiVersion&) const = default;
};

/// The newest version whose answers we know how to read.
inline constexpr ApiVersion OurApiVersion = {1, 43};

/// "1.41", and nothing else.
std::optional<ApiVersion> parseApiVersion(const QString& text);

/// "MinAPIVersion" of a /version answer; nothing when it is missing or unreadable.
std::optional<ApiVersion> minimumApiVersion(const QByteArray& versionBody);

/// The lesser of ours and the daemon's newest, raised to what the daemon still speaks.
ApiVersion negotiated(ApiVersion newest, std::optional<ApiVersion> minimum);

} // namespace plimsoll::docker
