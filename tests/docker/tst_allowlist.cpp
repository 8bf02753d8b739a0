// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/allowlist.h"

#include <QTest>

using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

class TestAllowlist : public QObject
{
    Q_OBJECT

private slots:
    void letsReadingCallsOut_data();
    void letsReadingCallsOut();
    void keepsEverythingElseIn_data();
    void keepsEverythingElseIn();
    void processesCanBeSwitchedOff();
    void contentsMustBeAskedFor();
    void idsBecomeOneSegment();
};

void TestAllowlist::letsReadingCallsOut_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"/_ping",
                             "/version",
                             "/info",
                             "/containers/json",
                             "/containers/json?all=1&size=0",
                             "/containers/4f2a/json",
                             "/containers/4f2a/top?ps_args=-eo%20pid,args",
                             "/containers/4f2a/top",
                             "/containers/4f2a/changes",
                             "/images/json?all=0",
                             "/images/sha256%3A1a/json",
                             "/images/sha256:1a/history",
                             "/networks",
                             "/networks/9b",
                             "/volumes",
                             "/volumes/my..volume",
                             "/plugins",
                             "/events?since=1&until=2&filters=%7B%22type%22%3A%5B%5D%7D",
                             "/exec/77aa/json",
                             "/services",
                             "/services/s1",
                             "/nodes",
                             "/nodes/n1",
                             "/tasks",
                             "/tasks/t1",
                             "/containers/json/json"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestAllowlist::letsReadingCallsOut()
{
    QFETCH(QString, path);
    QVERIFY(isAllowed(path));
}

void TestAllowlist::keepsEverythingElseIn_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"",
                             "/",
                             "info",
                             "//info",
                             "/info/",
                             "/INFO",
                             "/swarm",
                             "/swarm/unlockkey",
                             "/system/df",
                             "/distribution/alpine/json",
                             "/secrets",
                             "/configs",
                             "/auth",
                             "/build",
                             "/commit",
                             "/containers/create",
                             "/containers/4f2a",
                             "/containers/4f2a/logs",
                             "/containers/4f2a/export",
                             "/containers/4f2a/archive?path=/",
                             "/containers/4f2a/stats",
                             "/containers/4f2a/attach/ws",
                             "/containers/4f2a/start",
                             "/containers//json",
                             "/containers/./json",
                             "/containers/../json",
                             "/containers/%2e%2e/json",
                             "/containers/..%2f..%2fswarm/json",
                             "/containers/a%2Fb/json",
                             "/containers/a\\b/json",
                             "/containers/a%5Cb/json",
                             "/containers/a%00b/json",
                             "/containers/a%0d%0ab/json",
                             "/containers/a%ff/json",
                             "/containers/a%2/json",
                             "/containers/a%zz/json",
                             "/images/4f2a/get",
                             "/images/get?names=x",
                             "/images/search?term=x",
                             "/exec/77aa/start",
                             "/plugins/x/json",
                             "/services/s1/logs",
                             "/tasks/t1/logs",
                             "/v1.41/info",
                             "/session",
                             "/info HTTP/1.1",
                             "/info\r\nHost: x",
                             "/info?a=b c",
                             "/info?a=\r\n",
                             "/info?a=%0",
                             "/info#x",
                             "/info?a=\"x\"",
                             "http://elsewhere/info",
                             "/info\t"})
        QTest::newRow(path) << QString::fromLatin1(path);
    QTest::newRow("not ASCII") << u"/containers/\u00e9/json"_s;
    QTest::newRow("a NUL") << u"/info"_s + QChar(0);
    QTest::newRow("a very long id") << u"/containers/"_s + QString(600, u'a') + u"/json"_s;
    QTest::newRow("a very long query") << u"/info?"_s + QString(9000, u'a');
}

void TestAllowlist::keepsEverythingElseIn()
{
    QFETCH(QString, path);
    QVERIFY(!isAllowed(path));
}

void TestAllowlist::processesCanBeSwitchedOff()
{
    const Allowance withoutProcesses{.processes = false};
    QVERIFY(!isAllowed(u"/containers/4f2a/top", withoutProcesses));
    QVERIFY(!isAllowed(u"/containers/4f2a/top?ps_args=aux", withoutProcesses));
    QVERIFY(isAllowed(u"/containers/top/json", withoutProcesses));
    QVERIFY(isAllowed(u"/containers/4f2a/json", withoutProcesses));
}

void TestAllowlist::contentsMustBeAskedFor()
{
    for (const QString& path :
         {u"/images/sha256%3A1a/get"_s, u"/containers/4f2a/archive?path=%2Fetc%2Fos-release"_s}) {
        QVERIFY(!isAllowed(path));
        QVERIFY(isAllowed(path, {.contents = true}));
    }
    QVERIFY(!isAllowed(u"/containers/4f2a/export"_s, {.contents = true}));
    QVERIFY(!isAllowed(u"/images/get?names=a"_s, {.contents = true}));
}

void TestAllowlist::idsBecomeOneSegment()
{
    QCOMPARE(encodedId(u"sha256:1a"_s), u"sha256%3A1a"_s);
    QCOMPARE(encodedId(u"a/../b?c#d"_s), u"a%2F..%2Fb%3Fc%23d"_s);
    QVERIFY(isAllowed(u"/volumes/"_s + encodedId(u"a b?c"_s)));
    QVERIFY(!isAllowed(u"/volumes/"_s + encodedId(u"../swarm"_s)));
}

QTEST_GUILESS_MAIN(TestAllowlist)
#include "tst_allowlist.moc"
