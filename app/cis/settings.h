// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <optional>

/// Settings of the daemon by its files, for the checks that ask the engine first.
namespace plimsoll::cis {

/// Why the daemon's settings are not known from files; nullopt: they are.
std::optional<core::Verdict> withoutSettings(const evidence::HostView& host, QStringView id);

/// The inspect answer of the container that is never started: the daemon's defaults are in it.
evidence::Document auditContainer(const evidence::HostView& host);

core::Verdict logLevelOfFiles(const evidence::HostView& host); ///< 2.3
core::Verdict newPrivilegesOfFiles(const evidence::HostView& host); ///< 2.14
core::Verdict userlandProxyOfFiles(const evidence::HostView& host); ///< 2.16

} // namespace plimsoll::cis
