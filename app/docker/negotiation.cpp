// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/negotiation.h"

#include "docker/apiversion.h"
#include "docker/replyerror.h"

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

// What /_ping said, when it was not a daemon that said it.
Error notDocker(const Reply& reply, const Endpoint& endpoint)
{
    const auto error = errorOf(reply, endpoint);
    if (error && (error->kind == Error::Kind::ServerError || error->code == "http.tls-server"_L1))
        return *error;
    return {Error::Kind::Malformed, u"http.not-docker"_s, endpoint.url(),
            u"/_ping was answered with status %1 and no Api-Version"_s.arg(reply.status)};
}

} // namespace

void negotiateVersion(const Endpoint& endpoint,
                      const std::function<void(const QString& path, ReplyHandler)>& ask,
                      const std::function<void(const Result<QString>& version)>& done)
{
    ask(u"/_ping"_s, [endpoint, ask, done](const Result<Reply>& ping) {
        if (!ping)
            return done(ping.error());
        const auto newest =
            parseApiVersion(QString::fromLatin1(ping->headers.value("api-version")));
        if (!newest) {
            // An authorization plugin may refuse this call and allow others: each has its own
            // answer.
            if (ping->status == 401 || ping->status == 403)
                return done(QString());
            return done(notDocker(*ping, endpoint));
        }
        if (*newest <= OurApiVersion)
            return done(newest->text());
        // It speaks our version unless it has dropped it.
        ask(u"/version"_s, [newest, done](const Result<Reply>& version) {
            if (!version)
                return done(version.error());
            done(negotiated(*newest, minimumApiVersion(version->body)).text());
        });
    });
}

} // namespace plimsoll::docker
