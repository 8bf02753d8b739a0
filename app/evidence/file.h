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
/// Errors: Malformed (detail: place), TooLarge. A digest that does not fit its body is Malformed:
/// evidence that was changed by hand proves nothing.
core::Result<Evidence> readEvidence(QIODevice& device);

/// One host, packed, for the store.
QByteArray packHost(const HostEvidence& host);
core::Result<HostEvidence> unpackHost(const QByteArray& bytes);

} // namespace plimsoll::evidence
