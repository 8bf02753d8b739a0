// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/buildrecord.h"

#include "core/json.h"
#include "core/jsonmembers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxRecordBytes = 8 * 1024 * 1024;
constexpr qsizetype MaxText = 4096; // of an address or a path

constexpr auto BuildKitMetadata = "https://mobyproject.org/buildkit@v1#metadata"_L1;

QJsonValue jsonOf(const QByteArray& bytes)
{
    const auto json = core::parseJson(bytes, MaxRecordBytes);
    return json ? *json : QJsonValue(QJsonValue::Undefined);
}

/// An address without what could log in there.
QString withoutLogin(const QString& address)
{
    static const QRegularExpression login(u"^([a-z+]+://)[^/@]*@"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(address.left(MaxText)).replace(login, u"\\1"_s);
}

/// "web/./Dockerfile" of a folder and a name; empty where it leads out of the folder.
QString joinedPath(const QString& folder, const QString& name)
{
    QStringList parts;
    for (const QString& part : (folder + u'/' + name).left(MaxText).split(u'/')) {
        if (part.isEmpty() || part == "."_L1)
            continue;
        if (part != ".."_L1)
            parts.append(part);
        else if (parts.isEmpty())
            return {};
        else
            parts.removeLast();
    }
    return parts.join(u'/');
}

/// "https://host/repository.git#ref:folder" taken apart.
struct GitContext
{
    QString address = {};
    QString folder = {};
};

std::optional<GitContext> gitContextOf(const QString& uri)
{
    static const QRegularExpression form(
        u"^((?:git|https?|ssh)://[^#]+|[^@/\\s]+@[^:/\\s]+:[^#]+)(?:#([^:]*)(?::(.*))?)?$"_s);
    const auto match = form.match(uri.left(MaxText));
    const bool isGit = match.hasMatch()
        && (match.captured(1).endsWith(".git"_L1) || uri.contains(u'#')
            || uri.startsWith("git"_L1));
    if (!isGit)
        return std::nullopt;
    return GitContext{withoutLogin(match.captured(1)), match.captured(3)};
}

/// What the client said of its working copy: a hint that BuildKit does not check.
void takeClientsWord(BuildRecord& record, const QString& source, QString revision)
{
    constexpr auto dirty = "-dirty"_L1;
    record.isDirty = revision.endsWith(dirty);
    if (record.isDirty)
        revision.chop(dirty.size());
    record.source = withoutLogin(source);
    record.revision = revision.left(MaxText);
}

std::optional<BuildRecord> fromBuildInfo(const QJsonValue& config)
{
    for (const auto key : {"moby.buildkit.buildinfo.v1"_L1, "moby.buildkit.buildinfo.v0"_L1}) {
        const QJsonValue info = jsonOf(QByteArray::fromBase64(config[key].toString().toLatin1()));
        if (!info.isObject())
            continue;
        const QJsonValue attributes = info["attrs"_L1];
        BuildRecord record{.kind = BuildRecord::Kind::BuildInfo,
                           .file = joinedPath({}, attributes["filename"_L1].toString())};
        takeClientsWord(record, attributes["vcs:source"_L1].toString(),
                        attributes["vcs:revision"_L1].toString());
        if (const auto git = gitContextOf(attributes["context"_L1].toString())) {
            record.source = git->address;
            record.isFetched = true;
            record.file =
                joinedPath(git->folder, attributes["filename"_L1].toString(u"Dockerfile"_s));
            record.isPlaced = true;
            for (const QJsonValue& source : info["sources"_L1].toArray()) {
                const auto fetched = gitContextOf(source["ref"_L1].toString());
                if (source["type"_L1].toString() == "git"_L1 && fetched
                    && fetched->address == git->address)
                    record.revision = source["pin"_L1].toString().left(MaxText);
            }
        }
        if (record.source.isEmpty() && record.file.isEmpty())
            return std::nullopt;
        return record;
    }
    return std::nullopt;
}

/// The Dockerfile's own bytes, kept by mode=max.
QString digestOfFile(const QJsonValue& metadata, const QString& name)
{
    for (const QJsonValue& info : metadata["source"_L1]["infos"_L1].toArray()) {
        if (info["filename"_L1].toString() != name)
            continue;
        const QByteArray text = QByteArray::fromBase64(info["data"_L1].toString().toLatin1());
        return text.isEmpty() ? QString() : core::sha256(text);
    }
    return {};
}

BuildRecord fromProvenance(const QJsonValue& predicate)
{
    const bool isSecond = predicate["buildDefinition"_L1].isObject(); // SLSA 1
    const QJsonValue outer = isSecond ? predicate["buildDefinition"_L1]["externalParameters"_L1]
                                      : predicate["invocation"_L1];
    const QJsonValue config = outer["configSource"_L1];
    const QJsonValue metadata = isSecond
        ? predicate["runDetails"_L1]["metadata"_L1]["buildkit_metadata"_L1]
        : predicate["metadata"_L1][BuildKitMetadata];
    const QString name = config[isSecond ? "path"_L1 : "entryPoint"_L1].toString();
    const QJsonValue client = metadata["vcs"_L1];
    BuildRecord record{.kind = BuildRecord::Kind::Provenance,
                       .file = joinedPath(client["localdir:dockerfile"_L1].toString(), name),
                       .isPlaced = client["localdir:dockerfile"_L1].isString(),
                       .fileDigest = digestOfFile(metadata, name)};
    takeClientsWord(record, client["source"_L1].toString(), client["revision"_L1].toString());
    if (const auto git = gitContextOf(config["uri"_L1].toString())) {
        record.source = git->address;
        record.revision = config["digest"_L1]["sha1"_L1].toString().left(MaxText);
        record.isDirty = false;
        record.isFetched = true;
        record.file = joinedPath(git->folder, name);
        record.isPlaced = true;
    }
    return record;
}

/// Hex digests of the manifests that lead to a config.
QStringList manifestsOf(const QMap<QByteArray, QByteArray>& members, const QByteArray& config)
{
    const QByteArray hex = config.sliced(config.lastIndexOf('/') + 1);
    QStringList digests;
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        if (!it.key().startsWith("blobs/sha256/") || !it.value().contains(hex))
            continue;
        const QString digest = jsonOf(it.value())["config"_L1]["digest"_L1].toString();
        if (digest == "sha256:"_L1 + QString::fromLatin1(hex))
            digests.append(QString::fromLatin1(it.key().sliced(it.key().lastIndexOf('/') + 1)));
    }
    return digests;
}

bool isAbout(const QJsonValue& statement, const QStringList& manifests)
{
    for (const QJsonValue& subject : statement["subject"_L1].toArray()) {
        if (manifests.contains(subject["digest"_L1]["sha256"_L1].toString()))
            return true;
    }
    return false;
}

} // namespace

std::optional<BuildRecord> findBuildRecord(const QMap<QByteArray, QByteArray>& members,
                                           const QByteArray& config)
{
    const QStringList manifests = manifestsOf(members, config);
    for (auto it = members.cbegin(); it != members.cend() && !manifests.isEmpty(); ++it) {
        if (!it.key().startsWith("blobs/") || !it.value().contains("slsa.dev/provenance/"))
            continue;
        const QJsonValue statement = jsonOf(it.value());
        if (statement["predicateType"_L1].toString().startsWith("https://slsa.dev/provenance/"_L1)
            && isAbout(statement, manifests))
            return fromProvenance(statement["predicate"_L1]);
    }
    return fromBuildInfo(jsonOf(members.value(config)));
}

QJsonValue buildRecordJson(const BuildRecord& record)
{
    QJsonObject json{
        {u"kind"_s,
         record.kind == BuildRecord::Kind::BuildInfo ? u"buildinfo"_s : u"provenance"_s}};
    const auto add = [&json](const QString& key, const QString& value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    add(u"source"_s, record.source);
    add(u"revision"_s, record.revision);
    add(u"file"_s, record.file);
    add(u"digest"_s, record.fileDigest);
    if (record.isDirty)
        json.insert(u"dirty"_s, true);
    if (record.isFetched)
        json.insert(u"fetched"_s, true);
    if (record.isPlaced)
        json.insert(u"placed"_s, true);
    return json;
}

core::Result<BuildRecord> buildRecordFrom(const QJsonValue& value)
{
    core::JsonMembers members(value, u"build"_s, u"contents.format"_s);
    const QString kind = members.text(u"kind"_s);
    if (kind != "buildinfo"_L1 && kind != "provenance"_L1)
        members.complain(u"kind", u"buildinfo or provenance"_s);
    BuildRecord record{.kind = kind == "buildinfo"_L1 ? BuildRecord::Kind::BuildInfo
                                                      : BuildRecord::Kind::Provenance,
                       .source = members.textOrNone(u"source"_s),
                       .revision = members.textOrNone(u"revision"_s),
                       .isDirty = members.booleanOrFalse(u"dirty"_s),
                       .isFetched = members.booleanOrFalse(u"fetched"_s),
                       .file = members.textOrNone(u"file"_s),
                       .isPlaced = members.booleanOrFalse(u"placed"_s),
                       .fileDigest = members.textOrNone(u"digest"_s)};
    if (members.error())
        return *members.error();
    return record;
}

} // namespace plimsoll::image
