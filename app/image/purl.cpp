// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/purl.h"

#include <QMap>
#include <QUrl>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A colon is never encoded, a slash only where it separates nothing.
QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":"));
}

QString encodedPath(const QString& path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, ":/"));
}

/// The part of a purl before the version: type, namespace and name.
struct Parts
{
    QString type, space, name, version;
    QMap<QString, QString> qualifiers; ///< sorted by key, as the specification wants them
};

void addSystem(const Package& package, const std::optional<OsRelease>& release, Parts& parts)
{
    parts.name = package.name.toLower();
    if (!package.arch.isEmpty())
        parts.qualifiers.insert(u"arch"_s, package.arch);
    if (!release || release->id.isEmpty())
        return;
    parts.space = release->id;
    if (!release->versionId.isEmpty())
        parts.qualifiers.insert(u"distro"_s, release->id + u'-' + release->versionId);
    else if (release->codename && !release->codename->isEmpty())
        parts.qualifiers.insert(u"distro"_s, *release->codename);
}

/// An RPM's epoch is a qualifier; names keep their case.
void addRpm(const Package& package, Parts& parts)
{
    parts.name = package.name;
    if (package.epoch.value_or(0) == 0)
        return;
    parts.qualifiers.insert(u"epoch"_s, QString::number(*package.epoch));
    parts.version = package.version.section(u':', 1);
}

void split(const QString& name, QChar separator, Parts& parts)
{
    const qsizetype at = name.lastIndexOf(separator);
    parts.space = at < 0 ? QString() : name.first(at);
    parts.name = name.sliced(at + 1);
}

Parts partsOf(const Package& package, const std::optional<OsRelease>& release)
{
    Parts parts{.type = typeName(package.type), .name = package.name, .version = package.version};
    switch (package.type) {
    case PackageType::Deb:
    case PackageType::Apk:
        addSystem(package, release, parts);
        break;
    case PackageType::Rpm:
        addSystem(package, release, parts);
        addRpm(package, parts);
        break;
    case PackageType::Opkg:
    case PackageType::Vcpkg: // no types of their own
        parts.type = u"generic"_s;
        break;
    case PackageType::Npm:
        split(package.name.toLower(), u'/', parts);
        break;
    case PackageType::Go:
        parts.type = u"golang"_s;
        split(package.name.toLower(), u'/', parts);
        break;
    case PackageType::Maven:
        split(package.name, u':', parts);
        break;
    case PackageType::Composer:
        split(package.name.toLower(), u'/', parts);
        break;
    case PackageType::PyPi:
    case PackageType::Gem:
    case PackageType::Cargo:
    case PackageType::NuGet:
        break;
    }
    return parts;
}

} // namespace

QString purlOf(const Package& package, const std::optional<OsRelease>& release)
{
    const Parts parts = partsOf(package, release);
    QString purl = u"pkg:"_s + parts.type + u'/';
    if (!parts.space.isEmpty())
        purl += encodedPath(parts.space) + u'/';
    purl += encoded(parts.name);
    if (!parts.version.isEmpty())
        purl += u'@' + encoded(parts.version);
    QStringList qualifiers;
    for (auto it = parts.qualifiers.begin(); it != parts.qualifiers.end(); ++it)
        qualifiers.append(it.key() + u'=' + encoded(it.value()));
    return qualifiers.isEmpty() ? purl : purl + u'?' + qualifiers.join(u'&');
}

} // namespace plimsoll::image
