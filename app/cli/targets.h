// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "cli/environment.h"
#include "cli/hostarguments.h"
#include "core/result.h"

#include <QList>

namespace plimsoll::cli {

/// How hosts are chosen and unlocked, the same for every command that reads some.
struct TargetOptions
{
    QList<HostToken> tokens = {};
    bool wantsAll = false;
    std::optional<int> passphraseFd = {};
    bool allowPlain = false;
    bool leavesProcessesOut = false; ///< no /containers/{id}/top, which runs ps on the host
    bool readsHostFiles = false; ///< also where the stored host does not say so
};

/// The hosts to read, checked before any connection is made: addresses, certificate files, keys and
/// their passphrases. Stored hosts taken by --all are not checked: their trouble is their own row.
/// Errors: whatever stands in the way, naming the argument or file; code "cli.*" for usage.
core::Result<QList<audit::Target>> resolveTargets(const TargetOptions& options,
                                                  const Environment& environment);

/// One host from its address and an optional certificate folder, not yet checked.
/// Errors: Usage.
core::Result<docker::HostSettings>
settingsOf(const QString& url, const std::optional<QString>& tlsFolder, bool allowPlain);

/// An opened key and the passphrase that opened it; empty where it needed none.
struct Unlocked
{
    QByteArray passphrase = {};
    std::optional<docker::TlsIdentity> identity = {};
};

/// Where a passphrase may come from: a file descriptor, then the keyring, then a person.
class Passphrases
{
public:
    Passphrases(std::optional<int> fileDescriptor, const Environment& environment);

    /// What opens the host's key, proven by opening it; nothing where it needs no certificate.
    /// Errors: as docker::loadTlsIdentity(), and Usage "cli.fd".
    core::Result<Unlocked> forHost(const docker::HostSettings& host);

private:
    core::Result<QByteArray> candidateFor(const docker::HostSettings& host);

    std::optional<int> m_fileDescriptor;
    std::optional<core::Result<QByteArray>> m_line = {}; ///< read once, used for every host
    const Environment& m_environment;
};

} // namespace plimsoll::cli
