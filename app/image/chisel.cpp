// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/dpkg.h"
#include "image/lines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

Package packageFrom(const QJsonObject& entry, const QString& path)
{
    const QString name = entry["name"_L1].toString();
    const QString version = entry["version"_L1].toString();
    return {.type = PackageType::Deb,
            .name = name,
            .version = version,
            .arch = entry["arch"_L1].toString(),
            .sourceName = name, // the manifest does not say what a package was built from
            .sourceVersion = version,
            .paths = {path}};
}

} // namespace

FileFacts readChiselManifest(QByteArrayView bytes, const QString& path)
{
    FileFacts facts;
    QMap<QString, OwnedFiles> owned;
    qsizetype badLines = 0;
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject entry = QJsonDocument::fromJson(line.toByteArray()).object();
        const QString kind = entry["kind"_L1].toString();
        badLines += entry.isEmpty();
        if (kind == "package"_L1 && !entry["version"_L1].toString().isEmpty())
            facts.packages.append(packageFrom(entry, path));
        if (kind != "path"_L1)
            continue;
        for (const QJsonValue& slice : entry["slices"_L1].toArray()) {
            const QString package = slice.toString().section(u'_', 0, 0); // "libc6_libs"
            owned[package].package = package;
            owned[package].keys.push_back(pathKey(entry["path"_L1].toString().toUtf8()));
        }
    }
    facts.owned = owned.values();
    if (badLines > 0)
        facts.problems.append(damaged(path, u"%1 lines are no JSON"_s.arg(badLines)));
    return facts;
}

} // namespace plimsoll::image
