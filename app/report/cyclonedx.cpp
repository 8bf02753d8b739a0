// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "image/purl.h"
#include "report/scanvulnerabilities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject property(const char* name, const QString& value)
{
    return {{u"name"_s, u"plimsoll:"_s + QString::fromLatin1(name)}, {u"value"_s, value}};
}

QJsonArray propertiesOf(const image::Package& package)
{
    QJsonArray properties{property("type", image::typeName(package.type))};
    if (!package.ecosystem.isEmpty())
        properties.append(property("ecosystem", package.ecosystem));
    if (!package.sourceName.isEmpty())
        properties.append(property("source", package.sourceName + u' ' + package.sourceVersion));
    if (package.layer >= 0)
        properties.append(property("layer", QString::number(package.layer)));
    if (!package.ownedBy.isEmpty())
        properties.append(property("ownedBy", package.ownedBy));
    if (package.isGuess)
        properties.append(property("isGuess", u"true"_s));
    for (const QString& path : package.paths)
        properties.append(property("path", path));
    return properties;
}

/// A component: npm's scope and Maven's group stand apart from the name.
QJsonObject componentOf(const image::Package& package, const image::Contents& contents,
                        QSet<QString>& references)
{
    const QString purl = image::purlOf(package, contents.release);
    QString reference = purl;
    for (int i = 2; references.contains(reference); ++i)
        reference = purl + u"#%1"_s.arg(i);
    references.insert(reference);
    QString name = package.name;
    QJsonObject component{{u"type"_s, u"library"_s},
                          {u"bom-ref"_s, reference},
                          {u"version"_s, package.version},
                          {u"purl"_s, purl},
                          {u"properties"_s, propertiesOf(package)}};
    const QChar separator = package.type == image::PackageType::Maven ? u':' : u'/';
    const bool hasGroup = package.type == image::PackageType::Maven
        || package.type == image::PackageType::Npm || package.type == image::PackageType::Composer;
    if (hasGroup && name.contains(separator)) {
        component.insert(u"group"_s, name.section(separator, 0, 0));
        name = name.section(separator, 1);
    }
    component.insert(u"name"_s, name);
    if (!package.licence.isEmpty())
        component.insert(
            u"licenses"_s,
            QJsonArray{QJsonObject{{u"license"_s, QJsonObject{{u"name"_s, package.licence}}}}});
    return component;
}

QJsonObject systemOf(const image::OsRelease& release)
{
    QJsonObject system{{u"type"_s, u"operating-system"_s},
                       {u"bom-ref"_s, u"os:"_s + release.id},
                       {u"name"_s, release.id}};
    if (!release.versionId.isEmpty())
        system.insert(u"version"_s, release.versionId);
    if (!release.prettyName.isEmpty())
        system.insert(u"description"_s, release.prettyName);
    return system;
}

QJsonObject metadataOf(const ScanReport& report)
{
    const QJsonObject tool{{u"type"_s, u"application"_s},
                           {u"name"_s, u"plimsoll"_s},
                           {u"version"_s, QStringLiteral(PLIMSOLL_VERSION)}};
    const image::Contents& contents = report.contents;
    const QJsonObject subject{{u"type"_s, u"container"_s},
                              {u"bom-ref"_s, u"image:"_s + contents.id},
                              {u"name"_s, contents.tags.value(0, report.target)},
                              {u"version"_s, contents.id}};
    return {{u"timestamp"_s, core::formatTime(report.generatedAtUtc)},
            {u"tools"_s, QJsonObject{{u"components"_s, QJsonArray{tool}}}},
            {u"component"_s, subject},
            {u"properties"_s,
             QJsonArray{
                 property("depth", contents.depth == image::Depth::Quick ? u"quick"_s : u"full"_s),
                 property("vulnerabilities", matchingText(report)),
                 property("problems", QString::number(contents.problems.size()))}}};
}

} // namespace

QByteArray scanCycloneDx(const ScanReport& report)
{
    const image::Contents& contents = report.contents;
    QJsonArray components;
    QSet<QString> references;
    if (contents.release && !contents.release->id.isEmpty())
        components.append(systemOf(*contents.release));
    QStringList ordered;
    for (const image::Package& package : contents.packages) {
        components.append(componentOf(package, contents, references));
        ordered.append(components.last()["bom-ref"_L1].toString());
    }
    QJsonObject bom{{u"bomFormat"_s, u"CycloneDX"_s},
                    {u"specVersion"_s, u"1.5"_s},
                    {u"serialNumber"_s, u"urn:uuid:"_s + uuidOf(report)},
                    {u"version"_s, 1},
                    {u"metadata"_s, metadataOf(report)},
                    {u"components"_s, components}};
    if (report.vulnerabilities)
        bom.insert(u"vulnerabilities"_s, cycloneDxVulnerabilities(report, ordered));
    return QJsonDocument(bom).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::report
