// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/httpparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Plain = "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nContent-Length: 5\r\n\r\nhello";
const QByteArray Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "3\r\nhel\r\n2;ext=1\r\nlo\r\n0\r\nX-Trailer: 1\r\n\r\n";
const QByteArray UntilClose = "HTTP/1.0 200 OK\r\n\r\nhello";
const QByteArray Interim = "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\n";

constexpr HttpParser::Limits Small{.headerBytes = 200, .bodyBytes = 10};

// What became of the bytes: "200 hello", or the error's code.
QString outcome(HttpParser& parser, const QByteArray& bytes, qsizetype step, bool isClosed)
{
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        const auto fed = parser.feed(QByteArrayView(bytes).sliced(i, qMin(step, bytes.size() - i)));
        if (!fed)
            return fed.error().code;
    }
    if (isClosed) {
        const auto ended = parser.finish();
        if (!ended)
            return ended.error().code;
    }
    if (!parser.isComplete())
        return u"incomplete"_s;
    return QString::number(parser.status()) + u' ' + QString::fromLatin1(parser.takeBody());
}

} // namespace

class TestHttpParser : public QObject
{
    Q_OBJECT

private slots:
    void readsAnswers_data();
    void readsAnswers();
    void readsHeaders();
    void keepsAliveOnlyWhereNothingIsLeft_data();
    void keepsAliveOnlyWhereNothingIsLeft();
    void everyTruncationIsCutOrIncomplete_data();
    void everyTruncationIsCutOrIncomplete();
    void refusesHostileBytes_data();
    void refusesHostileBytes();
    void answersTheSameErrorAgain();
    void survivesMutations_data();
    void survivesMutations();
};

void TestHttpParser::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("content length") << Plain << false << u"200 hello"_s;
    QTest::newRow("content length, then closed") << Plain << true << u"200 hello"_s;
    QTest::newRow("chunked with extension and trailer") << Chunked << false << u"200 hello"_s;
    QTest::newRow("until close") << UntilClose << true << u"200 hello"_s;
    QTest::newRow("until close, not closed yet") << UntilClose << false << u"incomplete"_s;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false
                                << u"204 "_s;
    QTest::newRow("not modified has no body")
        << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n") << false
        << u"304 "_s;
    QTest::newRow("an interim answer before it") << Interim + Plain << false << u"200 hello"_s;
    QTest::newRow("only an interim answer") << Interim << true << u"reply.cut"_s;
    QTest::newRow("interim, then cut in the status line")
        << Interim + "HTTP/1.1 20" << true << u"reply.cut"_s;
    QTest::newRow("no reason phrase")
        << QByteArray("HTTP/1.1 500\r\nContent-Length: 0\r\n\r\n") << false << u"500 "_s;
}

void TestHttpParser::readsAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isClosed);
    QFETCH(QString, expected);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), bytes.size()}) {
        HttpParser parser(Small);
        QCOMPARE(outcome(parser, bytes, step, isClosed), expected);
    }
}

void TestHttpParser::readsHeaders()
{
    HttpParser parser(Small);
    const QByteArray bytes = "HTTP/1.1 200 OK\r\nAPI-Version: 1.41\r\nX-Two: a\r\nx-two: b\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n0\r\nApi-Version: 9.9\r\n\r\n";
    QCOMPARE(outcome(parser, bytes, 1, false), u"200 "_s);
    QCOMPARE(parser.headers().value("api-version"), "1.41"); // the trailer changes nothing
    QCOMPARE(parser.headers().value("x-two"), "a, b");

    HttpParser afterInterim(Small);
    QCOMPARE(outcome(afterInterim, Interim + Plain, 1, false), u"200 hello"_s);
    QVERIFY(!afterInterim.headers().contains("x-interim"));
}

void TestHttpParser::keepsAliveOnlyWhereNothingIsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("HTTP/1.1") << Plain << true;
    QTest::newRow("connection: close")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
                              << false;
    QTest::newRow("a second answer nobody asked for") << Plain + Plain << false;
}

void TestHttpParser::keepsAliveOnlyWhereNothingIsLeft()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, expected);
    for (const qsizetype step : {qsizetype(1), bytes.size()}) {
        HttpParser parser(Small);
        QVERIFY(outcome(parser, bytes, step, false).startsWith(u"200"));
        QCOMPARE(parser.keepsAlive(), expected);
    }
}

void TestHttpParser::everyTruncationIsCutOrIncomplete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("content length") << Plain;
    QTest::newRow("chunked") << Chunked;
}

void TestHttpParser::everyTruncationIsCutOrIncomplete()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        HttpParser open(Small);
        QCOMPARE(outcome(open, bytes.left(length), 64, false), u"incomplete"_s);
        HttpParser closed(Small);
        QCOMPARE(outcome(closed, bytes.left(length), 64, true), u"reply.cut"_s);
    }
}

void TestHttpParser::refusesHostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH\r\n") << u"http.not-docker"_s;
    QTest::newRow("a request") << QByteArray("GET / HTTP/1.1\r\n\r\n") << u"http.not-docker"_s;
    QTest::newRow("zeros") << QByteArray(64, '\0') << u"http.not-docker"_s;
    QTest::newRow("TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7)
                               << u"http.tls-server"_s;
    QTest::newRow("status of four digits")
        << QByteArray("HTTP/1.1 2000 OK\r\n\r\n") << u"http.not-docker"_s;
    QTest::newRow("switching protocols")
        << QByteArray("HTTP/1.1 101 Up\r\nUpgrade: tcp\r\nConnection: Upgrade\r\n\r\n")
        << u"reply.syntax"_s;
    QTest::newRow("announces too much") << ok + "Content-Length: 11\r\n\r\n"
                                        << u"reply.too-large"_s;
    QTest::newRow("length beyond 64 bits") << ok + "Content-Length: 99999999999999999999999\r\n\r\n"
                                           << u"http.not-docker"_s;
    QTest::newRow("negative length") << ok + "Content-Length: -1\r\n\r\n" << u"http.not-docker"_s;
    QTest::newRow("two lengths") << ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"
                                 << u"http.not-docker"_s;
    QTest::newRow("length and chunks at once")
        << ok + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
        << u"http.not-docker"_s;
    QTest::newRow("sends too much until close")
        << ok + "\r\n" + QByteArray(11, 'x') << u"reply.too-large"_s;
    QTest::newRow("many chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n"
            + QByteArray("1\r\nx\r\n").repeated(11)
                                 << u"reply.too-large"_s;
    QTest::newRow("a huge chunk size")
        << ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n"
        << u"reply.syntax"_s;
    QTest::newRow("chunk size is no number") << ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n"
                                             << u"reply.syntax"_s;
    QTest::newRow("endless header value")
        << ok + "X: " + QByteArray(300, 'x') << u"reply.too-large"_s;
    QTest::newRow("endless header names")
        << ok + QByteArray("A: b\r\n").repeated(200) << u"reply.too-large"_s;
    QTest::newRow("endless reason phrase")
        << "HTTP/1.1 200 " + QByteArray(300, 'x') << u"reply.too-large"_s;
    QTest::newRow("endless chunk extension") << ok + "Transfer-Encoding: chunked\r\n\r\n1;"
            + QByteArray(200'000, 'x') << u"reply.too-large"_s;
    QTest::newRow("endless empty lines before it")
        << QByteArray("\r\n").repeated(100'000) << u"reply.too-large"_s;
    QTest::newRow("endless trailers")
        << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("A: b\r\n").repeated(200)
        << u"reply.too-large"_s;
}

void TestHttpParser::refusesHostileBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    for (const qsizetype step : {qsizetype(1), qsizetype(16), bytes.size()}) {
        HttpParser parser(Small);
        QCOMPARE(outcome(parser, bytes, step, false), code);
    }
}

void TestHttpParser::answersTheSameErrorAgain()
{
    HttpParser parser(Small);
    const auto first = parser.feed(QByteArrayView("rubbish"));
    QVERIFY(!first);
    const auto second = parser.feed(Plain);
    QVERIFY(!second);
    QCOMPARE(second.error(), first.error());
    QCOMPARE(parser.finish().error(), first.error());
}

void TestHttpParser::survivesMutations_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("content length") << Plain;
    QTest::newRow("chunked") << Chunked;
    QTest::newRow("until close") << UntilClose;
    QTest::newRow("interim") << Interim + Plain;
}

// Whatever the bytes: an error or an answer within the limits, and the same one however the bytes
// were cut into pieces.
void TestHttpParser::survivesMutations()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(20261123);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray mutated = bytes;
        const int changes = 1 + random.bounded(4);
        for (int i = 0; i < changes; ++i) {
            const int at = random.bounded(int(mutated.size()));
            switch (random.bounded(3)) {
            case 0:
                mutated[at] = char(random.bounded(256));
                break;
            case 1:
                mutated.remove(at, 1 + random.bounded(3));
                break;
            default:
                mutated.insert(at, mutated.mid(random.bounded(int(mutated.size())), 8));
            }
            if (mutated.isEmpty())
                mutated = "x";
        }
        HttpParser whole(Small);
        const QString atOnce = outcome(whole, mutated, mutated.size(), true);
        HttpParser pieces(Small);
        const QString inPieces = outcome(pieces, mutated, 1 + random.bounded(9), true);
        QVERIFY2(atOnce == inPieces, mutated.toHex().constData());
        QVERIFY(atOnce.size() <= 32);
    }
}

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
