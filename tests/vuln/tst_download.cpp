// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/feedserver.h"
#include "vuln/crc32c.h"
#include "vuln/feeds.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

/// Fetching feeds from a server of our own.
class TestDownload : public QObject
{
    Q_OBJECT

    const QByteArray m_body = QByteArray("advisory ").repeated(20'000);

    static core::Result<Downloaded> fetch(const QString& folder, const DownloadRequest& request)
    {
        Downloader downloader({request}, folder);
        QList<core::Result<Downloaded>> results;
        QEventLoop loop;
        connect(&downloader, &Downloader::finished, &loop, [&](const auto& all) {
            results = all;
            loop.quit();
        });
        QMetaObject::invokeMethod(&downloader, &Downloader::start, Qt::QueuedConnection);
        loop.exec();
        return results.first();
    }

    static DownloadRequest requestOf(const FeedServer& server, const QString& etag = {},
                                     qint64 maxBytes = 10'000'000)
    {
        return {u"Debian"_s, QUrl(server.url(u"/all.zip"_s)), etag, maxBytes};
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
    }

    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void crcs()
    {
        // RFC 3720, appendix B.4, and the usual check value.
        QCOMPARE(crc32c(QByteArray(32, '\0')), 0x8a9136aau);
        QCOMPARE(crc32c(QByteArray(32, '\xff')), 0x62a8ab43u);
        QCOMPARE(crc32c("123456789"), 0xe3069283u);
    }

    void aFileArrives()
    {
        QTemporaryDir folder;
        FeedServer server;
        server.files["/all.zip"] = {"123456789", "\"a\"",
                                    "x-goog-hash: crc32c=4waSgw==,md5=AAAA\r\n"};
        const auto done = fetch(folder.path(), requestOf(server));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(done->etag, u"\"a\""_s);
        QCOMPARE(done->checksum, u"crc32c=4waSgw=="_s);
        QCOMPARE(content(done->path), QByteArray("123456789"));
        QVERIFY(server.requests.first().startsWith("GET "));
    }

    void theSameStateIsNotFetchedAgain()
    {
        QTemporaryDir folder;
        FeedServer server;
        server.files["/all.zip"] = {m_body, "\"a\""};
        const auto done = fetch(folder.path(), requestOf(server, u"\"a\""_s));
        QVERIFY(done);
        QVERIFY(done->path.isEmpty());
    }

    void aBrokenConnectionIsTakenUpAgain()
    {
        QTemporaryDir folder;
        FeedServer server;
        server.files["/all.zip"] = {m_body, "\"a\"", {}, 70'000};
        const auto done = fetch(folder.path(), requestOf(server));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(content(done->path).size(), m_body.size());
        QCOMPARE(content(done->path), m_body);
        QVERIFY(server.requests.size() > 1); // Qt itself may ask again as well
    }

    void theNextRunAsksForTheRest()
    {
        QTemporaryDir folder;
        FeedServer server;
        server.files["/all.zip"] = {m_body, "\"a\""};
        write(folder.filePath(u"Debian.part"_s), m_body.first(70'000));
        write(folder.filePath(u"Debian.etag"_s), "\"a\"");
        const auto done = fetch(folder.path(), requestOf(server));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(content(done->path), m_body);
        QVERIFY2(server.requests.last().contains("Range: bytes=70000-"), server.requests.last());
        QVERIFY(server.requests.last().contains("If-Range: \"a\""));
        QVERIFY(!QFile::exists(folder.filePath(u"Debian.part"_s)));
    }

    void theRestOfAnotherStateIsNotJoined()
    {
        QTemporaryDir folder;
        FeedServer server;
        write(folder.filePath(u"Debian.part"_s), "an older state");
        write(folder.filePath(u"Debian.etag"_s), "\"old\"");
        server.files["/all.zip"] = {m_body, "\"new\""};
        const auto done = fetch(folder.path(), requestOf(server));
        QVERIFY(done);
        QCOMPARE(content(done->path), m_body);
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<qint64>("maxBytes");
        QTest::addColumn<core::Error::Kind>("kind");
        QTest::addColumn<QString>("code");
        using Kind = core::Error::Kind;
        const qint64 big = 10'000'000;
        QTest::newRow("missing") << 404 << QByteArray() << big << Kind::NotFound
                                 << u"download.status"_s;
        QTest::newRow("not allowed")
            << 403 << QByteArray() << big << Kind::Denied << u"download.status"_s;
        QTest::newRow("server failed")
            << 503 << QByteArray() << big << Kind::ServerError << u"download.status"_s;
        QTest::newRow("another checksum") << 200 << QByteArray("x-goog-hash: crc32c=AAAAAA==\r\n")
                                          << big << Kind::Malformed << u"download.checksum"_s;
        QTest::newRow("too large")
            << 200 << QByteArray() << qint64(1000) << Kind::TooLarge << u"download.size"_s;
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, more);
        QFETCH(qint64, maxBytes);
        QFETCH(core::Error::Kind, kind);
        QFETCH(QString, code);
        QTemporaryDir folder;
        FeedServer server;
        server.files["/all.zip"] = {m_body, "\"a\"", more, -1, status};
        const auto done = fetch(folder.path(), requestOf(server, {}, maxBytes));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, kind);
        QCOMPARE(done.error().code, code);
        QVERIFY(done.error().subject.endsWith(u"/all.zip"_s));
        QVERIFY(!QFile::exists(folder.filePath(u"Debian.file"_s)));
    }

    void nobodyListens()
    {
        QTemporaryDir folder;
        const auto done =
            fetch(folder.path(), {u"Debian"_s, QUrl(u"http://127.0.0.1:1/x"_s), {}, 1});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::Error::Kind::Unreachable);
    }

    void requestsOfTheFeeds()
    {
        Feeds feeds;
        feeds.osvUrl = u"https://mirror.example/osv"_s;
        feeds.ecosystems = QStringList{u"Rocky Linux"_s};
        feeds.probabilitiesUrl.clear();
        const auto requests = requestsFor(feeds, {{.name = u"Rocky Linux"_s, .etag = u"\"x\""_s}});
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[0].url.toEncoded(),
                 QByteArray("https://mirror.example/osv/Rocky%20Linux/all.zip"));
        QCOMPARE(requests[0].knownEtag, u"\"x\""_s);
        QCOMPARE(requests[1].name, u"KEV"_s);
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
