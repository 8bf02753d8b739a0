// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "core/policy.h"
#include "core/verdict.h"
#include "evidence/view.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What is known to be wrong with the programs that a Docker engine consists of (1.2.2).
namespace plimsoll::cis {

/// One of those programs at its version, as /version names it.
struct EngineComponent
{
    QString name = {}; ///< "Engine", "containerd", "runc"
    QString version = {}; ///< "1.7.25", comparable; empty where none is named or it is a rebuild
    core::Proof proof = {};

    bool operator==(const EngineComponent&) const = default;
};

/// The engine, containerd and runc, in this order.
QList<EngineComponent> engineComponents(const evidence::HostView& host);

/// An advisory about one of them.
struct EngineFlaw
{
    QString id = {}; ///< "CVE-..."
    QString component = {}; ///< EngineComponent::name
    std::optional<core::Severity> severity = {}; ///< absent: nobody rated it; counts as medium

    bool operator==(const EngineFlaw&) const = default;
};

/// 1.2.2. Fails past the end of support and on a flaw of the policy's mustFixSeverity or above;
/// passes only when every component was compared. Builds of a distribution are for its own
/// advisories: manual.
/// @param flaws  absent where there were no advisories to compare with
core::Verdict engineIsSupported(const evidence::HostView& host, const core::Policy& policy,
                                const std::optional<QList<EngineFlaw>>& flaws);

} // namespace plimsoll::cis
