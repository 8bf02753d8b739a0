// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <compare>

/// The parts of a SemVer-like version that several orders share.
namespace plimsoll::vuln {

/// A version cut at its first "-" and "+", without a leading "v" or "=".
struct SemVerParts
{
    QByteArrayView numbers; ///< "1.2.3"
    QByteArrayView preRelease; ///< "rc.1"; empty for a release
    QByteArrayView build; ///< "build5"
};

SemVerParts semVerParts(QByteArrayView version);

/// Numbers between dots, as many as there are; a missing one is zero.
std::weak_ordering compareDotted(QByteArrayView left, QByteArrayView right);

/// SemVer 2 section 11.4 over identifiers between dots: numbers below words, a longer list above
/// its own beginning.
/// @param foldCase  words compare without case, as NuGet has it
std::weak_ordering compareIdentifiers(QByteArrayView left, QByteArrayView right,
                                      bool foldCase = false);

/// Numbers, then pre-release: a version with one lies below the same without.
std::weak_ordering compareSemVerParts(const SemVerParts& left, const SemVerParts& right,
                                      bool foldCase = false);

} // namespace plimsoll::vuln
