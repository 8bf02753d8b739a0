// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/replyerror.h"

#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

class TestReplyError : public QObject
{
    Q_OBJECT

private slots:
    void statusBecomesAnError_data();
    void statusBecomesAnError();
    void messagesAreOneShortLine();
};

void TestReplyError::statusBecomesAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("detail");
    using Kind = Error::Kind;
    QTest::newRow("ok") << 200 << QByteArray("{}") << QString() << Kind::Malformed << QString();
    QTest::newRow("no content") << 204 << QByteArray() << QString() << Kind::Malformed << QString();
    QTest::newRow("redirect") << 301 << QByteArray() << u"http.not-docker"_s << Kind::Malformed
                              << u"HTTP 301"_s;
    QTest::newRow("login") << 401 << QByteArray() << u"http.401"_s << Kind::Denied << u"HTTP 401"_s;
    QTest::newRow("plugin says no")
        << 403 << QByteArray(R"({"message":"authorization denied by plugin opa: no"})")
        << u"http.403"_s << Kind::Denied << u"HTTP 403: authorization denied by plugin opa: no"_s;
    QTest::newRow("podman's plain text") << 404 << QByteArray("Not Found\n") << u"http.404"_s
                                         << Kind::NotFound << u"HTTP 404: Not Found"_s;
    QTest::newRow("conflict") << 409 << QByteArray(R"({"message":"not running"})") << u"http.4xx"_s
                              << Kind::Usage << u"HTTP 409: not running"_s;
    QTest::newRow("TLS wanted") << 400
                                << QByteArray("Client sent an HTTP request to an HTTPS server.\n")
                                << u"http.tls-server"_s << Kind::Unreachable
                                << u"HTTP 400: Client sent an HTTP request to an HTTPS server."_s;
    QTest::newRow("daemon failed") << 500 << QByteArray(R"({"message":5})") << u"http.5xx"_s
                                   << Kind::ServerError << u"HTTP 500: {\"message\":5}"_s;
    QTest::newRow("a status nobody defined")
        << 999 << QByteArray() << u"http.5xx"_s << Kind::ServerError << u"HTTP 999"_s;
}

void TestReplyError::statusBecomesAnError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Endpoint endpoint{.scheme = Endpoint::Scheme::Tcp, .host = u"harbor"_s, .port = 2376};
    const auto error = errorOf({.status = status, .body = body}, endpoint);
    QCOMPARE(error.has_value(), !code.isEmpty());
    if (!error)
        return;
    QTEST(error->code, "code");
    QTEST(error->kind, "kind");
    QTEST(error->detail, "detail");
    QCOMPARE(error->subject, u"tcp://harbor:2376"_s);
}

void TestReplyError::messagesAreOneShortLine()
{
    QCOMPARE(messageOf({.body = "a\r\n\tb\x01 \x1b[31mc"}), u"a b [31mc"_s);
    QCOMPARE(messageOf({.body = QByteArray(100'000, 'x')}).size(), 400);
    QCOMPARE(messageOf({.body = "\xff\xfe"}).size(), 2); // not UTF-8: replaced, not trusted
}

QTEST_GUILESS_MAIN(TestReplyError)
#include "tst_replyerror.moc"
