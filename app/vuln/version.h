// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <compare>
#include <optional>

/// Version order as each ecosystem's own tools have it. Pure functions over bytes (UTF-8), any
/// thread; no version is an error: what a tool would refuse has a place in the order all the same,
/// so that sorting always ends.
namespace plimsoll::vuln {

/// Above this a version is no version; the orders look at its first bytes only. Maven has the same
/// kind of limit, since its versions nest.
inline constexpr qsizetype MaxVersionBytes = 1024;

enum class Order {
    Dpkg, ///< Debian Policy 5.6.12
    Rpm, ///< rpm's rpmVersionCompare(): epoch, version, release
    Apk, ///< apk-tools 3, with the older forms of apk-tools 2
    SemVer, ///< SemVer 2 section 11, read loosely as npm does
    Pep440, ///< PEP 440; legacy versions below all valid ones, as setuptools had them
    Maven, ///< Maven's ComparableVersion, as of 3.9.0
    Gem, ///< Gem::Version
    Composer, ///< PHP's version_compare()
    NuGet, ///< four numbers, then SemVer labels without case
    Pub, ///< SemVer with ordered build metadata
    Numbers, ///< lists of numbers: Cabal's Version, R's package_version
};

/// The order of an OSV ecosystem, with or without a release ("Debian:12", "npm").
/// @return nothing for an ecosystem whose order is not known: its ranges cannot be evaluated
std::optional<Order> orderOf(QByteArrayView ecosystem);

std::weak_ordering compareVersions(Order order, QByteArrayView left, QByteArrayView right);

std::weak_ordering compareDpkg(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareRpm(QByteArrayView left, QByteArrayView right);
/// One part of an RPM version (version or release alone). Source: rpm, rpmvercmp().
std::weak_ordering compareRpmPart(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareApk(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareSemVer(QByteArrayView left, QByteArrayView right);
std::weak_ordering comparePep440(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareMaven(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareGem(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareComposer(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareNuGet(QByteArrayView left, QByteArrayView right);
std::weak_ordering comparePub(QByteArrayView left, QByteArrayView right);
std::weak_ordering compareNumberLists(QByteArrayView left, QByteArrayView right);

} // namespace plimsoll::vuln
