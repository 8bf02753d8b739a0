// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "core/policy.h"
#include "core/result.h"
#include "core/waiver.h"
#include "evidence/evidence.h"
#include "score/assessment.h"

namespace plimsoll::audit {

/// The advisory database of an audit: where it lies, and what it was when it was looked at.
struct Advisories
{
    QString path = {};
    QString digest = {}; ///< vuln::Database::digest()
    QDateTime importedAtUtc = {}; ///< of its oldest feed of advisories; invalid without any

    bool operator==(const Advisories&) const = default;
};

/// Nothing where there is no database. Errors: those of vuln::Database::open() but NotFound.
core::Result<std::optional<Advisories>> advisoriesAt(const QString& path);

/// What evidence is judged by: all of it named, with digests, in what comes out.
struct Inputs
{
    core::Policy policy = {}; ///< of every host whose group has none of its own
    QMap<QString, core::Policy> policyByGroup = {};
    QList<core::Waiver> waivers = {};
    cis::Edition edition = cis::DefaultEdition;
    std::optional<Advisories> advisories = {}; ///< absent: nothing is matched

    const core::Policy& policyOf(const QString& group) const;
    /// "sha256:..." of the canonical policy; where groups have their own, of all of them by group.
    QString policyDigest() const;
};

/// From sealed evidence to the one evaluation: views, checks of every section and stage, joined
/// with the catalogue, scored. Pure: same inputs, same assessment. Thread: any.
///
/// Scanned images are matched with the advisories; what an image matched is remembered by the
/// digests of both, so that assessing anew after a waiver costs no lookup.
score::Assessment assess(const evidence::Evidence& evidence, const Inputs& inputs);
score::Assessment assess(const evidence::Evidence& evidence, const core::Policy& policy);

} // namespace plimsoll::audit
