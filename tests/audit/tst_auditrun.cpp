// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditrun.h"

#include "awaited.h"
#include "core/json.h"
#include "fakedaemon.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::audit;
using evidence::Evidence;
using evidence::HostEvidence;
using evidence::HostState;
using Kind = core::Error::Kind;

namespace {

QDateTime noon()
{
    return core::parseTime(u"2026-11-23T12:00:00Z");
}

/// A daemon without objects.
void serveEmpty(QIODevice& socket, const QString& path)
{
    const bool isFacts = path.endsWith("/info"_L1) || path.endsWith("/version"_L1);
    const bool isVolumes = path.endsWith("/volumes"_L1) || path.endsWith("/bridge"_L1);
    socket.write(httpReply(200, isFacts || isVolumes ? "{}" : "[]"));
}

Target named(const FakeDaemon& daemon, const QString& name)
{
    Target target{.settings = daemon.settings()};
    target.settings.name = name;
    return target;
}

Target nobodyAt(const QString& name)
{
    Target target;
    target.settings.name = name;
    target.settings.endpoint = {.scheme = docker::Endpoint::Scheme::Unix,
                                .socketPath = u"/nonexistent/docker.sock"_s};
    return target;
}

const HostEvidence* hostIn(const Evidence& evidence, const QString& name)
{
    const auto found = std::ranges::find(evidence.hosts, name, &HostEvidence::name);
    return found == evidence.hosts.end() ? nullptr : &*found;
}

Evidence finishedRun(const QList<Target>& targets)
{
    AuditRun run(targets, noon, Patient);
    QSignalSpy finished(&run, &AuditRun::finished);
    run.start();
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, LongMs))
        return {};
    return finished.first().first().value<Evidence>();
}

} // namespace

class TestAuditRun : public QObject
{
    Q_OBJECT
private slots:
    void hostsSideBySideInTheOrderOfNames();
    void oneHostsTroubleIsItsOwnRow();
    void ownFilesInDisorder();
    void noHosts();
    void stopEndsEveryHost();
    void stopBeforeTheFirstQuestion();
    void aReceiverMayEndTheRun();
};

void TestAuditRun::hostsSideBySideInTheOrderOfNames()
{
    FakeDaemon first(serveEmpty);
    FakeDaemon second(serveEmpty);
    first.listenUnix();
    second.listenTcp();
    AuditRun run({named(second, u"quay-02"_s), named(first, u"harbor-01"_s)}, noon, Patient);
    QSignalSpy hosts(&run, &AuditRun::hostFinished);
    QSignalSpy progress(&run, &AuditRun::hostProgressed);
    QSignalSpy finished(&run, &AuditRun::finished);
    run.start();
    QVERIFY(hosts.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    const auto evidence = finished.first().first().value<Evidence>();
    QCOMPARE(evidence.hosts.size(), 2);
    QCOMPARE(evidence.hosts[0].name, u"harbor-01"_s);
    QCOMPARE(evidence.hosts[0].state, HostState::Ok);
    QCOMPARE(evidence.hosts[0].transport, u"unix"_s);
    QCOMPARE(evidence.hosts[1].transport, u"plain"_s);
    QCOMPARE(evidence.generatedAtUtc, noon());
    QCOMPARE(evidence.plimsollVersion, QStringLiteral(PLIMSOLL_VERSION));
    QCOMPARE(hosts.count(), 2);
    QVERIFY(progress.count() >= 18);
}

void TestAuditRun::oneHostsTroubleIsItsOwnRow()
{
    FakeDaemon good(serveEmpty);
    FakeDaemon garbage([](QIODevice& socket, const QString&) { socket.write("SSH-2.0-x\r\n"); });
    garbage.answersPing = false;
    good.listenUnix();
    garbage.listenUnix();
    const Evidence evidence = finishedRun(
        {named(good, u"a-good"_s), named(garbage, u"b-garbage"_s), nobodyAt(u"c-gone"_s)});
    QCOMPARE(evidence.hosts.size(), 3);
    QCOMPARE(hostIn(evidence, u"a-good"_s)->state, HostState::Ok);
    QCOMPARE(hostIn(evidence, u"b-garbage"_s)->state, HostState::Failed);
    QVERIFY(hostIn(evidence, u"b-garbage"_s)->error);
    QCOMPARE(hostIn(evidence, u"c-gone"_s)->state, HostState::Unreachable);
    QCOMPARE(hostIn(evidence, u"c-gone"_s)->error->code, u"socket.missing"_s);
}

void TestAuditRun::ownFilesInDisorder()
{
    Target target;
    target.settings.name = u"harbor-01"_s;
    target.settings.endpoint = {
        .scheme = docker::Endpoint::Scheme::Tcp, .host = u"localhost"_s, .port = 1};
    target.settings.tls = docker::TlsFiles::inFolder(u"/nonexistent"_s);
    const Evidence evidence = finishedRun({target});
    QCOMPARE(evidence.hosts.size(), 1);
    const HostEvidence& host = evidence.hosts.first();
    QCOMPARE(host.state, HostState::Failed);
    QCOMPARE(host.transport, u"tls"_s);
    QCOMPARE(host.error->code, u"tls.file"_s);
    QVERIFY(host.answers.isEmpty());
    QCOMPARE(host.finishedAtUtc, noon());
}

void TestAuditRun::noHosts()
{
    const Evidence evidence = finishedRun({});
    QVERIFY(evidence.hosts.isEmpty());
    QCOMPARE(evidence.generatedAtUtc, noon());
}

void TestAuditRun::stopEndsEveryHost()
{
    FakeDaemon good(serveEmpty);
    FakeDaemon silent([](QIODevice&, const QString&) {});
    good.listenUnix();
    silent.listenUnix();
    AuditRun run({named(good, u"a-good"_s), named(silent, u"b-silent"_s)}, noon, Patient);
    QSignalSpy hosts(&run, &AuditRun::hostFinished);
    QSignalSpy finished(&run, &AuditRun::finished);
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(hosts.count(), 1, LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(silent.paths.size() > 1, LongMs);
    QVERIFY(finished.isEmpty());
    run.stop();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    const auto evidence = finished.first().first().value<Evidence>();
    QCOMPARE(hostIn(evidence, u"a-good"_s)->state, HostState::Ok);
    QCOMPARE(hostIn(evidence, u"b-silent"_s)->state, HostState::Failed);
    QCOMPARE(hostIn(evidence, u"b-silent"_s)->error->kind, Kind::Cancelled);
}

void TestAuditRun::stopBeforeTheFirstQuestion()
{
    FakeDaemon silent([](QIODevice&, const QString&) {});
    silent.listenUnix();
    AuditRun run({named(silent, u"silent"_s)}, noon, Patient);
    QSignalSpy finished(&run, &AuditRun::finished);
    run.start();
    run.stop();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    const auto evidence = finished.first().first().value<Evidence>();
    QCOMPARE(evidence.hosts.first().error->kind, Kind::Cancelled);
}

void TestAuditRun::aReceiverMayEndTheRun()
{
    FakeDaemon good(serveEmpty);
    good.listenUnix();
    auto* run = new AuditRun({named(good, u"a"_s), nobodyAt(u"b"_s)}, noon, Patient);
    bool isGone = false;
    connect(run, &AuditRun::finished, this, [&isGone, run] {
        delete run;
        isGone = true;
    });
    run->start();
    QTRY_VERIFY_WITH_TIMEOUT(isGone, LongMs);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestAuditRun)
#include "tst_auditrun.moc"
