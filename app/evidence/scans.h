// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "evidence/evidence.h"

#include <QFuture>
#include <QStringList>

#include <functional>

/// What a scan read of an image is an answer like every other, of the call imageContentsCall(). Its
/// body is valid on every host that has the image, since an image's id is a digest of its content.
namespace plimsoll::evidence {

/// Where known contents of images come from, such as the store. Ids are "sha256:...".
using InventorySource = std::function<QFuture<core::Result<QList<Answer>>>(const QStringList& ids)>;

/// Ids of the images a host lists or runs containers of, sorted.
QStringList imagesOf(const HostEvidence& host);

/// Whether the answer holds contents of an image that somebody read.
bool isContents(const Answer& answer);
/// Whether it is of every layer, and not of the package databases alone.
bool isFullReading(const Answer& contents);
/// Whether the first is the one to go by: a deeper reading, or as deep and not older.
bool isBetterReading(const Answer& contents, const Answer& known);

/// The evidence with scans added: each to every host that has its image. One that is there already
/// stays unless the new one is better; what is no contents is passed over.
HostEvidence withContents(HostEvidence host, const QList<Answer>& contents);
Evidence withContents(Evidence evidence, const QList<Answer>& contents);

} // namespace plimsoll::evidence
