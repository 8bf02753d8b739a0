// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "evidence/view.h"

#include <QDate>

#include <optional>

/// Facts about the engine itself that several checks rest on.
namespace plimsoll::cis {

/// An engine version as /version or /info gives it.
struct EngineVersion
{
    int major = 0;
    int minor = 0;
    int patch = 0;
    QString suffix = {}; ///< what follows the numbers: "+dfsg1", "-ce", "-0ubuntu1"
    core::Proof proof = {};

    bool isAtLeast(int wantedMajor, int wantedMinor) const
    {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
};

/// Nullopt when neither answer names a version, or none that starts with two numbers.
std::optional<EngineVersion> engineVersion(const evidence::HostView& host);

/// Whether another engine (Podman) answers in Docker's words: its versions count differently and
/// its silence means less.
bool isForeignEngine(const evidence::HostView& host);

/// Unknown: the other engine fills this field of /info with a fixed value, for Docker's clients.
core::Verdict foreignValue(const evidence::HostView& host, QStringView path);

/// Docker Engine of at least this version; false for other engines and unknown versions.
bool isDockerAtLeast(const evidence::HostView& host, int major, int minor);

/// One entry of /info.SecurityOptions: "name=seccomp,profile=default".
struct SecurityOption
{
    QString name = {};
    QString profile = {};
    core::Proof proof = {};
};

/// What the evidence calls today: the end of the run on this host; invalid without a time.
QDate dateOf(const evidence::HostView& host);

/// What the daemon says about its security modules.
struct SecurityOptions
{
    QList<SecurityOption> options = {};
    core::Proof proof = {}; ///< the whole list

    const SecurityOption* find(QStringView name) const;
};

/// Nullopt when /info could not be read or holds no such list; null is Go's empty list.
std::optional<SecurityOptions> securityOptions(const evidence::HostView& host);

/// Unknown, naming why /info.SecurityOptions is missing.
core::Verdict noSecurityOptions(const evidence::HostView& host);

} // namespace plimsoll::cis
