// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/filekind.h"
#include "image/filesecrets.h"
#include "image/languages.h"
#include "image/purl.h"

#include <QTest>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

using namespace plimsoll;
using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const FileFacts& facts)
{
    QStringList lines;
    for (const Package& package : facts.packages)
        lines.append(package.name + u'@' + package.version
                     + (package.isGuess ? u"?"_s : QString()));
    return lines.join(u' ');
}

/// A zip with members stored or deflated, as jar writes them.
QByteArray zip(const QList<std::pair<QByteArray, QByteArray>>& members, bool isStored = false)
{
    QByteArray bytes(4 * 1024 * 1024, Qt::Uninitialized);
    size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    if (isStored)
        archive_write_zip_set_compression_store(writer);
    archive_write_open_memory(writer, bytes.data(), size_t(bytes.size()), &used);
    for (const auto& [name, content] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes.first(qsizetype(used));
}

FileFacts jar(const QByteArray& bytes, const QString& path = u"/app/app.jar"_s)
{
    MemorySource source(bytes);
    return readJavaArchive(source, path);
}

const QByteArray Pom =
    "#Generated\ngroupId=org.apache.logging.log4j\nartifactId=log4j-core\nversion=2.14.1\n";
const QByteArray PomPath = "META-INF/maven/org.apache.logging.log4j/log4j-core/pom.properties";

/// The least ELF file that has one section of a name.
QByteArray elf(const QByteArray& section, const QByteArray& content)
{
    const QByteArray names = QByteArray("\0", 1) + section + '\0' + ".shstrtab" + '\0';
    QByteArray file(64, '\0');
    file.replace(0, 7,
                 QByteArray("\x7f"
                            "ELF\x02\x01\x01",
                            7));
    const qsizetype contentAt = file.size();
    file += content;
    const qsizetype namesAt = file.size();
    file += names;
    const qsizetype tableAt = file.size();
    const auto header = [](quint32 name, quint64 at, quint64 size) {
        QByteArray bytes(64, '\0');
        qToLittleEndian(name, bytes.data());
        qToLittleEndian<quint32>(1, bytes.data() + 4);
        qToLittleEndian(at, bytes.data() + 24);
        qToLittleEndian(size, bytes.data() + 32);
        return bytes;
    };
    file += header(0, 0, 0);
    file += header(1, quint64(contentAt), quint64(content.size()));
    file += header(quint32(section.size() + 2), quint64(namesAt), quint64(names.size()));
    qToLittleEndian<quint64>(quint64(tableAt), file.data() + 40);
    qToLittleEndian<quint16>(64, file.data() + 58);
    qToLittleEndian<quint16>(3, file.data() + 60);
    qToLittleEndian<quint16>(2, file.data() + 62);
    return file;
}

QByteArray varintText(const QByteArray& text)
{
    QByteArray bytes;
    for (qsizetype left = text.size();; left >>= 7) {
        bytes += char((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
        if (left <= 0x7f)
            break;
    }
    return bytes + text;
}

QByteArray goProgram(const QByteArray& version, const QByteArray& modules)
{
    QByteArray info("\xff Go buildinf:\x08\x02", 16);
    info += QByteArray(16, '\0');
    const QByteArray sentinel(16, 's');
    return elf(".go.buildinfo",
               info + varintText(version) + varintText(sentinel + modules + '\n' + sentinel));
}

QByteArray rustProgram(const QByteArray& json)
{
    QByteArray packed = qCompress(json).sliced(4); // without Qt's own length
    return elf(".dep-v0", packed);
}

const QByteArray Key = QByteArray("-----BEGIN ") + "OPENSSH PRIVATE KEY-----\n"
    + QByteArray(70, 'A') + "\n-----END OPENSSH PRIVATE KEY-----\n";

QString rulesOf(const QByteArray& path, const QByteArray& content)
{
    QStringList rules;
    if (!mayHoldSecrets(path, content.size()) && !looksLikePrivateKey(content, path))
        return u"not read"_s;
    for (const FileNote& note : secretsIn(content, path))
        rules.append(note.rule + (note.line ? u":%1"_s.arg(*note.line) : QString()));
    return rules.join(u' ');
}

} // namespace

/// What package managers of languages leave behind, and secrets in files.
class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void manifests_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("packages");
        QTest::newRow("npm") << QByteArray("app/node_modules/@babel/core/package.json")
                             << QByteArray(R"({"name":"@babel/core","version":"7.1.0"})")
                             << u"@babel/core@7.1.0"_s;
        QTest::newRow("npm, the application itself is installed by nobody")
            << QByteArray("app/package.json") << QByteArray(R"({"name":"shop","version":"1.0.0"})")
            << u""_s;
        QTest::newRow("npm, a module marker without a name")
            << QByteArray("app/node_modules/x/esm/package.json")
            << QByteArray(R"({"type":"module"})") << u""_s;
        QTest::newRow("npm, a test's own package")
            << QByteArray("app/node_modules/x/test/fixtures/package.json")
            << QByteArray(R"({"name":"fixture","version":"1.0.0"})") << u""_s;
        QTest::newRow("npm, a package called test")
            << QByteArray("app/node_modules/test/package.json")
            << QByteArray(R"({"name":"test","version":"3.3.0"})") << u"test@3.3.0"_s;
        QTest::newRow("wheel, name normalised by PEP 503")
            << QByteArray("usr/lib/python3/site-packages/zope.interface-5.4.dist-info/METADATA")
            << QByteArray(
                   "Metadata-Version: 2.1\nName: Zope._Interface\nVersion: 5.4\n\nName: other\n")
            << u"zope-interface@5.4"_s;
        QTest::newRow("egg folder") << QByteArray("x/foo.egg-info/PKG-INFO")
                                    << QByteArray("Name: foo\r\nVersion: 1.0\r\n") << u"foo@1.0"_s;
        QTest::newRow("egg file") << QByteArray("x/foo-1.0.egg-info")
                                  << QByteArray("Name: foo\nVersion: 1.0\n") << u"foo@1.0"_s;
        QTest::newRow("gem, its stub line")
            << QByteArray("usr/lib/ruby/specifications/rake-13.0.6.gemspec")
            << QByteArray("# -*- encoding: utf-8 -*-\n# stub: rake 13.0.6 ruby lib\n")
            << u"rake@13.0.6"_s;
        QTest::newRow("gem, by assignment, among the default ones")
            << QByteArray("usr/lib/ruby/specifications/default/json-2.6.gemspec")
            << QByteArray("Gem::Specification.new do |s|\n  s.name = \"json\".freeze\n  s.version "
                          "= \"2.6.1\"\nend\n")
            << u"json@2.6.1"_s;
        QTest::newRow("composer 2")
            << QByteArray("app/vendor/composer/installed.json")
            << QByteArray(R"({"packages":[{"name":"monolog/monolog","version":"v2.1.0"}]})")
            << u"monolog/monolog@2.1.0"_s;
        QTest::newRow("composer 1")
            << QByteArray("app/vendor/composer/installed.json")
            << QByteArray(R"([{"name":"a/b","version":"dev-main"}])") << u"a/b@dev-main"_s;
        QTest::newRow("nuget, projects are no packages")
            << QByteArray("app/shop.deps.json")
            << QByteArray(
                   R"({"libraries":{"Newtonsoft.Json/12.0.1":{"type":"package"},"shop/1.0.0":{"type":"project"}}})")
            << u"Newtonsoft.Json@12.0.1"_s;
        QTest::newRow("nuget, the runtime is named by its folder")
            << QByteArray("usr/share/dotnet/shared/Microsoft.NETCore.App/8.0.1/"
                          "Microsoft.NETCore.App.deps.json")
            << QByteArray(R"({"libraries":{}})") << u"Microsoft.NETCore.App@8.0.1"_s;
    }

    void manifests()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, content);
        QFETCH(QString, packages);
        const FileFacts facts = readFile(kindOf(path), content, u'/' + QString::fromUtf8(path));
        QCOMPARE(shown(facts), packages);
        QVERIFY(facts.problems.isEmpty());
        for (qsizetype length = 0; length < content.size(); ++length) // no cut is a crash
            (void)readFile(kindOf(path), content.first(length), u"/x"_s);
    }

    void damagedManifestsAreTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("npm") << QByteArray("node_modules/a/package.json");
        QTest::newRow("composer") << QByteArray("vendor/composer/installed.json");
        QTest::newRow("nuget") << QByteArray("a.deps.json");
        QTest::newRow("wheel") << QByteArray("a.dist-info/METADATA");
        QTest::newRow("gem") << QByteArray("specifications/a.gemspec");
        QTest::newRow("apk") << QByteArray("lib/apk/db/installed");
        QTest::newRow("rpm, SQLite") << QByteArray("var/lib/rpm/rpmdb.sqlite");
        QTest::newRow("rpm, NDB") << QByteArray("var/lib/rpm/Packages.db");
        QTest::newRow("rpm, Berkeley DB") << QByteArray("var/lib/rpm/Packages");
        QTest::newRow("rpm, Azure's manifest")
            << QByteArray("var/lib/rpmmanifest/container-manifest-2");
        QTest::newRow("chisel") << QByteArray("var/lib/chisel/manifest.wall");
        QTest::newRow("dpkg") << QByteArray("var/lib/dpkg/status");
    }

    void damagedManifestsAreTold()
    {
        QFETCH(QByteArray, path);
        const FileFacts facts = readFile(kindOf(path), "{ this is \0 not it", u"/file"_s);
        QVERIFY(facts.packages.isEmpty());
        QCOMPARE(facts.problems.size(), 1);
        QCOMPARE(facts.problems[0].subject, u"/file"_s);
    }

    void javaArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("packages");
        const QByteArray inner = zip({{PomPath, Pom}});
        const QByteArray shaded =
            zip({{PomPath, Pom},
                 {"META-INF/maven/g/a/pom.properties", "groupId=g\nartifactId=a\nversion=1\n"}});
        QTest::newRow("pom.properties") << inner << u"org.apache.logging.log4j:log4j-core@2.14.1"_s;
        QTest::newRow("shaded") << shaded << u"org.apache.logging.log4j:log4j-core@2.14.1 g:a@1"_s;
        QTest::newRow("jars in a Spring Boot jar, stored")
            << zip({{"BOOT-INF/lib/log4j-core.jar", inner}}, true)
            << u"org.apache.logging.log4j:log4j-core@2.14.1"_s;
        QTest::newRow("jars in a war in an ear")
            << zip({{"a.war", zip({{"WEB-INF/lib/x.jar", inner}})}})
            << u"org.apache.logging.log4j:log4j-core@2.14.1"_s;
        QTest::newRow("a manifest alone is a guess") << zip(
            {{"META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImplementation-Version: 3.1\r\n"}})
                                                     << u"app@3.1?"_s;
        QTest::newRow("nothing to go by") << zip({{"a.class", "x"}}) << u""_s;
    }

    void javaArchives()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, packages);
        const FileFacts facts = jar(bytes);
        QCOMPARE(shown(facts), packages);
        QVERIFY(facts.problems.isEmpty());
    }

    void guessFromTheFileName()
    {
        QCOMPARE(shown(jar(zip({{"a.class", "x"}}), u"/lib/commons-io-2.11.0.jar"_s)),
                 u"commons-io@2.11.0?"_s);
    }

    void hostileJavaArchives()
    {
        QByteArray nested = zip({{PomPath, Pom}});
        for (int i = 0; i < 6; ++i)
            nested = zip({{"n.jar", nested}}, true);
        const FileFacts deep = jar(nested);
        QCOMPARE(deep.problems.size(), 1);
        QCOMPARE(deep.problems[0].kind, core::Error::Kind::TooLarge);

        const FileFacts cut = jar(zip({{PomPath, Pom}, {"b", QByteArray(5000, 'b')}}).first(250));
        QCOMPARE(cut.problems.size(), 1);
        QVERIFY(!jar("PK\3\4 and then nothing of the kind").problems.isEmpty());
        QVERIFY(!jar("no zip").problems.isEmpty());

        // A pom.properties that unpacks to more than any has.
        const FileFacts bomb = jar(zip({{PomPath, QByteArray(3'000'000, '\n')}}));
        QVERIFY(bomb.packages.isEmpty());
    }

    void goPrograms_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("modules");
        QTest::addColumn<QString>("packages");
        QTest::newRow("dependencies, a main module of the working folder")
            << QByteArray("go1.20.3")
            << QByteArray("path\tshop\nmod\texample.org/shop\t(devel)\t\ndep\tgolang.org/x/"
                          "net\tv0.7.0\th1:x=")
            << u"stdlib@1.20.3 golang.org/x/net@v0.7.0"_s;
        QTest::newRow("a release candidate")
            << QByteArray("go1.22rc1") << QByteArray() << u"stdlib@1.22.0-rc.1"_s;
        QTest::newRow("experiments behind the version")
            << QByteArray("go1.21 X:boringcrypto") << QByteArray() << u"stdlib@1.21.0"_s;
        QTest::newRow("a development version is no release")
            << QByteArray("devel go1.23-abc") << QByteArray() << u""_s;
        QTest::newRow("replace wins")
            << QByteArray("go1.20")
            << QByteArray(
                   "dep\tgithub.com/a/b\tv1.0.0\n=>\tgithub.com/c/b\tv1.1.0\th1:x=\ndep\td\tv1\t")
            << u"stdlib@1.20.0 github.com/c/b@v1.1.0 d@v1"_s;
        QTest::newRow("replaced by a folder: nobody's version")
            << QByteArray("go1.20")
            << QByteArray("dep\tgithub.com/a/b\tv1.0.0\n=>\t./b\t\t\ndep\td\tv1\t")
            << u"stdlib@1.20.0 d@v1"_s;
        QTest::newRow("main modules with made-up versions")
            << QByteArray("go1.20") << QByteArray("mod\tm\tv0.0.0-20230101000000-abcdef\th1:x=")
            << u"stdlib@1.20.0"_s;
        QTest::newRow("a released main module")
            << QByteArray("go1.20") << QByteArray("mod\tgithub.com/x/y\tv1.4.2\th1:x=")
            << u"stdlib@1.20.0 github.com/x/y@v1.4.2"_s;
        QTest::newRow("a dirty one")
            << QByteArray("go1.24") << QByteArray("mod\tm\tv1.4.2+dirty\t") << u"stdlib@1.24.0"_s;
    }

    void goPrograms()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, modules);
        QFETCH(QString, packages);
        const QByteArray program = goProgram(version, modules);
        QCOMPARE(shown(readExecutable(program, u"/bin/x"_s)), packages);
        for (qsizetype length = 0; length < program.size(); ++length)
            (void)readExecutable(program.first(length), u"/bin/x"_s);
    }

    void rustPrograms()
    {
        const QByteArray program = rustProgram(
            R"({"packages":[{"name":"smallvec","version":"1.6.0","source":"crates.io"},
                {"name":"cc","version":"1.0.0","source":"crates.io","kind":"build"},
                {"name":"mine","version":"0.1.0","source":"local","root":true},
                {"name":"fork","version":"0.2.0","source":"git"}]})");
        const FileFacts facts = readExecutable(program, u"/bin/x"_s);
        QCOMPARE(shown(facts), u"smallvec@1.6.0 fork@0.2.0"_s);
        QCOMPARE(facts.packages[0].ecosystem, u"crates.io"_s);
        QCOMPARE(facts.packages[1].ecosystem, QString());

        const FileFacts damaged = readExecutable(elf(".dep-v0", "no zlib"), u"/bin/x"_s);
        QCOMPARE(damaged.problems.size(), 1);
        QByteArray bomb = qCompress(QByteArray(20'000'000, ' ')).sliced(4);
        QCOMPARE(readExecutable(elf(".dep-v0", bomb), u"/bin/x"_s).problems.size(), 1);
    }

    void hostileExecutables()
    {
        QByteArray file = elf(".go.buildinfo", "x");
        for (qsizetype at = 16; at < 64; ++at) { // every header field at its largest
            QByteArray wrong = file;
            wrong.replace(at, std::min<qsizetype>(8, 64 - at),
                          QByteArray(std::min<qsizetype>(8, 64 - at), '\xff'));
            (void)readExecutable(wrong, u"/bin/x"_s);
        }
        QVERIFY(readExecutable("\x7f"
                               "ELF",
                               u"/bin/x"_s)
                    .packages.isEmpty());
    }

    void packageUrls_data()
    {
        QTest::addColumn<Package>("package");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* name, const Package& package, const char* url) {
            QTest::newRow(name) << package << QString::fromUtf8(url);
        };
        row("deb",
            {.type = PackageType::Deb,
             .name = u"tar"_s,
             .version = u"1.34+dfsg-1"_s,
             .arch = u"amd64"_s},
            "pkg:deb/debian/tar@1.34%2Bdfsg-1?arch=amd64&distro=debian-12");
        row("deb with an epoch and a tilde",
            {.type = PackageType::Deb, .name = u"git"_s, .version = u"1:2.3~rc1-1"_s},
            "pkg:deb/debian/git@1:2.3~rc1-1?distro=debian-12");
        row("rpm: the epoch is a qualifier",
            {.type = PackageType::Rpm,
             .name = u"openssl"_s,
             .version = u"1:3.0.7-1.el9"_s,
             .arch = u"x86_64"_s,
             .epoch = 1},
            "pkg:rpm/debian/openssl@3.0.7-1.el9?arch=x86_64&distro=debian-12&epoch=1");
        row("npm with a scope",
            {.type = PackageType::Npm, .name = u"@babel/core"_s, .version = u"7.0.0"_s},
            "pkg:npm/%40babel/core@7.0.0");
        row("go",
            {.type = PackageType::Go, .name = u"github.com/Azure/go-sdk"_s, .version = u"v1.0.0"_s},
            "pkg:golang/github.com/azure/go-sdk@v1.0.0");
        row("maven", {.type = PackageType::Maven, .name = u"org.a:b"_s, .version = u"1"_s},
            "pkg:maven/org.a/b@1");
        row("composer", {.type = PackageType::Composer, .name = u"a/b"_s, .version = u"1"_s},
            "pkg:composer/a/b@1");
        row("pypi", {.type = PackageType::PyPi, .name = u"zope-interface"_s, .version = u"1"_s},
            "pkg:pypi/zope-interface@1");
    }

    void packageUrls()
    {
        QFETCH(Package, package);
        QFETCH(QString, url);
        QCOMPARE(purlOf(package, OsRelease{.id = u"debian"_s, .versionId = u"12"_s}), url);
    }

    void secrets_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("rules");
        const QByteArray aws = QByteArray("AKIA") + "BH6M4VGCJWUNQ3M4";
        const auto row = [](const char* name, const char* path, const QByteArray& content,
                            const char* rules) {
            QTest::newRow(name) << QByteArray(path) << content << QString::fromUtf8(rules);
        };
        row("an SSH key", "root/.ssh/id_ed25519", Key, "file.private-key:1");
        row("a key under another name", "srv/backup", Key, "file.private-key:1");
        row("a key behind its certificate", "etc/nginx/site.pem",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + Key,
            "file.private-key:4");
        row("a public key", "root/.ssh/id_ed25519.pub", "ssh-ed25519 AAAA me", "not read");
        row("a key among somebody's tests", "usr/lib/node_modules/x/test/key.pem", Key, "not read");
        row("words about keys", "srv/readme.txt", "-----BEGIN RSA PRIVATE KEY-----", "");
        row("AWS", "root/.aws/credentials", "[default]\naws_secret_access_key = abc\n",
            "file.aws-credentials:2");
        row("AWS without one", "root/.aws/credentials", "[default]\nregion = eu\n", "");
        row("Docker's login", "root/.docker/config.json",
            R"({"auths":{"r":{"auth":"dXNlcjpwYXNz"}}})", "file.docker-login");
        row("Docker's settings", "root/.docker/config.json",
            R"({"auths":{"r":{}},"credsStore":"x"})", "");
        row("a service account", "app/service-account.json",
            "{\"type\":\"service_account\",\"private_key\":\"-----BEGIN PRIVATE"
            " KEY-----\"}",
            "file.gcloud-credentials");
        row("npm's login", "root/.npmrc", "//registry.example/:_authToken=abcdef123456\n",
            "file.npm-login:1");
        row("npm's login from a variable", "root/.npmrc",
            "//registry.example/:_authToken=${NPM_TOKEN}\n", "");
        row("an .env file", "app/.env",
            "PORT=80\n# DB_PASSWORD=x\nDB_PASSWORD=hunter2x\nDB_HOST=db\n", "file.env:3");
        row("its template", "app/.env.example", "DB_PASSWORD=hunter2x\n", "");
        row("a value from a variable", "app/.env", "DB_PASSWORD=$OTHER\n", "");
        row("a token in a configuration", "app/config.yml", "a: b\nkey: " + aws + "\n",
            "value.aws-key:2");
        row("the same in a system's folder", "usr/share/x/config.yml", "key: " + aws + "\n",
            "not read");
        row("password hashes", "etc/shadow", "root:$6$abcdefgh$ABCDEFGHIJKLMNOP:19000:0:::::\n",
            "file.password-hash:1");
        row("accounts without a password", "etc/shadow", "root:*:19000:0:::::\n", "");
        row("netrc", "root/.netrc", "machine x login y password zzz\n", "file.netrc:1");
        row("git", "root/.git-credentials", "https://me:pw@example.org\n",
            "file.git-credentials:1");
        row("kubeconfig", "root/.kube/config",
            "users:\n- user:\n    client-key-data: TFMwdExTMUNSVWRK\n", "file.kubeconfig:3");
    }

    void secrets()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, content);
        QFETCH(QString, rules);
        QCOMPARE(rulesOf(path, content), rules);
    }

    void notesHoldNoValue()
    {
        const QByteArray content = "API_TOKEN=verysecretvalue1\n";
        for (const FileNote& note : secretsIn(content, "app/.env"))
            QVERIFY(!note.detail.contains("verysecret"_L1));
    }
};

QTEST_GUILESS_MAIN(LanguagesTest)
#include "tst_languages.moc"
