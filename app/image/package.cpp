// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/package.h"

#include <tuple>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

QString typeName(PackageType type)
{
    switch (type) {
    case PackageType::Deb:
        return u"deb"_s;
    case PackageType::Apk:
        return u"apk"_s;
    case PackageType::Rpm:
        return u"rpm"_s;
    case PackageType::Opkg:
        return u"opkg"_s;
    case PackageType::Vcpkg:
        return u"vcpkg"_s;
    case PackageType::Npm:
        return u"npm"_s;
    case PackageType::PyPi:
        return u"pypi"_s;
    case PackageType::Go:
        return u"go"_s;
    case PackageType::Maven:
        return u"maven"_s;
    case PackageType::Gem:
        return u"gem"_s;
    case PackageType::Cargo:
        return u"cargo"_s;
    case PackageType::Composer:
        return u"composer"_s;
    case PackageType::NuGet:
        return u"nuget"_s;
    }
    return {};
}

std::optional<PackageType> typeFromName(QStringView name)
{
    for (int i = 0; i <= int(PackageType::NuGet); ++i) {
        if (typeName(PackageType(i)) == name)
            return PackageType(i);
    }
    return std::nullopt;
}

bool isSystemType(PackageType type)
{
    return type <= PackageType::Opkg;
}

QString languageEcosystem(PackageType type)
{
    switch (type) {
    case PackageType::Npm:
        return u"npm"_s;
    case PackageType::PyPi:
        return u"PyPI"_s;
    case PackageType::Go:
        return u"Go"_s;
    case PackageType::Maven:
        return u"Maven"_s;
    case PackageType::Gem:
        return u"RubyGems"_s;
    case PackageType::Cargo:
        return u"crates.io"_s;
    case PackageType::Composer:
        return u"Packagist"_s;
    case PackageType::NuGet:
        return u"NuGet"_s;
    default:
        return {};
    }
}

Package languagePackage(PackageType type, const QString& name, const QString& version,
                        const QString& path)
{
    return {.type = type,
            .name = name,
            .version = version,
            .ecosystem = languageEcosystem(type),
            .paths = {path}};
}

bool packageLess(const Package& left, const Package& right)
{
    const auto key = [](const Package& package) {
        return std::tuple(package.type, package.name, package.version, package.arch,
                          package.paths.value(0));
    };
    return key(left) < key(right);
}

} // namespace plimsoll::image
