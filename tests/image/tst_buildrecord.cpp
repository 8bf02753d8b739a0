// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/buildrecord.h"
#include "image/bytesource.h"
#include "image/contentsjson.h"
#include "image/imagereader.h"
#include "tarbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::image;

namespace {

const QByteArray Layer = TarBuilder().file("etc/a", "b").bytes();
const QByteArray File = "FROM debian:12.8\nUSER 7\n";

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// A statement as slsa-definitions.md shows it for SLSA 0.2: local folder, the client's word.
QJsonObject oldPredicate(const QString& revision)
{
    return {
        {u"buildType"_s, u"https://mobyproject.org/buildkit@v1"_s},
        {u"invocation"_s,
         QJsonObject{{u"configSource"_s, QJsonObject{{u"entryPoint"_s, u"Dockerfile"_s}}},
                     {u"parameters"_s,
                      QJsonObject{{u"frontend"_s, u"dockerfile.v0"_s},
                                  {u"args"_s, QJsonObject{{u"build-arg:A"_s, u"hush"_s}}}}}}},
        {u"metadata"_s,
         QJsonObject{
             {u"https://mobyproject.org/buildkit@v1#metadata"_s,
              QJsonObject{{u"vcs"_s,
                           QJsonObject{{u"source"_s, u"https://me:pw@example.org/shop/web.git"_s},
                                       {u"revision"_s, revision},
                                       {u"localdir:dockerfile"_s, u"web"_s}}},
                          {u"source"_s,
                           QJsonObject{{u"infos"_s,
                                        QJsonArray{QJsonObject{{u"filename"_s, u"Dockerfile"_s},
                                                               {u"data"_s, base64(File)}}}}}}}}}}};
}

/// The same document for SLSA 1: BuildKit fetched the repository.
QJsonObject newPredicate()
{
    return {
        {u"buildDefinition"_s,
         QJsonObject{
             {u"externalParameters"_s,
              QJsonObject{
                  {u"configSource"_s,
                   QJsonObject{{u"uri"_s, u"https://example.org/shop/web.git#refs/tags/v1:sub"_s},
                               {u"digest"_s, QJsonObject{{u"sha1"_s, u"4b220de5058a"_s}}},
                               {u"path"_s, u"docker/Dockerfile"_s}}}}}}},
        {u"runDetails"_s, QJsonObject{{u"metadata"_s, QJsonObject{}}}}};
}

QJsonObject descriptor(const QByteArray& blob)
{
    return {{u"digest"_s, QString::fromLatin1("sha256:" + sha256Hex(blob))},
            {u"size"_s, blob.size()}};
}

/// An OCI layout as attestation-storage.md describes it, with one attestation.
/// @param subject  hex digest that it is about; empty: the image's manifest
QByteArray attested(const QString& type, const QJsonObject& predicate, QByteArray subject = {})
{
    const ImageBuilder image = ImageBuilder().layer(Layer);
    const QByteArray manifest = jsonBytes(QJsonObject{
        {u"config"_s, descriptor(image.config())}, {u"layers"_s, QJsonArray{descriptor(Layer)}}});
    if (subject.isEmpty())
        subject = sha256Hex(manifest);
    const QByteArray statement = jsonBytes(
        QJsonObject{{u"_type"_s, u"https://in-toto.io/Statement/v0.1"_s},
                    {u"predicateType"_s, type},
                    {u"subject"_s,
                     QJsonArray{QJsonObject{
                         {u"name"_s, u"_"_s},
                         {u"digest"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(subject)}}}}}},
                    {u"predicate"_s, predicate}});
    const QByteArray attestation = jsonBytes(QJsonObject{
        {u"config"_s, descriptor("{}")}, {u"layers"_s, QJsonArray{descriptor(statement)}}});
    QJsonObject other = descriptor(attestation);
    other.insert(u"platform"_s, QJsonObject{{u"os"_s, u"unknown"_s}});
    other.insert(u"annotations"_s,
                 QJsonObject{{u"vnd.docker.reference.type"_s, u"attestation-manifest"_s}});
    TarBuilder tar;
    for (const QByteArray& blob :
         {Layer, image.config(), manifest, statement, attestation, QByteArray("{}")})
        tar.file("blobs/sha256/" + sha256Hex(blob), blob);
    return tar
        .file("index.json",
              jsonBytes(QJsonObject{{u"manifests"_s, QJsonArray{descriptor(manifest), other}}}))
        .bytes();
}

Contents contentsOf(const QByteArray& saved)
{
    MemorySource source(saved);
    auto reading = readImage(source);
    if (!reading)
        qFatal("%s", qPrintable(reading.error().detail));
    return std::move(reading).value().contents;
}

/// A saved image whose config holds build information, as docs/buildinfo.md has it.
std::optional<BuildRecord> recordOfInfo(const QJsonObject& info, const QString& key)
{
    const QMap<QByteArray, QByteArray> members{
        {"a.json",
         jsonBytes(QJsonObject{{u"rootfs"_s, QJsonObject{}}, {key, base64(jsonBytes(info))}})},
        {"blobs/sha256/m",
         jsonBytes(QJsonObject{{u"config"_s, QJsonObject{{u"digest"_s, u"sha256:a.json"_s}}}})}};
    return findBuildRecord(members, "a.json");
}

} // namespace

class BuildRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void provenanceOfALocalFolder()
    {
        const Contents contents = contentsOf(
            attested(u"https://slsa.dev/provenance/v0.2"_s, oldPredicate(u"a9ba8464-dirty"_s)));
        QVERIFY(contents.build);
        const BuildRecord expected{.kind = BuildRecord::Kind::Provenance,
                                   .source = u"https://example.org/shop/web.git"_s,
                                   .revision = u"a9ba8464"_s,
                                   .isDirty = true,
                                   .file = u"web/Dockerfile"_s,
                                   .isPlaced = true,
                                   .fileDigest = QString::fromLatin1("sha256:" + sha256Hex(File))};
        QCOMPARE(*contents.build, expected);
        QVERIFY(!jsonBytes(toJson(contents)).contains("hush"));
    }

    void provenanceOfAFetchedRepository()
    {
        const Contents contents =
            contentsOf(attested(u"https://slsa.dev/provenance/v1"_s, newPredicate()));
        QVERIFY(contents.build);
        QCOMPARE(contents.build->source, u"https://example.org/shop/web.git"_s);
        QCOMPARE(contents.build->revision, u"4b220de5058a"_s);
        QCOMPARE(contents.build->file, u"sub/docker/Dockerfile"_s);
        QVERIFY(contents.build->isFetched && contents.build->isPlaced);
        QVERIFY(contents.build->fileDigest.isEmpty());
    }

    void attestationOfAnotherImageIsNone()
    {
        QVERIFY(!contentsOf(attested(u"https://slsa.dev/provenance/v1"_s, newPredicate(),
                                     QByteArray(64, 'a')))
                     .build);
        QVERIFY(!contentsOf(attested(u"https://spdx.dev/Document"_s, newPredicate())).build);
    }

    void buildInformation_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("v0") << u"moby.buildkit.buildinfo.v0"_s;
        QTest::newRow("v1") << u"moby.buildkit.buildinfo.v1"_s;
    }

    void buildInformation()
    {
        QFETCH(QString, key);
        const QJsonObject local{{u"frontend"_s, u"dockerfile.v0"_s},
                                {u"attrs"_s,
                                 QJsonObject{{u"filename"_s, u"Dockerfile"_s},
                                             {u"build-arg:foo"_s, u"bar"_s},
                                             {u"vcs:source"_s, u"git@example.org:shop/web.git"_s},
                                             {u"vcs:revision"_s, u"259a5aa5"_s}}}};
        const auto told = recordOfInfo(local, key);
        QVERIFY(told);
        QCOMPARE(told->kind, BuildRecord::Kind::BuildInfo);
        QCOMPARE(told->source, u"git@example.org:shop/web.git"_s);
        QCOMPARE(told->revision, u"259a5aa5"_s);
        QCOMPARE(told->file, u"Dockerfile"_s);
        QVERIFY(!told->isFetched && !told->isPlaced);

        const QJsonObject fetched{
            {u"attrs"_s,
             QJsonObject{{u"context"_s, u"https://example.org/shop/web.git#main:api"_s},
                         {u"filename"_s, u"Dockerfile"_s}}},
            {u"sources"_s,
             QJsonArray{QJsonObject{{u"type"_s, u"git"_s},
                                    {u"ref"_s, u"https://example.org/shop/web.git#main:api"_s},
                                    {u"pin"_s, u"259a5aa5"_s}}}}};
        const auto read = recordOfInfo(fetched, key);
        QVERIFY(read && read->isFetched);
        QCOMPARE(read->revision, u"259a5aa5"_s);
        QCOMPARE(read->file, u"api/Dockerfile"_s);
    }

    void hostileRecords_data()
    {
        QTest::addColumn<QJsonObject>("info");
        QTest::newRow("nothing") << QJsonObject{};
        QTest::newRow("other types")
            << QJsonObject{{u"attrs"_s, QJsonArray{1}}, {u"sources"_s, u"a"_s}};
        QTest::newRow("out of the folder")
            << QJsonObject{{u"attrs"_s, QJsonObject{{u"filename"_s, u"../../etc/passwd"_s}}}};
    }

    void hostileRecords()
    {
        QFETCH(QJsonObject, info);
        QVERIFY(!recordOfInfo(info, u"moby.buildkit.buildinfo.v1"_s));
    }

    void jsonAndBack()
    {
        for (const BuildRecord& record : {BuildRecord{},
                                          BuildRecord{BuildRecord::Kind::BuildInfo, u"a"_s, u"b"_s,
                                                      true, true, u"c"_s, true, u"d"_s}}) {
            const auto back = buildRecordFrom(buildRecordJson(record));
            QVERIFY(back);
            QCOMPARE(*back, record);
        }
        QVERIFY(!buildRecordFrom(QJsonObject{{u"kind"_s, u"other"_s}}));
        QVERIFY(!buildRecordFrom(QJsonObject{{u"kind"_s, u"buildinfo"_s}, {u"file"_s, 7}}));
    }
};

QTEST_GUILESS_MAIN(BuildRecordTest)
#include "tst_buildrecord.moc"
