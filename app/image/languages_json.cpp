// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "image/languages.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxJsonBytes = 16 * 1024 * 1024;

core::Result<QJsonValue> jsonOf(const QByteArray& bytes, const QString& path)
{
    const QByteArray mark = "\xef\xbb\xbf";
    core::Result<QJsonValue> json =
        core::parseJson(bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes, MaxJsonBytes);
    if (json)
        return json;
    return damaged(path, json.error().detail);
}

/// A licence is a word, an object with a type, or a list of either.
QString licenceOf(const QJsonValue& value)
{
    if (value.isObject())
        return value["type"_L1].toString();
    if (!value.isArray())
        return value.toString();
    QStringList names;
    for (const QJsonValue& each : value.toArray())
        names.append(licenceOf(each));
    names.removeAll(QString());
    return names.join(u" OR "_s);
}

/// Packages bring package.json files of others along, to test with.
bool isInsideTests(const QString& path)
{
    const QString inside = path.section(u"node_modules/"_s, -1);
    const QStringList folders = inside.split(u'/');
    return std::ranges::any_of(folders,
                               [](const QString& folder) {
                                   return folder == "test"_L1 || folder == "tests"_L1
                                       || folder == "__tests__"_L1 || folder == "fixtures"_L1
                                       || folder == "__fixtures__"_L1 || folder == "spec"_L1
                                       || folder == "example"_L1 || folder == "examples"_L1;
                               })
        && folders.size() > 2;
}

} // namespace

FileFacts readNpmPackage(const QByteArray& bytes, const QString& path)
{
    if (isInsideTests(path))
        return {};
    const auto json = jsonOf(bytes, path);
    if (!json)
        return {.problems = {json.error()}};
    const QString name = json.value()["name"_L1].toString();
    const QString version = json.value()["version"_L1].toString();
    if (name.isEmpty() || version.isEmpty())
        return {};
    Package package = languagePackage(PackageType::Npm, name, version, path);
    package.licence = licenceOf(json.value()["license"_L1]);
    return {.packages = {package}};
}

FileFacts readComposerInstalled(const QByteArray& bytes, const QString& path)
{
    const auto json = jsonOf(bytes, path);
    if (!json)
        return {.problems = {json.error()}};
    FileFacts facts;
    const QJsonArray list =
        json->isArray() ? json->toArray() : json.value()["packages"_L1].toArray();
    for (const QJsonValue& entry : list) {
        const QString name = entry["name"_L1].toString();
        QString version = entry["version"_L1].toString();
        if (version.size() > 1 && version.startsWith(u'v') && version[1].isDigit())
            version.remove(0, 1);
        if (name.isEmpty() || version.isEmpty())
            continue;
        Package package = languagePackage(PackageType::Composer, name, version, path);
        package.licence = licenceOf(entry["license"_L1]);
        facts.packages.append(package);
    }
    return facts;
}

FileFacts readDepsJson(const QByteArray& bytes, const QString& path)
{
    const auto json = jsonOf(bytes, path);
    if (!json)
        return {.problems = {json.error()}};
    FileFacts facts;
    const QJsonObject libraries = json.value()["libraries"_L1].toObject();
    for (auto it = libraries.begin(); it != libraries.end(); ++it) {
        const QString name = it.key().section(u'/', 0, 0);
        const QString version = it.key().section(u'/', 1, 1);
        if (it.value()["type"_L1].toString() == "package"_L1 && !version.isEmpty())
            facts.packages.append(languagePackage(PackageType::NuGet, name, version, path));
    }
    // ".../shared/Microsoft.NETCore.App/8.0.1/Microsoft.NETCore.App.deps.json"
    const QStringList folders = path.split(u'/');
    const qsizetype shared = folders.lastIndexOf(u"shared"_s);
    if (shared >= 0 && folders.size() == shared + 4)
        facts.packages.append(
            languagePackage(PackageType::NuGet, folders[shared + 1], folders[shared + 2], path));
    return facts;
}

} // namespace plimsoll::image
