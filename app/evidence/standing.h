// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

#include <optional>

namespace plimsoll::evidence {

/// How far a reading got, and the first reason why not further.
struct Standing
{
    HostState state = HostState::Failed;
    std::optional<core::Error> error = {};

    bool operator==(const Standing&) const = default;
};

/// Judges the answers of one host.
///
/// Unreachable: no call was answered at all. Denied: /info or one of the two lists was refused.
/// Failed: one of these or /version was answered with something no daemon says. Partial: any other
/// trouble, but for calls whose absence is an answer of its own: process lists, plugins, and 404
/// for what was removed meanwhile or never was.
Standing standingOf(const HostEvidence& host);

} // namespace plimsoll::evidence
