// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// An audit of the sample fleet as JSON.
QJsonObject audited(Session& session, const QStringList& more)
{
    session.run(QStringList{u"audit"_s, u"--sample"_s, u"--format"_s, u"json"_s} + more);
    return parsed(session.out());
}

QByteArray policy(const QByteArray& members)
{
    return "{\"schema\": \"plimsoll.policy/1\", " + members + '}';
}

QByteArray waivers(const QByteArray& until)
{
    return "{\"schema\": \"plimsoll.waivers/1\", \"waivers\": [{\"check\": \"5.12\", "
           "\"scope\": \"fleet\", \"reason\": \"a lab\", \"who\": \"Ada\", "
           "\"from\": \"2026-09-01\", \"until\": \""
        + until + "\"}]}";
}

qsizetype resultsOf(const QJsonObject& audit, const QString& check, const QString& result)
{
    qsizetype count = 0;
    for (const auto& host : audit[u"hosts"].toArray()) {
        for (const auto& entry : host.toObject()[u"findings"].toArray()) {
            const QJsonObject finding = entry.toObject();
            count += finding[u"check"] == check && finding[u"result"] == result;
        }
    }
    return count;
}

} // namespace

/// --policy, --waivers and --benchmark, and the commands that keep policies and waivers.
class JudgingTest : public QObject
{
    Q_OBJECT

private slots:
    void policyDecides()
    {
        Session session;
        const QJsonObject plain = audited(session, {});
        QVERIFY(resultsOf(plain, u"4.2"_s, u"manual"_s) > 0);
        const QString file = session.write(
            "p.json", policy(R"("name": "shop", "loadLine": 90, "trustedRegistries": ["r.example"],
                                "severities": {"5.12": "critical"})"));
        const QJsonObject judged = audited(session, {u"--policy"_s, file});
        QCOMPARE(judged[u"policy"].toObject()[u"name"].toString(), u"shop"_s);
        QCOMPARE(judged[u"policy"].toObject()[u"loadLine"].toInt(), 90);
        QCOMPARE(resultsOf(judged, u"4.2"_s, u"manual"_s), 0);
        QVERIFY(resultsOf(judged, u"4.2"_s, u"fail"_s) > 0);
        QVERIFY(judged[u"inputs"].toObject()[u"policy"] != plain[u"inputs"].toObject()[u"policy"]);
        const QJsonArray findings =
            judged[u"hosts"].toArray().at(0).toObject()[u"findings"].toArray();
        for (const auto& entry : findings) {
            if (entry.toObject()[u"check"] == "5.12"_L1)
                QCOMPARE(entry.toObject()[u"severity"].toString(), u"critical"_s);
        }
    }

    void refusedFilesAreExitTwo_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* says, const char* option, const QByteArray& bytes,
                            const char* words) {
            QTest::newRow(says) << QString::fromLatin1(option) << bytes << QByteArray(words);
        };
        row("unknown key", "--policy", policy("\n \"loadline\": 3"),
            "line 2, column 2: loadline: no such key; loadLine comes nearest");
        row("deep nesting", "--policy", QByteArray(200'000, '['), "nested deeper than 128 levels");
        row("NUL", "--policy", QByteArray("{\0}", 3), "a NUL byte");
        row("not JSON", "--policy", "name: x", "not valid JSON");
        row("nothing", "--policy", "", "line 1, column 1");
        row("more than its limit", "--policy", QByteArray(5 * 1024 * 1024, ' '),
            "larger than 4194304 bytes");
        row("a waiver without reason", "--waivers",
            R"({"schema": "plimsoll.waivers/1", "waivers": [{"check": "5.12", "scope": "fleet",
                "who": "a", "from": "2026-01-01"}]})",
            "needs the key reason");
        row("a waiver for ever", "--waivers", waivers("2036-01-01"), "more than a year");
    }

    void refusedFilesAreExitTwo()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        Session session;
        const QString file = session.write("f.json", bytes);
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s, option, file}), 2);
        QVERIFY(session.out().isEmpty());
        QVERIFY2(session.err().contains(words), session.err().constData());
        QVERIFY(session.err().contains(file.toUtf8()));
    }

    void missingFilesAreExitTwo()
    {
        Session session;
        const QString none = session.path("none.json");
        for (const QString& option : {u"--policy"_s, u"--waivers"_s}) {
            QCOMPARE(session.run({u"audit"_s, u"--sample"_s, option, none}), 2);
            QVERIFY(session.err().contains(none.toUtf8()));
        }
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s, u"--policy"_s, QFileInfo(none).path()}),
                 2);
    }

    void waiversHoldAndExpire()
    {
        Session session;
        const QJsonObject plain = audited(session, {});
        const qsizetype failing = resultsOf(plain, u"5.12"_s, u"fail"_s);
        QVERIFY(failing > 0);
        const QDate read =
            QDate::fromString(plain[u"generatedAt"].toString().left(10), Qt::ISODate);
        const auto inDays = [&read](int days) {
            return read.addDays(days).toString(Qt::ISODate).toLatin1();
        };
        const QString holding = session.write("w.json", waivers(inDays(7)));
        const QJsonObject waived = audited(session, {u"--waivers"_s, holding});
        QCOMPARE(resultsOf(waived, u"5.12"_s, u"waived"_s), failing);
        QVERIFY(session.err().contains("ends in 7 days, on " + inDays(7)));
        const QJsonObject fleet = waived[u"fleet"].toObject();
        QVERIFY(fleet[u"withoutWaivers"].toDouble() <= fleet[u"value"].toDouble());
        QCOMPARE(fleet[u"withoutWaivers"], plain[u"fleet"].toObject()[u"value"]);
        const QString over = session.write("w.json", waivers(inDays(-3)));
        const QJsonObject expired = audited(session, {u"--waivers"_s, over});
        QCOMPARE(resultsOf(expired, u"5.12"_s, u"fail"_s), failing);
        QVERIFY(session.err().contains("ended 3 days ago and counts no more"));
        QCOMPARE(expired[u"waivers"].toArray().at(0).toObject()[u"state"].toString(), u"expired"_s);
    }

    void editionsNumberTheChecks_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("privileged");
        QTest::addColumn<int>("sections");
        QTest::newRow("1.6.0") << u"1.6.0"_s << u"5.5"_s << 7;
        QTest::newRow("1.7.0") << u"1.7.0"_s << u"5.5"_s << 7;
        QTest::newRow("1.8.0") << u"1.8.0"_s << u"5.5"_s << 7;
        QTest::newRow("2017") << u"1.13.0"_s << u"5.4"_s << 6;
    }

    void editionsNumberTheChecks()
    {
        QFETCH(QString, edition);
        QFETCH(QString, privileged);
        QFETCH(int, sections);
        Session session;
        const QJsonObject audit = audited(session, {u"--benchmark"_s, edition});
        QCOMPARE(audit[u"benchmark"].toObject()[u"version"].toString(), edition);
        const QJsonObject host = audit[u"hosts"].toArray().at(0).toObject();
        QCOMPARE(host[u"compliance"].toArray().size(), sections);
        bool isThere = false;
        for (const auto& entry : host[u"findings"].toArray()) {
            const QJsonObject finding = entry.toObject();
            isThere |= finding[u"check"] == privileged
                && finding[u"title"].toString().contains("privileged"_L1);
            QVERIFY(!finding[u"check"].toString().contains(u'@'));
        }
        QVERIFY(isThere);
        QVERIFY(session.run({u"audit"_s, u"--sample"_s, u"--benchmark"_s, u"1.5.0"_s}) == 2);
    }

    void buildServersAreServed()
    {
        Session session;
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s, u"--format"_s, u"sarif"_s}), 0);
        QCOMPARE(parsed(session.out())[u"version"].toString(), u"2.1.0"_s);
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s, u"--format"_s, u"junit"_s}), 0);
        QVERIFY(session.out().startsWith("<?xml"));
    }

    void policiesAreKept()
    {
        Session session;
        QCOMPARE(session.run({u"policy"_s, u"show"_s}), 0);
        const QString file = session.write("p.json", session.out());
        QCOMPARE(session.run({u"policy"_s, u"check"_s, file}), 0);
        QVERIFY(session.out().startsWith("baseline: sha256:"));
        QCOMPARE(session.run({u"policy"_s, u"import"_s, file}), 0);
        QCOMPARE(session.run({u"policy"_s, u"assign"_s, u"baseline"_s, u"--group"_s, u"lab"_s}), 0);
        QCOMPARE(session.run({u"policy"_s, u"list"_s}), 0);
        QCOMPARE(session.out(), QByteArray("baseline  load line 70  group lab\n"));
        QCOMPARE(session.run({u"policy"_s, u"show"_s, u"baseline"_s}), 0);
        QCOMPARE(session.out(), session.read("p.json"));
        QCOMPARE(session.run({u"policy"_s, u"assign"_s, u"none"_s}), 2);
        QCOMPARE(session.run({u"policy"_s, u"remove"_s, u"baseline"_s}), 0);
        QCOMPARE(session.run({u"policy"_s, u"show"_s, u"baseline"_s}), 2);
        // What is refused leaves what is stored alone.
        const QString bad = session.write("bad.json", policy(R"("name": "x", "loadLine": "70")"));
        QCOMPARE(session.run({u"policy"_s, u"import"_s, bad}), 2);
        QCOMPARE(session.run({u"policy"_s, u"list"_s}), 0);
        QVERIFY(session.out().isEmpty());
        QCOMPARE(session.run({u"policy"_s, u"keys"_s}), 0);
        QVERIFY(session.out().contains("capabilityAllowList"));
    }

    void waiversAreKept()
    {
        Session session;
        QCOMPARE(
            session.run({u"waivers"_s, u"add"_s, u"--check"_s, u"5.12"_s, u"--object"_s, u"web"_s,
                         u"--host"_s, u"quay"_s, u"--reason"_s, u"a lab"_s, u"--who"_s, u"Ada"_s}),
            0);
        const QByteArray id = session.out().trimmed();
        QVERIFY(id.startsWith("w-"));
        QCOMPARE(session.run({u"waivers"_s, u"list"_s}), 0);
        // 90 days from 23 November 2026
        QCOMPARE(session.out(),
                 id + "  5.12  waiver  web on quay  until 2027-02-21  in-force  Ada  a lab\n");
        QCOMPARE(session.run({u"waivers"_s, u"export"_s, u"-o"_s, session.path("w.json")}), 0);
        QCOMPARE(session.run({u"waivers"_s, u"remove"_s, QString::fromLatin1(id)}), 0);
        QCOMPARE(session.run({u"waivers"_s, u"remove"_s, QString::fromLatin1(id)}), 2);
        QCOMPARE(session.run({u"waivers"_s, u"import"_s, session.path("w.json")}), 0);
        QCOMPARE(session.run({u"waivers"_s, u"export"_s}), 0);
        QCOMPARE(session.out(), session.read("w.json"));
    }

    void wrongWaiversAreExitTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        const auto row = [](const char* says, const QStringList& options) {
            QTest::newRow(says) << options;
        };
        row("no scope", {});
        row("two scopes", {u"--fleet"_s, u"--host"_s, u"quay"_s});
        row("a day that is none", {u"--fleet"_s, u"--until"_s, u"tomorrow"_s});
        row("longer than a year", {u"--fleet"_s, u"--until"_s, u"2028-01-01"_s});
        row("over already", {u"--fleet"_s, u"--until"_s, u"2026-01-01"_s});
        row("no kind of object", {u"--object"_s, u"a"_s, u"--kind"_s, u"ship"_s});
    }

    void wrongWaiversAreExitTwo()
    {
        QFETCH(QStringList, options);
        Session session;
        const QStringList add{u"waivers"_s,  u"add"_s,   u"--check"_s, u"5.12"_s,
                              u"--reason"_s, u"a lab"_s, u"--who"_s,   u"Ada"_s};
        QCOMPARE(session.run(add + options), 2);
        QVERIFY(!session.err().isEmpty());
        QCOMPARE(session.run({u"waivers"_s, u"list"_s}), 0);
        QVERIFY(session.out().isEmpty());
    }

    void storedOnesJudgeStoredHosts()
    {
        Session session;
        const QString socket = u"unix://"_s + session.path("none.sock");
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"lab"_s, socket}), 0);
        const QString file = session.write("p.json", policy(R"("name": "shop", "loadLine": 90)"));
        QCOMPARE(session.run({u"policy"_s, u"import"_s, file}), 0);
        QCOMPARE(session.run({u"policy"_s, u"assign"_s, u"shop"_s}), 0);
        QCOMPARE(session.run({u"waivers"_s, u"add"_s, u"--check"_s, u"1.2.1"_s, u"--attest"_s,
                              u"met"_s, u"--host"_s, u"lab"_s, u"--reason"_s, u"reviewed"_s,
                              u"--who"_s, u"Ada"_s}),
                 0);
        QCOMPARE(session.run({u"audit"_s, u"--all"_s, u"--format"_s, u"json"_s}), 3);
        const QJsonObject audit = parsed(session.out());
        QCOMPARE(audit[u"policy"].toObject()[u"name"].toString(), u"shop"_s);
        QCOMPARE(audit[u"waivers"].toArray().size(), 1);
        QCOMPARE(resultsOf(audit, u"1.2.1"_s, u"pass"_s), 1);
        // A file outranks the stored policy; evidence from elsewhere is judged by neither.
        const QString other = session.write("o.json", policy(R"("name": "other")"));
        session.run({u"audit"_s, u"--all"_s, u"--format"_s, u"json"_s, u"--policy"_s, other});
        QCOMPARE(parsed(session.out())[u"policy"].toObject()[u"name"].toString(), u"other"_s);
        QCOMPARE(audited(session, {})[u"policy"].toObject()[u"name"].toString(), u"baseline"_s);
    }
};

QTEST_GUILESS_MAIN(JudgingTest)
#include "tst_judging.moc"
