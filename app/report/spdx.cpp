// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "image/purl.h"
#include "report/scan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Unsaid = "NOASSERTION"_L1; // neither looked at nor denied

QJsonObject packageOf(const QString& id, const QString& name, const QString& version,
                      QLatin1StringView purpose)
{
    QJsonObject package{{u"SPDXID"_s, id},
                        {u"name"_s, name},
                        {u"downloadLocation"_s, Unsaid},
                        {u"filesAnalyzed"_s, false},
                        {u"licenseConcluded"_s, Unsaid},
                        {u"licenseDeclared"_s, Unsaid},
                        {u"copyrightText"_s, Unsaid},
                        {u"primaryPackagePurpose"_s, purpose}};
    if (!version.isEmpty())
        package.insert(u"versionInfo"_s, version);
    return package;
}

QJsonObject installedOf(const image::Package& package, const image::Contents& contents,
                        qsizetype number)
{
    QJsonObject result =
        packageOf(u"SPDXRef-Package-%1"_s.arg(number), package.name, package.version, "LIBRARY"_L1);
    result.insert(
        u"externalRefs"_s,
        QJsonArray{QJsonObject{{u"referenceCategory"_s, u"PACKAGE-MANAGER"_s},
                               {u"referenceType"_s, u"purl"_s},
                               {u"referenceLocator"_s, image::purlOf(package, contents.release)}}});
    if (!package.paths.isEmpty())
        result.insert(u"sourceInfo"_s, u"recorded in "_s + package.paths.join(u", "_s));
    // Databases write licences as free text; what is no expression of SPDX may stand in a comment.
    if (!package.licence.isEmpty())
        result.insert(u"licenseComments"_s, u"declared as: "_s + package.licence);
    return result;
}

QJsonObject relationship(const QString& from, QLatin1StringView type, const QString& to)
{
    return {
        {u"spdxElementId"_s, from}, {u"relationshipType"_s, type}, {u"relatedSpdxElement"_s, to}};
}

} // namespace

QByteArray scanSpdx(const ScanReport& report)
{
    const image::Contents& contents = report.contents;
    const QString document = u"SPDXRef-DOCUMENT"_s;
    const QString subject = u"SPDXRef-Image"_s;
    const QString name = contents.tags.value(0, report.target);
    QJsonArray packages{packageOf(subject, name, contents.id, "CONTAINER"_L1)};
    QJsonArray relationships{relationship(document, "DESCRIBES"_L1, subject)};
    for (qsizetype i = 0; i < contents.packages.size(); ++i) {
        packages.append(installedOf(contents.packages[i], contents, i + 1));
        relationships.append(
            relationship(subject, "CONTAINS"_L1, u"SPDXRef-Package-%1"_s.arg(i + 1)));
    }
    const QString depth = contents.depth == image::Depth::Quick
        ? u"quick: read from the package databases of a container of this image"_s
        : u"full: read from every layer of the image"_s;
    const QJsonObject spdx{
        {u"spdxVersion"_s, u"SPDX-2.3"_s},
        {u"dataLicense"_s, u"CC0-1.0"_s},
        {u"SPDXID"_s, document},
        {u"name"_s, name},
        {u"documentNamespace"_s, u"urn:uuid:"_s + uuidOf(report)},
        {u"creationInfo"_s,
         QJsonObject{
             {u"created"_s, core::formatTime(report.generatedAtUtc)},
             {u"creators"_s, QJsonArray{u"Tool: plimsoll-"_s + QStringLiteral(PLIMSOLL_VERSION)}},
             {u"comment"_s, depth}}},
        {u"documentDescribes"_s, QJsonArray{subject}},
        {u"packages"_s, packages},
        {u"relationships"_s, relationships}};
    return QJsonDocument(spdx).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::report
