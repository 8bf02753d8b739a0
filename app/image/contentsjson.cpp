// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/contentsjson.h"

#include "core/jsonmembers.h"

#include <limits>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;
using core::JsonMembers;
using core::listFrom;
using core::listJson;
using core::Result;

namespace {

constexpr QLatin1StringView Schema("plimsoll.contents/1");

/// An object whose members are left out where they say nothing: an image has a thousand packages.
class Sparse
{
public:
    Sparse& text(const QString& key, const QString& value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    Sparse& texts(const QString& key, const QStringList& values)
    {
        if (!values.isEmpty())
            m_object.insert(key, QJsonArray::fromStringList(values));
        return *this;
    }
    /// @param silent  the value that says nothing
    Sparse& number(const QString& key, qint64 value, qint64 silent)
    {
        if (value != silent)
            m_object.insert(key, value);
        return *this;
    }
    Sparse& flag(const QString& key, bool value)
    {
        if (value)
            m_object.insert(key, true);
        return *this;
    }
    Sparse& time(const QString& key, const QDateTime& value)
    {
        if (value.isValid())
            m_object.insert(key, core::timeJson(value));
        return *this;
    }
    Sparse& list(const QString& key, const QJsonArray& values)
    {
        if (!values.isEmpty())
            m_object.insert(key, values);
        return *this;
    }
    Sparse& any(const QString& key, const QJsonValue& value)
    {
        m_object.insert(key, value);
        return *this;
    }
    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

QJsonObject layerJson(const LayerSummary& layer)
{
    return Sparse()
        .text(u"diffId"_s, layer.diffId)
        .number(u"bytes"_s, layer.bytes, 0)
        .number(u"wastedBytes"_s, layer.wastedBytes, 0)
        .text(u"instruction"_s, layer.instruction)
        .time(u"createdAt"_s, layer.createdAtUtc)
        .take();
}

QJsonObject packageJson(const Package& package)
{
    Sparse json;
    json.text(u"type"_s, typeName(package.type))
        .text(u"name"_s, package.name)
        .text(u"version"_s, package.version)
        .text(u"arch"_s, package.arch)
        .text(u"sourceName"_s, package.sourceName)
        .text(u"sourceVersion"_s, package.sourceVersion)
        .text(u"sourceRpm"_s, package.sourceRpm)
        .text(u"module"_s, package.module)
        .text(u"licence"_s, package.licence)
        .text(u"ecosystem"_s, package.ecosystem)
        .text(u"ownedBy"_s, package.ownedBy)
        .flag(u"isGuess"_s, package.isGuess)
        .number(u"layer"_s, package.layer, -1)
        .texts(u"paths"_s, package.paths);
    if (package.epoch)
        json.any(u"epoch"_s, qint64(*package.epoch));
    return json.take();
}

QJsonObject noteJson(const FileNote& note)
{
    Sparse json;
    json.text(u"kind"_s, noteKindName(note.kind))
        .text(u"rule"_s, note.rule)
        .text(u"detail"_s, note.detail);
    if (note.line)
        json.any(u"line"_s, *note.line);
    return json.take();
}

QJsonObject fileJson(const FoundFile& file)
{
    return Sparse()
        .text(u"path"_s, file.path)
        .number(u"layer"_s, file.layer, 0)
        .number(u"hiddenBy"_s, file.hiddenBy, -1)
        .text(u"ownedBy"_s, file.ownedBy)
        .list(u"notes"_s, listJson(file.notes, noteJson))
        .take();
}

QJsonObject releaseJson(const OsRelease& release)
{
    Sparse json;
    json.text(u"id"_s, release.id)
        .text(u"idLike"_s, release.idLike)
        .text(u"versionId"_s, release.versionId)
        .text(u"prettyName"_s, release.prettyName)
        .text(u"version"_s, release.version);
    if (release.codename)
        json.any(u"codename"_s, *release.codename);
    return json.take();
}

QJsonObject baseJson(const BaseImage& base)
{
    return Sparse()
        .text(u"id"_s, base.id)
        .texts(u"tags"_s, base.tags)
        .number(u"layers"_s, base.layers, 0)
        .take();
}

/// Members of a value of ours.
class Members final : public JsonMembers
{
public:
    Members(const QJsonValue& value, QString place)
        : JsonMembers(value, std::move(place), u"contents.format"_s)
    {
    }
    qint64 bytesOrZero(const QString& key) { return has(key) ? bytes(key) : 0; }
    QDateTime timeOrNone(const QString& key) { return has(key) ? time(key) : QDateTime(); }
    QJsonArray listOrNone(const QString& key) { return has(key) ? list(key) : QJsonArray(); }
};

/// The value, unless one of its members was not as it should be.
template <typename T>
Result<T> checked(const Members& members, T value)
{
    if (members.error())
        return *members.error();
    return value;
}

Result<LayerSummary> layerFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    LayerSummary layer{.diffId = members.textOrNone(u"diffId"_s),
                       .bytes = members.bytesOrZero(u"bytes"_s),
                       .wastedBytes = members.bytesOrZero(u"wastedBytes"_s),
                       .instruction = members.textOrNone(u"instruction"_s),
                       .createdAtUtc = members.timeOrNone(u"createdAt"_s)};
    return checked(members, std::move(layer));
}

std::optional<quint32> epochFrom(Members& members)
{
    if (!members.has(u"epoch"_s))
        return std::nullopt;
    const qint64 epoch = members.bytes(u"epoch"_s);
    if (epoch > std::numeric_limits<quint32>::max())
        members.complain(u"epoch", u"a number of 32 bits"_s);
    return quint32(epoch);
}

Result<Package> packageFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    const auto type = typeFromName(members.text(u"type"_s));
    if (!type)
        members.complain(u"type", u"a kind of package"_s);
    Package package{.type = type.value_or(PackageType::Deb),
                    .name = members.textOrNone(u"name"_s),
                    .version = members.textOrNone(u"version"_s),
                    .arch = members.textOrNone(u"arch"_s),
                    .sourceName = members.textOrNone(u"sourceName"_s),
                    .sourceVersion = members.textOrNone(u"sourceVersion"_s),
                    .sourceRpm = members.textOrNone(u"sourceRpm"_s),
                    .epoch = epochFrom(members),
                    .module = members.textOrNone(u"module"_s),
                    .licence = members.textOrNone(u"licence"_s),
                    .ecosystem = members.textOrNone(u"ecosystem"_s),
                    .ownedBy = members.textOrNone(u"ownedBy"_s),
                    .isGuess = members.booleanOrFalse(u"isGuess"_s),
                    .layer = members.integerOr(u"layer"_s, 0, -1),
                    .paths = members.textsOrNone(u"paths"_s)};
    return checked(members, std::move(package));
}

Result<FileNote> noteFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    const auto kind = noteKindFromName(members.text(u"kind"_s));
    if (!kind)
        members.complain(u"kind", u"a kind of note"_s);
    FileNote note{.kind = kind.value_or(FileNote::Kind::Secret),
                  .rule = members.textOrNone(u"rule"_s),
                  .detail = members.textOrNone(u"detail"_s)};
    if (members.has(u"line"_s))
        note.line = members.integer(u"line"_s, 1);
    return checked(members, std::move(note));
}

Result<FoundFile> fileFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    FoundFile file{.path = members.text(u"path"_s),
                   .layer = members.integerOr(u"layer"_s, 0, 0),
                   .hiddenBy = members.integerOr(u"hiddenBy"_s, 0, -1),
                   .ownedBy = members.textOrNone(u"ownedBy"_s)};
    auto notes = listFrom<FileNote>(members.listOrNone(u"notes"_s), members.placeOf(u"notes"),
                                    noteFrom);
    if (!notes)
        return notes.error();
    file.notes = std::move(notes).value();
    return checked(members, std::move(file));
}

Result<OsRelease> releaseFrom(const QJsonValue& value)
{
    Members members(value, u"release"_s);
    OsRelease release{.id = members.textOrNone(u"id"_s),
                      .idLike = members.textOrNone(u"idLike"_s),
                      .versionId = members.textOrNone(u"versionId"_s),
                      .prettyName = members.textOrNone(u"prettyName"_s),
                      .version = members.textOrNone(u"version"_s)};
    if (members.has(u"codename"_s))
        release.codename = members.text(u"codename"_s);
    return checked(members, std::move(release));
}

Result<BaseImage> baseFrom(const QJsonValue& value)
{
    Members members(value, u"base"_s);
    BaseImage base{.id = members.textOrNone(u"id"_s),
                   .tags = members.textsOrNone(u"tags"_s),
                   .layers = members.integerOr(u"layers"_s, 0, 0)};
    return checked(members, std::move(base));
}

Contents plainFieldsFrom(Members& members)
{
    const QString depth = members.text(u"depth"_s);
    if (depth != depthName(Depth::Quick) && depth != depthName(Depth::Full))
        members.complain(u"depth", u"quick or full"_s);
    return {.depth = depth == depthName(Depth::Quick) ? Depth::Quick : Depth::Full,
            .id = members.textOrNone(u"id"_s),
            .tags = members.textsOrNone(u"tags"_s),
            .os = members.textOrNone(u"os"_s),
            .architecture = members.textOrNone(u"architecture"_s),
            .createdAtUtc = members.timeOrNone(u"createdAt"_s),
            .ecosystem = members.textOrNone(u"ecosystem"_s)};
}

/// Reads a list into its place.
/// @return what was wrong with it
template <typename T, typename Function>
std::optional<core::Error> read(Members& members, const QString& key, QList<T>& into, Function one)
{
    auto list = listFrom<T>(members.listOrNone(key), members.placeOf(key), one);
    if (!list)
        return list.error();
    into = std::move(list).value();
    return {};
}

/// The same for a part that need not be there.
template <typename T, typename Function>
std::optional<core::Error> read(Members& members, const QString& key, std::optional<T>& into,
                                Function one)
{
    if (!members.has(key))
        return {};
    auto value = one(members.any(key));
    if (!value)
        return value.error();
    into = std::move(value).value();
    return {};
}

/// A list of errors has no Result: which of the two would an error be?
std::optional<core::Error> readProblems(Members& members, QList<core::Error>& into)
{
    const QJsonArray list = members.listOrNone(u"problems"_s);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Members problem(list[i], core::childPath(members.placeOf(u"problems"), i));
        into.append(core::errorFromJson(problem));
        if (problem.error())
            return problem.error();
    }
    return {};
}

core::Error schemaTrouble(const QString& schema)
{
    const bool isOfOurs = schema.startsWith("plimsoll.contents/"_L1);
    return {.kind = core::Error::Kind::Malformed,
            .code = isOfOurs ? u"contents.newer"_s : u"contents.format"_s,
            .detail =
                schema.isEmpty() ? u"no schema named"_s : u"schema \"%1\""_s.arg(schema.left(80))};
}

} // namespace

QString depthName(Depth depth)
{
    return depth == Depth::Quick ? u"quick"_s : u"full"_s;
}

QJsonObject toJson(const Contents& contents)
{
    Sparse json;
    json.text(u"schema"_s, Schema)
        .text(u"depth"_s, depthName(contents.depth))
        .text(u"id"_s, contents.id)
        .texts(u"tags"_s, contents.tags)
        .text(u"os"_s, contents.os)
        .text(u"architecture"_s, contents.architecture)
        .time(u"createdAt"_s, contents.createdAtUtc)
        .text(u"ecosystem"_s, contents.ecosystem)
        .list(u"layers"_s, listJson(contents.layers, layerJson))
        .list(u"packages"_s, listJson(contents.packages, packageJson))
        .list(u"files"_s, listJson(contents.files, fileJson))
        .list(u"problems"_s, listJson(contents.problems, core::errorJson));
    if (contents.release)
        json.any(u"release"_s, releaseJson(*contents.release));
    if (contents.base)
        json.any(u"base"_s, baseJson(*contents.base));
    if (contents.build)
        json.any(u"build"_s, buildRecordJson(*contents.build));
    return json.take();
}

core::Result<Contents> contentsFromJson(const QJsonObject& object)
{
    Members members(object, {});
    const QString schema = members.any(u"schema"_s).toString();
    if (schema != Schema)
        return schemaTrouble(schema);
    Contents contents = plainFieldsFrom(members);
    std::optional<core::Error> error = read(members, u"release"_s, contents.release, releaseFrom);
    if (!error)
        error = read(members, u"base"_s, contents.base, baseFrom);
    if (!error)
        error = read(members, u"build"_s, contents.build, buildRecordFrom);
    if (!error)
        error = read(members, u"layers"_s, contents.layers, layerFrom);
    if (!error)
        error = read(members, u"packages"_s, contents.packages, packageFrom);
    if (!error)
        error = read(members, u"files"_s, contents.files, fileFrom);
    if (!error)
        error = readProblems(members, contents.problems);
    if (error)
        return *error;
    return checked(members, std::move(contents));
}

} // namespace plimsoll::image
