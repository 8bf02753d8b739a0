// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/view.h"
#include "score/assessment.h"

/// What an assessment shows about objects beside their findings: facts, read from the same evidence
/// that the checks judge. A field the daemon left out stays empty.
namespace plimsoll::audit {

/// Name, state, engine, certificate dates; no scores, no findings.
score::HostAssessment hostFacts(const evidence::HostView& host);
score::ContainerAssessment containerFacts(const evidence::HostView& host,
                                          const evidence::ContainerView& container);
score::ImageAssessment imageFacts(const evidence::HostView& host, const evidence::ImageView& image);

} // namespace plimsoll::audit
