// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <optional>

namespace plimsoll::cis {

/// One port of a container that the host publishes, or will publish at the next start.
struct PublishedPort
{
    QString port = {}; ///< in the container, with protocol: "80/tcp"
    QString hostIp = {}; ///< empty: the default address of the network
    int first = 0; ///< on the host; 0: the daemon picks a high one
    int last = 0; ///< of a range; equal to first for a single port
    core::Proof ipProof = {};
    core::Proof portProof = {};
};

/// All of them: what is bound now for a live container, what is configured for another one.
struct PublishedPorts
{
    QList<PublishedPort> ports = {};
    QList<core::Proof> read = {}; ///< the lists, for a pass
    std::optional<core::Verdict> missing = {};
};

PublishedPorts publishedPorts(const evidence::ContainerView& container);

} // namespace plimsoll::cis
