// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <array>
#include <optional>

/// Rule 8: which result holds a score under which ceiling.
namespace plimsoll::score {

/// Does a person's word count, waiver or attestation, or only what was seen
/// (Score::withoutWaivers)?
enum class Waivers { Respected, Ignored };

/// The outcome a finding counts with.
core::Outcome countedOutcome(const core::Finding& finding, Waivers waivers);

inline constexpr std::array CapLevels{39, 69, 84, 89};
inline constexpr int HighestUnscanned = 69; ///< image stage without a vulnerability score (rule 4)
inline constexpr int HighestUnread = 69; ///< host with a container that could not be read (rule 6)

/// The ceiling a finding about a container or its image puts on the container; 0 for none.
/// @param container  the one concerned; null for a finding about its image
int capLevel(const core::Finding& finding, const ContainerAssessment* container, Waivers waivers);

/// The ceiling a vulnerability puts on every container of its image; 0 for none. A waived high or
/// critical one still keeps it at 89.
int capLevel(const Vulnerability& vulnerability, Waivers waivers);
/// Whether it counts in the image's vulnerability score.
bool counts(const Vulnerability& vulnerability, Waivers waivers);

/// Why an image has no vulnerability score, as Cap::because spells it.
QString whyUnscanned(const ImageAssessment& image);

/// Is this finding the API port without client verification, which caps its host at 39?
bool isOpenApi(const core::Finding& finding, Waivers waivers);

/// The lower of two ceilings; of equal ones that with the smaller cause.
std::optional<Cap> lower(const std::optional<Cap>& a, const std::optional<Cap>& b);

/// The sentence for a ceiling.
core::Text capLabel(const Cap& cap);

} // namespace plimsoll::score
