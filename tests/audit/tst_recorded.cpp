// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "evidence/file.h"
#include "evidence/view.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using evidence::Evidence;
using score::ContainerAssessment;
using score::HostAssessment;

namespace {

core::Result<Evidence> recorded(const QString& host)
{
    QFile file(QStringLiteral(PLIMSOLL_TEST_DATA "/engine-20.10/") + host + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{.kind = core::Error::Kind::NotFound, .subject = file.fileName()};
    return evidence::readEvidence(file);
}

HostAssessment assessed(const QString& host)
{
    const core::Result<Evidence> evidence = recorded(host);
    return evidence ? audit::assess(*evidence, core::Policy()).hosts.value(0) : HostAssessment();
}

ContainerAssessment containerIn(const HostAssessment& host, const QString& name)
{
    const auto found = std::ranges::find(host.containers, name, &ContainerAssessment::name);
    return found == host.containers.end() ? ContainerAssessment() : *found;
}

} // namespace

/// What engine 20.10 really said; expected values are what tests/fleet/seeds.sh asked for.
class TestRecorded : public QObject
{
    Q_OBJECT
private slots:
    void flags_data();
    void flags();
    void factsOfAContainer();
    void factsOfAHost();
    void limitsAndPolicies();
    void pausedCounts();
    void secretsWereSeenAndSealed();
};

void TestRecorded::flags_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* why, const char* host, const char* container,
                        const QStringList& expected) {
        QTest::newRow(why) << QString::fromLatin1(host) << QString::fromLatin1(container)
                           << expected;
    };
    row("hardened", "harbor-01", "shop-web", {});
    row("user on the command line", "harbor-01", "shop-queue", {});
    row("created, never started", "harbor-01", "schema-migration", {});
    row("socket of the daemon", "quay-02", "ci-agent", {u"sock"_s, u"root"_s});
    row("namespaces of the host, and its root, which holds the socket", "quay-02", "node-probe",
        {u"sock"_s, u"net"_s, u"root"_s});
    row("network of a container that has the host's", "quay-02", "net-debug",
        {u"net"_s, u"root"_s});
    row("privileged, created, with the host's root", "quay-02", "disk-backup",
        {u"priv"_s, u"sock"_s, u"root"_s});
    row("nothing said, so root", "quay-02", "vanilla-cache", {u"root"_s});
    row("user by name", "slip-03", "thumbnailer", {});
}

void TestRecorded::flags()
{
    QFETCH(QString, host);
    QFETCH(QString, container);
    QFETCH(QStringList, expected);
    const ContainerAssessment found = containerIn(assessed(host), container);
    QCOMPARE(found.name, container);
    QCOMPARE(found.flags, expected);
}

void TestRecorded::factsOfAContainer()
{
    const ContainerAssessment portal = containerIn(assessed(u"quay-02"_s), u"legacy-portal"_s);
    QCOMPARE(portal.imageName, u"tideline/legacy-portal:0.8"_s);
    QCOMPARE(portal.state, u"running"_s);
    QCOMPARE(portal.appArmor, u"unconfined"_s);
    QVERIFY(std::ranges::any_of(portal.ports, [](const QString& port) {
        return port.startsWith(u"0.0.0.0:22 "_s) && port.endsWith(u"22/tcp"_s);
    }));
    QVERIFY(portal.startedAtUtc > portal.createdAtUtc);
    const ContainerAssessment database = containerIn(assessed(u"quay-02"_s), u"ledger-db"_s);
    QCOMPARE(database.composeProject, u"ledger"_s);
    QCOMPARE(database.composeService, u"db"_s);
    QCOMPARE(database.restartPolicy, u"always"_s);
    QVERIFY(std::ranges::any_of(database.mounts, [](const QString& mount) {
        return mount.startsWith(u"/srv/ledger "_s) && mount.endsWith(u"/var/lib/ledger (rw)"_s);
    }));
}

void TestRecorded::factsOfAHost()
{
    const HostAssessment host = assessed(u"quay-02"_s);
    QCOMPARE(host.engineVersion, u"20.10.24+dfsg1"_s);
    QCOMPARE(host.apiVersion, u"1.41"_s);
    QCOMPARE(host.state, evidence::HostState::Ok);
    QCOMPARE(host.containers.size(), 14);
    QVERIFY(host.os.startsWith(u"Debian GNU/Linux 12"_s));
    QVERIFY(host.overall.value);
}

void TestRecorded::limitsAndPolicies()
{
    const ContainerAssessment web = containerIn(assessed(u"harbor-01"_s), u"shop-web"_s);
    QCOMPARE(web.memoryBytes, 96 * 1024 * 1024);
    QCOMPARE(web.restartPolicy, u"on-failure:5"_s);
    QVERIFY(web.capabilities.isEmpty());
    const ContainerAssessment agent = containerIn(assessed(u"quay-02"_s), u"ci-agent"_s);
    QCOMPARE(agent.memoryBytes, 0);
    QVERIFY(agent.capabilities.contains(u"SYS_ADMIN"_s));
    QCOMPARE(agent.seccomp, u"unconfined"_s);
}

void TestRecorded::pausedCounts()
{
    const HostAssessment host = assessed(u"slip-03"_s);
    const ContainerAssessment worker = containerIn(host, u"queue-worker"_s);
    QCOMPARE(worker.state, u"paused"_s);
    QVERIFY(worker.isLive());
    QVERIFY(!containerIn(host, u"sitemap-2026-11"_s).isLive());
    // The first build of the blog lost its tag and is still there, told apart by its id.
    const auto untagged =
        std::ranges::count_if(host.images, [](const auto& image) { return image.tags.isEmpty(); });
    QVERIFY(untagged >= 1);
}

void TestRecorded::secretsWereSeenAndSealed()
{
    const core::Result<Evidence> evidence = recorded(u"quay-02"_s);
    QVERIFY(evidence);
    const evidence::HostEvidence& host = evidence->hosts.first();
    const evidence::HostView view = evidence::viewOf(host);
    const auto namesIn = [&](const QString& call) {
        QStringList names;
        for (const evidence::SecretHit& hit : evidence::secretsIn(host, call))
            names.append(hit.name);
        return names;
    };
    const auto* agent = view.container(u"ci-agent");
    QVERIFY(namesIn(agent->inspect.call()).contains(u"GITHUB_TOKEN"_s));
    QVERIFY(namesIn(agent->inspect.call()).contains(u"AWS_ACCESS_KEY_ID"_s));
    const auto* database = view.container(u"ledger-db");
    QVERIFY(namesIn(database->inspect.call()).contains(u"POSTGRES_PASSWORD"_s));
    const evidence::ImageView* image = view.image(database->imageId);
    QVERIFY(namesIn(image->history.call()).contains(u"DB_PASSWORD"_s));
    const evidence::ImageView* built = view.image(agent->imageId);
    QVERIFY(namesIn(built->history.call()).contains(u"NPM_TOKEN"_s));
    // Nothing of the well-kept host looks like a secret.
    QVERIFY(recorded(u"harbor-01"_s)->hosts.first().secrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecorded)
#include "tst_recorded.moc"
