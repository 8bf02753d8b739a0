// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "image/contentsjson.h"
#include "image/imagereader.h"
#include "tarbuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Key = QByteArray("-----BEGIN ") + "RSA PRIVATE KEY-----\n" + QByteArray(64, 'A')
    + '\n' + QByteArray(64, 'B') + "\n-----END RSA PRIVATE KEY-----\n";

/// An image with one of everything: a scan of it fills every part of Contents.
Contents scannedImage()
{
    const QByteArray lower =
        TarBuilder()
            .file("etc/os-release",
                  "ID=debian\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\n"
                  "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n")
            .file("var/lib/dpkg/status",
                  "Package: libc6\nStatus: install ok installed\nVersion: 2.36-9+deb12u4\n"
                  "Architecture: amd64\nSource: glibc (2.36-9)\n\n")
            .file("lib/apk/db/installed", "P:broken\n")
            .file("bin/su", "x", 06755)
            .file("srv/open", "x", 0666)
            .file("root/.ssh/id_rsa", Key)
            .bytes();
    const QByteArray upper =
        TarBuilder()
            .whiteout("root/.ssh/id_rsa")
            .file("srv/app/node_modules/lodash/package.json",
                  R"({"name":"lodash","version":"4.17.20","license":"MIT"})")
            .bytes();
    const QByteArray saved = ImageBuilder()
                                 .layer(lower, u"ADD rootfs /"_s)
                                 .layer(upper, u"RUN rm /root/.ssh/id_rsa"_s)
                                 .dockerSave();
    MemorySource source(saved);
    auto reading = readImage(source);
    return reading ? std::move(reading).value().contents : Contents();
}

/// Contents drawn at random, every member of them.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    Contents contents()
    {
        Contents drawn{.depth = flag() ? Depth::Quick : Depth::Full,
                       .id = text(),
                       .tags = texts(),
                       .os = text(),
                       .architecture = text(),
                       .createdAtUtc = time(),
                       .ecosystem = text()};
        if (flag())
            drawn.release = OsRelease{.id = text(),
                                      .idLike = text(),
                                      .versionId = text(),
                                      .codename = flag() ? std::optional(text()) : std::nullopt,
                                      .prettyName = text(),
                                      .version = text()};
        if (flag())
            drawn.base = BaseImage{text(), texts(), number(50)};
        for (int i = number(4); i > 0; --i)
            drawn.layers.append({text(), bytes(), bytes(), text(), time()});
        for (int i = number(6); i > 0; --i)
            drawn.packages.append(package());
        for (int i = number(4); i > 0; --i)
            drawn.files.append({u'/' + text(), number(9), number(10) - 1, text(), notes()});
        for (int i = number(3); i > 0; --i)
            drawn.problems.append({core::Error::Kind(number(11)), text(), text(), text()});
        return drawn;
    }

private:
    int number(int below) { return m_random.bounded(below); }
    bool flag() { return number(2) == 1; }
    qint64 bytes() { return flag() ? 0 : m_random.bounded(Q_INT64_C(1) << 52); }

    QString text()
    {
        static const QStringList parts{QString(),   u"a"_s,         u"\"quoted\""_s,
                                       u"行 \n\t"_s, u"12.0~rc1"_s, u"\\x00"_s,
                                       u"\u2028"_s, u"🚢"_s,        u"{\"json\":1}"_s};
        return parts[number(int(parts.size()))] + parts[number(int(parts.size()))];
    }
    QStringList texts()
    {
        QStringList list;
        for (int i = number(3); i > 0; --i)
            list.append(text());
        return list;
    }
    QDateTime time()
    {
        if (flag())
            return {};
        return QDateTime::fromMSecsSinceEpoch(m_random.bounded(Q_INT64_C(2'000'000'000'000)) + 1,
                                              Qt::UTC);
    }
    Package package()
    {
        Package drawn{.type = PackageType(number(int(PackageType::NuGet) + 1)),
                      .name = text(),
                      .version = text(),
                      .arch = text(),
                      .sourceName = text(),
                      .sourceVersion = text(),
                      .sourceRpm = text(),
                      .module = text(),
                      .licence = text(),
                      .ecosystem = text(),
                      .ownedBy = text(),
                      .isGuess = flag(),
                      .layer = number(9) - 1,
                      .paths = texts()};
        if (flag())
            drawn.epoch = flag() ? 0 : m_random.generate();
        return drawn;
    }
    QList<FileNote> notes()
    {
        QList<FileNote> list;
        for (int i = number(3); i > 0; --i) {
            list.append({FileNote::Kind(number(6)), text(), text(),
                         flag() ? std::optional(1 + number(9999)) : std::nullopt});
        }
        return list;
    }

    QRandomGenerator m_random;
};

/// As a file would carry it: through bytes.
core::Result<Contents> throughBytes(const Contents& contents)
{
    const auto json = core::parseJson(core::canonicalJson(toJson(contents)), 1 << 24);
    if (!json)
        return json.error();
    return contentsFromJson(json->toObject());
}

} // namespace

/// Contents as JSON: nothing is lost, and nothing is believed that is not well formed.
class ContentsJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void aScanComesBackWhole()
    {
        const Contents contents = scannedImage();
        QVERIFY(!contents.layers.isEmpty());
        QVERIFY(contents.packages.size() >= 2);
        QVERIFY(contents.files.size() >= 3);
        QVERIFY(contents.release.has_value());
        const auto read = throughBytes(contents);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == contents);
    }

    void anyContentsComeBackWhole()
    {
        for (quint32 seed = 0; seed < 2000; ++seed) {
            const Contents contents = Dice(seed).contents();
            const auto read = throughBytes(contents);
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            QVERIFY2(*read == contents, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void sameContentsGiveTheSameBytes()
    {
        const Contents contents = scannedImage();
        const auto read = throughBytes(contents);
        QVERIFY(read);
        QCOMPARE(core::canonicalJson(toJson(*read)), core::canonicalJson(toJson(contents)));
    }

    void noSecretIsInIt()
    {
        const QByteArray bytes = core::canonicalJson(toJson(scannedImage()));
        QVERIFY(bytes.contains("file.private-key"));
        QVERIFY(!bytes.contains(QByteArray(64, 'A')));
    }

    void onlyWhatIsWellFormedIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QByteArray& members, const char* detail) {
            QTest::newRow(name) << QByteArray(R"({"schema":"plimsoll.contents/1","depth":"full",)"
                                              + members + '}')
                                << u"contents.format"_s << QString::fromLatin1(detail);
        };
        QTest::newRow("no schema") << QByteArray("{}") << u"contents.format"_s
                                   << u"no schema named"_s;
        QTest::newRow("a later schema")
            << QByteArray(R"({"schema":"plimsoll.contents/2"})") << u"contents.newer"_s
            << u"schema \"plimsoll.contents/2\""_s;
        QTest::newRow("a depth nobody knows")
            << QByteArray(R"({"schema":"plimsoll.contents/1","depth":"deep"})")
            << u"contents.format"_s << u"depth: expected quick or full"_s;
        row("packages are no list", R"("packages":{})", "packages: expected a list");
        row("a package is no object", R"("packages":[7])", "packages[0]: expected an object");
        row("a kind of package nobody knows", R"("packages":[{"type":"exe"}])",
            "packages[0].type: expected a kind of package");
        row("a path is no text", R"("packages":[{"type":"deb","paths":[1]}])",
            "packages[0].paths: expected a list of strings");
        row("an epoch beyond 32 bits", R"("packages":[{"type":"rpm","epoch":5000000000}])",
            "packages[0].epoch: expected a number of 32 bits");
        row("a layer below the lowest", R"("packages":[{"type":"deb","layer":-7}])",
            "packages[0].layer: expected a whole number from 0");
        row("a note nobody knows", R"("files":[{"path":"/a","notes":[{"kind":"odd"}]}])",
            "files[0].notes[0].kind: expected a kind of note");
        row("a file without a path", R"("files":[{"layer":1}])",
            "files[0].path: expected a string");
        row("bytes below zero", R"("layers":[{"bytes":-1}])",
            "layers[0].bytes: expected a number of bytes");
        row("a time that is none", R"("createdAt":"yesterday")",
            "createdAt: expected a time or null");
        row("a release that is no object", R"("release":"debian")", "release: expected an object");
        row("a problem without a kind", R"("problems":[{"code":"x"}])",
            "problems[0].kind: expected a string");
    }

    void onlyWhatIsWellFormedIsRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto value = core::parseJson(json, 1 << 20);
        QVERIFY(value);
        const auto read = contentsFromJson(value->toObject());
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().detail, detail);
    }
};

QTEST_GUILESS_MAIN(ContentsJsonTest)
#include "tst_contentsjson.moc"
