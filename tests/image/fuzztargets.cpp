// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "image/filekind.h"
#include "image/filesecrets.h"
#include "image/imagereader.h"
#include "image/languages.h"
#include "image/unpack.h"
#include "tarbuilder.h"

#include <QtEndian>

#include <sqlite3.h>

using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

template <FileKind Kind>
void file(const QByteArray& bytes)
{
    (void)readFile(Kind, bytes, u"/fuzzed"_s);
}

void saved(const QByteArray& bytes)
{
    MemorySource source(bytes);
    (void)readImage(source);
}

void layer(const QByteArray& bytes)
{
    MemorySource source(bytes);
    ScanBudget budget;
    (void)readLayer(source, budget);
}

void java(const QByteArray& bytes)
{
    MemorySource source(bytes);
    (void)readJavaArchive(source, u"/fuzzed.jar"_s);
}

void executable(const QByteArray& bytes)
{
    (void)readExecutable(bytes, u"/fuzzed"_s);
}

void secrets(const QByteArray& bytes)
{
    for (const char* path : {"app/.env", "root/.aws/credentials", "root/.docker/config.json",
                             "etc/shadow", "srv/key.pem"})
        (void)secretsIn(bytes, path);
}

/// An rpm header with name, version and release.
QByteArray rpmHeader()
{
    const QByteArray data("tar\0"
                          "1.34\0"
                          "2.el9\0",
                          15);
    QByteArray bytes(8, '\0');
    qToBigEndian<quint32>(3, bytes.data());
    qToBigEndian<quint32>(quint32(data.size()), bytes.data() + 4);
    const quint32 offsets[] = {0, 4, 9};
    for (quint32 i = 0; i < 3; ++i) {
        QByteArray entry(16, '\0');
        qToBigEndian<quint32>(1000 + i, entry.data());
        qToBigEndian<quint32>(6, entry.data() + 4);
        qToBigEndian<quint32>(offsets[i], entry.data() + 8);
        qToBigEndian<quint32>(1, entry.data() + 12);
        bytes += entry;
    }
    return bytes + data;
}

QByteArray ndb()
{
    const QByteArray header = rpmHeader();
    QByteArray bytes(4096, '\0');
    const auto word = [&bytes](qsizetype at, quint32 value) {
        qToLittleEndian(value, bytes.data() + at);
    };
    bytes.replace(0, 4, "RpmP");
    word(12, 1);
    for (qsizetype at = 32; at < 4096; at += 16)
        bytes.replace(at, 4, "Slot");
    word(36, 1);
    word(40, 4096 / 16);
    bytes += "BlbS";
    bytes.resize(4112);
    word(4100, 1);
    word(4108, quint32(header.size()));
    return bytes + header;
}

QByteArray bdb()
{
    constexpr qsizetype page = 512;
    const QByteArray value = '\1' + rpmHeader();
    QByteArray bytes(2 * page, '\0');
    qToLittleEndian<quint32>(0x00061561, bytes.data() + 12);
    qToLittleEndian<quint32>(page, bytes.data() + 20);
    qToLittleEndian<quint32>(1, bytes.data() + 32);
    bytes[25] = 8;
    bytes[page + 25] = 13;
    qToLittleEndian<quint16>(2, bytes.data() + page + 20);
    const qsizetype keyAt = page - 5;
    const qsizetype valueAt = keyAt - value.size();
    qToLittleEndian<quint16>(quint16(keyAt), bytes.data() + page + 26);
    qToLittleEndian<quint16>(quint16(valueAt), bytes.data() + page + 28);
    bytes.replace(page + keyAt, 5, QByteArray("\1\1\0\0\0", 5));
    bytes.replace(page + valueAt, value.size(), value);
    return bytes;
}

/// A database of rpm's own form with one header.
QByteArray rpmSqlite()
{
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_exec(database,
                 "PRAGMA page_size=512; CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB)",
                 nullptr, nullptr, nullptr);
    const QByteArray insert = "INSERT INTO Packages VALUES (1, x'" + rpmHeader().toHex() + "')";
    sqlite3_exec(database, insert.constData(), nullptr, nullptr, nullptr);
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
    const QByteArray file(reinterpret_cast<const char*>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return file;
}

const QByteArray Stanza = "Package: tar\nStatus: install ok installed\nVersion: 1.34\n"
                          "Source: tar (1.30)\nDescription: a\n b\n\n";

} // namespace

QList<FuzzTarget> fuzzTargets()
{
    return {{"saved", &saved},
            {"layer", &layer},
            {"java", &java},
            {"executable", &executable},
            {"secrets", &secrets},
            {"os-release", &file<FileKind::OsRelease>},
            {"dpkg", &file<FileKind::DpkgStatus>},
            {"apk", &file<FileKind::Apk>},
            {"chisel", &file<FileKind::Chisel>},
            {"rpm-sqlite", &file<FileKind::RpmSqlite>},
            {"rpm-ndb", &file<FileKind::RpmNdb>},
            {"rpm-bdb", &file<FileKind::RpmBdb>},
            {"rpm-manifest", &file<FileKind::RpmManifest>},
            {"npm", &file<FileKind::Npm>},
            {"pypi", &file<FileKind::PyPi>},
            {"gem", &file<FileKind::Gem>},
            {"composer", &file<FileKind::Composer>},
            {"nuget", &file<FileKind::NuGet>}};
}

QList<QByteArray> seedsOf(const char* target)
{
    const QByteArrayView name(target);
    const QByteArray tar = TarBuilder()
                               .file("var/lib/dpkg/status", Stanza)
                               .symlink("etc/os-release", "../usr/lib/os-release")
                               .hardLink("a", "b")
                               .whiteout("x/y")
                               .opaque("z")
                               .file("bin/su",
                                     "\x7f"
                                     "ELF",
                                     04755)
                               .bytes();
    if (name == "saved")
        return {ImageBuilder().layer(tar).dockerSave(), ImageBuilder().layer(tar).ociLayout()};
    if (name == "layer")
        return {tar};
    if (name == "java")
        return {QByteArray("PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\5\0\0\0\5\0\0\0\5\0\0\0a.jarhello",
                           40)};
    if (name == "executable")
        return {QByteArray("\x7f"
                           "ELF\2\1\1",
                           7)
                + QByteArray(57, '\0') + QByteArray("\xff Go buildinf:\x08\x02", 16)
                + QByteArray(16, '\0') + QByteArray("\7go1.20x\4dep\t", 13)};
    if (name == "rpm-ndb")
        return {ndb()};
    if (name == "rpm-bdb")
        return {bdb()};
    if (name == "rpm-sqlite")
        return {rpmSqlite(), QByteArray("SQLite format 3\0", 16) + QByteArray(1008, '\0')};
    if (name == "rpm-manifest")
        return {"tar\t1.34-2\t1\t1\tv\t1\t1\tx86_64\t1\ttar-1.34-2.src.rpm\n"};
    if (name == "apk")
        return {"P:musl\nV:1.2\nA:x86_64\no:musl\nF:lib\nR:ld.so\n\n"};
    if (name == "dpkg")
        return {Stanza};
    if (name == "chisel")
        return {R"({"kind":"package","name":"a","version":"1"})"
                "\n"
                R"({"kind":"path","path":"/a","slices":["a_b"]})"
                "\n"};
    if (name == "secrets")
        return {"DB_PASSWORD=x\naws_secret_access_key = y\n-----BEGIN RSA PRIVATE"
                " KEY-----\nAAAA\n"};
    if (name == "pypi")
        return {"Name: a\nVersion: 1\n"};
    if (name == "gem")
        return {"# stub: a 1 ruby lib\n"};
    if (name == "os-release")
        return {"ID=\"debian\"\nVERSION_ID='12'\n"};
    return {
        R"({"name":"a","version":"1","packages":[{"name":"a/b","version":"1"}],"libraries":{"A/1":{"type":"package"}}})"};
}
