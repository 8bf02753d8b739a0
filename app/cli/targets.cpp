// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/targets.h"

#include "docker/discovery.h"

#include <QDir>

#include <algorithm>
#include <memory>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using Hosts = QList<docker::HostSettings>;

bool looksLikeAddress(const QString& text)
{
    return text.contains("://"_L1) || text.startsWith(u'/');
}

/// A plain TCP host that nobody has allowed.
core::Error plainRefused(const QString& address)
{
    return usageError(address,
                      u"it has no certificates; give --tls-dir DIR, or --allow-plain for a "
                      "connection that anyone on the way can read and change"_s);
}

core::Result<docker::HostSettings> plainChecked(docker::HostSettings host, bool allowPlain)
{
    host.allowPlain = host.allowPlain || allowPlain;
    const bool isPlain = host.endpoint.scheme == docker::Endpoint::Scheme::Tcp && !host.tls;
    if (isPlain && !host.allowPlain)
        return plainRefused(host.endpoint.url());
    return host;
}

/// A host that nobody has named is called by its address, so that names stay unique.
QString nameOf(const docker::Endpoint& endpoint)
{
    if (endpoint.scheme == docker::Endpoint::Scheme::Unix)
        return endpoint.socketPath;
    QString name = endpoint.host.contains(u':') ? u"[%1]"_s.arg(endpoint.host) : endpoint.host;
    if (endpoint.port != 0)
        name += u":%1"_s.arg(endpoint.port);
    return endpoint.user.isEmpty() ? name : endpoint.user + u'@' + name;
}

core::Result<Hosts> storedHosts(const Environment& environment)
{
    const auto opened = store::Store::open(environment.storePath);
    if (!opened)
        return opened.error();
    return opened.value()->hosts().result();
}

core::Result<docker::HostSettings> storedHost(const QString& name, const HostArgument& argument,
                                              const Hosts& stored)
{
    const auto found = std::ranges::find(stored, name, &docker::HostSettings::name);
    if (found == stored.end())
        return usageError(name,
                          u"no stored host has this name (see `plimsoll-cli hosts list`), and it "
                          "is no address such as tcp://HOST:2376"_s);
    docker::HostSettings host = *found;
    if (argument.hasOwnFolder)
        host.tls = docker::TlsFiles::inFolder(QDir(*argument.tlsFolder).absolutePath());
    return host;
}

core::Result<Hosts> hostsByArgument(const TargetOptions& options, const Environment& environment)
{
    Hosts hosts;
    std::optional<Hosts> stored;
    for (const HostArgument& argument : pairFolders(options.tokens)) {
        if (!looksLikeAddress(argument.text) && !stored) {
            auto read = storedHosts(environment);
            if (!read)
                return read;
            stored = *read;
        }
        auto host = looksLikeAddress(argument.text)
            ? settingsOf(argument.text, argument.tlsFolder, options.allowPlain)
            : storedHost(argument.text, argument, *stored);
        if (host)
            host = plainChecked(*host, options.allowPlain);
        if (!host)
            return host.error();
        if (std::ranges::find(hosts, host->name, &docker::HostSettings::name) == hosts.end())
            hosts.append(*host);
    }
    return hosts;
}

core::Result<Hosts> allHosts(const Environment& environment)
{
    auto hosts = storedHosts(environment);
    if (hosts && hosts->isEmpty())
        return usageError(
            u"--all"_s, u"no host is stored yet; add one with `plimsoll-cli hosts add NAME URL`"_s);
    return hosts;
}

/// What `docker ps` would talk to.
core::Result<Hosts> currentHost(const TargetOptions& options, const Environment& environment)
{
    const QList<docker::FoundHost> found = docker::findHosts(environment.places);
    const auto current = std::ranges::find(found, true, &docker::FoundHost::isCurrent);
    if (current == found.end())
        return core::Error{core::Error::Kind::NotFound, u"host.none"_s, u"this computer"_s,
                           u"neither socket, DOCKER_HOST nor context"_s};
    if (current->trouble)
        return *current->trouble;
    docker::HostSettings settings = current->settings;
    for (const HostToken& token : options.tokens) { // folders alone
        if (settings.endpoint.scheme == docker::Endpoint::Scheme::Tcp)
            settings.tls = docker::TlsFiles::inFolder(QDir(token.text).absolutePath());
    }
    if (settings.name.isEmpty())
        settings.name = nameOf(settings.endpoint);
    const auto host = plainChecked(settings, options.allowPlain);
    if (!host)
        return host.error();
    return Hosts{*host};
}

} // namespace

core::Result<docker::HostSettings>
settingsOf(const QString& url, const std::optional<QString>& tlsFolder, bool allowPlain)
{
    const auto endpoint = docker::parseEndpoint(url);
    if (!endpoint)
        return endpoint.error();
    docker::HostSettings host{.name = nameOf(*endpoint), .endpoint = *endpoint};
    if (tlsFolder && endpoint->scheme == docker::Endpoint::Scheme::Tcp)
        host.tls = docker::TlsFiles::inFolder(QDir(*tlsFolder).absolutePath());
    return plainChecked(host, allowPlain);
}

core::Result<QList<audit::Target>> resolveTargets(const TargetOptions& options,
                                                  const Environment& environment)
{
    const bool namesHosts = std::ranges::any_of(
        options.tokens, [](const HostToken& token) { return token.kind == HostToken::Kind::Host; });
    if (options.wantsAll && namesHosts)
        return usageError(u"--all"_s, u"it stands for every stored host; leave out --host"_s);
    const auto hosts = options.wantsAll ? allHosts(environment)
        : namesHosts                    ? hostsByArgument(options, environment)
                                        : currentHost(options, environment);
    if (!hosts)
        return hosts.error();

    Passphrases passphrases(options.passphraseFd, environment);
    QList<audit::Target> targets;
    for (const docker::HostSettings& host : *hosts) {
        const auto unlocked = passphrases.forHost(host);
        if (!unlocked && !options.wantsAll)
            return unlocked.error();
        const Unlocked opened = unlocked ? *unlocked : Unlocked();
        targets.append({host, opened.passphrase, opened.identity});
        if (options.leavesProcessesOut)
            targets.last().settings.readProcesses = false;
        if (options.readsHostFiles)
            targets.last().settings.hostFiles = true;
    }
    return targets;
}

} // namespace plimsoll::cli
