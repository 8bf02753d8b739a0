// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/asking.h"

#include "core/json.h"
#include "docker/replyerror.h"

namespace plimsoll::audit {

namespace {

core::Result<QJsonValue> jsonOf(const core::Result<docker::Reply>& reply, const QString& path)
{
    if (!reply)
        return reply.error();
    if (const auto error = docker::errorOf(*reply, {.socketPath = path}))
        return *error;
    return core::parseJson(reply->body, core::limits::MaxReplyBytes);
}

} // namespace

void ask(docker::Api& api, const QString& path, QObject* context,
         std::function<void(const core::Result<QJsonValue>&)> then)
{
    api.ask({path}, context,
            [path, then = std::move(then)](const core::Result<docker::Reply>& reply) {
                then(jsonOf(reply, path));
            });
}

} // namespace plimsoll::audit
