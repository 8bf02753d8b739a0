// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "docker/bytestream.h"
#include "docker/client.h"
#include "fakedaemon.h"

#include <QAbstractSocket>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QLocalSocket>
#include <QTest>
#include <QTimer>
#include <QtConcurrent>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 StreamLimit = 1024 * limits::MiB;

/// Bytes that differ everywhere, so that a lost or doubled block shows.
QByteArray numbered(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 2654435761U) >> 13);
    return bytes;
}

/// Everything a stream gives, or the error it ends with.
Result<QByteArray> drained(const std::shared_ptr<ByteStream>& stream)
{
    QByteArray bytes;
    while (true) {
        const Result<QByteArray> block = stream->take();
        if (!block || block->isEmpty())
            return block ? bytes : block;
        bytes += *block;
    }
}

/// awaited() of a long answer: it sleeps between events, which a stream of many blocks feels.
Result<Reply> ended(const QFuture<Result<Reply>>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<Reply>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(LongMs, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return awaited(future);
}

QString codeOfStream(const std::shared_ptr<ByteStream>& stream)
{
    const Result<QByteArray> all = drained(stream);
    return all ? u"ok"_s : all.error().code;
}

Request imageRequest()
{
    return {u"/images/sha256%3A1a/get"_s, StreamLimit};
}

} // namespace

/// Answers that are read while they arrive.
class StreamTest : public QObject
{
    Q_OBJECT

private slots:
    void aFullStreamSaysSo()
    {
        ByteStream stream(10);
        int calls = 0;
        stream.setRoomHandler([&calls] { ++calls; });
        QVERIFY(stream.push("12345"));
        QVERIFY(!stream.push("67890"));
        QCOMPARE(*stream.take(), "12345"); // half empty
        QCOMPARE(calls, 1);
        QCOMPARE(*stream.take(), "67890");
        QCOMPARE(calls, 1);
        stream.finish();
        QVERIFY(stream.take()->isEmpty());
        QCOMPARE(stream.bytesTaken(), 10);
    }

    void whatWasPushedComesBeforeTheError()
    {
        ByteStream stream;
        stream.push("a");
        stream.finish(Error{Error::Kind::Unreachable, u"reply.cut"_s});
        stream.finish(); // the first end counts
        QCOMPARE(*stream.take(), "a");
        QCOMPARE(stream.take().error().code, u"reply.cut"_s);
    }

    void aReaderThatGaveUpHoldsNothing()
    {
        ByteStream stream(4);
        stream.push("12345678");
        stream.cancel();
        QVERIFY(stream.push("more"));
        QCOMPARE(stream.take().error().kind, Error::Kind::Cancelled);
    }

    void bodiesArriveWhole_data()
    {
        QTest::addColumn<bool>("isUnix");
        QTest::addColumn<bool>("isChunked");
        QTest::newRow("socket file, announced length") << true << false;
        QTest::newRow("socket file, chunks, as dockerd sends") << true << true;
        QTest::newRow("TCP, chunks") << false << true;
    }

    void bodiesArriveWhole()
    {
        QFETCH(bool, isUnix);
        QFETCH(bool, isChunked);
        const QByteArray body = numbered(24 * limits::MiB);
        FakeDaemon daemon([&](QIODevice& socket, const QString&) {
            if (!isChunked) {
                socket.write(httpReply(200, body));
                return;
            }
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (qsizetype at = 0; at < body.size(); at += 32768) {
                const QByteArray chunk = body.mid(at, 32768);
                socket.write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
            }
            socket.write("0\r\n\r\n");
        });
        isUnix ? daemon.listenUnix() : daemon.listenTcp();
        Client client(daemon.settings(), {}, Patient);
        const auto stream = std::make_shared<ByteStream>();
        const auto reader = QtConcurrent::run([stream] { return drained(stream); });
        const auto reply = ended(client.open(imageRequest(), stream));
        QCOMPARE(codeOf(reply), u"ok"_s);
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.isEmpty());
        QVERIFY(reader.result());
        QVERIFY(*reader.result() == body);
        QCOMPARE(daemon.paths.last(), u"/v1.41/images/sha256%3A1a/get"_s);

        // The connection is kept: the next question needs no new one.
        if (!isChunked)
            return;
        const int connections = daemon.connections;
        const auto again = std::make_shared<ByteStream>();
        const auto second = QtConcurrent::run([again] { return drained(again); });
        QCOMPARE(codeOf(ended(client.open(imageRequest(), again))), u"ok"_s);
        QVERIFY(*second.result() == body);
        QCOMPARE(daemon.connections, connections);
    }

    void aBusyReaderStopsTheSocket()
    {
        const QByteArray body = numbered(48 * limits::MiB);
        QIODevice* served = nullptr;
        FakeDaemon daemon([&](QIODevice& socket, const QString&) {
            served = &socket;
            socket.write(httpReply(200, body));
        });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, Patient);
        const auto stream = std::make_shared<ByteStream>(limits::MiB);
        const auto future = client.open(imageRequest(), stream);
        QTRY_VERIFY(served && served->bytesToWrite() < body.size());
        for (int i = 0; i < 500; ++i)
            QCoreApplication::processEvents();
        // What the stream, Qt's buffers and the kernel's hold is far from all of it.
        QVERIFY2(served->bytesToWrite() > body.size() / 2,
                 qPrintable(QString::number(served->bytesToWrite())));
        const auto reader = QtConcurrent::run([stream] { return drained(stream); });
        QCOMPARE(codeOf(ended(future)), u"ok"_s);
        QVERIFY(*reader.result() == body);
    }

    void refusalsAreRepliesAndErrors()
    {
        FakeDaemon daemon([](QIODevice& socket, const QString&) {
            socket.write(httpReply(404, R"({"message":"No such image: sha256:1a"})"));
        });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, Patient);
        const auto stream = std::make_shared<ByteStream>();
        const auto reply = ended(client.open(imageRequest(), stream));
        QCOMPARE(reply->status, 404);
        QVERIFY(reply->body.contains("No such image"));
        QCOMPARE(codeOfStream(stream), u"http.404"_s);
    }

    void brokenConversations_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut in the middle of a chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc")
            << u"reply.cut"_s;
        QTest::newRow("cut before the announced end")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << u"reply.cut"_s;
        QTest::newRow("a bad chunk size")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc")
            << u"reply.syntax"_s;
        QTest::newRow("more announced than allowed")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n")
            << u"reply.too-large"_s;
    }

    void brokenConversations()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        FakeDaemon daemon([&](QIODevice& socket, const QString&) {
            socket.write(bytes);
            static_cast<QAbstractSocket&>(socket).disconnectFromHost();
        });
        daemon.listenTcp();
        Client client(daemon.settings(), {}, Patient);
        const auto stream = std::make_shared<ByteStream>();
        QCOMPARE(codeOf(awaited(client.open(imageRequest(), stream))), code);
        QCOMPARE(codeOfStream(stream), code);
    }

    void silenceInTheMiddleIsTold()
    {
        FakeDaemon daemon([](QIODevice& socket, const QString&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, {LongMs, LongMs, LongMs, ShortMs});
        const auto stream = std::make_shared<ByteStream>();
        QCOMPARE(codeOf(awaited(client.open(imageRequest(), stream))), u"reply.idle"_s);
    }

    void aBusyReaderIsNoSilence()
    {
        const QByteArray body = numbered(12 * limits::MiB);
        FakeDaemon daemon(
            [&](QIODevice& socket, const QString&) { socket.write(httpReply(200, body)); });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, {LongMs, LongMs, LongMs, ShortMs});
        const auto stream = std::make_shared<ByteStream>(1024);
        const auto future = client.open(imageRequest(), stream);
        QVERIFY(!QTest::qWaitFor([&] { return future.isFinished(); }, 3 * ShortMs));
        const auto reader = QtConcurrent::run([stream] { return drained(stream); });
        QCOMPARE(codeOf(ended(future)), u"ok"_s);
        QVERIFY(*reader.result() == body);
    }

    void cancellingEndsBothSides()
    {
        FakeDaemon daemon([](QIODevice& socket, const QString&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, Patient);
        const auto stream = std::make_shared<ByteStream>();
        auto future = client.open(imageRequest(), stream);
        QTRY_VERIFY(!daemon.paths.filter(u"get"_s).isEmpty());
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(codeOfStream(stream), u"cancelled"_s);
    }

    void theClientMayGoFirst()
    {
        FakeDaemon daemon([](QIODevice& socket, const QString&) {
            socket.write(httpReply(200, numbered(8 * limits::MiB)));
        });
        daemon.listenUnix();
        const auto stream = std::make_shared<ByteStream>(1024);
        {
            Client client(daemon.settings(), {}, Patient);
            const auto future = client.open(imageRequest(), stream);
            QTRY_VERIFY(daemon.paths.size() > 1);
            QCoreApplication::processEvents();
        }
        QCOMPARE(codeOfStream(stream), u"cancelled"_s); // taking calls nobody that is gone
    }

    void contentsNeedThisDoor()
    {
        FakeDaemon daemon([](QIODevice& socket, const QString&) { socket.write(httpReply(200)); });
        daemon.listenUnix();
        Client client(daemon.settings(), {}, Patient);
        QCOMPARE(codeOf(awaited(client.get(imageRequest()))), u"allowlist"_s);
        const auto stream = std::make_shared<ByteStream>();
        QCOMPARE(codeOf(awaited(client.open({u"/containers/4f2a/export"_s}, stream))),
                 u"allowlist"_s);
        QCOMPARE(codeOfStream(stream), u"allowlist"_s);
        QCOMPARE(daemon.connections, 0);
    }
};

QTEST_GUILESS_MAIN(StreamTest)
#include "tst_stream.moc"
