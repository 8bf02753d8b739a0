// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/engine.h"

#include <QDate>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace plimsoll::cis {

/// One release line of Docker Engine.
struct ReleaseLine
{
    int major;
    int minor; ///< -1: every minor of this major is one line
    QDate endOfSupport; ///< last day of support; invalid while none is announced
};

/// Source: endoflife.date/docker-engine and moby project/BRANCHES-AND-TAGS.md, read August 2026.
std::span<const ReleaseLine> releaseLines();

/// The line an engine belongs to; null for one newer than the table or never released.
const ReleaseLine* releaseLine(const EngineVersion& version);

} // namespace plimsoll::cis
