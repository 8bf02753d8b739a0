// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace plimsoll::image {

/// Which system knows a package.
enum class PackageType {
    Deb,
    Apk,
    Rpm,
    Opkg, ///< dpkg's syntax, another distribution's packages
    Vcpkg, ///< dpkg's syntax, C++ libraries
    Npm,
    PyPi,
    Go,
    Maven,
    Gem,
    Cargo,
    Composer,
    NuGet,
};

/// The type's name as the JSON contract spells it: "deb", "pypi", "nuget".
QString typeName(PackageType type);
std::optional<PackageType> typeFromName(QStringView name);
/// Whether packages of this type belong to the operating system and not to a language.
bool isSystemType(PackageType type);
/// The ecosystem of a language's packages as OSV names it: "PyPI", "crates.io"; empty for those of
/// an operating system, whose release decides.
QString languageEcosystem(PackageType type);

/// One installed package, as its own database or manifest tells it.
struct Package
{
    PackageType type = PackageType::Deb;
    QString name = {}; ///< Maven: "group:artifact"; composer: "vendor/name"
    QString version = {}; ///< whole: deb "1:2.3-4+b1", rpm "[epoch:]version-release"
    QString arch = {};
    QString sourceName = {}; ///< what it was built from; a system package without one names itself
    QString sourceVersion = {};
    QString sourceRpm = {}; ///< rpm: "openssl-1.1.1k-15.cm2.src.rpm"
    std::optional<quint32> epoch = {}; ///< rpm: absent where the header has none
    QString module = {}; ///< rpm: MODULARITYLABEL
    QString licence = {};
    QString ecosystem = {}; ///< "Debian:12", "npm"; empty where no feed knows it
    QString ownedBy = {}; ///< the system package that brought these files; empty for none
    bool isGuess = false; ///< read from a file name or a manifest that need not be true
    int layer = -1; ///< 0 is the lowest; -1 where layers were not read
    QStringList paths = {}; ///< where it is recorded, sorted, with a leading "/"

    bool operator==(const Package&) const = default;
};

/// A language's package with the ecosystem of its kind.
Package languagePackage(PackageType type, const QString& name, const QString& version,
                        const QString& path);

/// Order of every list of packages: type, name, version, arch, first path.
bool packageLess(const Package& left, const Package& right);

} // namespace plimsoll::image
