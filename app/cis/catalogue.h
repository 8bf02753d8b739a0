// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QStringList>

#include <span>

namespace plimsoll::cis {

enum class AppliesTo { Host, EachImage, EachContainer };

/// Which kind of evidence can decide a control.
enum class Tier { Api, HostFiles, ImageContent, ActiveProbe, Attestation };

/// One control of the CIS Docker Benchmark. The id is CIS's; every sentence is ours.
struct Control
{
    const char* id;
    const char* title; ///< the requirement as its good state; context "Engine"
    const char* rationale;
    const char* remediation;
    core::Severity severity;
    core::Stage stage;
    AppliesTo appliesTo;
    Tier tier;
    int level; ///< 1 or 2
    bool isAutomated; ///< CIS's own label
    const char* confidence; ///< "direct", "declared", "inferred", "attested"
    /// What its evidence never shows; null: the evidence is complete. Context "Engine".
    const char* unseen = nullptr;
    const char* missingFact; ///< named when nothing here can decide it; context "Engine"

    core::Text titleText() const;
    core::Text rationaleText() const;
    core::Text remediationText() const;
    core::Text unseenText() const; ///< empty: nothing
    core::Text missingFactText() const;
};

/// All 117 controls of v1.6.0 in natural order.
std::span<const Control> catalogue();

/// Of this edition or another ("2.7@1.8.0"); null for an id that is no control.
const Control* control(QStringView id);

/// A check's answer with the catalogue's wording, severity and stage joined to it. The general
/// remedy is left out where there is nothing to do.
core::Finding joined(const Control& control, const core::ObjectRef& object,
                     const core::Verdict& verdict);

/// "1" -> "Host configuration" ... ; context "Engine"; empty for no section.
core::Text sectionTitle(QStringView section);
/// "1" .. "7".
QStringList sections();

} // namespace plimsoll::cis
