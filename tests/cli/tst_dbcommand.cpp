// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"
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
