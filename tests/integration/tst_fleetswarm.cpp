// SPDX-License-Identifier: GPL-3.0-or-later
// A real swarm of two hosts, a manager and a worker, audited as it is and again once it is mended.
#include "audit/assess.h"
#include "evidence/file.h"
#include "store/store.h"
#include "tests/integration/fleet.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <span>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

struct Expected
{
    const char* host;
    const char* check;
    const char* result;
    const char* says; ///< an expression that the reason matches
    const char* object = ""; ///< the service whose task it is about; empty: the host
};

constexpr Expected AsItIs[] = {
    {"buoy-04", "5.1", "fail", "Swarm mode is active"},
    {"buoy-04", "7.1", "pass", "Managers: 1, of 2 nodes"},
    {"buoy-04", "7.2", "pass", "10\\.214\\.\\d+\\.1:2377 alone"},
    {"buoy-04", "7.3", "fail", "do not encrypt: board-net\\."},
    {"buoy-04", "7.4", "fail", "environment: board\\."},
    {"buoy-04", "7.5", "fail", "do not lock"},
    {"buoy-04", "7.6", "not_applicable", "no key to change"},
    {"buoy-04", "7.7", "manual", "live 90 days"},
    {"buoy-04", "7.8", "manual", "is 0 days old"},
    {"buoy-04", "7.9", "pass", "over 10\\.215\\.\\d+\\.1, management over 10\\.214"},
    {"buoy-05", "5.1", "fail", "Swarm mode is active"},
    {"buoy-05", "7.1", "not_applicable", "is a worker"},
    {"buoy-05", "7.2", "fail", "every interface"},
    {"buoy-05", "7.3", "pass", "Every overlay network"},
    {"buoy-05", "7.4", "not_applicable", "is a worker"},
    {"buoy-05", "7.5", "not_applicable", "is a worker"},
    {"buoy-05", "7.6", "not_applicable", "is a worker"},
    {"buoy-05", "7.7", "not_applicable", "is a worker"},
    {"buoy-05", "7.8", "not_applicable", "is a worker"},
    {"buoy-05", "7.9", "fail", "share one network"},

    {"buoy-04", "5.15", "pass", "till-api tries at most 3", "till-api"},
    {"buoy-04", "5.15", "fail", "board starts another without end", "board"},
    {"buoy-04", "5.15", "pass", "till-migration starts no other", "till-migration"},
    {"buoy-05", "5.15", "unknown", "its managers know", "till-edge"},
    {"buoy-04", "5.4", "pass", "only allowed", "till-api"},
    {"buoy-04", "5.11", "pass", "limited to 67108864", "till-api"},
    {"buoy-04", "5.11", "fail", "No memory limit", "board"},
    {"buoy-04", "5.13", "pass", "read-only", "till-api"},
    {"buoy-04", "5.19", "fail", "nofile", "till-api"},
    {"buoy-04", "5.29", "pass", "At most 64 processes", "till-api"},
    {"buoy-04", "5.29", "fail", "No limit on the number", "board"},
    {"buoy-04", "5.30", "pass", "", "till-api"},
};

constexpr Expected Mended[] = {
    {"buoy-04", "7.3", "pass", "Every overlay network"},
    {"buoy-04", "7.4", "pass", "keeps for a rollback still holds some: board\\."},
    {"buoy-04", "7.5", "pass", "lock their keys"},
    {"buoy-04", "7.6", "manual", "names its version was written on"},
    {"buoy-04", "5.15", "pass", "board tries at most 5", "board"},
    {"buoy-04", "5.29", "pass", "At most 32 processes", "board"},
};

} // namespace

class TestFleetSwarm final : public QObject
{
    Q_OBJECT

    std::unique_ptr<OwnFleet> m_swarm;
    Cli m_cli;
    QJsonObject m_audit; ///< as the swarm was made
    QJsonObject m_mended;

    QJsonObject audited() const
    {
        const CliResult audit =
            m_cli.run(QStringList{u"audit"_s, u"--host-files"_s, u"--format"_s, u"json"_s}
                      + m_swarm->fleet().sources());
        return audit.exitCode == 0 ? audit.json() : QJsonObject();
    }

    void mend()
    {
        const QString manager = u"buoy-04"_s;
        const auto docker = [&](const QString& words) {
            m_swarm->docker(manager, words.split(u' '));
        };
        docker(u"swarm update --autolock=true"_s);
        docker(u"service update --update-monitor 1s --env-rm BOARD_PASSWORD --limit-pids 32 "
               u"--restart-max-attempts 5 "
               "--network-rm board-net --network-add till-net board"_s);
        docker(u"network rm board-net"_s);
    }

    QJsonObject hostIn(const QJsonObject& audit, const QString& name) const
    {
        for (const QJsonValue& host : audit["hosts"_L1].toArray()) {
            if (host["endpoint"_L1].toString() == m_swarm->fleet().host(name).endpoint)
                return host.toObject();
        }
        return {};
    }

    /// The running task's when an update has left older ones behind.
    static QJsonObject findingIn(const QJsonObject& host, const QString& check,
                                 const QString& service)
    {
        QString container;
        for (const QJsonValue& one : host["containers"_L1].toArray()) {
            if (one["state"_L1].toString() == "running"_L1
                && one["name"_L1].toString().startsWith(service + u".1."_s))
                container = one["name"_L1].toString();
        }
        for (const QJsonValue& finding : host["findings"_L1].toArray()) {
            const QJsonValue object = finding["object"_L1];
            const bool isIt = service.isEmpty() ? object["kind"_L1].toString() == "host"_L1
                                                : object["name"_L1].toString() == container;
            if (isIt && finding["check"_L1].toString() == check)
                return finding.toObject();
        }
        return {};
    }

    static void addRows(std::span<const Expected> table)
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("service");
        for (const Expected& row : table) {
            QTest::addRow("%s %s %s is %s", row.host, row.check, row.object, row.result)
                << QString::fromLatin1(row.host) << QString::fromLatin1(row.check)
                << QString::fromLatin1(row.result) << QString::fromLatin1(row.says)
                << QString::fromLatin1(row.object);
        }
    }

    void compare(const QJsonObject& audit) const
    {
        QFETCH(QString, host);
        QFETCH(QString, check);
        QFETCH(QString, result);
        QFETCH(QString, says);
        QFETCH(QString, service);
        const QJsonObject finding = findingIn(hostIn(audit, host), check, service);
        const QString reason = finding["reason"_L1].toString();
        QVERIFY2(finding["result"_L1].toString() == result,
                 qPrintable(finding["result"_L1].toString() + u": "_s + reason));
        QVERIFY2(reason.contains(QRegularExpression(says)), qPrintable(reason));
        QVERIFY(!finding["evidence"_L1].toArray().isEmpty());
    }

private slots:
    void initTestCase()
    {
        if (loadFleet().hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
        m_swarm = std::make_unique<OwnFleet>(u"swarm"_s);
        QVERIFY2(m_swarm->isUp(), m_swarm->words().constData());
        m_audit = audited();
        QCOMPARE(m_audit["hosts"_L1].toArray().size(), 2);
        mend();
        m_mended = audited();
        QCOMPARE(m_mended["hosts"_L1].toArray().size(), 2);
    }

    void cleanupTestCase() { m_swarm.reset(); }

    void asItIs_data() { addRows(AsItIs); }
    void asItIs() { compare(m_audit); }
    void mended_data() { addRows(Mended); }
    void mended() { compare(m_mended); }

    void whatAPersonDecidesIsDecidedByThePolicy()
    {
        const QString policy = m_cli.path(u"policy.json"_s);
        QFile file(policy);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema": "plimsoll.policy/1", "name": "harbour", "swarmExpected": true,
                       "maxNodeCertDays": 90, "maxRootCaDays": 365})");
        file.close();
        const FleetHost& manager = m_swarm->fleet().host(u"buoy-04"_s);
        const CliResult audit =
            m_cli.run({u"audit"_s, u"--host"_s, manager.endpoint, u"--tls-dir"_s, manager.tlsDir,
                       u"--policy"_s, policy, u"--format"_s, u"json"_s});
        const QJsonObject host = audit.json()["hosts"_L1][0].toObject();
        for (const QString& check : {u"5.1"_s, u"7.7"_s, u"7.8"_s}) {
            const QJsonObject finding = findingIn(host, check, {});
            QVERIFY2(finding["result"_L1].toString() == "pass"_L1,
                     qPrintable(check + u": "_s + finding["reason"_L1].toString()
                                + QString::fromUtf8(audit.words)));
        }
    }

    /// A second run over stored hosts knows since when the key is the same.
    void theKeyIsRememberedFromRunToRun()
    {
        const FleetHost& manager = m_swarm->fleet().host(u"buoy-04"_s);
        QCOMPARE(m_cli
                     .run({u"hosts"_s, u"add"_s, u"buoy"_s, manager.endpoint, u"--tls-dir"_s,
                           manager.tlsDir})
                     .exitCode,
                 0);
        const QStringList all{
            u"audit"_s, u"--all"_s,           u"--host-files"_s,          u"--format"_s,
            u"json"_s,  u"--save-evidence"_s, m_cli.path(u"again.json"_s)};
        const CliResult first = m_cli.run(all);
        QVERIFY2(first.exitCode == 0, first.words.constData());
        const CliResult second = m_cli.run(all);
        QVERIFY2(second.exitCode == 0, second.words.constData());
        const CliResult packed = m_cli.run(
            {u"audit"_s, u"--evidence"_s, m_cli.path(u"again.json"_s), u"--format"_s, u"json"_s});
        QCOMPARE(packed.out, second.out); // and the evidence holds it
        QProcess unpack;
        unpack.start(u"zstd"_s, {u"-dcf"_s, m_cli.path(u"again.json"_s)});
        QVERIFY(unpack.waitForFinished());
        const QByteArray evidence = unpack.readAllStandardOutput();
        QVERIFY(evidence.contains("SEEN earlier"));
        QVERIFY(evidence.contains("kek-version: "));
    }

    /// What was read of this very swarm, put into a store as if it had been read 120 days ago.
    void aKeyThatOutlivedThePolicyFails()
    {
        const FleetHost& manager = m_swarm->fleet().host(u"buoy-04"_s);
        const Cli cli; // a home of its own: an empty store
        QCOMPARE(cli.run({u"hosts"_s, u"add"_s, u"buoy"_s, manager.endpoint, u"--tls-dir"_s,
                          manager.tlsDir})
                     .exitCode,
                 0);
        const QStringList all{u"audit"_s, u"--all"_s, u"--host-files"_s, u"--format"_s, u"json"_s};
        const CliResult first =
            cli.run(all + QStringList{u"--save-evidence"_s, cli.path(u"today.zst"_s)});
        QCOMPARE(first.exitCode, 0);
        const QJsonObject before = findingIn(hostIn(first.json(), u"buoy-04"_s), u"7.6"_s, {});
        QCOMPARE(before["result"_L1].toString(), u"manual"_s);

        QFile file(cli.path(u"today.zst"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto evidence = plimsoll::evidence::readEvidence(file);
        QVERIFY(evidence);
        evidence->generatedAtUtc = evidence->generatedAtUtc.addDays(-120);
        for (plimsoll::evidence::HostEvidence& host : evidence->hosts)
            host.finishedAtUtc = host.finishedAtUtc.addDays(-120);
        const Cli aged;
        QCOMPARE(aged.run({u"hosts"_s, u"add"_s, u"buoy"_s, manager.endpoint, u"--tls-dir"_s,
                           manager.tlsDir})
                     .exitCode,
                 0);
        const QDir home(aged.home());
        QDirIterator stores(home.path(), {u"plimsoll.sqlite"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
        QVERIFY(stores.hasNext());
        {
            const auto store = plimsoll::store::Store::open(stores.next());
            QVERIFY(store);
            const auto stored =
                (*store)
                    ->storeRun(*evidence,
                               plimsoll::audit::assess(*evidence, plimsoll::core::Policy()), {})
                    .result();
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
        }
        const CliResult later = aged.run(all);
        QVERIFY2(later.exitCode == 0, later.words.constData());
        const QJsonObject finding = findingIn(hostIn(later.json(), u"buoy-04"_s), u"7.6"_s, {});
        QVERIFY2(finding["result"_L1].toString() == "fail"_L1,
                 qPrintable(finding["reason"_L1].toString()));
        QVERIFY(finding["reason"_L1].toString().contains("120 days ago"_L1));
        QVERIFY(finding["remedy"_L1].toString().contains("unlock-key --rotate"_L1));
    }

    void noSecretOfTheSwarmIsTold()
    {
        const QString file = m_cli.path(u"swarm.json"_s);
        const CliResult audit = m_cli.run(QStringList{u"audit"_s, u"--host-files"_s, u"--format"_s,
                                                      u"json"_s, u"--save-evidence"_s, file}
                                          + m_swarm->fleet().sources());
        QCOMPARE(audit.exitCode, 0);
        const CliResult again =
            m_cli.run({u"audit"_s, u"--evidence"_s, file, u"--format"_s, u"json"_s});
        QCOMPARE(again.out, audit.out);
        const QByteArray token =
            m_swarm->docker(u"buoy-04"_s, {u"swarm"_s, u"join-token"_s, u"-q"_s, u"worker"_s})
                .trimmed();
        const QByteArray key =
            m_swarm->docker(u"buoy-04"_s, {u"swarm"_s, u"unlock-key"_s, u"-q"_s}).trimmed();
        QVERIFY(token.startsWith("SWMTKN-"));
        QVERIFY(key.startsWith("SWMKEY-"));
        QVERIFY(m_swarm->fleet().secrets.size() >= 2);
        for (const QByteArray& secret :
             m_swarm->fleet().secrets + QList<QByteArray>{token, key, "raft-dek"})
            QVERIFY2(!audit.out.contains(secret), secret.constData());
        QVERIFY(audit.out.contains("kek-version"));
    }
};

QTEST_GUILESS_MAIN(TestFleetSwarm)
#include "tst_fleetswarm.moc"
