// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/replyerror.h"

#include "core/json.h"

#include <QJsonObject>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;

namespace {

constexpr qsizetype MaxMessageLength = 400;
constexpr qsizetype MaxMessageBytes = 16 * 1024; // of the body that is looked at

Error statusError(int status)
{
    if (status == 401)
        return {Error::Kind::Denied, u"http.401"_s};
    if (status == 403)
        return {Error::Kind::Denied, u"http.403"_s};
    if (status == 404)
        return {Error::Kind::NotFound, u"http.404"_s};
    if (status >= 500)
        return {Error::Kind::ServerError, u"http.5xx"_s};
    if (status >= 400)
        return {Error::Kind::Usage, u"http.4xx"_s};
    return {Error::Kind::Malformed, u"http.not-docker"_s};
}

} // namespace

QString messageOf(const Reply& reply)
{
    const QByteArray start = reply.body.left(MaxMessageBytes);
    const auto json = core::parseJson(start, MaxMessageBytes);
    const QJsonValue message = json ? (*json)[u"message"_s] : QJsonValue();
    const QString text = message.isString() ? message.toString() : QString::fromUtf8(start);
    QString line = text.left(MaxMessageBytes);
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' '; // no escape sequence reaches a terminal
    }
    return line.simplified().left(MaxMessageLength);
}

std::optional<Error> errorOf(const Reply& reply, const Endpoint& endpoint)
{
    if (reply.status >= 200 && reply.status < 300)
        return std::nullopt;
    Error error = statusError(reply.status);
    // What Go's server says in plain text when it expected a TLS handshake.
    if (reply.status == 400 && reply.body.contains("HTTP request to an HTTPS server"))
        error = {Error::Kind::Unreachable, u"http.tls-server"_s};
    error.subject = endpoint.url();
    const QString message = messageOf(reply);
    error.detail = u"HTTP "_s + QString::number(reply.status);
    if (!message.isEmpty())
        error.detail += u": "_s + message;
    return error;
}

} // namespace plimsoll::docker
