// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "core/verdict.h"
#include "image/contents.h"
#include "score/assessment.h"

#include <QLatin1StringView>

#include <memory>
#include <span>

/// The controls that an image's contents decide. What was not read to its end fails on what was
/// seen, and passes nothing. Pure functions.
namespace plimsoll::audit {

/// One scanned image as a check sees it.
struct ScannedImage
{
    QString call = {}; ///< of the answer that proofs point into
    std::shared_ptr<const image::Contents> contents = {}; ///< never null
    /// Never null, not owned: with its vulnerabilities, waivers laid over them.
    const score::ImageAssessment* facts = nullptr;
    QDateTime atUtc = {}; ///< of the evidence: ages are counted from here
};

using ImageCheckFunction = core::Verdict (*)(const ScannedImage& image, const core::Policy& policy);

struct ImageCheck
{
    QLatin1StringView id;
    ImageCheckFunction check;
};

/// 4.3 4.4 4.8 4.10 4.11. Sources: the catalogue's predicates of these controls. 4.10 is about
/// files alone: settings and history are judged from the daemon's answers.
std::span<const ImageCheck> imageChecks();

/// Whether a control is one of those.
bool isDecidedByContents(QStringView check);

/// The answers of a scan laid over what the daemon alone decided about the same image. A fault that
/// its answers show stays one; what they left open is decided by the layers.
/// @param image  of the finding's object
void judgeContents(core::Finding& finding, const ScannedImage& image, const core::Policy& policy);

} // namespace plimsoll::audit
