// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/await.h"
#include "cli/targets.h"
#include "cli/terminal.h"
#include "docker/tlsidentity.h"

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

Passphrases::Passphrases(std::optional<int> fileDescriptor, const Environment& environment)
    : m_fileDescriptor(fileDescriptor)
    , m_environment(environment)
{
}

core::Result<Unlocked> Passphrases::forHost(const docker::HostSettings& host)
{
    if (!host.tls)
        return Unlocked();
    const auto open = docker::loadTlsIdentity(*host.tls, {});
    if (open)
        return Unlocked{.identity = *open};
    if (open.error().code != "tls.passphrase.needed"_L1)
        return open.error();
    const auto passphrase = candidateFor(host);
    if (!passphrase)
        return passphrase.error();
    if (passphrase->isEmpty())
        return open.error();
    const auto unlocked = docker::loadTlsIdentity(*host.tls, *passphrase);
    if (!unlocked)
        return unlocked.error();
    return Unlocked{*passphrase, *unlocked};
}

core::Result<QByteArray> Passphrases::candidateFor(const docker::HostSettings& host)
{
    if (m_fileDescriptor) {
        if (!m_line)
            m_line = readLineOf(*m_fileDescriptor);
        return *m_line;
    }
    if (host.hasPassphrase && m_environment.secrets) {
        const auto kept = await(m_environment.secrets->read(host.name));
        if (kept)
            return kept;
        m_environment.say(kept.error());
    }
    if (m_environment.askPassphrase)
        return m_environment.askPassphrase(u"Passphrase of %1:"_s.arg(host.tls->keyFile))
            .value_or(QByteArray());
    return QByteArray();
}

} // namespace plimsoll::cli
