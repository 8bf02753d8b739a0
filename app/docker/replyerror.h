// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "docker/endpoint.h"

#include <optional>

namespace plimsoll::docker {

/// What a reply's status says went wrong; nothing for 2xx.
///
/// Codes: "http.401", "http.403" (Denied), "http.404" (NotFound), "http.4xx" (Usage), "http.5xx"
/// (ServerError), "http.tls-server" (Unreachable: TLS expected, plain HTTP spoken),
/// "http.not-docker" (Malformed: a redirect or a status no daemon sends). The detail is "HTTP 403:
/// " and the daemon's own message, cut to one line of 400 characters. Subject: the endpoint's
/// address.
std::optional<core::Error> errorOf(const Reply& reply, const Endpoint& endpoint);

/// The daemon's own words: "message" of its JSON body, else the body; one line, 400 characters.
QString messageOf(const Reply& reply);

} // namespace plimsoll::docker
