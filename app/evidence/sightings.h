// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

namespace plimsoll::evidence {

namespace calls {
/// What earlier readings of a host showed, kept as an answer of its own: {"swarmKey": {"node",
/// "version", "since"}}, the unlock key's version and the first reading that saw it.
inline constexpr QStringView Sightings = u"SEEN earlier";
} // namespace calls

/// Carries over from the reading before what only several readings can show. Nothing where the two
/// are not of the same swarm node, or the key was changed in between. A reading without host files
/// hands on what it was given. Keeps answers sorted.
void carrySightings(HostEvidence& host, const HostEvidence& before);
/// The same for each host, by name.
void carrySightings(Evidence& evidence, const QList<HostEvidence>& before);

} // namespace plimsoll::evidence
