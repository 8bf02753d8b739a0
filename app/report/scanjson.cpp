// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"
#include "core/json.h"
#include "image/contentsjson.h"
#include "report/json.h"
#include "report/scanvulnerabilities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(core::formatTime(time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue layerOrNull(int layer)
{
    return layer < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(layer);
}

/// PACKAGE of the contract; the last fields are ours to add.
QJsonObject packageJson(const image::Package& package)
{
    QJsonValue source = QJsonValue::Null;
    if (!package.sourceName.isEmpty())
        source =
            QJsonObject{{u"name"_s, package.sourceName}, {u"version"_s, package.sourceVersion}};
    return {{u"name"_s, package.name},
            {u"version"_s, package.version},
            {u"type"_s, image::typeName(package.type)},
            {u"ecosystem"_s, orNull(package.ecosystem)},
            {u"source"_s, source},
            {u"layer"_s, layerOrNull(package.layer)},
            {u"paths"_s, QJsonArray::fromStringList(package.paths)},
            {u"arch"_s, orNull(package.arch)},
            {u"ownedBy"_s, orNull(package.ownedBy)},
            {u"isGuess"_s, package.isGuess}};
}

QJsonObject layerJson(const image::LayerSummary& layer, int index)
{
    return {{u"index"_s, index},
            {u"diffId"_s, layer.diffId},
            {u"bytes"_s, layer.bytes},
            {u"wastedBytes"_s, layer.wastedBytes},
            {u"instruction"_s, orNull(layer.instruction)},
            {u"createdAt"_s, orNull(layer.createdAtUtc)}};
}

QJsonObject fileJson(const image::FoundFile& file)
{
    QJsonArray notes;
    for (const image::FileNote& note : file.notes) {
        notes.append(QJsonObject{
            {u"kind"_s, image::noteKindName(note.kind)},
            {u"rule"_s, orNull(note.rule)},
            {u"detail"_s, orNull(note.detail)},
            {u"line"_s, note.line ? QJsonValue(*note.line) : QJsonValue(QJsonValue::Null)}});
    }
    return {{u"path"_s, file.path},
            {u"layer"_s, layerOrNull(file.layer)},
            {u"hiddenBy"_s, layerOrNull(file.hiddenBy)},
            {u"ownedBy"_s, orNull(file.ownedBy)},
            {u"notes"_s, notes}};
}

QJsonObject problemJson(const core::Error& problem)
{
    return {{u"kind"_s, core::kindName(problem.kind)},
            {u"code"_s, problem.code},
            {u"subject"_s, problem.subject},
            {u"detail"_s, problem.detail},
            {u"sentence"_s, core::english(core::describe(problem))}};
}

QJsonValue baseJson(const std::optional<image::BaseImage>& base)
{
    if (!base)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, base->id},
                       {u"tags"_s, QJsonArray::fromStringList(base->tags)},
                       {u"layers"_s, base->layers}};
}

QJsonValue releaseJson(const image::Contents& contents)
{
    if (!contents.release)
        return QJsonValue::Null;
    const image::OsRelease& release = *contents.release;
    return QJsonObject{{u"id"_s, release.id},
                       {u"version"_s, release.versionId},
                       {u"name"_s, release.prettyName},
                       {u"ecosystem"_s, orNull(contents.ecosystem)}};
}

QJsonObject imageJson(const image::Contents& contents)
{
    return {{u"id"_s, orNull(contents.id)},
            {u"tags"_s, QJsonArray::fromStringList(contents.tags)},
            {u"os"_s, orNull(contents.os)},
            {u"architecture"_s, orNull(contents.architecture)},
            {u"createdAt"_s, orNull(contents.createdAtUtc)},
            {u"release"_s, releaseJson(contents)},
            {u"base"_s, baseJson(contents.base)}};
}

} // namespace

QString uuidOf(const ScanReport& report)
{
    // A name space of ours, drawn once.
    static const QUuid space(u"{6f1d3a52-5f0c-4e0e-9d55-0d2c8b7f3a11}"_s);
    const QString name =
        report.contents.id + u' ' + report.target + u' ' + core::formatTime(report.generatedAtUtc);
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QByteArray scanJson(const ScanReport& report)
{
    const image::Contents& contents = report.contents;
    QJsonArray layers;
    for (int i = 0; i < contents.layers.size(); ++i)
        layers.append(layerJson(contents.layers[i], i));
    QJsonArray packages;
    for (const image::Package& package : contents.packages)
        packages.append(packageJson(package));
    QJsonArray files;
    for (const image::FoundFile& file : contents.files)
        files.append(fileJson(file));
    QJsonArray problems;
    for (const core::Error& problem : contents.problems)
        problems.append(problemJson(problem));
    QJsonArray findings;
    for (const core::Finding& finding : report.findings)
        findings.append(toJson(finding));
    QJsonObject scan{{u"schema"_s, u"plimsoll.scan/1"_s},
                     {u"generatedAt"_s, core::formatTime(report.generatedAtUtc)},
                     {u"plimsoll"_s, QStringLiteral(PLIMSOLL_VERSION)},
                     {u"target"_s, report.target},
                     {u"depth"_s, image::depthName(contents.depth)},
                     {u"image"_s, imageJson(contents)},
                     {u"layers"_s, layers},
                     {u"packages"_s, packages},
                     {u"files"_s, files},
                     {u"matching"_s, matchingText(report)},
                     {u"scannedAt"_s, orNull(report.readAtUtc)},
                     {u"findings"_s, findings},
                     {u"problems"_s, problems}};
    addVulnerabilities(report, scan);
    if (report.assessed) {
        scan.insert(u"scores"_s, QJsonObject{{u"dockerfile"_s, toJson(report.assessed->dockerfile)},
                                             {u"image"_s, toJson(report.assessed->image)}});
        scan.insert(u"state"_s, score::matchingName(report.assessed->matching));
    }
    return QJsonDocument(scan).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::report
