// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/filefacts.h"

namespace plimsoll::image {

/// The most bytes of a file in which secrets are looked for; keys and credentials are small.
inline constexpr qint64 MaxSecretFileBytes = 512 * 1024;

/// Whether a file is worth reading for secrets: its name is that of a credential store or of a
/// configuration, and it does not lie among the tests, examples and libraries of others.
bool mayHoldSecrets(QByteArrayView path, qint64 size);

/// Whether a file begins like a private key, whatever its name, and is nobody's test or example.
bool looksLikePrivateKey(QByteArrayView head, QByteArrayView path);

/// The secrets of one file as notes: rule and line, never a value.
/// @param path  without the leading "/"
QList<FileNote> secretsIn(const QByteArray& bytes, QByteArrayView path);

} // namespace plimsoll::image
