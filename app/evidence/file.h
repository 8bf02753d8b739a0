// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "evidence/evidence.h"

#include <QByteArray>
#include <QIODevice>

namespace plimsoll::evidence {

/// The evidence file: JSON of schema "plimsoll.evidence/1", packed with zstd. Same evidence, same
/// bytes.
core::Result<void> writeEvidence(const Evidence& evidence, QIODevice& device);

/// Reads an evidence file, packed or plain JSON.
/// Errors: Malformed with code "evidence.format" (detail: place), "evidence.newer" or
/// "evidence.digest" (evidence that was changed by hand proves nothing), TooLarge, Storage. The
/// subject is the file's name where the device has one.
core::Result<Evidence> readEvidence(QIODevice& device);

/// One host, packed, for the store.
QByteArray packHost(const HostEvidence& host);
core::Result<HostEvidence> unpackHost(const QByteArray& bytes);

} // namespace plimsoll::evidence
