// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"
#include "tests/vuln/feedserver.h"
#include "tests/vuln/zipbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Advisory = R"({"id":"DEBIAN-CVE-2026-7","modified":"2026-01-01T00:00:00Z",
    "affected":[{"package":{"ecosystem":"Debian:12","name":"tar"},
                 "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"}]}]}]})";

} // namespace

/// db: the advisories of this computer.
class DbCommandTest : public QObject
{
    Q_OBJECT

    static void serve(Session& session, const FeedServer& server)
    {
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        session.environment.feeds = {.osvUrl = server.url(u"/osv"_s),
                                     .exploitedUrl = server.url(u"/kev.json"_s),
                                     .probabilitiesUrl = {},
                                     .ecosystems = {u"Debian"_s}};
    }

private slots:
    void withoutAdvisoriesStatusSaysSo()
    {
        Session session;
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        QCOMPARE(session.run({u"db"_s, u"status"_s, u"--format"_s, u"json"_s}), 0);
        QVERIFY2(session.err().contains("no advisories yet"), session.err());
        const QJsonObject status = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(status["schema"_L1].toString(), u"plimsoll.db/1"_s);
        QVERIFY(status["digest"_L1].isNull());
        QVERIFY(status["feeds"_L1].toArray().isEmpty());
    }

    void whatWasImportedIsCounted()
    {
        Session session;
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        const QString zip = session.write("debian.zip", zipOf({{"a.json", Advisory}}));
        QCOMPARE(session.run({u"db"_s, u"import"_s, zip}), 0);
        QVERIFY2(session.out().contains("1 of Debian taken over"), session.out());
        QCOMPARE(session.run({u"db"_s, u"status"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonObject status = QJsonDocument::fromJson(session.out()).object();
        QVERIFY(status["digest"_L1].toString().startsWith("sha256:"_L1));
        QCOMPARE(status["feeds"_L1].toArray().size(), 1);
        QCOMPARE(status["feeds"_L1][0]["name"_L1].toString(), u"Debian"_s);
        QCOMPARE(status["feeds"_L1][0]["records"_L1].toInt(), 1);
        QCOMPARE(session.run({u"db"_s, u"status"_s}), 0);
        QVERIFY2(session.out().contains("0 days ago"), session.out());
    }

    void aBrokenZipLeavesTheOldDataInForce()
    {
        Session session;
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        const QString good = session.write("debian.zip", zipOf({{"a.json", Advisory}}));
        QCOMPARE(session.run({u"db"_s, u"import"_s, good}), 0);
        const QString bad = session.write("bad.zip", zipOf({{"b.json", "{\"id\":"}}));
        QCOMPARE(session.run({u"db"_s, u"import"_s, bad}), 2);
        QVERIFY2(session.err().contains("bad.zip"), session.err());
        QVERIFY2(session.err().contains("b.json"), session.err());
        QVERIFY2(session.err().contains("from before are in force"), session.err());
        QCOMPARE(session.run({u"db"_s, u"status"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonObject status = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(status["feeds"_L1][0]["records"_L1].toInt(), 1);
    }

    void anUpdateFetchesWhatChanged()
    {
        Session session;
        FeedServer server;
        serve(session, server);
        server.files["/osv/Debian/all.zip"] = {zipOf({{"a.json", Advisory}}), "\"1\""};
        server.files["/kev.json"] = {
            R"({"vulnerabilities":[{"cveID":"CVE-2026-7","dateAdded":"2026-02-01"}]})", "\"k\""};
        QCOMPARE(session.run({u"db"_s, u"update"_s}), 0);
        QVERIFY2(session.out().contains("1 of Debian taken over"), session.out() + session.err());
        QVERIFY2(session.out().contains("1 of KEV taken over"), session.out());
        QCOMPARE(session.run({u"db"_s, u"update"_s}), 0);
        QVERIFY2(session.err().contains("Debian: unchanged"), session.err());
        QVERIFY(session.out().isEmpty());
        QVERIFY(QDir(session.path("downloads")).isEmpty());
    }

    void aFeedThatFailsIsNamedAndTheOthersCount()
    {
        Session session;
        FeedServer server;
        serve(session, server);
        server.files["/osv/Debian/all.zip"] = {zipOf({{"a.json", Advisory}}), "\"1\""};
        QCOMPARE(session.run({u"db"_s, u"update"_s}), 3);
        QVERIFY2(session.err().contains("kev.json was not handed out: HTTP 404"), session.err());
        QVERIFY2(session.out().contains("1 of Debian taken over"), session.out());
    }

    void whatADamagedFeedHadBeforeStays()
    {
        Session session;
        FeedServer server;
        serve(session, server);
        server.files["/osv/Debian/all.zip"] = {zipOf({{"a.json", Advisory}}), "\"1\""};
        server.files["/kev.json"] = {R"({"vulnerabilities":[{"cveID":"CVE-2026-7"}]})", "\"k\""};
        QCOMPARE(session.run({u"db"_s, u"update"_s}), 0);
        server.files["/osv/Debian/all.zip"] = {zipOf({{"b.json", "{"}}), "\"2\""};
        QCOMPARE(session.run({u"db"_s, u"update"_s}), 2);
        QVERIFY2(session.err().contains("b.json in "), session.err());
        QCOMPARE(session.run({u"db"_s, u"status"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonObject status = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(status["feeds"_L1][0]["records"_L1].toInt(), 1);
        QVERIFY(status["bytes"_L1].toInt() > 0);
    }

    void aMissingFileIsNamed()
    {
        Session session;
        session.environment.advisoriesPath = session.path("advisories.sqlite");
        QCOMPARE(session.run({u"db"_s, u"import"_s, session.path("none.zip")}), 2);
        QVERIFY2(session.err().contains("none.zip"), session.err());
    }
};

QTEST_GUILESS_MAIN(DbCommandTest)
#include "tst_dbcommand.moc"
