// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/discovery.h"

#include "docker/dockerconfig.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

const QString DefaultContext = u"default"_s; // Docker's name for "no context"

QString configFolder(const DiscoveryPlaces& places)
{
    const QString own = places.environment.value(u"DOCKER_CONFIG"_s);
    return own.isEmpty() ? QDir(places.homeFolder).filePath(u".docker"_s) : own;
}

void addSocket(QList<FoundHost>& hosts, FoundHost::Origin origin, const QString& name,
               const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return;
    // podman's package for Docker's users makes docker.sock a link to its own.
    const auto isSame = [&info](const FoundHost& host) {
        return QFileInfo(host.settings.endpoint.socketPath).canonicalFilePath()
            == info.canonicalFilePath();
    };
    if (std::ranges::any_of(hosts, isSame))
        return;
    FoundHost host{
        .origin = origin,
        .settings = {.name = name,
                     .endpoint = {.scheme = Endpoint::Scheme::Unix, .socketPath = path}}};
    if (!info.isReadable() || !info.isWritable()) {
        host.trouble = Error{Error::Kind::Denied, u"socket.denied"_s, host.settings.endpoint.url(),
                             u"permission denied"_s};
    }
    hosts << host;
}

void addSockets(QList<FoundHost>& hosts, const DiscoveryPlaces& places)
{
    using enum FoundHost::Origin;
    addSocket(hosts, Socket, u"local"_s, places.systemSocket);
    const QDir own(places.runtimeFolder);
    const bool hasOwn = !places.runtimeFolder.isEmpty();
    if (hasOwn)
        addSocket(hosts, RootlessSocket, u"local-rootless"_s, own.filePath(u"docker.sock"_s));
    addSocket(hosts, PodmanSocket, u"podman"_s, places.podmanSocket);
    if (hasOwn)
        addSocket(hosts, PodmanSocket, u"podman-rootless"_s, own.filePath(u"podman/podman.sock"_s));
}

// TLS as Docker's command line decides it: DOCKER_TLS_VERIFY or DOCKER_TLS set to anything, files
// in DOCKER_CERT_PATH, else in the configuration folder.
void addTls(FoundHost& host, const DiscoveryPlaces& places)
{
    const QProcessEnvironment& environment = places.environment;
    const bool wantsTls = !environment.value(u"DOCKER_TLS_VERIFY"_s).isEmpty()
        || !environment.value(u"DOCKER_TLS"_s).isEmpty();
    if (!wantsTls || host.settings.endpoint.scheme != Endpoint::Scheme::Tcp)
        return;
    const QString folder = environment.value(u"DOCKER_CERT_PATH"_s, configFolder(places));
    host.settings.tls = TlsFiles::inFolder(folder);
    host.trouble = missingFile(*host.settings.tls);
}

void addEnvironment(QList<FoundHost>& hosts, const DiscoveryPlaces& places)
{
    const QString address = places.environment.value(u"DOCKER_HOST"_s);
    if (address.isEmpty())
        return;
    FoundHost host{.origin = FoundHost::Origin::Environment,
                   .settings = {.name = u"DOCKER_HOST"_s},
                   .isCurrent = true};
    const Result<Endpoint> endpoint = parseEndpoint(address);
    if (!endpoint) {
        host.trouble = endpoint.error();
        hosts << host;
        return;
    }
    host.settings.endpoint = *endpoint;
    if (!endpoint->host.isEmpty())
        host.settings.name = endpoint->host;
    const auto known = std::ranges::find_if(hosts, [&](const FoundHost& candidate) {
        return candidate.settings.endpoint == *endpoint;
    });
    if (known != hosts.end()) {
        known->isCurrent = true; // one of the sockets above
        return;
    }
    addTls(host, places);
    hosts << host;
}

void addContexts(QList<FoundHost>& hosts, const DiscoveryPlaces& places)
{
    for (const DockerContext& context : readContexts(configFolder(places))) {
        hosts << FoundHost{.origin = FoundHost::Origin::Context,
                           .settings = context.settings,
                           .trouble = context.trouble};
    }
}

void markCurrentContext(QList<FoundHost>& hosts, const QString& name)
{
    const auto found = std::ranges::find_if(hosts, [&name](const FoundHost& host) {
        const bool isDefault = name.isEmpty() || name == DefaultContext;
        return isDefault ? host.origin == FoundHost::Origin::Socket
                         : host.origin == FoundHost::Origin::Context && host.settings.name == name;
    });
    if (found != hosts.end()) {
        found->isCurrent = true;
        return;
    }
    if (name.isEmpty() || name == DefaultContext)
        return; // no daemon here, and nobody said there was
    hosts << FoundHost{.origin = FoundHost::Origin::Context,
                       .settings = {.name = name},
                       .isCurrent = true,
                       .trouble = Error{Error::Kind::NotFound, u"context.missing"_s, name,
                                        u"named as current, but not there"_s}};
}

} // namespace

DiscoveryPlaces DiscoveryPlaces::ofThisComputer()
{
    return {.environment = QProcessEnvironment::systemEnvironment(),
            .homeFolder = QDir::homePath(),
            .runtimeFolder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
            .systemSocket = u"/var/run/docker.sock"_s,
            .podmanSocket = u"/run/podman/podman.sock"_s};
}

QList<FoundHost> findHosts(const DiscoveryPlaces& places)
{
    QList<FoundHost> hosts;
    addSockets(hosts, places);
    const bool hasDockerHost = !places.environment.value(u"DOCKER_HOST"_s).isEmpty();
    addEnvironment(hosts, places);
    addContexts(hosts, places);
    if (hasDockerHost)
        return hosts; // it overrides every context
    const QString named = places.environment.value(u"DOCKER_CONTEXT"_s);
    const Result<QString> configured = readCurrentContext(configFolder(places));
    if (named.isEmpty() && !configured) {
        hosts << FoundHost{.origin = FoundHost::Origin::Context,
                           .settings = {.name = u"config.json"_s},
                           .trouble = configured.error()};
        return hosts;
    }
    markCurrentContext(hosts, named.isEmpty() ? *configured : named);
    return hosts;
}

} // namespace plimsoll::docker
