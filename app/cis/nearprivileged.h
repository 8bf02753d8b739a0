// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <QStringList>

namespace plimsoll::cis {

/// What a container that is not privileged was given all the same of what the switch grants.
struct NearPrivileged
{
    QStringList grants = {}; ///< as people ask for them: "--cap-add ALL", "seccomp=unconfined"
    QList<core::Proof> proofs = {}; ///< one for each

    /// Whether next to nothing is left between such a container and a privileged one: every
    /// capability, and neither a seccomp filter nor an AppArmor profile in the way.
    bool isAllButPrivileged = false;
};

/// Source: moby daemon/oci_linux.go (WithCapabilities, WithDevices, WithNamespaces, masked and
/// read-only paths), which is what --privileged changes.
NearPrivileged nearPrivileged(const evidence::HostView& host,
                              const evidence::ContainerView& container);

/// "a *:* rwm": a rule that opens every device there is.
bool opensEveryDevice(QStringView rule);

} // namespace plimsoll::cis
