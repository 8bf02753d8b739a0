// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "core/policy.h"
#include "core/waiver.h"
#include "evidence/evidence.h"
#include "score/assessment.h"

namespace plimsoll::audit {

/// What evidence is judged by: all of it named, with digests, in what comes out.
struct Inputs
{
    core::Policy policy = {}; ///< of every host whose group has none of its own
    QMap<QString, core::Policy> policyByGroup = {};
    QList<core::Waiver> waivers = {};
    cis::Edition edition = cis::DefaultEdition;

    const core::Policy& policyOf(const QString& group) const;
    /// "sha256:..." of the canonical policy; where groups have their own, of all of them by group.
    QString policyDigest() const;
};

/// From sealed evidence to the one evaluation: views, checks of every section and stage, joined
/// with the catalogue, scored. Pure: same inputs, same assessment. Thread: any.
score::Assessment assess(const evidence::Evidence& evidence, const Inputs& inputs);
score::Assessment assess(const evidence::Evidence& evidence, const core::Policy& policy);

} // namespace plimsoll::audit
