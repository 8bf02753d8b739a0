// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

namespace plimsoll::cis {

/// Where a chain of "container:ID" modes ends.
struct ModeChain
{
    const evidence::ContainerView* end = nullptr; ///< the container whose own mode it is
    QString mode = {}; ///< that mode: "host", "bridge", "private", ""
    QList<core::Proof> proofs = {}; ///< every mode on the way
    core::Text broken = {}; ///< not empty: the chain leads nowhere; says why
};

/// Follows a namespace mode through "container:ID" to the container that owns the namespace.
/// @param path  "HostConfig.NetworkMode", "HostConfig.PidMode" or "HostConfig.IpcMode"
ModeChain resolveMode(const evidence::HostView& host, const evidence::ContainerView& container,
                      QStringView path);

} // namespace plimsoll::cis
