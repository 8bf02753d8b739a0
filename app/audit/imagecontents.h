// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/scans.h"
#include "image/contents.h"

#include <memory>

/// Between the contents of an image and the answer that carries them as evidence: its body is
/// image::toJson() of the contents, its call evidence::imageContentsCall().
namespace plimsoll::audit {

/// A scan's outcome as evidence, sealed like every answer.
/// @param atUtc  when the image was read
evidence::Answer answerOf(const image::Contents& contents, const QDateTime& atUtc);

/// What an answer holds; null for one that is missing, failed, or no such body. The bodies read
/// last are remembered by their digest: the same image of ten hosts is parsed once. Thread: any.
std::shared_ptr<const image::Contents> contentsOf(const evidence::Answer* answer);
/// The same for an image of a host.
/// @param imageId  "sha256:..."
std::shared_ptr<const image::Contents> contentsOf(const evidence::HostEvidence& host,
                                                  const QString& imageId);

} // namespace plimsoll::audit
