// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <optional>

namespace plimsoll::cis {

/// One path of the host that a container sees.
struct HostMount
{
    QString source = {}; ///< on the host, without "." ".." and doubled slashes
    QString destination = {}; ///< in the container
    QString volume = {}; ///< name of the volume that disguises a bind mount; else empty
    bool isReadOnly = false;
    QList<core::Proof> proofs = {};
};

/// The bind mounts of a container: plain ones, and local volumes made with o=bind.
struct HostMounts
{
    QList<HostMount> mounts = {};
    /// Set when a mount could not be judged: unknown, unless another mount already fails.
    std::optional<core::Verdict> missing = {};
    core::Proof list = {}; ///< .Mounts, for a pass
};

HostMounts hostMounts(const evidence::HostView& host, const evidence::ContainerView& container);

/// Whether `path` is `ancestor` or lies under it. Both clean and absolute.
bool isWithin(QStringView path, QStringView ancestor);

/// "/etc:/config:ro", as docker run -v takes it.
QString bindOption(const HostMount& mount);

} // namespace plimsoll::cis
