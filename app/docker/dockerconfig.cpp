// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/dockerconfig.h"

#include "core/json.h"
#include "core/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonValue>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr qsizetype MaxContexts = 1000;

Error contextError(Error::Kind kind, const QString& path, const QString& detail)
{
    return {kind, u"context.file"_s, path, detail};
}

Result<QJsonValue> readJsonFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? Error::Kind::Denied : Error::Kind::NotFound;
        return contextError(kind, path, file.errorString());
    }
    const QByteArray bytes = file.read(core::limits::MaxConfigFileBytes + 1);
    const auto json = core::parseJson(bytes, core::limits::MaxConfigFileBytes);
    if (!json)
        return contextError(json.error().kind, path, json.error().detail);
    return *json;
}

bool hasAny(const TlsFiles& files)
{
    return QFile::exists(files.caFile) || QFile::exists(files.certFile)
        || QFile::exists(files.keyFile);
}

// What the "docker" endpoint of meta.json says: address and certificates.
std::optional<Error> readDockerEndpoint(const QJsonValue& meta, const QString& metaPath,
                                        const QString& tlsFolder, HostSettings& settings)
{
    const QJsonValue host = core::valueAt(meta, u"Endpoints.docker.Host");
    if (!host.isString() || host.toString().isEmpty())
        return contextError(Error::Kind::Malformed, metaPath, u"no Endpoints.docker.Host"_s);
    const Result<Endpoint> endpoint = parseEndpoint(host.toString());
    if (!endpoint)
        return endpoint.error();
    settings.endpoint = *endpoint;
    if (endpoint->scheme != Endpoint::Scheme::Tcp)
        return std::nullopt;
    const TlsFiles files = TlsFiles::inFolder(tlsFolder);
    const bool skipsVerify = core::valueAt(meta, u"Endpoints.docker.SkipTLSVerify").toBool();
    if (!hasAny(files) && !skipsVerify)
        return std::nullopt; // plain TCP, as the context has it
    settings.tls = files;
    if (skipsVerify && !QFile::exists(files.caFile))
        return Error{Error::Kind::Usage, u"context.skip-verify"_s, settings.name,
                     u"SkipTLSVerify is set and there is no CA"_s};
    return missingFile(files);
}

DockerContext readContext(const QString& configFolder, const QString& folderName)
{
    const QString metaPath = configFolder + u"/contexts/meta/"_s + folderName + u"/meta.json"_s;
    DockerContext context{.settings = {.name = folderName.left(12)}};
    const Result<QJsonValue> meta = readJsonFile(metaPath);
    if (!meta) {
        context.trouble = meta.error();
        return context;
    }
    const QString name = (*meta)[u"Name"_s].toString();
    if (name.isEmpty()) {
        context.trouble = contextError(Error::Kind::Malformed, metaPath, u"no Name"_s);
        return context;
    }
    context.settings.name = name;
    const QString tlsFolder = configFolder + u"/contexts/tls/"_s + folderName + u"/docker"_s;
    context.trouble = readDockerEndpoint(*meta, metaPath, tlsFolder, context.settings);
    return context;
}

} // namespace

std::optional<Error> missingFile(const TlsFiles& files)
{
    for (const QString& path : {files.caFile, files.certFile, files.keyFile}) {
        const QFileInfo info(path);
        if (!info.exists())
            return Error{Error::Kind::NotFound, u"tls.file"_s, path, u"no such file"_s};
        if (!info.isReadable())
            return Error{Error::Kind::Denied, u"tls.file"_s, path, u"permission denied"_s};
    }
    return std::nullopt;
}

QList<DockerContext> readContexts(const QString& configFolder)
{
    const QDir meta(configFolder + u"/contexts/meta"_s);
    QList<DockerContext> contexts;
    for (const QString& name : meta.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (contexts.size() == MaxContexts)
            break;
        contexts << readContext(configFolder, name);
    }
    std::ranges::sort(contexts, {},
                      [](const DockerContext& context) { return context.settings.name; });
    return contexts;
}

Result<QString> readCurrentContext(const QString& configFolder)
{
    const QString path = configFolder + u"/config.json"_s;
    if (!QFile::exists(path))
        return QString();
    const Result<QJsonValue> config = readJsonFile(path);
    if (!config)
        return config.error();
    return (*config)[u"currentContext"_s].toString();
}

} // namespace plimsoll::docker
