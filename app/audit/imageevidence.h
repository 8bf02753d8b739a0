// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "docker/hostsettings.h"
#include "evidence/evidence.h"
#include "image/contents.h"

#include <QFuture>

/// Evidence about one image alone, for those who asked for no more.
namespace plimsoll::audit {

/// What a daemon says of one image: its row of the list, inspect and history, sealed. The host
/// holds nothing else, and no container.
/// @param api   not owned, outlives the future
/// @param name  tag, digest, id or the first digits of one
/// Errors: NotFound "image.unknown", Usage "image.ambiguous", and those of the daemon.
/// Thread: the api's.
QFuture<core::Result<evidence::HostEvidence>>
imageEvidence(docker::Api& api, const docker::HostSettings& settings, const QString& name);

/// The same of a saved image, about which no daemon said anything.
evidence::HostEvidence fileEvidence(const image::Contents& contents, const QDateTime& atUtc);

} // namespace plimsoll::audit
