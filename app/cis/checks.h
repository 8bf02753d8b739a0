// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "core/verdict.h"
#include "evidence/view.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

/// The checks that answers of the daemon can decide: one function per control, listed in one table
/// per topic. A control in no table gets the catalogue's missing fact. Pure functions.
namespace plimsoll::cis {

using HostCheckFunction = core::Verdict (*)(const evidence::HostView& host,
                                            const core::Policy& policy);
/// The container's inspect answer is readable when this is called.
using ContainerCheckFunction = core::Verdict (*)(const evidence::HostView& host,
                                                 const evidence::ContainerView& container,
                                                 const core::Policy& policy);

struct HostCheck
{
    QLatin1StringView id;
    HostCheckFunction check;
};

struct ContainerCheck
{
    QLatin1StringView id;
    ContainerCheckFunction check;
};

std::span<const HostCheck> hostChecks(); ///< 1.2
std::span<const HostCheck> hostSetupChecks(); ///< 1.1.1 1.1.2
std::span<const HostCheck> auditChecks(); ///< 1.1.3 to 1.1.18
std::span<const HostCheck> fileChecks(); ///< 3 but sockets
std::span<const HostCheck> socketChecks(); ///< 3.15 3.16 3.23 3.24
std::span<const HostCheck> daemonChecks(); ///< 2 but logging and the API's ports
std::span<const HostCheck> daemonAccessChecks(); ///< 2.5 2.7 2.12 2.13
std::span<const HostCheck> settingChecks(); ///< 2.4 2.8 2.10
std::span<const HostCheck> operationsChecks(); ///< 5.1 and 6
std::span<const HostCheck> swarmChecks(); ///< 7
std::span<const HostCheck> editionChecks(); ///< of other editions than 1.6.0

std::span<const ContainerCheck> isolationChecks(); ///< namespaces and security modules
std::span<const ContainerCheck> privilegeChecks(); ///< capabilities, privileges, processes
std::span<const ContainerCheck> resourceChecks(); ///< limits, restarts, health
std::span<const ContainerCheck> limitChecks(); ///< 5.19
std::span<const ContainerCheck> execChecks(); ///< 5.23 5.24
std::span<const ContainerCheck> mountChecks(); ///< host paths, devices, sockets
std::span<const ContainerCheck> networkChecks(); ///< ports and bridges
std::span<const ContainerCheck> imageChecks(); ///< what a container was made from

/// Unknown, because this answer or this field of it is missing or says nothing.
core::Verdict missing(const evidence::Document& document, QStringView path = {});

/// What the policy's entries for the container's image say together; nullopt when none means it.
std::optional<QStringList> valuesFor(const evidence::ContainerView& container,
                                     const QList<core::ImageList>& entries);

/// Whether a container holds processes now: "running", "paused" or "restarting".
bool isLive(const evidence::ContainerView& container);

} // namespace plimsoll::cis
