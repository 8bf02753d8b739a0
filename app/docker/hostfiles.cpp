// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/hostfiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using Method = HostFileRequest::Method;

namespace {

constexpr qsizetype TokenLength = 16;
constexpr qsizetype MaxMarkLength = 64;
constexpr qsizetype MaxHostPathLength = 4096; // PATH_MAX
constexpr qsizetype EmptyTarBytes = 1024; // two blocks of zeros end a tar stream
constexpr qint64 MaxAnswerBytes = core::limits::MiB;
// A daemon that takes longer to import nothing is in trouble, and a person may be waiting to stop.
constexpr Timeouts WriteTimeouts{.firstByteMs = 30'000, .idleMs = 30'000, .wholeMs = 60'000};

bool isToken(QStringView text)
{
    return text.size() == TokenLength && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

bool isMark(QStringView text)
{
    return !text.isEmpty() && text.size() <= MaxMarkLength
        && std::ranges::all_of(text, [](QChar c) {
               return c == u'.' || c == u'-' || (c >= u'0' && c <= u'9')
                   || (c >= u'a' && c <= u'z');
           });
}

QString containerPath(const QString& token)
{
    return u"/containers/"_s + AuditName + u'-' + token;
}

QString archivePath(const QString& token, const QString& hostPath)
{
    return containerPath(token) + u"/archive?path="_s
        + QString::fromLatin1(QUrl::toPercentEncoding(HostMount + hostPath, "/"));
}

/// The host path of such a query; empty where it is none that may be read.
QString hostPathIn(QStringView query)
{
    const QString path = QUrl::fromPercentEncoding(query.toLatin1());
    if (!path.startsWith(HostMount))
        return {};
    const QString hostPath = path.sliced(HostMount.size());
    const bool isSound = hostPath.size() > 1 && hostPath.size() <= MaxHostPathLength
        && hostPath.startsWith(u'/') && !hostPath.contains(QChar(0))
        && QDir::cleanPath(hostPath) == hostPath;
    return isSound ? hostPath : QString();
}

QByteArray containerBody(const AuditObjects& objects)
{
    const QJsonObject body{
        {u"Image"_s, objects.imageName()},
        {u"Cmd"_s, QJsonArray{u"never-started"_s}},
        {u"Labels"_s, QJsonObject{{u"io.plimsoll.audit"_s, objects.mark}}},
        {u"NetworkDisabled"_s, true},
        {u"HostConfig"_s,
         QJsonObject{{u"Binds"_s, QJsonArray{QString(u"/:"_s + HostMount + u":ro"_s)}},
                     {u"NetworkMode"_s, u"none"_s}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

bool isAuditArchive(const HostFileRequest& request, QStringView place, QStringView query)
{
    constexpr QLatin1StringView prefix("/containers/plimsoll-audit-");
    constexpr QLatin1StringView suffix("/archive");
    if (!place.startsWith(prefix) || !place.endsWith(suffix) || !query.startsWith("path="_L1))
        return false;
    const QString token = place.sliced(prefix.size()).chopped(suffix.size()).toString();
    const QString hostPath = hostPathIn(query.sliced(5));
    return isToken(token) && !hostPath.isEmpty() && request.body.isEmpty()
        && request.path == archivePath(token, hostPath)
        && (request.method == Method::Head || request.method == Method::Get);
}

/// The objects that a path names, for making the request anew.
std::optional<AuditObjects> objectsIn(const HostFileRequest& request)
{
    static const QRegularExpression token(u"plimsoll-audit(?:-|:|&tag=)([0-9a-f]{16})"_s);
    static const QRegularExpression mark(u"io\\.plimsoll\\.audit(?:%3D|\":\")([0-9a-z.-]{1,64})"_s);
    const auto name = token.match(request.path);
    if (!name.hasMatch())
        return std::nullopt;
    const auto label = mark.match(request.path + QString::fromUtf8(request.body.left(4096)));
    return AuditObjects{.token = name.captured(1), .mark = label.captured(1)};
}

} // namespace

QString AuditObjects::containerName() const
{
    return AuditName + u'-' + token;
}

QString AuditObjects::imageName() const
{
    return AuditName + u':' + token;
}

QString newAuditToken()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate64(), int(TokenLength), 16, QChar(u'0'));
}

QString auditTokenIn(QStringView name)
{
    const bool isOurs = name.startsWith(AuditName) && name.size() == AuditName.size() + 17
        && (name[AuditName.size()] == u'-' || name[AuditName.size()] == u':');
    const QStringView token = isOurs ? name.last(TokenLength) : QStringView();
    return isToken(token) ? token.toString() : QString();
}

HostFileRequest importAuditImage(const AuditObjects& objects)
{
    Q_ASSERT(isToken(objects.token) && isMark(objects.mark));
    return {.method = Method::Post,
            .path = u"/images/create?fromSrc=-&repo="_s + AuditName + u"&tag="_s + objects.token
                + u"&changes=LABEL%20io.plimsoll.audit%3D"_s + objects.mark,
            .body = QByteArray(EmptyTarBytes, '\0'),
            .contentType = "application/x-tar",
            .maxBytes = MaxAnswerBytes,
            .timeouts = WriteTimeouts};
}

HostFileRequest createAuditContainer(const AuditObjects& objects)
{
    return {.method = Method::Post,
            .path = u"/containers/create?name="_s + objects.containerName(),
            .body = containerBody(objects),
            .contentType = "application/json",
            .maxBytes = MaxAnswerBytes,
            .timeouts = WriteTimeouts};
}

HostFileRequest inspectAuditContainer(const QString& token)
{
    return {.method = Method::Get,
            .path = containerPath(token) + u"/json"_s,
            .maxBytes = MaxAnswerBytes};
}

HostFileRequest removeAuditContainer(const QString& token)
{
    return {.method = Method::Delete,
            .path = containerPath(token),
            .maxBytes = MaxAnswerBytes,
            .timeouts = WriteTimeouts};
}

HostFileRequest removeAuditImage(const QString& token)
{
    return {.method = Method::Delete,
            .path = u"/images/"_s + AuditName + u':' + token,
            .maxBytes = MaxAnswerBytes,
            .timeouts = WriteTimeouts};
}

HostFileRequest statHostFile(const QString& token, const QString& hostPath)
{
    return {.method = Method::Head, .path = archivePath(token, hostPath)};
}

HostFileRequest fetchHostFile(const QString& token, const QString& hostPath, qint64 maxBytes,
                              bool isHeaderEnough)
{
    return {.method = Method::Get,
            .path = archivePath(token, hostPath),
            .maxBytes = maxBytes,
            .isCutAtMax = isHeaderEnough};
}

bool isHostFileRequest(const HostFileRequest& request)
{
    const QStringView path = request.path;
    const qsizetype mark = path.indexOf(u'?');
    const QStringView place = mark < 0 ? path : path.first(mark);
    const QStringView query = mark < 0 ? QStringView() : path.sliced(mark + 1);
    if (isAuditArchive(request, place, query))
        return true;
    const auto objects = objectsIn(request);
    if (!objects)
        return false;
    QList<HostFileRequest> known{inspectAuditContainer(objects->token),
                                 removeAuditContainer(objects->token),
                                 removeAuditImage(objects->token)};
    if (isMark(objects->mark))
        known += {importAuditImage(*objects), createAuditContainer(*objects)};
    return known.contains(request);
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

QFuture<core::Result<Reply>> Api::send(const HostFileRequest& request)
{
    QPromise<core::Result<Reply>> promise;
    promise.start();
    promise.addResult(core::Error{core::Error::Kind::Usage, u"allowlist"_s, request.path,
                                  u"host files are not read here"_s});
    promise.finish();
    return promise.future();
}

} // namespace plimsoll::docker
