// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "evidence/file.h"
#include "tests/cli/session.h"
#include "tests/docker/fakedaemon.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using evidence::HostState;

namespace {

evidence::Answer answer(const QString& call, const QJsonValue& body)
{
    return {.call = call,
            .atUtc = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC),
            .status = 200,
            .body = body,
            .digest = core::sha256(core::canonicalJson(body))};
}

evidence::HostEvidence host(const QString& name, HostState state)
{
    const QDateTime at(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    evidence::HostEvidence host{.name = name,
                                .endpoint = u"unix:///run/docker.sock"_s,
                                .transport = u"unix"_s,
                                .state = state,
                                .startedAtUtc = at,
                                .finishedAtUtc = at,
                                .apiVersion = u"1.41"_s};
    if (state == HostState::Ok)
        host.answers = {answer(u"GET /containers/json?all=1"_s, QJsonArray()),
                        answer(u"GET /info"_s, QJsonObject{{u"LiveRestoreEnabled"_s, true}})};
    else
        host.error = core::Error{core::Error::Kind::Unreachable, u"connect.refused"_s, name};
    return host;
}

QByteArray evidenceFile(const QList<evidence::HostEvidence>& hosts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const evidence::Evidence evidence{.generatedAtUtc =
                                          QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC),
                                      .plimsollVersion = u"0.1.0"_s,
                                      .hosts = hosts};
    if (!evidence::writeEvidence(evidence, buffer))
        qFatal("evidence");
    return buffer.data();
}

} // namespace

/// audit, from its sources to its exit codes.
class AuditCommandTest : public QObject
{
    Q_OBJECT

    const QByteArray m_good = evidenceFile({host(u"harbour"_s, HostState::Ok)});
    const QByteArray m_broken = evidenceFile(
        {host(u"anchor"_s, HostState::Unreachable), host(u"harbour"_s, HostState::Ok)});

private slots:
    void dockerfilesAreTiedAndKept()
    {
        Session session;
        session.write("src/web/Dockerfile",
                      "FROM debian:12.8\nRUN sudo make install\nENV DB_PASSWORD=Tr0ub4dor3\n"
                      "CMD [\"/srv/app\"]\n");
        const QString id = u"sha256:"_s + QString(64, u'a');
        evidence::HostEvidence harbour = host(u"harbour"_s, HostState::Ok);
        const auto step = [](const QString& text) {
            return QJsonObject{{u"CreatedBy"_s, text}};
        };
        harbour.answers.append(answer(
            u"GET /images/"_s + id + u"/history"_s,
            QJsonArray{step(u"CMD [\"/srv/app\"]"_s),
                       step(u"ENV DB_PASSWORD={redacted,name.password,10}"_s),
                       step(u"RUN /bin/sh -c sudo make install # buildkit"_s)}));
        harbour.answers.append(
            answer(u"GET /images/json?all=0"_s,
                   QJsonArray{QJsonObject{{u"Id"_s, id}, {u"RepoTags"_s, QJsonArray{u"web:1"_s}}}}));
        std::ranges::sort(harbour.answers, {}, &evidence::Answer::call);
        const QString file = session.write("fleet.zst", evidenceFile({harbour}));
        const QString kept = session.path("kept.zst");
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file, u"--format"_s, u"json"_s,
                              u"--dockerfiles"_s, session.path("src"), u"--save-evidence"_s, kept}),
                 0);
        QVERIFY(!session.out().contains("Tr0ub4dor3"));
        const QByteArray first = session.out();
        QJsonObject sudo;
        const QJsonArray findings =
            QJsonDocument::fromJson(first)[u"hosts"][0][u"findings"].toArray();
        for (const QJsonValue& finding : findings) {
            if (finding[u"check"] == u"DL3004"_s)
                sudo = finding.toObject();
        }
        QCOMPARE(sudo[u"result"].toString(), u"fail"_s);
        QCOMPARE(sudo[u"line"].toInt(), 2);
        QCOMPARE(sudo[u"stage"].toString(), u"dockerfile"_s);
        // What was kept says the same without the folder.
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, kept, u"--format"_s, u"json"_s}), 0);
        QCOMPARE(session.out(), first);
    }

    void folderOfDockerfilesThatIsMissing()
    {
        Session session;
        const QString file = session.write("fleet.zst", m_good);
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file, u"--dockerfiles"_s,
                              session.path("nowhere")}),
                 2);
        QVERIFY2(session.err().contains("nowhere"), session.err().constData());
    }

    void evidenceGivesTheContract()
    {
        Session session;
        const QString file = session.write("fleet.zst", m_good);
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file, u"--format"_s, u"json"_s}), 0);
        const QJsonObject json = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(json[u"schema"_s].toString(), u"plimsoll.audit/1"_s);
        QCOMPARE(json[u"generatedAt"_s].toString(), u"2026-11-23T10:00:00Z"_s);
        QCOMPARE(json[u"hosts"_s][0][u"name"_s].toString(), u"harbour"_s);
        QVERIFY(session.err().isEmpty());
    }

    void sameEvidenceSameBytes()
    {
        Session session;
        const QString file = session.write("fleet.zst", m_broken);
        for (const QString& format : {u"text"_s, u"json"_s, u"csv"_s}) {
            session.run({u"audit"_s, u"--evidence"_s, file, u"--format"_s, format});
            const QByteArray first = session.out();
            session.run({u"audit"_s, u"--evidence"_s, file, u"--format"_s, format});
            QVERIFY(!first.isEmpty());
            QCOMPARE(session.out(), first);
        }
    }

    void exitCodes_data()
    {
        QTest::addColumn<bool>("isBroken");
        QTest::addColumn<QStringList>("gates");
        QTest::addColumn<int>("code");
        QTest::newRow("done") << false << QStringList() << 0;
        QTest::newRow("a host was not read") << true << QStringList() << 3;
        QTest::newRow("a gate goes first")
            << true << QStringList{u"--fail-below"_s, u"0"_s} << 1; // provisional
        QTest::newRow("severity") << false << QStringList{u"--fail-on"_s, u"critical"_s} << 0;
    }

    void exitCodes()
    {
        QFETCH(bool, isBroken);
        QFETCH(QStringList, gates);
        QFETCH(int, code);
        Session session;
        const QString file = session.write("fleet.zst", isBroken ? m_broken : m_good);
        QCOMPARE(session.run(QStringList{u"audit"_s, u"--evidence"_s, file} + gates), code);
        QVERIFY(!session.out().isEmpty());
        QCOMPARE(session.err().isEmpty(), code == 0);
    }

    void aHostThatWasNotReadIsNamed()
    {
        Session session;
        const QString file = session.write("fleet.zst", m_broken);
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file}), 3);
        QVERIFY2(session.err().startsWith("anchor: "), session.err());
    }

    void unreadableEvidenceIsExitTwo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("harbour, anchor");
        QTest::newRow("another JSON") << QByteArray("{\"schema\":\"plimsoll.audit/1\"}");
        QTest::newRow("truncated") << m_good.left(m_good.size() / 2);
    }

    void unreadableEvidenceIsExitTwo()
    {
        QFETCH(QByteArray, bytes);
        Session session;
        const QString file = session.write("fleet.zst", bytes);
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file}), 2);
        QVERIFY(session.out().isEmpty());
        QVERIFY2(session.err().contains("fleet.zst"), session.err());
    }

    void evidenceThatIsNotThere()
    {
        Session session;
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, session.path("none.zst")}), 2);
        QVERIFY(session.err().contains("none.zst"));
    }

    void outputAppearsWholeOrNotAtAll()
    {
        Session session;
        const QString good = session.write("fleet.zst", m_good);
        const QString bad = session.write("bad.zst", "?");
        const QString out = session.write("out.json", "before");
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, bad, u"-o"_s, out}), 2);
        QCOMPARE(session.read("out.json"), QByteArray("before"));
        QCOMPARE(session.run(
                     {u"audit"_s, u"--evidence"_s, good, u"--format"_s, u"json"_s, u"-o"_s, out}),
                 0);
        QVERIFY(session.out().isEmpty());
        QVERIFY(session.read("out.json").startsWith("{"));
    }

    void outputThatCannotBeWrittenIsSaidFirst()
    {
        Session session;
        const QString out = session.path("none/out.json");
        QCOMPARE(
            session.run({u"audit"_s, u"--evidence"_s, session.write("f", m_good), u"-o"_s, out}),
            2);
        QVERIFY2(session.err().contains("out.json"), session.err());
    }

    void savedEvidenceIsTheEvidence()
    {
        Session session;
        const QString file = session.write("fleet.zst", m_broken);
        QCOMPARE(session.run({u"audit"_s, u"--evidence"_s, file, u"--save-evidence"_s,
                              session.path("copy.zst")}),
                 3);
        QCOMPARE(session.read("copy.zst"), m_broken);
    }

    void theSampleFleetIsInside()
    {
        Session session;
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s, u"--format"_s, u"json"_s}), 0);
        const QJsonObject json = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(json[u"hosts"_s].toArray().size(), 3);
        QCOMPARE(session.run({u"audit"_s, u"--sample"_s}), 0);
        QVERIFY2(session.out().contains("Sample data"), session.out().left(300));
    }

    void evidenceIsNotHistory()
    {
        Session session;
        session.run({u"audit"_s, u"--evidence"_s, session.write("fleet.zst", m_good)});
        QVERIFY(!QFile::exists(session.environment.storePath));
    }

    void aDaemonIsAuditedAndNotStored()
    {
        FakeDaemon daemon(
            [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "{}")); });
        daemon.listenUnix();
        Session session;
        session.run(
            {u"audit"_s, u"--host"_s, daemon.settings().endpoint.url(), u"--format"_s, u"json"_s});
        const QJsonObject json = QJsonDocument::fromJson(session.out()).object();
        QCOMPARE(json[u"hosts"_s][0][u"endpoint"_s].toString(), daemon.settings().endpoint.url());
        QVERIFY(!daemon.paths.isEmpty());
        QVERIFY(!QFile::exists(session.environment.storePath));
    }

    void allStoredHostsBecomeHistory()
    {
        FakeDaemon daemon(
            [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "{}")); });
        daemon.listenUnix();
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, daemon.settings().endpoint.url()}),
                 0);
        session.run({u"audit"_s, u"--all"_s});
        const auto store = store::Store::open(session.environment.storePath);
        QCOMPARE(store.value()->runs(10).result()->size(), 1);
        session.run({u"audit"_s, u"--host"_s, u"dock"_s});
        QCOMPARE(store.value()->runs(10).result()->size(), 1); // one host is not the fleet
    }

    void amongAllABrokenKeyIsItsOwnRow()
    {
        FakeDaemon daemon(
            [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "{}")); });
        daemon.listenUnix();
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, daemon.settings().endpoint.url()}),
                 0);
        {
            const auto store = store::Store::open(session.environment.storePath);
            const docker::HostSettings lost{
                .name = u"lost"_s,
                .endpoint = {docker::Endpoint::Scheme::Tcp, u"127.0.0.1"_s, 1},
                .tls = docker::TlsFiles::inFolder(u"/none"_s)};
            QVERIFY(store.value()->saveHost(lost).result());
        }
        QCOMPARE(session.run({u"audit"_s, u"--all"_s, u"--format"_s, u"json"_s}), 3);
        const QJsonArray hosts = QJsonDocument::fromJson(session.out())[u"hosts"_s].toArray();
        QCOMPARE(hosts.size(), 2);
        QCOMPARE(hosts[0][u"name"_s].toString(), u"dock"_s);
        QCOMPARE(hosts[1][u"state"_s].toString(), u"failed"_s);
        QVERIFY2(session.err().contains("lost: "), session.err());
    }

    void dockerHostIsHonoured()
    {
        FakeDaemon daemon(
            [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "{}")); });
        daemon.listenUnix();
        Session session;
        session.environment.places.environment.insert(u"DOCKER_HOST"_s,
                                                      daemon.settings().endpoint.url());
        session.run({u"audit"_s, u"--format"_s, u"json"_s});
        QVERIFY(!daemon.paths.isEmpty());
    }

    void noDaemonAnywhereIsExitTwo()
    {
        Session session;
        QCOMPARE(session.run({u"audit"_s}), 2);
        QVERIFY2(!session.err().isEmpty(), session.err());
    }

    void anInterruptEndsASilentDaemon()
    {
        FakeDaemon daemon([](QIODevice&, const QString&) {});
        daemon.answersPing = false;
        daemon.listenUnix();
        Session session;
        QTimer untilConnected;
        connect(&untilConnected, &QTimer::timeout, this, [&] {
            if (!daemon.paths.isEmpty())
                session.interrupt.request();
        });
        untilConnected.start(1);
        const QString out = session.path("out.txt");
        QCOMPARE(
            session.run({u"audit"_s, u"--host"_s, daemon.settings().endpoint.url(), u"-o"_s, out}),
            3);
        QVERIFY(!QFile::exists(out));
        QVERIFY(!session.err().isEmpty());
    }

    void progressIsForTerminals()
    {
        FakeDaemon daemon(
            [](QIODevice& socket, const QString&) { socket.write(httpReply(200, "{}")); });
        daemon.listenUnix();
        Session session;
        const QStringList arguments{u"audit"_s, u"--host"_s, daemon.settings().endpoint.url()};
        session.run(arguments);
        QVERIFY(!session.err().contains("Reading:"));
        session.environment.isErrTerminal = true;
        session.run(arguments);
        QVERIFY(session.err().contains("Reading: 1 of 1 hosts"));
        QVERIFY(!session.out().contains("Reading:"));
    }
};

QTEST_GUILESS_MAIN(AuditCommandTest)
#include "tst_auditcommand.moc"
