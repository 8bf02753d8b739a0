// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/endpoint.h"

#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
};

void TestEndpoint::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("socket") << u"unix:///var/run/docker.sock"_s << u"unix:///var/run/docker.sock"_s;
    QTest::newRow("absolute path")
        << u"/run/user/1000/docker.sock"_s << u"unix:///run/user/1000/docker.sock"_s;
    QTest::newRow("name and port")
        << u"tcp://harbor.example:2376"_s << u"tcp://harbor.example:2376"_s;
    QTest::newRow("the TLS port when none is written")
        << u"tcp://harbor"_s << u"tcp://harbor:2376"_s;
    QTest::newRow("trailing slash, spaces, capitals")
        << u"  TCP://Harbor:2376/ "_s << u"tcp://harbor:2376"_s;
    QTest::newRow("http") << u"http://10.0.0.1:2375"_s << u"tcp://10.0.0.1:2375"_s;
    QTest::newRow("https") << u"https://10.0.0.1:2376"_s << u"tcp://10.0.0.1:2376"_s;
    QTest::newRow("no scheme, but a port") << u"10.0.0.1:2376"_s << u"tcp://10.0.0.1:2376"_s;
    QTest::newRow("IPv6") << u"tcp://[2001:DB8::1]:2376"_s << u"tcp://[2001:db8::1]:2376"_s;
    QTest::newRow("IPv6 without a port") << u"tcp://[::1]"_s << u"tcp://[::1]:2376"_s;
    QTest::newRow("root's dot") << u"tcp://harbor.example.:1"_s << u"tcp://harbor.example:1"_s;
    QTest::newRow("not ASCII") << u"tcp://h\u00e4fen.example:1"_s
                               << u"tcp://xn--hfen-loa.example:1"_s;
    QTest::newRow("ssh") << u"ssh://deploy@harbor:22"_s << u"ssh://deploy@harbor:22"_s;
    QTest::newRow("ssh as its config says") << u"ssh://harbor"_s << u"ssh://harbor"_s;
}

void TestEndpoint::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto endpoint = parseEndpoint(text);
    QVERIFY2(endpoint.has_value(), endpoint ? "" : qPrintable(endpoint.error().detail));
    QCOMPARE(endpoint->url(), url);
    const auto again = parseEndpoint(endpoint->url());
    QVERIFY(again.has_value());
    QCOMPARE(*again, *endpoint);
}

void TestEndpoint::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u""_s << u"endpoint.scheme"_s;
    QTest::newRow("a bare word") << u"harbor"_s << u"endpoint.scheme"_s;
    QTest::newRow("unknown scheme") << u"ftp://harbor:21"_s << u"endpoint.scheme"_s;
    QTest::newRow("windows pipe") << u"npipe:////./pipe/docker"_s << u"endpoint.scheme"_s;
    QTest::newRow("port zero") << u"tcp://harbor:0"_s << u"endpoint.port"_s;
    QTest::newRow("port too large") << u"tcp://harbor:65536"_s << u"endpoint.port"_s;
    QTest::newRow("port is no number") << u"tcp://harbor:abc"_s << u"endpoint.port"_s;
    QTest::newRow("port is empty") << u"tcp://harbor:"_s << u"endpoint.port"_s;
    QTest::newRow("port after brackets") << u"tcp://[::1]x"_s << u"endpoint.port"_s;
    QTest::newRow("no host") << u"tcp://:2376"_s << u"endpoint.host"_s;
    QTest::newRow("IPv6 without brackets") << u"tcp://::1"_s << u"endpoint.host"_s;
    QTest::newRow("brackets unclosed") << u"tcp://[::1"_s << u"endpoint.host"_s;
    QTest::newRow("a name in brackets") << u"tcp://[harbor]:1"_s << u"endpoint.host"_s;
    QTest::newRow("space in the name") << u"tcp://har bor:1"_s << u"endpoint.host"_s;
    QTest::newRow("line break in the name") << u"tcp://har\r\nbor:1"_s << u"endpoint.host"_s;
    QTest::newRow("empty label") << u"tcp://a..b:1"_s << u"endpoint.host"_s;
    QTest::newRow("an option for ssh") << u"ssh://-oProxyCommand=x"_s << u"endpoint.host"_s;
    QTest::newRow("an option as ssh user") << u"ssh://-l@harbor"_s << u"endpoint.host"_s;
    QTest::newRow("a password") << u"ssh://me:secret@harbor"_s << u"endpoint.host"_s;
    QTest::newRow("a password with tcp") << u"tcp://me:secret@harbor:1"_s << u"endpoint.host"_s;
    QTest::newRow("a password and a path") << u"tcp://me:secret@harbor:1/x"_s << u"endpoint.path"_s;
    QTest::newRow("a password without a scheme") << u"me:secret@harbor:1"_s << u"endpoint.host"_s;
    QTest::newRow("an at sign in a password")
        << u"ssh://me:secret@secret@harbor"_s << u"endpoint.host"_s;
    QTest::newRow("user name with tcp") << u"tcp://me@harbor:1"_s << u"endpoint.host"_s;
    QTest::newRow("very long name") << u"tcp://"_s + QString(254, u'a') << u"endpoint.host"_s;
    QTest::newRow("a path after the host") << u"tcp://harbor:1/x"_s << u"endpoint.path"_s;
    QTest::newRow("a query after the host") << u"tcp://harbor:1?x"_s << u"endpoint.path"_s;
    QTest::newRow("relative socket") << u"unix://run/docker.sock"_s << u"endpoint.path"_s;
    QTest::newRow("a folder as socket") << u"unix:///run/"_s << u"endpoint.path"_s;
    QTest::newRow("no socket") << u"unix://"_s << u"endpoint.path"_s;
    QTest::newRow("socket path too long") << u"/"_s + QString(107, u'a') << u"endpoint.path"_s;
    QTest::newRow("NUL in the socket path")
        << u"/run/a"_s + QChar(0) + u"b"_s << u"endpoint.path"_s;
}

void TestEndpoint::refusesAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto endpoint = parseEndpoint(text);
    QVERIFY(!endpoint.has_value());
    QCOMPARE(endpoint.error().code, code);
    QCOMPARE(endpoint.error().kind, Error::Kind::Usage);
    QVERIFY(!endpoint.error().subject.contains("secret"_L1)); // a message never repeats a password
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
