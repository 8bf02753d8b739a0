// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"

#include <QJsonValue>
#include <QObject>

#include <functional>

namespace plimsoll::audit {

/// Asks one question whose answer is JSON; `then` is called on the context's thread, unless the
/// context has gone. Errors: the daemon's, and Malformed.
void ask(docker::Api& api, const QString& path, QObject* context,
         std::function<void(const core::Result<QJsonValue>&)> then);

} // namespace plimsoll::audit
