// SPDX-License-Identifier: GPL-3.0-or-later
// Verdict by verdict against the live fleet. What each row expects follows from how
// tests/fleet/seeds.sh created the object and tests/fleet/hosts configured the daemon.
#include "tests/integration/fleet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

/// One line for several checks with the same expectation on one object.
struct Expected
{
    const char* host;
    const char* kind;
    const char* object; ///< nullptr: the host itself
    const char* result;
    const char* checks; ///< separated by blanks
};

constexpr Expected Table[] = {
    // Daemon settings, by /info and /networks/bridge.
    {"harbor-01", "host", nullptr, "pass", "2.2 2.5 2.6 2.7 2.9 2.13 2.15 2.17 2.18 5.1 6.1 6.2"},
    {"harbor-01", "host", nullptr, "fail", "2.1 2.12"},
    {"quay-02", "host", nullptr, "fail", "2.1 2.2 2.3 2.5 2.9 2.12 2.13 2.15 2.18 6.1 6.2"},
    {"quay-02", "host", nullptr, "pass", "2.6 2.7 2.17 5.1"},
    {"slip-03", "host", nullptr, "fail", "2.1 2.2 2.9 2.12 2.13"},
    {"slip-03", "host", nullptr, "pass", "2.5 2.6 2.7 2.15 2.17 2.18 5.1 6.1 6.2"},
    // Only devicemapper has a base size.
    {"harbor-01", "host", nullptr, "not_applicable", "2.11"},
    {"quay-02", "host", nullptr, "not_applicable", "2.11"},
    {"slip-03", "host", nullptr, "not_applicable", "2.11"},
    // What 20.10 does not tell without the host's files.
    {"harbor-01", "host", nullptr, "unknown", "1.1.1 1.1.3 2.3 2.4 2.8 2.10 2.14 2.16 3.1 3.17"},
    {"quay-02", "host", nullptr, "unknown", "2.4 2.8 2.10 2.14 2.16 3.1 3.17"},

    // A hardened container, running.
    {"harbor-01", "container", "shop-web", "pass",
     "5.4 5.5 5.6 5.8 5.9 5.10 5.11 5.12 5.13 5.14 5.15 5.16 5.17 5.18 5.20 5.21 5.22 5.25 5.26 "
     "5.27 5.29 5.30 5.31 5.32"},
    {"harbor-01", "container", "invoice-renderer", "pass", "5.4 5.8 5.10 5.13 5.14 5.30"},
    {"harbor-01", "container", "edge-proxy", "pass", "5.8 5.9 5.13"}, // 443 is allowed
    {"harbor-01", "container", "edge-proxy", "fail", "5.14"},
    {"harbor-01", "container", "log-shipper", "fail", "5.6 5.27 5.31"},
    {"harbor-01", "container", "log-shipper", "pass", "5.12 5.15 5.32"}, // CPU shares, no restart
    {"harbor-01", "container", "log-shipper", "unknown", "5.26"}, // the daemon's default decides
    // Created and exited ones are judged as well.
    {"harbor-01", "container", "schema-migration", "pass", "5.5 5.11 5.13 5.26"},
    {"harbor-01", "container", "nightly-report", "pass", "5.5 5.11 5.13 5.26 5.30"},

    {"quay-02", "container", "ledger-db", "fail", "5.4 5.11 5.12 5.13 5.14 5.15 5.27 5.29 5.30"},
    {"quay-02", "container", "ledger-db", "pass", "5.5 5.8 5.9 5.10 5.16 5.32"},
    {"quay-02", "container", "ledger-api", "fail", "5.14 5.15"}, // unless-stopped is endless
    {"quay-02", "container", "ledger-api", "pass", "5.8 5.9 5.30"},
    {"quay-02", "container", "ci-agent", "fail", "5.4 5.15 5.22 5.27 5.32"},
    {"quay-02", "container", "ci-agent", "pass", "5.5 5.14"},
    {"quay-02", "container", "legacy-portal", "fail", "5.7 5.8 5.14 5.26"}, // an explicit "false"
    {"quay-02", "container", "legacy-portal", "pass", "5.9"},
    {"quay-02", "container", "node-probe", "fail", "5.6 5.10 5.16 5.17 5.20 5.21 5.32"},
    {"quay-02", "container", "node-probe", "pass", "5.5 5.22 5.30"},
    {"quay-02", "container", "net-debug", "fail",
     "5.4 5.10"}, // the network of a host-net container
    {"quay-02", "container", "net-debug", "pass", "5.16 5.30"},
    {"quay-02", "container", "vanilla-cache", "fail", "5.11 5.12 5.13 5.27 5.29 5.30"},
    {"quay-02", "container", "config-sync", "fail", "5.6"}, // a volume that is a bind of /etc
    {"quay-02", "container", "config-sync", "pass", "5.32"},
    {"quay-02", "container", "serial-gateway", "fail", "5.9 5.14 5.18"}, // published all ports
    {"quay-02", "container", "disk-backup", "fail", "5.4 5.5 5.6 5.18 5.22 5.32"}, // never started

    {"slip-03", "container", "blog-web", "fail", "5.27"},
    {"slip-03", "container", "blog-web", "pass", "5.4 5.11 5.12 5.13 5.14 5.15 5.26 5.29 5.30"},
    {"slip-03", "container", "shop-preview", "fail", "5.13 5.14 5.30"},
    {"slip-03", "container", "shop-preview", "pass", "5.4 5.11 5.12 5.26 5.27 5.29"}, // cpuset
    {"slip-03", "container", "thumbnailer", "fail", "5.12 5.25 5.29"},
    {"slip-03", "container", "thumbnailer", "pass", "5.11"},
    {"slip-03", "container", "mail-relay", "fail", "5.8 5.9 5.15"}, // port 25; endless on-failure
    {"slip-03", "container", "mail-relay", "pass", "5.14"},
    {"slip-03", "container", "search-index", "pass", "5.4 5.6 5.13"}, // dropping NET_RAW is enough
    {"slip-03", "container", "search-index", "fail", "5.11 5.29"},
    {"slip-03", "container", "queue-worker", "pass", "5.11 5.13 5.26"}, // paused
    {"slip-03", "container", "feed-importer", "fail", "5.15"}, // restarting again and again

    {"harbor-01", "image", "tideline/shop-web:2.4", "pass", "4.1 4.6 4.7 4.9"},
    {"harbor-01", "image", "tideline/checkout-api:1.9", "pass", "4.1 4.6 4.7 4.9"}, // BuildKit
    {"harbor-01", "image", "tideline/checkout-api:1.9", "unknown", "4.10 4.3 4.4 4.8 4.11"},
    {"harbor-01", "image", "tideline/checkout-api:1.9", "manual", "4.2"},
    // The same name on another host is another image.
    {"quay-02", "image", "tideline/shop-web:2.4", "fail", "4.1 4.6 4.9"},
    {"quay-02", "image", "tideline/ledger-db:14.2", "fail", "4.1 4.6 4.7 4.9 4.10"},
    {"quay-02", "image", "tideline/ci-agent:latest", "fail", "4.1 4.6 4.7 4.9 4.10"}, // USER 0:0
    {"quay-02", "image", "tideline/legacy-portal:0.8", "fail", "4.1 4.6 4.7 4.10"},
    {"slip-03", "image", "tideline/blog:5.1", "pass", "4.1 4.7 4.9"},
    {"slip-03", "image", "tideline/blog:5.1", "fail", "4.6"},
};

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestFleetVerdicts final : public QObject
{
    Q_OBJECT

    Fleet m_fleet;
    Cli m_cli;
    CliResult m_audit;

    QJsonObject hostNamed(const QString& name) const
    {
        for (const QJsonValue& host : m_audit.json()["hosts"_L1].toArray()) {
            if (host["endpoint"_L1].toString() == m_fleet.host(name).endpoint)
                return host.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_fleet = loadFleet();
        if (m_fleet.hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
        m_audit = m_cli.run(QStringList{u"audit"_s, u"--format"_s, u"json"_s, u"--save-evidence"_s,
                                        m_cli.path(u"evidence.zst"_s)}
                            + m_fleet.sources());
        QVERIFY2(m_audit.exitCode == 0, m_audit.words.constData());
    }

    void everyVerdict_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("result");
        for (const Expected& row : Table) {
            for (const QString& check : text(row.checks).split(u' '))
                QTest::addRow("%s %s %s is %s", row.host, row.object ? row.object : "",
                              qPrintable(check), row.result)
                    << text(row.host) << text(row.kind) << text(row.object) << check
                    << text(row.result);
        }
    }

    void everyVerdict()
    {
        QFETCH(QString, host);
        QFETCH(QString, kind);
        QFETCH(QString, object);
        QFETCH(QString, check);
        QFETCH(QString, result);
        const QJsonObject json = hostNamed(host);
        if (object.isEmpty())
            object = json["name"_L1].toString();
        QCOMPARE(resultOf(json, check, kind, object), result);
    }

    void everyControlOfTheBenchmarkIsInTheResult()
    {
        for (const QJsonValue& host : m_audit.json()["hosts"_L1].toArray()) {
            QSet<QString> ids;
            for (const QJsonValue& finding : host["findings"_L1].toArray()) {
                const QString check = finding["check"_L1].toString();
                if (check.front().isDigit())
                    ids.insert(check);
            }
            QCOMPARE(ids.size(), 117);
        }
    }

    void unknownNamesTheMissingFact()
    {
        for (const QJsonValue& host : m_audit.json()["hosts"_L1].toArray()) {
            for (const QJsonValue& finding : host["findings"_L1].toArray()) {
                if (finding["result"_L1].toString() == "unknown"_L1)
                    QVERIFY2(!finding["reason"_L1].toString().isEmpty(),
                             qPrintable(finding["check"_L1].toString()));
            }
        }
    }

    void failAndPassShowWhatTheyRestOn()
    {
        for (const QJsonValue& host : m_audit.json()["hosts"_L1].toArray()) {
            for (const QJsonValue& finding : host["findings"_L1].toArray()) {
                const QString result = finding["result"_L1].toString();
                const QString check = finding["check"_L1].toString();
                if (result == "fail"_L1 || (result == "pass"_L1 && check.startsWith("5."_L1)))
                    QVERIFY2(!finding["evidence"_L1].toArray().isEmpty(), qPrintable(check));
            }
        }
    }

    void contractFieldsAreThere()
    {
        const QJsonObject audit = m_audit.json();
        QCOMPARE(audit["schema"_L1].toString(), u"plimsoll.audit/1"_s);
        for (const QLatin1StringView key : {"generatedAt"_L1, "plimsoll"_L1, "policy"_L1,
                                            "benchmark"_L1, "fleet"_L1, "inputs"_L1, "hosts"_L1})
            QVERIFY2(audit.contains(key), key.data());
        QCOMPARE(audit["benchmark"_L1]["version"_L1].toString(), u"1.6.0"_s);
        QCOMPARE(audit["policy"_L1]["loadLine"_L1].toInt(), 70);
        for (const QJsonValue& value : audit["hosts"_L1].toArray()) {
            const QJsonObject host = value.toObject();
            for (const QLatin1StringView key :
                 {"name"_L1, "endpoint"_L1, "state"_L1, "error"_L1, "engine"_L1, "score"_L1,
                  "stages"_L1, "compliance"_L1, "findings"_L1, "images"_L1, "containers"_L1})
                QVERIFY2(host.contains(key), key.data());
            QCOMPARE(host["state"_L1].toString(), u"ok"_s);
            QVERIFY(host["engine"_L1]["version"_L1].toString().startsWith("20.10"_L1));
            QCOMPARE(host["engine"_L1]["apiVersion"_L1].toString(), u"1.41"_s);
            const QJsonObject score = host["score"_L1].toObject();
            for (const QLatin1StringView key :
                 {"value"_L1, "grade"_L1, "coverage"_L1, "cap"_L1, "provisional"_L1,
                  "withoutWaivers"_L1, "deductions"_L1})
                QVERIFY2(score.contains(key), key.data());
        }
    }

    void careScoresHigherThanCarelessness()
    {
        const double harbor = hostNamed(u"harbor-01"_s)["score"_L1]["value"_L1].toDouble(-1);
        const double quay = hostNamed(u"quay-02"_s)["score"_L1]["value"_L1].toDouble(-1);
        const double slip = hostNamed(u"slip-03"_s)["score"_L1]["value"_L1].toDouble(-1);
        QVERIFY2(harbor > slip && slip > quay && quay >= 0,
                 qPrintable(u"harbor %1, slip %2, quay %3"_s.arg(harbor).arg(slip).arg(quay)));
    }

    void capsOfTheWorstContainersAreNamed()
    {
        for (const QJsonValue& container : hostNamed(u"quay-02"_s)["containers"_L1].toArray()) {
            const QString name = container["name"_L1].toString();
            const QJsonValue overall = container["scores"_L1]["overall"_L1];
            if (name == "disk-backup"_L1 || name == "ci-agent"_L1) {
                QCOMPARE(overall["cap"_L1]["at"_L1].toInt(), 39);
                QVERIFY(overall["value"_L1].toDouble() <= 39.0);
            }
        }
    }

    void everyContainerIsListedWithItsState()
    {
        QStringList rows;
        for (const QJsonValue& container : hostNamed(u"slip-03"_s)["containers"_L1].toArray())
            rows << container["name"_L1].toString() + u'=' + container["state"_L1].toString();
        QVERIFY(rows.removeOne(u"feed-importer=restarting"_s)
                || rows.removeOne(u"feed-importer=running"_s)); // it comes and goes
        QCOMPARE(rows,
                 (QStringList{u"blog-db=running"_s, u"blog-web=running"_s, u"mail-relay=running"_s,
                              u"queue-worker=paused"_s, u"search-index=running"_s,
                              u"shop-preview=running"_s, u"sitemap-2026-11=exited"_s,
                              u"thumbnailer=running"_s}));
    }

    void untaggedImageIsThere()
    {
        int untagged = 0;
        for (const QJsonValue& image : hostNamed(u"slip-03"_s)["images"_L1].toArray())
            untagged += image["tags"_L1].toArray().isEmpty() ? 1 : 0;
        QCOMPARE(untagged, 1);
    }

    void savedEvidenceGivesTheSameBytes()
    {
        const QStringList again{u"audit"_s, u"--format"_s, u"json"_s, u"--evidence"_s,
                                m_cli.path(u"evidence.zst"_s)};
        const CliResult first = m_cli.run(again);
        QVERIFY2(first.exitCode == 0, first.words.constData());
        QCOMPARE(first.out, m_audit.out);
    }

    void gatesAndExitCodes_data()
    {
        QTest::addColumn<QStringList>("gate");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no gate") << QStringList{} << 0;
        QTest::newRow("below 100") << QStringList{u"--fail-below"_s, u"100"_s} << 1;
        QTest::newRow("critical") << QStringList{u"--fail-on"_s, u"critical"_s} << 1;
        QTest::newRow("unknown option") << QStringList{u"--no-such-option"_s} << 2;
        QTest::newRow("unknown format") << QStringList{u"--format"_s, u"clay-tablet"_s} << 2;
    }

    void gatesAndExitCodes()
    {
        QFETCH(QStringList, gate);
        QFETCH(int, exitCode);
        const CliResult result = m_cli.run(
            QStringList{u"audit"_s, u"--evidence"_s, m_cli.path(u"evidence.zst"_s)} + gate);
        QVERIFY2(result.exitCode == exitCode, result.words.constData());
    }

    void textNamesHostsAndScores()
    {
        const CliResult result =
            m_cli.run({u"audit"_s, u"--evidence"_s, m_cli.path(u"evidence.zst"_s)});
        QCOMPARE(result.exitCode, 0);
        for (const FleetHost& host : m_fleet.hosts)
            QVERIFY(result.out.contains(QUrl(host.endpoint).authority().toUtf8()));
        QVERIFY(result.out.contains("disk-backup"));
        QVERIFY(!result.out.contains('\x1b')); // no terminal, no colours
    }

    void outputFileInsteadOfStandardOutput()
    {
        const QString path = m_cli.path(u"audit.json"_s);
        const CliResult result =
            m_cli.run({u"audit"_s, u"--evidence"_s, m_cli.path(u"evidence.zst"_s), u"--format"_s,
                       u"json"_s, u"-o"_s, path});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_audit.out);
    }

    void reportIsAPdf_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Simplified Chinese") << u"zh_CN"_s;
    }

    void reportIsAPdf()
    {
        QFETCH(QString, language);
        const QString path = m_cli.path(language + ".pdf"_L1);
        const CliResult result = m_cli.run({u"report"_s, u"-o"_s, path, u"--lang"_s, language,
                                            u"--evidence"_s, m_cli.path(u"evidence.zst"_s)});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 20'000);
    }
};

QTEST_GUILESS_MAIN(TestFleetVerdicts)
#include "tst_fleetverdicts.moc"
