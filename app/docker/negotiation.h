// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/api.h"
#include "docker/endpoint.h"

#include <QString>

#include <functional>

namespace plimsoll::docker {

using ReplyHandler = std::function<void(const core::Result<Reply>&)>;

/// Finds the newest version of the Engine API that both sides speak: what /_ping says in its
/// Api-Version header, bounded by ours; a daemon newer than us is asked by /version how far back it
/// goes.
/// @param ask   puts a question without a version before its path; called at once, and again from
///              the first answer where that is needed
/// @param done  called once: with a version such as "1.41", with an empty one where an
/// authorization plugin
///              keeps /_ping to itself, or with what is wrong (unreachable; not a Docker daemon)
void negotiateVersion(const Endpoint& endpoint,
                      const std::function<void(const QString& path, ReplyHandler)>& ask,
                      const std::function<void(const core::Result<QString>& version)>& done);

} // namespace plimsoll::docker
